import * as z from "zod";
import { parseEntry, type Entry } from "@parley/core";
import { fromBase64url, toBase64url, type Bytes } from "../bytes.ts";
import type { Anchor } from "../keys/backup.ts";
import { isAccount, type Account } from "../keys/signing.ts";
import type { Offered } from "../invitation/letter.ts";

/** Who this person is in the talks, and how they came in. */
export interface Self {
  /** The member id, the same in every room of these talks. */
  readonly id: string;
  readonly name?: string;
  /** What the talks were called by whoever opened them or invited. */
  readonly title?: string;
  /** Accounts that may grant rooms before any roster was read: an inviter's. */
  readonly known: readonly Account[];
  /** The account that signs the store's receipts, as the letter named it. */
  readonly receipts?: Account;
  /** Rooms that a backup knew, with the newest envelope it had seen: the store must show as much. */
  readonly expected?: readonly { readonly chain: string; readonly head: Anchor }[];
  /** The invitation that was answered, until a room was granted. */
  readonly joining?: {
    readonly secret: Bytes;
    readonly letter: Bytes;
    readonly answer: Bytes;
    readonly rooms: readonly string[];
  };
}

/** What is kept of a room beside its envelopes. */
export interface RoomRecord {
  readonly chain: string;
  readonly start: Anchor;
  /** The newest envelope that was ever seen: a store that shows less has gone back. */
  readonly head: Anchor;
  /** The receipts' digest before the first envelope that this member reads. */
  readonly before: Bytes;
  readonly epochs: readonly (readonly [epoch: number, secret: Bytes])[];
  /** The account that granted it. */
  readonly by: Account;
  /** When the store last showed it (this device's clock). */
  readonly heardAt: number;
  /** Since when the store has not shown it any more. */
  readonly closedAt?: number;
}

/** Entries that wait to go out together, in this order. */
export interface Queued {
  readonly id: string;
  /** When they were written, by this device's clock. */
  readonly at: number;
  readonly entries: readonly Entry[];
  /** How far each room was read by whoever wrote them. */
  readonly seen: Readonly<Record<string, number>>;
  /** The last sealed form of each by id: sent again unchanged for as long as it fits. */
  readonly tried: Readonly<Record<string, Bytes>>;
}

/** An invitation that was sent and not yet settled. */
export interface Invited {
  readonly id: string;
  readonly secret: Bytes;
  readonly opening: Bytes;
  readonly letter: Bytes;
  readonly as: string;
  readonly name?: string;
  readonly rooms: readonly Offered[];
  readonly expiresAt: number;
  /** Whether four words are compared aloud before anybody is let in. */
  readonly compares: boolean;
}

/** Something that a relay or a member did and may not. Kept until a person puts it aside. */
export interface Alarm {
  readonly code: string;
  /** The room's chain; undefined where it concerns none. */
  readonly chain?: string;
  /** Where in it, as “envelope 12”. */
  readonly where: string;
  /** One sentence: what happened. */
  readonly message: string;
  /** When it was found, by this device's clock. */
  readonly since: number;
}

const bytes: z.ZodCodec<z.ZodString, z.ZodCustom<Bytes>> = z.codec(
  z.string(),
  z.custom<Bytes>((value) => value instanceof Uint8Array),
  { decode: (text) => fromBase64url(text) ?? new Uint8Array(), encode: toBase64url },
);

const entry: z.ZodType<Entry> = z.unknown().transform((value, context) => {
  const parsed = parseEntry(value, "entry");
  if (parsed.ok) return parsed.value;
  context.issues.push({ code: "custom", input: value, message: parsed.problem.message });
  return z.NEVER;
});

const account = z.string().refine(isAccount);
const anchor = z.strictObject({ seq: z.int().min(0), hash: z.string() });
const offered = z.strictObject({
  chain: z.string(),
  role: z.enum(["mediator", "member", "head"]),
  history: z.enum(["start", "now"]),
});

/** The schemas of what stands on the shelf, by the word in its name. */
export const recordSchemas: {
  readonly self: z.ZodType<Self>;
  readonly room: z.ZodType<RoomRecord>;
  readonly queued: z.ZodType<Queued>;
  readonly invited: z.ZodType<Invited>;
  readonly alarm: z.ZodType<Alarm>;
} = {
  self: z.strictObject({
    id: z.string(),
    name: z.string().exactOptional(),
    title: z.string().exactOptional(),
    known: z.array(account),
    receipts: account.exactOptional(),
    expected: z.array(z.strictObject({ chain: z.string(), head: anchor })).exactOptional(),
    joining: z
      .strictObject({ secret: bytes, letter: bytes, answer: bytes, rooms: z.array(z.string()) })
      .exactOptional(),
  }),
  room: z.strictObject({
    chain: z.string(),
    start: anchor,
    head: anchor,
    before: bytes,
    epochs: z.array(z.tuple([z.int(), bytes])),
    by: account,
    heardAt: z.number(),
    closedAt: z.number().exactOptional(),
  }),
  queued: z.strictObject({
    id: z.string(),
    at: z.number(),
    entries: z.array(entry),
    seen: z.record(z.string(), z.number()),
    tried: z.record(z.string(), bytes),
  }),
  invited: z.strictObject({
    id: z.string(),
    secret: bytes,
    opening: bytes,
    letter: bytes,
    as: z.string(),
    name: z.string().exactOptional(),
    rooms: z.array(offered),
    expiresAt: z.number(),
    compares: z.boolean(),
  }),
  alarm: z.strictObject({
    code: z.string(),
    chain: z.string().exactOptional(),
    where: z.string(),
    message: z.string(),
    since: z.number(),
  }),
};

/** A record as JSON: bytes as base64url. */
export function plainOf(record: Self | RoomRecord | Queued | Invited | Alarm): unknown {
  return JSON.parse(
    JSON.stringify(record, (_, value: unknown) => (value instanceof Uint8Array ? toBase64url(value) : value)),
  );
}
