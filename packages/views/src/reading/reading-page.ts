import { firstQuote, kindByName, word, type Line, type StateOfPlay } from "@parley/core";
import { passagesOf, type Reading, type Stretch } from "@parley/reader";
import type { Language, ReadingWords } from "../language/language.ts";
import type { Item, Page, Section } from "../page/page.ts";
import { plain, said, type Text } from "../page/text.ts";

/** The groups of the page, each with the kinds of entry that stand in it, in this order. */
const GROUPS: readonly (readonly [keyof ReadingWords["groups"], readonly string[]])[] = [
  ["people", ["person"]],
  ["statements", ["statement"]],
  ["contacts", ["contact"]],
  ["papers", ["document", "showing"]],
  ["positions", ["position"]],
  ["undertakings", ["undertaking"]],
  ["signals", ["signal"]],
  ["steps", ["step"]],
  ["outlook", ["outlook"]],
];

/**
 * What was found in one report, grouped, each line with the words on which it rests. `state` is made from
 * the suggestions of this reading alone.
 */
export function readingPage(reading: Reading, state: StateOfPlay, language: Language): Page {
  const { layout } = reading.prose;
  const words = language.reading;
  const [report] = state.reports;
  const title = report?.title ?? "";
  const passages = passagesOf(reading.prose.text);
  const sections = GROUPS.flatMap(([group, kinds]) => {
    const lines = [...state.lineByRef.values()]
      .filter(({ entry }) => kinds.includes(entry.kind))
      .toSorted(state.inOrder);
    return lines.length === 0 ? [] : [sectionOf(group, lines, { state, language, passages })];
  });
  const foreign = foreignLanguage(reading);
  const found = sections.map(({ heading, blocks }) => ({
    heading,
    count: blocks.reduce((sum, block) => sum + (block.kind === "items" ? block.items.length : 0), 0),
  }));
  return {
    language: language.code,
    direction: language.direction,
    title,
    example: undefined,
    bar: [
      title,
      layout.outlet ?? words.noOutlet,
      layout.date === undefined ? words.noDate : language.terms.day(layout.date),
    ].join(" · "),
    kicker: words.kicker,
    lede: [
      plain(
        foreign !== undefined
          ? words.foreign(foreign)
          : found.length === 0
            ? words.nothing
            : words.found(found),
      ),
    ],
    isUnread: true,
    under: repeatsOf(reading, passages, words),
    sections,
    notesHeading: "",
    notes: [],
  };
}

/** The language that the report is in, where it cannot be read. */
function foreignLanguage({ prose: { language } }: Reading): string | undefined {
  return language === undefined || language.code === "en" ? undefined : language.name;
}

interface Telling {
  readonly state: StateOfPlay;
  readonly language: Language;
  readonly passages: readonly Stretch[];
}

function sectionOf(group: keyof ReadingWords["groups"], lines: readonly Line[], telling: Telling): Section {
  return {
    id: group,
    heading: telling.language.reading.groups[group],
    aside: "",
    blocks: [{ kind: "items", markers: "none", items: lines.map((line) => itemOf(line, telling)) }],
  };
}

/** The sentence of the entry, then the exact words that carry it, unless the sentence has them. */
function itemOf(line: Line, { state, language, passages }: Telling): Item {
  const described = kindByName.get(line.entry.kind)?.describe(line.entry, state);
  const sentence = described === undefined ? line.entry.kind : word(language.messages, described);
  const quote = firstQuote(line);
  const index =
    quote === undefined
      ? -1
      : passages.findIndex(({ start, end }) => start <= quote.start && quote.start < end);
  const place = index === -1 ? "" : ` ${language.status.passage(index + 1)}`;
  const exact = quote?.exact ?? "";
  const note: Text =
    exact === "" || sentence.includes(exact) ? [] : [plain("“"), said(exact), plain(`”${place}`)];
  return { text: [plain(note.length === 0 ? `${sentence}${place}` : sentence)], note, isUnread: true };
}

function repeatsOf({ prose }: Reading, passages: readonly Stretch[], words: ReadingWords): readonly string[] {
  const passageAt = (offset: number): number => passages.findLastIndex(({ start }) => start <= offset) + 1;
  return prose.repeats.map(({ start, end, of }) =>
    words.repeats(passageAt(start), passageAt(end - 1), passageAt(of.start), passageAt(of.end - 1)),
  );
}
