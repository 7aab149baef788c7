import { composeEntry, suggestionId, type Entry, type Report } from "@parley/core";
import type { Reading } from "../reading.ts";
import { DraftBook, type SuggestOptions } from "./draft-book.ts";
import { Entities } from "./entities.ts";
import { Tellings } from "./tellings.ts";

/**
 * The entries of a reading: the report itself, and a suggestion for everything found in it. Reading again in
 * the same room gives the same ids. Nothing is dated that the report does not date.
 */
export async function suggestionsOf(reading: Reading, options: SuggestOptions): Promise<readonly Entry[]> {
  const { text, layout } = reading.prose;
  const sha256 = await options.digest(text);
  const reportId = await suggestionId(
    { room: options.room, sha256, kind: "report", rule: "report", offsets: [0, text.length] },
    options.digest,
  );
  const report = composeEntry<Report>({
    id: reportId,
    kind: "report",
    room: options.room,
    author: options.author,
    recordedAt: options.recordedAt,
    origin: { by: "person" },
    sources: [],
    body: {
      title: layout.title ?? options.file,
      ...(layout.outlet === undefined ? {} : { outlet: layout.outlet }),
      ...(layout.date === undefined ? {} : { date: { day: layout.date } }),
      text,
      sha256,
      ...(reading.prose.language === undefined ? {} : { language: reading.prose.language.code }),
    },
  });
  const book = new DraftBook(text, sha256, reportId, options);
  const entities = new Entities(reading, book);
  await entities.all();
  await new Tellings(reading, book, entities).all();
  return [report, ...book.entries];
}
