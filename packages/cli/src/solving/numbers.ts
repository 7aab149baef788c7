import { usage } from "../arguments.ts";
import type { Given, OptionSpec } from "../command.ts";

/** The options by which long work is bounded and repeated. */
export const BOUNDS: Readonly<Record<"seed" | "worlds" | "seconds" | "memory", OptionSpec>> = {
  seed: { value: "N", about: "which draws; the same seed gives the same numbers (1, if left out)" },
  worlds: { value: "N", about: "how many draws from the ranges" },
  seconds: { value: "N", about: "the longest that it may take; what is known by then is told" },
  memory: { value: "MB", about: "what the frontier may take (60, if left out)" },
};

/** A whole number of an option, from 1 to `most`; refuses anything else. */
export function wholeOf(given: Given, option: string, otherwise: number, most: number): number {
  const text = given.text(option);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most)
    throw usage(`--${option} “${text}” should be a whole number from 1 to ${most.toLocaleString("en")}.`);
  return value;
}

/** The most vectors of a frontier that fit in so many megabytes: about 30 bytes each. */
export function vectorsIn(given: Given): number {
  return Math.floor((wholeOf(given, "memory", 60, 100_000) * 1_000_000) / 30);
}
