import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import { type Point } from "../state/positions.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    point: { document: Name; number: string; title: string | null };
  }
}

/** The kind `point`. */
export const point: Kind<Point> = {
  name: "point",
  version: 1,
  about: "One number of a plan.",
  schema: z.strictObject({
    document: refSchema,
    number: z.string().min(1),
    title: z.string().min(1).exactOptional(),
    text: z.string().min(1).exactOptional(),
    from: z.array(refSchema).exactOptional(),
  }),
  migrations: [],
  joins: "when-reviewed",
  refs: ({ document, from }) => [document, ...(from ?? [])],
  add(line, board) {
    const { number, title } = line.entry.body;
    board.names.add(line, title ?? number);
    board.matrix.subject(line, "point", number);
    board.points.push(line);
  },
  describe: ({ body }, names) =>
    sentence("point", {
      document: names.name(body.document),
      number: body.number,
      title: body.title ?? null,
    }),
};
