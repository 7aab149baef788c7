import { createHash } from "node:crypto";
import type { Bytes, Random } from "@parley/ledger";

/** Who draws, and at which step: so that a hidden step takes nothing from a visible one. */
let stream = "start";
let drawn = 0;

/** Everything drawn from here on belongs to this label. */
export function drawFor(label: string): void {
  stream = label;
  drawn = 0;
}

function draw(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 32) {
    const block = createHash("sha256").update(`${stream} ${drawn++}`).digest();
    bytes.set(block.subarray(0, length - at), at);
  }
  return bytes;
}

/** The randomness that is passed in. */
export const worldRandom: Random = draw;

/** Puts the same generator in place of the runtime's own, which age-encryption asks; gives what undoes it. */
export function replaceRuntimeRandomness(): () => void {
  const real = globalThis.crypto.getRandomValues.bind(globalThis.crypto);
  globalThis.crypto.getRandomValues = (array) => {
    if (array === null) return array;
    const view = array as unknown as ArrayBufferView; // typed arrays alone are asked for
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).set(draw(view.byteLength));
    return array;
  };
  return () => {
    globalThis.crypto.getRandomValues = real;
  };
}
