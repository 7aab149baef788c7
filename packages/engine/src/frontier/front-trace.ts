import type { Board } from "../board/board.ts";

/** Vectors on a frontier, with a way back to a package for each. */
export interface Front {
  /** Gains, row by row: one row per vector, one column per column of the board. */
  readonly gains: Float64Array;
  /** How many packages have exactly each vector; below 2^53 exact. */
  readonly counts: Float64Array;
  /** The rows of one package that has the vector at a place. */
  rowsAt(vector: number): Int32Array;
}

/** Per vector of a state's frontier, where it came from: its place in the frontier before, and the edge taken. */
export interface Trail {
  readonly parents: Int32Array;
  readonly edges: Int32Array;
}

/** The way back through the trails of all states, from a vector of the last one. */
export function trace(board: Board, trails: readonly Trail[], vector: number): Int32Array {
  const from = edgeSources(board);
  const rows = new Int32Array(board.layers);
  let state = trails.length - 1;
  let at = vector;
  for (let layer = board.layers - 1; layer >= 0; layer--) {
    const edge = trails[state]!.edges[at]!;
    rows[layer] = board.edgeRow[edge]!;
    at = trails[state]!.parents[at]!;
    state = from[edge]!;
  }
  return rows;
}

/** Per edge, the state that it leaves. */
function edgeSources({ edgeOff, edgeRow }: Board): Int32Array {
  const from = new Int32Array(edgeRow.length);
  for (let state = 0; state < edgeOff.length - 1; state++)
    from.fill(state, edgeOff[state]!, edgeOff[state + 1]!);
  return from;
}

/** An edge into a state, and the state that it leaves. */
export interface Arrival {
  readonly edge: number;
  readonly from: number;
}

/** Per state, the edges into it. */
export function arrivals(board: Board): Arrival[][] {
  const into: Arrival[][] = Array.from({ length: board.edgeOff.length }, () => []);
  for (let state = 0; state < board.edgeOff.length - 1; state++)
    for (let edge = board.edgeOff[state]!; edge < board.edgeOff[state + 1]!; edge++)
      into[board.edgeTo[edge]!]!.push({ edge, from: state });
  return into;
}

/**
 * Per state and column, the most that the rest of a path can add, given what each row adds: what a vector must
 * have by then is whatever this cannot make up for.
 */
export function mostToCome(board: Board, gain: Float64Array): Float64Array {
  const { columns, edgeOff, edgeRow, edgeTo } = board;
  const most = new Float64Array(edgeOff.length * columns);
  for (let state = edgeOff.length - 2; state >= 0; state--)
    for (let c = 0; c < columns; c++) {
      let best = -Infinity;
      for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++)
        best = Math.max(best, gain[edgeRow[edge]! * columns + c]! + most[edgeTo[edge]! * columns + c]!);
      most[state * columns + c] = best;
    }
  return most;
}
