import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { type Showing } from "../state/papers.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    showing: { document: Name; version: string | null; to: readonly Name[]; by: Name };
    "unsaid-giver": { document: Name; to: readonly Name[] };
  }
}

/** The kind `showing`. */
export const showing: Kind<Showing> = {
  name: "showing",
  version: 1,
  about: "A paper was shown: which version, to whom, by whom, when.",
  schema: z.strictObject({
    document: refSchema,
    version: z.string().min(1).exactOptional(),
    to: z.array(refSchema),
    by: refSchema.exactOptional(),
  }),
  migrations: [],
  acceptedTogether: true,
  refs: ({ document, to, by }) => [document, ...to, ...(by === undefined ? [] : [by])],
  add(line, board) {
    const { document, to, by } = line.entry.body;
    board.showings.push(line);
    if (by === undefined && to.length > 0) {
      board.unsaid.ask(line, "giver", document, (names) =>
        sentence("unsaid-giver", { document: names.name(document), to: to.map(names.name) }),
      );
    }
  },
  describe: ({ body }, names) =>
    sentence("showing", {
      document: names.name(body.document),
      version: body.version ?? null,
      to: body.to.map(names.name),
      by: names.name(body.by),
    }),
};
