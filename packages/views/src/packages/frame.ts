import type { Problem } from "@parley/engine";
import type { Language } from "../language/language.ts";
import type { PackageWords } from "../language/package-words.ts";
import type { Item, ItemsBlock, Page, Section } from "../page/page.ts";
import { plain, strong } from "../page/text.ts";
import type { NamedPackage } from "./answers.ts";
import type { Basis } from "./basis.ts";
import type { OutlookAnswer } from "./outlook.ts";
import { comparedSentences, questionSentences, ruleSentences } from "./wording.ts";

/** How many questions a page names. */
const NAMED = 5;

/** What every page on a problem has around it. */
export function framed(
  language: Language,
  { title, reader, isExample }: Basis,
  kicker: string,
): Omit<Page, "lede" | "under" | "sections"> {
  return {
    language: language.code,
    direction: language.direction,
    title: `${kicker}: ${title}`,
    example: isExample ? language.status.example : undefined,
    bar: [title, ...(reader === undefined ? [] : [reader])].join(" · "),
    kicker,
    isUnread: false,
    notesHeading: language.status.headings.sources,
    notes: [],
  };
}

/** Sentences as a section. */
export function itemsSection(id: string, heading: string, sentences: readonly string[], aside = ""): Section {
  const items: ItemsBlock["items"] = sentences.map((sentence) => ({
    text: [plain(sentence)],
    note: [],
    isUnread: false,
  }));
  return { id, heading, aside, blocks: [{ kind: "items", markers: "none", items }] };
}

/** A package with the letter that it has on the page. */
export type Lettered = Pick<NamedPackage, "letter" | "package">;

/** Who gains and who loses what in going from one package to another. */
export function comparedItem(words: PackageWords, problem: Problem, from: Lettered, to: Lettered): Item {
  const sentences = comparedSentences(words, problem, from.package, to.package);
  return {
    text: [strong(words.fromTo(from.letter, to.letter)), plain(sentences.join(" "))],
    note: [],
    isUnread: false,
  };
}

/** The comparisons as a section; nothing where there is none. */
export function comparedSections(words: PackageWords, items: readonly Item[]): readonly Section[] {
  if (items.length === 0) return [];
  const blocks: Section["blocks"] = [{ kind: "items", markers: "none", items }];
  return [{ id: "compared", heading: words.headings.compared, aside: "", blocks }];
}

/** The questions whose answers would change most, each as a mediator could put it. */
export function askSection(words: PackageWords, problem: Problem, { outlook }: OutlookAnswer): Section {
  const { questions, chance } = outlook.ask;
  const items = questions.slice(0, NAMED).map((question): Item => {
    const { question: put, effect } = questionSentences(words, problem, question, chance, outlook.worlds);
    return { text: [strong(put)], note: [plain(effect)], isUnread: false };
  });
  return {
    id: "ask",
    heading: words.headings.ask,
    aside: items.length === 0 ? "" : words.asides.ask,
    blocks:
      items.length === 0
        ? [{ kind: "line", text: [plain(words.nothingToAsk)], isQuiet: true }]
        : [{ kind: "items", markers: "numbers", items }],
  };
}

/** All that was taken for granted: whose consent, red lines, links, what has no value, and the seed of draws. */
export function assumptionsSection(
  words: PackageWords,
  problem: Problem,
  basis: Basis,
  seed: number | null,
): Section {
  return itemsSection("assumptions", words.headings.assumptions, [
    ...ruleSentences(words, problem),
    ...problem.notes.map(({ message }) => message),
    ...basis.assumptions,
    ...(seed === null ? [] : [words.seed(seed)]),
  ]);
}
