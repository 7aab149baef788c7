import { createHash } from "node:crypto";
import { HIDDEN, VISIBLE, type Script } from "./steps.ts";

/** Two scripts whose visible steps are the same and whose hidden steps differ. */
export interface Pair {
  readonly one: Script;
  readonly other: Script;
}

/** The pair of a seed: up to a dozen visible steps, up to three hidden ones before each. */
export function pairOf(seed: number): Pair {
  const draw = drawing(seed);
  const visible = Array.from({ length: 5 + draw(8) }, () => VISIBLE[draw(VISIBLE.length)] ?? "tick");
  const hidden = (): Script =>
    visible.map((step) => ({
      visible: step,
      hidden: Array.from({ length: draw(4) }, () => HIDDEN[draw(HIDDEN.length)] ?? "una syncs"),
    }));
  return { one: hidden(), other: hidden() };
}

/** The pair that holds every visible step, once or more often: without any hidden step, and with each at first and one before every other. */
export function fullPair(times = 2): Pair {
  const steps = Array.from({ length: times }, () => VISIBLE).flat();
  return {
    one: steps.map((visible) => ({ visible, hidden: [] })),
    other: steps.map((visible, n) => ({ visible, hidden: n === 0 ? HIDDEN : HIDDEN.slice(0, 1) })),
  };
}

/** The first place where two transcripts differ; undefined where every byte is the same. */
export function difference(a: readonly string[], b: readonly string[]): string | undefined {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++)
    if (a[i] !== b[i])
      return `line ${i}:\n${(a[i] ?? "nothing").slice(0, 600)}\n${(b[i] ?? "nothing").slice(0, 600)}`;
  return undefined;
}

function drawing(seed: number): (below: number) => number {
  let count = 0;
  return (below) => createHash("sha256").update(`pair ${seed} ${count++}`).digest().readUInt32BE(0) % below;
}
