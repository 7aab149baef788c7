import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refOfEntry } from "../entry/entry.ts";
import { refSchema, type Ref } from "../entry/ref.ts";

/** Two entities of one kind, or a topic and a point, are one. Reversible by a retraction. */
export interface SameAsBody {
  readonly a: Ref;
  readonly b: Ref;
}

declare module "../describe/sentence.ts" {
  interface Messages {
    "same-as": { a: Name; b: Name };
  }
}

/** The kind `same-as`. */
export const sameAs: Kind<SameAsBody> = {
  name: "same-as",
  version: 1,
  about: "Two entities of one kind, or a topic and a point, are one.",
  schema: z.strictObject({ a: refSchema, b: refSchema }),
  migrations: [],
  acceptedTogether: true,
  refs: ({ a, b }) => [a, b],
  alter(entry, amendments) {
    const { a, b } = entry.body;
    amendments.joined.push({ a, b, ref: refOfEntry(entry), by: entry });
  },
  describe: ({ body }, names) => sentence("same-as", { a: names.name(body.a), b: names.name(body.b) }),
};
