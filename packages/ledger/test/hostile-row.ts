import {
  receiptDigest,
  sha256,
  sign,
  fromBase64url,
  signingKeyOf,
  type Bytes,
  type Row,
} from "@parley/ledger";
import { seeded, type Script } from "./notation.ts";

/** A row with a receipt that holds, as a hostile relay with the store's own key would make it. */
export async function makeHostileRow(
  room: Script,
  bytes: Bytes,
  at: number = room.chain.at + 1,
): Promise<Row> {
  const signer = await signingKeyOf(seeded("store")(32));
  const chain = fromBase64url(room.chainId) ?? new Uint8Array();
  const digest = await receiptDigest(room.chain.digest, chain, room.chain.seq + 1, await sha256(bytes), at);
  return { bytes, receipt: { at, by: signer.account, signature: await sign(signer, "receipt", digest) } };
}
