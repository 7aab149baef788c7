import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { refsOfSpeaker, speakerSchema } from "../entry/speaker.ts";
import {
  ASSESSMENTS,
  QUOTATIONS,
  type Quotation,
  STATEMENT_KINDS,
  type Statement,
  type StatementKind,
} from "../state/statements.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    statement: {
      kind: StatementKind;
      speaker: Name;
      party: Name;
      quotation: Quotation;
      about: Name;
      words: string;
    };
    "unsaid-speaker": { words: string };
    "unsaid-declined": { speaker: Name; words: string };
  }
}

const about = z.union([z.literal("talks"), refSchema]);

/** Hopes, demands and promises judge nothing that has been. */
const AHEAD: ReadonlySet<string> = new Set(["hopes", "asks", "promises", "proposes"]);

/** The kind `statement`. */
export const statement: Kind<Statement> = {
  name: "statement",
  version: 1,
  about: "Words by a speaker, exact or as told, about a point, a topic, a paper, a contact or the talks.",
  schema: z.strictObject({
    kind: z.enum(STATEMENT_KINDS),
    speaker: speakerSchema.exactOptional(),
    quotation: z.enum(QUOTATIONS),
    translated: z.boolean().exactOptional(),
    about: about.exactOptional(),
    words: z.string().min(1),
    setting: z.string().min(1).exactOptional(),
    assessment: z.enum(ASSESSMENTS).exactOptional(),
  }),
  migrations: [],
  refs: ({ speaker, about }) => [
    ...refsOfSpeaker(speaker),
    ...(about === undefined || about === "talks" ? [] : [about]),
  ],
  add(line, board) {
    const { kind, speaker, words, about, assessment } = line.entry.body;
    board.capacities.add(speaker?.person, speaker?.capacity ?? "unknown");
    board.statements.push(line);
    if (assessment !== undefined && about !== undefined && !AHEAD.has(kind)) {
      board.accounts.tell(
        line,
        about,
        "assessment",
        assessment,
        { voice: speaker === undefined ? "unnamed" : "side", speaker },
        words,
      );
    }
    if (speaker === undefined) {
      board.unsaid.ask(line, "speaker", line.ref, () => sentence("unsaid-speaker", { words }));
    } else if (kind === "declined-to-say") {
      board.unsaid.ask(line, "declined", line.ref, (names) =>
        sentence("unsaid-declined", {
          speaker: names.name(speaker.person) ?? names.name(speaker.party),
          words,
        }),
      );
    }
  },
  describe: ({ body }, names) =>
    sentence("statement", {
      kind: body.kind,
      speaker: names.name(body.speaker?.person),
      party: names.name(body.speaker?.party),
      quotation: body.quotation,
      about: body.about === "talks" ? null : names.name(body.about),
      words: body.words,
    }),
};
