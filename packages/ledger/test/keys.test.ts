import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  backupIdOf,
  isWrapped,
  KeyringLock,
  makeBackup,
  makePassphrase,
  makeRecoveryCode,
  openBackup,
  paddedLength,
  parsePassphrase,
  parseRecoveryCode,
  unwrapKeyring,
  wrapKeyring,
  type BackupSecret,
  type Book,
} from "@parley/ledger";
import { codeOf, keyringFor, must, seeded } from "./notation.ts";

/** Work that a test can afford; the real factors are 15 and 18. */
const EASY = 4;
const hash = "A".repeat(43);
const book: Book = [
  {
    talks: "AAECAwQFBgcICQoLDA0ODw",
    title: "Port",
    store: "local",
    rooms: [{ chain: hash, start: { seq: 1, hash }, head: { seq: 7, hash } }],
  },
];

describe("a keyring", () => {
  test("on the disk opens with its passphrase, with no other, and says nothing plain", async () => {
    const keyring = await keyringFor("ada");
    const file = await wrapKeyring(keyring, "a long walk", EASY);
    assert.equal(isWrapped(file), true);
    assert.equal(Buffer.from(file).includes(keyring.identity), false);
    assert.deepEqual(must(await unwrapKeyring(file, "a long walk")).account, keyring.account);
    assert.equal(codeOf(await unwrapKeyring(file, "a short walk")), "passphrase");
    assert.equal(codeOf(await unwrapKeyring(file, undefined)), "locked");
  });

  test("without a passphrase is plain, which is asked for and never the default", async () => {
    const keyring = await keyringFor("ada");
    const file = await wrapKeyring(keyring, undefined);
    assert.equal(isWrapped(file), false);
    assert.deepEqual(must(await unwrapKeyring(file, undefined)), keyring);
  });

  test("that is cut short or changed is refused as damaged, never half read", async () => {
    const file = await wrapKeyring(await keyringFor("ada"), "a long walk", EASY);
    for (const end of [23, 80, file.length - 40, file.length - 1])
      assert.equal(
        codeOf(await unwrapKeyring(file.slice(0, end), "a long walk")),
        "damaged",
        `cut at ${end}`,
      );
    const flipped = file.slice();
    flipped[flipped.length - 3] = (flipped.at(-3) ?? 0) ^ 1;
    assert.equal(codeOf(await unwrapKeyring(flipped, "a long walk")), "damaged");
  });

  test("locks after idle time, stays open in use, and locks where the clock runs backwards", async () => {
    let now = 0;
    const lock = new KeyringLock(await wrapKeyring(await keyringFor("ada"), "walk", EASY), () => now, 600);
    assert.equal(codeOf(lock.use()), "locked");
    assert.equal(codeOf(await lock.unlock("walk")), "ok");
    for (now = 500; now <= 2000; now += 500) assert.equal(codeOf(lock.use()), "ok");
    now += 601;
    assert.equal(codeOf(lock.use()), "locked");
    await lock.unlock("walk");
    now -= 10;
    assert.equal(codeOf(lock.use()), "locked");
  });
});

describe("a backup", () => {
  const secrets: readonly BackupSecret[] = [
    { words: makePassphrase(seeded("words")) },
    { code: makeRecoveryCode(seeded("code")) },
  ];
  for (const secret of secrets) {
    const [kind = ""] = Object.keys(secret);
    test(`by ${kind} restores keys and book on a new device`, async () => {
      const keyring = await keyringFor("ada");
      const file = must(await makeBackup({ keyring, book }, secret, EASY));
      const restored = must(await openBackup(file, secret));
      assert.deepEqual(restored, { keyring, book });
    });

    test(`by ${kind} that is cut short is refused, and another's secret is told apart from a typo`, async () => {
      const file = must(await makeBackup({ keyring: await keyringFor("ada"), book }, secret, EASY));
      assert.equal(codeOf(await openBackup(file.slice(0, -20), secret)), "damaged");
      const other =
        kind === "words" ? { words: makePassphrase(seeded("o")) } : { code: makeRecoveryCode(seeded("o")) };
      assert.equal(codeOf(await openBackup(file, other)), "passphrase");
    });

    test(`by ${kind} lies under an id that only the secret gives`, async () => {
      const id = must(await backupIdOf(secret, 10));
      assert.match(id, /^[A-Za-z0-9_-]{22}$/);
      assert.notEqual(id, must(await backupIdOf({ words: makePassphrase(seeded("o")) }, 10)));
    });
  }

  test("six words are written in any case and spacing, and a word that is none is named with the nearest", () => {
    assert.equal(
      must(parsePassphrase("  Abacus abdomen\nABIDE able  abroad absence ")),
      "abacus abdomen abide able abroad absence",
    );
    const wrong = parsePassphrase("abacus abdomen abide able abroda absence");
    assert.ok(!wrong.ok);
    assert.deepEqual([wrong.problem.where, /abroad/.test(wrong.problem.message)], ["word 5", true]);
    assert.equal(codeOf(parsePassphrase("abacus abdomen")), "words");
  });

  test("every single typo and every swap of neighbours in a recovery code is found in its word", () => {
    const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    fc.assert(
      fc.property(
        fc.integer(),
        fc.nat(7),
        fc.nat(4),
        fc.nat(31),
        fc.boolean(),
        (seed, word, at, symbol, isSwap) => {
          const words = makeRecoveryCode(seeded(`${seed}`)).split(" ");
          const letters = Array.from(words[word] ?? "");
          if (isSwap) letters.splice(at % 4, 2, letters[(at % 4) + 1] ?? "", letters[at % 4] ?? "");
          else letters[at] = symbols[symbol] ?? "";
          const changed = letters.join("");
          if (changed === words[word]) return;
          const read = parseRecoveryCode(words.with(word, changed).join(" "));
          assert.ok(!read.ok);
          assert.equal(read.problem.where, `word ${word + 1}`);
        },
      ),
    );
  });

  test("a recovery code is read with O for 0, I and L for 1, any case and dashes; words out of order are found", () => {
    const code = makeRecoveryCode(seeded("code"));
    const sloppy = code.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replaceAll(" ", "-");
    assert.equal(must(parseRecoveryCode(sloppy)), code);
    const words = code.split(" ");
    const swapped = [words[1], words[0], ...words.slice(2)].join(" ");
    assert.equal(codeOf(parseRecoveryCode(swapped)), "recovery-code");
    assert.equal(codeOf(parseRecoveryCode(words.slice(1, 2).join(" "))), "recovery-code");
  });

  test("words of a passphrase are drawn evenly from the whole list", () => {
    const words = makePassphrase(seeded("many"), 20_000).split(" ");
    assert.ok(new Set(words).size > 7000);
  });
});

test("padding adds at most twelve parts in a hundred above its floor, and never takes away", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000 }), (length) => {
      const padded = paddedLength(length);
      assert.ok(padded >= length && padded >= 512);
      assert.ok(padded <= Math.max(512, length * 1.12));
      assert.equal(paddedLength(padded), padded);
    }),
  );
});
