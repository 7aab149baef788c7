/** How sure somebody is of a number that they give. */
export const SURENESS = ["sure", "fairly-sure", "unsure", "guess"] as const;

export type Sureness = (typeof SURENESS)[number];

/** Half of the range that a number stands for, as a share of the scale on which it was given. */
const SHARES: Readonly<Record<Sureness, number>> = { sure: 0, "fairly-sure": 0.1, unsure: 0.25, guess: 0.5 };

/**
 * The range that a number stands for: as far to either side as the sureness says, as a share of `scale`, and
 * within `least` and `most`. Null for somebody who is sure. The ends are rounded to a thousandth, outwards enough to hold the number.
 */
export function rangeAround(
  value: number,
  sureness: Sureness,
  scale: number,
  least: number,
  most: number,
): readonly [number, number] | null {
  if (sureness === "sure") return null;
  const half = SHARES[sureness] * scale;
  const low = Math.max(least, value - half);
  const high = Math.min(most, value + half);
  return [
    Math.min(value, Math.round(low * 1_000) / 1_000),
    Math.max(value, Math.round(high * 1_000) / 1_000),
  ];
}
