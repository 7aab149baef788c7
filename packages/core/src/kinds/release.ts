import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { RELEASE_FORMS, type Release, type ReleaseForm } from "../state/releases.ts";
import { whenSchema, type When } from "../time.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    release: {
      by: Name;
      to: readonly Name[];
      form: ReleaseForm;
      attribution: string | null;
      until: When | null;
    };
  }
}

/** The kind `release`. */
export const release: Kind<Release> = {
  name: "release",
  version: 1,
  about: "Leave to carry something said in confidence: by whom, to whom, in which form, until when.",
  schema: z.strictObject({
    what: z.array(refSchema).min(1),
    by: speakerSchema,
    to: z.array(refSchema).min(1),
    form: z.enum(RELEASE_FORMS),
    attribution: z.string().min(1).exactOptional(),
    until: whenSchema.exactOptional(),
  }),
  migrations: [],
  refs: ({ what, by, to }) => [...what, ...refsOfSpeaker(by), ...to],
  add(line, board) {
    board.releases.push(line);
  },
  describe: ({ body }, names) =>
    sentence("release", {
      by: nameOfSpeaker(names, body.by),
      to: body.to.map(names.name),
      form: body.form,
      attribution: body.attribution ?? null,
      until: body.until ?? null,
    }),
};
