import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { CONTENTS, type Contents, DOCUMENT_KINDS, type DocumentKind, type Paper } from "../state/papers.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    document: {
      title: string;
      kind: DocumentKind;
      contents: Contents;
      count: number;
      points: number | null;
      by: Name;
    };
    "unsaid-contents": { title: string; count: number };
  }
}

/** The kind `document`. */
export const document: Kind<Paper> = {
  name: "document",
  version: 1,
  about: "A paper of the talks; its contents are held, withheld or unknown.",
  schema: z.strictObject({
    title: z.string().min(1),
    kind: z.enum(DOCUMENT_KINDS),
    contents: z.enum(CONTENTS),
    count: z.int().min(1).exactOptional(),
    points: z.int().min(1).exactOptional(),
    by: refSchema.exactOptional(),
  }),
  migrations: [],
  acceptedTogether: true,
  joins: "when-reviewed",
  refs: ({ by }) => (by === undefined ? [] : [by]),
  add(line, board) {
    const { title, contents, count = 1, points } = line.entry.body;
    board.names.add(line, title);
    board.matrix.subject(line, "paper");
    board.papers.push(line);
    board.accounts.tellNumber(line, line.ref, "points", points);
    board.accounts.tellNumber(line, line.ref, "papers", line.entry.body.count);
    if (contents === "withheld") {
      board.unsaid.ask(line, "contents", line.ref, () => sentence("unsaid-contents", { title, count }));
    }
  },
  describe: ({ body }, names) =>
    sentence("document", {
      title: body.title,
      kind: body.kind,
      contents: body.contents,
      count: body.count ?? 1,
      points: body.points ?? null,
      by: names.name(body.by),
    }),
};
