import type { Board } from "./board.ts";

/**
 * Finds the package with the greatest weighted sum of gains, links included: the Lagrangian relaxation of every
 * question that the engine asks. It is the inner loop; its arrays are made once per board and written over.
 */
export class Pathfinder {
  readonly board: Board;
  /** Gains of the package found last. */
  readonly gains: Float64Array;
  /** Its rows, layer by layer. */
  readonly rows: Int32Array;
  /** Per row, its weighted value. */
  readonly worth: Float64Array;
  /** Per state, the greatest weighted sum from there to the end. */
  readonly rest: Float64Array;

  constructor(board: Board) {
    this.board = board;
    this.gains = new Float64Array(board.columns);
    this.rows = new Int32Array(board.layers);
    this.worth = new Float64Array(board.rowPoint.length);
    this.rest = new Float64Array(board.edgeOff.length);
  }

  /** The greatest weighted sum over all packages; `gains` and `rows` then hold a package that reaches it. */
  best(weights: Float64Array): number {
    this.gains.set(this.board.base);
    this.bestFrom(weights, 0, 0);
    return dot(weights, this.gains);
  }

  /**
   * The same from a state of a layer on: adds the gains of the best way from there to the end to `gains`, writes
   * its rows, and returns its weighted sum. Of several best ways it takes the one with the first options.
   */
  bestFrom(weights: Float64Array, state: number, layer: number): number {
    this.evaluate(weights, layer);
    const { gain, columns, edgeOff, edgeRow, edgeTo } = this.board;
    const { worth, rest, gains, rows } = this;
    let at = state;
    for (let place = layer; place < this.board.layers; place++) {
      let edge = edgeOff[at]!;
      const end = edgeOff[at + 1]!;
      while (edge < end && worth[edgeRow[edge]!]! + rest[edgeTo[edge]!]! !== rest[at]!) edge++;
      if (edge === end) throw new RangeError("pathfinder: the weights should be finite numbers");
      const row = edgeRow[edge]!;
      rows[place] = row;
      for (let c = 0; c < columns; c++) gains[c]! += gain[row * columns + c]!;
      at = edgeTo[edge]!;
    }
    return rest[state]!;
  }

  /** Fills `worth` and `rest` for the layers from `layer` on. */
  evaluate(weights: Float64Array, layer: number): void {
    const { gain, columns, rowOff, stateOff, edgeOff, edgeRow, edgeTo } = this.board;
    const { worth, rest } = this;
    const rows = rowOff[this.board.layers]!;
    for (let row = rowOff[layer]!, k = row * columns; row < rows; row++) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += weights[c]! * gain[k++]!;
      worth[row] = sum;
    }
    const first = stateOff[layer]!;
    for (let state = stateOff[this.board.layers]! - 1; state >= first; state--) {
      let most = -Infinity;
      for (let edge = edgeOff[state]!, end = edgeOff[state + 1]!; edge < end; edge++) {
        const sum = worth[edgeRow[edge]!]! + rest[edgeTo[edge]!]!;
        if (sum > most) most = sum;
      }
      rest[state] = most;
    }
  }
}

/** The sum of products of two rows of numbers, over the length of the first. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
