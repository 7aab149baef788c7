import type { Clock } from "@parley/ledger";

/** How many requests at once, and how many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What a person with a busy client never reaches. */
export const USUAL_RATE: Rate = { burst: 2000, perSecond: 200 };

/** Above this, buckets that are full again are forgotten; they say nothing. */
const REMEMBERED = 10_000;

/**
 * A bucket a key. The key is the account, or where there is none what the request is about: never an
 * address, which several people may share, and never all, since one would then feel the other.
 */
export class Rates {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  /** Whether one more request is taken now. */
  take(key: string): boolean {
    const now = this.#clock();
    const bucket = this.#buckets.get(key) ?? { left: this.#rate.burst, at: now };
    this.#fill(bucket, now);
    if (this.#buckets.size > REMEMBERED) this.#forget(now);
    this.#buckets.set(key, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }

  #fill(bucket: { left: number; at: number }, now: number): void {
    const gained = (Math.max(0, now - bucket.at) / 1000) * this.#rate.perSecond;
    bucket.left = Math.min(this.#rate.burst, bucket.left + gained);
    bucket.at = now;
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      this.#fill(bucket, now);
      if (bucket.left >= this.#rate.burst) this.#buckets.delete(key);
    }
  }
}
