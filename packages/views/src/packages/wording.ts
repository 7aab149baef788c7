import {
  adjustedWinner,
  comparePackages,
  describeLink,
  tradesIn,
  type Concession,
  type Package,
  type Problem,
  type Question,
  type Solutions,
} from "@parley/engine";
import type { Amount, PackageWords } from "../language/package-words.ts";
import { namedPackages } from "./answers.ts";

/** How many points a sentence about a trade names for each side of it. */
const NAMED = 3;

const pointName = ({ points }: Problem, point: number): string => points[point]!.title;
const partyName = ({ parties }: Problem, party: number): string => parties[party]!.title;

/** Whose consent makes a package acceptable. */
export function enoughWords(words: PackageWords, { consent, parties }: Problem): string {
  const vetoes = consent.vetoes.map((party) => parties[party]!.title);
  return words.enough(consent.needed, parties.length, vetoes);
}

/** What each party gives up in a package and for what, a sentence each. */
export function tradeSentences(words: PackageWords, problem: Problem, chosen: Package): readonly string[] {
  const amounts = (concessions: readonly Concession[]): readonly Amount[] =>
    concessions.slice(0, NAMED).map(({ point, amount, others }) => ({
      point: pointName(problem, point),
      amount,
      others: others.map((other) => ({ party: partyName(problem, other.party), amount: other.amount })),
    }));
  const left = (concessions: readonly Concession[]): number => Math.max(0, concessions.length - NAMED);
  return tradesIn(problem, chosen).map(({ party, gives, gets }) =>
    words.trade(partyName(problem, party), amounts(gives), left(gives), amounts(gets), left(gets)),
  );
}

/** Who gains and who loses what on which point in going from one package to another, a sentence each party. */
export function comparedSentences(
  words: PackageWords,
  problem: Problem,
  from: Package,
  to: Package,
): readonly string[] {
  const { changes, byParty } = comparePackages(problem, from, to);
  return problem.parties.map(({ title }, party) => {
    const amounts = (sign: 1 | -1): readonly Omit<Amount, "others">[] =>
      changes
        .map((change) => ({
          point: pointName(problem, change.point),
          amount: sign * (change.byParty[party] ?? 0),
        }))
        .filter(({ amount }) => amount > 0)
        .toSorted((a, b) => b.amount - a.amount);
    return words.compared(title, amounts(1), amounts(-1), byParty[party] ?? 0);
  });
}

/** A question that a mediator could put, and what its answer would change in so many worlds. */
export function questionSentences(
  words: PackageWords,
  problem: Problem,
  { unknown, gain, parts }: Question,
  chance: number,
  worlds: number,
): { readonly question: string; readonly effect: string } {
  const point = unknown.kind === "reservation" ? null : unknown.point;
  const question = words.ask[unknown.kind]({
    party: partyName(problem, unknown.party),
    point: point === null ? null : pointName(problem, point),
    option: unknown.kind === "option" ? problem.points[unknown.point]!.options[unknown.option]!.title : null,
    low: unknown.low / problem.scale.ticksPerUnit,
    high: unknown.high / problem.scale.ticksPerUnit,
  });
  const ordered = parts
    .filter((part) => part.worlds > 0)
    .toSorted((a, b) => a.acceptable * b.worlds - b.acceptable * a.worlds);
  const [least, most] = [ordered[0] ?? null, ordered.length > 1 ? (ordered.at(-1) ?? null) : null];
  const moves = least !== null && most !== null && least.acceptable !== most.acceptable;
  return {
    question,
    effect: words.answerMoves(gain, chance, worlds, moves ? least : null, moves ? most : null),
  };
}

/** The red lines in force, the links and the rule of consent, a sentence each. */
export function ruleSentences(words: PackageWords, problem: Problem): readonly string[] {
  const { points, parties, links } = problem;
  const lines = parties.flatMap(({ title, redLines }) =>
    redLines.map(({ point, option }) =>
      words.redLine(title, points[point]!.options[option]!.title, pointName(problem, point)),
    ),
  );
  return [
    ...lines,
    ...links.map((link) => `${describeLink(points, link)}.`),
    words.consents(enoughWords(words, problem)),
  ];
}

/** What was not finished, and which solutions have equals. */
export function solutionNotes(words: PackageWords, solutions: Solutions): readonly string[] {
  return namedPackages({ solutions }).flatMap(({ letter, names }) =>
    names.flatMap((name) => {
      const solution = solutions[name];
      if (solution === null) return [];
      const equals = solution.ties.packages.length - 1;
      return [
        ...(solution.stopped === null
          ? []
          : [words.notFinished(words.solution[name], solution.stopped, solution.bound)]),
        ...(equals > 0 ? [words.tied(letter, words.solution[name], equals, solution.ties.complete)] : []),
      ];
    }),
  );
}

/**
 * How two parties would divide the points by Adjusted Winner, with each transfer on the way explained; empty for
 * more parties, or where one of them has nothing at stake.
 */
export function dividedSentences(words: PackageWords, { points, parties }: Problem): readonly string[] {
  const [first, second] = parties;
  if (first === undefined || second === undefined || parties.length !== 2) return [];
  const stakes = (values: readonly Float64Array[]): number[] =>
    values.map(
      (row) =>
        row.reduce((most, value) => Math.max(most, value), -Infinity) -
        row.reduce((least, value) => Math.min(least, value), Infinity),
    );
  const wanted = [stakes(first.values), stakes(second.values)] as const;
  if (wanted.some((side) => side.every((stake) => stake === 0))) return [];
  const { divisions, transfers, totals } = adjustedWinner(...wanted);
  const sums = wanted.map((side) => side.reduce((sum, stake) => sum + stake, 0));
  const worth = (side: 0 | 1, point: number, part: number): number =>
    (100 * part * wanted[side][point]!) / sums[side]!;
  const name = (side: 0 | 1): string => (side === 0 ? first : second).title;
  return [
    ...divisions.map(({ point, shares }) => {
      const winner = shares[0] >= shares[1] ? 0 : 1;
      return words.divided(points[point]!.title, name(winner), shares[winner], name(winner === 0 ? 1 : 0));
    }),
    ...transfers.map(({ point, from, part }) => {
      const to = from === 0 ? 1 : 0;
      return words.dividedTrade(
        name(from),
        points[point]!.title,
        part,
        name(to),
        worth(from, point, part),
        worth(to, point, part),
      );
    }),
    words.dividedTotals(first.title, second.title, totals[0]),
  ];
}
