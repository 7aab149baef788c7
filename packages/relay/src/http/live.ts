import type { Account, Clock } from "@parley/ledger";

/** Calls back at equal intervals until it is stopped. Passed in, so that a test moves time. */
export type Every = (ms: number, tick: () => void) => { readonly stop: () => void };

/** The runtime's own clockwork. */
export const systemEvery: Every = (ms, tick) => {
  const timer = setInterval(tick, ms);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};

/** What the live updates need. */
export interface TickerOptions {
  readonly everyMs: number;
  readonly every: Every;
  readonly clock: Clock;
  /** The tag of each account. */
  readonly tags: (accounts: readonly Account[]) => Promise<ReadonlyMap<Account, string>>;
}

/** Streams of one account at most. */
const STREAMS = 16;

/** A listener that lets so many frames pile up is gone. */
const WAITING = 64;

interface Stream {
  readonly account: Account;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

/**
 * Live updates: at each tick every stream gets one frame of the same length, whether or not anything is
 * new for it. The frame holds the tick's number and an opaque tag, which changes when something does.
 */
export class Ticker {
  readonly #options: TickerOptions;
  readonly #streams = new Set<Stream>();
  readonly #clockwork: { readonly stop: () => void };
  #work: Promise<void> = Promise.resolve();

  constructor(options: TickerOptions) {
    this.#options = options;
    this.#clockwork = options.every(options.everyMs, () => {
      this.#work = this.#work.then(() => this.#tick());
    });
  }

  /** How many listen. */
  get size(): number {
    return this.#streams.size;
  }

  /** A stream of frames for this account; undefined where it has as many as it may. */
  open(account: Account): ReadableStream<Uint8Array> | undefined {
    if ([...this.#streams].filter((stream) => stream.account === account).length >= STREAMS) return undefined;
    let stream: Stream | undefined;
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          stream = { account, controller };
          this.#streams.add(stream);
        },
        cancel: () => {
          if (stream !== undefined) this.#streams.delete(stream);
        },
      },
      { highWaterMark: WAITING },
    );
  }

  /** Ends every stream, and what was under way. */
  async close(): Promise<void> {
    this.#clockwork.stop();
    await this.#work;
    for (const stream of this.#streams) this.#end(stream);
  }

  async #tick(): Promise<void> {
    if (this.#streams.size === 0) return;
    const { clock, everyMs, tags } = this.#options;
    const number = Math.floor(clock() / everyMs);
    const accounts = [...new Set([...this.#streams].map(({ account }) => account))];
    // Where the database does not answer, this tick is left out for all alike.
    const tagOf = await tags(accounts).catch(() => undefined);
    if (tagOf === undefined) return;
    for (const stream of this.#streams) {
      if ((stream.controller.desiredSize ?? 0) <= 0) {
        this.#end(stream);
        continue;
      }
      const tag = tagOf.get(stream.account);
      if (tag !== undefined) stream.controller.enqueue(encoder.encode(`id: ${number}\ndata: ${tag}\n\n`));
    }
  }

  #end(stream: Stream): void {
    this.#streams.delete(stream);
    try {
      stream.controller.close();
    } catch {
      // It was closed from the other side.
    }
  }
}

const encoder = new TextEncoder();
