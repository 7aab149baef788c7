import {
  canonicalJson,
  mayCite,
  refOfEntry,
  roomOf,
  roomsIn,
  stateOfPlay,
  type Entry,
  type Question,
  type Ref,
  type StateOfPlay,
} from "@parley/core";
import { packageToIds, SOLUTIONS, type Problem } from "@parley/engine";
import { leaveFor, type Leave } from "../../guards/carrying.ts";
import type { Language } from "../../language/language.ts";
import type { Answers } from "../answers.ts";
import type { OutlookAnswer } from "../outlook.ts";
import { questionSentences } from "../wording.ts";
import { recordProblem, type RecordProblem } from "./record-problem.ts";

/** The parts of a result that somebody could read something from. */
export const SHOWN = ["package", "utilities", "picture", "share", "question", "basis"] as const;
export type ShownPart = (typeof SHOWN)[number];

/** What came out of a problem, as far as it is shown. */
export interface Solved {
  readonly answers: Answers;
  readonly declared: Answers | null;
  readonly outlook: OutlookAnswer | null;
}

/** A confidence that a reader of the wider room could infer, and for each party there whether it may be carried. */
export interface Inferable {
  readonly ref: Ref;
  /** What would be different without it; empty where it shows only together with others. */
  readonly differs: readonly ShownPart[];
  readonly leaves: readonly { readonly party: Ref; readonly leave: Leave }[];
  /** Whether it is released to every party that reads the room. */
  readonly isReleased: boolean;
}

/** What would show of what the room may not know. */
export interface Leaks {
  /** How many of the inputs stand in rooms that the target may not cite. */
  readonly hidden: number;
  /** What differs from the same problem solved without all of these. */
  readonly differs: readonly ShownPart[];
  readonly inferable: readonly Inferable[];
}

export interface LeakAsking {
  readonly entries: readonly Entry[];
  /** As whom and as of when the result was worked out. */
  readonly question: Question;
  readonly language: Language;
  /** The room to which the result is to go. */
  readonly target: string;
  readonly solve: (problem: RecordProblem) => Promise<Solved>;
}

/**
 * Solves the same problem without the inputs that the target room may not know, all at once and each alone, and
 * says what would differ. Nothing differs where nothing can be inferred. Throws where the target is not a room of
 * the record.
 */
export async function leaksTo({ entries, question, language, target, solve }: LeakAsking): Promise<Leaks> {
  const rooms = roomsIn(entries);
  const audience = rooms.get(target);
  if (audience === undefined) throw new RangeError(`expected the id of a room of the record, got ${target}`);
  const mayKnow = (room: string): boolean => {
    const other = rooms.get(room);
    return room === target || (other !== undefined && mayCite(audience, other));
  };
  const shown = async (without: ReadonlySet<Ref>): Promise<Shown> => {
    const kept = entries.filter((entry) => !without.has(refOfEntry(entry)));
    const built = recordProblem(stateOfPlay(kept, question), language);
    return built.ok
      ? shownBy(built.value, await solve(built.value), language)
      : { failure: built.failure.message };
  };
  const state = stateOfPlay(entries, question);
  const built = recordProblem(state, language);
  const hidden = built.ok ? built.value.inputs.filter((ref) => !mayKnow(roomOf(ref))) : [];
  if (hidden.length === 0) return { hidden: 0, differs: [], inferable: [] };
  const whole = await shown(new Set());
  const differs = differing(whole, await shown(new Set(hidden)));
  if (differs.length === 0) return { hidden: hidden.length, differs, inferable: [] };
  const single: { ref: Ref; differs: readonly ShownPart[] }[] = [];
  for (const ref of hidden) single.push({ ref, differs: differing(whole, await shown(new Set([ref]))) });
  const telling = single.filter((each) => each.differs.length > 0);
  const readers = readersOf(state, audience.party, audience.kind);
  const inferable = (telling.length > 0 ? telling : single).map((each) => released(state, each, readers));
  return { hidden: hidden.length, differs, inferable };
}

function released(
  state: StateOfPlay,
  { ref, differs }: Pick<Inferable, "ref" | "differs">,
  readers: readonly Ref[],
): Inferable {
  const leaves = readers.map((party) => ({
    party,
    leave: leaveFor(state, { what: [ref], to: party, form: "gist" }),
  }));
  return { ref, differs, leaves, isReleased: leaves.every(({ leave }) => leave.may) };
}

/** The parties that read a room of this kind. */
function readersOf({ parties }: StateOfPlay, party: Ref | undefined, kind: string): readonly Ref[] {
  if (kind === "joint" || kind === "public") return parties.map(({ ref }) => ref);
  return party === undefined || kind === "file" ? [] : [party];
}

type Shown = Readonly<Record<ShownPart, unknown>> | { readonly failure: string };

function shownBy({ problem, basis, declared }: RecordProblem, solved: Solved, language: Language): Shown {
  const { outlook } = solved;
  const [first] = outlook?.outlook.ask.questions ?? [];
  const all = [
    { problem, answers: solved.answers },
    ...(declared === null || solved.declared === null
      ? []
      : [{ problem: declared.problem, answers: solved.declared }]),
  ];
  return {
    package: all.map((each) => packagesShown(each.problem, each.answers)),
    utilities: all.map((each) => utilitiesShown(each.problem, each.answers)),
    picture: all.map(({ answers: { frontier } }) => [
      frontier.count,
      frontier.vectors.map(({ utilities }) => utilities),
    ]),
    share: [
      all.map(({ answers: { zopa } }) => [zopa.exists, String(zopa.count), zopa.shortfall?.total ?? null]),
      outlook === null
        ? null
        : [outlook.outlook.acceptable, outlook.variants.map((each) => each.outlook.acceptable)],
    ],
    question:
      first === undefined || outlook === null
        ? null
        : questionSentences(
            language.packages,
            problem,
            first,
            outlook.outlook.ask.chance,
            outlook.outlook.worlds,
          ),
    basis: [basis.whose, basis.from, basis.assumptions, declared?.lines ?? []],
  };
}

function packagesShown(problem: Problem, { solutions }: Answers): unknown {
  return SOLUTIONS.map((name) => {
    const solution = solutions[name];
    return solution === null ? null : packageToIds(problem, solution.package);
  });
}

function utilitiesShown({ parties }: Problem, { solutions }: Answers): unknown {
  return [
    parties.map(({ id, reservation }) => [id, reservation]),
    SOLUTIONS.map((name) => solutions[name]?.utilities ?? null),
  ];
}

function differing(a: Shown, b: Shown): readonly ShownPart[] {
  if ("failure" in a || "failure" in b) return "failure" in a && "failure" in b ? [] : SHOWN;
  return SHOWN.filter((part) => canonicalJson(a[part]) !== canonicalJson(b[part]));
}
