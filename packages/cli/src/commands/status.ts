import { stateOfPlay } from "@parley/core";
import { en, renderTerminal, statusPage, statusToJson } from "@parley/views";
import type { Command, Io } from "../command.ts";
import { writePage } from "../files.ts";
import { entriesRead, inputsOf, PARTIES } from "../loading.ts";
import { htmlOf } from "../html-file.ts";
import { AS } from "../readers.ts";
import { EXIT } from "../refusal.ts";
import { dateOf, inOrder } from "./dates.ts";

/** `parley status`. */
export const status: Command = {
  name: "status",
  summary: "say where the talks stand, point by point, on whose word",
  usage: "[OPTIONS] FILE|TALKS…|-",
  about:
    "Takes records, reports, talks in your folder, or several of them, and prints where they stand: one sentence on top, the matrix of positions, what is stuck and why, accounts that diverge, papers, contacts, who owes whom what, the outlook as judged by whom, what nobody has said, and the quotes. What no person has read is marked ? and counted nowhere.",
  options: {
    at: { value: "DATE", about: "as of the end of this day, or of this moment: what had happened by then" },
    "recorded-by": { value: "DATE", about: "as it was known: what had been recorded by the end of this day" },
    since: { value: "DATE", about: "begin with what changed since the end of this day" },
    ...AS,
    html: { value: "FILE", about: "write the page as one HTML file that needs nothing else" },
    json: { about: "the state for programs" },
    ...PARTIES,
  },
  examples: [
    ["parley status reports/*.md", "where they stand, from reports alone"],
    ["parley status talks.jsonl --at 2025-12-03", "from a record, as of a day"],
    ["parley status talks.jsonl --since 2025-12-01", "what changed since then, and where they stand"],
    ["parley status talks.jsonl --as keogh", "what this member sees, in all rooms that name her"],
    ["parley status talks.jsonl new.txt --html page.html", "a page to read, print or hand over"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const { given } = io;
  const at = dateOf(given.text("at"), "at");
  const recordedBy = dateOf(given.text("recorded-by"), "recorded-by");
  const since = dateOf(given.text("since"), "since");
  inOrder(since, recordedBy);
  const inputs = await inputsOf(io);
  const now = io.now().toISOString();
  const { entries, reader } = await entriesRead(io, inputs, { room: "mine", recordedAt: now });
  const question = {
    now,
    ...(reader === undefined ? {} : { rooms: reader.rooms }),
    ...(at === undefined ? {} : { at }),
    ...(recordedBy === undefined ? {} : { recordedBy }),
  };
  const state = stateOfPlay(entries, question);
  const before = since === undefined ? undefined : stateOfPlay(entries, { ...question, recordedBy: since });
  const reads = inputs.flatMap((input) => input.reads ?? []);
  const words = reader?.words ?? (reads.length === 0 ? undefined : en.status.asReaderOf(reads));
  const page = statusPage(state, { language: en, reader: words, before });
  const html = given.text("html");
  if (html !== undefined) {
    await writePage(html, htmlOf(page));
    io.tell(`Wrote ${html}.`);
  }
  if (given.has("json")) await io.print(`${JSON.stringify(statusToJson(state), null, 2)}\n`);
  else if (html === undefined) await io.print(renderTerminal(page, io));
  return EXIT.done;
}
