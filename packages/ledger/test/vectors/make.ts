import { writeFileSync } from "node:fs";
import {
  admit,
  formatKeyring,
  formatLink,
  formatReceipt,
  invitationIdOf,
  makeAnswer,
  makeBackup,
  makeInvitation,
  makeRecoveryCode,
  openLetter,
  paddedLength,
  rollOver,
  sealNext,
  toBase64url,
  wordsToCompare,
  wrapKeyring,
} from "@parley/ledger";
import { authorFor, keyringFor, memberFor, must, saying, Script, seeded, TALKS } from "../notation.ts";

// Writes sealed-format.json anew: node packages/ledger/test/vectors/make.ts. Only after a change of the format.
const room = await Script.found("caucus", "ada mediator, oto head, ute member");
await room.says("oto", "We could live with the second draft. Ünïcode: мир.");
await room.says("ada", "x".repeat(3000));
const ben = await admit(await authorFor("ada"), room.chain, room.keys, await memberFor("ben mediator"));
await room.appends("ada", must(ben));
const roll = must(
  await rollOver(await authorFor("ada"), room.chain, room.keys, ["ute"], [await memberFor("cem member", 2)]),
);
await room.appends("ada", roll);
await room.says("cem", "New here.");
const old = await sealNext(await authorFor("oto"), room.chain, room.key, {
  type: "entry",
  by: "oto",
  entry: saying("r", "last", "oto", "Last."),
});
await room.appends("oto", { bytes: old });

const ada = await keyringFor("ada");
const oto = await keyringFor("oto");
const made = await makeInvitation(
  {
    talks: TALKS,
    title: "Port",
    inviter: { id: "ada", name: "Ada", account: ada.account },
    rooms: [{ chain: room.chainId, role: "head", history: "start" }],
    as: "oto",
    receipts: room.site.receipts,
    expiresAt: Date.UTC(2026, 0, 2),
  },
  ada.signing,
  seeded("invitation"),
);
const letter = must(await openLetter(made.secret, made.box));
const answer = await makeAnswer(made.secret, letter, oto, "Oto", seeded("answer"));
const code = makeRecoveryCode(seeded("code"));
const words = "abacus abdomen abide able abroad absence";
const grantsOf = async (name: string): Promise<readonly string[]> =>
  must(await (await room.store(name)).grants(room.chainId)).map(toBase64url);

const vectors = {
  about:
    "Test vectors of docs/sealed-format.md, version 1. Bytes are base64url. Seeds and secrets here protect nothing.",
  talks: TALKS,
  chain: room.chainId,
  store: room.site.receipts,
  people: Object.fromEntries(
    await Promise.all(
      ["ada", "oto", "cem"].map(async (name) => {
        const { identity, recipient, seed, account } = await keyringFor(name);
        return [
          name,
          { identity, recipient, seed: toBase64url(seed), account, grants: await grantsOf(name) },
        ];
      }),
    ),
  ),
  epochs: [...room.keys].map(([epoch, { secret, commitment }]) => ({
    epoch,
    secret: toBase64url(secret),
    commitment: toBase64url(commitment),
  })),
  envelopes: room.rows.map(({ bytes, receipt }) => ({
    bytes: toBase64url(bytes),
    receipt: toBase64url(formatReceipt(receipt)),
  })),
  reads: room.read(),
  invitation: {
    link: await formatLink({ relay: "https://relay.example", secret: made.secret }),
    secret: toBase64url(made.secret),
    id: await invitationIdOf(made.secret),
    letter: toBase64url(made.box),
    answer: toBase64url(answer),
    opening: toBase64url(made.opening),
    words: await wordsToCompare(made.box, answer, made.opening),
  },
  keyring: {
    plain: formatKeyring(oto),
    passphrase: "a long walk",
    wrapped: toBase64url(await wrapKeyring(oto, "a long walk", 10)),
  },
  backups: {
    words,
    byWords: toBase64url(must(await makeBackup({ keyring: oto, book: [] }, { words }, 10))),
    code,
    byCode: toBase64url(must(await makeBackup({ keyring: oto, book: [] }, { code }, 10))),
  },
  padding: [0, 1, 512, 513, 600, 1024, 1500, 4097, 100_000, 2_097_152].map((length) => [
    length,
    paddedLength(length),
  ]),
};
writeFileSync(new URL("sealed-format.json", import.meta.url), `${JSON.stringify(vectors, undefined, 2)}\n`);
