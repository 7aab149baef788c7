import type { Result } from "@parley/core";
import type { HttpStore } from "../http/client.ts";
import type { Synced } from "./going.ts";
import type { Replica } from "./replica.ts";

/** Waits so many milliseconds. Passed in, so that a test moves time. */
export type Wait = (ms: number) => Promise<void>;

/** Following that goes on until it is stopped. */
export interface Following {
  readonly stop: () => void;
}

/** How long to wait after a lost connection, doubled each time up to half a minute. */
const FIRST_MS = 500;
const LAST_MS = 30_000;

/**
 * Keeps a replica up to date: syncs now, at each tick after which something is new, and whenever the
 * connection has come back. `onSync` hears of each sync, refused ones too.
 */
export function follow(
  replica: Replica,
  store: Pick<HttpStore, "listen">,
  wait: Wait,
  onSync: (synced: Result<Synced>) => void,
): Following {
  let isStopped = false;
  let stopListening = (): void => undefined;
  const sync = async (): Promise<boolean> => {
    const synced = await replica.sync();
    if (!isStopped) onSync(synced);
    return synced.ok;
  };
  const run = async (): Promise<void> => {
    let pause = FIRST_MS;
    while (!isStopped) {
      if (await sync()) pause = FIRST_MS;
      if (isStopped) return;
      const { stop, ended } = store.listen(
        () => void sync(),
        () => undefined,
      );
      stopListening = stop;
      await ended;
      if (isStopped) return;
      await wait(pause);
      pause = Math.min(pause * 2, LAST_MS);
    }
  };
  void run();
  return {
    stop() {
      isStopped = true;
      stopListening();
    },
  };
}
