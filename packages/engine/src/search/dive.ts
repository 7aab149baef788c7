import type { Board } from "../board/board.ts";
import { packageOf } from "../board/board.ts";
import { keepsAside, type Path } from "./climb.ts";
import type { Goal } from "../goals/goal.ts";
import type { Hull } from "../bound/hull.ts";
import type { Budget } from "../problem/limits.ts";
import { Pathfinder } from "../board/pathfinder.ts";
import { Tail } from "./tail.ts";

const WEIGHTS = 4;
const LEAST_TAIL = 64;

/**
 * A search for the package that lies nearest to the hull's mixture: branches that stay close to it come first, and
 * the last points are not branched on but looked up. It finds what the bounds allow where they allow a great deal
 * and only few packages do it, as between exactly opposed blocs. True when all was searched; false at once where
 * too few free points are left to be looked up.
 */
export function dive(
  board: Board,
  goal: Goal,
  pool: readonly Float64Array[],
  centre: Float64Array,
  budget: Budget,
  found: (path: Path) => boolean,
): boolean {
  const tail = new Tail(board);
  if (tail.size < LEAST_TAIL) return false;
  return new Dive(board, goal, pool.slice(0, WEIGHTS), centre, tail, budget, found).run();
}

/** Per layer of a board, the gains that are still to come in the hull's mixture; the end's are 0. */
export function centreOf(board: Board, whole: Board, mixture: Hull["mixture"]): Float64Array {
  const { layers, columns, rowOff, rowPoint, rowOption, gain } = board;
  const centre = new Float64Array((layers + 1) * columns);
  const parts = mixture.map(({ vertex, share }) => ({ chosen: packageOf(whole, vertex.rows), share }));
  for (let layer = layers - 1; layer >= 0; layer--) {
    for (let c = 0; c < columns; c++) centre[layer * columns + c] = centre[(layer + 1) * columns + c]!;
    for (const { chosen, share } of parts) {
      let row = rowOff[layer]!;
      while (row < rowOff[layer + 1]! && rowOption[row] !== chosen[rowPoint[row]!]) row++;
      if (row === rowOff[layer + 1]!) row = rowOff[layer]!;
      for (let c = 0; c < columns; c++) centre[layer * columns + c]! += share * gain[row * columns + c]!;
    }
  }
  return centre;
}

class Dive {
  readonly #board: Board;
  readonly #goal: Goal;
  readonly #pool: readonly Float64Array[];
  /** Per weights, the greatest weighted sum from each state on. */
  readonly #rest: readonly Float64Array[];
  readonly #need: Float64Array;
  readonly #centre: Float64Array;
  readonly #tail: Tail;
  readonly #budget: Budget;
  readonly #found: (path: Path) => boolean;
  readonly #gains: Float64Array;
  readonly #rows: Int32Array;
  #ended = false;

  constructor(
    board: Board,
    goal: Goal,
    pool: readonly Float64Array[],
    centre: Float64Array,
    tail: Tail,
    budget: Budget,
    found: (path: Path) => boolean,
  ) {
    this.#board = board;
    this.#goal = goal;
    this.#pool = pool;
    const finder = new Pathfinder(board);
    this.#rest = pool.map((weights) => {
      finder.evaluate(weights, 0);
      return finder.rest.slice();
    });
    this.#need = Float64Array.from(pool, (weights) => goal.need(weights));
    this.#centre = centre;
    this.#tail = tail;
    this.#budget = budget;
    this.#found = found;
    this.#gains = new Float64Array((board.layers + 1) * board.columns);
    this.#gains.set(board.base);
    this.#rows = new Int32Array(board.layers);
  }

  run(): boolean {
    this.#descend(0, 0);
    return !this.#ended;
  }

  #descend(depth: number, state: number): void {
    if (depth === this.#tail.layer) return this.#lookUp(depth);
    const { columns, gain, edgeRow, edgeTo } = this.#board;
    for (const edge of this.#nearestFirst(depth, state)) {
      if (!this.#budget.spend(4)) this.#ended = true;
      if (this.#ended) return;
      this.#rows[depth] = edgeRow[edge]!;
      for (let c = 0, at = depth * columns; c < columns; c++, at++)
        this.#gains[at + columns] = this.#gains[at]! + gain[edgeRow[edge]! * columns + c]!;
      if (this.#mayImprove(depth + 1, edgeTo[edge]!)) this.#descend(depth + 1, edgeTo[edge]!);
    }
  }

  #mayImprove(depth: number, state: number): boolean {
    const { columns } = this.#board;
    for (const [q, weights] of this.#pool.entries()) {
      let sum = this.#rest[q]![state]!;
      for (let c = 0; c < columns; c++) sum += weights[c]! * this.#gains[depth * columns + c]!;
      if (sum < this.#need[q]!) return false;
    }
    return true;
  }

  /** The edges of a state, those first that would be best if the rest came as in the mixture. */
  #nearestFirst(depth: number, state: number): number[] {
    const { columns, gain, edgeOff, edgeRow } = this.#board;
    const sum = new Float64Array(columns);
    const ranked: { edge: number; value: number }[] = [];
    for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++) {
      for (let c = 0; c < columns; c++)
        sum[c] =
          this.#gains[depth * columns + c]! +
          gain[edgeRow[edge]! * columns + c]! +
          this.#centre[(depth + 1) * columns + c]!;
      ranked.push({ edge, value: this.#goal.value(sum) });
    }
    return ranked.sort((a, b) => b.value - a.value || a.edge - b.edge).map(({ edge }) => edge);
  }

  #lookUp(depth: number): void {
    const { columns } = this.#board;
    const before = this.#gains.subarray(depth * columns, (depth + 1) * columns);
    const visited = this.#tail.visit(before, this.#goal, (rows, gains) => {
      this.#rows.set(rows, depth);
      const path = { rows: this.#rows.slice(), gains: gains.slice() };
      if (keepsAside(this.#board, path.rows) && !this.#found(path)) this.#ended = true;
      for (const [q, weights] of this.#pool.entries()) this.#need[q] = this.#goal.need(weights);
      return !this.#ended;
    });
    this.#budget.spend(visited);
  }
}
