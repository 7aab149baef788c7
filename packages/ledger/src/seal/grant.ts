import * as z from "zod";
import { canonicalJson, failure, success, type Result } from "@parley/core";
import { fromBase64url, textOf, toBase64url, utf8, type Bytes } from "../bytes.ts";
import type { Anchor } from "../keys/backup.ts";
import { jsonOf, type Keyring } from "../keys/keyring.ts";
import { isSigned, sign, type Account, type SigningKey } from "../keys/signing.ts";
import { openSealed, sealTo } from "../keys/wrapping.ts";
import { epochKeyOf, type EpochKey } from "./epoch-key.ts";
import { paddedLength } from "./padding.ts";

/** The keys of a room, granted to one member: signed by who grants, then sealed to the member with age. */
export interface Grant {
  readonly talks: string;
  readonly chain: string;
  /** The member's account: a grant that was passed on to somebody else is none. */
  readonly to: Account;
  readonly by: Account;
  /** From where the member reads; its hash is what they check the chain against. */
  readonly start: Anchor;
  /** The keys by epoch, from the member's first to the newest. */
  readonly keys: ReadonlyMap<number, EpochKey>;
}

const schema = z.strictObject({
  format: z.literal("parley grant"),
  version: z.int().min(1),
  talks: z.string().length(22),
  chain: z.string().length(43),
  to: z.string(),
  by: z.string(),
  start: z.strictObject({ seq: z.int().min(1), hash: z.string().length(43) }),
  epochs: z.array(z.tuple([z.int().min(1), z.string().length(43)])).min(1),
  signature: z.string(),
});

/** Signs and seals a grant to the recipient. Padded, so that its size does not say how many epochs it holds. */
export async function sealGrant(
  grant: Omit<Grant, "by">,
  recipient: string,
  signer: SigningKey,
): Promise<Bytes> {
  const { keys, ...frame } = grant;
  const epochs = [...keys].map(([epoch, { secret }]) => [epoch, toBase64url(secret)]);
  const plain = { format: "parley grant", version: 1, ...frame, by: signer.account, epochs };
  const signature = toBase64url(await sign(signer, "grant", utf8(canonicalJson(plain))));
  const text = utf8(JSON.stringify({ ...plain, signature }));
  const padded = new Uint8Array(paddedLength(text.length)).fill(0x20);
  padded.set(text);
  return sealTo(recipient, padded);
}

/**
 * Opens a grant sealed to this keyring and checks its signature; whether its signer may grant is the
 * room's to say. Fails with code `bad-grant`, `not-for-us`, `damaged` or `newer`.
 */
export async function openGrant(bytes: Uint8Array, keyring: Keyring, where: string): Promise<Result<Grant>> {
  const opened = await openSealed(keyring.identity, bytes, where);
  if (!opened.ok) return opened;
  const parsed = schema.safeParse(jsonOf(textOf(opened.value)));
  if (!parsed.success) return failure("bad-grant", where, "What was sealed to you here is no grant of keys.");
  const { signature, epochs, format, version, ...frame } = parsed.data;
  if (version > 1) return failure("newer", where, "A newer Parley granted these keys; update this program.");
  const signed = utf8(canonicalJson({ format, version, ...frame, epochs }));
  const isTheirs = await isSigned(frame.by, "grant", fromBase64url(signature) ?? new Uint8Array(), signed);
  if (!isTheirs || frame.to !== keyring.account) {
    return failure(
      "bad-grant",
      where,
      "Keys were granted under a signature that is not the granter's, or to somebody else.",
    );
  }
  const keys = new Map<number, EpochKey>();
  for (const [epoch, secret] of epochs) {
    const bytesOf = fromBase64url(secret);
    if (bytesOf?.length === 32) keys.set(epoch, await epochKeyOf(bytesOf));
  }
  return success({ ...frame, keys });
}
