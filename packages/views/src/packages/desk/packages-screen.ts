import { describeLink, keepsLinks, type Package, type Problem } from "@parley/engine";
import { roomOf, type Ref } from "@parley/core";
import { roomChip, type RoomChip } from "../../desk/room-chip.ts";
import type { Section } from "../../page/page.ts";
import { capital, type PartyMark } from "../../page/text.ts";
import type { Viewing } from "../../status/viewing.ts";
import { packageModel } from "../picture.ts";
import { proposalSection } from "../proposal.ts";
import { comparedSentences, enoughWords } from "../wording.ts";
import { openPoints } from "../record/naming.ts";
import { partsOf } from "../record/parts.ts";
import { barsOf, type PartyBar } from "./bars.ts";
import { entitledIn, type Cast } from "./cast.ts";
import { copyOf, crossedLines, leversOf, termsOf, type Lever } from "./levers.ts";
import { pictureOf, type PairPicture } from "./pair-picture.ts";
import { pinnedTable, type PinnedTable } from "./pinned.ts";
import { begun, pageOn, sectionsOf, shortAssumptions } from "./screen-sections.ts";
import type { Looking, Solving } from "./solving.ts";

/** Everything that the screen on packages shows where there are numbers. */
export interface PackagesScreen {
  readonly lede: string;
  readonly under: readonly string[];
  readonly parties: readonly { readonly name: string; readonly mark: PartyMark | undefined }[];
  readonly pair: readonly [number, number];
  readonly picture: PairPicture;
  readonly levers: {
    readonly heading: string;
    readonly package: Package;
    readonly points: readonly Lever[];
    readonly bars: readonly PartyBar[];
    readonly says: readonly string[];
    /** The terms of an offer, a line each. */
    readonly terms: readonly string[];
  };
  readonly pins: readonly Package[];
  readonly pinned: PinnedTable;
  /** Who gains and loses what from the first pinned column to each other. */
  readonly moves: readonly {
    readonly from: string;
    readonly to: string;
    readonly sentences: readonly string[];
  }[];
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly {
      readonly letter: string;
      readonly title: string;
      readonly worth: readonly { readonly value: string; readonly isShort: boolean }[];
      readonly counted: string;
    }[];
    readonly without: readonly string[];
  };
  readonly sections: readonly Section[];
  /** Every entry from which all this was worked out. */
  readonly inputs: readonly Ref[];
  /** The package on the levers in words, with all that it rests on. */
  readonly copy: string;
  /** Every package on the screen: those whose share of the draws it says. */
  readonly packages: readonly Package[];
  readonly assume: {
    readonly whose: string;
    readonly short: readonly string[];
    readonly rooms: readonly RoomChip[];
    readonly hasDeclared: boolean;
  };
}

/** Lays everything out. Cheap beside what a crew does: it only draws what has been found. */
export function packagesScreen(viewing: Viewing, solving: Solving, looking: Looking): PackagesScreen {
  const { state, language } = viewing;
  const { built, problem, answers, outlook, seed } = solving;
  const words = language.desk.packages;
  const points = openPoints(state);
  const marks = partsOf(state).sides.map(({ ref }) => viewing.mark(ref));
  const cast = entitledIn(state, problem, answers, words, looking);
  const counted = (chosen: Package): string => {
    const times = solving.timesByPackage.get(chosen.join()) ?? null;
    return words.counted(times, outlook?.outlook.worlds ?? null);
  };
  const enough = enoughWords(language.packages, problem);
  return {
    ...topOf(viewing, solving, cast, enough),
    parties: problem.parties.map(({ title }, party) => ({ name: title, mark: marks[party] })),
    pair: looking.pair,
    picture: pictureOf(viewing, solving, cast, looking.pair, enough),
    levers: {
      heading: words.leversAt(cast.hand?.letter, cast.isHandToday),
      package: cast.levers,
      points: leversOf(points, problem, cast),
      bars: barsOf(problem, cast.levers, marks, seed),
      says: [
        words.verdict(packageModel(problem, cast.levers).isAcceptable, enough),
        ...[counted(cast.levers)].filter((sentence) => sentence !== ""),
        ...crossedLines(viewing, problem, cast.levers),
        ...problem.links
          .filter((link) => !keepsLinks([link], cast.levers))
          .map((link) => `${describeLink(problem.points, link)}.`),
      ],
      terms: termsOf(problem, cast.levers, words.term),
    },
    pins: cast.pinned.map((each) => each.package),
    pinned: pinnedTable(problem, cast.compared, marks, words, { seed, counted }),
    moves: movesIn(viewing, problem, cast),
    table: tableOf(viewing, solving, cast),
    sections: [...nearSections(viewing, solving, cast), ...sectionsOf(viewing, solving)],
    inputs: built.inputs,
    copy: copyOf(viewing, solving, cast, enough),
    packages: cast.all.map((each) => each.package),
    assume: {
      whose: words.assume.judged(built.basis.from),
      short: shortAssumptions(viewing, solving),
      rooms: [...new Set(built.inputs.map(roomOf))].map((room) => roomChip(state, language, room)),
      hasDeclared: built.declared !== null,
    },
  };
}

/** What betters the package on the levers for all, and what would win whom; nothing until that was looked for. */
function nearSections(
  { language }: Viewing,
  { problem, near }: Solving,
  { levers }: Cast,
): readonly Section[] {
  return near === null || near.proposal.join() !== levers.join()
    ? []
    : begun([proposalSection(language.packages, problem, near)]);
}

function topOf(
  { language }: Viewing,
  solving: Solving,
  cast: Cast,
  enough: string,
): Pick<PackagesScreen, "lede" | "under"> {
  const { built, problem, outlook } = solving;
  const words = language.desk.packages;
  const lede = pageOn(language, solving)
    .lede.map((piece) => ("text" in piece ? piece.text : ""))
    .join("");
  const drawn =
    outlook === null
      ? []
      : [
          language.packages.share(
            outlook.outlook.acceptable,
            outlook.outlook.worlds,
            enough,
            built.basis.from,
          ),
        ];
  const withLines = outlook?.declared ?? null;
  const today = cast.today === undefined ? undefined : packageModel(problem, cast.today.package);
  return {
    lede: drawn[0] ?? lede,
    under: [
      ...(drawn.length === 0 || withLines === null
        ? []
        : [words.withDeclared(withLines.acceptable, withLines.worlds)]),
      ...(drawn.length === 0 ? [] : [lede]),
      ...(today === undefined
        ? []
        : [words.todayIs(today.byParty.filter(({ accepts }) => accepts).length, problem.parties.length)]),
      ...[words.restFrom(cast.unread)].filter((sentence) => sentence !== ""),
    ],
  };
}

function movesIn({ language }: Viewing, problem: Problem, { compared }: Cast): PackagesScreen["moves"] {
  const [first, ...others] = compared;
  if (first === undefined) return [];
  return others.map((other) => ({
    from: first.short,
    to: other.letter,
    sentences: comparedSentences(language.packages, problem, first.package, other.package).map(capital),
  }));
}

function tableOf({ language }: Viewing, solving: Solving, cast: Cast): PackagesScreen["table"] {
  const { problem, outlook, timesByPackage } = solving;
  const words = language.desk.packages;
  return {
    head: [language.packages.package, words.what, words.acceptableOf(outlook?.outlook.worlds ?? null)],
    rows: cast.all.map(({ letter, title, package: chosen }) => {
      const times = timesByPackage.get(chosen.join());
      return {
        letter,
        title,
        worth: packageModel(problem, chosen).byParty.map(({ utility, accepts }) => ({
          value: language.packages.number(utility),
          isShort: !accepts,
        })),
        counted: times === undefined ? words.notCounted : language.packages.count(times),
      };
    }),
    without: problem.parties.map(({ reservation }) =>
      language.packages.number(reservation / problem.scale.ticksPerUnit),
    ),
  };
}
