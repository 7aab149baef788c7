import { success, type Entry, type Problem, type Result } from "@parley/core";
import { settle } from "./inviting.ts";
import type { LocalCopy } from "./local-copy.ts";
import { askingOf, enqueue, mustAsk, send, sendQueue, type Asking, type Outcome } from "./queue.ts";
import { syncAll } from "./syncing.ts";

/** What a sync found. */
export interface Synced {
  /** How far this device's clock is from the store's, in milliseconds; positive where the store is ahead. */
  readonly clockSkew: number;
  /** What waits and must be looked at before it goes out. */
  readonly asks: readonly Asking[];
  /** Why something still waits, though the store answers. */
  readonly stuck?: Problem;
}

/** Reads what is new, lets in who answered an invitation, and sends what waits. */
export async function syncWhole(copy: LocalCopy): Promise<Result<Synced>> {
  const heads = await syncAll(copy);
  if (!heads.ok) return heads;
  const settled = await settle(copy);
  const sent = await sendQueue(copy);
  const asks = (await copy.queue()).filter((queued) => mustAsk(copy, queued));
  const stuck = settled.ok ? (sent.ok ? undefined : sent.problem) : settled.problem;
  const clockSkew = heads.value.now - copy.surrounding.clock();
  const found = { clockSkew, asks: asks.map((queued) => askingOf(copy, queued)) };
  return success(stuck === undefined ? found : { ...found, stuck });
}

/** Puts entries on the shelf, then sends what waited before them and may go, then them. */
export async function writeAll(copy: LocalCopy, entries: readonly Entry[]): Promise<Result<Outcome>> {
  const queued = await enqueue(copy, entries);
  if (!queued.ok) return queued;
  const { id } = queued.value;
  const earlier = (await copy.queue()).filter((other) => other.id < id && !mustAsk(copy, other));
  const before = earlier.length > 0 ? await sendQueue(copy, earlier) : success(undefined);
  const sent = before.ok ? await send(copy, queued.value) : before;
  if (sent.ok) return success({ is: "sent" });
  const why = sent.problem.message;
  return success(mustAsk(copy, queued.value) ? { is: "asks", id, why } : { is: "waits", id, why });
}
