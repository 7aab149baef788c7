import { failure, success, type Result } from "@parley/core";
import { sameBytes } from "../bytes.ts";
import { emptyChain, type Chain } from "../room/chain.ts";
import type { Line } from "../room/line.ts";
import { readOn } from "../room/reading.ts";
import { rolledBack } from "./alarms.ts";
import type { LocalCopy } from "./local-copy.ts";
import { entryOf, type LocalRoom } from "./local-room.ts";

/** What a whole verification found in one room. */
export interface Verified {
  readonly room: string;
  /** Envelopes read from the first that this member holds; each with its place in the chain, signature and receipt. */
  readonly envelopes: number;
  readonly entries: number;
  /** Changes of who reads, each signed by somebody who might. */
  readonly changes: number;
  /** What may not stand where it stands, left out by every reader. */
  readonly void: readonly (Line & { readonly is: "void" })[];
}

/**
 * Reads every room from the store once more, from its beginning, and checks every chain, key, signature,
 * roster and receipt one by one, whatever was checked before. Fails with the first thing that does not hold.
 */
export async function verifyAll(copy: LocalCopy): Promise<Result<readonly Verified[]>> {
  const found: Verified[] = [];
  for (const room of copy.rooms.values()) {
    if (room.closedAt !== undefined) continue;
    const verified = await verifyRoom(copy, room);
    if (!verified.ok) return verified;
    found.push(verified.value);
  }
  return success(found);
}

async function verifyRoom(copy: LocalCopy, room: LocalRoom): Promise<Result<Verified>> {
  const { start, chain: name } = room.chain;
  const lines: Line[] = [];
  let chain: Chain = emptyChain(copy.talks, name, start);
  while (chain.seq < room.chain.seq) {
    const page = await copy.surrounding.store.readAfter(name, chain.seq);
    if (!page.ok) return page;
    if (page.value.rows.length === 0) return { ok: false, problem: rolledBack(room.chain.seq, chain.seq) };
    const isStart = chain.seq === start.seq - 1 && start.seq > 1;
    const rows = page.value.rows.slice(0, room.chain.seq - chain.seq);
    const reading = await readOn(chain, rows, room.keys, isStart ? page.value.before : chain.digest, true);
    if (reading.problem !== undefined) return { ok: false, problem: reading.problem };
    chain = reading.chain;
    lines.push(...reading.lines);
  }
  if (!sameBytes(chain.hash, room.chain.hash))
    return failure(
      "fork",
      `envelope ${chain.seq}`,
      "The store shows another record now than the one kept here.",
    );
  return success({
    room: entryOf(room)?.id ?? name,
    envelopes: lines.length,
    entries: lines.filter(({ is }) => is === "entry").length,
    changes: lines.filter(({ is }) => is === "change").length,
    void: lines.filter((line) => line.is === "void"),
  });
}
