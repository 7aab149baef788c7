import {
  canonicalJson,
  failure,
  parseEntry,
  success,
  type Entry,
  type Result,
  type Room,
} from "@parley/core";
import { fromBase64url, sameBytes, toBase64url, type Bytes } from "../bytes.ts";
import type { Anchor } from "../keys/backup.ts";
import { NOTHING, type Header } from "../seal/header.ts";
import type { ForeignPayload, Member, Payload } from "../seal/payload.ts";
import { foundRoster, joined, restated, rolled, type Roster } from "./roster.ts";
import type { Change } from "./line.ts";

/** A room's chain as far as it was read and held. */
export interface Chain {
  /** The talks' 16 bytes and the chain's 32, as base64url. */
  readonly talks: string;
  readonly chain: string;
  /** From where this member reads. */
  readonly start: Anchor;
  /** The newest envelope that was read; 0 before the first of all. */
  readonly seq: number;
  readonly hash: Bytes;
  readonly epoch: number;
  readonly commitment: Bytes;
  /** Where each epoch begins, as far as it was read. */
  readonly starts: ReadonlyMap<number, Anchor>;
  /** What the first envelope says; undefined before it was read. */
  readonly opened?: { readonly entry: Entry<Room>; readonly roster: Roster };
  /** The accounts whose receipts hold here. */
  readonly receipts: readonly string[];
  /** The newest receipt's time and the digest that it signs. */
  readonly at: number;
  readonly digest: Bytes;
}

/** A chain of which nothing was read yet. */
export function emptyChain(talks: string, chain: string, start: Anchor): Chain {
  const digest = NOTHING;
  const at = 0;
  const epoch = 0;
  const commitment = NOTHING;
  const starts = new Map([[1, { seq: 1, hash: chain }]]);
  return {
    talks,
    chain,
    start,
    seq: start.seq - 1,
    hash: NOTHING,
    epoch,
    commitment,
    starts,
    receipts: [],
    at,
    digest,
  };
}

/**
 * Whether the envelope is the next of this chain. Fails with code `foreign`, `gap`, `fork` or `swapped`:
 * then nothing behind it can be trusted either.
 */
export function follows(chain: Chain, header: Header, hash: Bytes, where: string): Result<undefined> {
  const isFirst = header.seq === 1;
  if (!sameBytes(header.talks, nameBytes(chain.talks))) {
    return failure("foreign", where, "The relay serves an envelope of other talks here.");
  }
  if (
    !sameBytes(isFirst ? hash : header.chain, nameBytes(chain.chain)) ||
    (isFirst && !sameBytes(header.chain, NOTHING))
  ) {
    return failure("foreign", where, "The relay serves an envelope of another room here.");
  }
  if (header.seq !== chain.seq + 1) {
    const what = `Envelope ${chain.seq + 1} is missing or out of order: the relay shows number ${header.seq} instead.`;
    return failure("gap", where, what);
  }
  if (header.seq === chain.start.seq) {
    if (toBase64url(hash) === chain.start.hash) return success(undefined);
    return failure(
      "swapped",
      where,
      "The envelope from which you were let in is not the one that the relay shows.",
    );
  }
  if (!sameBytes(header.previous, chain.hash)) {
    const what = `Envelope ${header.seq} follows another envelope ${chain.seq} than the one shown to you: somebody was shown a different record.`;
    return failure("fork", where, what);
  }
  return success(undefined);
}

/** The chain after a payload whose signature held, and what it changed. Fails with code `roster` or `misplaced`. */
export function applied(
  chain: Chain,
  header: Header,
  hash: Bytes,
  payload: Payload | ForeignPayload,
  where: string,
): Result<{ readonly chain: Chain; readonly change?: Change }> {
  const next = moved(chain, header, hash);
  switch (payload.type) {
    case "open":
      return opened(next, header, payload, where);
    case "epoch":
      return rolledOver(chain, next, header, payload, where);
    case "join": {
      if (chain.opened === undefined) return misplaced(where);
      const roster = joined(chain.opened.roster, payload.by, payload.member, chain.epoch);
      if (!roster.ok) return at(roster, where);
      const change = { joined: [payload.member], left: [] };
      return success({ chain: { ...next, opened: { ...chain.opened, roster: roster.value } }, change });
    }
    case "store": {
      if (chain.opened === undefined) return misplaced(where);
      // Whoever may change who reads may also say which store keeps the room.
      const roster = joinedBy(chain.opened.roster, payload.by);
      if (!roster.ok) return at(roster, where);
      const receipts = [...new Set([...chain.receipts, payload.receipts])];
      return success({
        chain: { ...next, receipts },
        change: { joined: [], left: [], receipts: payload.receipts },
      });
    }
    case "entry":
    case "foreign":
      return success({ chain: next });
  }
}

/** The chain with one more envelope in it, whatever that holds. */
export function moved(chain: Chain, header: Header, hash: Bytes): Chain {
  return { ...chain, seq: header.seq, hash };
}

function opened(
  next: Chain,
  { epoch, commitment }: Header,
  payload: Payload & { type: "open" },
  where: string,
): Result<{ chain: Chain; change: Change }> {
  const entry = roomEntryOf(payload.entry, where);
  if (next.seq !== 1 || epoch !== 1 || !entry.ok) return entry.ok ? misplaced(where) : entry;
  const roster = foundRoster(entry.value.body.kind, payload.by, payload.roster);
  if (!roster.ok) return at(roster, where);
  const opened = { entry: entry.value, roster: roster.value };
  const chain = { ...next, epoch, commitment, receipts: [payload.receipts], opened };
  return success({ chain, change: { joined: payload.roster, left: [], epoch: 1 } });
}

function rolledOver(
  chain: Chain,
  next: Chain,
  header: Header,
  payload: Payload & { type: "epoch" },
  where: string,
): Result<{ chain: Chain; change: Change }> {
  const { epoch } = header;
  const entry = roomEntryOf(payload.entry, where);
  if (!entry.ok) return entry;
  const before = chain.opened;
  const isNext = before === undefined ? header.seq === chain.start.seq : epoch === chain.epoch + 1;
  if (!isNext) return misplaced(where);
  if (before !== undefined && !restatesTruly(chain, before.entry, payload)) {
    return failure(
      "misplaced",
      where,
      "A new epoch restates the room or its receipt keys otherwise than they stand.",
    );
  }
  const roster =
    before === undefined
      ? restated(entry.value.body.kind, payload.by, payload.roster, epoch)
      : rolled(before.roster, payload.by, payload.left, payload.roster, epoch);
  if (!roster.ok) return at(roster, where);
  const starts = new Map(chain.starts).set(epoch, { seq: header.seq, hash: toBase64url(next.hash) });
  const opened = { entry: entry.value, roster: roster.value };
  const change = { ...differenceOf(before?.roster, payload.roster, payload.left), epoch };
  const { receipts } = payload;
  return success({
    chain: { ...next, epoch, commitment: header.commitment, starts, receipts, opened },
    change,
  });
}

function restatesTruly(chain: Chain, entry: Entry, payload: Payload & { type: "epoch" }): boolean {
  return (
    canonicalJson(payload.entry) === canonicalJson(entry) &&
    canonicalJson([...payload.receipts].toSorted()) === canonicalJson([...chain.receipts].toSorted())
  );
}

function differenceOf(
  before: Roster | undefined,
  roster: readonly Member[],
  left: readonly string[],
): Change {
  const isNew = ({ id }: Member): boolean =>
    before === undefined || !before.members.has(id) || left.includes(id);
  const gone = left.flatMap((id) => before?.members.get(id) ?? []);
  return { joined: roster.filter(isNew), left: gone };
}

/** The `room` entry by which a room is opened: its room is itself. */
function roomEntryOf(input: unknown, where: string): Result<Entry<Room>> {
  const entry = parseEntry(input, where);
  if (!entry.ok) return entry;
  if (entry.value.kind !== "room" || entry.value.room !== entry.value.id) return misplaced(where);
  return success(entry.value as Entry<Room>); // the kind's schema was checked
}

function joinedBy(roster: Roster, by: string): Result<Roster> {
  const self = roster.members.get(by);
  if (self === undefined) return failure("roster", "", "Somebody who is not in this room changes it.");
  return roster.kind === "mine" ? success(roster) : joined(roster, by, self, Infinity);
}

function misplaced(where: string): Result<never> {
  return failure("misplaced", where, "This may not stand at this place of a room; it was left out.");
}

function at(result: Result<unknown>, where: string): Result<never> {
  if (result.ok) throw new RangeError("a refusal was expected");
  return failure(result.problem.code, where, result.problem.message);
}

/** Names that were read lately: a chain's own two are asked for at every envelope. */
const bytesByName = new Map<string, Bytes>();

/** The bytes of a chain's or a talks' name; not to be changed. */
export function nameBytes(name: string): Bytes {
  const known = bytesByName.get(name);
  if (known !== undefined) return known;
  const bytes = fromBase64url(name);
  if (bytes === undefined) throw new RangeError(`“${name}” is not base64url`);
  if (bytesByName.size > 1000) bytesByName.clear();
  bytesByName.set(name, bytes);
  return bytes;
}
