import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { ANSWERS, type Answer, type AnswerKind } from "../state/offers.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    answer: { by: Name; answer: AnswerKind; words: string | null };
  }
}

/** The kind `answer`. */
export const answer: Kind<Answer> = {
  name: "answer",
  version: 1,
  about: "An answer to an offer.",
  schema: z.strictObject({
    offer: refSchema,
    by: speakerSchema,
    answer: z.enum(ANSWERS),
    words: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ offer, by }) => [offer, ...refsOfSpeaker(by)],
  add(line, board) {
    board.capacities.add(line.entry.body.by.person, line.entry.body.by.capacity);
    board.answers.push(line);
  },
  describe: ({ body }, names) =>
    sentence("answer", {
      by: nameOfSpeaker(names, body.by),
      answer: body.answer,
      words: body.words ?? null,
    }),
};
