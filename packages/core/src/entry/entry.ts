import * as z from "zod";
import { instantSchema, whenSchema, type Instant, type When } from "../time.ts";
import { idSchema, refOf, refSchema, type Ref } from "./ref.ts";
import { sourceSchema, type Source } from "./source.ts";

/** Where something was said. */
export const VENUES = ["in-confidence", "in-session", "public", "unknown"] as const;
export type Venue = (typeof VENUES)[number];

/** How we know it. A person's assessment is never shown as a report, a report never as confirmed. */
export const WAYS_OF_KNOWING = ["heard-by-us", "document-held", "reported", "assessed"] as const;

/** How we know, and through whom the words came to us, from the speaker to the translator. */
export interface Knowledge {
  readonly how: (typeof WAYS_OF_KNOWING)[number];
  readonly chain?: {
    readonly speaker?: string;
    readonly goBetween?: string;
    readonly agency?: string;
    readonly outlet?: string;
    readonly language?: string;
    readonly translator?: string;
  };
}

/** Who made the entry: a person, or a rule of the reader (then it is a suggestion until it is reviewed). */
export type Origin = { readonly by: "person" } | { readonly by: "reader"; readonly rule: string };

/** What an entry says, and all that a correction may replace. */
export interface Content<Body> {
  /** When it happened or was said, where that differs from when it was recorded. */
  readonly on?: When;
  readonly venue?: Venue;
  readonly knowledge?: Knowledge;
  readonly sources: readonly Source[];
  readonly body: Body;
}

/** One immutable line of the record. */
export interface Entry<Body = unknown> extends Content<Body> {
  /** For a suggestion derived from room, report, kind, rule and offsets; random for every other entry. */
  readonly id: string;
  readonly kind: string;
  /** Version of the kind under which the body was written, from 1. */
  readonly v: number;
  /** The id of the room entry that opens the one room in which this stands. */
  readonly room: string;
  /** A random member id. */
  readonly author: string;
  /** The author's own clock, which can be wrong. */
  readonly recordedAt: Instant;
  /** When the store took it, or when the plain file that brought it says so. */
  readonly acceptedAt?: Instant;
  readonly origin: Origin;
  /** Every entry that the body refers to, also for readers that do not understand the kind. */
  readonly touches: readonly Ref[];
}

const name = z.string().min(1).exactOptional();

const content = {
  on: whenSchema.exactOptional(),
  venue: z.enum(VENUES).exactOptional(),
  knowledge: z
    .strictObject({
      how: z.enum(WAYS_OF_KNOWING),
      chain: z
        .strictObject({
          speaker: name,
          goBetween: name,
          agency: name,
          outlet: name,
          language: name,
          translator: name,
        })
        .exactOptional(),
    })
    .exactOptional(),
  sources: z.array(sourceSchema),
};

const frame = {
  id: idSchema,
  kind: z.string().min(1),
  v: z.int().min(1),
  room: idSchema,
  author: idSchema,
  recordedAt: instantSchema,
  acceptedAt: instantSchema.exactOptional(),
  origin: z.union([
    z.strictObject({ by: z.literal("person") }),
    z.strictObject({ by: z.literal("reader"), rule: z.string().min(1) }),
  ]),
  touches: z.array(refSchema),
  ...content,
};

/** The schema of what an entry says, with a body of the given schema. */
export function contentSchemaOf<Body>(body: z.ZodType<Body>): z.ZodType<Content<Body>> {
  return z.strictObject({ ...content, body }) as z.ZodType<Content<Body>>; // generic bodies defeat inference
}

/** The schema of an entry of the named kind, with a body of the given schema. */
export function entrySchemaOf<Body>(kind: string, body: z.ZodType<Body>): z.ZodType<Entry<Body>> {
  return z.strictObject({ ...frame, kind: z.literal(kind), body }) as z.ZodType<Entry<Body>>; // as above
}

/** The schema of an entry of which only the frame is understood; everything else is kept as it is. */
export const foreignEntrySchema: z.ZodType<Entry> = z.looseObject({ ...frame, body: z.unknown() });

/** The entry's own reference. */
export function refOfEntry(entry: Entry): Ref {
  return refOf(entry.room, entry.id);
}

/** When the entry counts as known: the store's time, or in a plain file the author's. */
export function acceptedAt(entry: Entry): Instant {
  return entry.acceptedAt ?? entry.recordedAt;
}

/** The order in which entries count: by time of acceptance, then by id; alike in two rooms, by the room. */
export function byAcceptance(a: Entry, b: Entry): number {
  const first = acceptedAt(a);
  const second = acceptedAt(b);
  if (first !== second) return first < second ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return a.room < b.room ? -1 : a.room > b.room ? 1 : 0;
}

/** JSON with sorted keys, so that equal values have equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Whether two copies are one entry: equal but for `recordedAt`, `acceptedAt` and `author`. */
export function isCopy(a: Entry, b: Entry): boolean {
  return a === b || bareText(a) === bareText(b);
}

function bareText(entry: Entry): string {
  return canonicalJson({ ...entry, recordedAt: "", acceptedAt: "", author: "" });
}
