import { fromTicks, utilityOf, type Package, type Problem } from "@parley/engine";

/** What a package is worth to a party, in the units of the problem, and how far that is from its worst to its best. */
export interface Worth {
  readonly utility: number;
  /** From 0, the worst on every point, to 1, the best on all; 1 where nothing is at stake for it. */
  readonly share: number;
}

/** What a package is worth to one party. */
export function shareOf(problem: Problem, party: number, chosen: Package): Worth {
  const [worst, best] = reachOf(problem, party);
  const utility = fromTicks(problem.scale, utilityOf(problem.parties[party]!, chosen));
  return { utility, share: best === worst ? 1 : (utility - worst) / (best - worst) };
}

/** What a party has with the worst on every point, and with the best on all, in the units of the problem. */
export function reachOf({ parties, scale }: Problem, party: number): readonly [number, number] {
  let [worst, best] = [0, 0];
  for (const row of parties[party]!.values) {
    worst += row.reduce((least, value) => Math.min(least, value), Infinity);
    best += row.reduce((most, value) => Math.max(most, value), -Infinity);
  }
  return [fromTicks(scale, worst), fromTicks(scale, best)];
}
