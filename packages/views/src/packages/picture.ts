import {
  accepts,
  fromTicks,
  gainsOf,
  isEnough,
  keepsLinks,
  type Package,
  type Problem,
  type SolutionName,
} from "@parley/engine";
import { namedPackages, type Answers } from "./answers.ts";
import type { OutlookAnswer } from "./outlook.ts";
import { reachOf, shareOf } from "./worth.ts";

/** What a package is to every party: what a screen shows of one that somebody puts together. */
export interface PackageModel {
  readonly package: Package;
  readonly byParty: readonly {
    readonly utility: number;
    /** From 0, the worst for it, to 1, the best. */
    readonly share: number;
    readonly gain: number;
    readonly accepts: boolean;
  }[];
  /** Whether enough of them accept it and it keeps every link. */
  readonly isAcceptable: boolean;
}

/** A package with a place in the picture and in the table. */
export interface Marked extends PackageModel {
  /** A, B, C for solutions; what was given for others. */
  readonly label: string;
  readonly names: readonly SolutionName[];
  /** In how many of the draws it is acceptable; null where none were made of it. */
  readonly acceptableIn: number | null;
  readonly x: number;
  readonly y: number;
}

/** The frontier for a pair of parties: the picture, and the same as a table. */
export interface FrontierPicture {
  readonly pair: readonly [number, number];
  readonly isExact: boolean;
  readonly count: number;
  /** The outcomes shown, each as the pair's utilities; of a very long frontier as many as were handed out. */
  readonly outcomes: readonly { readonly x: number; readonly y: number; readonly package: Package }[];
  /** What the pair has without an agreement. */
  readonly withoutAgreement: { readonly x: number; readonly y: number };
  /** The worst and the best that each of the pair can have. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** The named solutions, then the packages given, in that order: the rows of the table. */
  readonly marked: readonly Marked[];
  readonly draws: number | null;
}

/** What each party has in a package that somebody put together. */
export function packageModel(problem: Problem, chosen: Package): PackageModel {
  const gains = gainsOf(problem, chosen);
  const accepting = problem.parties.map((party) => accepts(party, chosen));
  return {
    package: chosen,
    byParty: problem.parties.map((_, party) => ({
      ...shareOf(problem, party, chosen),
      gain: fromTicks(problem.scale, gains[party] ?? 0),
      accepts: accepting[party] ?? false,
    })),
    isAcceptable: isEnough(problem.consent, accepting) && keepsLinks(problem.links, chosen),
  };
}

export interface PictureOptions {
  readonly pair: readonly [number, number];
  /** Today's text, offers, packages that were pinned. */
  readonly given?: readonly { readonly label: string; readonly package: Package }[];
  readonly outlook?: OutlookAnswer | null;
}

/** All that the screen on packages draws, from what a crew answered. Throws where the pair are not two parties. */
export function frontierPicture(
  problem: Problem,
  answers: Answers,
  options: PictureOptions,
): FrontierPicture {
  const { pair, given = [], outlook = null } = options;
  const [first, second] = pair;
  if (first === second || problem.parties[first] === undefined || problem.parties[second] === undefined)
    throw new RangeError(
      `expected the places of two parties of ${problem.parties.length}, got ${pair.join()}`,
    );
  const times = new Map(
    (outlook?.outlook.packages ?? []).map((each) => [each.package.join(), each.acceptableIn]),
  );
  const marked = (label: string, names: readonly SolutionName[], chosen: Package): Marked => {
    const model = packageModel(problem, chosen);
    const at = (party: number): number => model.byParty[party]?.utility ?? 0;
    return {
      ...model,
      label,
      names,
      x: at(first),
      y: at(second),
      acceptableIn: times.get(chosen.join()) ?? null,
    };
  };
  const reservation = (party: number): number =>
    fromTicks(problem.scale, problem.parties[party]?.reservation ?? 0);
  const { exact, count, vectors } = answers.frontier;
  return {
    pair,
    isExact: exact,
    count,
    outcomes: vectors.map(({ utilities, package: chosen }) => ({
      x: utilities[first] ?? 0,
      y: utilities[second] ?? 0,
      package: chosen,
    })),
    withoutAgreement: { x: reservation(first), y: reservation(second) },
    x: reachOf(problem, first),
    y: reachOf(problem, second),
    marked: [
      ...namedPackages(answers).map(({ letter, names, package: chosen }) => marked(letter, names, chosen)),
      ...given.map(({ label, package: chosen }) => marked(label, [], chosen)),
    ],
    draws: outlook?.outlook.worlds ?? null,
  };
}
