import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refOfEntry } from "../entry/entry.ts";
import { refSchema, type Ref } from "../entry/ref.ts";

/** Two entities are not one, whatever says that they are. Reversible by a retraction. */
export interface NotSameAsBody {
  readonly a: Ref;
  readonly b: Ref;
}

declare module "../describe/sentence.ts" {
  interface Messages {
    "not-same-as": { a: Name; b: Name };
  }
}

/** The kind `not-same-as`. */
export const notSameAs: Kind<NotSameAsBody> = {
  name: "not-same-as",
  version: 1,
  about: "Two entities are not one, whatever says that they are.",
  schema: z.strictObject({ a: refSchema, b: refSchema }),
  migrations: [],
  refs: ({ a, b }) => [a, b],
  alter(entry, amendments) {
    const { a, b } = entry.body;
    amendments.keptApart.push({ a, b, ref: refOfEntry(entry), by: entry });
  },
  describe: ({ body }, names) => sentence("not-same-as", { a: names.name(body.a), b: names.name(body.b) }),
};
