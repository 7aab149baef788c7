import type { Bytes } from "../bytes.ts";
import type { Account } from "../keys/signing.ts";
import type { Row } from "../room/line.ts";
import type { Receipt } from "../seal/receipt.ts";
import type { Access, Reader } from "./access.ts";
import type { Head, InvitationState } from "./store.ts";

/** An envelope as it lies in a table. */
export interface RowRecord extends Row {
  readonly room: string;
  readonly seq: number;
  readonly hash: Bytes;
  /** What the receipt signs. */
  readonly digest: Bytes;
}

/** What the next append to a room is checked against. */
export interface RoomState {
  readonly seq: number;
  readonly hash: Bytes;
  /** The newest envelope's header. */
  readonly header: Bytes;
  readonly receipt: Receipt;
  readonly digest: Bytes;
  readonly readers: readonly Required<Reader>[];
}

/** An invitation as it lies in a table. */
export interface InvitationRecord {
  readonly id: string;
  readonly account: Account;
  readonly letter: Bytes;
  readonly expiresAt: number;
  readonly answer?: Bytes;
  readonly opening?: Bytes;
}

/** A login: the challenge that it used up, and the session that it opened. */
export interface SessionRecord {
  readonly challenge: string;
  /** SHA-256 of the cookie's value, as base64url. */
  readonly token: string;
  readonly account: Account;
  readonly mayFound: boolean;
  readonly expiresAt: number;
}

/**
 * The few things that a database must do for a store; the rules stand in `Keeper`, once for all databases.
 * Every write is durable when its promise is kept, and each is one statement or one transaction.
 */
export interface Tables {
  /** The room's newest envelope and its readers. */
  room(room: string): Promise<RoomState | undefined>;
  /**
   * Adds a row, and with `access` replaces the readers, adds the grants and drops those of whoever is no
   * reader. False, and nothing done, where the room already has an envelope of this number.
   */
  insert(
    row: RowRecord,
    talks: string,
    access?: { readonly readers: readonly Required<Reader>[]; readonly grants: Access["grants"] },
  ): Promise<boolean>;
  reader(room: string, account: Account): Promise<Required<Reader> | undefined>;
  /** At most `limit` rows behind `seq`, in order. */
  rows(room: string, seq: number, limit: number): Promise<readonly RowRecord[]>;
  /** The heads of the rooms that each account reads, by account and then by room. */
  heads(accounts: readonly Account[]): Promise<ReadonlyMap<Account, readonly Head[]>>;
  grants(room: string, account: Account): Promise<readonly Bytes[]>;

  addInvitation(invitation: InvitationRecord): Promise<boolean>;
  invitation(id: string): Promise<InvitationRecord | undefined>;
  invitationsOf(accounts: readonly Account[]): Promise<ReadonlyMap<Account, readonly InvitationState[]>>;
  /** False where there is an answer already. */
  answer(id: string, answer: Bytes): Promise<boolean>;
  reveal(id: string, opening: Bytes): Promise<void>;
  dropInvitation(id: string): Promise<void>;

  /** False where the id is another account's. */
  putBackup(id: string, account: Account, bytes: Bytes): Promise<boolean>;
  backup(id: string): Promise<Bytes | undefined>;
  countBackups(account: Account, but: string): Promise<number>;

  /** False where the challenge was used before. Drops the account's sessions that ended before `now`. */
  openSession(session: SessionRecord, now: number): Promise<boolean>;
  session(token: string): Promise<SessionRecord | undefined>;
  closeSession(token: string): Promise<void>;

  /** The secret of this name; `fresh` becomes it where there is none yet. */
  secret(name: string, fresh: Bytes): Promise<Bytes>;
  close(): Promise<void>;
}
