// Writes docs/one-report.md: one example sentence by sentence, what each becomes, and where it shows.
// `--print` prints it instead, for the test that compares.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { firstQuote, kindByName, stateOfPlay, word, type Line } from "@parley/core";
import { readReport, readable, suggestionsOf } from "@parley/reader";
import { en, statusPage, textOf, type Page, type Section, type Text } from "@parley/views";

const NAME = "undated-report.txt";
const SPACE = { kind: "plain", text: " " } as const;
const root = fileURLToPath(new URL("..", import.meta.url));
const text = readFileSync(`${root}/examples/${NAME}`, "utf8");
const reading = readReport(text);
const entries = await suggestionsOf(reading, {
  room: "mine",
  author: "reader",
  recordedAt: "2025-12-04T00:00:00.000Z",
  file: NAME,
  digest: (words) => Promise.resolve(createHash("sha256").update(words).digest("hex")),
});
const state = stateOfPlay(entries);
const page = statusPage(state, { language: en });
const document = [
  "# One report, sentence by sentence",
  "",
  `This is \`examples/${NAME}\`, an EXAMPLE in our own words. For each sentence stand the entries that it becomes (each a suggestion until a person has read it) and the lines of the page on which they show. A test makes this page anew and compares. Made by \`node scripts/one-report.ts\`.`,
  "",
  ...readable(reading.prose).flatMap(sentenceLines),
].join("\n");

if (process.argv.includes("--print")) process.stdout.write(document);
else writeFileSync(`${root}/docs/one-report.md`, document);

function sentenceLines({ start, end }: { readonly start: number; readonly end: number }): readonly string[] {
  const lines = [...state.lineByRef.values()].filter((line) => {
    const quote = firstQuote(line);
    return quote !== undefined && start <= quote.start && quote.start < end;
  });
  return [
    `> ${plain(text.slice(start, end))}`,
    "",
    ...(lines.length === 0
      ? ["Nothing about talks is found here.", ""]
      : lines.toSorted(state.inOrder).flatMap(entryLines)),
  ];
}

function entryLines(line: Line): readonly string[] {
  const described = kindByName.get(line.entry.kind)?.describe(line.entry, state);
  const sentence = described === undefined ? "" : word(en.messages, described);
  return [
    `- **${line.entry.kind}**: ${plain(sentence)}`,
    ...shownOn(line).map((shown) => `  - ${shown}`),
    "",
  ];
}

/** The lines of the page that cite the words of the entry. */
function shownOn(line: Line): readonly string[] {
  const quote = firstQuote(line);
  const numbers = page.notes.filter(({ exact }) => exact === quote?.exact).map(({ number }) => number);
  return linesOf(page)
    .filter(({ sources }) => sources.some((number) => numbers.includes(number)))
    .map(({ place, words }) => `${place}: ${plain(words)}`);
}

interface Shown {
  readonly place: string;
  readonly words: string;
  readonly sources: readonly number[];
}

/** Every line of a page with the sources that it cites. */
function linesOf({ lede, sections }: Page): readonly Shown[] {
  return [shown("On top", lede), ...sections.flatMap(linesOfSection)];
}

function linesOfSection({ heading, blocks }: Section): readonly Shown[] {
  return blocks.flatMap((block): readonly Shown[] => {
    switch (block.kind) {
      case "items":
        return block.items.map(({ text: words }) => shown(heading, words));
      case "table":
        return block.rows.map(({ cells }) =>
          shown(
            heading,
            cells.flatMap((cell) => [...cell, SPACE]),
          ),
        );
      case "accounts":
        return block.accounts.map(({ who, value, words, sources }) => ({
          place: `${heading} (${block.heading})`,
          words: `${textOf(who)}: ${value}, “${words}”`,
          sources,
        }));
      case "matrix":
        return block.rows.flatMap(({ name, cells }) =>
          cells.flatMap(({ stands }, index) =>
            stands.map(({ word: stance, by, sources }) => ({
              place: heading,
              words: `${name}, ${block.columns[index]?.name ?? ""}: ${stance} (${by})`,
              sources,
            })),
          ),
        );
      case "line":
        return [shown(heading, block.text)];
    }
  });
}

function shown(place: string, words: Text): Shown {
  const bare = words.filter(({ kind }) => kind !== "source");
  const sources = words.flatMap((piece) => (piece.kind === "source" ? [piece.number] : []));
  return { place, words: textOf(bare), sources };
}

function plain(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .trim()
    .replace(/([*_<>`])/g, "\\$1");
}
