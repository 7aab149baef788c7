import { projectToSimplex, roundWeights, type Goal } from "./goal.ts";

/**
 * One step of leximin: among packages whose smallest gains are at least `settled` (ascending), the greatest next
 * smallest gain. An improvement has its sorted gains at least the sorted thresholds, whichever party stands where;
 * weighted, that is least when the greatest weight meets the smallest threshold.
 */
export class RankGoal implements Goal {
  readonly unit: number;
  ties = false;
  readonly #settled: readonly number[];
  readonly #step: number;
  readonly #ones: Float64Array;
  readonly #order: Int32Array;
  readonly #sorted: Float64Array;
  #best = -Infinity;

  constructor(settled: readonly number[], columns: number, unit: number, step: number) {
    this.#settled = settled;
    this.unit = unit;
    this.#step = step;
    this.#ones = new Float64Array(columns).fill(1);
    this.#order = Int32Array.from(this.#ones, (_, p) => p);
    this.#sorted = new Float64Array(columns);
  }

  improves(gains: Float64Array): boolean {
    this.#sorted.set(gains);
    this.#sorted.sort();
    for (let rank = 0; rank < gains.length; rank++)
      if (this.#sorted[rank]! < this.#threshold(rank)) return false;
    return true;
  }

  take(gains: Float64Array): void {
    this.#best = this.value(gains);
  }

  /** The gain at the rank that is sought; what misses the settled ranks counts as far below everything. */
  value(gains: Float64Array): number {
    this.#sorted.set(gains);
    this.#sorted.sort();
    let missed = 0;
    for (let rank = 0; rank < this.#settled.length; rank++)
      missed += Math.max(0, this.#settled[rank]! - this.#sorted[rank]!);
    return missed > 0 ? -1e15 - missed : this.#sorted[this.#settled.length]!;
  }

  need(weights: Float64Array): number {
    this.#rank(weights);
    let sum = 0;
    for (let rank = 0; rank < weights.length; rank++) {
      const weight = weights[this.#order[rank]!]!;
      if (weight !== 0) sum += weight * this.#threshold(rank);
    }
    return sum;
  }

  roughNeed(weights: Float64Array): number {
    return this.need(weights);
  }

  pull(weights: Float64Array, gains: Float64Array, out: Float64Array): void {
    this.#rank(weights);
    let mean = 0;
    for (let rank = 0; rank < gains.length; rank++) {
      const p = this.#order[rank]!;
      out[p] = gains[p]! - this.#threshold(rank);
      mean += out[p]! / gains.length;
    }
    for (let p = 0; p < gains.length; p++) out[p]! -= mean;
  }

  project(weights: Float64Array): void {
    projectToSimplex(weights, this.#ones, this.unit);
  }

  snap(weights: Float64Array): void {
    roundWeights(weights);
  }

  margin(): number {
    return this.unit * this.#step;
  }

  bound(weights: Float64Array, greatest: number): number {
    this.#rank(weights);
    let left = greatest;
    let sum = 0;
    for (let rank = 0; rank < weights.length; rank++) {
      const weight = weights[this.#order[rank]!]!;
      if (rank < this.#settled.length) left -= weight * this.#settled[rank]!;
      else sum += weight;
    }
    return sum === 0 ? Infinity : left / sum;
  }

  #threshold(rank: number): number {
    return this.#settled[rank] ?? this.#best + (this.ties ? 0 : this.#step);
  }

  /** Puts the places of the weights in descending order of weight. */
  #rank(weights: Float64Array): void {
    const order = this.#order;
    for (let at = 1; at < order.length; at++) {
      const p = order[at]!;
      let to = at;
      for (; to > 0 && weights[order[to - 1]!]! < weights[p]!; to--) order[to] = order[to - 1]!;
      order[to] = p;
    }
  }
}
