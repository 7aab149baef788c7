import assert from "node:assert/strict";
import { test } from "node:test";
import {
  makeAnswer,
  openLetter,
  parseLink,
  type Bytes,
  type Page,
  type Result,
  type Row,
  type Store,
} from "@parley/ledger";
import { Desk } from "./desk.ts";
import { codeOf, keyringFor, memorySite, must, seeded, type Site } from "./notation.ts";

/**
 * A relay that lies to one person. Each test names an attack; the victim's program refuses what was changed
 * or raises an alarm, and says which. `docs/threat-model.md` lists them by these names.
 */
async function site(): Promise<Site> {
  let now = Date.UTC(2026, 0, 1);
  return memorySite("store", () => (now += 1));
}

async function team(): Promise<{ ada: Desk; ben: Desk }> {
  const ada = await Desk.opening("ada", await site());
  const ben = await ada.lets("ben", "team", "mediator");
  for (const words of ["one", "two", "three"]) await ada.says("team", words);
  return { ada, ben };
}

/** The rows that a store gives, changed. */
function rows(change: (rows: readonly Row[], room: string) => readonly Row[]): (store: Store) => Store {
  return (store) => ({
    ...store,
    async readAfter(room, seq): Promise<Result<Page>> {
      const page = await store.readAfter(room, seq);
      return page.ok ? { ok: true, value: { ...page.value, rows: change(page.value.rows, room) } } : page;
    },
  });
}

/** What somebody sees and is told after a sync through a lying relay. */
async function lied(desk: Desk, tamper: (store: Store) => Store): Promise<readonly string[]> {
  desk.link.tamper = tamper;
  must(await desk.replica.sync());
  return [...new Set(desk.alarms())];
}

test("replay: an envelope that is served twice", async () => {
  const { ben } = await team();
  const codes = await lied(
    ben,
    rows(([first, ...rest]) => (first === undefined ? [] : [first, first, ...rest])),
  );
  assert.deepEqual(codes, ["gap"]);
});

test("truncate: envelopes at the end are withheld though the head is shown", async () => {
  const { ben } = await team();
  assert.deepEqual(
    await lied(
      ben,
      rows((all) => all.slice(0, -1).filter((_, i) => i < 1)),
    ),
    ["truncated"],
  );
  assert.deepEqual(ben.sees("team"), ["ada: one", "ada: two"]);
});

test("drop: an envelope in the middle is left out", async () => {
  const { ben } = await team();
  assert.deepEqual(
    await lied(
      ben,
      rows((all) => all.filter((_, i) => i !== 1)),
    ),
    ["gap"],
  );
  assert.deepEqual(ben.sees("team"), ["ada: one"]);
});

test("reorder: envelopes change places", async () => {
  const { ben } = await team();
  assert.deepEqual(
    await lied(
      ben,
      rows((all) => all.toReversed()),
    ),
    ["gap"],
  );
});

test("alter: one bit of an envelope is changed", async () => {
  const { ben } = await team();
  const flipped = (place: number) =>
    rows((all) =>
      all.map((row, i) => {
        const bytes = row.bytes.slice();
        if (i === 0) bytes[place] = (bytes[place] ?? 0) ^ 1;
        return { ...row, bytes };
      }),
    );
  const [code] = await lied(ben, flipped(300));
  assert.ok(["receipt", "unopenable", "fork"].includes(code ?? ""), code);
  assert.deepEqual(ben.sees("team"), []);
  assert.equal(codeOf(await ben.replica.write([ben.saying("team", "into that?")])), "ok");
  assert.equal((await ben.replica.waiting()).length, 1);
});

test("roll back: the relay shows an older state than before", async () => {
  const { ada, ben } = await team();
  await ben.reads("team");
  ben.link.tamper = (store) => ({
    ...store,
    async heads() {
      const heads = must(await store.heads());
      return {
        ok: true,
        value: { ...heads, rooms: heads.rooms.map((head) => ({ ...head, seq: head.seq - 2 })) },
      };
    },
  });
  must(await ben.replica.sync());
  assert.deepEqual(ben.alarms(), ["rollback"]);
  await ben.reopens();
  assert.deepEqual(ben.alarms(), ["rollback"]);
  const outcome = must(await ben.replica.write([ben.saying("team", "kept back")]));
  assert.ok(outcome.is === "waits" && outcome.why.includes("Nothing is written into this room"));
  ben.link.tamper = (store) => store;
  for (const alarm of ben.replica.alarms()) await ben.replica.putAside(alarm);
  must(await ben.replica.sync());
  assert.ok((await ada.reads("team")).includes("ben: kept back"));
});

test("restore from an old copy: a whole relay that went back is found out by everybody who saw more", async () => {
  const { ben } = await team();
  await ben.reads("team");
  // The chain goes on from the older state with other envelopes, which have the same numbers.
  const other = await team();
  const [room = ""] = other.ben.replica.rooms().map(({ chain }) => chain);
  const own = ben.replica.rooms()[0]?.chain ?? "";
  const store = await other.ben.site.store("ben");
  const codes = await lied(ben, (real) => ({
    ...real,
    async heads() {
      const heads = must(await store.heads());
      return {
        ok: true,
        value: {
          ...heads,
          rooms: heads.rooms.map((head) => ({ ...head, room: own, talks: ben.replica.talks })),
        },
      };
    },
    readAfter: (_, seq) => store.readAfter(room, seq),
  }));
  assert.deepEqual(codes, ["fork"]);
});

test("fork: two people are shown two records, until one of them reads an envelope of the other's", async () => {
  const { ada, ben } = await team();
  await ben.reads("team");
  // Ben is shown the room without what Ada writes now; what he writes then follows another envelope.
  await ada.says("team", "for Ada's branch");
  const hidden: Row[] = [];
  const branch: { bytes: Bytes; receipt: Row["receipt"] }[] = [];
  const real = await ben.site.store("ben");
  const { chain, seq } = ben.replica.rooms()[0] ?? { chain: "", seq: 0 };
  hidden.push(...must(await real.readAfter(chain, seq)).rows);
  ben.link.tamper = (store) => ({
    ...store,
    async heads() {
      const heads = must(await store.heads());
      return { ok: true, value: { ...heads, rooms: heads.rooms.map((head) => ({ ...head, seq })) } };
    },
    readAfter: () => Promise.resolve({ ok: true, value: { now: 0, before: new Uint8Array(32), rows: [] } }),
    append(_, bytes) {
      const receipt = hidden[0]?.receipt;
      if (receipt === undefined) throw new RangeError("no receipt");
      branch.push({ bytes, receipt });
      return Promise.resolve({ ok: true, value: receipt });
    },
  });
  await ben.says("team", "for Ben's branch");
  // Served to Ada behind her own newest, Ben's envelope says what he saw before it.
  const codes = await lied(ada, (store) => ({
    ...store,
    async heads() {
      const heads = must(await store.heads());
      return {
        ok: true,
        value: { ...heads, rooms: heads.rooms.map((head) => ({ ...head, seq: head.seq + 1 })) },
      };
    },
    readAfter: () =>
      Promise.resolve({ ok: true, value: { now: 0, before: new Uint8Array(32), rows: branch } }),
  }));
  assert.deepEqual(codes, ["gap"]);
  assert.ok(ben.alarms().length > 0, "a receipt for another envelope was believed");
});

test("mix rooms: another room's envelopes are served in this one", async () => {
  const { ada, ben } = await team();
  must(await ada.replica.openRoom({ kind: "file" }));
  await ada.says("file", "about them");
  const file = ada.replica.rooms().find(({ body }) => body.kind === "file")?.chain ?? "";
  const teamRoom = ada.replica.rooms().find(({ body }) => body.kind === "team")?.chain ?? "";
  const codes = await lied(ben, (store) => ({
    ...store,
    readAfter: (room, seq) => store.readAfter(room === teamRoom ? file : room, room === teamRoom ? 0 : seq),
  }));
  assert.ok(codes.includes("foreign"), codes.join());
  assert.deepEqual(ben.sees("team"), []);
});

test("other talks: an envelope of other talks is served here", async () => {
  const { ben } = await team();
  const elsewhere = await team();
  const chain = elsewhere.ben.replica.rooms()[0]?.chain ?? "";
  const store = await elsewhere.ben.site.store("ben");
  const codes = await lied(ben, (real) => ({ ...real, readAfter: (_, seq) => store.readAfter(chain, seq) }));
  assert.deepEqual(codes, ["foreign"]);
});

test("backdate: a receipt is dated before the one before it", async () => {
  const { ben } = await team();
  const codes = await lied(
    ben,
    rows((all) => all.map((row) => ({ ...row, receipt: { ...row.receipt, at: 1 } }))),
  );
  assert.deepEqual(codes, ["backdated"]);
});

test("forge receipts: another key signs them", async () => {
  const { ben } = await team();
  const { account } = await keyringFor("eve");
  const codes = await lied(
    ben,
    rows((all) => all.map((row) => ({ ...row, receipt: { ...row.receipt, by: account } }))),
  );
  assert.deepEqual(codes, ["receipt"]);
});

test("swap keys: the relay answers an invitation with keys of its own", async () => {
  const at = await site();
  const ada = await Desk.opening("ada", at);
  const rooms = [{ room: ada.room("team"), role: "mediator", history: "start" } as const];
  const { link } = must(await ada.replica.invite("https://r.example", { rooms }));
  await Desk.joining("ben", at, link);
  const eve = await keyringFor("eve");
  const codes = await lied(ada, (store) => ({
    ...store,
    async invitation(id) {
      const found = must(await store.invitation(id));
      const { secret } = must(await parseLink(link));
      const letter = must(await openLetter(secret, found.letter));
      // All that a relay has: everything but the secret.
      const answer = await makeAnswer(seeded("a guess")(32), letter, eve, "ben", seeded("swap"));
      return { ok: true, value: { ...found, answer } };
    },
  }));
  assert.deepEqual(codes, ["answer"]);
  assert.equal(ada.replica.rooms()[0]?.members.length, 1);
});

test("reuse an invitation: a second answer to a used link lets nobody in", async () => {
  const at = await site();
  const ada = await Desk.opening("ada", at);
  const rooms = [{ room: ada.room("team"), role: "mediator", history: "start" } as const];
  const { link, id } = must(await ada.replica.invite("https://r.example", { rooms }));
  const { letter: box } = must(await (await at.store("x")).invitation(id));
  const ben = await Desk.joining("ben", at, link);
  must(await ada.replica.sync());
  must(await ben.replica.sync());
  const { secret } = must(await parseLink(link));
  const letter = must(await openLetter(secret, box));
  const answer = await makeAnswer(secret, letter, await keyringFor("eve"), "eve", seeded("reuse"));
  await lied(ada, (store) => ({
    ...store,
    invitation: () => Promise.resolve({ ok: true, value: { letter: box, answer } }),
  }));
  assert.deepEqual(
    ada.replica.rooms()[0]?.members.map(({ name }) => name),
    ["ada", "ben"],
  );
});

test("swap the words: the relay shows an opening to which the letter did not commit", async () => {
  const at = await site();
  const ada = await Desk.opening("ada", at);
  const rooms = [{ room: ada.room("team"), role: "mediator", history: "start" } as const];
  const { link } = must(await ada.replica.invite("https://r.example", { rooms, compares: true }));
  const ben = await Desk.joining("ben", at, link);
  must(await ada.replica.sync());
  ben.link.tamper = (store) => ({
    ...store,
    async invitation(id) {
      return { ok: true, value: { ...must(await store.invitation(id)), opening: seeded("other")(32) } };
    },
  });
  assert.equal(codeOf(await ben.replica.wordsToCompare()), "letter");
});

test("add a member: whoever the relay lists as a reader has no key, and no roster names them", async () => {
  const { ada, ben } = await team();
  const chain = ada.replica.rooms()[0]?.chain ?? "";
  const store = await ada.site.store("ada");
  const sealed = must(await store.grants(chain));
  const eve = await Desk.opening("eve", await site());
  // The relay serves Eve the whole room and the grants that it holds: those are sealed to others.
  const served = await lied(eve, (own) => ({
    ...own,
    async heads() {
      const [mine, theirs] = [must(await own.heads()), must(await store.heads())];
      const rooms = theirs.rooms.map((head) => ({ ...head, talks: eve.replica.talks }));
      return { ok: true, value: { ...mine, rooms: [...mine.rooms, ...rooms] } };
    },
    grants: (room) => (room === chain ? Promise.resolve({ ok: true, value: sealed }) : own.grants(room)),
  }));
  assert.deepEqual(served, ["not-for-us", "stranger"]);
  assert.deepEqual(
    ben.replica.rooms()[0]?.members.map(({ name }) => name),
    ["ada", "ben"],
  );
});

test("bring a stranger's room: a room to which nobody known let us in is not opened", async () => {
  const at = await site();
  const ada = await Desk.opening("ada", at);
  const ben = await ada.lets("ben", "team", "mediator");
  const eve = await Desk.opening("eve", at);
  const { link } = must(
    await eve.replica.invite("https://r.example", {
      rooms: [{ room: eve.room("team"), role: "mediator", history: "start" }],
    }),
  );
  await Desk.joining("ben", at, link);
  must(await eve.replica.sync());
  const chain = eve.replica.rooms()[0]?.chain;
  const codes = await lied(ben, (store) => ({
    ...store,
    async heads() {
      const heads = must(await store.heads());
      const rooms = heads.rooms.map((head) => ({ ...head, talks: ben.replica.talks }));
      return { ok: true, value: { ...heads, rooms } };
    },
  }));
  assert.ok(codes.includes("stranger"), codes.join());
  assert.ok(!ben.replica.rooms().some((room) => room.chain === chain));
});

test("withhold a removal: found out with the next envelope of somebody who saw it; until then it says since when", async () => {
  const { ada, ben } = await team();
  const cem = await ada.lets("cem", "team", "mediator");
  await ben.reads("team");
  const { seq, chain, heardAt } = ben.replica.rooms()[0] ?? { seq: 0, chain: "", heardAt: 0 };
  ben.clock.now += 60_000;
  must(await ada.replica.remove(ada.room("team"), [cem.replica.self.id]));
  const store = await ben.site.store("ben");
  const stale = (real: Store): Store => ({
    ...real,
    async heads() {
      const heads = must(await real.heads());
      return {
        ok: true,
        value: { ...heads, rooms: heads.rooms.map((head) => ({ ...head, seq, grants: 1 })) },
      };
    },
  });
  ben.link.tamper = stale;
  const before = ben.replica.rooms()[0]?.newestAt;
  must(await ben.replica.sync());
  assert.deepEqual([...new Set(ben.alarms())], ["fork"]);
  assert.equal(ben.replica.rooms()[0]?.newestAt, before);
  assert.ok((ben.replica.rooms()[0]?.heardAt ?? 0) > heardAt);
  for (const alarm of ben.replica.alarms()) await ben.replica.putAside(alarm);
  await ada.says("team", "now that they are gone");
  const [, ...later] = must(await store.readAfter(chain, seq)).rows;
  const codes = await lied(ben, (real) => ({
    ...real,
    readAfter: () =>
      Promise.resolve({ ok: true, value: { now: 0, before: new Uint8Array(32), rows: later } }),
  }));
  assert.deepEqual(codes, ["gap"]);
});

test("withhold a room: it is said since when the relay does not show it any more", async () => {
  const { ben } = await team();
  await ben.reads("team");
  const codes = await lied(ben, (store) => ({
    ...store,
    async heads() {
      return { ok: true, value: { ...must(await store.heads()), rooms: [] } };
    },
  }));
  assert.deepEqual(codes, ["closed"]);
  assert.equal(ben.replica.rooms()[0]?.closedAt, ben.clock.now);
  assert.ok(ben.sees("team").length > 0);
});

test("answer nonsense: what is no envelope at all is refused, and what was read stays", async () => {
  const { ada, ben } = await team();
  await ben.reads("team");
  await ada.says("team", "four");
  const codes = await lied(
    ben,
    rows((all) => all.map((row) => ({ ...row, bytes: seeded("noise")(700) }))),
  );
  assert.deepEqual(codes, ["not-envelope"]);
  assert.deepEqual(ben.sees("team"), ["ada: one", "ada: two", "ada: three"]);
});
