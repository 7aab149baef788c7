import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  formatLink,
  Keeper,
  memoryTables,
  isOpeningOf,
  makeAnswer,
  makeInvitation,
  openAnswer,
  openLetter,
  parseLink,
  wordsToCompare,
  type MadeInvitation,
} from "@parley/ledger";
import { codeOf, keyringFor, must, seeded, TALKS } from "./notation.ts";

const relay = "https://relay.example";

async function invited(label = "one", expiresAt = Date.UTC(2026, 0, 2)): Promise<MadeInvitation> {
  const { account, signing } = await keyringFor("ada");
  const letter = {
    talks: TALKS,
    inviter: { id: "ada", name: "Ada", account },
    rooms: [{ chain: "A".repeat(43), role: "head", history: "start" } as const],
    as: "oto",
    receipts: account,
    expiresAt,
  };
  return makeInvitation(letter, signing, seeded(label));
}

describe("an invitation", () => {
  test("is read by whoever has its link, and names the rooms, the inviter and the store's key", async () => {
    const made = await invited();
    const { secret } = must(await parseLink(await formatLink({ relay, secret: made.secret })));
    const letter = must(await openLetter(secret, made.box));
    assert.deepEqual([letter.inviter.name, letter.rooms[0]?.role, letter.as], ["Ada", "head", "oto"]);
  });

  test("whose link was torn, mistyped or made by a newer program is refused in a sentence", async () => {
    const link = await formatLink({ relay, secret: (await invited()).secret });
    for (const torn of [
      link.slice(0, -1),
      link.slice(0, 40),
      relay,
      `${link}x`,
      link.replace("#join=", "#joi="),
      "hello",
    ])
      assert.equal(codeOf(await parseLink(torn)), "link", torn);
    const letters = Array.from(link);
    letters[link.indexOf("=") + 9] = letters[link.indexOf("=") + 9] === "A" ? "B" : "A";
    assert.equal(codeOf(await parseLink(letters.join(""))), "link");
    assert.equal(codeOf(await parseLink(link.replace("#join=A", "#join=B"))), "newer");
  });

  test("that the relay swapped for another is found out, whoever signed the other", async () => {
    const made = await invited();
    assert.equal(codeOf(await openLetter(made.secret, (await invited("two")).box)), "letter");
    const changed = made.box.slice();
    changed[40] = (changed[40] ?? 0) ^ 1;
    assert.equal(codeOf(await openLetter(made.secret, changed)), "letter");
  });

  test("is answered with keys that nobody can swap, and only by who holds them", async () => {
    const made = await invited();
    const letter = must(await openLetter(made.secret, made.box));
    const oto = await keyringFor("oto");
    const answer = await makeAnswer(made.secret, letter, oto, "Oto", seeded("answer"));
    assert.equal(must(await openAnswer(made.secret, answer)).account, oto.account);
    // The relay knows everything but the secret.
    const eve = await makeAnswer(seeded("guess")(32), letter, await keyringFor("eve"), "Oto", seeded("x"));
    assert.equal(codeOf(await openAnswer(made.secret, eve)), "answer");
    // Somebody with the link claims keys that are another's.
    const claimed = await makeAnswer(
      made.secret,
      letter,
      { ...(await keyringFor("eve")), account: oto.account },
      "Oto",
      seeded("y"),
    );
    assert.equal(codeOf(await openAnswer(made.secret, claimed)), "answer");
  });

  test("gives both sides the same four words, and other words where anything between them was changed", async () => {
    const made = await invited();
    const letter = must(await openLetter(made.secret, made.box));
    assert.equal(await isOpeningOf(letter, made.opening), true);
    assert.equal(await isOpeningOf(letter, made.secret), false);
    const answer = await makeAnswer(made.secret, letter, await keyringFor("oto"), "Oto", seeded("answer"));
    const words = await wordsToCompare(made.box, answer, made.opening);
    assert.equal(words.split(" ").length, 4);
    assert.equal(await wordsToCompare(made.box, answer, made.opening), words);
    const other = await makeAnswer(made.secret, letter, await keyringFor("eve"), "Oto", seeded("other"));
    assert.notEqual(await wordsToCompare(made.box, other, made.opening), words);
    assert.notEqual(await wordsToCompare((await invited("two")).box, answer, made.opening), words);
  });

  test("works once, lasts as long as it says, and is taken back", async () => {
    let now = Date.UTC(2026, 0, 1);
    const keeper = await Keeper.open(memoryTables(), { clock: () => now, random: seeded("s") });
    const ada = keeper.as((await keyringFor("ada")).account);
    const oto = keeper.as((await keyringFor("oto")).account);
    const one = new Uint8Array(8);
    assert.equal(codeOf(await ada.invite("used", one, now + 1000)), "ok");
    assert.equal(codeOf(await oto.answer("used", one)), "ok");
    assert.equal(codeOf(await oto.answer("used", one)), "used");
    assert.equal(codeOf(await oto.reveal("used", one)), "unknown");
    assert.equal(codeOf(await ada.reveal("used", one)), "ok");
    assert.equal(codeOf(await ada.invite("late", one, now + 1000)), "ok");
    assert.equal(codeOf(await ada.invite("long", one, now + 40 * 86_400_000)), "expires");
    now += 1001;
    assert.equal(codeOf(await oto.invitation("late")), "expired");
    assert.equal(codeOf(await oto.answer("late", one)), "expired");
    assert.equal(codeOf(await oto.withdraw("used")), "unknown");
    assert.equal(codeOf(await ada.withdraw("used")), "ok");
    assert.equal(codeOf(await oto.invitation("used")), "unknown");
    assert.equal(codeOf(await oto.invitation("never")), "unknown");
  });
});
