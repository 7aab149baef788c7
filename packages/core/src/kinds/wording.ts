import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import type { Wording } from "../state/wordings.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    wording: { point: Name; version: string; text: string | null; isVariant: boolean };
  }
}

/** The kind `wording`. */
export const wording: Kind<Wording> = {
  name: "wording",
  version: 1,
  about: "The text of a point in one version of its paper, with what is not agreed in square brackets.",
  schema: z.strictObject({
    point: refSchema,
    version: z.string().min(1),
    text: z.string().min(1).exactOptional(),
    isVariant: z.boolean().exactOptional(),
  }),
  migrations: [],
  refs: ({ point }) => [point],
  add(line, board) {
    board.wordings.push(line);
  },
  describe: ({ body }, names) =>
    sentence("wording", {
      point: names.name(body.point),
      version: body.version,
      text: body.text ?? null,
      isVariant: body.isVariant === true,
    }),
};
