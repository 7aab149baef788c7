import { failure, success, type Result } from "@parley/core";
import { sameBytes, sha256, toBase64url, type Bytes, type Clock } from "../bytes.ts";
import type { Account, SigningKey } from "../keys/signing.ts";
import type { Row } from "../room/line.ts";
import { chainOf, NOTHING, parseHeader, type Header } from "../seal/header.ts";
import { isReceiptOf, makeReceipt, receiptDigest, type Receipt } from "../seal/receipt.ts";
import { nameBytes } from "../room/chain.ts";
import type { Access } from "./access.ts";
import { grantedBy, type Granted } from "./granted.ts";
import { LIMITS } from "./limits.ts";
import { clash, malformed, unknown } from "./refusals.ts";
import type { RoomState, RowRecord, Tables } from "./tables.ts";

/** An envelope whose header and hash are at hand. */
interface Candidate {
  readonly room: string;
  readonly bytes: Bytes;
  readonly header: Header;
  readonly hash: Bytes;
}

/** How many rooms' states are remembered. */
const REMEMBERED = 4096;

/**
 * Appends by compare-and-swap on room and number. What an append is checked against is a function of the
 * room's newest envelope, and its insertion fails where there is a newer one: so the check may use what is
 * remembered, and two relays need no lock.
 */
export class Appending {
  readonly #tables: Tables;
  readonly #clock: Clock;
  readonly #signer: SigningKey;
  readonly #states = new Map<string, RoomState>();

  constructor(tables: Tables, clock: Clock, signer: SigningKey) {
    this.#tables = tables;
    this.#clock = clock;
    this.#signer = signer;
  }

  /** Appends one envelope of this account's. */
  async append(
    account: Account,
    mayFound: boolean,
    room: string,
    bytes: Bytes,
    access?: Access,
  ): Promise<Result<Receipt>> {
    const candidate = await candidateOf(room, bytes);
    if (!candidate.ok) return candidate;
    if (candidate.value.header.seq === 1) return this.#found(account, mayFound, candidate.value, access);
    const remembered = this.#states.get(room);
    if (remembered !== undefined) {
      const tried = await this.#next(account, candidate.value, remembered, access);
      if (tried.ok || tried.problem.code === "too-large") return tried;
      // What is remembered may be old: another relay may have appended.
      this.#states.delete(room);
    }
    const state = await this.#tables.room(room);
    return state === undefined ? unknown() : this.#next(account, candidate.value, state, access);
  }

  /** Takes over rows with the receipts of the store that kept them. */
  async adopt(
    account: Account,
    mayFound: boolean,
    room: string,
    rows: readonly Row[],
    grant: Bytes,
  ): Promise<Result<undefined>> {
    for (const row of rows) {
      const candidate = await candidateOf(room, row.bytes);
      if (!candidate.ok) return candidate;
      const { header, hash } = candidate.value;
      const state = await this.#tables.room(room);
      const isFirst = header.seq === 1;
      if (isFirst && state === undefined && !(await this.#mayFound(account, mayFound, header)))
        return unknown();
      if (!isFirst && !isAdopting(state, account, this.#signer.account)) return unknown();
      if (state !== undefined && header.seq <= state.seq) continue; // a second try goes on where the first ended
      const digest = await receiptDigest(
        state?.digest ?? NOTHING,
        nameBytes(room),
        header.seq,
        hash,
        row.receipt.at,
      );
      const fits =
        state === undefined
          ? isFirst
          : header.seq === state.seq + 1 && sameBytes(header.previous, state.hash);
      if (!fits || !(await isReceiptOf(row.receipt, digest))) {
        return failure(
          "malformed",
          `envelope ${header.seq}`,
          "These rows do not follow one another, or their receipts do not hold.",
        );
      }
      const access = isFirst
        ? { readers: [{ account, isSteward: true, from: 1 }], grants: [{ account, sealed: grant }] }
        : undefined;
      await this.#insert(
        { ...candidate.value, receipt: row.receipt, digest, seq: header.seq },
        header,
        access,
      );
      this.#states.delete(room);
    }
    return success(undefined);
  }

  async #found(
    account: Account,
    mayFound: boolean,
    candidate: Candidate,
    access?: Access,
  ): Promise<Result<Receipt>> {
    const { header, room } = candidate;
    const present = await this.#tables.room(room);
    if (present !== undefined) return this.#again(account, candidate, present);
    const isFirst = header.epoch === 1 && sameBytes(header.previous, NOTHING);
    if (!isFirst || !sameBytes(header.chain, NOTHING) || access === undefined) return malformed();
    if (!(await this.#mayFound(account, mayFound, header))) {
      return failure(
        "founding",
        "",
        "This relay does not take new talks from you; ask its operator for the founding code.",
      );
    }
    const granted = grantedBy(access, [], true);
    if (!granted.ok) return granted;
    if (!granted.value.readers.some((reader) => reader.account === account && reader.isSteward))
      return malformed();
    return this.#write(candidate, undefined, granted.value);
  }

  async #next(
    account: Account,
    candidate: Candidate,
    state: RoomState,
    access?: Access,
  ): Promise<Result<Receipt>> {
    const reader = state.readers.find((known) => known.account === account);
    if (reader === undefined) return unknown();
    const { header } = candidate;
    if (header.seq <= state.seq) return this.#again(account, candidate, state);
    const last = parseHeader(state.header, candidate.room);
    if (!last.ok) return last;
    if (header.seq !== state.seq + 1 || !sameBytes(header.previous, state.hash)) return clash();
    if (!sameBytes(header.talks, last.value.talks)) return malformed();
    const isNewEpoch = header.epoch === last.value.epoch + 1;
    const isSameKey =
      header.epoch === last.value.epoch && sameBytes(header.commitment, last.value.commitment);
    if (!isSameKey && !(isNewEpoch && access !== undefined)) {
      return failure(
        "epoch",
        "",
        "This was sealed in another epoch than the room's; read on, then seal it again.",
      );
    }
    if (access !== undefined && !reader.isSteward) return unknown();
    const granted = access === undefined ? undefined : grantedBy(access, state.readers, isNewEpoch);
    if (granted?.ok === false) return granted;
    return this.#write(candidate, state, granted?.value);
  }

  /** The same envelope a second time, after its answer was lost: the same receipt; anything else: a clash. */
  async #again(
    account: Account,
    { room, header, hash }: Candidate,
    state: RoomState,
  ): Promise<Result<Receipt>> {
    if (!state.readers.some((reader) => reader.account === account)) return unknown();
    const [row] = await this.#tables.rows(room, header.seq - 1, 1);
    return row !== undefined && sameBytes(row.hash, hash) ? success(row.receipt) : clash();
  }

  async #write(
    candidate: Candidate,
    state: RoomState | undefined,
    access?: Granted,
  ): Promise<Result<Receipt>> {
    const { room, header, hash, bytes } = candidate;
    const at = Math.max(this.#clock(), (state?.receipt.at ?? 0) + 1);
    const digest = await receiptDigest(state?.digest ?? NOTHING, nameBytes(room), header.seq, hash, at);
    const receipt = await makeReceipt(digest, at, this.#signer);
    const isIn = await this.#insert({ room, seq: header.seq, bytes, hash, receipt, digest }, header, access);
    if (!isIn) return clash();
    const readers = access?.readers ?? state?.readers ?? [];
    if (this.#states.size >= REMEMBERED) this.#states.clear();
    this.#states.set(room, { seq: header.seq, hash, header: bytes.slice(0, 132), receipt, digest, readers });
    return success(receipt);
  }

  #insert(row: RowRecord, header: Header, access?: Granted): Promise<boolean> {
    return this.#tables.insert(row, toBase64url(header.talks), access);
  }

  /** Who reads a room of these talks may bring further rooms of them. */
  async #mayFound(account: Account, mayFound: boolean, header: Header): Promise<boolean> {
    if (mayFound) return true;
    const talks = toBase64url(header.talks);
    const heads = (await this.#tables.heads([account])).get(account) ?? [];
    return heads.some((head) => head.talks === talks);
  }
}

/** Whether the room is being taken over by this account, and nothing was appended since. */
function isAdopting(state: RoomState | undefined, account: Account, receipts: Account): boolean {
  const [only, ...others] = state?.readers ?? [];
  return only?.account === account && others.length === 0 && state?.receipt.by !== receipts;
}

async function candidateOf(room: string, bytes: Bytes): Promise<Result<Candidate>> {
  if (bytes.length > LIMITS.envelope)
    return failure("too-large", "", "The envelope is larger than a relay takes.");
  const header = parseHeader(bytes, "envelope");
  if (!header.ok) return header;
  const hash = await sha256(bytes);
  return chainOf(header.value, hash) === room
    ? success({ room, bytes, header: header.value, hash })
    : malformed();
}
