import type { Entry, Room, RoomKind } from "@parley/core";
import { concat, toBase64url, type Bytes } from "../bytes.ts";
import { emptyChain, type Chain } from "../room/chain.ts";
import type { Line, Row } from "../room/line.ts";
import { isSteward } from "../room/roster.ts";
import { epochKeyOf, type EpochKey } from "../seal/epoch-key.ts";
import type { Grant } from "../seal/grant.ts";
import { NOTHING } from "../seal/header.ts";
import type { Member } from "../seal/payload.ts";
import { formatReceipt, parseReceipt, RECEIPT_BYTES } from "../seal/receipt.ts";
import type { Anchor } from "../keys/backup.ts";
import type { RoomRecord } from "./records.ts";

/** A room as this device holds it: what was verified, and what must still be true of the store. */
export interface LocalRoom {
  readonly chain: Chain;
  readonly keys: ReadonlyMap<number, EpochKey>;
  readonly lines: readonly Line[];
  readonly head: Anchor;
  readonly before: Bytes;
  readonly by: string;
  readonly heardAt: number;
  readonly closedAt?: number;
}

/** Rooms that a party's people may be in: what waited goes there only after it was asked again. */
const WITH_A_PARTY: ReadonlySet<RoomKind> = new Set(["caucus", "delegation", "joint", "public"]);

/** A room of which nothing was read yet, from a grant that names its beginning. */
export function roomOfGrant(grant: Grant, now: number): LocalRoom {
  const { talks, chain, start, keys, by } = grant;
  const head = { seq: start.seq - 1, hash: "" };
  return { chain: emptyChain(talks, chain, start), keys, lines: [], head, before: NOTHING, by, heardAt: now };
}

/** The room as its record says, before its envelopes are read. */
export async function roomOfRecord(talks: string, record: RoomRecord): Promise<LocalRoom> {
  const { chain, start, head, before, epochs, by, heardAt, closedAt } = record;
  const keys = new Map<number, EpochKey>();
  for (const [epoch, secret] of epochs) if (secret.length === 32) keys.set(epoch, await epochKeyOf(secret));
  const room = { chain: emptyChain(talks, chain, start), keys, lines: [], head, before, by, heardAt };
  return closedAt === undefined ? room : { ...room, closedAt };
}

/** What is kept of the room. */
export function recordOf(room: LocalRoom): RoomRecord {
  const { chain, keys, head, before, by, heardAt, closedAt } = room;
  const epochs = [...keys].map(([epoch, { secret }]) => [epoch, secret] as const);
  const record = { chain: chain.chain, start: chain.start, head, before, epochs, by, heardAt };
  return closedAt === undefined ? record : { ...record, closedAt };
}

/** The higher of the two places. */
export function headOf(room: LocalRoom): Anchor {
  const { seq, hash } = room.chain;
  return seq > room.head.seq ? { seq, hash: toBase64url(hash) } : room.head;
}

/** The room's entry; undefined before its first envelope was read. */
export function entryOf(room: LocalRoom): Entry<Room> | undefined {
  return room.chain.opened?.entry;
}

/** The room's own entry as one of the record, accepted when its first envelope was. */
export function openingEntry(room: LocalRoom): readonly Entry[] {
  const entry = entryOf(room);
  if (entry === undefined) return [];
  const [first] = room.lines;
  const author = first?.is === "change" ? first.by : entry.author;
  const acceptedAt = entry.acceptedAt ?? new Date(first?.at ?? 0).toISOString();
  return [{ ...entry, author, acceptedAt, body: { ...entry.body, members: rosterOf(room) } }];
}

function rosterOf(room: LocalRoom): NonNullable<Room["members"]> {
  return membersOf(room).map(({ id, name, role }) =>
    name === undefined ? { member: id, role } : { member: id, name, role },
  );
}

/** Who is in the room now. */
export function membersOf(room: LocalRoom): readonly Member[] {
  return [...(room.chain.opened?.roster.members.values() ?? [])];
}

/** Whether the account may admit here, or could when it left. */
export function mayGrant(room: LocalRoom, account: string): boolean {
  const roster = room.chain.opened?.roster;
  if (roster === undefined) return false;
  const present = [...roster.members.values()].find((member) => member.account === account);
  if (present !== undefined) return isSteward(roster, present.id);
  return [...roster.former.values()].some((member) => member.account === account);
}

/** Whether a party's people may be in it. */
export function hasParty(room: LocalRoom): boolean {
  const kind = entryOf(room)?.body.kind;
  return kind !== undefined && WITH_A_PARTY.has(kind);
}

/** A row as it lies on the shelf: its receipt, then the envelope. */
export function formatRow({ bytes, receipt }: Row): Bytes {
  return concat(formatReceipt(receipt), bytes);
}

/** The row, or undefined where the bytes are none. */
export function parseRow(bytes: Bytes): Row | undefined {
  const receipt = parseReceipt(bytes.subarray(0, RECEIPT_BYTES));
  return receipt === undefined ? undefined : { receipt, bytes: bytes.slice(RECEIPT_BYTES) };
}
