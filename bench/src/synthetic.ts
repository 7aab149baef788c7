import { toProblem, type Problem } from "@parley/engine";

/** How many ticks a party's best package has: as drawn, or scaled to 100 or 1000. */
export const SCALES = ["raw", "100", "1000"] as const;

export type SyntheticScale = (typeof SCALES)[number];

/** Values per party, point and option. */
type Values = readonly (readonly (readonly number[])[])[];

/** The seeded problem of 28 points of 4 options that the reference answers are for (reference/synthetic-28x4.json). */
export function synthetic(parties: number, scale: SyntheticScale, seed: number): Problem {
  return problemOf(drawn(parties, scale, seed));
}

/** Two blocs with exactly opposed interests: each party of the second wants the opposite of one of the first. */
export function opposedBlocs(parties: number, scale: SyntheticScale, seed: number): Problem {
  const half = drawn(parties / 2, scale, seed);
  const opposite = half.map((party) =>
    party.map((row) => {
      const most = Math.max(...row);
      return row.map((value) => most - value);
    }),
  );
  return problemOf([...half, ...opposite]);
}

function drawn(parties: number, scale: SyntheticScale, seed: number): Values {
  const next = mulberry32(seed);
  const each = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const raw = each(parties, () => each(28, () => each(4, () => Math.floor(next() * 101))));
  const grounded = raw.map((party) => party.map((row) => row.map((value) => value - Math.min(...row))));
  return scale === "raw" ? grounded : grounded.map((party) => scaledTo(Number(scale), party));
}

/** Scales a party so that its best package has `total`, by largest remainders. */
function scaledTo(total: number, party: Values[number]): number[][] {
  const most = party.map((row) => Math.max(...row));
  const sum = most.reduce((all, value) => all + value, 0);
  const exact = most.map((value) => (value * total) / sum);
  const target = exact.map(Math.floor);
  const missing = total - target.reduce((all, value) => all + value, 0);
  const order = [...exact.keys()].sort((a, b) => exact[b]! - target[b]! - (exact[a]! - target[a]!));
  for (const point of order.slice(0, missing)) target[point]! += 1;
  return party.map((row, point) => row.map((value) => Math.round((value * target[point]!) / most[point]!)));
}

function mulberry32(seed: number): () => number {
  let s = seed | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A problem of values alone; points are called 1, 2, …, options a, b, …, parties P1, P2, …. */
function problemOf(values: Values): Problem {
  const points = values[0]!.map((row, point) => ({
    id: String(point + 1),
    options: row.map((_, option) => String.fromCharCode(97 + option)),
  }));
  const parties = values.map((rows, party) => ({
    id: `P${party + 1}`,
    values: Object.fromEntries(
      rows.map((row, point) => [
        points[point]!.id,
        Object.fromEntries(row.map((value, option) => [points[point]!.options[option], value])),
      ]),
    ),
  }));
  const result = toProblem({ points, parties });
  if (!result.ok) throw new RangeError(result.failure.message);
  return result.value;
}
