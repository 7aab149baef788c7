import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { STANDINGS, type Confirmation, type StandingOf } from "../state/standings.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    confirmation: { by: Name; standing: StandingOf; words: string | null };
  }
}

/** The kind `confirmation`. */
export const confirmation: Kind<Confirmation> = {
  name: "confirmation",
  version: 1,
  about: "A side affirms what is on record, denies it, declines to say, or keeps silent.",
  schema: z.strictObject({
    of: refSchema,
    by: speakerSchema,
    standing: z.enum(STANDINGS),
    words: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ of, by }) => [of, ...refsOfSpeaker(by)],
  add(line, board) {
    board.capacities.add(line.entry.body.by.person, line.entry.body.by.capacity);
    board.confirmations.push(line);
  },
  describe: ({ body }, names) =>
    sentence("confirmation", {
      by: nameOfSpeaker(names, body.by),
      standing: body.standing,
      words: body.words ?? null,
    }),
};
