import * as z from "zod";
import { sentence } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { whenSchema, type When } from "../time.ts";
import { DIRECTNESSES, RELIABILITIES, type Report } from "../state/reports.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    report: { title: string; outlet: string | null; date: When | null };
  }
}

const text = z.string().min(1);

/** The kind `report`. */
export const report: Kind<Report> = {
  name: "report",
  version: 1,
  about: "A text from outside with its title, outlet, date, SHA-256, chain of sources and grade.",
  schema: z.strictObject({
    title: text,
    outlet: text.exactOptional(),
    date: whenSchema.exactOptional(),
    text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256; write 64 hexadecimal digits"),
    language: text.exactOptional(),
    chain: z.array(text).exactOptional(),
    grade: z
      .strictObject({ reliability: z.enum(RELIABILITIES), directness: z.enum(DIRECTNESSES) })
      .exactOptional(),
  }),
  migrations: [],
  isFrame: true,
  refs: () => [],
  add(line, board) {
    board.names.add(line, line.entry.body.title);
    board.reports.push(line);
  },
  describe: ({ body }) =>
    sentence("report", { title: body.title, outlet: body.outlet ?? null, date: body.date ?? null }),
};
