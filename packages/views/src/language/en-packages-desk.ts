import type { PackagesDeskWords } from "./packages-desk-words.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const list = (items: readonly string[]): string => LIST.format(items);
const number = (count: number | bigint): string => count.toLocaleString("en-GB");
const plural = (count: number, one: string): string => `${number(count)} ${count === 1 ? one : `${one}s`}`;
const declared = (lines: number): string =>
  lines === 1 ? "1 declared red line or offer" : `${number(lines)} declared red lines and offers`;

/** English for the desk's screen on packages. */
export const packagesDesk: PackagesDeskWords = {
  title: "Packages",
  stances: {
    lede: (stuck, frees) => {
      const from = "Nobody has put a number to anything here, and none is made up";
      if (stuck.length === 0) return `${from}: from what the sides have said, nothing is named as stuck.`;
      const named = list(stuck.length <= 3 ? stuck : [...stuck.slice(0, 2), `${stuck.length - 2} more`]);
      const is = stuck.length === 1 ? "is" : "are";
      return `${from}: from what the sides have said, ${named} ${is} named as stuck${frees === 0 ? "" : ", and one answer would free most"}.`;
    },
    under:
      "What follows is from stances alone. Until somebody says what each point is worth, nothing is counted.",
  },
  withDeclared: (acceptable, worlds) =>
    `With the red lines and offers that were declared, in ${number(acceptable)} of ${number(worlds)}.`,
  solution: {
    nash: "greatest product (Nash)",
    maximin: "greatest least gain",
    leximin: "greatest least gain, then the next",
    kalaiSmorodinsky: "fairest share (Kalai–Smorodinsky)",
    welfare: "greatest sum",
  },
  today: (version) => `today’s text, ${version}`,
  oneReading: "one reading of its brackets",
  restFrom: (points) =>
    points.length === 0 ? "" : `It names no option on ${list(points)}; there the first solution is taken.`,
  todayIs: (acceptable, parties) =>
    `Today’s text is acceptable to ${number(acceptable)} of ${number(parties)}.`,
  byHand: "as set here",
  leversAt: (letter, isToday) =>
    isToday
      ? "Today’s text, point by point"
      : letter === undefined
        ? "As set here, point by point"
        : `Package ${letter}, point by point`,
  verdict: (isAcceptable, enough) =>
    isAcceptable ? `Acceptable to ${enough}.` : `Not acceptable to ${enough}.`,
  counted: (acceptable, worlds) =>
    acceptable === null || worlds === null
      ? ""
      : `Acceptable in ${number(acceptable)} of ${plural(worlds, "draw")}.`,
  worthTo: (party) => `worth to ${party}`,
  withoutTo: (party, value) => `no agreement is worth ${value} to ${party}`,
  pictureOf: (first, second) => `Frontier for ${first} and ${second}. The same stands in the table below.`,
  legend: {
    cloud: (shown, all, isWhole) =>
      isWhole
        ? `a package (${number(shown)} of ${number(all)} drawn)`
        : `a package (${number(shown)} at random of ${number(all)})`,
    acceptable: (enough) => `acceptable to ${enough}`,
    edge: "frontier of these two",
    least: "worth without agreement",
  },
  alike: (points) => (points.length === 0 ? "They differ on every point" : `Alike in all: ${list(points)}`),
  differ: (points) => `Only the ${plural(points, "point")} that ${points === 1 ? "differs" : "differ"}`,
  worthToEach: "Worth to each",
  what: "What it is",
  acceptableOf: (worlds) => (worlds === null ? "Acceptable" : `Acceptable, of ${number(worlds)}`),
  short: "short",
  notCounted: "not counted",
  noSolution: "No package is acceptable, so none is named.",
  assume: {
    judged: (from) => `worth ${from}`,
    declaredOut: (lines) => `${declared(lines)} left out`,
    declaredIn: (lines) => `${declared(lines)} kept`,
    noValue: (options) =>
      options === 1
        ? "1 option has no value and takes the full range"
        : `${number(options)} options have no value and take the full range`,
  },
  term: (point, option) => `${point}: ${option}`,
};
