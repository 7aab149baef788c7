import {
  parseReceipt,
  Trouble,
  type Bytes,
  type Head,
  type InvitationRecord,
  type InvitationState,
  type Reader,
  type Receipt,
  type RowRecord,
  type SessionRecord,
} from "@parley/ledger";

/** A row as a driver gives it. */
export type Columns = Readonly<Record<string, unknown>>;

/** A reader of a room. */
export function readerOf(row: Columns): Required<Reader> {
  return {
    account: String(row["account"]),
    isSteward: Boolean(row["is_steward"]),
    from: Number(row["from_seq"]),
  };
}

/** An envelope with its receipt. */
export function envelopeOf(room: string, row: Columns): RowRecord {
  return {
    room,
    seq: Number(row["seq"]),
    bytes: bytesOf(row["bytes"]),
    hash: bytesOf(row["hash"]),
    receipt: receiptOf(row["receipt"]),
    digest: bytesOf(row["digest"]),
  };
}

/** How far a room has come. */
export function headOf(row: Columns): Head {
  const { room, talks, seq, hash, grants } = row;
  return {
    room: String(room),
    talks: String(talks),
    seq: Number(seq),
    hash: bytesOf(hash),
    grants: Number(grants),
  };
}

/** An invitation from outside. */
export function invitationStateOf(row: Columns): InvitationState {
  return {
    id: String(row["id"]),
    isAnswered: Boolean(row["is_answered"]),
    expiresAt: Number(row["expires_at"]),
  };
}

/** An invitation whole. */
export function invitationOf(id: string, row: Columns): InvitationRecord {
  return {
    id,
    account: String(row["account"]),
    letter: bytesOf(row["letter"]),
    expiresAt: Number(row["expires_at"]),
    ...(row["answer"] === null ? {} : { answer: bytesOf(row["answer"]) }),
    ...(row["opening"] === null ? {} : { opening: bytesOf(row["opening"]) }),
  };
}

/** A session. */
export function sessionOf(token: string, row: Columns): SessionRecord {
  return {
    challenge: String(row["challenge"]),
    token,
    account: String(row["account"]),
    mayFound: Boolean(row["may_found"]),
    expiresAt: Number(row["expires_at"]),
  };
}

/** Bytes; throws a `Trouble` where the database gives something else. */
export function bytesOf(value: unknown): Bytes {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  throw new Trouble(
    "damaged",
    "The database gave something else than it was given; restore it from a backup.",
  );
}

/** A receipt; throws a `Trouble` where the bytes are none. */
export function receiptOf(value: unknown): Receipt {
  const receipt = parseReceipt(bytesOf(value));
  if (receipt === undefined)
    throw new Trouble("damaged", "A receipt in the database is damaged; restore it from a backup.");
  return receipt;
}
