import { stateOfPlay, type Question } from "@parley/core";
import {
  en,
  leaksSection,
  leaksTo,
  mirrored,
  outlookBy,
  packagesScreen,
  recordProblem,
  Viewing,
  type Answers,
  type Crew,
  type Language,
  type Looking,
  type OutlookAnswer,
  type RecordProblem,
  type Solved,
  type Solving,
} from "@parley/views";
import type { LanguageName } from "../data/language-name.ts";
import type { PackagesTold, ProblemSource, Working } from "../data/packages-protocol.ts";

const LANGUAGE_BY_NAME: Readonly<Record<LanguageName, Language>> = { en, mirror: mirrored };

/** The most vectors of a frontier that are kept. */
const VECTORS = 1_000;
/** Draws for each of the problems that are compared before a result goes to a wider room. */
const CHECKED = 200;

/** How far to look for what is near a package, so that a lever never waits long. */
const NEAR = { nodes: 2_000_000 };

type Tell = (told: PackagesTold) => void;

/** One problem, from what a view may read of a record to what the screen shows of it. */
export class PackagesSession {
  readonly #crew: Crew;
  readonly #tell: Tell;
  readonly #source: ProblemSource;
  readonly #question: Question;
  readonly #working: Working;
  readonly #viewing: Viewing;
  readonly #times = new Map<string, number>();
  #looking: Looking;
  #solving: Solving | undefined;
  #isCounting = false;
  #isFinished = false;

  constructor(crew: Crew, tell: Tell, source: ProblemSource, working: Working, looking: Looking) {
    this.#crew = crew;
    this.#tell = tell;
    this.#source = source;
    const { entries, asked, rooms } = source;
    this.#question = { ...asked, ...(rooms === undefined ? {} : { rooms: new Set(rooms) }) };
    this.#working = working;
    this.#looking = looking;
    this.#viewing = new Viewing(stateOfPlay(entries, this.#question), LANGUAGE_BY_NAME[source.language]);
  }

  /** Works it out: first what is exact, then the draws. Tells each as soon as it is there. */
  async solve(): Promise<void> {
    const built = recordProblem(this.#viewing.state, this.#viewing.language);
    if (!built.ok) {
      this.#tell({ is: "none", problem: built.failure.message });
      return;
    }
    const { isDeclared, seed } = this.#working;
    const { declared, problem: without, assessors } = built.value;
    const problem = isDeclared ? (declared?.problem ?? without) : without;
    this.#tell({ is: "progress", what: "solving", done: 0, all: 1 });
    const [answers, withDeclared] = await Promise.all([
      this.#answersOf(problem),
      declared === null || isDeclared ? null : this.#answersOf(declared.problem),
    ]);
    const exact: Solving = {
      built: built.value,
      problem,
      isDeclared: isDeclared && declared !== null,
      answers,
      declared: withDeclared,
      outlook: null,
      near: null,
      seed,
      timesByPackage: this.#times,
    };
    this.#solving = exact;
    this.#show(problem.unknowns.length === 0);
    if (problem.unknowns.length > 0 && !this.#crew.isStopped()) {
      const other = isDeclared ? null : (declared?.problem ?? null);
      const outlook = await this.#outlookOf(exact, other, isDeclared ? [] : assessors);
      this.#solving = { ...exact, outlook: outlook.outlook.worlds === 0 ? null : outlook };
    }
    this.#isFinished = true;
    await this.#count();
  }

  /** Shows something else of what is known, at once; what is not yet counted of it follows. */
  async look(looking: Looking): Promise<void> {
    this.#looking = looking;
    if (this.#solving === undefined) return;
    this.#show(false);
    if (this.#isFinished) await this.#count();
  }

  /** Says what readers of the room could infer of what they may not know. */
  async check(room: string): Promise<void> {
    const { entries } = this.#source;
    const question = this.#question;
    const { language, state } = this.#viewing;
    const solve = (built: RecordProblem): Promise<Solved> => this.#solvedAgain(built);
    const leaks = await leaksTo({ entries, question, language, target: room, solve });
    const title = state.rooms.find(({ entry }) => entry.room === room)?.entry.body.title ?? room;
    if (this.#crew.isStopped()) {
      this.#tell({ is: "checked", room, check: undefined });
      return;
    }
    this.#tell({
      is: "checked",
      room,
      check: {
        section: leaksSection(state, language, title, leaks),
        unreleased: leaks.inferable.flatMap(({ ref, isReleased }) => (isReleased ? [] : [ref])),
      },
    });
  }

  #answersOf(problem: Solving["problem"]): Promise<Answers> {
    return this.#crew.ask("answers", { problem, limits: {}, vectors: VECTORS });
  }

  #outlookOf(
    { problem }: Solving,
    declared: Solving["problem"] | null,
    assessors: RecordProblem["assessors"],
  ): Promise<OutlookAnswer> {
    const { seed, worlds } = this.#working;
    return outlookBy(this.#crew, problem, {
      seed,
      worlds,
      declared,
      assessors,
      packages: this.#wanted(),
      onProgress: (done, all) => this.#tell({ is: "progress", what: "drawing", done, all }),
    });
  }

  async #solvedAgain({ problem, declared }: RecordProblem): Promise<Solved> {
    const [answers, withDeclared, outlook] = await Promise.all([
      this.#answersOf(problem),
      declared === null ? null : this.#answersOf(declared.problem),
      problem.unknowns.length === 0
        ? null
        : outlookBy(this.#crew, problem, { seed: this.#working.seed, worlds: CHECKED }),
    ]);
    return { answers, declared: withDeclared, outlook };
  }

  /** Counts in the draws what is on the screen and not yet counted, as long as something else is looked at meanwhile. */
  async #count(): Promise<void> {
    const outlook = this.#solving?.outlook?.outlook;
    if (this.#isCounting) return;
    this.#isCounting = true;
    try {
      for (const { package: chosen, acceptableIn } of outlook?.packages ?? [])
        this.#times.set(chosen.join(), acceptableIn);
      for (let missing = this.#missing(); missing.length > 0; missing = this.#missing()) {
        if (outlook === undefined || this.#solving === undefined || this.#crew.isStopped()) break;
        const counts = await this.#crew.ask("acceptance", {
          problem: this.#solving.problem,
          packages: missing,
          seed: outlook.seed,
          width: outlook.width,
          worlds: Int32Array.from({ length: outlook.worlds }, (_, world) => world),
        });
        missing.forEach((chosen, at) => {
          const times = counts.worlds.reduce(
            (sum, _, world) => sum + (counts.enough[world * missing.length + at] ?? 0),
            0,
          );
          this.#times.set(chosen.join(), times);
        });
      }
    } finally {
      this.#isCounting = false;
    }
    await this.#nearby();
    this.#show(true);
  }

  /** Looks for what is near the package on the levers, until it is still the one. */
  async #nearby(): Promise<void> {
    for (let levers = this.#levers(); levers !== undefined; levers = this.#levers()) {
      if (this.#solving === undefined || this.#crew.isStopped()) return;
      const { problem } = this.#solving;
      const near = await this.#crew.ask("near", { problem, proposal: levers, limits: NEAR });
      this.#solving = { ...this.#solving, near };
    }
  }

  /** The package on the levers, where it was not yet looked for what is near it. */
  #levers(): readonly number[] | undefined {
    if (this.#solving === undefined) return undefined;
    const { levers } = packagesScreen(this.#viewing, this.#solving, this.#looking);
    return this.#solving.near?.proposal.join() === levers.package.join() ? undefined : levers.package;
  }

  #missing(): readonly (readonly number[])[] {
    return this.#solving?.outlook === null
      ? []
      : this.#wanted().filter((each) => !this.#times.has(each.join()));
  }

  /** The packages on the screen. */
  #wanted(): readonly (readonly number[])[] {
    const solving = this.#solving;
    if (solving === undefined) return [];
    return packagesScreen(this.#viewing, solving, this.#looking).packages;
  }

  #show(isFinished: boolean): void {
    if (this.#solving === undefined) return;
    const screen = packagesScreen(this.#viewing, this.#solving, this.#looking);
    this.#tell({ is: "screen", screen, isFinished: isFinished && this.#isSettled() });
  }

  #isSettled(): boolean {
    return this.#isFinished || this.#solving?.problem.unknowns.length === 0;
  }
}
