import { concat, fromBase64url, owned, toBase64url, utf8, type Bytes } from "../bytes.ts";

const { subtle } = globalThis.crypto;

/** Whose signature it is: an Ed25519 public key as base64url. It is also the account at a relay. */
export type Account = string;

/** A key that signs, made from its 32-byte seed, and the account that it signs for. */
export interface SigningKey {
  readonly account: Account;
  readonly key: CryptoKey;
}

/** What stands before a seed in PKCS #8 (RFC 8410). */
const PKCS8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** The signing key of a seed (RFC 8032). The key cannot be read out again. */
export async function signingKeyOf(seed: Bytes): Promise<SigningKey> {
  if (seed.length !== 32) throw new RangeError(`expected a seed of 32 bytes, got ${seed.length}`);
  const pkcs8 = concat(new Uint8Array(PKCS8), seed);
  const readable = await subtle.importKey("pkcs8", pkcs8, "Ed25519", true, ["sign"]);
  const { x } = await subtle.exportKey("jwk", readable);
  const key = await subtle.importKey("pkcs8", pkcs8, "Ed25519", false, ["sign"]);
  if (x === undefined) throw new RangeError("this runtime names no public key");
  return { account: x, key };
}

/** What a signature is for. Each purpose has its own words before what is signed, so that none passes for another. */
export type Purpose = "envelope" | "grant" | "receipt" | "login" | "letter" | "answer";

/** Signs: `parley/1 PURPOSE`, a zero byte, then the parts. 64 bytes. */
export async function sign(
  by: SigningKey,
  purpose: Purpose,
  ...parts: readonly Uint8Array[]
): Promise<Bytes> {
  return new Uint8Array(await subtle.sign("Ed25519", by.key, signed(purpose, parts)));
}

/** Whether the account signed the parts for this purpose. False also for an account that is no key. */
export async function isSigned(
  by: Account,
  purpose: Purpose,
  signature: Uint8Array,
  ...parts: readonly Uint8Array[]
): Promise<boolean> {
  const key = await verifyingKeyOf(by);
  return key !== undefined && subtle.verify("Ed25519", key, owned(signature), signed(purpose, parts));
}

function signed(purpose: Purpose, parts: readonly Uint8Array[]): Bytes {
  return concat(utf8(`parley/1 ${purpose}\0`), ...parts);
}

const keyByAccount = new Map<Account, Promise<CryptoKey>>();

/** Imports once per account and remembers; undefined where the text is no key that may be used. */
function verifyingKeyOf(account: Account): Promise<CryptoKey | undefined> {
  const known = keyByAccount.get(account);
  if (known !== undefined) return known;
  const bytes = fromBase64url(account);
  if (bytes === undefined || !isAccount(account)) return Promise.resolve(undefined);
  const key = subtle.importKey("raw", bytes, "Ed25519", false, ["verify"]);
  if (keyByAccount.size > 10_000) keyByAccount.clear();
  keyByAccount.set(account, key);
  return key.catch(() => {
    keyByAccount.delete(account);
    return undefined;
  });
}

/**
 * Whether the text is an account: 32 bytes as base64url, and none of the points of small order, under which
 * one signature would fit many texts.
 */
export function isAccount(text: string): boolean {
  const bytes = fromBase64url(text);
  if (bytes?.length !== 32) return false;
  bytes[31] = (bytes[31] ?? 0) & 0x7f;
  return !SMALL_ORDER.has(toBase64url(bytes));
}

function point(first: number, middle: number, last: number): string {
  return toBase64url(
    concat(new Uint8Array([first]), new Uint8Array(30).fill(middle), new Uint8Array([last])),
  );
}

/** Encodings of the points of order 1, 2, 4 and 8 with the sign dropped (as listed by libsodium). */
const SMALL_ORDER: ReadonlySet<string> = new Set([
  point(0, 0, 0),
  point(1, 0, 0),
  point(0xec, 0xff, 0x7f),
  point(0xed, 0xff, 0x7f),
  point(0xee, 0xff, 0x7f),
  "JuiVj8KyJ7BFw_SJ8u-Y8NXfrAXTxjM5sTgCiG1T_AU",
  "xxdqcD1N2E-6PAt2DRBnDyogU_osOczGTsf9d5KsA3o",
]);
