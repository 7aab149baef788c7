import type { Names, Sentence } from "../describe/sentence.ts";
import type { Ref } from "../entry/ref.ts";
import type { Line, Read } from "../stages/line.ts";
import { readOf, type World } from "./world.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    "unsaid-party": { party: string };
  }
}

/** Something that nobody has said: the question, and the lines that leave it open. */
export interface Unsaid {
  readonly question: Sentence;
  readonly read: Read;
  readonly lines: readonly Line[];
}

interface Asked {
  readonly line: Line;
  readonly question: (names: Names) => Sentence;
}

/** Collects open questions. Nothing is guessed: each is left open by a line that somebody can read. */
export class UnsaidBook {
  readonly #askedByKey = new Map<string, Asked[]>();
  readonly #settled = new Set<string>();
  readonly #canon: (ref: Ref) => Ref;

  constructor(canon: (ref: Ref) => Ref) {
    this.#canon = canon;
  }

  /** A line leaves a question about an entity open. Lines that leave open the same one are kept together. */
  ask(line: Line, topic: string, about: Ref, question: (names: Names) => Sentence): void {
    const key = `${topic} ${this.#canon(about)}`;
    const asked = this.#askedByKey.get(key);
    if (asked === undefined) this.#askedByKey.set(key, [{ line, question }]);
    else asked.push({ line, question });
  }

  /** A line answers the question, so that it is no longer open. */
  settle(topic: string, about: Ref): void {
    this.#settled.add(`${topic} ${this.#canon(about)}`);
  }

  /** What is still open: read questions first, then in the order in which they are told. */
  finish(world: World): readonly Unsaid[] {
    return [...this.#askedByKey]
      .filter(([key]) => !this.#settled.has(key))
      .map(([, asked]) => {
        const inOrder = asked.toSorted((a, b) => world.inOrder(a.line, b.line));
        const told = inOrder.map(({ line }) => line);
        const [first] = inOrder;
        if (first === undefined) throw new RangeError("a question that nobody asked");
        const { message, args } = first.question(world);
        const sources = told.map(({ ref }) => ref);
        return { question: { message, args, sources } as Sentence, read: readOf(told), lines: told };
      })
      .toSorted(
        (a, b) =>
          Number(a.read !== "reviewed") - Number(b.read !== "reviewed") ||
          (a.lines[0] && b.lines[0] ? world.inOrder(a.lines[0], b.lines[0]) : 0),
      );
  }
}
