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
export const fineBits = (size: number): number => Math.max(0, Math.ceil(Math.log2(size)) - COARSE_BITS);

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
