import { floorShare, projectToSimplex, roundWeights, type Goal } from "./goal.ts";

/**
 * The greatest smallest share: of each party's gain in its ideal gain (Kalai and Smorodinsky 1975), or, with
 * ideals of 1, the greatest smallest gain itself (maximin). A column with an ideal of 0 cannot gain; it only may
 * not lose. An improvement is a box: every gain at least its own threshold.
 */
export class ShareGoal implements Goal {
  readonly unit: number;
  ties = false;
  readonly #ideals: Float64Array;
  readonly #largest: number;
  readonly #step: number;
  readonly #strict: Float64Array;
  readonly #weak: Float64Array;

  /** Improvements are by at least `step` ticks. */
  constructor(ideals: Float64Array, unit: number, step: number) {
    this.#ideals = ideals;
    this.#largest = Math.max(1, ...ideals);
    this.unit = unit * this.#largest;
    this.#step = step;
    this.#strict = Float64Array.from(ideals, (ideal) => (ideal === 0 ? 0 : -Infinity));
    this.#weak = this.#strict.slice();
  }

  /** Counts only gains of at least 0 from now on, as if a package just short of that had been found. */
  fromZero(): this {
    this.#strict.fill(0);
    this.#weak.fill(0);
    return this;
  }

  /** The least gains of an improvement. */
  get thresholds(): Float64Array {
    return this.#strict.slice();
  }

  improves(gains: Float64Array): boolean {
    const least = this.ties ? this.#weak : this.#strict;
    for (let p = 0; p < gains.length; p++) if (gains[p]! < least[p]!) return false;
    return true;
  }

  take(gains: Float64Array): void {
    const { gain, ideal } = smallestShare(gains, this.#ideals);
    for (let p = 0; p < gains.length; p++) {
      const size = this.#ideals[p]!;
      if (size === 0) continue;
      this.#strict[p] = floorShare(gain, size, ideal) + this.#step;
      this.#weak[p] = -floorShare(-gain, size, ideal);
    }
  }

  value(gains: Float64Array): number {
    let least = Infinity;
    for (let p = 0; p < gains.length; p++) {
      const ideal = this.#ideals[p]!;
      if (ideal !== 0) least = Math.min(least, gains[p]! / ideal);
      else if (gains[p]! < 0) return -Infinity;
    }
    return least;
  }

  need(weights: Float64Array): number {
    const least = this.ties ? this.#weak : this.#strict;
    let sum = 0;
    for (let p = 0; p < weights.length; p++) if (weights[p] !== 0) sum += weights[p]! * least[p]!;
    return sum;
  }

  roughNeed(weights: Float64Array): number {
    return this.need(weights);
  }

  pull(_weights: Float64Array, gains: Float64Array, out: Float64Array): void {
    const least = this.ties ? this.#weak : this.#strict;
    let along = 0;
    let squares = 0;
    for (let p = 0; p < gains.length; p++) {
      const ideal = this.#ideals[p]!;
      out[p] = gains[p]! - least[p]!;
      along += out[p]! * ideal;
      squares += ideal * ideal;
    }
    for (let p = 0; p < gains.length; p++) out[p]! -= (along / squares) * this.#ideals[p]!;
  }

  project(weights: Float64Array): void {
    projectToSimplex(weights, this.#ideals, this.unit);
  }

  snap(weights: Float64Array): void {
    roundWeights(weights);
  }

  margin(): number {
    return (this.unit / this.#largest) * this.#step;
  }

  bound(weights: Float64Array, greatest: number): number {
    let sum = 0;
    for (let p = 0; p < weights.length; p++) sum += weights[p]! * this.#ideals[p]!;
    return sum === 0 ? Infinity : greatest / sum;
  }
}

/** The gain and the ideal of the party whose share is smallest; 1 of 1 when nobody can gain. */
export function smallestShare(
  gains: ArrayLike<number>,
  ideals: ArrayLike<number>,
): { readonly gain: number; readonly ideal: number } {
  let [gain, ideal] = [1, 1];
  let found = false;
  for (let p = 0; p < gains.length; p++) {
    if (ideals[p] === 0) continue;
    if (found && !isLess(gains[p]!, ideals[p]!, gain, ideal)) continue;
    [gain, ideal, found] = [gains[p]!, ideals[p]!, true];
  }
  return { gain, ideal };
}

/** Whether a/b < c/d for whole numbers with b and d above 0, exactly. */
function isLess(a: number, b: number, c: number, d: number): boolean {
  const [left, right] = [a * d, c * b];
  if (Math.abs(left) < Number.MAX_SAFE_INTEGER && Math.abs(right) < Number.MAX_SAFE_INTEGER)
    return left < right;
  return BigInt(a) * BigInt(d) < BigInt(c) * BigInt(b);
}
