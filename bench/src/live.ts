import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRelay } from "@parley/relay/test/crash/relay-process";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { anyKeyring, memberOf, sealedEnvelopes, sealedRoom, signedInAt } from "./sealed-room.ts";

const READERS = 199;
const WRITES = 10;

/** `live`: how soon two hundred people hear that there is something new. */
export const live: Benchmark = {
  name: "live",
  about: `${READERS + 1} readers of one room, told at each tick of a second; from the acknowledgement to the wake-up`,
  run,
};

async function run(progress: (line: string) => void): Promise<readonly Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const relay = await startRelay(join(folder, "parley.db"));
  try {
    progress(`making ${READERS + 1} keyrings`);
    const keyrings = await Promise.all(Array.from({ length: READERS + 1 }, anyKeyring));
    const [writer] = keyrings;
    if (writer === undefined) throw new Error("nobody writes");
    const store = signedInAt(relay.origin, writer);
    const room = await sealedRoom(
      store,
      writer,
      keyrings.map((keyring, n) => memberOf(`m${n}`, keyring)),
    );
    const envelopes = await sealedEnvelopes(room, WRITES);
    progress("listening");
    let heard = 0;
    let since = 0;
    const delays: number[] = [];
    const streams = keyrings.map((keyring) =>
      signedInAt(relay.origin, keyring).listen(
        () => {
          heard++;
          if (since > 0) delays.push(performance.now() - since);
        },
        () => undefined,
      ),
    );
    const all = async (): Promise<void> => {
      const deadline = performance.now() + 20_000;
      while (heard < keyrings.length && performance.now() < deadline) await pause(20);
    };
    await all();
    for (const bytes of envelopes) {
      heard = 0;
      // Writes fall anywhere between two ticks.
      await pause(Math.random() * 1000);
      const answer = await store.append(room.chain, bytes);
      if (!answer.ok) throw new Error(answer.problem.message);
      since = performance.now();
      await all();
    }
    const memory =
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${relay.process.pid}/status`, "utf8"))?.[1]) / 1024;
    for (const { stop } of streams) stop();
    delays.sort((a, b) => a - b);
    const at = (part: number): number =>
      delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? NaN;
    return [
      against("delivered", delays.length / (WRITES * keyrings.length), "of all"),
      against("p50", at(0.5), "ms"),
      against("p99", at(0.99), "ms", { name: "aim", value: 2000 }),
      against("memory of the relay", memory, "MB"),
    ];
  } finally {
    await relay.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
