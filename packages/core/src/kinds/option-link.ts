import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { LINK_KINDS, type OptionLink } from "../state/options.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    "option-link": { option: Name; kind: OptionLink["kind"]; other: Name };
  }
}

/** The kind `option-link`. */
export const optionLink: Kind<OptionLink> = {
  name: "option-link",
  version: 1,
  about: "One option requires another or excludes it.",
  schema: z.strictObject({
    option: refSchema,
    kind: z.enum(LINK_KINDS),
    other: refSchema,
    words: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ option, other }) => [option, other],
  add(line, board) {
    board.optionLinks.push(line);
  },
  describe: ({ body }, names) =>
    sentence("option-link", {
      option: names.name(body.option),
      kind: body.kind,
      other: names.name(body.other),
    }),
};
