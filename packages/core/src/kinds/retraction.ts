import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import { refOfEntry } from "../entry/entry.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema, type Ref } from "../entry/ref.ts";

/** Takes an entry back. Retracting a correction brings back what stood before. */
export interface RetractionBody {
  readonly of: Ref;
  readonly reason?: string;
}

declare module "../describe/sentence.ts" {
  interface Messages {
    retraction: { reason: string | null };
  }
}

/** The kind `retraction`. */
export const retraction: Kind<RetractionBody> = {
  name: "retraction",
  version: 1,
  about: "Takes an entry back.",
  schema: z.strictObject({ of: refSchema, reason: z.string().min(1).exactOptional() }),
  migrations: [],
  refs: ({ of }) => [of],
  alter(entry, amendments) {
    amendments.retractions.push({ of: entry.body.of, ref: refOfEntry(entry), by: entry });
  },
  describe: ({ body }) => sentence("retraction", { reason: body.reason ?? null }, [body.of]),
};
