import type { StateOfPlay } from "@parley/core";
import type { Package, Problem } from "@parley/engine";
import type { PackagesDeskWords } from "../../language/packages-desk-words.ts";
import { namedPackages, type Answers } from "../answers.ts";
import { openPoints } from "../record/naming.ts";
import type { Named } from "./frontier-drawing.ts";
import type { Entitled } from "./pinned.ts";
import type { Looking } from "./solving.ts";
import { completed, todaysText } from "./todays-text.ts";

/** Every package that has a name on the screen. */
export interface Cast {
  readonly today: Entitled | undefined;
  /** Titles of the points of which today's text says nothing. */
  readonly unread: readonly string[];
  /** What the levers go back to: today's text, else the first solution, else the first option of every point. */
  readonly home: Package;
  readonly levers: Package;
  /** The package on the levers where it has a letter. */
  readonly hand: Entitled | undefined;
  readonly isHandToday: boolean;
  readonly pinned: readonly Entitled[];
  /** Today's text, where there is one, and the pinned: the columns that are compared. */
  readonly compared: readonly Entitled[];
  /** All of them, once each: the rows of the table. */
  readonly all: readonly Entitled[];
  readonly drawn: readonly (Entitled & Pick<Named, "sort">)[];
}

/** So many packages are pinned at once. */
export const PINS = 3;

/** Gives today's text, the solutions, what is pinned and what the levers stand at each its letter. */
export function entitledIn(
  state: StateOfPlay,
  problem: Problem,
  answers: Answers,
  words: PackagesDeskWords,
  looking: Looking,
): Cast {
  const solutions = namedPackages(answers).map(({ letter, names, package: chosen }): Entitled => ({
    letter,
    short: letter,
    title: names.map((name) => words.solution[name]).join("; "),
    package: chosen,
  }));
  const rest = solutions[0]?.package ?? problem.points.map(() => 0);
  const text = todaysText(state, openPoints(state));
  const today: Entitled | undefined =
    text === undefined
      ? undefined
      : {
          letter: "",
          short: words.today(text.version),
          title: [words.today(text.version), ...(text.isOneReading ? [words.oneReading] : [])].join("; "),
          package: completed(text, rest),
        };
  const home = today?.package ?? rest;
  const levers = looking.levers ?? rest;
  const chosen = looking.pins ?? solutions.slice(0, PINS).map((each) => each.package);
  const known = lettered(
    solutions,
    [...chosen, levers].filter((each) => !isSame(each, today?.package)),
    words,
  );
  const named = (each: Package): Entitled | undefined => known.find((one) => isSame(one.package, each));
  const pinned = chosen.flatMap((each) => named(each) ?? (isSame(each, today?.package) ? (today ?? []) : []));
  const isHandToday = isSame(levers, today?.package) && named(levers) === undefined;
  const isShown = (each: Entitled): boolean =>
    [...chosen, levers].some((shown) => isSame(shown, each.package));
  return {
    today,
    unread:
      text === undefined
        ? []
        : problem.points.flatMap(({ title }, at) => (text.chosen[at] === null ? [title] : [])),
    home,
    levers,
    hand: named(levers),
    isHandToday,
    pinned,
    compared: [...(today === undefined ? [] : [today]), ...pinned.filter((each) => each !== today)],
    all: [...(today === undefined ? [] : [today]), ...known],
    drawn: [
      ...(today === undefined ? [] : [{ ...today, title: first(today.title), sort: "today" as const }]),
      ...known.filter(isShown).map((each) => ({
        ...each,
        title: first(each.title),
        sort: solutions.includes(each) ? ("solution" as const) : ("hand" as const),
      })),
    ],
  };
}

/** The solutions, and under the next letters what is none of them. */
function lettered(
  solutions: readonly Entitled[],
  others: readonly Package[],
  words: PackagesDeskWords,
): readonly Entitled[] {
  return others.reduce<readonly Entitled[]>(
    (known, each) =>
      known.some((one) => isSame(one.package, each))
        ? known
        : [...known, entitled(String.fromCharCode(65 + known.length), words.byHand, each)],
    solutions,
  );
}

/** The first of several names. */
const first = (title: string): string => title.split("; ")[0] ?? title;

const isSame = (a: Package, b: Package | undefined): boolean => a.join() === b?.join();

const entitled = (letter: string, title: string, chosen: Package): Entitled => ({
  letter,
  title,
  short: letter,
  package: chosen,
});
