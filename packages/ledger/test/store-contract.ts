import assert from "node:assert/strict";
import { test } from "node:test";
import { LIMITS, readOn, sealNext, toBase64url, type Access, type Bytes, type Result } from "@parley/ledger";
import {
  authorFor,
  codeOf,
  keyringFor,
  memberFor,
  memorySite,
  must,
  saying,
  script,
  seeded,
  type Script,
  type Site,
} from "./notation.ts";

/** A site whose clock the suite moves. */
export interface TimedSite extends Site {
  readonly clock: { now: number };
}

/** What every store does, whatever it is made of. `site` gives a fresh and empty one each time. */
export function storeContract(name: string, site: () => Promise<TimedSite>): void {
  const it = (what: string, body: (site: TimedSite) => Promise<void>): void => {
    test(`${name}: ${what}`, async () => body(await site()));
  };

  it("what was appended is read back byte for byte, with receipts that hold one by one", async (at) => {
    const room = await script("team", "ada mediator, ben mediator", at);
    for (const words of ["one", "two", "three"]) await room.says("ada", words);
    const { rows, chain, before, keys } = await room.sight("ben");
    assert.deepEqual(
      rows.map(({ bytes }) => toBase64url(bytes)),
      room.rows.map(({ bytes }) => toBase64url(bytes)),
    );
    const reading = await readOn(chain, rows, keys, before, true);
    assert.equal(reading.problem, undefined);
    assert.equal(reading.chain.seq, 4);
  });

  it("only who may found brings new talks; who reads a room of them brings further rooms", async (at) => {
    const stranger: Site = { receipts: at.receipts, store: (who) => at.store(who, false) };
    await assert.rejects(script("team", "eve mediator", stranger), /founding/);
    await script("team", "ada mediator", at);
    await script("caucus", "ada mediator, oto head", stranger);
    assert.equal(must(await (await at.store("oto")).heads()).rooms.length, 1);
    assert.equal(must(await (await at.store("ada")).heads()).rooms.length, 2);
  });

  it("of two who write at one place one is told to read on, and the same again gets the same receipt", async (at) => {
    const room = await script("team", "ada mediator, ben mediator", at);
    const [first, second] = await Promise.all(["ada", "ben"].map((who) => sealed(room, who, `by ${who}`)));
    assert.ok(first !== undefined && second !== undefined);
    const [ada, ben] = [await room.store("ada"), await room.store("ben")];
    const answers = await Promise.all([ada.append(room.chainId, first), ben.append(room.chainId, second)]);
    assert.deepEqual(answers.map(codeOf).toSorted(), ["clash", "ok"]);
    const winner = answers[0]?.ok === true ? first : second;
    const receipt = must(answers.find(({ ok }) => ok) as Result<{ at: number }>);
    assert.equal(must(await ben.append(room.chainId, winner)).at, receipt.at);
    assert.equal(must(await ben.readAfter(room.chainId, 1)).rows.length, 1);
  });

  it("many who write at once lose nothing, write nothing twice, and the chain holds", async (at) => {
    const room = await script("team", "ada mediator, ben mediator", at);
    const writers = ["ada", "ben", "ada", "ben"].map(async (who, writer) => {
      const store = await room.store(who);
      let { chain } = room;
      for (let n = 0; n < 3;) {
        const entry = saying("r", `w${writer}n${n}`, who, `${writer} says ${n}`);
        const payload = { type: "entry", by: who, entry } as const;
        const bytes = await sealNext(await authorFor(who), chain, room.key, payload);
        const answer = await store.append(room.chainId, bytes);
        if (answer.ok) n++;
        else assert.equal(answer.problem.code, "clash");
        const { rows, before } = must(await store.readAfter(room.chainId, chain.seq));
        chain = must(ended(await readOn(chain, rows, room.keys, before)));
      }
    });
    await Promise.all(writers);
    const { chain, rows, before, keys } = await room.sight("ada");
    const reading = await readOn(chain, rows, keys, before, true);
    assert.equal(reading.problem, undefined);
    const ids = reading.lines.flatMap((line) => (line.is === "entry" ? [line.entry.id] : []));
    assert.equal(ids.length, 12);
    assert.equal(new Set(ids).size, 12);
  });

  it("receipts rise by a millisecond at least, also where the clock runs backwards", async (at) => {
    const room = await script("team", "ada mediator", at);
    const start = room.chain.at;
    at.clock.now = start - 86_400_000;
    await room.says("ada", "yesterday?");
    await room.says("ada", "still");
    assert.deepEqual(
      room.rows.map(({ receipt }) => receipt.at - start),
      [0, 1, 2],
    );
  });

  it("what is not there and what is closed answer alike, at every door", async (at) => {
    const room = await script("caucus", "ada mediator, oto head", at);
    const eve = await at.store("eve");
    const next = await sealed(room, "oto", "x");
    for (const chain of [room.chainId, "A".repeat(43)]) {
      assert.deepEqual(await eve.readAfter(chain, 0), await eve.readAfter("B".repeat(43), 7));
      assert.equal(codeOf(await eve.readAfter(chain, 0)), "unknown");
      assert.deepEqual(must(await eve.grants(chain)), []);
    }
    assert.equal(codeOf(await eve.append(room.chainId, next)), "unknown");
    assert.deepEqual(must(await eve.heads()), { now: at.clock.now, rooms: [], invitations: [] });
  });

  it("whoever comes in from now on is served from there; whoever left is served nothing", async (at) => {
    const room = await script("caucus", "ada mediator, oto head", at);
    await room.says("oto", "before");
    await room.rolls("ada", { in: await memberFor("ute member", 2) });
    const ute = await at.store("ute");
    assert.equal(must(await ute.readAfter(room.chainId, 0)).rows.length, 1);
    assert.equal(must(await ute.heads()).rooms[0]?.seq, 3);
    await room.rolls("ada", { out: "ute" });
    assert.equal(codeOf(await ute.readAfter(room.chainId, 0)), "unknown");
    assert.deepEqual(must(await ute.grants(room.chainId)), []);
    assert.deepEqual(must(await ute.heads()).rooms, []);
    assert.equal(codeOf(await ute.append(room.chainId, await sealed(room, "ute", "late"))), "unknown");
  });

  it("the list of readers changes only by a steward's hand, whole, with keys for each", async (at) => {
    const room = await script("caucus", "ada mediator, oto head", at);
    const oto = await at.store("oto");
    const ada = await at.store("ada");
    const bytes = await sealed(room, "oto", "x");
    const [mine, hers] = [(await keyringFor("oto")).account, (await keyringFor("ada")).account];
    const access = (...readers: Access["readers"]): Access => ({ readers, grants: [] });
    const oneself = access({ account: mine, isSteward: true, from: 1 });
    assert.equal(codeOf(await oto.append(room.chainId, bytes, oneself)), "unknown");
    const eve = { account: (await keyringFor("eve")).account, isSteward: false, from: 1 };
    const withoutKeys = access({ account: hers, isSteward: true }, eve);
    assert.equal(codeOf(await ada.append(room.chainId, bytes, withoutKeys)), "malformed");
    const withoutSteward = access({ account: hers, isSteward: false });
    assert.equal(codeOf(await ada.append(room.chainId, bytes, withoutSteward)), "malformed");
    assert.equal(must(await ada.readAfter(room.chainId, 0)).rows.length, 1);
  });

  it("a long room comes page by page, each with the digest before it", async (at) => {
    const room = await script("team", "ada mediator", at);
    const long = "x".repeat(1_200_000);
    for (let n = 0; n < 4; n++) assert.equal(await room.says("ada", long), "ok");
    const store = await at.store("ada");
    let { chain, keys } = await room.sight("ada");
    let pages = 0;
    while (chain.seq < 5) {
      const { rows, before } = must(await store.readAfter(room.chainId, chain.seq));
      chain = must(ended(await readOn(chain, rows, keys, before, true)));
      pages++;
    }
    assert.ok(pages > 1);
  });

  it("an envelope that is too large, foreign or out of place is refused, and nothing of it stays", async (at) => {
    const room = await script("team", "ada mediator", at);
    const store = await at.store("ada");
    const next = await sealed(room, "ada", "next");
    const altered = (place: number): Bytes => {
      const copy = next.slice();
      copy[place] = (copy[place] ?? 0) ^ 1;
      return copy;
    };
    const grown = new Uint8Array(LIMITS.envelope + 1);
    assert.equal(codeOf(await store.append(room.chainId, grown)), "too-large");
    const places = { version: 7, talks: 9, chain: 30, epoch: 59, seq: 67, previous: 70, commitment: 101 };
    for (const [what, place] of Object.entries(places)) {
      const code = codeOf(await store.append(room.chainId, altered(place)));
      assert.match(code, /^(?:newer|malformed|epoch|clash|unknown)$/, what);
    }
    assert.equal(codeOf(await store.append(room.chainId, next.slice(0, 100))), "not-envelope");
    assert.equal(must(await store.readAfter(room.chainId, 0)).rows.length, 1);
    assert.equal(codeOf(await store.append(room.chainId, next)), "ok");
  });

  it("an invitation is answered once and in time, and is its inviter's alone", async (at) => {
    const [ada, eve] = [await at.store("ada"), await at.store("eve")];
    const box = seeded("box")(40);
    const until = at.clock.now + 1000;
    assert.equal(codeOf(await ada.invite(id("one"), box, until)), "ok");
    assert.equal(codeOf(await eve.invite(id("one"), box, until)), "clash");
    assert.deepEqual(must(await eve.invitation(id("one"))), { letter: box });
    assert.equal(codeOf(await ada.reveal(id("one"), box)), "early");
    assert.equal(codeOf(await eve.answer(id("one"), box)), "ok");
    assert.equal(codeOf(await eve.answer(id("one"), box)), "used");
    assert.equal(codeOf(await eve.reveal(id("one"), box)), "unknown");
    assert.equal(codeOf(await eve.withdraw(id("one"))), "unknown");
    assert.equal(codeOf(await ada.reveal(id("one"), box)), "ok");
    assert.deepEqual(must(await eve.invitation(id("one"))), { letter: box, answer: box, opening: box });
    assert.deepEqual(must(await ada.heads()).invitations, [
      { id: id("one"), isAnswered: true, expiresAt: until },
    ]);
    assert.equal(codeOf(await ada.invite(id("two"), box, until)), "ok");
    at.clock.now += 2000;
    assert.equal(codeOf(await eve.answer(id("two"), box)), "expired");
    assert.equal(codeOf(await eve.answer(id("never"), box)), "unknown");
    assert.equal(codeOf(await ada.withdraw(id("one"))), "ok");
    assert.equal(codeOf(await eve.invitation(id("one"))), "unknown");
  });

  it("a backup lies under an id that its secret gives; another account cannot put one in its place", async (at) => {
    const [ada, eve] = [await at.store("ada"), await at.store("eve")];
    const [one, two] = [seeded("one")(300), seeded("two")(300)];
    assert.equal(codeOf(await ada.backup(id("b"))), "unknown");
    assert.equal(codeOf(await ada.backUp(id("b"), one)), "ok");
    assert.equal(codeOf(await eve.backUp(id("b"), two)), "unknown");
    assert.equal(codeOf(await ada.backUp(id("b"), two)), "ok");
    assert.deepEqual(must(await eve.backup(id("b"))), two);
    for (let n = 1; n < LIMITS.backups; n++) assert.equal(codeOf(await ada.backUp(id(`b${n}`), one)), "ok");
    assert.equal(codeOf(await ada.backUp(id("more"), one)), "too-many");
    assert.equal(codeOf(await ada.backUp(id("b"), one)), "ok");
  });

  it("a room moves in from another store with its receipts, and goes on here", async (at) => {
    const elsewhere = await script("team", "ada mediator", await memorySite("elsewhere"));
    for (const words of ["one", "two"]) await elsewhere.says("ada", words);
    const store = await at.store("ada", true);
    const grant = must(await (await elsewhere.store("ada")).grants(elsewhere.chainId))[0];
    assert.ok(grant !== undefined);
    const forged = elsewhere.rows.map(({ bytes, receipt }) => ({
      bytes,
      receipt: { ...receipt, at: receipt.at + 5 },
    }));
    assert.equal(codeOf(await store.adopt(elsewhere.chainId, forged, grant)), "malformed");
    assert.equal(codeOf(await store.adopt(elsewhere.chainId, elsewhere.rows, grant)), "ok");
    assert.equal(codeOf(await store.adopt(elsewhere.chainId, elsewhere.rows, grant)), "ok");
    const { rows } = must(await store.readAfter(elsewhere.chainId, 0));
    assert.deepEqual(rows, elsewhere.rows);
    const next = await sealed(elsewhere, "ada", "three");
    assert.equal(codeOf(await store.append(elsewhere.chainId, next)), "ok");
    // Once something was appended here, nothing more moves in.
    assert.equal(codeOf(await store.adopt(elsewhere.chainId, forged.slice(2), grant)), "unknown");
  });
}

/** An envelope that says the words, as the next of the room. */
async function sealed(room: Script, who: string, words: string): Promise<Bytes> {
  const entry = saying(room.room, toBase64url(seeded(words)(16)), who, words);
  return sealNext(await authorFor(who), room.chain, room.key, { type: "entry", by: who, entry });
}

function ended({ chain, problem }: Awaited<ReturnType<typeof readOn>>): Result<Script["chain"]> {
  return problem === undefined ? { ok: true, value: chain } : { ok: false, problem };
}

/** An id of the form that ids have, made from a word. */
function id(word: string): string {
  return toBase64url(seeded(word)(16));
}
