import { fineBits, type Skyline } from "./skyline.ts";

/**
 * For four coordinates of any size: `Skyline3` in two dimensions. A vector that dominates stands in a later step of both the
 * second and the third coordinate, or in the same step of one, or of both: four tables, one look at each. All
 * fall along both directions, so that an update stops at the first entry that is great enough already. The
 * finest table exists only for pairs of steps in which something was admitted.
 */
export class SparseSkyline implements Skyline {
  readonly #bits2: number;
  readonly #bits3: number;
  readonly #steps3: number;
  readonly #width3: number;
  readonly #coarse: Int32Array;
  readonly #rows: Int32Array;
  readonly #columns: Int32Array;
  readonly #cell: Int32Array;
  #fine: Int32Array;
  #cells = 0;

  constructor(seconds: number, thirds: number) {
    this.#bits2 = fineBits(seconds);
    this.#bits3 = fineBits(thirds);
    const steps2 = (seconds >> this.#bits2) + 2;
    this.#steps3 = (thirds >> this.#bits3) + 2;
    this.#width3 = this.#steps3 << this.#bits3;
    this.#coarse = new Int32Array(steps2 * this.#steps3).fill(-1);
    this.#rows = new Int32Array((steps2 << this.#bits2) * this.#steps3).fill(-1);
    this.#columns = new Int32Array(steps2 * this.#width3).fill(-1);
    this.#cell = new Int32Array(steps2 * this.#steps3).fill(-1);
    this.#fine = new Int32Array(64 << (this.#bits2 + this.#bits3)).fill(-1);
  }

  admit(second: number, third: number, fourth: number): boolean {
    const row = second >> this.#bits2;
    const column = third >> this.#bits3;
    const steps = this.#steps3;
    if (this.#coarse[(row + 1) * steps + column + 1]! >= fourth) return false;
    if (this.#rows[second * steps + column + 1]! >= fourth) return false;
    if (this.#columns[(row + 1) * this.#width3 + third]! >= fourth) return false;
    const low2 = second - (row << this.#bits2);
    const low3 = third - (column << this.#bits3);
    const cell = this.#cell[row * steps + column]!;
    const base = cell < 0 ? this.#newCell(row * steps + column) : cell << (this.#bits2 + this.#bits3);
    if (cell >= 0 && this.#isBelow(base, low2, low3, fourth)) return false;
    raise(this.#coarse, 0, steps, row, column, fourth);
    raise(this.#rows, (row << this.#bits2) * steps, steps, low2, column, fourth);
    raise(this.#columns, column << this.#bits3, this.#width3, row, low3, fourth);
    this.#raiseFine(base, low2, low3, fourth);
    return true;
  }

  /** Whether something in the cell is at least as great in all: a Fenwick tree that counts down from its end. */
  #isBelow(base: number, low2: number, low3: number, fourth: number): boolean {
    for (let i = (1 << this.#bits2) - low2; i > 0; i &= i - 1)
      for (let j = (1 << this.#bits3) - low3, row = base + ((i - 1) << this.#bits3) - 1; j > 0; j &= j - 1)
        if (this.#fine[row + j]! >= fourth) return true;
    return false;
  }

  #raiseFine(base: number, low2: number, low3: number, fourth: number): void {
    const [size2, size3] = [1 << this.#bits2, 1 << this.#bits3];
    for (let i = size2 - low2; i <= size2; i += i & -i)
      for (let j = size3 - low3, row = base + ((i - 1) << this.#bits3) - 1; j <= size3; j += j & -j)
        if (this.#fine[row + j]! < fourth) this.#fine[row + j] = fourth;
  }

  #newCell(at: number): number {
    const size = this.#bits2 + this.#bits3;
    const cell = this.#cells++;
    this.#cell[at] = cell;
    if ((cell + 1) << size > this.#fine.length) {
      const grown = new Int32Array(this.#fine.length * 2).fill(-1);
      grown.set(this.#fine);
      this.#fine = grown;
    }
    return cell << size;
  }
}

/** Raises to `value` every entry of a table, from (0, 0) at `base` to (row, column), that is below it. */
function raise(
  table: Int32Array,
  base: number,
  width: number,
  row: number,
  column: number,
  value: number,
): void {
  for (let at = base + row * width; at >= base; at -= width) {
    if (table[at + column]! >= value) return;
    for (let here = at + column; here >= at && table[here]! < value; here--) table[here] = value;
  }
}
