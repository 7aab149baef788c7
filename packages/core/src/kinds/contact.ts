import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { whenSchema, type When } from "../time.ts";
import {
  CONTACT_MODES,
  CONTACT_STATUSES,
  type Contact,
  type ContactMode,
  type ContactStatus,
} from "../state/contacts.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    contact: {
      status: ContactStatus;
      mode: ContactMode;
      minutes: number | null;
      place: string | null;
      parties: readonly Name[];
      people: readonly Name[];
      on: When | null;
      after: string | null;
    };
    "unsaid-when": { mode: ContactMode; parties: readonly Name[]; people: readonly Name[] };
  }
}

/** The kind `contact`. */
export const contact: Kind<Contact> = {
  name: "contact",
  version: 1,
  about: "A meeting, call or exchange: held, planned, or said not to be planned.",
  schema: z.strictObject({
    status: z.enum(CONTACT_STATUSES),
    mode: z.enum(CONTACT_MODES),
    minutes: z.number().positive().exactOptional(),
    place: z.string().min(1).exactOptional(),
    parties: z.array(refSchema),
    people: z.array(speakerSchema),
    due: whenSchema.exactOptional(),
    after: z.string().min(1).exactOptional(),
    track: z.string().min(1).exactOptional(),
  }),
  migrations: [],
  acceptedTogether: true,
  joins: "when-reviewed",
  refs: ({ parties, people }) => [...parties, ...people.flatMap(refsOfSpeaker)],
  add(line, board) {
    const { status, mode, minutes, due, parties, people } = line.entry.body;
    for (const { person, capacity } of people) board.capacities.add(person, capacity);
    board.contacts.push(line);
    board.accounts.tellNumber(line, line.ref, "minutes", minutes);
    if (status === "planned" && due === undefined) {
      board.unsaid.ask(line, "when", line.ref, (names) =>
        sentence("unsaid-when", {
          mode,
          parties: parties.map(names.name),
          people: people.map(({ person }) => names.name(person)).filter((name) => name !== null),
        }),
      );
    }
  },
  describe: ({ on, body }, names) =>
    sentence("contact", {
      status: body.status,
      mode: body.mode,
      minutes: body.minutes ?? null,
      place: body.place ?? null,
      parties: body.parties.map(names.name),
      people: body.people.map(({ person }) => names.name(person)).filter((name) => name !== null),
      on: body.due ?? on ?? null,
      after: body.after ?? null,
    }),
};
