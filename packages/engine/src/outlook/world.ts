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
export function worldOf(problem: Problem, { seed, width }: Drawing, world: number): Problem {
  const drawn = problem.unknowns.map((unknown, slot) => {
    const [low, high] = rangeOf(problem, unknown, width);
    return low + (high - low) * drawAt(seed, world, slot);
  });
  const parties = problem.parties.map((party) => ({ ...party, values: [...party.values] }));
  const stakes = new Map<number, Map<number, number>>();
  for (const [slot, unknown] of problem.unknowns.entries()) {
    const party = parties[unknown.party]!;
    switch (unknown.kind) {
      case "reservation":
        parties[unknown.party] = { ...party, reservation: Math.round(drawn[slot]!) };
        break;
      case "option":
        if (party.values[unknown.point] === problem.parties[unknown.party]!.values[unknown.point])
          party.values[unknown.point] = party.values[unknown.point]!.slice();
        party.values[unknown.point]![unknown.option] = Math.round(drawn[slot]!);
        break;
      case "weight":
        stakes.set(
          unknown.party,
          (stakes.get(unknown.party) ?? new Map<number, number>()).set(unknown.point, drawn[slot]!),
        );
    }
  }
  for (const [party, byPoint] of stakes)
    parties[party]!.values = weighed(problem, party, parties[party]!.values, byPoint);
  return { ...problem, parties };
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

function weighed(
  problem: Problem,
  party: number,
  values: readonly Float64Array[],
  drawn: ReadonlyMap<number, number>,
): Float64Array[] {
  const stated = problem.parties[party]!.values;
  const stakes = stated.map(stakeOf);
  const before = stakes.reduce((sum, stake) => sum + stake, 0);
  const after = stakes.reduce((sum, stake, point) => sum + (drawn.get(point) ?? stake), 0);
  const whole = after > 0 ? before / after : 1;
  return values.map((row, point) => {
    const stake = stakes[point]!;
    if (stake === 0) return row;
    const factor = ((drawn.get(point) ?? stake) / stake) * whole;
    const worst = Math.min(...stated[point]!);
    return row.map((value) => Math.round(worst + (value - worst) * factor));
  });
}
