import { createDecipheriv, createHash, createPublicKey, hkdfSync, verify, type KeyObject } from "node:crypto";

/**
 * A second implementation of reading, written from docs/sealed-format.md alone, on Node's own cryptography:
 * it shares no line with the package. It shows that the document says enough.
 */
export interface Told {
  readonly epoch: number;
  readonly seq: number;
  readonly by: string;
  readonly payload: Record<string, unknown>;
}

const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash("sha256").update(Buffer.concat(parts)).digest();
const hkdf = (secret: Uint8Array, info: string, length = 32): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), info, length));

/** An Ed25519 public key from its 32 bytes. */
export function publicKey(account: string): KeyObject {
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: account }, format: "jwk" });
}

/** Whether the account signed `parts` for the purpose. */
export function signed(
  account: string,
  purpose: string,
  signature: Uint8Array,
  ...parts: readonly Uint8Array[]
): boolean {
  return verify(
    null,
    Buffer.concat([Buffer.from(`parley/1 ${purpose}\0`), ...parts]),
    publicKey(account),
    signature,
  );
}

/** Opens AES-256-GCM behind a twelve-byte nonce; throws where it does not open. */
export function unbox(key: Uint8Array, box: Uint8Array, about: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, 12));
  decipher.setAAD(about);
  decipher.setAuthTag(box.subarray(-16));
  return Buffer.concat([decipher.update(box.subarray(12, -16)), decipher.final()]);
}

/** Opens what an invitation's secret seals. */
export function unboxInvitation(secret: Uint8Array, what: "letter" | "answer", box: Uint8Array): unknown {
  return JSON.parse(
    unbox(hkdf(secret, `parley/1 invitation ${what}`), box, Buffer.from(what)).toString(),
  ) as unknown;
}

/** Reads a chain from its bytes, and throws where it does not hold. */
export function readChain(
  envelopes: readonly { readonly bytes: Buffer; readonly receipt: Buffer }[],
  secrets: ReadonlyMap<number, Buffer>,
  store: string,
): readonly Told[] {
  const accounts = new Map<string, string>();
  const told: Told[] = [];
  let previous: Buffer = Buffer.alloc(32);
  let digest: Buffer = Buffer.alloc(32);
  const chain = sha256(envelopes[0]?.bytes ?? Buffer.alloc(0));
  for (const [i, { bytes, receipt }] of envelopes.entries()) {
    const head = bytes.subarray(0, 132);
    if (head.subarray(0, 8).toString("hex") !== "5041524c45590001") throw new Error("format");
    const epoch = head.readUInt32BE(56);
    const seq = Number(head.readBigUInt64BE(60));
    if (seq !== i + 1 || !head.subarray(68, 100).equals(previous)) throw new Error("order");
    if (!head.subarray(24, 56).equals(i === 0 ? Buffer.alloc(32) : chain)) throw new Error("chain");
    const secret = secrets.get(epoch) ?? Buffer.alloc(0);
    if (!head.subarray(100, 132).equals(hkdf(secret, "parley/1 commit"))) throw new Error("commitment");
    const plain = unbox(hkdf(secret, "parley/1 seal"), bytes.subarray(132), head);
    const length = plain.readUInt32BE(64);
    const text = plain.subarray(68, 68 + length);
    const payload = JSON.parse(text.toString()) as Record<string, unknown>;
    const listed = (payload["roster"] ?? (payload["member"] === undefined ? [] : [payload["member"]])) as {
      id: string;
      account: string;
    }[];
    if (payload["type"] === "open") for (const { id, account } of listed) accounts.set(id, account);
    const by = String(payload["by"]);
    if (!signed(accounts.get(by) ?? "", "envelope", plain.subarray(0, 64), head, text))
      throw new Error("signature");
    for (const { id, account } of listed) accounts.set(id, account);
    for (const id of (payload["left"] ?? []) as string[]) accounts.delete(id);
    previous = sha256(bytes);
    digest = sha256(
      Buffer.from("parley/1 receipt chain\0"),
      digest,
      chain,
      head.subarray(60, 68),
      previous,
      receipt.subarray(0, 8),
    );
    const isReceipt = receipt.subarray(8, 40).equals(Buffer.from(store, "base64url"));
    if (!isReceipt || !signed(store, "receipt", receipt.subarray(40), digest)) throw new Error("receipt");
    told.push({ epoch, seq, by, payload });
  }
  return told;
}
