import * as z from "zod";
import { canonicalJson, failure, success, type Result } from "@parley/core";
import {
  concat,
  fromBase64url,
  sha256,
  textOf,
  toBase64url,
  utf8,
  type Bytes,
  type Random,
} from "../bytes.ts";
import { jsonOf, type Keyring } from "../keys/keyring.ts";
import { isAccount, isSigned, sign } from "../keys/signing.ts";
import { wordsOf } from "../words/passphrase.ts";
import { invitationIdOf, openBy, sealBy, type Letter } from "./letter.ts";

/** What a newcomer answers: who they are and their keys, authenticated by the link's secret. */
export interface Answer {
  readonly id: string;
  readonly name?: string;
  readonly recipient: string;
  readonly account: string;
}

const schema = z.strictObject({
  format: z.literal("parley answer"),
  version: z.int().min(1),
  invitation: z.string(),
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  name: z.string().min(1).max(200).exactOptional(),
  recipient: z.string().regex(/^age1pq1[a-z0-9]{1000,2200}$/),
  account: z.string().refine(isAccount),
  signature: z.string().length(86),
});

/**
 * Seals the answer with the link's secret, which no relay knows, and signs it with the newcomer's own key:
 * nobody can put other keys in its place, and nobody can answer with keys that are not theirs.
 */
export async function makeAnswer(
  secret: Bytes,
  letter: Letter,
  keyring: Keyring,
  name: string | undefined,
  random: Random,
): Promise<Bytes> {
  const invitation = await invitationIdOf(secret);
  const { recipient, account } = keyring;
  const named = name === undefined ? {} : { name };
  const plain = {
    format: "parley answer",
    version: 1,
    invitation,
    id: letter.as,
    ...named,
    recipient,
    account,
  };
  const signature = toBase64url(await sign(keyring.signing, "answer", utf8(canonicalJson(plain))));
  return sealBy(secret, "answer", utf8(JSON.stringify({ ...plain, signature })), random);
}

/** Opens an answer. Fails with code `answer` where it was not made with this link by who holds its keys. */
export async function openAnswer(secret: Bytes, box: Bytes): Promise<Result<Answer>> {
  const parsed = schema.safeParse(jsonOf(textOf((await openBy(secret, "answer", box)) ?? new Uint8Array())));
  const bad = failure(
    "answer",
    "",
    "The answer to your invitation was not made with its link: the relay or a stranger changed the keys. Nobody was let in.",
  );
  if (!parsed.success) return bad;
  const { signature, ...signed } = parsed.data;
  const bytes = fromBase64url(signature) ?? new Uint8Array();
  const isTheirs = await isSigned(signed.account, "answer", bytes, utf8(canonicalJson(signed)));
  if (!isTheirs || signed.invitation !== (await invitationIdOf(secret))) return bad;
  const { id, name, recipient, account } = signed;
  return success(name === undefined ? { id, recipient, account } : { id, name, recipient, account });
}

/**
 * Four words for two people to compare aloud before anybody is let in. They depend on the letter, the
 * answer and the opening to which the letter committed: whoever stands between them with the stolen link
 * has one try in 3·10¹⁵ to make them agree.
 */
export async function wordsToCompare(letterBox: Bytes, answerBox: Bytes, opening: Bytes): Promise<string> {
  const digests = await Promise.all([sha256(letterBox), sha256(answerBox)]);
  return wordsOf(await sha256(concat(utf8("parley/1 compare\0"), ...digests, opening)), 4);
}
