import {
  failure,
  parseEntry,
  stateOfPlay,
  success,
  type Entry,
  type Ref,
  type ReleaseStatus,
  type Result,
} from "@parley/core";
import { sameBytes, type Bytes } from "../bytes.ts";
import type { Line, Row } from "../room/line.ts";
import { sealNext } from "../room/writing.ts";
import { parseHeader } from "../seal/header.ts";
import { breaksChain } from "./alarms.ts";
import type { LocalCopy } from "./local-copy.ts";
import { entryOf, hasParty, openingEntry, type LocalRoom } from "./local-room.ts";
import type { Queued } from "./records.ts";
import { randomId } from "./shelf.ts";
import { catchUp } from "./syncing.ts";

/** What came of writing: it is in the record, it waits for the store, or it waits to be asked about. */
export type Outcome =
  | { readonly is: "sent" }
  /** It goes out by itself with a later sync. */
  | { readonly is: "waits"; readonly id: string; readonly why: string }
  /** It goes out after somebody has looked at what changed meanwhile. */
  | { readonly is: "asks"; readonly id: string; readonly why: string };

/** What changed between writing and now, for a person to look at before it goes out. */
export interface Asking {
  readonly id: string;
  readonly at: number;
  readonly entries: readonly Entry[];
  /** What came into the rooms concerned meanwhile: entries, and changes of who reads. */
  readonly meanwhile: readonly { readonly room: string; readonly line: Line }[];
  /** The releases that these entries rest on and that do not hold any more. */
  readonly lapsed: readonly { readonly release: Ref; readonly status: Exclude<ReleaseStatus, "live"> }[];
}

/** How often a clash is tried again before it waits for the next sync. */
const TRIES = 50;

/** All entries that this copy reads, rooms' own entries included, in no order that means anything. */
export function entriesOf(copy: LocalCopy): readonly Entry[] {
  return [...copy.rooms.values()].flatMap((room) => [
    ...openingEntry(room),
    ...room.lines.flatMap((line) => (line.is === "entry" ? [line.entry] : [])),
  ]);
}

/** Puts entries into the queue, to go out together in this order. Fails with code `room` where one is closed to
 * us, or as `parseEntry` does. */
export async function enqueue(copy: LocalCopy, entries: readonly Entry[]): Promise<Result<Queued>> {
  const seen: Record<string, number> = {};
  for (const entry of entries) {
    const { room: id, kind } = entry;
    const parsed = parseEntry(entry, `${kind} ${entry.id}`);
    if (!parsed.ok) return parsed;
    const room = copy.roomById(id);
    if (room === undefined || room.closedAt !== undefined)
      return failure("room", id, "You are not in this room, or it was never opened; nothing was written.");
    if (kind === "room") return failure("room", id, "A room is opened by founding it, not by an entry.");
    seen[room.chain.chain] = room.chain.seq;
  }
  const { clock, random } = copy.surrounding;
  const at = clock();
  // Names sort as what was written; of one millisecond, as it was written.
  const id = [stamp(at), stamp((await copy.queue()).length), randomId(random)].join("-");
  const queued = { id, at, entries, seen, tried: {} };
  await copy.setQueued(queued);
  return success(queued);
}

/** Sends what waits, the oldest first, and stops at the first that the store cannot take now. */
export async function sendQueue(copy: LocalCopy, waiting?: readonly Queued[]): Promise<Result<undefined>> {
  for (const queued of waiting ?? (await copy.queue())) {
    if (mustAsk(copy, queued)) continue;
    const sent = await send(copy, queued);
    if (!sent.ok) return sent;
  }
  return success(undefined);
}

/** Sends one: each entry exactly once, whatever was lost on the way. */
export async function send(copy: LocalCopy, queued: Queued): Promise<Result<undefined>> {
  let now = queued;
  for (const entry of queued.entries) {
    const sent = await sendEntry(copy, now, entry);
    if (!sent.ok) return sent;
    now = sent.value;
  }
  await copy.dropQueued(queued.id);
  return success(undefined);
}

/** Whether what waited goes where somebody must look again first: into a party's room, or anything carried. */
export function mustAsk(copy: LocalCopy, { entries }: Queued): boolean {
  return entries.some(({ room: id, kind }) => {
    const room = copy.roomById(id);
    return kind === "carry" || kind === "carried" || room === undefined || hasParty(room);
  });
}

/** What a person must see before it goes out. */
export function askingOf(copy: LocalCopy, { id, at, entries, seen }: Queued): Asking {
  const meanwhile = Object.entries(seen).flatMap(([chain, seq]) => {
    const room = copy.rooms.get(chain);
    const lines = room?.lines.filter((line) => line.seq > seq) ?? [];
    return lines.map((line) => ({ room: entryOf(room as LocalRoom)?.id ?? chain, line })); // lines come from it
  });
  const touched = new Set(entries.flatMap(({ touches }) => touches));
  const now = new Date(copy.surrounding.clock()).toISOString();
  const { releases } = stateOfPlay(entriesOf(copy), { now });
  const lapsed = releases.flatMap(({ ref, status }) =>
    touched.has(ref) && status !== "live" ? [{ release: ref, status }] : [],
  );
  return { id, at, entries, meanwhile, lapsed };
}

async function sendEntry(copy: LocalCopy, queued: Queued, entry: Entry): Promise<Result<Queued>> {
  let now = queued;
  const chain = copy.roomById(entry.room)?.chain.chain ?? "";
  for (let tries = 0; tries < TRIES; tries++) {
    const room = copy.rooms.get(chain);
    if (room === undefined || room.closedAt !== undefined) return notOpen(entry.room);
    if (isThere(room, copy.self.id, entry)) return success(now);
    const alarm = [...copy.alarms.values()].find(
      (raised) => raised.chain === chain && breaksChain(raised.code),
    );
    if (alarm !== undefined)
      return failure("alarm", alarm.where, `Nothing is written into this room: ${alarm.message}`);
    const bytes = await sealedFor(copy, room, now, entry);
    if (!bytes.ok) return bytes;
    now = { ...now, tried: { ...now.tried, [entry.id]: bytes.value } };
    // Kept before it leaves: if the answer is lost, the same bytes are asked about again.
    await copy.setQueued(now);
    const answer = await copy.surrounding.store.append(chain, bytes.value);
    if (answer.ok) {
      const row: Row = { bytes: bytes.value, receipt: answer.value };
      const taken = await copy.take(room, [row], room.chain.digest);
      if (taken.problem === undefined) return success(now);
      // The receipt does not fit what we know: somebody wrote meanwhile, or the relay is not the one it was.
      const caught = await catchUp(copy, chain);
      if (!caught.ok) return caught;
      if (isThere(caught.value, copy.self.id, entry)) return success(now);
      return { ok: false, problem: taken.problem };
    }
    if (answer.problem.code !== "clash" && answer.problem.code !== "epoch") return answer;
    const caught = await catchUp(copy, chain);
    if (!caught.ok) return caught;
  }
  return failure("clash", entry.room, "Too many people write here at once; it waits and is tried again.");
}

/** The form that was sent before, for as long as it still fits behind the newest envelope; else a new one. */
async function sealedFor(
  copy: LocalCopy,
  room: LocalRoom,
  queued: Queued,
  entry: Entry,
): Promise<Result<Bytes>> {
  const before = queued.tried[entry.id];
  const header = before === undefined ? undefined : parseHeader(before, "queue");
  if (before !== undefined && header?.ok === true) {
    const { seq, previous, epoch } = header.value;
    const fits = seq === room.chain.seq + 1 && sameBytes(previous, room.chain.hash);
    if (fits && epoch === room.chain.epoch) return success(before);
  }
  const key = room.keys.get(room.chain.epoch);
  if (key === undefined)
    return failure("no-key", "", "You hold no key of this room's present epoch; ask somebody who is in it.");
  const payload = { type: "entry", by: copy.self.id, entry } as const;
  return success(await sealNext(copy.author, room.chain, key, payload));
}

function isThere(room: LocalRoom, self: string, { id }: Entry): boolean {
  return room.lines.some((line) => line.is === "entry" && line.by === self && line.entry.id === id);
}

function notOpen(room: string): Result<never> {
  return failure("room", room, "You are not in this room any more; what you wrote is kept here.");
}

/** Milliseconds as text that sorts as they do. */
function stamp(at: number): string {
  return String(Math.max(0, Math.round(at))).padStart(15, "0");
}
