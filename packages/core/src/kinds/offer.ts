import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { deadlineSchema, type Deadline, type Offer } from "../state/offers.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    offer: {
      by: Name;
      to: readonly Name[];
      terms: readonly string[];
      condition: string | null;
      deadline: Deadline | null;
    };
  }
}

/** The kind `offer`. */
export const offer: Kind<Offer> = {
  name: "offer",
  version: 1,
  about: "Terms that hold together or not at all, perhaps on a condition, with a deadline.",
  schema: z.strictObject({
    by: speakerSchema,
    to: z.array(refSchema),
    terms: z
      .array(
        z.strictObject({ subject: refSchema, option: refSchema.exactOptional(), words: z.string().min(1) }),
      )
      .min(1),
    condition: z.string().min(1).exactOptional(),
    deadline: deadlineSchema.exactOptional(),
  }),
  migrations: [],
  refs: ({ by, to, terms }) => [
    ...refsOfSpeaker(by),
    ...to,
    ...terms.flatMap(({ subject, option }) => (option === undefined ? [subject] : [subject, option])),
  ],
  add(line, board) {
    board.capacities.add(line.entry.body.by.person, line.entry.body.by.capacity);
    board.offers.push(line);
  },
  describe: ({ body }, names) =>
    sentence("offer", {
      by: nameOfSpeaker(names, body.by),
      to: body.to.map(names.name),
      terms: body.terms.map(({ words }) => words),
      condition: body.condition ?? null,
      deadline: body.deadline ?? null,
    }),
};
