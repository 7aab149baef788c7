import * as z from "zod";
import { canonicalJson, failure, success, type Result } from "@parley/core";
import {
  derive,
  fromBase64url,
  sameBytes,
  sha256,
  textOf,
  toBase64url,
  utf8,
  type Bytes,
  type Random,
} from "../bytes.ts";
import { jsonOf } from "../keys/keyring.ts";
import { isAccount, isSigned, sign, type SigningKey } from "../keys/signing.ts";
import { aesKeyOf, openBox, sealBox } from "../seal/epoch-key.ts";
import type { Role } from "../seal/payload.ts";

/** A room into which somebody is invited, in which role, and whether they read what was there before. */
export interface Offered {
  readonly chain: string;
  readonly role: Role;
  readonly history: "start" | "now";
}

/** What the inviter tells a newcomer. It lies at the relay, sealed by the link's secret. */
export interface Letter {
  readonly talks: string;
  readonly title?: string;
  readonly inviter: { readonly id: string; readonly name?: string; readonly account: string };
  readonly rooms: readonly Offered[];
  /** The member that the newcomer is; for somebody who lost all keys, the one that they were. */
  readonly as: string;
  /** The account that signs the store's receipts, pinned by whoever joins. */
  readonly receipts: string;
  readonly expiresAt: number;
  /** SHA-256 of the opening, which is shown only after the answer: so the words to compare cannot be aimed at. */
  readonly commitment: string;
}

/** An invitation as its inviter holds it: the secret in the link, and what opens the words to compare. */
export interface MadeInvitation {
  readonly id: string;
  readonly secret: Bytes;
  readonly opening: Bytes;
  readonly box: Bytes;
}

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const account = z.string().refine(isAccount);

const schema = z.strictObject({
  format: z.literal("parley letter"),
  version: z.int().min(1),
  talks: z.string().length(22),
  title: z.string().max(500).exactOptional(),
  inviter: z.strictObject({ id, name: z.string().max(200).exactOptional(), account }),
  rooms: z.array(
    z.strictObject({
      chain: z.string().length(43),
      role: z.enum(["mediator", "member", "head"]),
      history: z.enum(["start", "now"]),
    }),
  ),
  as: id,
  receipts: account,
  expiresAt: z.int(),
  commitment: z.string().length(43),
  signature: z.string().length(86),
});

/** The id under which a relay keeps what belongs to the secret: 16 bytes as base64url. */
export async function invitationIdOf(secret: Bytes): Promise<string> {
  return toBase64url(await derive(secret, "parley/1 invitation id", 16));
}

/** Makes a letter: draws secret and opening, signs, seals. */
export async function makeInvitation(
  letter: Omit<Letter, "commitment">,
  signer: SigningKey,
  random: Random,
): Promise<MadeInvitation> {
  const secret = random(32);
  const opening = random(32);
  const commitment = toBase64url(await sha256(opening));
  const plain = { format: "parley letter", version: 1, ...letter, commitment };
  const signature = toBase64url(await sign(signer, "letter", utf8(canonicalJson(plain))));
  const box = await sealBy(secret, "letter", utf8(JSON.stringify({ ...plain, signature })), random);
  return { id: await invitationIdOf(secret), secret, opening, box };
}

/** Opens a letter with the link's secret. Fails with code `letter` or `newer`. */
export async function openLetter(secret: Bytes, box: Bytes): Promise<Result<Letter>> {
  const parsed = schema.safeParse(jsonOf(textOf((await openBy(secret, "letter", box)) ?? new Uint8Array())));
  const bad = failure(
    "letter",
    "",
    "The relay holds another letter for this link than was sent; do not use it, and tell whoever invited you.",
  );
  if (!parsed.success) return bad;
  const { signature, format, version, ...letter } = parsed.data;
  if (version > 1) return failure("newer", "", "A newer Parley wrote this invitation; update this program.");
  const signed = utf8(canonicalJson({ format, version, ...letter }));
  const bytes = fromBase64url(signature) ?? new Uint8Array();
  return (await isSigned(letter.inviter.account, "letter", bytes, signed)) ? success(letter) : bad;
}

/** Whether this is what the letter committed to. */
export async function isOpeningOf(letter: Letter, opening: Bytes): Promise<boolean> {
  const commitment = fromBase64url(letter.commitment);
  return commitment !== undefined && sameBytes(await sha256(opening), commitment);
}

/** Seals for whoever holds the link's secret. */
export async function sealBy(
  secret: Bytes,
  what: "letter" | "answer",
  text: Bytes,
  random: Random,
): Promise<Bytes> {
  const key = await aesKeyOf(await derive(secret, `parley/1 invitation ${what}`));
  return sealBox(key, random(12), text, utf8(what));
}

/** Opens it, or gives undefined. */
export async function openBy(
  secret: Bytes,
  what: "letter" | "answer",
  box: Bytes,
): Promise<Bytes | undefined> {
  const key = await aesKeyOf(await derive(secret, `parley/1 invitation ${what}`));
  return openBox(key, box, utf8(what));
}
