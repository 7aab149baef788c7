import { utilityOf, type Package, type Problem } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";

/** What another option on a point means to each party, in the units of the file: above 0 it gains. */
export interface Change {
  readonly point: number;
  readonly from: number;
  readonly to: number;
  readonly byParty: readonly number[];
}

/** What going from one package to another means. */
export interface Comparison {
  /** The points on which they differ, in order. */
  readonly changes: readonly Change[];
  /** Per party, the sum over them. */
  readonly byParty: readonly number[];
}

/** Who gains and who loses what on which point in going from one package to another. */
export function comparePackages(problem: Problem, from: Package, to: Package): Comparison {
  const changes = problem.points.flatMap((_, point) =>
    from[point] === to[point] ? [] : [changeAt(problem, point, from[point]!, to[point]!)],
  );
  const byParty = problem.parties.map((party) =>
    fromTicks(problem.scale, utilityOf(party, to) - utilityOf(party, from)),
  );
  return { changes, byParty };
}

function changeAt(problem: Problem, point: number, from: number, to: number): Change {
  const byParty = problem.parties.map(({ values }) =>
    fromTicks(problem.scale, values[point]![to]! - values[point]![from]!),
  );
  return { point, from, to, byParty };
}
