import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import type { Dispute } from "../state/standings.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    dispute: { words: string };
  }
}

/** The kind `dispute`. */
export const dispute: Kind<Dispute> = {
  name: "dispute",
  version: 1,
  about: "Somebody who may not correct an entry says that it is wrong, and how.",
  schema: z.strictObject({ of: refSchema, words: z.string().min(1) }),
  migrations: [],
  refs: ({ of }) => [of],
  add(line, board) {
    board.disputes.push(line);
  },
  describe: ({ body }) => sentence("dispute", { words: body.words }),
};
