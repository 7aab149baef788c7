import {
  emptyChain,
  httpStore,
  readOn,
  sealNext,
  systemRandom,
  withCookies,
  type Keyring,
  type Store,
} from "@parley/ledger";
import { startRelay } from "@parley/relay/test/crash/relay-process";
import { startPostgres } from "@parley/relay/test/postgres-server";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { anyKeyring, memberOf, sealedRoom, wordy, type SealedRoom } from "./sealed-room.ts";

const WRITERS = 16;
const EACH = 40;
const ROOMS = 4;

/** `relays`: many writers through two relays on one PostgreSQL, into the same rooms. */
export const relays: Benchmark = {
  name: "relays",
  about: `${WRITERS} writers through two relays on one PostgreSQL, in ${ROOMS} rooms that they share`,
  run,
};

async function run(progress: (line: string) => void): Promise<readonly Case[]> {
  const server = await startPostgres();
  if (server === undefined) {
    progress("SKIPPED: there is no PostgreSQL on this machine");
    return [];
  }
  const [one, two] = await Promise.all([startRelay(server.url), startRelay(server.url)]);
  try {
    const keyring = await anyKeyring();
    const first = storeAt(one.origin, keyring);
    const rooms: SealedRoom[] = [];
    for (let n = 0; n < ROOMS; n++) rooms.push(await sealedRoom(first, keyring, [memberOf("a", keyring)]));
    progress("writing");
    const start = performance.now();
    const clashes = await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => {
        const room = rooms[writer % ROOMS];
        if (room === undefined) throw new Error("no room");
        return write(storeAt((writer % 2 === 0 ? one : two).origin, keyring), room);
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    progress("verifying every chain");
    const errors = await Promise.all(rooms.map((room) => errorsIn(first, room)));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
    return [
      against("appends by all", (WRITERS * EACH) / seconds, "appends/s"),
      against("told to read on and try again", sum(clashes), "times"),
      against("chain errors", sum(errors), "errors"),
    ];
  } finally {
    await Promise.all([one.kill(), two.kill()]);
    await server.stop();
  }
}

/** Writes its entries, reading on after each clash; gives how often it clashed. */
async function write(store: Store, room: SealedRoom): Promise<number> {
  let { read } = room;
  let clashes = 0;
  for (let n = 0; n < EACH;) {
    const payload = { type: "entry", by: room.author.id, entry: wordy(n) } as const;
    const answer = await store.append(room.chain, await sealNext(room.author, read, room.key, payload));
    if (answer.ok) n++;
    else if (answer.problem.code === "clash") clashes++;
    else throw new Error(answer.problem.message);
    const page = await store.readAfter(room.chain, read.seq);
    if (page.ok) read = (await readOn(read, page.value.rows, room.keys)).chain;
  }
  return clashes;
}

/** How many envelopes are missing or do not hold, receipts one by one. */
async function errorsIn(store: Store, room: SealedRoom): Promise<number> {
  let chain = emptyChain(room.read.talks, room.chain, { seq: 1, hash: room.chain });
  let bad = 0;
  for (;;) {
    const page = await store.readAfter(room.chain, chain.seq);
    if (!page.ok || page.value.rows.length === 0) break;
    const reading = await readOn(chain, page.value.rows, room.keys, chain.digest, true);
    bad += reading.lines.filter(({ is }) => is === "void").length;
    chain = reading.chain;
    if (reading.problem !== undefined) return bad + 1;
  }
  const expected = 1 + (WRITERS / ROOMS) * EACH;
  return bad + Math.abs(expected - chain.seq);
}

function storeAt(relay: string, { signing }: Keyring): Store {
  const fetch = withCookies((url, init) => globalThis.fetch(url, init), relay);
  return httpStore({ relay, fetch, random: systemRandom, signer: signing });
}
