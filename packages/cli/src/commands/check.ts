import { checkRecord, countQuotes, formatProblem, readRecord, word, type Entry } from "@parley/core";
import { en } from "@parley/views";
import type { Command, Io } from "../command.ts";
import { digest, inputsOf } from "../loading.ts";
import { EXIT, Refusal } from "../refusal.ts";

/** `parley check`. */
export const check: Command = {
  name: "check",
  summary: "validate records and hold every quote against its report",
  usage: "[OPTIONS] FILE…|-",
  about:
    "Reads records, says which lines are no entries, and checks what can be checked: every quote against the text of its report, every report against its SHA-256, ids with two bodies, cycles of corrections, and corrections without right. Several files are checked as one record.",
  options: { json: { about: "the findings for programs" } },
  examples: [
    ["parley check talks.jsonl", "says what does not hold, and ends with 2 if anything"],
    ["parley check --json *.jsonl", "the same for a program"],
  ],
  run,
};

/** Something found: `fault` does not hold, `note` is worth knowing. */
interface Found {
  readonly severity: "fault" | "note";
  readonly sentence: string;
  readonly entries: readonly string[];
}

async function run(io: Io): Promise<number> {
  const inputs = await inputsOf(io);
  const report = inputs.find(({ isRecord }) => !isRecord);
  if (report !== undefined)
    throw new Refusal(
      `${report.file} is a report, not a record; parley read reads it, with --entries into a record.`,
    );
  const entries: Entry[] = [];
  const found: Found[] = [];
  for (const input of inputs) {
    const { entries: read, problems } = readRecord(input.text, input.file);
    entries.push(...read);
    for (const problem of problems)
      found.push({ severity: "fault", sentence: `${formatProblem(problem)}.`, entries: [] });
  }
  for (const { severity, what } of await checkRecord(entries, digest))
    found.push({ severity, sentence: word(en.messages, what), entries: what.sources });
  const faults = found.filter(({ severity }) => severity === "fault").length;
  const quotes = countQuotes(entries);
  if (io.given.has("json"))
    await io.print(`${JSON.stringify({ entries: entries.length, quotes, findings: found }, null, 2)}\n`);
  else await io.say(...linesOf(found, entries.length, quotes, faults));
  return faults > 0 ? EXIT.found : EXIT.done;
}

function linesOf(
  found: readonly Found[],
  entries: number,
  quotes: number,
  faults: number,
): readonly string[] {
  const count = `${entries.toLocaleString("en")} ${entries === 1 ? "entry" : "entries"}, ${quotes.toLocaleString("en")} ${quotes === 1 ? "quote" : "quotes"}`;
  return [
    ...found.map(({ severity, sentence }) => `${severity === "fault" ? "✗" : "·"} ${sentence}`),
    faults === 0
      ? `${count}: everything holds.`
      : `${count}: ${faults} ${faults === 1 ? "fault" : "faults"}.`,
  ];
}
