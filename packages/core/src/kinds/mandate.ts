import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import type { Mandate } from "../state/mandates.ts";
import { whenSchema, type When } from "../time.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    mandate: { holder: Name; may: string; givenBy: Name; needs: readonly Name[]; until: When | null };
  }
}

/** The kind `mandate`. */
export const mandate: Kind<Mandate> = {
  name: "mandate",
  version: 1,
  about: "What somebody may agree to, up to whom, on whose word.",
  schema: z.strictObject({
    holder: speakerSchema,
    subjects: z.array(refSchema).exactOptional(),
    may: z.string().min(1),
    givenBy: speakerSchema.exactOptional(),
    needs: z.array(speakerSchema).exactOptional(),
    until: whenSchema.exactOptional(),
  }),
  migrations: [],
  refs: ({ holder, subjects, givenBy, needs }) => [
    ...[holder, givenBy, ...(needs ?? [])].flatMap(refsOfSpeaker),
    ...(subjects ?? []),
  ],
  add(line, board) {
    const { holder } = line.entry.body;
    board.capacities.add(holder.person, holder.capacity);
    board.mandates.push(line);
  },
  describe: ({ body }, names) =>
    sentence("mandate", {
      holder: nameOfSpeaker(names, body.holder),
      may: body.may,
      givenBy: nameOfSpeaker(names, body.givenBy),
      needs: (body.needs ?? []).map((speaker) => nameOfSpeaker(names, speaker)),
      until: body.until ?? null,
    }),
};
