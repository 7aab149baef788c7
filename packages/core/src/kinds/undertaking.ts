import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import type { Undertaking } from "../state/undertakings.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    undertaking: { by: readonly Name[]; words: string };
  }
}

/** The kind `undertaking`. */
export const undertaking: Kind<Undertaking> = {
  name: "undertaking",
  version: 1,
  about:
    "What one or several sides declare to have agreed, to undertake or to welcome, sentence by sentence.",
  schema: z.strictObject({
    by: z.array(speakerSchema),
    words: z.string().min(1),
  }),
  migrations: [],
  refs: ({ by }) => by.flatMap(refsOfSpeaker),
  add(line, board) {
    board.undertakings.push(line);
  },
  describe: ({ body }, names) =>
    sentence("undertaking", {
      by: body.by.map((speaker) => nameOfSpeaker(names, speaker)),
      words: body.words,
    }),
};
