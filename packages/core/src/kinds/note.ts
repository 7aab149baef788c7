import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import type { NoteText } from "../state/notes.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    note: { words: string };
  }
}

/** The kind `note`. */
export const note: Kind<NoteText> = {
  name: "note",
  version: 1,
  about: "Free words, written down as they came; entries are made of them later.",
  schema: z.strictObject({ words: z.string().min(1) }),
  migrations: [],
  refs: () => [],
  add(line, board) {
    board.notes.push(line);
  },
  describe: ({ body }) => sentence("note", { words: body.words }),
};
