import * as z from "zod";
import { failure, success, type Result } from "@parley/core";
import { fromBase64url, textOf, toBase64url, utf8, type Bytes } from "../bytes.ts";
import { jsonOf } from "../keys/keyring.ts";
import { openSealed, sealTo } from "../keys/wrapping.ts";
import { emptyChain } from "../room/chain.ts";
import { isSteward } from "../room/roster.ts";
import type { Row } from "../room/line.ts";
import { sealNext } from "../room/writing.ts";
import { sealGrant } from "../seal/grant.ts";
import { LocalCopy, type Surrounding } from "./local-copy.ts";
import { formatRow, parseRow, recordOf, roomOfRecord, type LocalRoom } from "./local-room.ts";
import { plainOf, recordSchemas } from "./records.ts";

const schema = z.strictObject({
  format: z.literal("parley talks"),
  version: z.int().min(1),
  talks: z.string().length(22),
  self: z.unknown(),
  rooms: z.array(z.strictObject({ record: z.unknown(), rows: z.array(z.string()) })),
});

/** Rooms whose envelopes a new store cannot take over, since their beginning was not granted to us. */
export interface Moved {
  readonly copy: LocalCopy;
  readonly rooms: number;
  readonly leftBehind: number;
}

/** Whether a file is one that {@link packTalks} may have written. */
export function isSealedExport(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, 22)) === "age-encryption.org/v1\n";
}

/** Whole talks as one age file that this keyring alone opens: envelopes with their receipts, and the keys. */
export async function packTalks(copy: LocalCopy): Promise<Result<Bytes>> {
  const rooms: { readonly record: unknown; readonly rows: readonly string[] }[] = [];
  for (const room of copy.rooms.values()) {
    const rows = await copy.rowsOf(room);
    rooms.push({ record: plainOf(recordOf(room)), rows: rows.map((row) => toBase64url(formatRow(row))) });
  }
  const { talks, self } = copy;
  const plain = { format: "parley talks", version: 1, talks, self: plainOf(self), rooms };
  return success(await sealTo(copy.surrounding.keyring.recipient, utf8(JSON.stringify(plain))));
}

/**
 * Moves whole talks into a store: every envelope is verified here, taken over with the receipts of the store
 * that kept it, and from then on this store's receipts count. Fails with code `not-for-us`, `damaged` or
 * `newer`, or as the store does; a second try goes on where the first ended.
 */
export async function unpackTalks(file: Bytes, surrounding: Surrounding): Promise<Result<Moved>> {
  const opened = await openSealed(surrounding.keyring.identity, file, "export");
  if (!opened.ok) return opened;
  const parsed = schema.safeParse(jsonOf(textOf(opened.value)));
  const damaged = failure("damaged", "export", "This is no whole export of talks, or it is damaged.");
  if (!parsed.success) return damaged;
  if (parsed.data.version > 1)
    return failure("newer", "export", "A newer Parley wrote this export; update this program.");
  const { talks, rooms } = parsed.data;
  const self = recordSchemas.self.safeParse(parsed.data.self);
  if (!self.success) return damaged;
  const about = await surrounding.store.about();
  if (!about.ok) return about;
  const copy = await LocalCopy.make(talks, { ...self.data, receipts: about.value.receipts }, surrounding);
  let moved = 0;
  for (const { record, rows } of rooms) {
    const read = recordSchemas.room.safeParse(record);
    const parsedRows = rows.map((row) => parseRow(fromBase64url(row) ?? new Uint8Array()));
    if (!read.success || parsedRows.includes(undefined)) return damaged;
    const empty = await roomOfRecord(talks, read.data);
    const taken = await copy.take(empty, parsedRows as readonly Row[], empty.before); // none is undefined
    if (taken.problem !== undefined) return { ok: false, problem: taken.problem };
    if (empty.chain.start.seq > 1) continue;
    const adopted = await adopt(copy, taken.room, parsedRows as readonly Row[], about.value.receipts); // as above
    if (!adopted.ok) return adopted;
    moved++;
  }
  return success({ copy, rooms: moved, leftBehind: rooms.length - moved });
}

/** Hands a room's envelopes to the store, and says in the room whose receipts count from here on. */
async function adopt(
  copy: LocalCopy,
  room: LocalRoom,
  rows: readonly Row[],
  receipts: string,
): Promise<Result<undefined>> {
  const { store, keyring } = copy.surrounding;
  const { chain, talks } = room.chain;
  const { start } = emptyChain(talks, chain, { seq: 1, hash: chain });
  const frame = { talks, chain, start, to: keyring.account, keys: room.keys };
  const grant = await sealGrant(frame, keyring.recipient, keyring.signing);
  for (let from = 0; from < rows.length; from += PAGE) {
    const adopted = await store.adopt(chain, rows.slice(from, from + PAGE), grant);
    if (!adopted.ok) return adopted;
  }
  const { opened, epoch } = room.chain;
  const key = room.keys.get(epoch);
  if (opened === undefined || key === undefined || room.chain.receipts.includes(receipts))
    return success(undefined);
  if (opened.entry.body.kind !== "mine" && !isSteward(opened.roster, copy.self.id)) return success(undefined);
  const payload = { type: "store", by: copy.self.id, receipts } as const;
  const bytes = await sealNext(copy.author, room.chain, key, payload);
  const receipt = await store.append(chain, bytes);
  if (!receipt.ok) return receipt;
  const taken = await copy.take(room, [{ bytes, receipt: receipt.value }], room.chain.digest);
  return taken.problem === undefined ? success(undefined) : { ok: false, problem: taken.problem };
}

/** Envelopes handed over in one request. */
const PAGE = 100;
