import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { idSchema, refSchema } from "../entry/ref.ts";
import type { Carry } from "../state/carrying.ts";
import { RELEASE_FORMS, type ReleaseForm } from "../state/releases.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    carry: { form: ReleaseForm; count: number };
  }
}

/** The kind `carry`. */
export const carry: Kind<Carry> = {
  name: "carry",
  version: 1,
  about: "What is to be carried into which room, under which release, in which form.",
  schema: z.strictObject({
    what: z.array(refSchema).min(1),
    room: idSchema,
    release: refSchema.exactOptional(),
    form: z.enum(RELEASE_FORMS),
    override: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ what, release }) => [...what, ...(release === undefined ? [] : [release])],
  add(line, board) {
    board.carries.push(line);
  },
  describe: ({ body }) => sentence("carry", { form: body.form, count: body.what.length }),
};
