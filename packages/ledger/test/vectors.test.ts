import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  emptyChain,
  epochKeyOf,
  formatHeader,
  fromBase64url,
  HEADER_BYTES,
  invitationIdOf,
  keyringOf,
  openAnswer,
  openBackup,
  openGrant,
  openLetter,
  paddedLength,
  parseHeader,
  parseLink,
  parseReceipt,
  readOn,
  unwrapKeyring,
  wordsToCompare,
  type Bytes,
  type EpochKey,
  type Keyring,
  type Row,
} from "@parley/ledger";
import { must, shown } from "./notation.ts";
import { readChain, signed, unboxInvitation } from "./vectors/second-reader.ts";

interface Vectors {
  readonly talks: string;
  readonly chain: string;
  readonly store: string;
  readonly people: Readonly<
    Record<string, { identity: string; recipient: string; seed: string; account: string; grants: string[] }>
  >;
  readonly epochs: readonly { epoch: number; secret: string; commitment: string }[];
  readonly envelopes: readonly { bytes: string; receipt: string }[];
  readonly reads: readonly string[];
  readonly invitation: Readonly<
    Record<"link" | "secret" | "id" | "letter" | "answer" | "opening" | "words", string>
  >;
  readonly keyring: Readonly<Record<"plain" | "passphrase" | "wrapped", string>>;
  readonly backups: Readonly<Record<"words" | "byWords" | "code" | "byCode", string>>;
  readonly padding: readonly [number, number][];
}

const vectors = JSON.parse(
  readFileSync(new URL("vectors/sealed-format.json", import.meta.url), "utf8"),
) as Vectors; // our own file
const bytesOf = (text: string): Bytes => fromBase64url(text) ?? new Uint8Array();
const rows: readonly Row[] = vectors.envelopes.map(({ bytes, receipt }) => {
  const parsed = parseReceipt(bytesOf(receipt));
  assert.ok(parsed);
  return { bytes: bytesOf(bytes), receipt: parsed };
});

async function person(name: string): Promise<Keyring> {
  const { identity = "", seed = "" } = vectors.people[name] ?? {};
  return keyringOf(identity, bytesOf(seed));
}

describe("the vectors of the sealed format", () => {
  test("give each person the recipient and the account of their keys", async () => {
    for (const [name, { recipient, account }] of Object.entries(vectors.people)) {
      const keyring = await person(name);
      assert.deepEqual([keyring.recipient, keyring.account], [recipient, account]);
    }
  });

  test("open for each member with the keys of their grants alone", async () => {
    for (const [name, { grants }] of Object.entries(vectors.people)) {
      const opened = await Promise.all(
        grants.map(async (sealed) => must(await openGrant(bytesOf(sealed), await person(name), name))),
      );
      const keys = new Map<number, EpochKey>(opened.flatMap(({ keys: granted }) => [...granted]));
      const start = opened[0]?.start ?? { seq: 1, hash: "" };
      const before = start.seq === 1 ? new Uint8Array(32) : await digestBefore(start.seq);
      const reading = await readOn(
        emptyChain(vectors.talks, vectors.chain, start),
        rows.slice(start.seq - 1),
        keys,
        before,
        true,
      );
      assert.equal(reading.problem, undefined);
      assert.deepEqual(reading.lines.map(shown).slice(1), vectors.reads.slice(start.seq));
    }
  });

  test("hold the commitments and headers byte for byte", async () => {
    for (const { secret, commitment } of vectors.epochs)
      assert.deepEqual((await epochKeyOf(bytesOf(secret))).commitment, bytesOf(commitment));
    for (const { bytes } of rows) {
      const header = must(parseHeader(bytes, "vector"));
      assert.deepEqual(formatHeader(header), bytes.slice(0, HEADER_BYTES));
    }
  });

  test("are read by a second implementation that shares no code", () => {
    const secrets = new Map(
      vectors.epochs.map(({ epoch, secret }) => [epoch, Buffer.from(secret, "base64url")]),
    );
    const buffers = vectors.envelopes.map(({ bytes, receipt }) => ({
      bytes: Buffer.from(bytes, "base64url"),
      receipt: Buffer.from(receipt, "base64url"),
    }));
    const told = readChain(buffers, secrets, vectors.store);
    assert.deepEqual(
      told.map(({ payload }) => payload["type"]),
      ["open", "entry", "entry", "join", "epoch", "entry", "entry"],
    );
    assert.deepEqual(
      told.map(({ epoch }) => epoch),
      [1, 1, 1, 1, 2, 2, 2],
    );
    assert.throws(
      () => readChain([...buffers.slice(0, 2), ...buffers.slice(3)], secrets, vectors.store),
      /order/,
    );
  });

  test("hold an invitation from link to words, for the second implementation as well", async () => {
    const { link, secret, id, letter, answer, opening, words } = vectors.invitation;
    assert.deepEqual(must(await parseLink(link)).secret, bytesOf(secret));
    assert.equal(await invitationIdOf(bytesOf(secret)), id);
    assert.equal(must(await openLetter(bytesOf(secret), bytesOf(letter))).title, "Port");
    assert.equal(must(await openAnswer(bytesOf(secret), bytesOf(answer))).name, "Oto");
    assert.equal(await wordsToCompare(bytesOf(letter), bytesOf(answer), bytesOf(opening)), words);
    const { signature, ...plain } = unboxInvitation(bytesOf(secret), "answer", bytesOf(answer)) as Record<
      string,
      string
    >;
    const sorted = JSON.stringify(
      Object.fromEntries(Object.entries(plain).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    );
    assert.equal(
      signed(
        plain["account"] ?? "",
        "answer",
        Buffer.from(signature ?? "", "base64url"),
        Buffer.from(sorted),
      ),
      true,
    );
  });

  test("hold a keyring under a passphrase and backups under words and code", async () => {
    const { plain, passphrase, wrapped } = vectors.keyring;
    const oto = must(await unwrapKeyring(bytesOf(wrapped), passphrase));
    assert.deepEqual(oto, must(await unwrapKeyring(new TextEncoder().encode(plain), undefined)));
    const { words, byWords, code, byCode } = vectors.backups;
    assert.equal(must(await openBackup(bytesOf(byWords), { words })).keyring.account, oto.account);
    assert.equal(must(await openBackup(bytesOf(byCode), { code })).keyring.account, oto.account);
  });

  test("hold padded lengths", () => {
    for (const [length, padded] of vectors.padding) assert.equal(paddedLength(length), padded);
  });
});

/** The digest before an envelope, as a store gives it to whoever reads from there. */
async function digestBefore(seq: number): Promise<Bytes> {
  const keys = new Map(
    await Promise.all(
      vectors.epochs.map(async ({ epoch, secret }) => [epoch, await epochKeyOf(bytesOf(secret))] as const),
    ),
  );
  const chain = emptyChain(vectors.talks, vectors.chain, { seq: 1, hash: vectors.chain });
  return (await readOn(chain, rows.slice(0, seq - 1), keys)).chain.digest;
}
