import { boardFrom, openOptions, partyColumns, rebased, type Board, type Column } from "../board/board.ts";
import { diagramOf } from "../board/diagram.ts";
import { Budget, type Limits, type Stop } from "../problem/limits.ts";
import type { Found } from "../search/optimise.ts";
import { accepts, utilityOf, type Package, type Problem } from "../problem/problem.ts";
import { Solver } from "../search/solver.ts";

/** Packages near another one that do something for it, those with the fewest points changed first. */
export interface Nearby {
  readonly packages: readonly Package[];
  /** How many points the first of them changes; 0 when there is none. */
  readonly changes: number;
  /** Null when there are none nearer, or none at all where the list is empty. */
  readonly stopped: Stop | null;
}

export interface NearbyOptions {
  /** How many packages; 5 unless said. */
  readonly most?: number;
  readonly limits?: Limits;
}

/**
 * The packages nearest to a proposal that better it for all: nobody has less, and somebody has more, or with
 * `strictly` everybody has. They cross nobody's red line. Of those with as many changes, the ones in which the
 * least that anybody gains is greatest come first. Empty when the proposal is on the frontier.
 */
export function bettering(
  problem: Problem,
  proposal: Package,
  { strictly = false, ...options }: NearbyOptions & { readonly strictly?: boolean } = {},
): Nearby {
  const everybody = [...problem.parties.keys()];
  const step = problem.scale.grain;
  const columns = everybody.map((party): Column => {
    const { values } = problem.parties[party]!;
    return { values, base: -utilityOf(problem.parties[party]!, proposal) - (strictly ? step : 0) };
  });
  return nearest(
    problem,
    proposal,
    everybody,
    strictly ? columns : [...columns, progress(columns, step)],
    options,
  );
}

/** What acceptance by a party that refuses would take. */
export interface Winning extends Nearby {
  /** Whether everybody who accepts the proposal accepts these packages too. */
  readonly keepsOthers: boolean;
}

/**
 * The smallest changes that make a proposal acceptable to a party that refuses it, and lose none of those who
 * accept it; where there are none, the smallest that may lose them. A party that accepts needs none: the answer
 * is the proposal itself.
 */
export function winningOver(
  problem: Problem,
  proposal: Package,
  party: number,
  options: NearbyOptions = {},
): Winning {
  const accepting = [...problem.parties.keys()].filter((each) => accepts(problem.parties[each]!, proposal));
  const kept = [...new Set([party, ...accepting])].sort((a, b) => a - b);
  const keeping = nearest(problem, proposal, kept, partyColumns(problem, kept), options);
  if (keeping.packages.length > 0 || keeping.stopped !== null || kept.length === 1)
    return { ...keeping, keepsOthers: true };
  return {
    ...nearest(problem, proposal, [party], partyColumns(problem, [party]), options),
    keepsOthers: false,
  };
}

/** A column that is not negative only where the others sum to at least `step`. */
function progress(columns: readonly Column[], step: number): Column {
  const values = columns[0]!.values.map((row, point) =>
    row.map((_, option) => columns.reduce((sum, column) => sum + column.values[point]![option]!, 0)),
  );
  return { values, base: columns.reduce((sum, { base }) => sum + base, -step) };
}

const MOST = 5;

/**
 * The packages nearest to `from`, of those that cross no red line of `group` and leave no column below 0: by
 * as many searches as there are distances, until there are enough.
 */
function nearest(
  problem: Problem,
  from: Package,
  group: readonly number[],
  columns: readonly Column[],
  { most = MOST, limits = {} }: NearbyOptions,
): Nearby {
  const budget = new Budget(limits);
  const diagram = diagramOf(openOptions(problem, group), problem.links, budget.states);
  const kept: Column = {
    values: problem.points.map(({ options }, p) => sameness(options.length, from[p]!)),
    base: 0,
  };
  const found: { chosen: Package; changes: number; least: number }[] = [];
  for (let over = 0; found.length < most;) {
    const farther: Column = { values: kept.values.map((row) => row.map((same) => -same)), base: -over };
    const all = [...columns, ...(over === 0 ? [] : [farther]), kept];
    const board = boardFrom(diagram, all, problem.points.length);
    const begin = board === null ? null : beginning(board, budget);
    if (board === null || begin === null) break;
    const solver = new Solver(board, 1, budget);
    const costs = new Float64Array(all.length).fill(1, all.length - 1);
    const solved = solver.welfare(
      begin,
      costs,
      all.map((_, at) => at === all.length - 1),
    )!;
    if (!solved.finished) break;
    const { ties } = solver.ties(solved, 4 * most);
    const changes = -solved.best!.gains.at(-1)!;
    for (const { package: chosen, gains } of ties)
      found.push({ chosen, changes, least: Math.min(...gains.subarray(0, group.length)) });
    if (changes === 0) break;
    over = changes + 1;
  }
  found.sort((a, b) => a.changes - b.changes || b.least - a.least);
  const packages = found.slice(0, most).map(({ chosen }) => chosen);
  return { packages, changes: found[0]?.changes ?? 0, stopped: budget.stopped };
}

/** 0 for the option that stands, −1 for every other. */
const sameness = (options: number, option: number): Float64Array =>
  new Float64Array(options).fill(-1).fill(0, option, option + 1);

/** Some package with no column below 0, the last one apart. */
function beginning(board: Board, budget: Budget): Found | null {
  const last = board.columns - 1;
  const base = board.base.with(last, board.settled.length);
  const { found } = new Solver(rebased(board, base), 1, budget).acceptableAtAll();
  if (found === null) return null;
  return { package: found.package, gains: found.gains.with(last, found.gains[last]! - board.settled.length) };
}
