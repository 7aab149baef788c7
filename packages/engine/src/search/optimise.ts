import type { Board } from "../board/board.ts";
import { packageOf } from "../board/board.ts";
import { climbed, keepsAside, type Path } from "./climb.ts";
import type { Goal } from "../goals/goal.ts";
import { centreOf, dive } from "./dive.ts";
import type { Hull, Vertex } from "../bound/hull.ts";
import type { Budget } from "../problem/limits.ts";
import type { Pathfinder } from "../board/pathfinder.ts";
import type { Package } from "../problem/problem.ts";
import { reduced } from "./reduce.ts";
import { search } from "./search.ts";

/** A package found, with its gains in the board's columns. */
export interface Found {
  readonly package: Package;
  readonly gains: Float64Array;
}

export interface Optimum {
  /** The best package found; null when nothing counts for the goal. */
  readonly best: Found | null;
  /** The goal's value that no package passes; the best one's own when the search was finished. */
  readonly bound: number;
  readonly finished: boolean;
}

/** How many weights go into the pool, and from how many packages to climb. */
const POOL = 8;
const CLIMBS = 1;

/** Steps of the plain search before the dive, and of the dive before the plain search goes on. */
const BRIEF = 400_000;
const DEEP = 6_000_000;
/** Subgradient steps on the whole board when the plain search goes on. */
const ROOT_ROUNDS = 200;

/**
 * The best package of a board for a goal, and a bound on it: the packages met on the hull, climbed from; then a
 * branch and bound over what the hull's weights leave open; when that takes long, a dive for a better package
 * first. `enough` ends it early. A goal that holds a best already counts only what improves on it.
 */
export function optimise(
  finder: Pathfinder,
  goal: Goal,
  hull: Hull,
  budget: Budget,
  enough: (found: Found) => boolean = () => false,
): Optimum {
  const { board } = finder;
  let best: Found | null = null;
  let ended = false;
  const take = (on: Board, path: Path): boolean => {
    if (!ended && goal.improves(path.gains) && keepsAside(on, path.rows)) {
      goal.take(path.gains);
      best = { package: packageOf(on, path.rows), gains: path.gains };
      ended = enough(best);
    }
    return !ended;
  };
  const { vertices } = hull;
  for (const vertex of vertices) take(board, vertex);
  for (const vertex of vertices.slice(0, CLIMBS)) if (!ended) take(board, climbed(board, goal, vertex));
  if (ended) return result(goal, best, Infinity, true);
  const pool = roundedWeights(goal, vertices);
  const { core, bound } = reduced(finder, goal, pool);
  if (core === null) return result(goal, best, bound, true);
  const found = (path: Path) => take(core, path);
  const finished =
    search(core, goal, pool, budget.part(BRIEF), found) ||
    (!ended && dive(core, goal, pool, centreOf(core, board, hull.mixture), budget.part(DEEP), found)) ||
    (!ended && search(core, goal, pool, budget, found, ROOT_ROUNDS)) ||
    ended;
  return result(goal, best, bound, finished);
}

function result(goal: Goal, best: Found | null, bound: number, finished: boolean): Optimum {
  if (!finished) return { best, bound, finished };
  return { best, bound: best === null ? -Infinity : goal.value(best.gains), finished };
}

/** Every package that is as good as the goal's best, until there are `most` of them; whether that is all. */
export function tiesOf(
  finder: Pathfinder,
  goal: Goal,
  vertices: readonly Vertex[],
  budget: Budget,
  most: number,
): { readonly ties: readonly Found[]; readonly complete: boolean } {
  const ties: Found[] = [];
  goal.ties = true;
  const pool = roundedWeights(goal, vertices);
  const { core } = reduced(finder, goal, pool);
  const complete =
    core === null ||
    search(core, goal, pool, budget, ({ rows, gains }) => {
      if (ties.length < most) ties.push({ package: packageOf(core, rows), gains });
      else ties.length = most + 1;
      return ties.length <= most;
    });
  goal.ties = false;
  return { ties: ties.slice(0, most), complete };
}

/** The weights of the best vertices, rounded to whole ones of the goal's domain, each once. */
export function roundedWeights(goal: Goal, vertices: readonly Vertex[]): Float64Array[] {
  const pool: Float64Array[] = [];
  const seen = new Set<string>();
  for (const vertex of vertices) {
    if (pool.length === POOL) break;
    const weights = vertex.weights.map((weight) => weight * goal.unit);
    goal.project(weights);
    goal.snap(weights);
    const key = weights.join();
    if (seen.has(key)) continue;
    seen.add(key);
    pool.push(weights);
  }
  return pool;
}
