import {
  failure,
  success,
  toBase64url,
  type Account,
  type Bytes,
  type Random,
  type Result,
} from "@parley/ledger";
import { same, type Visitor } from "./session.ts";

/** Whose machine it is, and what the desk in its browser needs to open what lies here. */
export interface Owner {
  readonly account: Account;
  /** The keyring file as it lies on the disk, and the sealed book of talks. */
  readonly device: () => { readonly keyring: Bytes; readonly book: Bytes };
}

/** A session on the person's own machine. */
export interface Laptop {
  /** The token in the link that stands in the terminal now. */
  readonly token: () => string;
  /** Exchanges it, once, for the cookie's value. */
  readonly exchange: (token: string) => Result<string>;
  readonly visitor: (cookie: string | undefined) => Visitor | undefined;
  readonly device: Owner["device"];
}

/**
 * On a laptop nobody signs in: the token in the printed link's fragment is exchanged once for a session
 * that lasts until the server stops. After each use there is a new link, which `onLink` prints.
 */
export function laptopSession(
  { account, device }: Owner,
  random: Random,
  onLink: (token: string) => void,
): Laptop {
  const secret = (): string => toBase64url(random(24));
  const sessions = new Set<string>();
  let token = secret();
  return {
    token: () => token,
    device,
    exchange(given) {
      if (!same(given, token)) {
        return failure(
          "used",
          "",
          "This link has been used. The new one stands in the terminal where Parley runs.",
        );
      }
      token = secret();
      onLink(token);
      const session = secret();
      sessions.add(session);
      return success(session);
    },
    visitor: (cookie) =>
      cookie !== undefined && [...sessions].some((session) => same(session, cookie))
        ? { account, mayFound: true }
        : undefined,
  };
}
