import type { Goal } from "./goal.ts";

/**
 * The smallest total of what the parties lack to their reservation values; its value is minus that total. A weight
 * of at most 1 never counts more than what a party lacks.
 */
export class ShortfallGoal implements Goal {
  readonly unit: number;
  ties = false;
  readonly #step: number;
  #least = Infinity;

  constructor(unit: number, step: number) {
    this.unit = unit;
    this.#step = step;
  }

  improves(gains: Float64Array): boolean {
    return shortfallOf(gains) <= this.#least - (this.ties ? 0 : this.#step);
  }

  take(gains: Float64Array): void {
    this.#least = shortfallOf(gains);
  }

  value(gains: Float64Array): number {
    return -shortfallOf(gains);
  }

  need(): number {
    return -this.unit * (this.#least - (this.ties ? 0 : this.#step));
  }

  roughNeed(): number {
    return this.need();
  }

  pull(_weights: Float64Array, gains: Float64Array, out: Float64Array): void {
    out.set(gains);
  }

  project(weights: Float64Array): void {
    for (let p = 0; p < weights.length; p++) weights[p] = Math.min(this.unit, Math.max(0, weights[p]!));
  }

  snap(weights: Float64Array): void {
    for (let p = 0; p < weights.length; p++) weights[p] = Math.round(weights[p]!);
  }

  margin(): number {
    return this.unit * this.#step;
  }

  bound(_weights: Float64Array, greatest: number): number {
    return greatest / this.unit;
  }
}

/** What the parties lack to their reservation values together, in ticks. */
export function shortfallOf(gains: ArrayLike<number>): number {
  let sum = 0;
  for (let p = 0; p < gains.length; p++) sum += Math.max(0, -gains[p]!);
  return sum;
}
