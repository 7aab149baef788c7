import { failure, success, type Result } from "@parley/core";
import { concat, fromBase64url, sameBytes, sha256, toBase64url, type Bytes } from "../bytes.ts";

/** What an invitation's link says: the relay's address in the open, the secret in the fragment. */
export interface Link {
  readonly relay: string;
  readonly secret: Bytes;
}

const SIZE = 1 + 32 + 4;

/** The link. The fragment holds a version, the secret and four bytes that find a torn or mistyped link. */
export async function formatLink({ relay, secret }: Link): Promise<string> {
  const body = concat(new Uint8Array([1]), secret);
  const check = (await sha256(body)).subarray(0, 4);
  return `${relay}/#join=${toBase64url(concat(body, check))}`;
}

/** Reads a link. Fails with code `link` or `newer`. */
export async function parseLink(text: string): Promise<Result<Link>> {
  const match = /^(https?:\/\/[^/\s#?]+)\/?#join=([A-Za-z0-9_-]*)$/.exec(text.trim());
  const torn = failure(
    "link",
    "",
    "The link is torn or mistyped; copy the whole of it, with everything after the #.",
  );
  const bytes = fromBase64url(match?.[2] ?? "");
  const relay = match?.[1];
  if (relay === undefined || bytes === undefined || bytes.length === 0) return torn;
  if ((bytes[0] ?? 0) > 1) return failure("newer", "", "A newer Parley made this link; update this program.");
  const body = bytes.subarray(0, SIZE - 4);
  const isWhole =
    bytes.length === SIZE && sameBytes((await sha256(body)).subarray(0, 4), bytes.subarray(SIZE - 4));
  return isWhole ? success({ relay, secret: bytes.slice(1, 33) }) : torn;
}
