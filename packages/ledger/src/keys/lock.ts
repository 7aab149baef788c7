import { failure, success, type Result } from "@parley/core";
import type { Clock } from "../bytes.ts";
import type { Keyring } from "./keyring.ts";
import { unwrapKeyring } from "./wrapping.ts";

/**
 * Holds a keyring open until nobody has used it for a while. A clock that runs backwards locks it too.
 * What was in memory is let go, not wiped: JavaScript cannot wipe.
 */
export class KeyringLock {
  readonly #wrapped: Uint8Array;
  readonly #clock: Clock;
  readonly #idleMs: number;
  #open: { readonly keyring: Keyring; usedAt: number } | undefined;

  /** `wrapped` is the keyring as on the disk; `idleMs` may be Infinity. */
  constructor(wrapped: Uint8Array, clock: Clock, idleMs: number) {
    this.#wrapped = wrapped;
    this.#clock = clock;
    this.#idleMs = idleMs;
  }

  /** Opens it. Fails as `unwrapKeyring` does. */
  async unlock(passphrase: string | undefined): Promise<Result<Keyring>> {
    const keyring = await unwrapKeyring(this.#wrapped, passphrase);
    if (keyring.ok) this.#open = { keyring: keyring.value, usedAt: this.#clock() };
    return keyring;
  }

  /** The open keyring, and counts as using it. Fails with code `locked`. */
  use(): Result<Keyring> {
    const now = this.#clock();
    const open = this.#open;
    if (open === undefined)
      return failure("locked", "keyring", "The keyring is locked; give its passphrase.");
    if (now - open.usedAt > this.#idleMs || now < open.usedAt) {
      this.lock();
      return failure(
        "locked",
        "keyring",
        "Unused for too long, the keyring was locked; give its passphrase again.",
      );
    }
    open.usedAt = now;
    return success(open.keyring);
  }

  /** Lets the keyring go. */
  lock(): void {
    this.#open = undefined;
  }
}
