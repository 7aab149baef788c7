import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { httpStore, memoryTables, signIn, withCookies, type Fetch, type Tables } from "@parley/ledger";
import { keyringFor, must, script, seeded, type Site } from "@parley/ledger/test/notation";
import { serveRelay, type Serving } from "@parley/relay";
import { startPostgres } from "./postgres-server.ts";
import { Closing, freshDatabase, START, tablesOf } from "./sites.ts";

const closing = new Closing();
const postgres = await startPostgres();
after(async () => {
  await closing.close();
  await postgres?.stop();
});

const plain: Fetch = (url, init) => globalThis.fetch(url, init);

/** Relays over the same tables, on one clock that the test moves tick by tick. */
class Relays {
  readonly clock = { now: START };
  readonly servings: Serving[] = [];
  readonly #ticks: (() => void)[] = [];

  async add(tables: Tables): Promise<Serving> {
    const serving = must(
      await serveRelay({
        tables,
        clock: () => this.clock.now,
        random: seeded("store"),
        every: (_, call) => {
          this.#ticks.push(call);
          return { stop: () => undefined };
        },
      }),
    );
    closing.add(() => serving.close());
    this.servings.push(serving);
    return serving;
  }

  tick(): void {
    this.clock.now += 1000;
    for (const tick of this.#ticks) tick();
  }
}

/** Somebody who listens at a relay: each frame as it came. */
async function listener(
  relay: Serving,
  name: string,
): Promise<{ next: () => Promise<string>; stop: () => void }> {
  const fetch = withCookies(plain, relay.origin);
  must(
    await signIn(fetch, relay.origin, (await keyringFor(name)).signing, seeded(`live ${name} ${count++}`)),
  );
  const stopping = new AbortController();
  const response = await fetch(`${relay.origin}/api/live`, { method: "GET", signal: stopping.signal });
  assert.equal(response.status, 200);
  const reader = response.body?.getReader();
  let buffered = "";
  return {
    stop: () => stopping.abort(),
    async next() {
      while (!buffered.includes("\n\n")) {
        const read = await reader?.read();
        if (read?.value === undefined) return "end";
        buffered += new TextDecoder().decode(read.value);
      }
      const end = buffered.indexOf("\n\n") + 2;
      const frame = buffered.slice(0, end);
      buffered = buffered.slice(end);
      return frame;
    },
  };
}

let count = 0;

/** The tag of a frame. */
function tag(frame: string): string {
  return /data: (\S+)/.exec(frame)?.[1] ?? "";
}

async function siteAt(relay: Serving): Promise<Site> {
  const store: Site["store"] = async (name) => {
    const { signing } = await keyringFor(name);
    const fetch = withCookies(plain, relay.origin);
    return httpStore({ relay: relay.origin, fetch, signer: signing, random: seeded(`s ${name} ${count++}`) });
  };
  const { receipts } = must(await (await store("ada")).about());
  return { receipts, store };
}

describe("live updates", () => {
  test("come at each tick to everybody alike, and change for those alone who read the room", async () => {
    const relays = new Relays();
    const relay = await relays.add(memoryTables());
    const room = await script("caucus", "ada mediator, oto head", await siteAt(relay));
    const [ada, eve] = [await listener(relay, "ada"), await listener(relay, "eve")];
    const frames: string[][] = [];
    for (let n = 0; n < 3; n++) {
      if (n === 2) assert.equal(await room.says("oto", "something"), "ok");
      relays.tick();
      frames.push([await ada.next(), await eve.next()]);
    }
    const lengths = new Set(frames.flat().map(({ length }) => length));
    assert.equal(lengths.size, 1);
    assert.deepEqual(
      frames.map(([first = "", second = ""]) => first.split("\n")[0] === second.split("\n")[0]),
      [true, true, true],
    );
    const [adas, eves] = [0, 1].map((who) => frames.map((frame) => tag(frame[who] ?? "")));
    assert.equal(adas?.[0], adas?.[1]);
    assert.notEqual(adas?.[1], adas?.[2]);
    assert.equal(new Set(eves).size, 1);
    ada.stop();
    eve.stop();
  });

  test("tell whoever reconnects, by the first tag, that something had come meanwhile", async () => {
    const relays = new Relays();
    const relay = await relays.add(memoryTables());
    const room = await script("team", "ada mediator, ben mediator", await siteAt(relay));
    const first = await listener(relay, "ben");
    relays.tick();
    const before = tag(await first.next());
    first.stop();
    await room.says("ada", "while ben was away");
    const second = await listener(relay, "ben");
    relays.tick();
    assert.notEqual(tag(await second.next()), before);
    second.stop();
  });

  test("end when the relay stops, and the relay stops", async () => {
    const relays = new Relays();
    const relay = await relays.add(memoryTables());
    const ada = await listener(relay, "ada");
    await relay.close();
    assert.equal(await ada.next(), "end");
    await assert.rejects(plain(`${relay.origin}/health`, { method: "GET" }));
  });
});

describe(
  "several relays on one PostgreSQL",
  { skip: postgres === undefined ? "no PostgreSQL on this machine" : false },
  () => {
    test("start at once, share receipts, sessions and wake-ups, and break no chain", async () => {
      const url = await freshDatabase(postgres?.url ?? "");
      const relays = new Relays();
      const tables = await Promise.all([tablesOf(url), tablesOf(url)]);
      const [one, two] = [await relays.add(tables[0]), await relays.add(tables[1])];
      const [siteOne, siteTwo] = [await siteAt(one), await siteAt(two)];
      assert.equal(siteOne.receipts, siteTwo.receipts);
      const room = await script("team", "ada mediator, ben mediator", siteOne);
      const ben = await listener(two, "ben");
      relays.tick();
      const before = tag(await ben.next());
      await room.says("ada", "written at the first");
      relays.tick();
      assert.notEqual(tag(await ben.next()), before);
      ben.stop();
      // What the second appends the first knows, though it remembers an older state.
      const stale = await siteTwo.store("ben");
      assert.equal(must(await stale.readAfter(room.chainId, 0)).rows.length, 2);
      room.site = siteTwo;
      assert.equal(await room.says("ben", "written at the second"), "ok");
      room.site = siteOne;
      assert.equal(await room.says("ada", "and at the first again"), "ok");
      assert.equal(must(await stale.readAfter(room.chainId, 0)).rows.length, 4);
    });
  },
);
