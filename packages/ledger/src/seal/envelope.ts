import { failure, success, type Result } from "@parley/core";
import { concat, numberOf, uint, utf8, type Bytes, type Random } from "../bytes.ts";
import { isSigned, sign, type Account, type SigningKey } from "../keys/signing.ts";
import { openBox, sealBox, type EpochKey } from "./epoch-key.ts";
import { formatHeader, HEADER_BYTES, type Header } from "./header.ts";
import { paddedLength } from "./padding.ts";
import { parsePayload, type ForeignPayload, type Payload } from "./payload.ts";

/** What stands before the payload in the sealed text: a signature and the payload's length. */
const BEFORE = 64 + 4;

/** No payload is longer, so that a relay can bound what it takes. */
export const MAX_PAYLOAD: number = 2 * 1024 * 1024;

/** An opened envelope: what it holds, and what is needed to check who signed it. */
export interface Opened {
  readonly payload: Payload | ForeignPayload;
  readonly text: Bytes;
  readonly signature: Bytes;
}

/**
 * Seals a payload: the header in the open, twelve random bytes, and by AES-256-GCM under the epoch's key,
 * with the header as associated data, the author's signature over header and payload, the payload's length,
 * the payload as JSON, and zeros up to the padded length. Throws a RangeError beyond 2 MiB.
 */
export async function sealEnvelope(
  header: Omit<Header, "commitment">,
  key: EpochKey,
  payload: Payload,
  signer: SigningKey,
  random: Random,
): Promise<Bytes> {
  const about = formatHeader({ ...header, commitment: key.commitment });
  const text = utf8(JSON.stringify(payload));
  if (text.length > MAX_PAYLOAD) throw new RangeError(`a payload of ${text.length} bytes; 2 MiB is the most`);
  const signature = await sign(signer, "envelope", about, text);
  const padded = new Uint8Array(paddedLength(BEFORE + text.length));
  padded.set(signature);
  padded.set(uint(text.length, 4), 64);
  padded.set(text, BEFORE);
  return concat(about, await sealBox(key.key, random(12), padded, about));
}

/**
 * Opens an envelope, without checking who signed it. Fails with code `unopenable` where it was not sealed
 * under this key with this header, or does not hold what the format says.
 */
export async function openEnvelope(envelope: Bytes, key: EpochKey, where: string): Promise<Result<Opened>> {
  const about = envelope.subarray(0, HEADER_BYTES);
  const padded = await openBox(key.key, envelope.subarray(HEADER_BYTES), about);
  if (padded === undefined)
    return failure("unopenable", where, "This envelope does not open under the room's key.");
  const length = numberOf(padded.subarray(64, BEFORE));
  const end = BEFORE + length;
  const isWhole = padded.length === paddedLength(end) && padded.subarray(end).every((byte) => byte === 0);
  const text = padded.subarray(BEFORE, end);
  const payload = isWhole ? parsePayload(text) : undefined;
  return payload === undefined
    ? failure("unopenable", where, "This envelope opens, and what it holds is not of this format.")
    : success({ payload, text, signature: padded.subarray(0, 64) });
}

/** Whether the account signed what was opened, under the header that stands before it. */
export function isSignedBy(account: Account, envelope: Bytes, { text, signature }: Opened): Promise<boolean> {
  return isSigned(account, "envelope", signature, envelope.subarray(0, HEADER_BYTES), text);
}
