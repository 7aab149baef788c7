import { failure, success, type Result } from "@parley/core";
import { sha256, toBase64url } from "../bytes.ts";
import type { Row } from "../room/line.ts";
import { openGrant, type Grant } from "../seal/grant.ts";
import type { Head, Heads } from "../store/store.ts";
import {
  badGrant,
  closed,
  otherHistory,
  otherStore,
  rolledBack,
  strangersRoom,
  truncated,
} from "./alarms.ts";
import type { LocalCopy } from "./local-copy.ts";
import { mayGrant, membersOf, roomOfGrant, type LocalRoom } from "./local-room.ts";

/**
 * Brings every room of these talks up to what the store shows, room by room, verifying each envelope.
 * What the store may not do becomes an alarm; a store that cannot be used is the failure.
 */
export async function syncAll(copy: LocalCopy): Promise<Result<Heads>> {
  const heads = await copy.surrounding.store.heads();
  if (!heads.ok) return heads;
  const shown = heads.value.rooms.filter(({ talks }) => talks === copy.talks);
  await closeWithheld(copy, shown);
  for (const head of shown) {
    const room = copy.rooms.get(head.room);
    if (room === undefined) continue;
    const synced = await syncRoom(copy, room, head);
    if (!synced.ok) return synced;
  }
  // A room may be vouched for by a member of another that has just come; so as long as one is taken, look again.
  let unknown = shown.filter(({ room }) => !copy.rooms.has(room));
  for (let before = Infinity; unknown.length < before;) {
    before = unknown.length;
    for (const head of unknown) {
      const met = await meetRoom(copy, head);
      if (!met.ok) return met;
    }
    unknown = unknown.filter(({ room }) => !copy.rooms.has(room));
  }
  for (const { room, grants } of unknown) if (grants > 0) await copy.alarm(strangersRoom(), room);
  return heads;
}

/** Brings one room up to the head that the store shows. */
export async function syncRoom(copy: LocalCopy, room: LocalRoom, head: Head): Promise<Result<LocalRoom>> {
  const { store, clock } = copy.surrounding;
  const chain = head.room;
  if (head.seq < room.head.seq) await copy.alarm(rolledBack(room.head.seq, head.seq), chain);
  if (head.seq === room.head.seq && toBase64url(head.hash) !== room.head.hash)
    await copy.alarm(otherHistory(head.seq), chain);
  let hasAskedForKeys = false;
  let now = room;
  while (now.chain.seq < head.seq) {
    const page = await store.readAfter(chain, now.chain.seq);
    if (!page.ok) return page.problem.code === "unknown" ? success(now) : page;
    const { rows } = page.value;
    if (rows.length === 0) {
      await copy.alarm(truncated(now.chain.seq, head.seq), chain);
      break;
    }
    await compareWithHead(copy, now, rows);
    const isStart = now.chain.seq === now.chain.start.seq - 1 && now.chain.start.seq > 1;
    const reading = await copy.take(now, rows, isStart ? page.value.before : now.chain.digest);
    now = reading.room;
    if (reading.problem?.code === "no-key" && !hasAskedForKeys) {
      hasAskedForKeys = true;
      const granted = await withGrants(copy, now);
      if (!granted.ok) return granted;
      now = granted.value;
    } else if (reading.problem !== undefined) {
      await copy.alarm(reading.problem, chain);
      break;
    } else hasAskedForKeys = false;
  }
  const { closedAt: _, ...open } = now;
  const heard = { ...open, heardAt: clock() };
  await copy.keep(heard);
  return success(heard);
}

/** After a clash: what the store has behind what we read. */
export async function catchUp(copy: LocalCopy, chain: string): Promise<Result<LocalRoom>> {
  const room = copy.rooms.get(chain);
  const heads = await copy.surrounding.store.heads();
  if (!heads.ok) return heads;
  const head = heads.value.rooms.find((shown) => shown.room === chain);
  if (room === undefined || head === undefined)
    return failure("unknown", "", "There is nothing here that is open to you.");
  return syncRoom(copy, room, head);
}

async function closeWithheld(copy: LocalCopy, shown: readonly Head[]): Promise<void> {
  const names = new Set(shown.map(({ room }) => room));
  for (const [chain, room] of copy.rooms) {
    if (names.has(chain) || room.closedAt !== undefined) continue;
    await copy.keep({ ...room, closedAt: copy.surrounding.clock() });
    await copy.alarm(closed(), chain);
  }
}

/** Where the local envelopes were lost, the store must still show the one that was the newest then. */
async function compareWithHead(copy: LocalCopy, room: LocalRoom, rows: readonly Row[]): Promise<void> {
  const place = room.head.seq - room.chain.seq - 1;
  const row = place >= 0 ? rows[place] : undefined;
  if (row === undefined) return;
  const isSame = toBase64url(await sha256(row.bytes)) === room.head.hash;
  if (!isSame) await copy.alarm(otherHistory(room.head.seq), room.chain.chain);
}

/** Opens a room that is new here, where somebody known let us in and its roster bears that out. */
async function meetRoom(copy: LocalCopy, head: Head): Promise<Result<undefined>> {
  const grants = await grantsOf(copy, head.room);
  if (!grants.ok) return grants;
  const expected = copy.self.expected?.find(({ chain }) => chain === head.room);
  const [first, ...more] = grants.value.filter(({ by }) => expected !== undefined || isKnown(copy, by));
  if (first === undefined) return success(undefined);
  const keys = new Map([first, ...more].flatMap((grant) => [...grant.keys]));
  const empty = roomOfGrant({ ...first, keys }, copy.surrounding.clock());
  const room = expected === undefined ? empty : { ...empty, head: expected.head };
  await copy.keep(room);
  const synced = await syncRoom(copy, room, head);
  if (!synced.ok) return synced;
  const { receipts, joining } = copy.self;
  const isBound = receipts === undefined || synced.value.chain.receipts.includes(receipts);
  if (!mayGrant(synced.value, first.by) || !isBound) {
    await copy.forget(head.room);
    await copy.alarm(isBound ? badGrant() : otherStore(), head.room);
    return success(undefined);
  }
  if (joining?.rooms.includes(head.room) === true) {
    const { joining: _, ...self } = copy.self;
    await copy.setSelf(self);
  }
  return success(undefined);
}

/** The room with the keys that lie at the store for us and come from somebody who may give them. */
async function withGrants(copy: LocalCopy, room: LocalRoom): Promise<Result<LocalRoom>> {
  const grants = await grantsOf(copy, room.chain.chain);
  if (!grants.ok) return grants;
  const good = grants.value.filter(({ by }) => mayGrant(room, by) || room.chain.opened === undefined);
  if (good.length < grants.value.length) await copy.alarm(badGrant(), room.chain.chain);
  const fresh = good.flatMap((grant) => [...grant.keys]).filter(([epoch]) => !room.keys.has(epoch));
  const keyed = { ...room, keys: new Map([...room.keys, ...fresh]) };
  await copy.keep(keyed);
  return success(keyed);
}

/** The grants that open, are signed, and are of this room; the oldest first. */
async function grantsOf(copy: LocalCopy, chain: string): Promise<Result<readonly Grant[]>> {
  const { store, keyring } = copy.surrounding;
  const sealed = await store.grants(chain);
  if (!sealed.ok) return sealed;
  const grants: Grant[] = [];
  for (const bytes of sealed.value) {
    const grant = await openGrant(bytes, keyring, "grant");
    if (grant.ok && grant.value.chain === chain && grant.value.talks === copy.talks) grants.push(grant.value);
    else await copy.alarm(grant.ok ? badGrant() : grant.problem, chain);
  }
  return success(grants);
}

/** Whether somebody is known: oneself, an inviter, or somebody on the roster of a room that was verified. */
function isKnown(copy: LocalCopy, account: string): boolean {
  if (account === copy.surrounding.keyring.account || copy.self.known.includes(account)) return true;
  return [...copy.rooms.values()].some((room) =>
    membersOf(room).some((member) => member.account === account),
  );
}
