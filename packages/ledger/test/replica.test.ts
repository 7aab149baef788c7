import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Replica, type Receipt, type Result } from "@parley/ledger";
import { Desk } from "./desk.ts";
import { codeOf, keyringFor, memorySite, must, seeded } from "./notation.ts";

async function site(): ReturnType<typeof memorySite> {
  let now = Date.UTC(2026, 0, 1);
  return memorySite("store", () => (now += 1));
}

describe("a replica", () => {
  test("starts talks, lets people in, and each reads what the others write", async () => {
    const ada = await Desk.opening("ada", await site());
    const ben = await ada.lets("ben", "team", "mediator");
    const oto = await ada.lets("oto", "caucus", "head");
    await ada.says("caucus", "what would you take?");
    await oto.says("caucus", "less than you think");
    await ben.says("team", "they move");
    assert.deepEqual(await ada.reads("caucus"), ["ada: what would you take?", "oto: less than you think"]);
    assert.deepEqual(await oto.reads("caucus"), ada.sees("caucus"));
    assert.deepEqual(await ada.reads("team"), ["ben: they move"]);
    assert.deepEqual(
      oto.replica.rooms().map(({ body }) => body.kind),
      ["caucus"],
    );
    assert.deepEqual([...ada.alarms(), ...ben.alarms(), ...oto.alarms()], []);
    assert.ok(ada.replica.entries().some(({ kind }) => kind === "talks"));
  });

  test("opens again from the shelf without the store, with all that was read", async () => {
    const ada = await Desk.opening("ada", await site());
    await ada.says("team", "kept");
    ada.link.isDown = true;
    await ada.reopens();
    assert.deepEqual(ada.sees("team"), ["ada: kept"]);
  });

  test("keeps nothing plain on its shelf", async () => {
    const ada = await Desk.opening("ada", await site());
    await ada.says("team", "never plain");
    ada.link.isDown = true;
    await ada.says("team", "never plain either");
    for (const [name, value] of await ada.shelf.list(""))
      for (const word of ["plain", "Talks", "words", "team"])
        assert.ok(!Buffer.from(value).includes(word), `${name} holds “${word}”`);
  });

  test("a shelf opens under its own keys alone", async () => {
    const ada = await Desk.opening("ada", await site());
    const surrounding = {
      keyring: await keyringFor("eve"),
      store: await ada.site.store("eve"),
      shelf: ada.shelf,
      clock: () => 0,
      random: seeded("eve"),
    };
    assert.equal(codeOf(await Replica.open(ada.replica.talks, surrounding)), "no-talks");
  });

  test("a newcomer from now on reads nothing of before; somebody removed reads nothing of after", async () => {
    const ada = await Desk.opening("ada", await site());
    await ada.says("team", "before");
    const ben = await ada.lets("ben", "team", "mediator", "now");
    await ada.says("team", "between");
    assert.deepEqual(await ben.reads("team"), ["ada: between"]);
    must(await ada.replica.remove(ada.room("team"), [ben.replica.self.id]));
    await ada.says("team", "after");
    assert.deepEqual(await ben.reads("team"), ["ada: between"]);
    assert.deepEqual(ben.alarms(), ["closed"]);
    assert.equal(codeOf(await ben.replica.write([ben.saying("team", "still here?")])), "room");
  });

  test("a delegation's own room is opened by its head, and closed to the mediators", async () => {
    const ada = await Desk.opening("ada", await site());
    const oto = await ada.lets("oto", "caucus", "head");
    const una = await oto.lets("una", "delegation", "member");
    await oto.says("delegation", "among ourselves");
    assert.deepEqual(await una.reads("delegation"), ["oto: among ourselves"]);
    must(await ada.replica.sync());
    assert.ok(!ada.replica.rooms().some(({ body }) => body.kind === "delegation"));
  });

  test("a new file has the whole team's mediators in it from the start", async () => {
    const ada = await Desk.opening("ada", await site());
    const ben = await ada.lets("ben", "team", "mediator");
    must(await ada.replica.openRoom({ kind: "file", title: "About the north" }));
    await ada.says("file", "they are tired");
    assert.deepEqual(await ben.reads("file"), ["ada: they are tired"]);
  });

  test("where stakes are high nobody is let in before the words were compared", async () => {
    const at = await site();
    const ada = await Desk.opening("ada", at);
    const rooms = [{ room: ada.room("team"), role: "mediator", history: "start" } as const];
    const { id, link } = must(await ada.replica.invite("https://r.example", { rooms, compares: true }));
    const ben = await Desk.joining("ben", at, link);
    assert.equal(must(await ben.replica.wordsToCompare()), undefined);
    must(await ada.replica.sync());
    must(await ben.replica.sync());
    assert.equal(ben.replica.isJoining, true);
    const words = must(await ada.replica.invitations())[0]?.words;
    assert.equal(words?.split(" ").length, 4);
    assert.equal(must(await ben.replica.wordsToCompare()), words);
    must(await ada.replica.confirmInvitation(id));
    must(await ben.replica.sync());
    assert.equal(ben.replica.isJoining, false);
    assert.equal(must(await ada.replica.invitations()).length, 0);
  });

  test("somebody who lost all keys comes back as the member that they were", async () => {
    const at = await site();
    const ada = await Desk.opening("ada", at);
    const ben = await ada.lets("ben", "team", "mediator");
    await ben.says("team", "before the loss");
    const as = ben.replica.self.id;
    const rooms = [{ room: ada.room("team"), role: "mediator", history: "start" } as const];
    const { link } = must(await ada.replica.invite("https://r.example", { rooms, as, name: "ben" }));
    const again = await Desk.joining("ben-again", at, link);
    must(await ada.replica.sync());
    await again.reads("team");
    await again.says("team", "after it");
    await ada.reads("team");
    const own = ada.replica.entries().filter(({ author, kind }) => author === as && kind === "statement");
    assert.equal(own.length, 2);
    assert.equal(codeOf(await ben.replica.sync()), "ok");
    assert.deepEqual(ben.alarms(), ["closed"]);
  });

  test("a new device reads everything again from the keyring and the backup's book", async () => {
    const at = await site();
    const ada = await Desk.opening("ada", at);
    await ada.says("team", "kept");
    const surrounding = {
      keyring: await keyringFor("ada"),
      store: await at.store("ada"),
      shelf: (await Desk.opening("eve", await site())).shelf,
      clock: () => ada.clock.now,
      random: seeded("new device"),
    };
    const restored = await Replica.restore(ada.replica.page("here"), surrounding);
    must(await restored.sync());
    assert.deepEqual(
      restored
        .entries()
        .map(({ id }) => id)
        .toSorted(),
      ada.replica
        .entries()
        .map(({ id }) => id)
        .toSorted(),
    );
    assert.equal(restored.self.id, ada.replica.self.id);
    assert.equal(must(await restored.write([ada.saying("team", "on the new one")])).is, "sent");
  });
});

test("what is no entry of its kind is refused before it is written", async () => {
  const ada = await Desk.opening("ada", await site());
  const broken = { ...ada.saying("team", "x"), id: "not an id" };
  assert.equal(codeOf(await ada.replica.write([broken])), "wrong-field");
  assert.equal((await ada.replica.waiting()).length, 0);
});

test("a clock that is off by a day is noticed, and what is written is dated by the store", async () => {
  const ada = await Desk.opening("ada", await site(), { now: Date.UTC(2026, 0, 2) });
  const { clockSkew } = must(await ada.replica.sync());
  assert.ok(Math.abs(clockSkew + 86_400_000) < 1000);
  await ada.says("team", "from tomorrow");
  const [entry] = ada.replica.entries().filter(({ kind }) => kind === "statement");
  assert.match(entry?.recordedAt ?? "", /^2026-01-02/);
  assert.match(entry?.acceptedAt ?? "", /^2026-01-01/);
});

test("an envelope of a newer program stops the reading with an advice; what was read and what waits stay", async () => {
  const ada = await Desk.opening("ada", await site());
  const ben = await ada.lets("ben", "team", "mediator");
  await ada.says("team", "old");
  await ben.reads("team");
  ben.link.isDown = true;
  await ben.says("team", "waiting");
  ben.link.isDown = false;
  await ada.says("team", "new");
  ben.link.tamper = (store) => ({
    ...store,
    async readAfter(room, seq) {
      const page = must(await store.readAfter(room, seq));
      const rows = page.rows.map(({ bytes, receipt }) => {
        const newer = bytes.slice();
        newer[7] = 2;
        return { bytes: newer, receipt };
      });
      return { ok: true, value: { ...page, rows } };
    },
  });
  must(await ben.replica.sync());
  assert.match(
    ben.replica.alarms()[0]?.message ?? "",
    /newer Parley wrote this envelope; update this program/,
  );
  assert.deepEqual(ben.sees("team"), ["ada: old"]);
  assert.equal((await ben.replica.waiting()).length, 1);
});

describe("what is written while the relay is down", () => {
  test("waits, survives a restart, and goes out once", async () => {
    const ada = await Desk.opening("ada", await site());
    const ben = await ada.lets("ben", "team", "mediator");
    ada.link.isDown = true;
    assert.equal((await ada.says("team", "one")).is, "waits");
    assert.equal((await ada.says("team", "two")).is, "waits");
    await ben.says("team", "meanwhile");
    await ada.reopens();
    ada.link.isDown = false;
    must(await ada.replica.sync());
    must(await ada.replica.sync());
    assert.deepEqual(await ben.reads("team"), ["ben: meanwhile", "ada: one", "ada: two"]);
    assert.equal((await ada.replica.waiting()).length, 0);
  });

  test("for a party's room asks again, and shows what came meanwhile", async () => {
    const ada = await Desk.opening("ada", await site());
    const oto = await ada.lets("oto", "caucus", "head");
    ada.link.isDown = true;
    const outcome = await ada.says("caucus", "we could go to five");
    assert.equal(outcome.is, "asks");
    await oto.says("caucus", "do not name numbers");
    const una = await oto.lets("una", "delegation", "member");
    assert.ok(una.replica.rooms().length === 1);
    ada.link.isDown = false;
    const [asking, ...others] = must(await ada.replica.sync()).asks;
    assert.equal(others.length, 0);
    assert.deepEqual(
      asking?.meanwhile.map(({ line }) =>
        line.is === "entry" ? (line.entry.body as { words: string }).words : line.is,
      ),
      ["do not name numbers"],
    );
    assert.deepEqual(await oto.reads("caucus"), ["oto: do not name numbers"]);
    await ada.replica.drop(asking?.id ?? "");
    await ada.says("caucus", "understood");
    assert.deepEqual(await oto.reads("caucus"), ["oto: do not name numbers", "ada: understood"]);
  });

  test("names a release that was revoked meanwhile, and goes out only when a person says so", async () => {
    const ada = await Desk.opening("ada", await site());
    const ben = await ada.lets("ben", "team", "mediator");
    const said = ada.saying("team", "five would do");
    const north = ada.entry("team", "party", { name: "The North", roles: [{ role: "party" }] });
    const release = ada.entry("team", "release", {
      what: [`${said.room}/${said.id}`],
      by: { capacity: "principal" },
      to: [`${north.room}/${north.id}`],
      form: "gist",
    });
    must(await ada.replica.write([said, north, release]));
    await ben.reads("team");
    ada.link.isDown = true;
    const ref = `${release.room}/${release.id}`;
    const carry = ada.entry("team", "carry", {
      what: [`${said.room}/${said.id}`],
      room: "x",
      release: ref,
      form: "gist",
    });
    assert.equal(must(await ada.replica.write([carry])).is, "asks");
    must(await ben.replica.write([ben.entry("team", "revocation", { release: ref })]));
    ada.link.isDown = false;
    const [asking] = must(await ada.replica.sync()).asks;
    assert.deepEqual(asking?.lapsed, [{ release: ref, status: "revoked" }]);
    must(await ada.replica.confirm(asking?.id ?? ""));
    assert.equal(must(await ada.replica.sync()).asks.length, 0);
    assert.ok(ada.replica.entries().some(({ id }) => id === carry.id));
  });

  test("stands once in the record wherever the connection broke", async () => {
    for (const lost of ["request", "answer"] as const) {
      for (const isRaced of [false, true]) {
        const ada = await Desk.opening("ada", await site());
        const ben = await ada.lets("ben", "team", "mediator");
        let isBroken = true;
        ada.link.tamper = (store) => ({
          ...store,
          async append(room, bytes, access): Promise<Result<Receipt>> {
            if (!isBroken) return store.append(room, bytes, access);
            if (lost === "answer") await store.append(room, bytes, access);
            return { ok: false, problem: { code: "unreachable", where: "", message: "gone" } };
          },
        });
        assert.equal((await ada.says("team", "once")).is, "waits");
        if (isRaced) {
          await ben.reads("team");
          await ben.says("team", "between");
        }
        isBroken = false;
        await ada.reopens();
        must(await ada.replica.sync());
        const seen = await ben.reads("team");
        assert.equal(seen.filter((line) => line === "ada: once").length, 1, `${lost}, ${String(isRaced)}`);
        assert.equal((await ada.replica.waiting()).length, 0);
      }
    }
  });

  test("is kept by a second program on the same shelf, and neither sends it twice", async () => {
    const ada = await Desk.opening("ada", await site());
    ada.link.isDown = true;
    await ada.says("team", "from the first");
    const first = ada.replica;
    await ada.reopens();
    await ada.says("team", "from the second");
    ada.link.isDown = false;
    const both = await Promise.all([first.sync(), ada.replica.sync()]);
    assert.deepEqual(both.map(codeOf), ["ok", "ok"]);
    assert.deepEqual(await ada.reads("team"), ["ada: from the first", "ada: from the second"]);
  });
});

test("many people who write at once into one room all get in, once each", async () => {
  const ada = await Desk.opening("ada", await site());
  const desks = [ada, await ada.lets("ben", "team", "mediator"), await ada.lets("cem", "team", "mediator")];
  await Promise.all(
    desks.map(async (desk) => {
      for (let n = 0; n < 4; n++) await desk.says("team", `${desk.name} ${n}`);
    }),
  );
  const seen = await ada.reads("team");
  assert.equal(seen.length, 12);
  assert.equal(new Set(seen).size, 12);
  for (const desk of desks) assert.deepEqual(await desk.reads("team"), seen);
});
