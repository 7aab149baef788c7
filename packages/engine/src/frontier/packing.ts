import type { Board } from "../board/board.ts";

/** The most bits that a packed vector has: whole numbers below 2^53 are exact. */
const MOST_BITS = 53;
const MOST_BITS_EACH = 20;

/**
 * How the vectors of a board lie in one number each: the coordinates side by side, the first one highest. A
 * coordinate counts in steps of the greatest common divisor from the least that the column can have, so that none
 * is negative and adding an option to a vector is adding a number to a number.
 */
export interface Packing {
  readonly columns: number;
  /** Per column, what one unit of the coordinates after it makes: 2 to the bits that lie below. */
  readonly powers: Float64Array;
  /** Per row, what it adds to a packed vector, and per row and column, what it adds to a coordinate. */
  readonly shifts: Float64Array;
  readonly relative: Float64Array;
  /** Per layer and column, one more than the greatest coordinate after it. */
  readonly sizes: readonly (readonly number[])[];
  /** Per column, the ticks in a step, and the gain at coordinate 0 after the last layer. */
  readonly steps: readonly number[];
  readonly origins: readonly number[];
}

/** The packing of a board; null where its coordinates do not fit. */
export function packingOf(board: Board): Packing | null {
  const { columns, layers, rowOff, gain } = board;
  const rows = rowOff[layers]!;
  const relative = new Float64Array(rows * columns);
  const origins = [...board.base];
  const steps = origins.map(() => 0);
  for (let layer = 0; layer < layers; layer++)
    for (let c = 0; c < columns; c++) {
      let least = Infinity;
      for (let row = rowOff[layer]!; row < rowOff[layer + 1]!; row++)
        least = Math.min(least, gain[row * columns + c]!);
      origins[c]! += least;
      for (let row = rowOff[layer]!; row < rowOff[layer + 1]!; row++) {
        const above = gain[row * columns + c]! - least;
        relative[row * columns + c] = above;
        steps[c] = divisor(steps[c]!, above);
      }
    }
  for (let c = 0; c < columns; c++) steps[c] ||= 1;
  for (let k = 0; k < relative.length; k++) relative[k]! /= steps[k % columns]!;
  const sizes = sizesOf(board, relative);
  const bits = sizes.at(-1)!.map((size) => Math.ceil(Math.log2(size)));
  if (bits.reduce((sum, each) => sum + each, 0) > MOST_BITS || Math.max(...bits) > MOST_BITS_EACH)
    return null;
  const powers = powersOf(bits);
  const shifts = new Float64Array(rows);
  for (let k = 0; k < relative.length; k++)
    shifts[Math.floor(k / columns)]! += relative[k]! * powers[k % columns]!;
  return { columns, powers, shifts, relative, sizes, steps, origins };
}

/** The gains of packed vectors, row by row. */
export function unpacked({ columns, powers, steps, origins }: Packing, keys: Float64Array): Float64Array {
  const gains = new Float64Array(keys.length * columns);
  for (let at = 0; at < keys.length; at++) {
    let left = keys[at]!;
    for (let c = 0; c < columns; c++) {
      const coordinate = Math.floor(left / powers[c]!);
      left -= coordinate * powers[c]!;
      gains[at * columns + c] = coordinate * steps[c]! + origins[c]!;
    }
  }
  return gains;
}

function powersOf(bits: readonly number[]): Float64Array {
  const powers = new Float64Array(bits.length);
  let power = 1;
  for (let c = bits.length - 1; c >= 0; c--) {
    powers[c] = power;
    power *= 2 ** bits[c]!;
  }
  return powers;
}

function sizesOf({ columns, layers, rowOff }: Board, relative: Float64Array): number[][] {
  const sizes: number[][] = [];
  const size = Array.from({ length: columns }, () => 1);
  for (let layer = 0; layer < layers; layer++) {
    for (let c = 0; c < columns; c++) {
      let most = 0;
      for (let row = rowOff[layer]!; row < rowOff[layer + 1]!; row++)
        most = Math.max(most, relative[row * columns + c]!);
      size[c]! += most;
    }
    sizes.push([...size]);
  }
  return sizes;
}

/** The greatest whole number that divides both. */
function divisor(a: number, b: number): number {
  let [left, right] = [a, b];
  while (right !== 0) [left, right] = [right, left % right];
  return left;
}
