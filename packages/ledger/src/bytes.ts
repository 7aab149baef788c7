/** Bytes that own their buffer, as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** As many bytes of randomness as asked for. Passed in, so that a test can replay a whole day. */
export type Random = (length: number) => Bytes;

/** The moment, in milliseconds since 1970. Passed in. */
export type Clock = () => number;

/** Randomness of this runtime. */
export const systemRandom: Random = (length) => globalThis.crypto.getRandomValues(new Uint8Array(length));

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text's UTF-8 bytes. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** The text of UTF-8 bytes, or undefined where they are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The parts one after the other. */
export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether both hold the same bytes. Takes as long wherever they differ. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** The number as `length` bytes, the greatest first; throws a RangeError where it does not fit. */
export function uint(value: number, length: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** length) {
    throw new RangeError(`${value} does not fit in ${length} bytes`);
  }
  const bytes = new Uint8Array(length);
  let rest = value;
  for (let i = length - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

/** The number that {@link uint} wrote; beyond 2^53 it is only near. */
export function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

const CHUNK = 8192;

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes, or undefined where the text is not base64url in its one canonical form. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  // The last character may carry bits that no byte needs: two texts for one value are one too many.
  return toBase64url(bytes.subarray(-(bytes.length % 3 || 3))) === text.slice(-tail(bytes.length)) ||
    bytes.length === 0
    ? bytes
    : undefined;
}

function tail(length: number): number {
  return [4, 2, 3][length % 3] ?? 4;
}

/** SHA-256 (FIPS 180-4) of the parts one after the other. */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  const [only] = parts;
  const whole = parts.length === 1 && only !== undefined ? owned(only) : concat(...parts);
  return new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", whole));
}

/** The same bytes in a buffer of their own, where they are not already. */
export function owned(bytes: Uint8Array): Bytes {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Bytes) : new Uint8Array(bytes); // just checked
}

/** `length` bytes from a secret by HKDF-SHA-256 (RFC 5869) without salt; `info` says what they are for. */
export async function derive(secret: Bytes, info: string, length = 32): Promise<Bytes> {
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const algorithm = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8(info) };
  return new Uint8Array(await subtle.deriveBits(algorithm, key, length * 8));
}
