/**
 * Whether a vector is dominated by one admitted before, in the order in which a frontier is built: first
 * coordinates descending, so that only the others need to be looked at. `admit` takes the vector in unless some
 * earlier one is at least as great in every other coordinate.
 */
export interface Skyline {
  admit(second: number, third: number, fourth: number): boolean;
}

/** For one or two coordinates: the greatest second one so far. */
export class Skyline2 implements Skyline {
  #most = -1;

  admit(second: number): boolean {
    if (second <= this.#most) return false;
    this.#most = second;
    return true;
  }
}

/** About how many coarse steps a coordinate is divided into. */
const COARSE_BITS = 6;

/** How many low bits of a coordinate below `size` are its fine part. */
const fineBits = (size: number): number => Math.max(0, Math.ceil(Math.log2(size)) - COARSE_BITS);

/**
 * For three coordinates: per value of the second, the greatest third among vectors whose second is at least that.
 * Kept in two tables, over coarse steps and within each, so that both a look and an update are short.
 */
export class Skyline3 implements Skyline {
  readonly #bits: number;
  readonly #coarse: Int32Array;
  readonly #fine: Int32Array;

  constructor(seconds: number) {
    this.#bits = fineBits(seconds);
    const steps = (seconds >> this.#bits) + 2;
    this.#coarse = new Int32Array(steps).fill(-1);
    this.#fine = new Int32Array(steps << this.#bits).fill(-1);
  }

  admit(second: number, third: number): boolean {
    const step = second >> this.#bits;
    if (this.#coarse[step + 1]! >= third || this.#fine[second]! >= third) return false;
    for (let at = step; at >= 0 && this.#coarse[at]! < third; at--) this.#coarse[at] = third;
    for (let at = second, end = step << this.#bits; at >= end && this.#fine[at]! < third; at--)
      this.#fine[at] = third;
    return true;
  }
}

/**
 * For four coordinates: the same in two dimensions. A vector that dominates stands in a later step of both the
 * second and the third coordinate, or in the same step of one, or of both: four tables, one look at each. All
 * fall along both directions, so that an update stops at the first entry that is great enough already. The
 * finest table exists only for pairs of steps in which something was admitted.
 */
export class Skyline4 implements Skyline {
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
