import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { isZone } from "../time.ts";
import { CONSENT_RULES, type Talks } from "../state/talks.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    talks: { title: string; zone: string | null };
  }
}

/** The kind `talks`. */
export const talks: Kind<Talks> = {
  name: "talks",
  version: 1,
  about: "One negotiation: its title, its time zone and whose consent an agreement needs.",
  schema: z.strictObject({
    title: z.string().min(1),
    zone: z.string().refine(isZone, "not an IANA time zone; write one such as Europe/Kyiv").exactOptional(),
    consent: z
      .strictObject({ rule: z.enum(CONSENT_RULES), vetoes: z.array(refSchema).exactOptional() })
      .exactOptional(),
  }),
  migrations: [],
  isFrame: true,
  refs: ({ consent }) => consent?.vetoes ?? [],
  add(line, board) {
    board.talks.push(line);
    board.names.add(line, line.entry.body.title);
  },
  describe: ({ body }) => sentence("talks", { title: body.title, zone: body.zone ?? null }),
};
