import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { whenSchema, type When } from "../time.ts";
import { type Step } from "../state/steps.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    step: {
      who: readonly Name[];
      what: string;
      to: Name;
      awaits: string | null;
      from: Name;
      after: string | null;
      due: When | null;
    };
  }
}

/** The kind `step`. */
export const step: Kind<Step> = {
  name: "step",
  version: 1,
  about: "Who owes whom what next, by when, and what it waits for.",
  schema: z.strictObject({
    who: z.array(speakerSchema),
    what: z.string().min(1),
    to: speakerSchema.exactOptional(),
    awaits: z.string().min(1).exactOptional(),
    from: speakerSchema.exactOptional(),
    after: z.string().min(1).exactOptional(),
    due: whenSchema.exactOptional(),
  }),
  migrations: [],
  refs: ({ who, to, from }) => [...who, to, from].flatMap(refsOfSpeaker),
  add(line, board) {
    for (const { person, capacity } of line.entry.body.who) board.capacities.add(person, capacity);
    board.steps.push(line);
  },
  describe: ({ body }, names) =>
    sentence("step", {
      who: body.who.map((speaker) => nameOfSpeaker(names, speaker)),
      what: body.what,
      to: nameOfSpeaker(names, body.to),
      awaits: body.awaits ?? null,
      from: nameOfSpeaker(names, body.from),
      after: body.after ?? null,
      due: body.due ?? null,
    }),
};
