import type { SolutionName, Stop } from "@parley/engine";

/** A number of somebody's, with their name and, of a concession, what it is worth to whom. */
export interface Amount {
  readonly point: string;
  readonly amount: number;
  readonly others: readonly { readonly party: string; readonly amount: number }[];
}

/** What a question is about, in names. */
export interface Asked {
  readonly party: string;
  readonly point: string | null;
  readonly option: string | null;
  readonly low: number;
  readonly high: number;
}

/** Part of a range, and in how many of its draws some package is acceptable. */
export interface AskedPart {
  readonly low: number;
  readonly high: number;
  readonly acceptable: number;
  readonly worlds: number;
}

/** What the pages on packages and on the outlook say. Amounts are in the units of the problem. */
export interface PackageWords {
  readonly title: string;
  readonly outlookTitle: string;
  readonly underAssumptions: string;
  readonly headings: Readonly<
    Record<
      | "solutions"
      | "contents"
      | "trades"
      | "compared"
      | "frontier"
      | "blocks"
      | "ask"
      | "divided"
      | "band"
      | "often"
      | "declared"
      | "assumptions",
      string
    >
  >;
  readonly asides: Readonly<
    Record<"solutions" | "trades" | "ask" | "often" | "divided" | "contents", string>
  >;
  readonly solution: Readonly<Record<SolutionName, string>>;
  readonly stop: Readonly<Record<Stop, string>>;
  readonly number: (value: number) => string;
  readonly count: (value: number | bigint) => string;
  readonly enough: (needed: number, parties: number, vetoes: readonly string[]) => string;
  readonly exists: (count: bigint | null, all: bigint, enough: string) => string;
  readonly none: (shortfall: number | null, enough: string) => string;
  readonly undecided: string;
  readonly notFinished: (what: string, stop: Stop, bound: number) => string;
  readonly tied: (letter: string, name: string, packages: number, isComplete: boolean) => string;
  readonly party: string;
  readonly without: string;
  readonly point: string;
  readonly package: string;
  readonly frontier: (count: number, exact: boolean, box: number | null) => string;
  readonly noFrontier: string;
  readonly trade: (
    party: string,
    gives: readonly Amount[],
    moreGiven: number,
    gets: readonly Amount[],
    moreGot: number,
  ) => string;
  readonly compared: (
    party: string,
    gains: readonly Omit<Amount, "others">[],
    losses: readonly Omit<Amount, "others">[],
    sum: number,
  ) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly blocksAlone: (point: string) => string;
  readonly closed: (point: string) => string;
  readonly lacks: (party: string, amount: number) => string;
  readonly nothingAlone: string;
  readonly nothingBlocks: string;
  readonly nothingBlocksInDraws: string;
  readonly consents: (enough: string) => string;
  readonly blocksIn: (point: string, worlds: number, examined: number) => string;
  readonly severally: (worlds: number, examined: number) => string;
  readonly ask: Readonly<Record<"reservation" | "weight" | "option", (asked: Asked) => string>>;
  readonly answerMoves: (
    gain: number,
    chance: number,
    worlds: number,
    least: AskedPart | null,
    most: AskedPart | null,
  ) => string;
  readonly nothingToAsk: string;
  readonly share: (acceptable: number, worlds: number, enough: string, basis: string) => string;
  readonly stopped: (done: number, asked: number) => string;
  readonly undecidedIn: (worlds: number) => string;
  readonly band: (least: string, most: string) => string;
  readonly variant: (width: number, assessor: string | null, acceptable: number, worlds: number) => string;
  readonly declaredIn: (acceptable: number, worlds: number) => string;
  readonly often: (acceptable: number, worlds: number) => string;
  readonly noRanges: string;
  readonly divided: (point: string, winner: string, part: number, other: string) => string;
  readonly dividedTotals: (first: string, second: string, total: number) => string;
  readonly dividedTrade: (
    from: string,
    point: string,
    part: number,
    to: string,
    cost: number,
    worth: number,
  ) => string;
  readonly redLine: (party: string, option: string, point: string) => string;
  readonly withDeclared: (count: bigint | null, exists: boolean | null, shortfall: number | null) => string;
  readonly seed: (seed: number) => string;
  readonly fileBasis: (file: string) => string;
  readonly fileRanges: (file: string) => string;
  readonly record: RecordWords;
  readonly proposal: ProposalWords;
  readonly elicit: ElicitWords;
  readonly leaks: LeakWords;
}

/** What a problem that was built from a record says of where it comes from. */
export interface RecordWords {
  /** Whose judgement the numbers are, of which parties, as of when, from which rooms. */
  readonly whose: (
    assessed: readonly { readonly by: string; readonly when: string; readonly parties: readonly string[] }[],
    rooms: readonly string[],
  ) => string;
  readonly from: (assessors: readonly string[], whens: readonly string[]) => string;
  readonly assessor: (name: string, when: string) => string;
  readonly noPreferences: string;
  readonly noOptions: string;
  readonly leftOut: (party: string) => string;
  readonly noReservation: (party: string) => string;
  readonly pointWithoutOptions: (point: string) => string;
  readonly scaled: (party: string, point: string) => string;
  readonly unclear: (party: string, point: string) => string;
  readonly declaredLeftOut: (lines: number, offers: number) => string;
  readonly assumed: (party: string, point: string, option: string, most: number) => string;
  readonly offer: (by: string, options: readonly string[]) => string;
  readonly offersApart: string;
}

/** How a mediator asks for a party's preferences, and what is said of answers that do not fit. */
export interface ElicitWords {
  readonly weights: (points: readonly string[]) => string;
  readonly ends: (point: string, options: readonly string[]) => string;
  readonly between: (option: string, point: string) => string;
  readonly reservation: string;
  readonly check: (first: string, second: string) => string;
  readonly lighter: (rather: string, than: string) => string;
  readonly circle: (points: readonly string[]) => string;
  readonly beyond: (value: number) => string;
}

/** What is said before a result goes to a wider room. */
export interface LeakWords {
  readonly heading: (room: string) => string;
  readonly nothing: (hidden: number) => string;
  readonly differs: (parts: readonly string[]) => string;
  readonly inferable: (entry: string, parts: readonly string[], isReleased: boolean) => string;
  readonly part: Readonly<
    Record<"package" | "utilities" | "picture" | "share" | "question" | "basis", string>
  >;
}

/** What is said of a proposal on the table and of what is near it. */
export interface ProposalWords {
  readonly heading: string;
  readonly it: string;
  readonly stands: (party: string, isAccepted: boolean, gain: number) => string;
  readonly breaksLinks: string;
  readonly draft: (number: number, changes: readonly string[]) => string;
  readonly wins: (party: string, changes: readonly string[], keepsOthers: boolean) => string;
  readonly noBetter: string;
  readonly notSettled: string;
  readonly cannotWin: (party: string) => string;
}
