import type { Package, Problem } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";

/** One party's side of a package. All amounts are in the units of the file. */
export interface Trade {
  readonly party: number;
  /** Where it has less than its best option, what that costs it and to whom it is worth how much; dearest first. */
  readonly gives: readonly Concession[];
  /** Where it has its best option and somebody else does not, what it is worth to it; dearest first. */
  readonly gets: readonly Concession[];
}

/** A point on which a package favours some over others. */
export interface Concession {
  readonly point: number;
  /** For `gives`, what the party loses against its best option there; for `gets`, what is at stake for it. */
  readonly amount: number;
  /** For `gives`, the others who are better off than with this party's best option; for `gets`, those who give. */
  readonly others: readonly { readonly party: number; readonly amount: number }[];
}

/**
 * What each party gives up in a package, and for what. It gives where it does not have its best option, and the
 * others it gives to are those who are better off for it; it gets where it has its best option at the expense of
 * others, who give there.
 */
export function tradesIn(problem: Problem, chosen: Package): readonly Trade[] {
  return problem.parties.map((_, party) => {
    const gives: Concession[] = [];
    const gets: Concession[] = [];
    for (const point of problem.points.keys()) {
      const lost = lostAt(problem, party, point, chosen[point]!);
      const stake = fromTicks(problem.scale, spanOf(problem.parties[party]!.values[point]!));
      if (lost > 0)
        gives.push({ point, amount: lost, others: gainersAt(problem, party, point, chosen[point]!) });
      else if (stake > 0) {
        const others = giversAt(problem, point, chosen[point]!);
        if (others.length > 0) gets.push({ point, amount: stake, others });
      }
    }
    const dearest = (a: Concession, b: Concession) => b.amount - a.amount || a.point - b.point;
    return { party, gives: gives.sort(dearest), gets: gets.sort(dearest) };
  });
}

function lostAt({ parties, scale }: Problem, party: number, point: number, option: number): number {
  const row = parties[party]!.values[point]!;
  return fromTicks(scale, Math.max(...row) - row[option]!);
}

/** Who is better off with `option` than with the party's best option: the one of several that they like most. */
function gainersAt(
  { parties, scale }: Problem,
  party: number,
  point: number,
  option: number,
): Concession["others"] {
  const mine = parties[party]!.values[point]!;
  const most = Math.max(...mine);
  const best = [...mine.keys()].filter((each) => mine[each] === most);
  return parties.flatMap(({ values }, other) => {
    const row = values[point]!;
    const amount = row[option]! - Math.max(...best.map((each) => row[each]!));
    return other === party || amount <= 0 ? [] : [{ party: other, amount: fromTicks(scale, amount) }];
  });
}

function giversAt(problem: Problem, point: number, option: number): Concession["others"] {
  return problem.parties.flatMap((_, party) => {
    const amount = lostAt(problem, party, point, option);
    return amount > 0 ? [{ party, amount }] : [];
  });
}

const spanOf = (row: Float64Array): number => Math.max(...row) - Math.min(...row);
