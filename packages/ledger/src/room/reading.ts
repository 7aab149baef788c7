import { failure, parseEntry, success, type Problem, type Result } from "@parley/core";
import { sameBytes, sha256, type Bytes } from "../bytes.ts";
import type { EpochKey } from "../seal/epoch-key.ts";
import { isSignedBy, openEnvelope, type Opened } from "../seal/envelope.ts";
import { parseHeader, type Header } from "../seal/header.ts";
import type { Payload } from "../seal/payload.ts";
import { applied, follows, moved, type Chain } from "./chain.ts";
import type { Line, Row } from "./line.ts";
import { receiptsHold } from "./receipts.ts";

/** What was read: the chain up to its last good envelope, a line for each, and why reading stopped, if it did. */
export interface Reading {
  readonly chain: Chain;
  readonly lines: readonly Line[];
  /** How many of the rows were taken. */
  readonly taken: number;
  readonly problem?: Problem;
}

/** An envelope whose header, hash and contents are at hand. */
interface Read {
  readonly row: Row;
  readonly header: Header;
  readonly hash: Bytes;
  readonly opened: Result<Opened> | undefined;
}

/** How many rows are worked on at a time; WebCrypto takes them side by side. */
const PAGE = 256;

/**
 * Reads on: checks that each row follows, opens it with the key of its epoch, checks its signature against
 * the roster as it stands there, and its receipt. What may not stand there becomes a void line; what breaks
 * the chain ends the reading. `before` is the receipt digest before the first row, where that is not known.
 */
export async function readOn(
  chain: Chain,
  rows: readonly Row[],
  keys: ReadonlyMap<number, EpochKey>,
  before: Bytes = chain.digest,
  everyReceipt = false,
): Promise<Reading> {
  const lines: Line[] = [];
  let state: Chain = { ...chain, digest: before };
  let taken = 0;
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE);
    const read = await readPage(state, page, keys);
    const receipts = await receiptsHold(
      state,
      read.chain,
      page.slice(0, read.taken),
      read.hashes,
      everyReceipt,
    );
    if (!receipts.ok) return { chain: state, lines, taken, problem: receipts.problem };
    state = { ...read.chain, ...receipts.value };
    lines.push(...read.lines);
    taken += read.taken;
    if (read.problem !== undefined) return { chain: state, lines, taken, problem: read.problem };
  }
  return { chain: state, lines, taken };
}

async function readPage(
  chain: Chain,
  rows: readonly Row[],
  keys: ReadonlyMap<number, EpochKey>,
): Promise<Reading & { readonly hashes: readonly Bytes[] }> {
  const where = (i: number): string => `envelope ${chain.seq + 1 + i}`;
  const opened = await Promise.all(rows.map((row, i) => openRow(row, keys, where(i))));
  const lines: Promise<Line>[] = [];
  const hashes: Bytes[] = [];
  let state = chain;
  for (const [i, read] of opened.entries()) {
    const step = read.ok ? await stepped(state, read.value, keys, where(i)) : read;
    if (!step.ok) {
      return { chain: state, lines: await Promise.all(lines), taken: i, problem: step.problem, hashes };
    }
    state = step.value.chain;
    lines.push(Promise.resolve(step.value.line));
    hashes.push((read as { value: Read }).value.hash); // a step was taken, so it was read
  }
  return { chain: state, lines: await Promise.all(lines), taken: rows.length, hashes };
}

async function openRow(row: Row, keys: ReadonlyMap<number, EpochKey>, where: string): Promise<Result<Read>> {
  const header = parseHeader(row.bytes, where);
  if (!header.ok) return header;
  const key = keys.get(header.value.epoch);
  const isOurs = key !== undefined && sameBytes(key.commitment, header.value.commitment);
  const [hash, opened] = await Promise.all([
    sha256(row.bytes),
    isOurs ? openEnvelope(row.bytes, key, where) : undefined,
  ]);
  return success({ row, header: header.value, hash, opened });
}

type Step = Result<{ readonly chain: Chain; readonly line: Line | Promise<Line> }>;

async function stepped(
  chain: Chain,
  read: Read,
  keys: ReadonlyMap<number, EpochKey>,
  where: string,
): Promise<Step> {
  const { header, hash, row } = read;
  const next = follows(chain, header, hash, where);
  if (!next.ok) return next;
  const place = { seq: header.seq, at: row.receipt.at };
  const skip = (problem: Problem): Step =>
    chain.opened === undefined
      ? { ok: false, problem } // a room whose beginning does not hold is none
      : success({ chain: moved(chain, header, hash), line: { ...place, is: "void", problem } });
  const sealed = sealedRightly(chain, header, keys, where);
  if (!sealed.ok) return sealed.problem.code === "no-key" ? sealed : skip(sealed.problem);
  if (read.opened === undefined) return skip(otherKey(where));
  if (!read.opened.ok) return skip(read.opened.problem);
  const { payload } = read.opened.value;
  if (payload.type === "entry" || payload.type === "foreign") {
    // Entries change nothing that later envelopes are checked against: their signatures are awaited together.
    const line = lineOf(chain, read.row, read.opened.value, place, where);
    return header.epoch === chain.epoch
      ? success({ chain: moved(chain, header, hash), line })
      : skip(unopened(where));
  }
  const account = accountOf(chain, payload);
  if (account === undefined || !(await isSignedBy(account, row.bytes, read.opened.value))) {
    return skip(unsigned(where));
  }
  const isRoll = payload.type === "epoch" || payload.type === "open";
  if (!isRoll && header.epoch !== chain.epoch) return skip(unopened(where));
  const change = applied(chain, header, hash, payload, where);
  if (!change.ok) return skip(change.problem);
  const made = change.value.change ?? { joined: [], left: [] };
  return success({
    chain: change.value.chain,
    line: { ...place, is: "change", by: payload.by, change: made },
  });
}

/** Whether epoch and key are what they may be at this place. */
function sealedRightly(
  chain: Chain,
  { epoch, commitment }: Header,
  keys: ReadonlyMap<number, EpochKey>,
  where: string,
): Result<undefined> {
  if (epoch < chain.epoch) {
    const what =
      "This envelope was sealed in an old epoch after a removal; it is not valid and was left out.";
    return failure("old-epoch", where, what);
  }
  if (epoch === chain.epoch && !sameBytes(commitment, chain.commitment))
    return { ok: false, problem: otherKey(where) };
  if (keys.has(epoch)) return success(undefined);
  return failure("no-key", where, `The room went on to epoch ${epoch}, and no key of it was granted to you.`);
}

async function lineOf(
  chain: Chain,
  row: Row,
  opened: Opened,
  place: { readonly seq: number; readonly at: number },
  where: string,
): Promise<Line> {
  const { payload } = opened;
  const account = chain.opened?.roster.members.get(payload.by)?.account;
  if (account === undefined || !(await isSignedBy(account, row.bytes, opened))) {
    return { ...place, is: "void", problem: unsigned(where) };
  }
  if (payload.type !== "entry") return { ...place, is: "foreign", by: payload.by };
  const entry = parseEntry(payload.entry, where);
  if (!entry.ok) return { ...place, is: "void", problem: entry.problem };
  if (entry.value.room !== chain.opened?.entry.id || entry.value.kind === "room") {
    const what = "An entry of another room was sealed into this one; it was left out.";
    return { ...place, is: "void", problem: { code: "foreign-entry", where, message: what } };
  }
  const { author } = entry.value;
  const acceptedAt = entry.value.acceptedAt ?? new Date(place.at).toISOString();
  const signed = { ...entry.value, author: payload.by, acceptedAt };
  return author === payload.by && entry.value.acceptedAt === undefined
    ? { ...place, is: "entry", by: payload.by, entry: signed }
    : { ...place, is: "entry", by: payload.by, entry: signed, importedFrom: author };
}

/** Whose signature a change of the roster needs: who founds a room or restates it stands in what they sign. */
function accountOf(chain: Chain, payload: Payload): string | undefined {
  if (chain.opened !== undefined) return chain.opened.roster.members.get(payload.by)?.account;
  return payload.type === "open" || payload.type === "epoch"
    ? payload.roster.find(({ id }) => id === payload.by)?.account
    : undefined;
}

function unsigned(where: string): Problem {
  const message = "This envelope is not signed by anybody who was in the room then; it was left out.";
  return { code: "unsigned", where, message };
}

function otherKey(where: string): Problem {
  const message = "This envelope was sealed under another key than the room's; it was left out.";
  return { code: "other-key", where, message };
}

function unopened(where: string): Problem {
  const message = "This envelope begins an epoch that nobody opened; it was left out.";
  return { code: "unopened-epoch", where, message };
}
