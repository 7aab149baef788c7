import * as z from "zod";
import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import type { World } from "./world.ts";

/** A number of ticks (1,000 ticks are 100 points), or a range from low to high. */
export type Ticks = number | { readonly low: number; readonly high: number };

/** The most that one number may be: a thousand points. */
const MOST = 10_000;

/** The schema of `Ticks`; whole ticks from −10,000 to 10,000, low at most high. */
export const ticksSchema: z.ZodType<Ticks> = z.union([
  z.int().min(-MOST).max(MOST),
  z
    .strictObject({ low: z.int().min(-MOST).max(MOST), high: z.int().min(-MOST).max(MOST) })
    .refine(({ low, high }) => low <= high, "has a low end above its high end"),
]);

/** What a side wants how much, as assessed by somebody. Numbers are optional, ranged and attributed. */
export interface Preference {
  readonly party: Ref;
  /** How much each point weighs. */
  readonly points?: readonly { readonly point: Ref; readonly ticks: Ticks }[];
  /** How much of its point's weight each option is worth. */
  readonly options?: readonly { readonly option: Ref; readonly ticks: Ticks }[];
  /** What the side has without an agreement. */
  readonly withoutAgreement?: Ticks;
}

/** The preferences on record, the latest telling of each party last. */
export function preferenceLines(
  world: World,
  lines: readonly Line<Preference>[],
): readonly Line<Preference>[] {
  return lines.toSorted(world.inOrder);
}
