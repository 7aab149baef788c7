import { fromTicks, utilityOf, type Package, type Problem } from "@parley/engine";

/** What a package is worth to a party, in the units of the problem, and how far that is from its worst to its best. */
export interface Worth {
  readonly utility: number;
  /** From 0, the worst on every point, to 1, the best on all; 1 where nothing is at stake for it. */
  readonly share: number;
}

/** What a package is worth to one party. */
export function shareOf({ parties, scale }: Problem, party: number, chosen: Package): Worth {
  const { values } = parties[party]!;
  let [worst, best] = [0, 0];
  for (const row of values) {
    worst += row.reduce((least, value) => Math.min(least, value), Infinity);
    best += row.reduce((most, value) => Math.max(most, value), -Infinity);
  }
  const ticks = utilityOf(parties[party]!, chosen);
  return {
    utility: fromTicks(scale, ticks),
    share: best === worst ? 1 : (ticks - worst) / (best - worst),
  };
}
