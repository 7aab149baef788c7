import { generateHybridIdentity, identityToRecipient } from "age-encryption";
import * as z from "zod";
import { failure, success, type Result } from "@parley/core";
import { derive, fromBase64url, toBase64url, type Bytes, type Random } from "../bytes.ts";
import { signingKeyOf, type Account, type SigningKey } from "./signing.ts";

/** A person's keys on one device: what is sealed to them is opened with one, what they write is signed by the other. */
export interface Keyring {
  /** The age identity, hybrid post-quantum: `AGE-SECRET-KEY-PQ-1…`. */
  readonly identity: string;
  /** What others seal to: `age1pq1…`. */
  readonly recipient: string;
  /** The seed of the signing key. */
  readonly seed: Bytes;
  readonly signing: SigningKey;
  readonly account: Account;
}

const schema = z.strictObject({
  format: z.literal("parley keyring"),
  version: z.int().min(1),
  identity: z.string().regex(/^AGE-SECRET-KEY-PQ-1[A-Z0-9]{50,80}$/),
  seed: z.string().length(43),
});

/** A fresh keyring. The age identity is drawn by age-encryption from this runtime's own randomness. */
export async function makeKeyring(random: Random): Promise<Keyring> {
  return keyringOf(await generateHybridIdentity(), random(32));
}

/** The keyring of an identity and a seed. */
export async function keyringOf(identity: string, seed: Bytes): Promise<Keyring> {
  const signing = await signingKeyOf(seed);
  const recipient = await identityToRecipient(identity);
  return { identity, recipient, seed, signing, account: signing.account };
}

/** The keyring as text. It is plain: whoever holds it is this person. */
export function formatKeyring({ identity, seed }: Keyring): string {
  return JSON.stringify({ format: "parley keyring", version: 1, identity, seed: toBase64url(seed) });
}

/** Reads what {@link formatKeyring} wrote. Fails with code `keyring` or `newer`. */
export async function parseKeyring(text: string, where = "keyring"): Promise<Result<Keyring>> {
  const parsed = schema.safeParse(jsonOf(text));
  const broken = failure("keyring", where, "This is no keyring, or it is damaged; restore it from a backup.");
  if (!parsed.success) return broken;
  if (parsed.data.version > 1) {
    return failure("newer", where, "This keyring was written by a newer Parley; update this program.");
  }
  const seed = fromBase64url(parsed.data.seed);
  if (seed?.length !== 32) return broken;
  try {
    return success(await keyringOf(parsed.data.identity, seed));
  } catch {
    return broken;
  }
}

/** The key under which this device keeps its local copy. */
export function localKeyOf(keyring: Keyring): Promise<Bytes> {
  return derive(keyring.seed, "parley/1 local");
}

/** The value of a JSON text, or undefined where it is none. */
export function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
