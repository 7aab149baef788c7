import type { Board } from "../board/board.ts";
import type { Goal } from "../goals/goal.ts";

/** The most combinations of the last points that are listed, and how many a leaf of their tree holds. */
const MOST = 65_536;
const LEAF = 8;

/**
 * All combinations of the last free points of a board, in a tree that halves them column by column (a k-d tree).
 * A part of it is passed over when even its best corner, every column at its greatest, is no improvement: that
 * holds for every goal, since none gets worse when a gain grows. It finds the one ending in many thousands that
 * closes a package to the tick, which is what opposed blocs ask for.
 */
export class Tail {
  /** The layer from which on the combinations run. */
  readonly layer: number;
  readonly #board: Board;
  readonly #codes: Int32Array;
  readonly #gains: Float64Array;
  /** Per node in preorder: the end of its combinations, the node after its subtree, and its best corner. */
  readonly #end: number[] = [];
  readonly #next: number[] = [];
  readonly #corner: number[] = [];

  constructor(board: Board) {
    this.#board = board;
    this.layer = firstOfTail(board);
    const { codes, gains } = combinations(board, this.layer);
    this.#codes = codes;
    this.#gains = gains;
    if (this.size > 0) this.#build(0, this.size);
  }

  /** How many combinations there are. */
  get size(): number {
    return this.#codes.length;
  }

  /**
   * Calls `found` with each combination that improves on the goal's best together with the gains so far; that may
   * raise the best, and ends the visit by returning false. Returns how many nodes were looked at.
   */
  visit(before: Float64Array, goal: Goal, found: (rows: Int32Array, gains: Float64Array) => boolean): number {
    const { columns } = this.#board;
    const sum = new Float64Array(columns);
    let visited = 0;
    for (let node = 0, at = 0; node < this.#end.length; visited++) {
      for (let c = 0; c < columns; c++) sum[c] = before[c]! + this.#corner[node * columns + c]!;
      const end = this.#end[node]!;
      if (!goal.improves(sum)) {
        at = end;
        node = this.#next[node]!;
        continue;
      }
      if (this.#next[node] === node + 1)
        for (; at < end; at++) {
          for (let c = 0; c < columns; c++) sum[c] = before[c]! + this.#gains[at * columns + c]!;
          if (goal.improves(sum) && !found(this.#rowsOf(this.#codes[at]!), sum)) return visited;
        }
      node++;
    }
    return visited;
  }

  #rowsOf(code: number): Int32Array {
    const { layers, rowOff } = this.#board;
    const rows = new Int32Array(layers - this.layer);
    for (let layer = this.layer, left = code; layer < layers; layer++) {
      const options = rowOff[layer + 1]! - rowOff[layer]!;
      rows[layer - this.layer] = rowOff[layer]! + (left % options);
      left = Math.floor(left / options);
    }
    return rows;
  }

  #build(start: number, end: number): void {
    const { columns } = this.#board;
    const node = this.#end.push(end) - 1;
    this.#next.push(0);
    let widest = 0;
    let width = -1;
    for (let c = 0; c < columns; c++) {
      let [least, most] = [Infinity, -Infinity];
      for (let at = start; at < end; at++) {
        const gain = this.#gains[at * columns + c]!;
        if (gain < least) least = gain;
        if (gain > most) most = gain;
      }
      this.#corner.push(most);
      if (most - least > width) [widest, width] = [c, most - least];
    }
    if (end - start > LEAF && width > 0) {
      const middle = (start + end) >> 1;
      this.#halve(start, end - 1, middle, widest);
      this.#build(start, middle);
      this.#build(middle, end);
    }
    this.#next[node] = this.#end.length;
  }

  /** Puts the combinations with the least gains in a column before `middle` (Hoare's selection). */
  #halve(first: number, last: number, middle: number, column: number): void {
    const { columns } = this.#board;
    let [low, high] = [first, last];
    while (low < high) {
      const pivot = this.#gains[((low + high) >> 1) * columns + column]!;
      let [i, j] = [low, high];
      while (i <= j) {
        while (this.#gains[i * columns + column]! < pivot) i++;
        while (this.#gains[j * columns + column]! > pivot) j--;
        if (i <= j) this.#swap(i++, j--);
      }
      if (middle <= j) high = j;
      else if (middle >= i) low = i;
      else return;
    }
  }

  #swap(i: number, j: number): void {
    const { columns } = this.#board;
    [this.#codes[i], this.#codes[j]] = [this.#codes[j]!, this.#codes[i]!];
    for (let c = 0; c < columns; c++) {
      const kept = this.#gains[i * columns + c]!;
      this.#gains[i * columns + c] = this.#gains[j * columns + c]!;
      this.#gains[j * columns + c] = kept;
    }
  }
}

/** The first of the last layers that are free points and have at most MOST combinations together. */
function firstOfTail({ layers, rowOff, stateOff, edgeOff }: Board): number {
  let layer = layers;
  for (let size = 1; layer > 0; layer--) {
    const options = rowOff[layer]! - rowOff[layer - 1]!;
    const free = stateOff[layer]! - stateOff[layer - 1]! === 1;
    const edges = edgeOff[stateOff[layer]!]! - edgeOff[stateOff[layer - 1]!]!;
    size *= options;
    if (!free || edges !== options || size > MOST) break;
  }
  return layer;
}

/** Every combination: its code (mixed radix, first layer fastest) and its gains. */
function combinations(board: Board, first: number) {
  const { layers, rowOff, gain, columns } = board;
  if (first === layers) return { codes: new Int32Array(0), gains: new Float64Array(0) };
  let size = 1;
  for (let layer = first; layer < layers; layer++) size *= rowOff[layer + 1]! - rowOff[layer]!;
  const gains = new Float64Array(size * columns);
  for (let layer = first, count = 1; layer < layers; layer++) {
    const options = rowOff[layer + 1]! - rowOff[layer]!;
    for (let option = options - 1; option >= 0; option--)
      for (let at = 0; at < count; at++)
        for (let c = 0; c < columns; c++)
          gains[(option * count + at) * columns + c] =
            gains[at * columns + c]! + gain[(rowOff[layer]! + option) * columns + c]!;
    count *= options;
  }
  return { codes: Int32Array.from({ length: size }, (_, code) => code), gains };
}
