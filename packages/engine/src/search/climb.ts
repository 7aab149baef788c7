import type { Board } from "../board/board.ts";
import { packageOf } from "../board/board.ts";
import type { Goal } from "../goals/goal.ts";
import { keepsLinks } from "../problem/links.ts";

/** A package on a board: its rows, layer by layer, and its gains. */
export interface Path {
  readonly rows: Int32Array;
  readonly gains: Float64Array;
}

/** Whether a path keeps the links that the board's diagram leaves out. */
export function keepsAside(board: Board, rows: ArrayLike<number>): boolean {
  return board.aside.length === 0 || keepsLinks(board.aside, packageOf(board, rows));
}

/**
 * Changes one option at a time while that makes the package better for the goal. Returns where it ends; the path
 * given is left as it is.
 */
export function climbed(board: Board, goal: Goal, path: Path): Path {
  const rows = path.rows.slice();
  const gains = path.gains.slice();
  const trial = gains.slice();
  const states = statesAlong(board, rows);
  let value = goal.value(gains);
  for (let improved = true; improved;) {
    improved = false;
    for (let layer = 0; layer < board.layers; layer++) {
      const state = states[layer]!;
      for (let edge = board.edgeOff[state]!; edge < board.edgeOff[state + 1]!; edge++) {
        const row = board.edgeRow[edge]!;
        if (row === rows[layer]) continue;
        exchange(board, gains, rows[layer]!, row, trial);
        const tried = goal.value(trial);
        if (tried <= value || !rejoins(board, rows, states, layer, board.edgeTo[edge]!)) continue;
        rows[layer] = row;
        states.set(statesAlong(board, rows));
        gains.set(trial);
        value = tried;
        improved = true;
      }
    }
  }
  return { rows, gains };
}

function exchange(board: Board, gains: Float64Array, from: number, to: number, out: Float64Array): void {
  const { gain, columns } = board;
  for (let c = 0; c < columns; c++) out[c] = gains[c]! + gain[to * columns + c]! - gain[from * columns + c]!;
}

/** The state before each layer, and the end. */
function statesAlong(board: Board, rows: Int32Array): Int32Array {
  const states = new Int32Array(board.layers + 1);
  for (let layer = 0; layer < board.layers; layer++)
    states[layer + 1] = stateAfter(board, states[layer]!, rows[layer]!);
  return states;
}

/** Whether the rest of the path can go on from another state after `layer`. */
function rejoins(board: Board, rows: Int32Array, states: Int32Array, layer: number, state: number): boolean {
  let at = state;
  for (let next = layer + 1; at !== states[next]; next++) {
    at = stateAfter(board, at, rows[next]!);
    if (at < 0) return false;
  }
  return true;
}

function stateAfter(board: Board, state: number, row: number): number {
  for (let edge = board.edgeOff[state]!; edge < board.edgeOff[state + 1]!; edge++)
    if (board.edgeRow[edge] === row) return board.edgeTo[edge]!;
  return -1;
}
