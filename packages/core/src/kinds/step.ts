import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
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
    to: refSchema.exactOptional(),
    awaits: z.string().min(1).exactOptional(),
    from: refSchema.exactOptional(),
    after: z.string().min(1).exactOptional(),
    due: whenSchema.exactOptional(),
  }),
  migrations: [],
  refs: ({ who, to, from }) => [...who.flatMap(refsOfSpeaker), to, from].filter((ref) => ref !== undefined),
  add(line, board) {
    for (const { person, capacity } of line.entry.body.who) board.capacities.add(person, capacity);
    board.steps.push(line);
  },
  describe: ({ body }, names) =>
    sentence("step", {
      who: body.who.map(({ person, party }) => names.name(person) ?? names.name(party)),
      what: body.what,
      to: names.name(body.to),
      awaits: body.awaits ?? null,
      from: names.name(body.from),
      after: body.after ?? null,
      due: body.due ?? null,
    }),
};
