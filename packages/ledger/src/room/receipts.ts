import { failure, success, type Result } from "@parley/core";
import type { Bytes } from "../bytes.ts";
import { isReceiptOf, receiptDigest } from "../seal/receipt.ts";
import { nameBytes, type Chain } from "./chain.ts";
import type { Row } from "./line.ts";

/**
 * Whether the rows' receipts are the pinned store's, each later than the one before. Since each digest
 * holds the one before, the last signature of each key holds all of its times; `every` checks each one.
 * Gives the newest time and digest. Fails with code `receipt` or `backdated`.
 */
export async function receiptsHold(
  before: Chain,
  after: Chain,
  rows: readonly Row[],
  hashes: readonly Bytes[],
  every: boolean,
): Promise<Result<{ readonly at: number; readonly digest: Bytes }>> {
  const chain = nameBytes(before.chain);
  let { at, digest } = before;
  const checks: Promise<boolean>[] = [];
  for (const [i, { receipt }] of rows.entries()) {
    const seq = before.seq + 1 + i;
    const where = `envelope ${seq}`;
    if (receipt.at <= at) {
      const what = "The relay's receipt is dated before the receipt of the envelope before it: it backdates.";
      return failure("backdated", where, what);
    }
    if (!after.receipts.includes(receipt.by)) return bad(where);
    at = receipt.at;
    digest = await receiptDigest(digest, chain, seq, hashes[i] ?? digest, at);
    const isLastOfKey = rows[i + 1]?.receipt.by !== receipt.by;
    if (every || isLastOfKey) checks.push(isReceiptOf(receipt, digest));
  }
  const failed = (await Promise.all(checks)).includes(false);
  return failed ? bad(`envelopes ${before.seq + 1} to ${before.seq + rows.length}`) : success({ at, digest });
}

function bad(where: string): Result<never> {
  return failure("receipt", where, "The receipts are not those of the store to which these talks are bound.");
}
