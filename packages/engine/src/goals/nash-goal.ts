import type { Goal } from "./goal.ts";

/**
 * The greatest product of gains (Nash 1950). The product of gains with a weighted sum of D is at most
 * (D / n)^n / Π weights, by the inequality of the means; so an improvement needs the least D for which that
 * passes the best product, found exactly with whole numbers of any size. Gains must all be above 0.
 */
export class NashGoal implements Goal {
  readonly unit: number;
  ties = false;
  #product = 0n;
  #rough = 0;

  constructor(unit: number) {
    this.unit = unit;
  }

  improves(gains: Float64Array): boolean {
    for (let p = 0; p < gains.length; p++) if (gains[p]! <= 0) return false;
    const rough = this.value(gains);
    if (rough < this.#rough * (1 - 1e-12)) return false;
    if (rough > this.#rough * (1 + 1e-12)) return true;
    const exact = productOf(gains);
    return this.ties ? exact >= this.#product : exact > this.#product;
  }

  take(gains: Float64Array): void {
    this.#product = productOf(gains);
    this.#rough = Number(this.#product);
  }

  value(gains: Float64Array): number {
    let product = 1;
    let lost = 0;
    for (let p = 0; p < gains.length; p++) {
      if (gains[p]! > 0) product *= gains[p]!;
      else lost += 1 - gains[p]!;
    }
    return lost > 0 ? -lost : product;
  }

  need(weights: Float64Array): number {
    const power = weights.length;
    const target = BigInt(power) ** BigInt(power) * productOf(weights) * this.#product;
    const passes = (sum: number) => {
      const raised = BigInt(sum) ** BigInt(power);
      return this.ties ? raised >= target : raised > target;
    };
    let sum = Math.floor(this.roughNeed(weights));
    while (sum > 0 && passes(sum - 1)) sum--;
    while (!passes(sum)) sum++;
    return sum;
  }

  roughNeed(weights: Float64Array): number {
    if (this.#rough === 0) return 0;
    let logs = Math.log(this.#rough);
    for (let p = 0; p < weights.length; p++) logs += Math.log(weights[p]!);
    return weights.length * Math.exp(logs / weights.length);
  }

  pull(weights: Float64Array, gains: Float64Array, out: Float64Array): void {
    const mean = this.roughNeed(weights) / weights.length;
    for (let p = 0; p < gains.length; p++) out[p] = gains[p]! - mean / weights[p]!;
  }

  project(weights: Float64Array): void {
    let sum = 0;
    const most = Math.max(...weights);
    for (let p = 0; p < weights.length; p++) {
      weights[p] = most > 0 ? Math.max(weights[p]!, most / 1_000) : 1;
      sum += weights[p]!;
    }
    for (let p = 0; p < weights.length; p++) weights[p]! *= this.unit / sum;
  }

  snap(weights: Float64Array): void {
    for (let p = 0; p < weights.length; p++) weights[p] = Math.max(1, Math.round(weights[p]!));
  }

  margin(weights: Float64Array): number {
    return 0.003 * this.roughNeed(weights);
  }

  bound(weights: Float64Array, greatest: number): number {
    if (greatest <= 0) return 0;
    let logs = weights.length * Math.log(greatest / weights.length);
    for (let p = 0; p < weights.length; p++) logs -= Math.log(weights[p]!);
    return Math.exp(logs);
  }
}

/** The product of whole numbers, exactly. */
export function productOf(numbers: ArrayLike<number>): bigint {
  let product = 1n;
  for (let p = 0; p < numbers.length; p++) product *= BigInt(numbers[p]!);
  return product;
}
