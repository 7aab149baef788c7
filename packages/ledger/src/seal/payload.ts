import * as z from "zod";
import type { MEMBER_ROLES } from "@parley/core";
import { textOf } from "../bytes.ts";
import { jsonOf } from "../keys/keyring.ts";
import { isAccount } from "../keys/signing.ts";

/** What a member is in a room. */
export type Role = (typeof MEMBER_ROLES)[number];

/** Somebody on a room's roster, bound to their keys. */
export interface Member {
  /** A random id; it is the author of what they write. */
  readonly id: string;
  readonly name?: string;
  readonly role: Role;
  /** What the room's keys are sealed to. */
  readonly recipient: string;
  /** Whose signatures are theirs. */
  readonly account: string;
  /** The first epoch whose key they hold; 1 for the whole history. */
  readonly since: number;
}

/**
 * What lies in an envelope: the room's opening, an entry, or a change of its roster. `by` signed it.
 * A type that this program does not know is kept and has no effect.
 */
export type Payload =
  | {
      readonly type: "open";
      readonly by: string;
      readonly entry: unknown;
      readonly roster: readonly Member[];
      /** The account that signs the store's receipts, pinned from here on. */
      readonly receipts: string;
    }
  | { readonly type: "entry"; readonly by: string; readonly entry: unknown }
  | { readonly type: "join"; readonly by: string; readonly member: Member }
  | {
      readonly type: "epoch";
      readonly by: string;
      /** Ids of those who leave. */
      readonly left: readonly string[];
      /** The whole roster of the new epoch, and for whoever reads from here on the room's entry and receipt keys. */
      readonly roster: readonly Member[];
      readonly entry: unknown;
      readonly receipts: readonly string[];
    }
  | { readonly type: "store"; readonly by: string; readonly receipts: string };

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const account = z.string().refine(isAccount);

/** The schema of a member. */
export const memberSchema: z.ZodType<Member> = z.strictObject({
  id,
  name: z.string().min(1).max(200).exactOptional(),
  role: z.enum(["mediator", "member", "head"]),
  recipient: z.string().regex(/^age1pq1[a-z0-9]{1000,2200}$/),
  account,
  since: z.int().min(1),
});

const roster = z.array(memberSchema).min(1).max(200);

const schemas: readonly z.ZodType<Payload>[] = [
  z.strictObject({ type: z.literal("open"), by: id, entry: z.unknown(), roster, receipts: account }),
  z.strictObject({ type: z.literal("join"), by: id, member: memberSchema }),
  z.strictObject({
    type: z.literal("epoch"),
    by: id,
    left: z.array(id).max(200),
    roster,
    entry: z.unknown(),
    receipts: z.array(account).min(1),
  }),
  z.strictObject({ type: z.literal("store"), by: id, receipts: account }),
];

/** A payload whose type this program does not know. */
export interface ForeignPayload {
  readonly type: "foreign";
  readonly by: string;
}

/** Reads a payload; undefined where it is none. */
export function parsePayload(bytes: Uint8Array): Payload | ForeignPayload | undefined {
  const value = jsonOf(textOf(bytes));
  if (value === null || typeof value !== "object") return undefined;
  const { type, by } = value as { type?: unknown; by?: unknown }; // any object may lack both
  if (typeof type !== "string" || !id.safeParse(by).success) return undefined;
  // The commonest by far; its one field that matters is checked by the core.
  if (type === "entry") return value as Payload;
  for (const schema of schemas) {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
  }
  return KNOWN.has(type) ? undefined : { type: "foreign", by: by as string }; // checked above
}

const KNOWN: ReadonlySet<string> = new Set(["open", "entry", "join", "epoch", "store"]);
