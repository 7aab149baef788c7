import { dot } from "../board/pathfinder.ts";

/**
 * What a search is after, in the form that a branch and bound needs. A goal holds the best gains found so far. Its
 * heart is `need`: whatever weights are chosen from its domain, a package that improves on the best has a weighted
 * sum of gains of at least `need(weights)`; where even the greatest weighted sum falls short of it, there is none.
 * All weights that decide anything are whole numbers, so that these comparisons are exact.
 */
export interface Goal {
  /** The whole number that stands for a weight of 1. */
  readonly unit: number;
  /** Whether gains as good as the best count as an improvement: for collecting ties. */
  ties: boolean;
  /** Whether these gains improve on the best, exactly. */
  improves(gains: Float64Array): boolean;
  /** Makes these gains the best. */
  take(gains: Float64Array): void;
  /** How good gains are, for climbing: greater is better. */
  value(gains: Float64Array): number;
  /** The least weighted sum of an improvement, for whole weights. */
  need(weights: Float64Array): number;
  /** The same for any weights, nearly. */
  roughNeed(weights: Float64Array): number;
  /** Writes the subgradient of (greatest weighted sum − need) where `gains` reach the greatest sum. */
  pull(weights: Float64Array, gains: Float64Array, out: Float64Array): void;
  /** Moves weights to the nearest ones that the goal has a `need` for. */
  project(weights: Float64Array): void;
  /** Rounds projected weights to whole ones that the goal still has a `need` for. */
  snap(weights: Float64Array): void;
  /** How far below `need` to aim when improving weights: about one tick. */
  margin(weights: Float64Array): number;
  /** The value that no package passes, given the greatest weighted sum. */
  bound(weights: Float64Array, greatest: number): number;
}

/** The unit for boards whose weighted sums must stay below 2^53. */
export function unitFor(spread: number, columns: number): number {
  const bits = 52 - Math.ceil(Math.log2(Math.max(2, spread * columns)));
  return 2 ** Math.max(3, Math.min(16, bits));
}

/**
 * Moves weights to ones that are not negative and of which `Σ weight · size` is `total`: by scaling where none is
 * negative, else to the nearest such weights.
 */
export function projectToSimplex(weights: Float64Array, sizes: Float64Array, total: number): void {
  const whole = weights.every((weight) => weight >= 0) ? dot(weights, sizes) : 0;
  if (whole > 0) return scale(weights, total / whole);
  let sum = 0;
  let squares = 0;
  const active = new Uint8Array(weights.length);
  for (let p = 0; p < weights.length; p++) {
    if (sizes[p] === 0) continue;
    active[p] = 1;
    sum += weights[p]! * sizes[p]!;
    squares += sizes[p]! * sizes[p]!;
  }
  for (let settled = false; !settled;) {
    settled = true;
    const shift = (sum - total) / squares;
    for (let p = 0; p < weights.length; p++) {
      if (active[p] === 0 || weights[p]! > shift * sizes[p]!) continue;
      active[p] = 0;
      sum -= weights[p]! * sizes[p]!;
      squares -= sizes[p]! * sizes[p]!;
      settled = false;
    }
  }
  const shift = (sum - total) / squares;
  for (let p = 0; p < weights.length; p++)
    weights[p] =
      active[p] === 1 ? weights[p]! - shift * sizes[p]! : sizes[p] === 0 ? Math.max(0, weights[p]!) : 0;
}

function scale(weights: Float64Array, factor: number): void {
  for (let p = 0; p < weights.length; p++) weights[p]! *= factor;
}

/** Rounds each weight to the nearest whole number; all zero becomes all one. */
export function roundWeights(weights: Float64Array): void {
  let any = false;
  for (let p = 0; p < weights.length; p++) {
    weights[p] = Math.round(weights[p]!);
    any ||= weights[p] !== 0;
  }
  if (!any) weights.fill(1);
}

/** `⌊a · b / c⌋` for whole numbers with c above 0, exactly. */
export function floorShare(a: number, b: number, c: number): number {
  if (Math.abs(a * b) < Number.MAX_SAFE_INTEGER) return Math.floor((a * b) / c);
  const product = BigInt(a) * BigInt(b);
  const quotient = product / BigInt(c);
  return Number(product < 0n && quotient * BigInt(c) !== product ? quotient - 1n : quotient);
}
