import { boardOf } from "../board/board.ts";
import { consentingGroups } from "../problem/consent.ts";
import { Budget, type Limits, type Stop } from "../problem/limits.ts";
import { productOf } from "../goals/nash-goal.ts";
import type { Found } from "../search/optimise.ts";
import { gainsOf, utilitiesOf, type Package, type Problem } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";
import { smallestShare } from "../goals/share-goal.ts";
import { Solver, type Solved } from "../search/solver.ts";

export const SOLUTIONS = ["nash", "maximin", "leximin", "kalaiSmorodinsky", "welfare"] as const;

export type SolutionName = (typeof SOLUTIONS)[number];

/**
 * A package that is best in some sense among those acceptable under the rule of consent. Numbers are in the units
 * of the file. Where not everybody's consent is needed, the sense applies to the group that consents.
 */
export interface Solution {
  readonly package: Package;
  /** What it is worth to each party, and what each gains over having no agreement. */
  readonly utilities: readonly number[];
  readonly gains: readonly number[];
  /** The parties whose consent makes it acceptable and whose gains were compared, by their places. */
  readonly group: readonly number[];
  /**
   * What is greatest: the product of gains (`nash`), the smallest gain (`maximin`, `leximin`), the smallest share
   * of a party's ideal gain (`kalaiSmorodinsky`), the sum of utilities (`welfare`).
   */
  readonly value: number;
  /** No acceptable package passes this; equal to the value when the search was finished. */
  readonly bound: number;
  readonly gap: number;
  /** Null when the search was finished, and the solution is exact. */
  readonly stopped: Stop | null;
  readonly ties: Ties;
}

/** Packages that reach the same value; this one is among them. */
export interface Ties {
  readonly packages: readonly Package[];
  /** Whether there are no more. */
  readonly complete: boolean;
}

export interface SolutionOptions {
  readonly limits?: Limits;
  /** Which to compute; all unless said. */
  readonly only?: readonly SolutionName[];
  /** How many tied packages to look for; 20 unless said, 1 to look for none. */
  readonly ties?: number;
}

/** The named solutions; null where no package is acceptable, or none was found before a limit. */
export type Solutions = Readonly<Record<SolutionName, Solution | null>>;

/**
 * Nash: the greatest product of gains. Maximin: the greatest smallest gain, and no other package betters this one
 * for somebody in the group without worsening another. Leximin refines it: then the second smallest, and so on.
 * Kalai–Smorodinsky: the greatest smallest share of each party's ideal gain, the ideal taken among acceptable
 * packages. Welfare: the greatest sum. Each quantity has the limits for itself.
 */
export function solutionsOf(problem: Problem, options: SolutionOptions = {}): Solutions {
  const groups = consentingGroups(problem.consent, problem.parties.length);
  const solvers = groups.flatMap((group) => {
    const budget = new Budget(options.limits);
    const board = boardOf(problem, group, budget.states);
    return board === null ? [] : [{ group, solver: new Solver(board, problem.scale.grain, budget) }];
  });
  const wanted = options.only ?? SOLUTIONS;
  const solution = (name: SolutionName) =>
    wanted.includes(name) ? bestOfGroups(problem, name, solvers, options) : null;
  return {
    nash: solution("nash"),
    maximin: solution("maximin"),
    leximin: solution("leximin"),
    kalaiSmorodinsky: solution("kalaiSmorodinsky"),
    welfare: solution("welfare"),
  };
}

interface GroupSolver {
  readonly group: readonly number[];
  readonly solver: Solver;
}

/** What a group reaches; each `rank` over `over` is compared as a fraction, exactly, the first that differs first. */
interface Reached extends GroupSolver {
  readonly solved: Solved;
  readonly best: Found;
  readonly rank: readonly bigint[];
  readonly over: bigint;
  readonly bound: number;
}

function bestOfGroups(
  problem: Problem,
  name: SolutionName,
  solvers: readonly GroupSolver[],
  { limits = {}, ties = 20 }: SolutionOptions,
): Solution | null {
  const budget = new Budget(limits);
  const reached = solvers.flatMap((each) => {
    each.solver.renew(budget);
    return reachedBy(problem, name, each) ?? [];
  });
  const first = reached.toSorted(compare)[0];
  if (first === undefined) return null;
  const value = valueOf(problem, name, first);
  const finished = reached.length > 0 && reached.every(({ solved }) => solved.finished);
  const bound = finished ? value : Math.max(value, ...reached.map((each) => each.bound));
  return {
    package: first.best.package,
    utilities: utilitiesOf(problem, first.best.package),
    gains: gainsOf(problem, first.best.package).map((ticks) => fromTicks(problem.scale, ticks)),
    group: first.group,
    value,
    bound,
    gap: bound - value,
    stopped: finished ? null : (budget.stopped ?? "nodes"),
    ties: tiesOf(
      reached.filter((each) => compare(each, first) === 0),
      first,
      ties,
      name,
    ),
  };
}

/** Below 0 where `a` reaches more. */
function compare(a: Reached, b: Reached): number {
  for (const [at, rank] of a.rank.entries()) {
    const difference = b.rank[at]! * a.over - rank * b.over;
    if (difference !== 0n) return difference > 0n ? 1 : -1;
  }
  return 0;
}

function reachedBy(problem: Problem, name: SolutionName, { group, solver }: GroupSolver): Reached | null {
  if (solver.acceptable() === null) return null;
  const ideals = name === "kalaiSmorodinsky" ? solver.kalaiSmorodinsky() : null;
  const solved = ideals ?? solvedBy(solver, name);
  if (solved?.best == null) return null;
  const polish = name === "maximin" || name === "kalaiSmorodinsky";
  const best = polish ? solver.polished(solved.best) : solved.best;
  const rank = rankOf(problem, name, group, solved.best.gains, ideals?.ideals ?? null);
  const bound = unitsOf(problem, name, group, solved.bound);
  return { group, solver, solved, best, ...rank, bound };
}

function solvedBy(solver: Solver, name: SolutionName): Solved | null {
  switch (name) {
    case "nash":
      return solver.nash();
    case "maximin":
      return solver.maximin();
    case "leximin":
      return solver.leximin();
    case "kalaiSmorodinsky":
      return solver.kalaiSmorodinsky();
    case "welfare":
      return solver.welfare(solver.acceptable());
  }
}

/** What is compared between groups, in ticks, as fractions of whole numbers. */
function rankOf(
  { parties }: Problem,
  name: SolutionName,
  group: readonly number[],
  gains: Float64Array,
  ideals: Float64Array | null,
): { readonly rank: readonly bigint[]; readonly over: bigint } {
  switch (name) {
    case "nash":
      return { rank: [productOf(gains)], over: 1n };
    case "welfare":
      return {
        rank: [BigInt(group.reduce((sum, party, at) => sum + parties[party]!.reservation + gains[at]!, 0))],
        over: 1n,
      };
    case "leximin":
      return { rank: Array.from(gains.toSorted(), BigInt), over: 1n };
    case "maximin":
    case "kalaiSmorodinsky": {
      const { gain, ideal } = smallestShare(gains, ideals ?? gains.map(() => 1));
      return { rank: [BigInt(gain)], over: BigInt(ideal) };
    }
  }
}

function valueOf(problem: Problem, name: SolutionName, { group, rank, over }: Reached): number {
  const ticks = Number(rank[0]) / Number(over);
  return name === "welfare" ? fromTicks(problem.scale, ticks) : unitsOf(problem, name, group, ticks);
}

/** What gains reach, in ticks, in the units of the file. */
function unitsOf(problem: Problem, name: SolutionName, group: readonly number[], ticks: number): number {
  switch (name) {
    case "nash":
      return ticks / problem.scale.ticksPerUnit ** group.length;
    case "kalaiSmorodinsky":
      return ticks;
    case "welfare":
      return fromTicks(
        problem.scale,
        group.reduce((sum, party) => sum + problem.parties[party]!.reservation, ticks),
      );
    case "maximin":
    case "leximin":
      return fromTicks(problem.scale, Math.floor(ticks));
  }
}

function tiesOf(tied: readonly Reached[], first: Reached, most: number, name: SolutionName): Ties {
  const packages = new Map([[first.best.package.join(), first.best.package]]);
  const countable = most > 1 && !(name === "nash" && first.rank[0] === 0n);
  let complete = countable;
  for (const { solver, solved } of countable ? tied : []) {
    const found = solver.ties(solved, most);
    complete &&= found.complete && solved.finished;
    for (const tie of found.ties) packages.set(tie.package.join(), tie.package);
  }
  const kept = [...packages.values()].slice(0, most);
  return { packages: kept, complete: complete && kept.length === packages.size };
}
