import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemRandom, toBase64url } from "@parley/ledger";
import { startRelay } from "@parley/relay/test/crash/relay-process";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { anyKeyring, memberOf, sealedEnvelopes, sealedRoom, signedInAt } from "./sealed-room.ts";

/** How often each of the two is asked; together under the relay's burst. */
const ASKED = 900;

/** `timing`: what a stranger could learn from how long a refusal takes. Measured and reported; nothing is claimed. */
export const timing: Benchmark = {
  name: "timing",
  about: `a stranger asks ${ASKED} times each for a room that exists and is closed to them, and for one that does not exist`,
  run,
};

async function run(progress: (line: string) => void): Promise<readonly Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const relay = await startRelay(join(folder, "parley.db"));
  try {
    const [inside, outside] = [await anyKeyring(), await anyKeyring()];
    const store = signedInAt(relay.origin, inside);
    const room = await sealedRoom(store, inside, [memberOf("in", inside)]);
    for (const bytes of await sealedEnvelopes(room, 50)) await store.append(room.chain, bytes);
    const stranger = signedInAt(relay.origin, outside);
    await sealedRoom(stranger, outside, [memberOf("out", outside)]);
    const nowhere = toBase64url(systemRandom(32));
    const taken: Record<"closed" | "unknown", number[]> = { closed: [], unknown: [] };
    const ask = async (which: "closed" | "unknown"): Promise<void> => {
      const start = performance.now();
      const answer = await stranger.readAfter(which === "closed" ? room.chain : nowhere, 0);
      taken[which].push(performance.now() - start);
      if (answer.ok) throw new Error("a stranger was given a closed room");
    };
    progress("asking");
    for (let n = 0; n < ASKED; n++) {
      // Which comes first changes, so that neither is always the one behind the other.
      const [first, second] =
        n % 2 === 0 ? (["closed", "unknown"] as const) : (["unknown", "closed"] as const);
      await ask(first);
      await ask(second);
    }
    const sorted = { closed: ascending(taken.closed), unknown: ascending(taken.unknown) };
    const at = (values: readonly number[], part: number): number =>
      values[Math.floor(values.length * part)] ?? NaN;
    return [0.5, 0.9, 0.99].map((part) =>
      against(`closed room, p${part * 100}`, at(sorted.closed, part), "ms", {
        name: "no such room",
        value: at(sorted.unknown, part),
      }),
    );
  } finally {
    await relay.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);
