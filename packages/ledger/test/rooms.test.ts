import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  foundRoom,
  fromBase64url,
  isAccount,
  readOn,
  ROLES_BY_KIND,
  sealEnvelope,
  stewardRole,
} from "@parley/ledger";
import { makeHostileRow } from "./hostile-row.ts";
import {
  authorFor,
  codeOf,
  keyringFor,
  memberFor,
  must,
  roomEntry,
  saying,
  script,
  TALKS,
  type Script,
} from "./notation.ts";

describe("a room", () => {
  test("everybody who is in it reads what everybody writes, and who wrote it", async () => {
    const room = await script("caucus", "ada mediator, oto head");
    await room.says("ada", "what would you take?");
    await room.says("oto", "less than you think");
    const all = [
      "ada changes: epoch 1, ada in as mediator, oto in as head",
      "ada: what would you take?",
      "oto: less than you think",
    ];
    assert.deepEqual(await room.readAs("ada"), all);
    assert.deepEqual(await room.readAs("oto"), all);
  });

  test("a newcomer reads the history from the start, or from now on, as the steward chose", async () => {
    const room = await script("team", "ada mediator");
    await room.says("ada", "before");
    assert.equal(await room.admits("ada", await memberFor("ben mediator")), "ok");
    assert.equal(await room.rolls("ada", { in: await memberFor("cem mediator", 2) }), "ok");
    await room.says("cem", "after");
    assert.deepEqual(await room.readAs("ben"), room.read());
    assert.deepEqual(await room.readAs("cem"), [
      "ada changes: epoch 2, ada in as mediator, ben in as mediator, cem in as mediator",
      "cem: after",
    ]);
  });

  test("whoever came in from now on cannot share the history that they do not hold", async () => {
    const room = await script("team", "ada mediator");
    await room.rolls("ada", { in: await memberFor("cem mediator", 2) });
    const sight = await room.sight("cem");
    room.keys = sight.keys;
    assert.equal(await room.admits("cem", await memberFor("dan mediator", 1)), "no-key");
    assert.equal(await room.admits("cem", await memberFor("dan mediator", 2)), "ok");
    assert.deepEqual((await room.readAs("dan")).at(-1), "cem changes: dan in as mediator");
  });

  test("somebody removed is served nothing more, and keeps what they had", async () => {
    const room = await script("caucus", "ada mediator, oto head, ute member");
    await room.says("ute", "I was here");
    assert.equal(await room.rolls("ada", { out: "ute" }), "ok");
    await room.says("oto", "without ute");
    assert.equal(codeOf(await (await room.store("ute")).readAfter(room.chainId, 0)), "unknown");
    assert.deepEqual(must(await (await room.store("ute")).heads()).rooms, []);
    assert.deepEqual(room.read().slice(-2), ["ada changes: epoch 2, ute out", "oto: without ute"]);
  });

  test("an envelope sealed in an old epoch after a removal is refused by the store, and void where a store lets it in", async () => {
    const room = await script("caucus", "ada mediator, oto head, ute member");
    const old = room.key;
    await room.rolls("ada", { out: "ute" });
    const { talks, chain, seq, hash } = room.chain;
    const header = { talks: bytes(talks), chain: bytes(chain), epoch: 1, seq: seq + 1, previous: hash };
    const late = await sealEnvelope(
      header,
      old,
      { type: "entry", by: "oto", entry: saying("r", "x", "oto", "late") },
      (await keyringFor("oto")).signing,
      (n) => new Uint8Array(n),
    );
    assert.equal(await room.appends("oto", { bytes: late }), "epoch");
    const row = await served(room, late);
    assert.equal(row, "void old-epoch");
  });

  test("only a steward admits and removes; in a delegation's room that is its head", async () => {
    const caucus = await script("caucus", "ada mediator, oto head");
    assert.equal(await caucus.admits("oto", await memberFor("ute member")), "roster");
    assert.equal(await caucus.rolls("oto", { out: "ada" }), "roster");
    const delegation = await script("delegation", "oto head, ute member");
    assert.equal(await delegation.admits("ute", await memberFor("ida member")), "roster");
    assert.equal(await delegation.admits("oto", await memberFor("ida member")), "ok");
  });

  test("a join that was forged by somebody who may not admit is void for every reader", async () => {
    const room = await script("caucus", "ada mediator, oto head");
    assert.equal(
      await room.puts("oto", { type: "join", by: "oto", member: await memberFor("eve head") }),
      "ok",
    );
    assert.equal(room.read().at(-1), "void roster");
    assert.equal(room.chain.opened?.roster.members.has("eve"), false);
  });

  test("a delegation's own room is closed to the mediators, and nobody joins a room of one's own", async () => {
    const delegation = await script("delegation", "oto head");
    assert.equal(await delegation.admits("oto", await memberFor("ada mediator")), "roster");
    const mine = await script("mine", "ada mediator");
    assert.equal(await mine.admits("ada", await memberFor("ben mediator")), "roster");
    assert.equal(await mine.rolls("ada", { in: await memberFor("ben mediator", 2) }), "roster");
    assert.equal(await mine.rolls("ada", {}), "ok");
  });

  test("the party's people have no role in a room about them", async () => {
    for (const kind of ["team", "file"] as const) {
      const room = await script(kind, "ada mediator");
      assert.equal(await room.admits("ada", await memberFor("oto head")), "roster");
    }
  });

  test("a room keeps one steward at least", async () => {
    const room = await script("joint", "ada mediator, oto head, una head");
    assert.equal(await room.rolls("ada", { out: "ada" }), "roster");
    assert.equal(await room.admits("ada", await memberFor("ben mediator")), "ok");
    assert.equal(await room.rolls("ada", { out: "ada" }), "ok");
    assert.equal(await room.says("ben", "goodbye"), "ok");
  });

  test("every kind has its founder's role, and its founder has it", async () => {
    for (const kind of Object.keys(ROLES_BY_KIND) as (keyof typeof ROLES_BY_KIND)[]) {
      const role = stewardRole(kind);
      assert.ok(ROLES_BY_KIND[kind].includes(role));
      const room = await script(kind, `ada ${role}`);
      assert.equal(room.chain.opened?.entry.body.kind, kind);
      const wrong = role === "head" ? "member" : "head";
      const founded = await foundRoom(
        await authorFor("ada"),
        TALKS,
        roomEntry("q", kind, "ada"),
        [await memberFor(`ada ${wrong}`)],
        room.site.receipts,
      );
      assert.equal(codeOf(founded), "roster");
    }
  });

  test("two members never share keys, and a member's keys change only by leaving and coming back", async () => {
    const room = await script("team", "ada mediator, ben mediator");
    const { recipient, account } = await keyringFor("eve");
    assert.equal(
      await room.admits("ada", { ...(await memberFor("ben mediator")), recipient, account }),
      "roster",
    );
    assert.equal(await room.admits("ada", { ...(await memberFor("ben mediator")), id: "ben2" }), "roster");
    assert.equal(await room.rolls("ada", { out: "ben" }), "ok");
    assert.equal(
      await room.admits("ada", { ...(await memberFor("ben mediator")), recipient, account }),
      "ok",
    );
    assert.equal(room.chain.opened?.roster.members.get("ben")?.account, account);
  });

  test("an entry of another room, a second room entry and a foreign signature are void; the chain goes on", async () => {
    const room = await script("team", "ada mediator, ben mediator");
    await room.says("ada", "elsewhere", { room: "other" });
    await room.puts("ada", { type: "entry", by: "ada", entry: roomEntry("r", "joint", "ada") });
    await room.puts("ada", { type: "entry", by: "ben", entry: saying("r", "f", "ben", "forged") });
    await room.says("ben", "still here");
    assert.deepEqual(room.read().slice(1), [
      "void foreign-entry",
      "void foreign-entry",
      "void unsigned",
      "ben: still here",
    ]);
  });

  test("what a newer program wrote into the room is kept without effect", async () => {
    const room = await script("team", "ada mediator");
    await room.puts("ada", { type: "poll", by: "ada" } as never);
    await room.says("ada", "on we go");
    assert.deepEqual(room.read().slice(1), ["foreign ada", "ada: on we go"]);
  });

  test("rights follow the signer: an entry with another author stands as imported", async () => {
    const room = await script("team", "ada mediator");
    await room.says("ada", "told by me", { author: "me", acceptedAt: "2025-01-01T00:00:00.000Z" });
    const line = room.lines.at(-1);
    assert.ok(line?.is === "entry");
    assert.deepEqual(
      [line.entry.author, line.importedFrom, line.entry.acceptedAt],
      ["ada", "me", "2025-01-01T00:00:00.000Z"],
    );
  });
});

test("keys of small order and texts that are no keys are no accounts", () => {
  assert.equal(isAccount("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), false);
  assert.equal(isAccount("xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA_o"), false);
  assert.equal(isAccount("short"), false);
  assert.equal(isAccount("6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw"), true);
});

/** What a reader makes of an envelope that a store let in behind the newest. */
async function served(room: Script, bytesOf: Uint8Array<ArrayBuffer>): Promise<string> {
  const row = await makeHostileRow(room, bytesOf);
  const reading = await readOn(room.chain, [row], room.keys);
  const [line] = reading.lines;
  return line?.is === "void" ? `void ${line.problem.code}` : (reading.problem?.code ?? "taken");
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return fromBase64url(text) ?? new Uint8Array();
}
