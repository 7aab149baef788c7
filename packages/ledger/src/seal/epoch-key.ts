import { derive, type Bytes } from "../bytes.ts";

/** The key of one epoch of a room, and the commitment by which it is known. */
export interface EpochKey {
  readonly secret: Bytes;
  readonly commitment: Bytes;
  readonly key: CryptoKey;
}

/** Makes key and commitment from an epoch's 32 secret bytes, each by its own HKDF. */
export async function epochKeyOf(secret: Bytes): Promise<EpochKey> {
  if (secret.length !== 32) throw new RangeError(`expected a secret of 32 bytes, got ${secret.length}`);
  const [raw, commitment] = await Promise.all([
    derive(secret, "parley/1 seal"),
    derive(secret, "parley/1 commit"),
  ]);
  return { secret, commitment, key: await aesKeyOf(raw) };
}

/** An AES-256-GCM key that cannot be read out again. */
export function aesKeyOf(raw: Bytes): Promise<CryptoKey> {
  return globalThis.crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Twelve random bytes, then the text sealed by AES-256-GCM with the associated data. */
export async function sealBox(key: CryptoKey, iv: Bytes, text: Bytes, about: Bytes): Promise<Bytes> {
  const algorithm = { name: "AES-GCM", iv, additionalData: about };
  const sealed = await globalThis.crypto.subtle.encrypt(algorithm, key, text);
  const box = new Uint8Array(iv.length + sealed.byteLength);
  box.set(iv);
  box.set(new Uint8Array(sealed), iv.length);
  return box;
}

/** The text, or undefined where the box was not sealed with this key and this associated data. */
export async function openBox(key: CryptoKey, box: Bytes, about: Bytes): Promise<Bytes | undefined> {
  if (box.length < 28) return undefined;
  const algorithm = { name: "AES-GCM", iv: box.subarray(0, 12), additionalData: about };
  try {
    return new Uint8Array(await globalThis.crypto.subtle.decrypt(algorithm, key, box.subarray(12)));
  } catch {
    return undefined;
  }
}
