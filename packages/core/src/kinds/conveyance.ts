import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { CONVEYANCE_STAGES, type Conveyance, type ConveyanceStage } from "../state/signals.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    conveyance: { stage: ConveyanceStage; by: Name; words: string | null };
  }
}

/** The kind `conveyance`. */
export const conveyance: Kind<Conveyance> = {
  name: "conveyance",
  version: 1,
  about: "How far a signal has come: conveyed, heard back, answered or withdrawn, with the words.",
  schema: z.strictObject({
    signal: refSchema,
    stage: z.enum(CONVEYANCE_STAGES),
    by: speakerSchema.exactOptional(),
    words: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  refs: ({ signal, by }) => [signal, ...refsOfSpeaker(by)],
  add(line, board) {
    board.conveyances.push(line);
    board.unsaid.settle("signal", line.entry.body.signal);
  },
  describe: ({ body }, names) =>
    sentence("conveyance", {
      stage: body.stage,
      by: nameOfSpeaker(names, body.by),
      words: body.words ?? null,
    }),
};
