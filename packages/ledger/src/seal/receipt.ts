import { concat, numberOf, fromBase64url, sha256, toBase64url, uint, utf8, type Bytes } from "../bytes.ts";
import { isSigned, sign, type Account, type SigningKey } from "../keys/signing.ts";

/**
 * A store's word that it took an envelope and when. Receipts of a room form a chain of their own, so that
 * the newest signature holds every earlier time of acceptance.
 */
export interface Receipt {
  /** Milliseconds since 1970 by the store's clock, each later than the one before. */
  readonly at: number;
  /** Whose signature it is. */
  readonly by: Account;
  readonly signature: Bytes;
}

/** How many bytes a receipt has: time, key, signature. */
export const RECEIPT_BYTES: number = 8 + 32 + 64;

/** What a receipt signs: everything up to and including this envelope. */
export function receiptDigest(
  before: Uint8Array,
  chain: Uint8Array,
  seq: number,
  hash: Uint8Array,
  at: number,
): Promise<Bytes> {
  return sha256(utf8("parley/1 receipt chain\0"), before, chain, uint(seq, 8), hash, uint(at, 8));
}

/** Signs a digest. */
export async function makeReceipt(digest: Bytes, at: number, signer: SigningKey): Promise<Receipt> {
  return { at, by: signer.account, signature: await sign(signer, "receipt", digest) };
}

/** Whether the receipt's signature is over this digest. */
export function isReceiptOf(receipt: Receipt, digest: Bytes): Promise<boolean> {
  return isSigned(receipt.by, "receipt", receipt.signature, digest);
}

/** The receipt's bytes. */
export function formatReceipt({ at, by, signature }: Receipt): Bytes {
  return concat(uint(at, 8), fromBase64url(by) ?? new Uint8Array(), signature);
}

/** The receipt, or undefined where the bytes are none. */
export function parseReceipt(bytes: Uint8Array): Receipt | undefined {
  if (bytes.length !== RECEIPT_BYTES) return undefined;
  const at = numberOf(bytes.subarray(0, 8));
  if (at > 8.64e15) return undefined;
  return { at, by: toBase64url(bytes.subarray(8, 40)), signature: new Uint8Array(bytes.subarray(40)) };
}
