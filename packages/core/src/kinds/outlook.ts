import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { JUDGEMENTS, type Judgement, type Outlook, VOICES, type Voice } from "../state/outlook.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    outlook: { voice: Voice; speaker: Name; party: Name; judgement: Judgement; words: string };
  }
}

/** The kind `outlook`. */
export const outlook: Kind<Outlook> = {
  name: "outlook",
  version: 1,
  about:
    "How near an agreement is, as judged by a side, by the outlet in its own voice, or by unnamed sources.",
  schema: z.strictObject({
    voice: z.enum(VOICES),
    speaker: speakerSchema.exactOptional(),
    judgement: z.enum(JUDGEMENTS),
    words: z.string().min(1),
  }),
  migrations: [],
  refs: ({ speaker }) => refsOfSpeaker(speaker),
  add(line, board) {
    const { voice, judgement, speaker, words } = line.entry.body;
    board.capacities.add(speaker?.person, speaker?.capacity ?? "unknown");
    board.outlooks.push(line);
    board.accounts.tell(line, "talks", "nearness", judgement, { voice, speaker }, words);
  },
  describe: ({ body }, names) =>
    sentence("outlook", {
      voice: body.voice,
      speaker: names.name(body.speaker?.person),
      party: names.name(body.speaker?.party),
      judgement: body.judgement,
      words: body.words,
    }),
};
