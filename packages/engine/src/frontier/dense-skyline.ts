import { fineBits, type Skyline } from "./skyline.ts";

/** The most pairs of second and third coordinates for which a dense table is made. */
const MOST_PAIRS = 2 ** 23;

/** Whether a dense table for coordinates below these sizes takes little room. */
export function isDense(seconds: number, thirds: number): boolean {
  return (seconds + 1) * (thirds + 1) <= MOST_PAIRS;
}

/**
 * For four coordinates: per pair of second and third, the greatest fourth among vectors that are at least that in
 * both, as a Fenwick tree in two dimensions that counts down from the greatest coordinates. A coarse table before
 * it, of what lies a whole step beyond in both, turns away most of what is dominated. Every entry that holds an
 * entry's vectors is at least as great, so that an update ends at the first that is great enough already.
 */
export class DenseSkyline implements Skyline {
  readonly #bits2: number;
  readonly #bits3: number;
  readonly #seconds: number;
  readonly #thirds: number;
  readonly #coarseWidth: number;
  readonly #coarse: Table;
  readonly #tree: Table;

  /** Coordinates lie below these sizes; `tables` lends the room. */
  constructor(seconds: number, thirds: number, fourths: number, tables: Tables) {
    this.#bits2 = fineBits(seconds);
    this.#bits3 = fineBits(thirds);
    this.#seconds = seconds;
    this.#thirds = thirds;
    this.#coarseWidth = (thirds >> this.#bits3) + 2;
    const coarse = ((seconds >> this.#bits2) + 2) * this.#coarseWidth;
    const all = tables.empty(coarse + (seconds + 1) * (thirds + 1), fourths);
    this.#coarse = all.subarray(0, coarse);
    this.#tree = all.subarray(coarse);
  }

  admit(second: number, third: number, fourth: number): boolean {
    const at = (second >> this.#bits2) * this.#coarseWidth + (third >> this.#bits3);
    if (this.#coarse[at + this.#coarseWidth + 1]! >= fourth) return false;
    const tree = this.#tree;
    const width = this.#thirds + 1;
    const low3 = this.#thirds - third;
    for (let i = this.#seconds - second; i > 0; i &= i - 1)
      for (let j = low3, row = i * width; j > 0; j &= j - 1) if (tree[row + j]! >= fourth) return false;
    for (let i = this.#seconds - second; i <= this.#seconds; i += i & -i) {
      const row = i * width;
      if (tree[row + low3]! >= fourth) break;
      for (let j = low3; j < width && tree[row + j]! < fourth; j += j & -j) tree[row + j] = fourth;
    }
    this.#raise(at, third >> this.#bits3, fourth);
    return true;
  }

  /** Raises to `value` every coarse entry, from the first to the one at `at`, that is below it. */
  #raise(at: number, column: number, value: number): void {
    const coarse = this.#coarse;
    for (let end = at; end >= 0 && coarse[end]! < value; end -= this.#coarseWidth)
      for (let here = end; here >= end - column && coarse[here]! < value; here--) coarse[here] = value;
  }
}

/** A table of coordinates; the narrower the numbers, the more of it stays near the processor. */
type Table = Int16Array | Int32Array;

const NARROW = 2 ** 15;

/** Lends one table after another in the same room, each empty: all −1. */
export class Tables {
  #narrow: Int16Array = new Int16Array(0);
  #wide: Int32Array = new Int32Array(0);

  /** A table of `length` entries for values below `size`; what was lent before is overwritten. */
  empty(length: number, size: number): Table {
    if (size < NARROW) {
      if (this.#narrow.length < length) this.#narrow = new Int16Array(length);
      return this.#narrow.subarray(0, length).fill(-1);
    }
    if (this.#wide.length < length) this.#wide = new Int32Array(length);
    return this.#wide.subarray(0, length).fill(-1);
  }
}
