import { packageCount, type Package, type Problem, type Zopa } from "@parley/engine";
import type { Language } from "../language/language.ts";
import type { PackageWords } from "../language/package-words.ts";
import type { Block, Page, Section, TableBlock } from "../page/page.ts";
import { bar, plain, strong, type Text } from "../page/text.ts";
import { namedPackages, type Answers, type NamedPackage } from "./answers.ts";
import type { Basis, WithDeclared } from "./basis.ts";
import {
  askSection,
  assumptionsSection,
  comparedItem,
  comparedSections,
  framed,
  itemsSection,
} from "./frame.ts";
import type { OutlookAnswer } from "./outlook.ts";
import { shareOf } from "./worth.ts";
import { dividedSentences, enoughWords, solutionNotes, tradeSentences } from "./wording.ts";

/** What the page on packages is made from. */
export interface PackagesView {
  readonly problem: Problem;
  readonly answers: Answers;
  readonly basis: Basis;
  readonly declared: WithDeclared | null;
  /** Draws, where ranges are given: they say what to ask next. */
  readonly outlook: OutlookAnswer | null;
  readonly language: Language;
}

/** The page on packages: the solutions with a bar for each party, who trades what, what blocks, what to ask. */
export function packagesPage(view: PackagesView): Page {
  const { problem, answers, basis, declared, outlook, language } = view;
  const words = language.packages;
  const named = namedPackages(answers);
  const { zopa, solutions } = answers;
  const sections = [
    ...(named.length === 0
      ? []
      : [
          solutionsSection(words, problem, named),
          contentsSection(words, problem, named),
          ...tradesSections(words, problem, named),
        ]),
    itemsSection("frontier", words.headings.frontier, [frontierWords(words, answers)]),
    blocksSection(words, problem, zopa),
    ...(declared === null
      ? []
      : [
          itemsSection("declared", words.headings.declared, [
            ...declared.lines,
            words.withDeclared(
              declared.answers.zopa.count,
              declared.answers.zopa.exists,
              declared.answers.zopa.shortfall?.total ?? null,
            ),
          ]),
        ]),
    ...(outlook === null ? [] : [askSection(words, problem, outlook)]),
    ...dividedSection(words, problem),
    assumptionsSection(words, problem, basis, outlook?.outlook.seed ?? null),
  ];
  return {
    ...framed(language, basis, words.title),
    lede: [strong(ledeWords(words, problem, zopa))],
    under: [basis.whose, ...solutionNotes(words, solutions)],
    sections,
  };
}

function ledeWords(words: PackageWords, problem: Problem, zopa: Zopa): string {
  const enough = enoughWords(words, problem);
  if (zopa.exists === null) return words.undecided;
  return zopa.exists
    ? words.exists(zopa.count, packageCount(problem), enough)
    : words.none(zopa.shortfall?.total ?? null, enough);
}

function solutionsSection(words: PackageWords, problem: Problem, named: readonly NamedPackage[]): Section {
  const rows: TableBlock["rows"] = problem.parties.map(({ title, reservation }, party) => ({
    isUnread: false,
    cells: [
      [strong(title)],
      [plain(words.number(reservation / problem.scale.ticksPerUnit))],
      ...named.map((each): Text => worthCell(words, problem, party, each.package)),
    ],
  }));
  const head = [words.party, words.without, ...named.map(({ letter }) => letter)];
  const legend: Block = {
    kind: "items",
    markers: "none",
    items: named.map(({ letter, names }) => ({
      text: [strong(`${letter}: `), plain(names.map((name) => words.solution[name]).join("; "))],
      note: [],
      isUnread: false,
    })),
  };
  return {
    id: "solutions",
    heading: words.headings.solutions,
    aside: words.asides.solutions,
    blocks: [{ kind: "table", head, rows }, legend],
  };
}

function worthCell(words: PackageWords, problem: Problem, party: number, chosen: Package): Text {
  const { utility, share } = shareOf(problem, party, chosen);
  return [plain(words.number(utility)), bar(share)];
}

function contentsSection(words: PackageWords, problem: Problem, named: readonly NamedPackage[]): Section {
  const rows: TableBlock["rows"] = problem.points.map(({ title, options }, point) => ({
    isUnread: false,
    cells: [
      [strong(title)],
      ...named.map((each): Text => [plain(options[each.package[point]!]?.title ?? "")]),
    ],
  }));
  const head = [words.point, ...named.map(({ letter }) => letter)];
  return {
    id: "contents",
    heading: words.headings.contents,
    aside: words.asides.contents,
    blocks: [{ kind: "table", head, rows }],
  };
}

/** The trades in the first package, and what changes on the way from it to each other. */
function tradesSections(
  words: PackageWords,
  problem: Problem,
  [first, ...others]: readonly NamedPackage[],
): readonly Section[] {
  if (first === undefined) return [];
  const trades = tradeSentences(words, problem, first.package);
  const compared = others.map((other) => comparedItem(words, problem, first, other));
  return [
    itemsSection("trades", `${words.headings.trades}: ${first.letter}`, trades, words.asides.trades),
    ...comparedSections(words, compared),
  ];
}

function frontierWords(words: PackageWords, { frontier }: Answers): string {
  const { count, exact, box } = frontier;
  return count === 0 && !exact ? words.noFrontier : words.frontier(count, exact, box);
}

function blocksSection(words: PackageWords, problem: Problem, zopa: Zopa): Section {
  const name = (point: number): string => problem.points[point]!.title;
  const lacks = (zopa.shortfall?.byParty ?? []).flatMap((amount, party) =>
    amount > 0 ? [words.lacks(problem.parties[party]!.title, amount)] : [],
  );
  const blocking = zopa.blocking.map((point) => words.blocksAlone(name(point)));
  const sentences = [
    ...blocking,
    ...zopa.closed.map((point) => words.closed(name(point))),
    ...(zopa.exists === false && blocking.length === 0 && zopa.undecided.length === 0
      ? [words.nothingAlone]
      : []),
    ...lacks.map((sentence) => `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`),
  ];
  return itemsSection(
    "blocks",
    words.headings.blocks,
    zopa.exists === true ? [words.nothingBlocks] : sentences,
  );
}

function dividedSection(words: PackageWords, problem: Problem): readonly Section[] {
  const sentences = dividedSentences(words, problem);
  return sentences.length === 0
    ? []
    : [itemsSection("divided", words.headings.divided, sentences, words.asides.divided)];
}
