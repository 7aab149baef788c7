import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { ticksSchema, type Preference, type Ticks } from "../state/preferences.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    preference: { party: Name; points: number; options: number; withoutAgreement: Ticks | null };
  }
}

/** The kind `preference`. */
export const preference: Kind<Preference> = {
  name: "preference",
  version: 1,
  about:
    "What a side wants how much, in ticks (1,000 are 100 points), each a value or a range, as somebody assesses it.",
  schema: z.strictObject({
    party: refSchema,
    points: z.array(z.strictObject({ point: refSchema, ticks: ticksSchema })).exactOptional(),
    options: z.array(z.strictObject({ option: refSchema, ticks: ticksSchema })).exactOptional(),
    withoutAgreement: ticksSchema.exactOptional(),
  }),
  migrations: [],
  refs: ({ party, points, options }) => [
    party,
    ...(points ?? []).map(({ point }) => point),
    ...(options ?? []).map(({ option }) => option),
  ],
  add(line, board) {
    board.preferences.push(line);
  },
  describe: ({ body }, names) =>
    sentence("preference", {
      party: names.name(body.party),
      points: body.points?.length ?? 0,
      options: body.options?.length ?? 0,
      withoutAgreement: body.withoutAgreement ?? null,
    }),
};
