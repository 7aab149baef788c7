import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import type { When } from "../time.ts";
import type { World } from "./world.ts";

/** Who owes whom what next, by when; or who waits for what. */
export interface Step {
  readonly who: readonly Speaker[];
  /** What is to be done, in the report's words. */
  readonly what: string;
  /** To whom it is owed. */
  readonly to?: Speaker;
  /** What the one who does it waits for. */
  readonly awaits?: string;
  /** From whom it is awaited. */
  readonly from?: Speaker;
  /** What must come first, in the report's words. */
  readonly after?: string;
  readonly due?: When;
}

/** Who owes whom what next. A carrier owes the addressee a signal until it is recorded as conveyed. */
export interface Owed {
  readonly who: readonly Speaker[];
  readonly to: readonly Speaker[];
  /** In the report's words; null where a signal is owed, which the view words. */
  readonly what: string | null;
  readonly awaits: string | null;
  readonly after: string | null;
  readonly due: When | undefined;
  readonly line: Line;
}

/** The steps owed, in the order in which they are told of. */
export function owedSteps(world: World, lines: readonly Line<Step>[]): readonly Owed[] {
  return lines.toSorted(world.inOrder).map((line) => {
    const { who, what, to, from, awaits, after, due } = line.entry.body;
    const side = to === undefined ? [] : [to];
    const waitedFor = from === undefined ? [] : [from];
    const waiting = awaits !== undefined && from !== undefined;
    return {
      // Who waits for somebody is owed: the one waited for owes.
      who: waiting ? waitedFor : who,
      to: waiting ? who : side,
      what,
      awaits: awaits ?? null,
      after: after ?? null,
      due,
      line,
    };
  });
}
