import type { Outlook, Problem } from "@parley/engine";
import type { Language } from "../language/language.ts";
import type { PackageWords } from "../language/package-words.ts";
import type { Page, Section, TableBlock } from "../page/page.ts";
import { bar, plain, strong, type Text } from "../page/text.ts";
import type { Basis } from "./basis.ts";
import type { OutlookAnswer } from "./outlook.ts";
import {
  askSection,
  assumptionsSection,
  comparedItem,
  comparedSections,
  framed,
  itemsSection,
} from "./frame.ts";
import { enoughWords } from "./wording.ts";

/** What the page on the outlook is made from. */
export interface OutlookView {
  readonly problem: Problem;
  readonly answer: OutlookAnswer;
  readonly basis: Basis;
  readonly language: Language;
}

/** How many packages the page names. */
const NAMED = 4;

/** The page on the outlook: in how many draws a package exists, how far that holds, what blocks, what to ask. */
export function outlookPage({ problem, answer, basis, language }: OutlookView): Page {
  const words = language.packages;
  const { outlook, asked } = answer;
  const { acceptable, worlds, undecided } = outlook;
  const hasRanges = problem.unknowns.length > 0;
  const under = [
    basis.whose,
    ...(worlds > 0 && worlds < asked ? [words.stopped(worlds, asked)] : []),
    ...(undecided > 0 ? [words.undecidedIn(undecided)] : []),
    ...(hasRanges ? [] : [words.noRanges]),
  ];
  return {
    ...framed(language, basis, words.outlookTitle),
    lede: [
      strong(
        worlds === 0
          ? words.stopped(worlds, asked)
          : words.share(acceptable, worlds, enoughWords(words, problem), basis.from),
      ),
    ],
    under,
    sections: [
      ...(answer.variants.length === 0 && answer.declared === null ? [] : [bandSection(words, answer)]),
      ...oftenSections(words, problem, outlook),
      blockingSection(words, problem, outlook),
      askSection(words, problem, answer),
      assumptionsSection(words, problem, basis, outlook.seed),
    ],
  };
}

function bandSection(words: PackageWords, { band, variants, declared }: OutlookAnswer): Section {
  const tell = ({ worlds, acceptable }: Pick<Outlook, "worlds" | "acceptable">): string =>
    words.often(acceptable, worlds);
  const whole =
    band === null || variants.length === 0
      ? []
      : [words.band(tell(band.least.outlook), tell(band.most.outlook))];
  const each = variants.map(({ width, assessor, outlook }) => {
    const sentence = words.variant(width, assessor, outlook.acceptable, outlook.worlds);
    return `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`;
  });
  return itemsSection("band", words.headings.band, [
    ...whole,
    ...each,
    ...(declared === null ? [] : [words.declaredIn(declared.acceptable, declared.worlds)]),
  ]);
}

/** The packages that are acceptable most often, by party, and what changes from the first to the next. */
function oftenSections(words: PackageWords, problem: Problem, outlook: Outlook): readonly Section[] {
  const shown = outlook.packages.slice(0, NAMED).filter(({ acceptableIn }) => acceptableIn > 0);
  const [first, ...others] = shown;
  if (first === undefined) return [];
  const letters = shown.map((_, at) => String.fromCharCode(65 + at));
  const rows: TableBlock["rows"] = [
    {
      isUnread: false,
      cells: [
        [strong(enoughWords(words, problem))],
        ...shown.map((each) => cell(words, each.acceptableIn, outlook.worlds)),
      ],
    },
    ...problem.parties.map(({ title }, party) => ({
      isUnread: false,
      cells: [
        [strong(title)],
        ...shown.map(({ byParty }) => cell(words, byParty[party] ?? 0, outlook.worlds)),
      ],
    })),
    ...problem.points.map(({ title, options }, point) => ({
      isUnread: false,
      cells: [
        [plain(title)],
        ...shown.map((each): Text => [plain(options[each.package[point]!]?.title ?? "")]),
      ],
    })),
  ];
  const compared = others.map((other, at) =>
    comparedItem(
      words,
      problem,
      { letter: letters[0] ?? "", package: first.package },
      { letter: letters[at + 1] ?? "", package: other.package },
    ),
  );
  return [
    {
      id: "often",
      heading: words.headings.often,
      aside: words.asides.often,
      blocks: [{ kind: "table", head: [words.package, ...letters], rows }],
    },
    ...comparedSections(words, compared),
  ];
}

const cell = (words: PackageWords, acceptable: number, worlds: number): Text => [
  plain(words.count(acceptable)),
  bar(worlds === 0 ? 0 : acceptable / worlds),
];

function blockingSection(words: PackageWords, problem: Problem, { blocking }: Outlook): Section {
  const { examined, byPoint, severally } = blocking;
  const ranked = [...byPoint.keys()]
    .filter((point) => byPoint[point]! > 0)
    .toSorted((a, b) => byPoint[b]! - byPoint[a]! || a - b);
  const sentences = [
    ...ranked.map((point) => words.blocksIn(problem.points[point]!.title, byPoint[point]!, examined)),
    ...(severally > 0 ? [words.severally(severally, examined)] : []),
  ];
  return itemsSection(
    "blocks",
    words.headings.blocks,
    examined === 0 ? [words.nothingBlocksInDraws] : sentences,
  );
}
