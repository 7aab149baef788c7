import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import {
  failure,
  isAccount,
  isSigned,
  success,
  type Account,
  type Bytes,
  type Clock,
  type Result,
  type Tables,
} from "@parley/ledger";

/** A challenge is good for two minutes, a session for twelve hours; clocks of two relays may differ a little. */
const CHALLENGE_MS = 120_000;
const SKEW_MS = 10_000;
const SESSION_MS = 12 * 3_600_000;

/** Who is signed in, and whether they may bring new talks. */
export interface Visitor {
  readonly account: Account;
  readonly mayFound: boolean;
}

/** What `Sessions` needs. */
export interface SessionOptions {
  readonly tables: Tables;
  readonly clock: Clock;
  /** The relay's address, to which a challenge is bound. */
  readonly origin: () => string;
  /** Keyed by the store, so that every relay on it takes what another gave out. */
  readonly secret: Bytes;
  /** Whose code lets an account bring new talks; without one everybody who can sign in may. */
  readonly foundingCode?: string;
}

/**
 * Login without passwords: the client signs a challenge bound to origin and time. The relay draws nothing
 * at random for it: a challenge is authenticated, a session's token derived, and each challenge used once.
 */
export class Sessions {
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** A challenge for this account; the client's nonce makes it another each time. */
  challenge(account: Account, nonce: string): string {
    const now = String(this.#options.clock());
    return `${now}.${nonce}.${this.#mac("challenge", account, now, nonce)}`;
  }

  /** Opens a session for a signed challenge and gives the cookie's value. */
  async open(account: Account, challenge: string, signature: Bytes, code?: string): Promise<Result<string>> {
    const { clock, origin, tables, foundingCode } = this.#options;
    const [time = "", nonce = "", mac = ""] = challenge.split(".");
    const isOurs = isAccount(account) && same(mac, this.#mac("challenge", account, time, nonce));
    const age = clock() - Number(time);
    if (!isOurs || age < -SKEW_MS || age > CHALLENGE_MS) return refused();
    const text = new TextEncoder().encode(`${origin()}\n${challenge}`);
    if (!(await isSigned(account, "login", signature, text))) return refused();
    if (code !== undefined && !same(code, foundingCode ?? "")) {
      return failure("founding", "", "This is not the founding code of this relay; ask its operator.");
    }
    const mayFound = foundingCode === undefined || code !== undefined;
    const token = this.#mac("session", account, challenge, String(mayFound));
    const session = {
      challenge: digest(challenge),
      token: digest(token),
      account,
      mayFound,
      expiresAt: clock() + SESSION_MS,
    };
    return (await tables.openSession(session, clock())) ? success(token) : refused();
  }

  /** Whose session the cookie's value is. */
  async visitor(token: string | undefined): Promise<Visitor | undefined> {
    if (token === undefined || token === "") return undefined;
    const session = await this.#options.tables.session(digest(token));
    if (session === undefined || session.expiresAt < this.#options.clock()) return undefined;
    return { account: session.account, mayFound: session.mayFound };
  }

  /** Ends the session. */
  async close(token: string | undefined): Promise<void> {
    if (token !== undefined) await this.#options.tables.closeSession(digest(token));
  }

  #mac(...parts: readonly string[]): string {
    const { secret, origin } = this.#options;
    return createHmac("sha256", secret)
      .update(JSON.stringify([origin(), ...parts]))
      .digest("base64url");
  }
}

/** Compares in a time that does not depend on where they differ. */
export function same(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function refused(): Result<never> {
  return failure(
    "session",
    "",
    "Signing in failed: the signature or the challenge does not hold; try again.",
  );
}
