import { boardOf } from "../board/board.ts";
import { consentingGroups } from "../problem/consent.ts";
import { countAcceptable } from "./count.ts";
import { Budget, type Limits, type Stop } from "../problem/limits.ts";
import type { Package, Problem } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";
import { Solver } from "../search/solver.ts";

/** Whether any package is acceptable under the rule of consent, and if none is, what stands in the way. */
export interface Zopa {
  /** Null when a limit ended the search before either was found. */
  readonly exists: boolean | null;
  /** One acceptable package. */
  readonly package: Package | null;
  /** How many are acceptable; null where that is too much to count. */
  readonly count: bigint | null;
  /** The package that comes nearest where none is acceptable; null where there is one, or no package at all. */
  readonly shortfall: Shortfall | null;
  /** Points that alone stand in the way: were each party to have its best option there, a package would do. */
  readonly blocking: readonly number[];
  /** Points for which that was not settled before a limit. */
  readonly undecided: readonly number[];
  /** Points on which every option crosses a red line of some party in each group whose consent would do. */
  readonly closed: readonly number[];
  readonly stopped: Stop | null;
}

/** What a group lacks to its reservation values in the package where that is least, in the units of the file. */
export interface Shortfall {
  readonly total: number;
  /** Per party, 0 where it lacks nothing or is not in the group. */
  readonly byParty: readonly number[];
  readonly group: readonly number[];
  readonly package: Package;
  /** No package has a smaller total than this; equal to it when the search was finished. */
  readonly bound: number;
}

/** Looks for acceptable packages; see `Zopa`. Each of its questions has the limits for itself. */
export function zopaOf(problem: Problem, limits: Limits = {}): Zopa {
  const { found, exists, stopped } = acceptableIn(problem, limits);
  if (exists === true)
    return { ...NOTHING, exists, package: found, count: countAcceptable(problem, limits), stopped };
  const freed = exists === false ? blockingPoints(problem, limits) : { blocking: [], undecided: [] };
  const closed = problem.points.flatMap((_, point) => (isClosed(problem, point) ? [point] : []));
  const count = exists === false ? 0n : null;
  return { ...NOTHING, exists, count, shortfall: shortfallOf(problem, limits), ...freed, closed, stopped };
}

const NOTHING = { package: null, shortfall: null, blocking: [], undecided: [], closed: [] } as const;

/** One acceptable package, if there is any. */
export function acceptableIn(
  problem: Problem,
  limits: Limits = {},
): { readonly found: Package | null; readonly exists: boolean | null; readonly stopped: Stop | null } {
  const budget = new Budget(limits);
  let finished = true;
  for (const group of consentingGroups(problem.consent, problem.parties.length)) {
    const board = boardOf(problem, group, budget.states);
    if (board === null) continue;
    const answer = new Solver(board, problem.scale.grain, budget).acceptableAtAll();
    if (answer.found !== null) return { found: answer.found.package, exists: true, stopped: null };
    finished &&= answer.finished;
  }
  return {
    found: null,
    exists: finished ? false : null,
    stopped: finished ? null : (budget.stopped ?? "nodes"),
  };
}

/** The points that alone stand in the way of every package; asked only where none is acceptable. */
export function blockingPoints(
  problem: Problem,
  limits: Limits = {},
): { readonly blocking: readonly number[]; readonly undecided: readonly number[] } {
  const blocking: number[] = [];
  const undecided: number[] = [];
  for (const point of problem.points.keys()) {
    const { exists } = acceptableIn(freed(problem, point), limits);
    if (exists === true) blocking.push(point);
    if (exists === null) undecided.push(point);
  }
  return { blocking, undecided };
}

/** The problem in which a point is settled to everybody's content: each has its best option there. */
export function freed(problem: Problem, point: number): Problem {
  return {
    ...problem,
    points: problem.points.map((each, at) =>
      at === point ? { ...each, options: each.options.slice(0, 1) } : each,
    ),
    links: problem.links.filter(({ from, to }) => from.point !== point && to.point !== point),
    parties: problem.parties.map((party) => ({
      ...party,
      values: party.values.map((row, at) => (at === point ? Float64Array.of(Math.max(...row)) : row)),
      redLines: party.redLines.filter((line) => line.point !== point),
    })),
  };
}

function shortfallOf(problem: Problem, limits: Limits): Shortfall | null {
  let least: Shortfall | null = null;
  let bound = Infinity;
  const budget = new Budget(limits);
  for (const group of consentingGroups(problem.consent, problem.parties.length)) {
    const board = boardOf(problem, group, budget.states);
    if (board === null) continue;
    const solved = new Solver(board, problem.scale.grain, budget).shortfall();
    bound = Math.min(bound, fromTicks(problem.scale, Math.max(0, -solved.bound)));
    if (solved.best === null) continue;
    const byParty = problem.parties.map((_, party) => {
      const gain = group.includes(party) ? solved.best!.gains[group.indexOf(party)]! : 0;
      return fromTicks(problem.scale, Math.max(0, -gain));
    });
    const ticks = solved.best.gains.reduce((sum, gain) => sum + Math.max(0, -gain), 0);
    const total = fromTicks(problem.scale, ticks);
    if (least === null || total < least.total)
      least = { total, byParty, group, package: solved.best.package, bound: 0 };
  }
  return least === null ? null : { ...least, bound: Math.min(bound, least.total) };
}

function isClosed(problem: Problem, point: number): boolean {
  return consentingGroups(problem.consent, problem.parties.length).every((group) =>
    problem.points[point]!.options.every((_, option) =>
      group.some((party) =>
        problem.parties[party]!.redLines.some((line) => line.point === point && line.option === option),
      ),
    ),
  );
}
