import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import type { Carried } from "../state/carrying.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    carried: Record<never, never>;
  }
}

/** The kind `carried`. */
export const carried: Kind<Carried> = {
  name: "carried",
  version: 1,
  about: "The copy of what was to be carried stands in the other room.",
  schema: z.strictObject({ carry: refSchema, copy: refSchema }),
  migrations: [],
  refs: ({ carry, copy }) => [carry, copy],
  add(line, board) {
    board.carried.push(line);
  },
  describe: () => sentence("carried", {}),
};
