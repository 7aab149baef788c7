import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { SIGNAL_CONTENTS, type Signal, type SignalContents } from "../state/signals.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    signal: {
      from: Name;
      to: Name;
      via: readonly Name[];
      contents: SignalContents;
      words: string | null;
    };
    "unsaid-signal": { from: Name; to: Name; contents: SignalContents };
  }
}

/** The kind `signal`. */
export const signal: Kind<Signal> = {
  name: "signal",
  version: 1,
  about: "A message entrusted to a carrier for an addressee.",
  schema: z.strictObject({
    from: speakerSchema,
    to: speakerSchema,
    via: z.array(speakerSchema),
    contents: z.enum(SIGNAL_CONTENTS),
    words: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ from, to, via }) => [from, to, ...via].flatMap(refsOfSpeaker),
  add(line, board) {
    const { from, to, via, contents } = line.entry.body;
    for (const { person, capacity } of [from, to, ...via]) board.capacities.add(person, capacity);
    board.signals.push(line);
    board.unsaid.ask(line, "signal", line.ref, (names) =>
      sentence("unsaid-signal", { from: nameOfSpeaker(names, from), to: nameOfSpeaker(names, to), contents }),
    );
  },
  describe: ({ body }, names) =>
    sentence("signal", {
      from: nameOfSpeaker(names, body.from),
      to: nameOfSpeaker(names, body.to),
      via: body.via.map((carrier) => nameOfSpeaker(names, carrier)),
      contents: body.contents,
      words: body.words ?? null,
    }),
};
