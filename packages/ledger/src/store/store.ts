import type { Result } from "@parley/core";
import type { Bytes } from "../bytes.ts";
import type { Account } from "../keys/signing.ts";
import type { Row } from "../room/line.ts";
import type { Receipt } from "../seal/receipt.ts";
import type { Access } from "./access.ts";

/** How far a room has come, as its store shows it to one of its readers. */
export interface Head {
  /** The chain's id as base64url. */
  readonly room: string;
  readonly talks: string;
  readonly seq: number;
  readonly hash: Bytes;
  /** How many grants of keys lie there for this account. */
  readonly grants: number;
}

/** An invitation as its inviter sees it from outside. */
export interface InvitationState {
  readonly id: string;
  readonly isAnswered: boolean;
  readonly expiresAt: number;
}

/** What an account is served. Nothing here depends on any room that the account does not read. */
export interface Heads {
  /** The store's clock, milliseconds since 1970. */
  readonly now: number;
  readonly rooms: readonly Head[];
  readonly invitations: readonly InvitationState[];
}

/** Some envelopes of a room in order; fewer than all where there are many. */
export interface Page {
  readonly now: number;
  /** The receipts' digest before the first of them. */
  readonly before: Bytes;
  readonly rows: readonly Row[];
}

/** What lies at a store for an invitation: sealed by its secret, which the store does not know. */
export interface Invitation {
  readonly letter: Bytes;
  readonly answer?: Bytes;
  readonly opening?: Bytes;
}

/**
 * Where sealed envelopes lie, as one account sees it. Every refusal is a `Result`; of the codes, `unknown`
 * stands alike for what is not there and for what is closed to this account, and `clash` asks to read on
 * and try again.
 */
export interface Store {
  /** The account that signs this store's receipts. */
  about(): Promise<Result<{ readonly receipts: Account; readonly now: number }>>;
  heads(): Promise<Result<Heads>>;
  /** The envelopes behind `seq`, oldest first. */
  readAfter(room: string, seq: number): Promise<Result<Page>>;
  /**
   * Appends an envelope behind the newest, durably before it answers. With `access` the list of readers is
   * replaced in the same step. The same envelope again gives the same receipt.
   */
  append(room: string, bytes: Bytes, access?: Access): Promise<Result<Receipt>>;
  /** Takes over rows of a room that another store kept, with their receipts; `grant` opens it to this account. */
  adopt(room: string, rows: readonly Row[], grant: Bytes): Promise<Result<undefined>>;
  /** The keys granted to this account, oldest first. */
  grants(room: string): Promise<Result<readonly Bytes[]>>;
  invite(id: string, letter: Bytes, expiresAt: number): Promise<Result<undefined>>;
  invitation(id: string): Promise<Result<Invitation>>;
  /** Answers an invitation, once. */
  answer(id: string, answer: Bytes): Promise<Result<undefined>>;
  /** Opens what the inviter committed to before the answer came. */
  reveal(id: string, opening: Bytes): Promise<Result<undefined>>;
  withdraw(id: string): Promise<Result<undefined>>;
  /** Keeps a backup under an id that only its secret gives; a second one replaces the first. */
  backUp(id: string, bytes: Bytes): Promise<Result<undefined>>;
  backup(id: string): Promise<Result<Bytes>>;
  close(): Promise<void>;
}
