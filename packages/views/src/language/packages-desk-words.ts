import type { SolutionName } from "@parley/engine";

/** What the desk's screen on packages says beside the page on packages. */
export interface PackagesDeskWords {
  readonly title: string;
  /** The top sentences where nobody has given numbers. */
  readonly stances: {
    readonly lede: (stuck: readonly string[], frees: number) => string;
    readonly under: string;
  };
  readonly withDeclared: (acceptable: number, worlds: number) => string;
  readonly solution: Readonly<Record<SolutionName, string>>;
  readonly today: (version: string) => string;
  readonly oneReading: string;
  readonly restFrom: (points: readonly string[]) => string;
  readonly todayIs: (acceptable: number, parties: number) => string;
  readonly byHand: string;
  /** Where the levers stand: at which solution, at today's text, or set by hand. */
  readonly leversAt: (letter: string | undefined, isToday: boolean) => string;
  readonly verdict: (isAcceptable: boolean, enough: string) => string;
  readonly counted: (acceptable: number | null, worlds: number | null) => string;
  readonly worthTo: (party: string) => string;
  readonly withoutTo: (party: string, value: string) => string;
  readonly pictureOf: (first: string, second: string) => string;
  readonly legend: {
    readonly cloud: (shown: number, all: bigint, isWhole: boolean) => string;
    readonly acceptable: (enough: string) => string;
    readonly edge: string;
    readonly least: string;
  };
  readonly alike: (points: readonly string[]) => string;
  readonly differ: (points: number) => string;
  readonly worthToEach: string;
  readonly what: string;
  readonly acceptableOf: (worlds: number | null) => string;
  readonly short: string;
  readonly notCounted: string;
  readonly noSolution: string;
  readonly assume: {
    readonly judged: (from: string) => string;
    readonly declaredOut: (lines: number) => string;
    readonly declaredIn: (lines: number) => string;
    readonly noValue: (options: number) => string;
  };
  /** A term of an offer: the point and the option. */
  readonly term: (point: string, option: string) => string;
}
