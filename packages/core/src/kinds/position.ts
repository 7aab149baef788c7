import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import { FIRMNESSES, type Position, RED_LINES, STANCES, type Stance } from "../state/positions.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    position: {
      party: Name;
      by: Name;
      subject: Name;
      stance: Stance;
      redLine: (typeof RED_LINES)[number] | null;
      gist: string | null;
    };
    "unsaid-part": { party: Name; subject: Name };
  }
}

/** The kind `position`. */
export const position: Kind<Position> = {
  name: "position",
  version: 1,
  about: "Where a party stands on one point or topic in one version of its text, or on a paper as a whole.",
  schema: z
    .strictObject({
      party: refSchema.exactOptional(),
      by: speakerSchema.exactOptional(),
      subject: refSchema,
      version: z.string().min(1).exactOptional(),
      stance: z.enum(STANCES),
      redLine: z.enum(RED_LINES).exactOptional(),
      firmness: z.enum(FIRMNESSES).exactOptional(),
      gist: z.string().min(1).exactOptional(),
      agreedWith: z.array(refSchema).exactOptional(),
    })
    .refine(({ party, stance }) => party !== undefined || stance === "open", {
      path: ["party"],
      message: "is missing; only a matter that is called unresolved needs no party",
    }),
  migrations: [],
  refs: ({ party, by, subject, agreedWith }) => [
    ...(party === undefined ? [] : [party]),
    subject,
    ...refsOfSpeaker(by),
    ...(agreedWith ?? []),
  ],
  add(line, board) {
    const { party, by, subject, stance } = line.entry.body;
    board.capacities.add(by?.person, by?.capacity ?? "unknown");
    board.matrix.position(line);
    if (stance === "acceptable-in-part") {
      board.unsaid.ask(line, "part", subject, (names) =>
        sentence("unsaid-part", { party: names.name(party), subject: names.name(subject) }),
      );
    }
  },
  describe: ({ body }, names) =>
    sentence("position", {
      party: names.name(body.party),
      by: names.name(body.by?.person),
      subject: names.name(body.subject),
      stance: body.stance,
      redLine: body.redLine ?? null,
      gist: body.gist ?? null,
    }),
};
