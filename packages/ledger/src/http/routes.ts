import * as z from "zod";
import { fromBase64url, toBase64url, type Bytes } from "../bytes.ts";
import { isAccount, type Account } from "../keys/signing.ts";
import { formatReceipt, parseReceipt, type Receipt } from "../seal/receipt.ts";
import type { Access } from "../store/access.ts";
import type { Heads, Invitation } from "../store/store.ts";

/** A row, as the doors pass it. */
type Row = { readonly bytes: Bytes; readonly receipt: Receipt };
type Nothing = Readonly<Record<string, never>>;

/** What goes in at each door, and what comes out. */
export interface Doors {
  about: { in: Nothing; out: { receipts: Account; now: number } };
  challenge: { in: { account: Account; nonce: string }; out: { challenge: string } };
  login: { in: { account: Account; challenge: string; signature: Bytes; code?: string }; out: Nothing };
  session: { in: { token: string }; out: Nothing };
  device: { in: Nothing; out: { keyring: Bytes; book: Bytes } };
  logout: { in: Nothing; out: Nothing };
  heads: { in: Nothing; out: Heads };
  readAfter: { in: { room: string; seq: number }; out: { now: number; before: Bytes; rows: readonly Row[] } };
  append: { in: { room: string; bytes: Bytes; access?: Access }; out: { receipt: Receipt } };
  adopt: { in: { room: string; rows: readonly Row[]; grant: Bytes }; out: Nothing };
  grants: { in: { room: string }; out: { grants: readonly Bytes[] } };
  invite: { in: { id: string; letter: Bytes; expiresAt: number }; out: Nothing };
  invitation: { in: { id: string }; out: Invitation };
  answer: { in: { id: string; answer: Bytes }; out: Nothing };
  reveal: { in: { id: string; opening: Bytes }; out: Nothing };
  withdraw: { in: { id: string }; out: Nothing };
  backUp: { in: { id: string; bytes: Bytes }; out: Nothing };
  backup: { in: { id: string }; out: { bytes: Bytes } };
}

/** The doors' names. */
export type RouteName = keyof Doors;

/**
 * One door of a relay: from this table come its handlers and the typed client. What goes in is the path's
 * parts and the body as one object; what comes out is JSON. Bytes travel as base64url.
 */
export interface Route<In = unknown, Out = unknown> {
  readonly method: "GET" | "POST";
  /** With `:name` for a part that stands in the input. */
  readonly path: string;
  /** Whether it needs a session. Where it does not, a secret in the input is the key. */
  readonly access: "session" | "open";
  /** Bytes of a body at most. */
  readonly limit: number;
  readonly input: z.ZodType<In>;
  readonly output: z.ZodType<Out>;
}

// The checks matter on the way out: zod asks them of a key that is left out as well.
const bytesSchema = z.custom<Bytes>((value) => value instanceof Uint8Array);
const receiptSchema = z.custom<Receipt>((value) => typeof value === "object" && value !== null);

const bytes: z.ZodCodec<z.ZodString, z.ZodCustom<Bytes>> = z.codec(z.string(), bytesSchema, {
  decode(text, context) {
    const decoded = fromBase64url(text);
    if (decoded !== undefined) return decoded;
    context.issues.push({ code: "custom", input: text, message: "not base64url" });
    return z.NEVER;
  },
  encode: toBase64url,
});

const receipt: z.ZodCodec<z.ZodString, z.ZodCustom<Receipt>> = z.codec(z.string(), receiptSchema, {
  decode(text, context) {
    const decoded = parseReceipt(fromBase64url(text) ?? new Uint8Array());
    if (decoded !== undefined) return decoded;
    context.issues.push({ code: "custom", input: text, message: "not a receipt" });
    return z.NEVER;
  },
  encode: (value) => toBase64url(formatReceipt(value)),
});

const chain = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const id = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const account = z.string().refine(isAccount);
const seq = z.int().min(0);
const nothing: z.ZodType<Nothing> = z.strictObject({});
const place = z.codec(z.string().regex(/^\d{1,15}$/), z.int(), { decode: Number, encode: String });
const row = z.strictObject({ bytes, receipt });

const access = z.strictObject({
  readers: z
    .array(z.strictObject({ account, isSteward: z.boolean(), from: z.int().min(1).exactOptional() }))
    .max(200),
  grants: z.array(z.strictObject({ account, sealed: bytes })).max(200),
});

const SMALL = 65_536;
const LARGE = 8_000_000;

const get = <In, Out>(
  path: string,
  access: Route["access"],
  input: z.ZodType<In>,
  output: z.ZodType<Out>,
): Route<In, Out> => ({
  method: "GET",
  path,
  access,
  limit: 0,
  input,
  output,
});
const post = <In, Out>(
  path: string,
  access: Route["access"],
  limit: number,
  input: z.ZodType<In>,
  output: z.ZodType<Out>,
): Route<In, Out> => ({
  method: "POST",
  path,
  access,
  limit,
  input,
  output,
});

/** Every door. */
export const ROUTES: { readonly [Name in RouteName]: Route<Doors[Name]["in"], Doors[Name]["out"]> } = {
  about: get("/api/about", "session", nothing, z.strictObject({ receipts: account, now: seq })),
  challenge: post(
    "/api/challenge",
    "open",
    SMALL,
    z.strictObject({ account, nonce: id }),
    z.strictObject({ challenge: z.string() }),
  ),
  login: post(
    "/api/login",
    "open",
    SMALL,
    z.strictObject({
      account,
      challenge: z.string().max(500),
      signature: bytes,
      code: z.string().max(200).exactOptional(),
    }),
    nothing,
  ),
  session: post("/api/session", "open", SMALL, z.strictObject({ token: z.string().max(200) }), nothing),
  device: get("/api/device", "session", nothing, z.strictObject({ keyring: bytes, book: bytes })),
  logout: post("/api/logout", "session", SMALL, nothing, nothing),
  heads: get(
    "/api/heads",
    "session",
    nothing,
    z.strictObject({
      now: seq,
      rooms: z.array(z.strictObject({ room: chain, talks: id, seq, hash: bytes, grants: seq })),
      invitations: z.array(z.strictObject({ id, isAnswered: z.boolean(), expiresAt: seq })),
    }),
  ),
  readAfter: get(
    "/api/rooms/:room/after/:seq",
    "session",
    z.strictObject({ room: chain, seq: place }),
    z.strictObject({ now: seq, before: bytes, rows: z.array(row) }),
  ),
  append: post(
    "/api/rooms/:room/envelopes",
    "session",
    LARGE,
    z.strictObject({ room: chain, bytes, access: access.exactOptional() }),
    z.strictObject({ receipt }),
  ),
  adopt: post(
    "/api/rooms/:room/adopted",
    "session",
    LARGE,
    z.strictObject({ room: chain, rows: z.array(row).max(500), grant: bytes }),
    nothing,
  ),
  grants: get(
    "/api/rooms/:room/grants",
    "session",
    z.strictObject({ room: chain }),
    z.strictObject({ grants: z.array(bytes) }),
  ),
  invite: post(
    "/api/invitations",
    "session",
    SMALL,
    z.strictObject({ id, letter: bytes, expiresAt: seq }),
    nothing,
  ),
  invitation: get(
    "/api/invitations/:id",
    "open",
    z.strictObject({ id }),
    z.strictObject({ letter: bytes, answer: bytes.exactOptional(), opening: bytes.exactOptional() }),
  ),
  answer: post("/api/invitations/:id/answer", "open", SMALL, z.strictObject({ id, answer: bytes }), nothing),
  reveal: post(
    "/api/invitations/:id/opening",
    "session",
    SMALL,
    z.strictObject({ id, opening: bytes }),
    nothing,
  ),
  withdraw: post("/api/invitations/:id/withdrawal", "session", SMALL, z.strictObject({ id }), nothing),
  backUp: post("/api/backups/:id", "session", 400_000, z.strictObject({ id, bytes }), nothing),
  backup: get("/api/backups/:id", "open", z.strictObject({ id }), z.strictObject({ bytes })),
};

/** What a handler answered, as the JSON of the route's body. */
export function writtenAnswer(name: RouteName, value: unknown): object {
  return z.encode(ROUTES[name].output as z.ZodType, value) as object; // each route's output is an object
}

/** Where a tick of the live updates is heard. */
export const LIVE_PATH = "/api/live";
