import type { Goal } from "./goal.ts";

/**
 * The greatest weighted sum of gains among packages in which no gain is negative: welfare with costs of 1, a
 * party's ideal with a cost of 1 for it alone. Columns that are `free` enter the sum but may be negative.
 */
export class LinearGoal implements Goal {
  readonly unit: number;
  ties = false;
  readonly #costs: Float64Array;
  readonly #free: readonly boolean[];
  readonly #step: number;
  #best = -Infinity;

  constructor(costs: Float64Array, free: readonly boolean[], unit: number, step: number) {
    this.#costs = costs;
    this.#free = free;
    this.unit = unit;
    this.#step = step;
  }

  improves(gains: Float64Array): boolean {
    for (let p = 0; p < gains.length; p++) if (gains[p]! < 0 && !this.#free[p]!) return false;
    return this.#sum(gains) >= this.#least();
  }

  take(gains: Float64Array): void {
    this.#best = this.#sum(gains);
  }

  value(gains: Float64Array): number {
    let missed = 0;
    for (let p = 0; p < gains.length; p++) if (!this.#free[p]!) missed -= Math.min(0, gains[p]!);
    return missed > 0 ? -1e15 - missed : this.#sum(gains);
  }

  need(): number {
    return this.unit * this.#least();
  }

  roughNeed(): number {
    return this.need();
  }

  pull(_weights: Float64Array, gains: Float64Array, out: Float64Array): void {
    for (let p = 0; p < gains.length; p++) out[p] = this.#free[p]! ? 0 : gains[p]!;
  }

  project(weights: Float64Array): void {
    for (let p = 0; p < weights.length; p++) {
      const least = this.unit * this.#costs[p]!;
      weights[p] = this.#free[p]! ? least : Math.max(least, weights[p]!);
    }
  }

  snap(weights: Float64Array): void {
    for (let p = 0; p < weights.length; p++) weights[p] = Math.ceil(weights[p]!);
  }

  margin(): number {
    return this.unit * this.#step;
  }

  bound(_weights: Float64Array, greatest: number): number {
    return greatest / this.unit;
  }

  #least(): number {
    return this.#best + (this.ties ? 0 : this.#step);
  }

  #sum(gains: Float64Array): number {
    let sum = 0;
    for (let p = 0; p < gains.length; p++) sum += this.#costs[p]! * gains[p]!;
    return sum;
  }
}
