import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { nameOfSpeaker, refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import type { Revocation } from "../state/releases.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    revocation: { by: Name };
  }
}

/** The kind `revocation`. */
export const revocation: Kind<Revocation> = {
  name: "revocation",
  version: 1,
  about: "A release is taken back; what was carried stays carried.",
  schema: z.strictObject({ release: refSchema, by: speakerSchema.exactOptional() }),
  migrations: [],
  refs: ({ release, by }) => [release, ...refsOfSpeaker(by)],
  add(line, board) {
    board.revocations.push(line);
  },
  describe: ({ body }, names) => sentence("revocation", { by: nameOfSpeaker(names, body.by) }),
};
