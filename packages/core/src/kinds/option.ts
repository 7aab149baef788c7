import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { refSchema } from "../entry/ref.ts";
import type { Option } from "../state/options.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    option: { point: Name; label: string; text: string | null; wantedBy: readonly Name[] };
  }
}

/** The kind `option`. */
export const option: Kind<Option> = {
  name: "option",
  version: 1,
  about: "One way of settling a point, and who wants it.",
  schema: z.strictObject({
    point: refSchema,
    label: z.string().min(1),
    text: z.string().min(1).exactOptional(),
    wantedBy: z.array(refSchema).exactOptional(),
  }),
  migrations: [],
  refs: ({ point, wantedBy }) => [point, ...(wantedBy ?? [])],
  add(line, board) {
    board.names.add(line, line.entry.body.label);
    board.options.push(line);
  },
  describe: ({ body }, names) =>
    sentence("option", {
      point: names.name(body.point),
      label: body.label,
      text: body.text ?? null,
      wantedBy: (body.wantedBy ?? []).map(names.name),
    }),
};
