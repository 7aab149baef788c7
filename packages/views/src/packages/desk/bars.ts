import { fromTicks, utilityOf, worldOf, type Package, type Problem } from "@parley/engine";
import type { PartyMark } from "../../page/text.ts";
import { packageModel } from "../picture.ts";
import { reachOf } from "../worth.ts";

/** What a package is worth to one party, as a bar from its worst on all points, 0, to its best, 100. */
export interface PartyBar {
  readonly name: string;
  readonly mark: PartyMark | undefined;
  /** In the units of the problem. */
  readonly utility: number;
  /** The least and the most that it is worth in the draws; undefined where nothing is uncertain. */
  readonly range: readonly [number, number] | undefined;
  readonly accepts: boolean;
  /** Along the bar, of 100: how far it is filled, its range, and what the party has without an agreement. */
  readonly filled: number;
  readonly low: number;
  readonly high: number;
  readonly needs: number;
}

/** Draws that are enough to see how wide a range is. */
const DRAWS = 300;

/** A bar for each party, in their order. */
export function barsOf(
  problem: Problem,
  chosen: Package,
  marks: readonly (PartyMark | undefined)[],
  seed: number,
): readonly PartyBar[] {
  const { byParty } = packageModel(problem, chosen);
  const ranges = rangesOf(problem, chosen, seed);
  return problem.parties.map(({ title, reservation }, party) => {
    const [worst, best] = reachOf(problem, party);
    const along = (value: number): number =>
      best === worst ? 100 : Math.min(100, Math.max(0, (100 * (value - worst)) / (best - worst)));
    const { utility = 0, accepts = false } = byParty[party] ?? {};
    const range = ranges?.[party];
    return {
      name: title,
      mark: marks[party],
      utility,
      range,
      accepts,
      filled: along(utility),
      low: along(range?.[0] ?? utility),
      high: along(range?.[1] ?? utility),
      needs: along(fromTicks(problem.scale, reservation)),
    };
  });
}

function rangesOf(
  problem: Problem,
  chosen: Package,
  seed: number,
): readonly (readonly [number, number])[] | undefined {
  if (problem.unknowns.length === 0) return undefined;
  const drawn = Array.from({ length: DRAWS }, (_, world) => {
    const { parties } = worldOf(problem, { seed, width: 1 }, world);
    return parties.map((party) => fromTicks(problem.scale, utilityOf(party, chosen)));
  });
  return problem.parties.map((_, party) => {
    const values = drawn.map((world) => world[party] ?? 0);
    return [Math.min(...values), Math.max(...values)];
  });
}
