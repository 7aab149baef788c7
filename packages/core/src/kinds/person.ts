import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { whenSchema } from "../time.ts";
import { type Person } from "../state/people.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    person: { name: string; party: Name; offices: readonly string[] };
  }
}

/** The kind `person`. */
export const person: Kind<Person> = {
  name: "person",
  version: 1,
  about: "Somebody who speaks or acts for a party, with offices and aliases.",
  schema: z.strictObject({
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)).exactOptional(),
    party: refSchema.exactOptional(),
    offices: z
      .array(z.strictObject({ title: z.string().min(1), on: whenSchema.exactOptional() }))
      .exactOptional(),
  }),
  migrations: [],
  acceptedTogether: true,
  joins: "unread-too",
  refs: ({ party }) => (party === undefined ? [] : [party]),
  add(line, board) {
    board.names.add(line, line.entry.body.name, "fullest");
    board.people.push(line);
  },
  describe: ({ body }, names) =>
    sentence("person", {
      name: body.name,
      party: names.name(body.party),
      offices: (body.offices ?? []).map(({ title }) => title),
    }),
};
