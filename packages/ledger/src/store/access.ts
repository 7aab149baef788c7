import type { Bytes } from "../bytes.ts";
import type { Account } from "../keys/signing.ts";

/** Somebody whom a relay serves a room. The relay sees this, and nothing of what they read. */
export interface Reader {
  readonly account: Account;
  /** Whether the relay takes changes of the list from them. */
  readonly isSteward: boolean;
  /** The first envelope that they are served; where it is left out, it stays as it was. */
  readonly from?: number;
}

/** Keys sealed to one account. */
export interface SealedGrant {
  readonly account: Account;
  readonly sealed: Bytes;
}

/** Who is served a room from an envelope on. The list is replaced whole; grants are added. */
export interface Access {
  readonly readers: readonly Reader[];
  readonly grants: readonly SealedGrant[];
}
