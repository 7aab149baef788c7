import { drawAt } from "./draw.ts";
import type { Problem, Unknown } from "../problem/problem.ts";

/** Which worlds: a seed, and how wide the ranges are taken, 1 as given, 0.5 half as wide about what was stated. */
export interface Drawing {
  readonly seed: number;
  readonly width: number;
}

/** Ranges taken narrower, as given, and wider: what a band is made of. */
export const WIDTHS = [0.5, 1, 2] as const;

/**
 * A world: the problem with each unknown drawn evenly from its range, independently. Options are drawn first;
 * then each weight scales what is at stake on its point, from the worst option stated there; then all points of a
 * party with uncertain weights are scaled so that what is at stake in all stays what it was, since weights are
 * shares of a whole. Rounded to whole ticks. Draw number k belongs to unknown number k of the problem.
 */
export function worldOf(problem: Problem, drawing: Drawing, world: number): Problem {
  return worldsOf(problem, drawing)(world);
}

/** The worlds of a drawing, by number: `worldOf` for many of them, with what they share worked out once. */
export function worldsOf(problem: Problem, { seed, width }: Drawing): (world: number) => Problem {
  const ranges = problem.unknowns.map((unknown) => rangeOf(problem, unknown, width));
  const stated = problem.parties.map(({ values }) => values.map(statedRow));
  return (world) => {
    const drawn = ranges.map(([low, high], slot) => low + (high - low) * drawAt(seed, world, slot));
    const drafts = problem.parties.map((party): Draft => ({
      reservation: party.reservation,
      values: [...party.values],
      stakes: null,
    }));
    for (const [slot, unknown] of problem.unknowns.entries())
      enter(drafts[unknown.party]!, unknown, drawn[slot]!, stated[unknown.party]!);
    const parties = problem.parties.map((party, at) => {
      const { reservation, values, stakes } = drafts[at]!;
      return {
        ...party,
        reservation,
        values: stakes === null ? values : weighed(stated[at]!, values, stakes),
      };
    });
    return { ...problem, parties };
  };
}

/** What is stated of a point by a party: its values, the worst of them, and what is at stake. */
interface Stated {
  readonly row: Float64Array;
  readonly worst: number;
  readonly stake: number;
}

const statedRow = (row: Float64Array): Stated => ({ row, worst: Math.min(...row), stake: stakeOf(row) });

/** A party as far as it is drawn; `stakes` per point once one of its weights is. */
interface Draft {
  reservation: number;
  readonly values: Float64Array[];
  stakes: Float64Array | null;
}

function enter(draft: Draft, unknown: Unknown, drawn: number, stated: readonly Stated[]): void {
  switch (unknown.kind) {
    case "reservation":
      draft.reservation = Math.round(drawn);
      break;
    case "option": {
      const { point, option } = unknown;
      if (draft.values[point] === stated[point]!.row) draft.values[point] = draft.values[point].slice();
      draft.values[point]![option] = Math.round(drawn);
      break;
    }
    case "weight":
      draft.stakes ??= Float64Array.from(stated, ({ stake }) => stake);
      draft.stakes[unknown.point] = drawn;
  }
}

/** The rows of a party with each point at its drawn stake, and all of them at what was at stake together. */
function weighed(
  stated: readonly Stated[],
  rows: readonly Float64Array[],
  stakes: Float64Array,
): Float64Array[] {
  let [before, after] = [0, 0];
  for (const [point, { stake }] of stated.entries()) {
    before += stake;
    after += stakes[point]!;
  }
  const whole = after > 0 ? before / after : 1;
  return stated.map(({ worst, stake }, point) => {
    const row = rows[point]!;
    if (stake === 0) return row;
    const factor = (stakes[point]! / stake) * whole;
    const scaled = new Float64Array(row.length);
    for (let option = 0; option < row.length; option++)
      scaled[option] = Math.round(worst + (row[option]! - worst) * factor);
    return scaled;
  });
}

/** The range that an unknown is drawn from, in ticks, scaled by `width` about what was stated. */
export function rangeOf(problem: Problem, unknown: Unknown, width: number): readonly [number, number] {
  const stated = statedOf(problem, unknown);
  const low = stated - (stated - unknown.low) * width;
  const high = stated + (unknown.high - stated) * width;
  return [unknown.kind === "weight" ? Math.max(0, low) : low, high];
}

function statedOf({ parties }: Problem, unknown: Unknown): number {
  const { values, reservation } = parties[unknown.party]!;
  switch (unknown.kind) {
    case "reservation":
      return reservation;
    case "option":
      return values[unknown.point]![unknown.option]!;
    case "weight":
      return stakeOf(values[unknown.point]!);
  }
}

/** What is at stake on a point: the value of its best option less that of its worst. */
export function stakeOf(row: Float64Array): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of row) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}
