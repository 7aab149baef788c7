import { packageToIds, type Problem, type Solution, type Zopa } from "@parley/engine";
import type { Language } from "../language/language.ts";
import type { Answers } from "./answers.ts";
import type { Basis, WithDeclared } from "./basis.ts";
import type { OutlookAnswer } from "./outlook.ts";
import { questionSentences, ruleSentences } from "./wording.ts";

/** What the JSON on packages is made from. */
export interface PackagesJson {
  readonly problem: Problem;
  readonly answers: Answers;
  readonly basis: Basis;
  readonly declared: WithDeclared | null;
  readonly language: Language;
  readonly tookMs: number;
}

/**
 * The exact answers for programs: packages by the ids of points and options, numbers by the ids of parties, in the
 * units of the file. `ties` are the other packages that reach the same; `count` of the packages is null where it
 * could not be counted, and `countExactly` holds it where it passes 2^53.
 */
export function packagesToJson({
  problem,
  answers,
  basis,
  declared,
  language,
  tookMs,
}: PackagesJson): object {
  return {
    ...answersToJson(problem, answers),
    tookMs,
    assumptions: assumptionsOf(problem, basis, language),
    ...(declared === null
      ? {}
      : {
          withDeclared: {
            declared: declared.lines,
            ...answersToJson(declared.problem, declared.answers),
          },
        }),
  };
}

function answersToJson(problem: Problem, { solutions, frontier, zopa }: Answers): object {
  const { nash, maximin, leximin, kalaiSmorodinsky, welfare } = solutions;
  const one = (solution: Solution | null): object | null => solutionToJson(problem, solution);
  const { exact, count, box, stopped, vectors } = frontier;
  return {
    solutions: {
      nash: one(nash),
      maximin: one(maximin),
      leximin: one(leximin),
      kalaiSmorodinsky: one(kalaiSmorodinsky),
      welfare: one(welfare),
    },
    frontier: {
      exact,
      count,
      ...(box === null ? {} : { box }),
      ...(stopped === null ? {} : { stopped }),
      ...(vectors.length < count ? { listed: vectors.length } : {}),
      vectors: vectors.map((vector) => ({
        utilities: byParty(problem, vector.utilities),
        package: packageToIds(problem, vector.package),
        sharedBy: vector.sharedBy,
      })),
    },
    zopa: zopaToJson(problem, zopa),
  };
}

function solutionToJson(problem: Problem, solution: Solution | null): object | null {
  if (solution === null) return null;
  const { utilities, gains, value, bound, gap, stopped, group, ties } = solution;
  const own = solution.package.join();
  return {
    package: packageToIds(problem, solution.package),
    utilities: byParty(problem, utilities),
    gains: byParty(problem, gains),
    product: group.reduce((product, party) => product * gains[party]!, 1),
    value,
    ties: ties.packages
      .filter((chosen) => chosen.join() !== own)
      .map((chosen) => packageToIds(problem, chosen)),
    tiesComplete: ties.complete,
    bound,
    gap,
    stopped,
    consenting: group.map((party) => problem.parties[party]!.id),
  };
}

function zopaToJson(problem: Problem, { exists, count, shortfall, blocking, ...zopa }: Zopa): object {
  const names = (points: readonly number[]): readonly string[] => points.map((at) => problem.points[at]!.id);
  const isHuge = count !== null && count > BigInt(Number.MAX_SAFE_INTEGER);
  return {
    exists,
    count: count === null ? null : Number(count),
    ...(isHuge ? { countExactly: String(count) } : {}),
    shortfall: shortfall?.total ?? (exists === true ? 0 : null),
    blocking: names(blocking),
    undecided: names(zopa.undecided),
    closed: names(zopa.closed),
    nearest:
      shortfall === null
        ? null
        : {
            package: packageToIds(problem, shortfall.package),
            shortfall: byParty(problem, shortfall.byParty),
            bound: shortfall.bound,
          },
    stopped: zopa.stopped,
  };
}

/** What the JSON on the outlook is made from. */
export interface OutlookJson {
  readonly problem: Problem;
  readonly answer: OutlookAnswer;
  readonly basis: Basis;
  readonly language: Language;
  readonly tookMs: number;
}

/** The outlook for programs: counts of draws, never a share alone. */
export function outlookToJson({ problem, answer, basis, language, tookMs }: OutlookJson): object {
  const { outlook, asked, variants, declared, band } = answer;
  const { seed, worlds, acceptable, undecided, packages, blocking, ask } = outlook;
  const name = (point: number): string => problem.points[point]!.id;
  return {
    seed,
    draws: worlds,
    asked,
    acceptable,
    undecided,
    from: basis.from,
    variants: variants.map(({ width, assessor, outlook: own }) => ({
      width,
      assessor,
      draws: own.worlds,
      acceptable: own.acceptable,
    })),
    band:
      band === null
        ? null
        : {
            least: { draws: band.least.outlook.worlds, acceptable: band.least.outlook.acceptable },
            most: { draws: band.most.outlook.worlds, acceptable: band.most.outlook.acceptable },
          },
    withDeclared: declared === null ? null : { draws: declared.worlds, acceptable: declared.acceptable },
    packages: packages.map((each) => ({
      package: packageToIds(problem, each.package),
      acceptableIn: each.acceptableIn,
      byParty: byParty(problem, each.byParty),
    })),
    blocking: {
      examined: blocking.examined,
      byPoint: Object.fromEntries(blocking.byPoint.map((times, point) => [name(point), times])),
      severally: blocking.severally,
    },
    ask: {
      chance: ask.chance,
      questions: ask.questions.map((question) => {
        const { unknown, gain, shift, parts } = question;
        return {
          party: problem.parties[unknown.party]!.id,
          kind: unknown.kind,
          point: unknown.kind === "reservation" ? null : name(unknown.point),
          option:
            unknown.kind === "option" ? problem.points[unknown.point]!.options[unknown.option]!.id : null,
          ...questionSentences(language.packages, problem, question, ask.chance, worlds),
          gain,
          shift,
          parts: parts.map(({ low, high, worlds: draws, acceptable: yes }) => ({
            low,
            high,
            draws,
            acceptable: yes,
          })),
        };
      }),
    },
    assumptions: assumptionsOf(problem, basis, language),
    tookMs,
  };
}

function assumptionsOf(problem: Problem, basis: Basis, language: Language): readonly string[] {
  return [
    basis.whose,
    ...ruleSentences(language.packages, problem),
    ...problem.notes.map(({ message }) => message),
    ...basis.assumptions,
  ];
}

function byParty({ parties }: Problem, values: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(parties.map(({ id }, party) => [id, values[party] ?? 0]));
}
