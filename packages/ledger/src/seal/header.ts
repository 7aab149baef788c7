import { failure, success, type Result } from "@parley/core";
import { concat, numberOf, sameBytes, toBase64url, uint, utf8, type Bytes } from "../bytes.ts";

/**
 * The first 132 bytes of an envelope. They are open to whoever holds the envelope and are associated data
 * of what is sealed behind them: format, talks, chain, epoch, seq, previous hash and key commitment.
 */
export interface Header {
  /** 16 random bytes, the talks'. */
  readonly talks: Bytes;
  /** SHA-256 of the room's first envelope; in that envelope itself 32 zero bytes. */
  readonly chain: Bytes;
  /** From 1. */
  readonly epoch: number;
  /** From 1, without gaps. */
  readonly seq: number;
  /** SHA-256 of the envelope before; in the first 32 zero bytes. */
  readonly previous: Bytes;
  /** Commits to the epoch's key, so that one envelope cannot open to two texts under two keys. */
  readonly commitment: Bytes;
}

/** "PARLEY" and the format's version, 1. */
const FORMAT: Bytes = concat(utf8("PARLEY"), uint(1, 2));

/** How many bytes a header has. */
export const HEADER_BYTES = 132;

/** 32 zero bytes. */
export const NOTHING: Bytes = new Uint8Array(32);

/** The header's bytes. */
export function formatHeader({ talks, chain, epoch, seq, previous, commitment }: Header): Bytes {
  const bytes = concat(FORMAT, talks, chain, uint(epoch, 4), uint(seq, 8), previous, commitment);
  if (bytes.length !== HEADER_BYTES) throw new RangeError(`a header of ${bytes.length} bytes`);
  return bytes;
}

/**
 * Reads the header of an envelope. Fails with code `newer` where a newer program wrote it, `not-envelope`
 * where it is none.
 */
export function parseHeader(envelope: Uint8Array, where: string): Result<Header> {
  const isOurs = envelope.length >= HEADER_BYTES && sameBytes(envelope.subarray(0, 6), FORMAT.subarray(0, 6));
  if (!isOurs) return failure("not-envelope", where, "This is no envelope of Parley's, or it is cut short.");
  if (!sameBytes(envelope.subarray(6, 8), FORMAT.subarray(6, 8))) {
    return failure("newer", where, "A newer Parley wrote this envelope; update this program to read on.");
  }
  return success({
    talks: new Uint8Array(envelope.subarray(8, 24)),
    chain: new Uint8Array(envelope.subarray(24, 56)),
    epoch: numberOf(envelope.subarray(56, 60)),
    seq: numberOf(envelope.subarray(60, 68)),
    previous: new Uint8Array(envelope.subarray(68, 100)),
    commitment: new Uint8Array(envelope.subarray(100, 132)),
  });
}

/** The chain to which an envelope with this header and this hash belongs. */
export function chainOf(header: Header, hash: Uint8Array): string {
  return toBase64url(header.seq === 1 ? hash : header.chain);
}
