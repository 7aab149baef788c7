import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import { contentSchemaOf, refOfEntry, type Content } from "../entry/entry.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema, type Ref } from "../entry/ref.ts";

/** Says what an entry should have said, whole. It stands in the room of what it corrects. */
export interface CorrectionBody {
  readonly of: Ref;
  /** The kind and version under which the corrected body is written. */
  readonly kind: string;
  readonly v: number;
  readonly content: Content<unknown>;
  readonly reason?: string;
}

declare module "../describe/sentence.ts" {
  interface Messages {
    correction: { kind: string; reason: string | null };
  }
}

/** The kind `correction`. */
export const correction: Kind<CorrectionBody> = {
  name: "correction",
  version: 1,
  about: "The whole corrected content of an entry; what stood before is kept.",
  schema: z.strictObject({
    of: refSchema,
    kind: z.string().min(1),
    v: z.int().min(1),
    content: contentSchemaOf(z.unknown()),
    reason: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ of }) => [of],
  alter(entry, amendments) {
    const { of, content } = entry.body;
    amendments.corrections.push({ of, content, ref: refOfEntry(entry), by: entry });
  },
  describe: ({ body }) => sentence("correction", { kind: body.kind, reason: body.reason ?? null }, [body.of]),
};
