/**
 * How the numbers of a problem become whole ticks. Every comparison in the engine is between whole numbers, so
 * that equal is equal on every machine. Where the numbers given are decimals with few digits, the ticks are exact
 * and `grain` is 1. Where they are not (a weight of 0.3031462333758278 in a GENIUS profile), they are rounded to
 * a fine tick, sums of them carry that rounding, and two utilities closer than `grain` ticks count as equal.
 */
export interface Scale {
  /** Ticks in one unit of the file; a power of ten. */
  readonly ticksPerUnit: number;
  /** Ticks below which two utilities count as equal: 1 when exact. */
  readonly grain: number;
}

/** The most ticks that a party's utility may span; sums of products with bound weights stay exact below it. */
export const MOST_TICKS: number = 2 ** 40;

/** Ranges are drawn in at least this many ticks, so that a tenth of a point of 100 is one tick. */
const FINE = 1_000;

/**
 * The coarsest power of ten that makes every value whole, given the largest utility that a party can reach.
 * With `drawn`, at least a thousand ticks to that utility. Inexact where no such scale stays below MOST_TICKS.
 */
export function scaleFor(values: Iterable<number>, largest: number, drawn: boolean): Scale {
  const most = Math.max(largest, Number.MIN_VALUE);
  let digits = 0;
  for (const value of values) {
    while (!isWhole(value, digits)) {
      digits++;
      if (most * 10 ** digits > MOST_TICKS) return inexact(most);
    }
  }
  while (drawn && most * 10 ** digits < FINE) digits++;
  return { ticksPerUnit: 10 ** digits, grain: 1 };
}

/** The whole number of ticks nearest to a value in the units of the file. */
export function toTicks(scale: Scale, value: number): number {
  return Math.round(value * scale.ticksPerUnit);
}

/** A number of ticks in the units of the file; the nearest double, so that 3 ticks of a tenth are 0.3. */
export function fromTicks(scale: Scale, ticks: number): number {
  return ticks / scale.ticksPerUnit;
}

function isWhole(value: number, digits: number): boolean {
  const power = 10 ** digits;
  return Math.round(value * power) / power === value;
}

function inexact(largest: number): Scale {
  const digits = Math.max(0, Math.floor(Math.log10(MOST_TICKS / largest)));
  return { ticksPerUnit: 10 ** digits, grain: 1_000 };
}
