import { describeLink, keepsLinks, type Package, type Problem } from "@parley/engine";
import { roomChip, type RoomChip } from "../../desk/room-chip.ts";
import type { Section } from "../../page/page.ts";
import type { PartyMark } from "../../page/text.ts";
import { roomOf } from "@parley/core";
import type { Viewing } from "../../status/viewing.ts";
import { outlookPage } from "../outlook-page.ts";
import { packagesPage } from "../packages-page.ts";
import { packageModel } from "../picture.ts";
import { comparedSentences, enoughWords } from "../wording.ts";
import { openPoints, type OpenPoint } from "../record/naming.ts";
import { partsOf } from "../record/parts.ts";
import { barsOf, type PartyBar } from "./bars.ts";
import { cloudOf } from "./cloud.ts";
import { drawnFrontier, type FrontierDrawing, type Named } from "./frontier-drawing.ts";
import { entitledIn, type Cast } from "./cast.ts";
import type { Looking, Solving } from "./solving.ts";
import { pinnedTable, type PinnedTable } from "./pinned.ts";

/** One point with its options, and which of them the lever stands at. */
export interface Lever {
  readonly number: string | undefined;
  readonly title: string;
  readonly options: readonly string[];
  readonly option: number;
  /** The option of the first text: today's, else the first solution's. */
  readonly home: number;
}

/** Everything that the screen on packages shows where there are numbers. */
export interface PackagesScreen {
  readonly lede: string;
  readonly under: readonly string[];
  readonly parties: readonly { readonly name: string; readonly mark: PartyMark | undefined }[];
  readonly pair: readonly [number, number];
  readonly picture: {
    readonly drawing: FrontierDrawing;
    readonly says: string;
    readonly axes: readonly [string, string];
    readonly without: readonly [string, string];
    readonly legend: Readonly<Record<"cloud" | "acceptable" | "edge" | "least", string>>;
  };
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
    sections: sectionsOf(viewing, solving),
    packages: cast.all.map((each) => each.package),
    assume: {
      whose: built.basis.whose,
      short: shortAssumptions(viewing, solving),
      rooms: [...new Set(built.inputs.map(roomOf))].map((room) => roomChip(state, language, room)),
      hasDeclared: built.declared !== null,
    },
  };
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

function pictureOf(
  { language }: Viewing,
  { problem, seed }: Solving,
  cast: Cast,
  pair: readonly [number, number],
  enough: string,
): PackagesScreen["picture"] {
  const words = language.desk.packages;
  const cloud = cloudOf(problem, pair, seed);
  const [first, second] = pair;
  const names = pair.map((party) => problem.parties[party]?.title ?? "");
  const worth = (chosen: Package, party: number): number =>
    packageModel(problem, chosen).byParty[party]?.utility ?? 0;
  const least = (party: number): number =>
    (problem.parties[party]?.reservation ?? 0) / problem.scale.ticksPerUnit;
  const named = cast.drawn.map((each): Named => ({
    letter: each.letter,
    title: each.title,
    sort: each.sort,
    x: worth(each.package, first),
    y: worth(each.package, second),
  }));
  const rounded = (party: number): string => language.packages.number(least(party));
  return {
    drawing: drawnFrontier(cloud, { x: least(first), y: least(second) }, named),
    says: words.pictureOf(names[0] ?? "", names[1] ?? ""),
    axes: [words.worthTo(names[0] ?? ""), words.worthTo(names[1] ?? "")],
    without: [
      words.withoutTo(names[0] ?? "", rounded(first)),
      words.withoutTo(names[1] ?? "", rounded(second)),
    ],
    legend: {
      cloud: words.legend.cloud(cloud.others.length, cloud.all, cloud.isWhole),
      acceptable: words.legend.acceptable(enough),
      edge: words.legend.edge,
      least: words.legend.least,
    },
  };
}

function leversOf(points: readonly OpenPoint[], problem: Problem, cast: Cast): readonly Lever[] {
  return problem.points.map(({ id, options }, at): Lever => {
    const title = problem.points[at]?.title ?? id;
    const number =
      points[at] !== undefined && title.endsWith(` ${id}`) ? title.slice(0, -id.length - 1) : undefined;
    return {
      number,
      title: id,
      options: options.map((option) => option.title),
      option: cast.levers[at] ?? 0,
      home: cast.home[at] ?? 0,
    };
  });
}

function termsOf(
  { points }: Problem,
  chosen: Package,
  term: (point: string, option: string) => string,
): readonly string[] {
  return points.map(({ title, options }, at) => term(title, options[chosen[at] ?? 0]?.title ?? ""));
}

function movesIn({ language }: Viewing, problem: Problem, { compared }: Cast): PackagesScreen["moves"] {
  const [first, ...others] = compared;
  if (first === undefined) return [];
  return others.map((other) => ({
    from: first.letter === "" ? first.title : first.letter,
    to: other.letter,
    sentences: comparedSentences(language.packages, problem, first.package, other.package),
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

/** The page of the same problem, whose sections the screen shows below the picture. */
function pageOn(
  language: Viewing["language"],
  { built, problem, answers, declared, outlook, isDeclared }: Solving,
) {
  const lines = built.declared;
  return packagesPage({
    problem,
    answers,
    basis: built.basis,
    declared: isDeclared || lines === null || declared === null ? null : { ...lines, answers: declared },
    outlook,
    language,
  });
}

/** What blocks and what to ask first, then what was declared, how far it holds, who trades what, and all assumptions. */
function sectionsOf({ language }: Viewing, solving: Solving): readonly Section[] {
  const { outlook, problem, built } = solving;
  const page = pageOn(language, solving);
  const drawn =
    outlook === null ? [] : outlookPage({ problem, answer: outlook, basis: built.basis, language }).sections;
  const pick = (id: string): readonly Section[] => {
    const found = [page, { sections: drawn }].flatMap(({ sections }) =>
      sections.filter((section) => section.id === id),
    );
    const [first] = found;
    return first === undefined ? [] : [{ ...first, blocks: found.flatMap(({ blocks }) => blocks) }];
  };
  const once = (id: string): readonly Section[] => page.sections.filter((section) => section.id === id);
  return [
    ...pick("blocks"),
    ...once("ask"),
    ...once("declared"),
    ...pick("band"),
    ...once("trades"),
    ...once("frontier"),
    ...once("assumptions"),
  ];
}

function shortAssumptions({ language }: Viewing, solving: Solving): readonly string[] {
  const { built, problem, outlook, isDeclared, seed } = solving;
  const words = language.desk.packages.assume;
  const lines = built.declared?.lines.length ?? 0;
  const unvalued = problem.notes.filter(({ kind }) => kind === "assumed").length;
  return [
    ...(lines === 0 ? [] : [isDeclared ? words.declaredIn(lines) : words.declaredOut(lines)]),
    language.packages.consents(enoughWords(language.packages, problem)).replace(/\.$/, ""),
    ...(unvalued === 0 ? [] : [words.noValue(unvalued)]),
    ...(outlook === null ? [] : [language.packages.seed(seed)]),
  ];
}
