import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import type { World } from "./world.ts";

/** Whose judgement it is: a side's, the outlet's own, or that of sources who are not named. */
export const VOICES = ["side", "outlet", "unnamed"] as const;
export type Voice = (typeof VOICES)[number];
/** How near an agreement is, as judged. */
export const JUDGEMENTS = ["close", "uncertain", "far", "stalled"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** A judgement of how near an agreement is, by somebody. */
export interface Outlook {
  readonly voice: Voice;
  readonly speaker?: Speaker;
  readonly judgement: Judgement;
  readonly words: string;
}

/** The judgements, in the order in which they are told. */
export function outlooks(world: World, lines: readonly Line<Outlook>[]): readonly Line<Outlook>[] {
  return lines.toSorted(world.inOrder);
}
