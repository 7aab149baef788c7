import { randomBytes } from "node:crypto";
import {
  composeEntry,
  formatProblem,
  nearest,
  parseEntry,
  stateOfPlay,
  type Entry,
  type StateOfPlay,
} from "@parley/core";
import { en, pendingIn, wrapped, type Pending } from "@parley/views";
import { Asking } from "./asking.ts";
import type { Io } from "./command.ts";
import { fieldsOf, valueOf } from "./fields.ts";
import { Naming } from "./naming.ts";
import { appendTo } from "./records.ts";
import { EXIT, Refusal } from "./refusal.ts";

/** A decision of a program: accepted, refused, or accepted with another body. */
export interface Decision {
  readonly ref: string;
  readonly verdict: "accepted" | "refused";
  readonly body?: object;
}

/** Goes through what waits; each answer is written before the next is asked. */
export class Reviewing {
  readonly #io: Io;
  readonly #target: string;
  readonly #entries: Entry[];

  constructor(io: Io, target: string, entries: readonly Entry[]) {
    this.#io = io;
    this.#target = target;
    this.#entries = [...entries];
  }

  pending(): readonly Pending[] {
    return pendingIn(this.#state(), this.#entries, en);
  }

  /** Writes what a program decided; the first decision that cannot be refuses all. */
  async decide(decisions: readonly Decision[]): Promise<number> {
    const byRef = new Map(this.pending().map((pending) => [pending.ref, pending]));
    const written = decisions.map(({ ref, verdict, body }, index) => {
      if (decisions.findIndex((other) => other.ref === ref) !== index)
        throw new Refusal(`${ref} is decided twice; decide it once. Nothing was written.`);
      const pending = byRef.get(ref);
      if (pending === undefined)
        throw new Refusal(
          `${ref} waits for no decision; parley review --json lists what does. Nothing was written.`,
        );
      return body === undefined ? this.#verdict(pending, verdict) : this.#correction(pending, body);
    });
    await this.#write(written);
    this.#io.tell(
      `Wrote ${written.length} ${written.length === 1 ? "decision" : "decisions"} to ${this.#target}.`,
    );
    return EXIT.done;
  }

  async ask(): Promise<number> {
    const asking = new Asking(this.#io);
    let left = [...this.pending()];
    const all = left.length;
    let judged = 0;
    try {
      while (left.length > 0) {
        const [next] = left;
        if (next === undefined) break;
        await this.#show(next, all - left.length + 1, all);
        const answer = await asking.ask(
          "[a]ccept [r]efuse [c]orrect [s]kip [A]ll people and things [q]uit: ",
        );
        if (answer === undefined || answer === "q") break;
        const decided = await this.#decided(answer, next, left, asking);
        if (decided === undefined) continue;
        await this.#write(decided);
        judged += decided.length;
        const done = new Set(decided.flatMap(({ touches }) => touches));
        left = left.filter(({ ref }) => ref !== next.ref && !done.has(ref));
      }
    } finally {
      asking.close();
    }
    await this.#io.print(
      `\n${judged} judged, ${this.pending().length} left. The record is ${this.#target}.\n`,
    );
    return EXIT.done;
  }

  /** The entries that an answer makes; undefined where the answer is not understood. */
  async #decided(
    answer: string,
    next: Pending,
    left: readonly Pending[],
    asking: Asking,
  ): Promise<readonly Entry[] | undefined> {
    switch (answer) {
      case "a":
        return [this.#verdict(next, "accepted")];
      case "r":
        return [this.#verdict(next, "refused")];
      case "s":
        return [];
      case "A":
        if (!next.together) {
          await this.#io.print("This sort is judged line by line, since each is somebody's word.\n");
          return undefined;
        }
        return left.filter(({ together }) => together).map((pending) => this.#verdict(pending, "accepted"));
      case "c":
        return this.#corrected(next, asking);
      default:
        await this.#io.print("Answer with a, r, c, s, A or q.\n");
        return undefined;
    }
  }

  /** Asks for `field=value` until an empty line, and makes the correction. */
  async #corrected(next: Pending, asking: Asking): Promise<readonly Entry[] | undefined> {
    const body: Record<string, unknown> = { ...(next.entry.body as object) };
    const fields = fieldsOf(next.kind);
    const naming = new Naming(this.#state());
    await this.#io.print(`${JSON.stringify(body, null, 2)}\n`);
    for (;;) {
      const answer = await asking.ask(
        `field=value, or an empty line when done (${fields.map(({ name }) => name).join(", ")}): `,
      );
      if (answer === undefined || answer === "") break;
      const at = answer.indexOf("=");
      const name = answer.slice(0, Math.max(0, at));
      const field = fields.find((candidate) => candidate.name === name);
      if (field === undefined) {
        const near = nearest(
          name === "" ? answer : name,
          fields.map((candidate) => candidate.name),
        );
        await this.#io.say(`There is no such field.${near === undefined ? "" : ` Did you mean ${near}?`}`);
        continue;
      }
      try {
        if (answer.slice(at + 1).trim() === "") delete body[name];
        else body[name] = valueOf(field, answer.slice(at + 1), naming);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await this.#io.say(error.message);
      }
    }
    if (JSON.stringify(body) === JSON.stringify(next.entry.body)) {
      await this.#io.say("Nothing was changed, and it still waits; a accepts it as it is.");
      return undefined;
    }
    try {
      return [this.#correction(next, body)];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.#io.say(error.message);
      return undefined;
    }
  }

  #verdict({ ref, entry }: Pending, verdict: "accepted" | "refused"): Entry {
    return this.#compose("review", entry.room, { of: ref, verdict });
  }

  #correction({ ref, entry, kind }: Pending, body: object): Entry {
    const probe = parseEntry({ ...entry, body, touches: [] }, kind);
    if (!probe.ok) throw new Refusal(`${formatProblem(probe.problem)}. Nothing was written.`);
    const { on, venue, knowledge, sources, v } = entry;
    const content = {
      ...(on === undefined ? {} : { on }),
      ...(venue === undefined ? {} : { venue }),
      ...(knowledge === undefined ? {} : { knowledge }),
      sources,
      body,
    };
    return this.#compose("correction", entry.room, { of: ref, kind: entry.kind, v, content });
  }

  #compose(kind: string, room: string, body: object): Entry {
    return composeEntry({
      id: randomBytes(16).toString("hex"),
      kind,
      room,
      author: this.#io.given.text("author") ?? "me",
      recordedAt: this.#io.now().toISOString(),
      origin: { by: "person" },
      sources: [],
      body,
    });
  }

  async #write(entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) return;
    await appendTo(this.#target, entries);
    this.#entries.push(...entries);
  }

  async #show(
    { kind, sentence, report, before, words, after }: Pending,
    number: number,
    all: number,
  ): Promise<void> {
    const passage = `${before}⟦${words}⟧${after}`.replace(/\s+/g, " ").trim();
    const lines = [
      "",
      `${number} of ${all}  ${kind}${report === "" ? "" : `  ${report}`}`,
      ...wrapped(sentence, 78).map((line) => `  ${line}`),
      ...(words === "" ? [] : wrapped(passage, 74).map((line) => `    ${line}`)),
    ];
    await this.#io.say(...lines);
  }

  #state(): StateOfPlay {
    return stateOfPlay(this.#entries);
  }
}
