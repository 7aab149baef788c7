import type { Board } from "../board/board.ts";
import { keepsAside, type Path } from "./climb.ts";
import type { Goal } from "../goals/goal.ts";
import type { Budget } from "../problem/limits.ts";
import { Pathfinder } from "../board/pathfinder.ts";

/** Weights kept at once; those past the first few make room for ones found on the way. */
const POOL = 64;
const LEAST_POOL = 8;
/** The most numbers that the table of losses may hold: fewer weights are kept on boards with many edges. */
const MOST_LOSSES = 2 ** 22;
const ROUNDS = 5;
/** Fewer layers than this are searched faster than bounded anew. */
const LEAST_REST = 3;

/**
 * Depth-first branch and bound over a board. A branch is cut when, under some weights of the pool, its greatest
 * weighted sum falls short of what the goal needs (Lagrangian bounds, Geoffrion 1974). Where the pool does not
 * cut, a few subgradient steps (Polyak 1969, aimed a little below the need, so that they arrive) look for weights
 * that do; found once, they are rounded and serve the neighbours too. Where that seldom pays it is seldom tried.
 * Every comparison that cuts is between whole numbers. `found` is called with each improvement, which the goal
 * has taken, or not, by then; it returns false to end the search. True when all was searched.
 */
export function search(
  board: Board,
  goal: Goal,
  pool: readonly Float64Array[],
  budget: Budget,
  found: (path: Path) => boolean,
  rounds: number = 0,
): boolean {
  return new Search(board, goal, pool, budget, found).run(rounds);
}

class Search {
  readonly #board: Board;
  readonly #goal: Goal;
  readonly #budget: Budget;
  readonly #found: (path: Path) => boolean;
  readonly #finder: Pathfinder;
  /** Per edge and weights of the pool, how much less than the best from its state it leads to. */
  readonly #loss: Float64Array;
  /** Per depth and weights, the greatest weighted sum that the branch can still reach. */
  readonly #left: Float64Array;
  readonly #need: Float64Array;
  readonly #width: number;
  readonly #pool: Float64Array[] = [];
  readonly #kept: number;
  #replace = 0;
  /** Per depth, the gains so far, the rows and the edges chosen. */
  readonly #gains: Float64Array;
  readonly #rows: Int32Array;
  readonly #edges: Int32Array;
  /** Per depth, how often new weights cut and how many branches an uncut one had, as moving averages. */
  readonly #success: Float64Array;
  readonly #branches: Float64Array;
  #nodes = 0;
  #ended = false;

  constructor(
    board: Board,
    goal: Goal,
    pool: readonly Float64Array[],
    budget: Budget,
    found: (path: Path) => boolean,
  ) {
    this.#board = board;
    this.#goal = goal;
    this.#budget = budget;
    this.#found = found;
    this.#finder = new Pathfinder(board);
    this.#width = Math.max(LEAST_POOL, Math.min(POOL, Math.floor(MOST_LOSSES / (board.edgeRow.length + 1))));
    this.#loss = new Float64Array(board.edgeRow.length * this.#width);
    this.#left = new Float64Array((board.layers + 1) * this.#width);
    this.#need = new Float64Array(this.#width);
    this.#gains = new Float64Array((board.layers + 1) * board.columns);
    this.#gains.set(board.base);
    this.#rows = new Int32Array(board.layers);
    this.#edges = new Int32Array(board.layers);
    this.#success = new Float64Array(board.layers + 1).fill(0.2);
    this.#branches = new Float64Array(board.layers + 1).fill(20);
    for (const weights of pool.slice(0, this.#width / 2)) this.#adopt(this.#pool.length, weights, 0);
    this.#kept = this.#pool.length;
  }

  run(rounds: number): boolean {
    if (rounds > 0 && this.#lookForCut(0, 0, rounds)) return true;
    this.#descend(0, 0);
    return !this.#ended;
  }

  #descend(depth: number, state: number): void {
    const { layers, edgeOff, edgeRow, edgeTo, gain, columns } = this.#board;
    if (depth === layers) return this.#arrive();
    const left = this.#left;
    const loss = this.#loss;
    const need = this.#need;
    const width = this.#width;
    const here = depth * width;
    const there = here + width;
    for (let edge = edgeOff[state]!, end = edgeOff[state + 1]!; edge < end && !this.#ended; edge++) {
      if ((++this.#nodes & 255) === 0 && !this.#budget.spend(256)) this.#ended = true;
      const used = this.#pool.length;
      let q = 0;
      for (const at = edge * width; q < used; q++) {
        const reach = left[here + q]! - loss[at + q]!;
        left[there + q] = reach;
        if (reach < need[q]!) break;
      }
      if (q < used) continue;
      const row = edgeRow[edge]!;
      this.#rows[depth] = row;
      this.#edges[depth] = edge;
      for (let c = 0, at = depth * columns; c < columns; c++, at++)
        this.#gains[at + columns] = this.#gains[at]! + gain[row * columns + c]!;
      if (!this.#isCut(depth + 1, edgeTo[edge]!)) this.#visit(depth + 1, edgeTo[edge]!);
    }
  }

  #visit(depth: number, state: number): void {
    const before = this.#nodes;
    this.#descend(depth, state);
    this.#branches[depth]! += 0.05 * (this.#nodes - before - this.#branches[depth]!);
  }

  #arrive(): void {
    const { layers, columns } = this.#board;
    const gains = this.#gains.subarray(layers * columns, (layers + 1) * columns);
    if (this.#goal.improves(gains)) this.#report(this.#rows, gains);
  }

  #report(rows: Int32Array, gains: Float64Array): void {
    if (!keepsAside(this.#board, rows)) return;
    if (!this.#found({ rows: rows.slice(), gains: gains.slice() })) this.#ended = true;
    for (const [q, weights] of this.#pool.entries()) this.#need[q] = this.#goal.need(weights);
  }

  /** Whether new weights cut the branch, if it is worth looking for them. */
  #isCut(depth: number, state: number): boolean {
    const rest = this.#board.layers - depth;
    if (rest < LEAST_REST || this.#pool.length === 0) return false;
    const cost = 5 + 0.06 * ROUNDS * rest * this.#board.columns;
    if (this.#success[depth]! * this.#branches[depth]! < cost && (this.#nodes & 63) !== 0) return false;
    const cut = this.#lookForCut(depth, state, ROUNDS);
    this.#success[depth]! += 0.05 * ((cut ? 1 : 0) - this.#success[depth]!);
    return cut;
  }

  #lookForCut(depth: number, state: number, rounds: number): boolean {
    const { columns } = this.#board;
    const goal = this.#goal;
    const weights = this.#nearestToCut(depth).slice();
    const direction = new Float64Array(columns);
    const pull = new Float64Array(columns);
    let least = Infinity;
    let margin = 0;
    for (let round = 0; round < rounds; round++) {
      const over = this.#reach(weights, depth, state) - goal.roughNeed(weights);
      if (round === 0) margin = Math.max(goal.margin(weights), 0.5 * over);
      if (over < 0 && this.#cutsRounded(weights, depth, state)) return true;
      if (round >= 3 && over > 1.5 * least && rounds === ROUNDS) return false;
      least = Math.min(least, over);
      goal.pull(weights, this.#finder.gains, pull);
      let squares = 0;
      for (let c = 0; c < columns; c++) {
        direction[c] = pull[c]! + 0.4 * direction[c]!;
        squares += direction[c]! * direction[c]!;
      }
      if (squares === 0) return false;
      const step = (over + margin) / squares;
      for (let c = 0; c < columns; c++) weights[c]! -= step * direction[c]!;
      goal.project(weights);
    }
    return false;
  }

  /** The greatest weighted sum of the branch; what reaches it is a package, and may be an improvement. */
  #reach(weights: Float64Array, depth: number, state: number): number {
    const { columns } = this.#board;
    const { gains, rows } = this.#finder;
    for (let c = 0; c < columns; c++) gains[c] = this.#gains[depth * columns + c]!;
    this.#finder.bestFrom(weights, state, depth);
    let sum = 0;
    for (let c = 0; c < columns; c++) sum += weights[c]! * gains[c]!;
    if (!this.#goal.ties && this.#goal.improves(gains)) {
      rows.set(this.#rows.subarray(0, depth));
      this.#report(rows, gains);
    }
    return sum;
  }

  #cutsRounded(weights: Float64Array, depth: number, state: number): boolean {
    const rounded = weights.slice();
    this.#goal.snap(rounded);
    if (this.#reach(rounded, depth, state) >= this.#goal.need(rounded)) return false;
    const full = this.#pool.length === this.#width;
    const at = full ? this.#kept + (this.#replace++ % (this.#width - this.#kept)) : this.#pool.length;
    this.#adopt(at, rounded, depth);
    return true;
  }

  #nearestToCut(depth: number): Float64Array {
    let nearest = 0;
    let least = Infinity;
    for (let q = 0; q < this.#pool.length; q++) {
      const over = this.#left[depth * this.#width + q]! - this.#need[q]!;
      if (over < least) [nearest, least] = [q, over];
    }
    return this.#pool[nearest]!;
  }

  /** Puts weights into the pool, with what they leave along the path to `depth`. */
  #adopt(at: number, weights: Float64Array, depth: number): void {
    const { edgeOff, edgeRow, edgeTo, stateOff, layers, base, columns } = this.#board;
    this.#finder.evaluate(weights, 0);
    const { worth, rest } = this.#finder;
    for (let state = 0; state < stateOff[layers]!; state++)
      for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++)
        this.#loss[edge * this.#width + at] = rest[state]! - worth[edgeRow[edge]!]! - rest[edgeTo[edge]!]!;
    let left = rest[0]!;
    for (let c = 0; c < columns; c++) left += weights[c]! * base[c]!;
    this.#left[at] = left;
    for (let layer = 0; layer < depth; layer++) {
      left -= this.#loss[this.#edges[layer]! * this.#width + at]!;
      this.#left[(layer + 1) * this.#width + at] = left;
    }
    this.#pool[at] = weights;
    this.#need[at] = this.#goal.need(weights);
  }
}
