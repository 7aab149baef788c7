import { acceptanceOf, packageShares, type Acceptance, type PackageShare } from "./acceptance.ts";
import { questionsOf, type Questions } from "./ask.ts";
import type { Limits } from "../problem/limits.ts";
import type { Package, Problem } from "../problem/problem.ts";
import { ANSWERS, surveyWorlds, type Survey } from "./survey.ts";
import { worldsOf, type Drawing } from "./world.ts";
import { blockingPoints } from "../solutions/zopa.ts";

/**
 * How near an agreement is, over worlds drawn from the ranges: counts of worlds, to be told as “in 7,300 of 10,000
 * draws from ranges given by X on DATE”, never as a share alone.
 */
export interface Outlook extends Drawing {
  readonly worlds: number;
  /** In how many some package is acceptable, and in how many that was not settled within the limits. */
  readonly acceptable: number;
  readonly undecided: number;
  /** Packages, the one acceptable most often first. */
  readonly packages: readonly PackageShare[];
  readonly blocking: Blocking;
  readonly ask: Questions;
}

/** Of `examined` worlds in which no package is acceptable, in how many each point alone stands in the way. */
export interface Blocking {
  readonly examined: number;
  readonly byPoint: readonly number[];
  /** In how many no single point does. */
  readonly severally: number;
}

export interface OutlookOptions extends Partial<Drawing> {
  /** How many worlds; 10,000 unless said. */
  readonly worlds?: number;
  /** Packages to count beside those found in the worlds: a text on the table, solutions pinned. */
  readonly packages?: readonly Package[];
  /** How many packages to count; 64 unless said. */
  readonly most?: number;
  /** How many worlds without an acceptable package to examine for blocking points; 200 unless said. */
  readonly examined?: number;
  readonly limits?: Limits;
  readonly onProgress?: (done: number) => void;
}

const WORLDS = 10_000;
const MOST = 64;
const EXAMINED = 200;

/**
 * The whole outlook on one thread. On several: `surveyWorlds` in parts and `joinSurveys`, `candidatesOf`,
 * `acceptanceOf` in parts and `joinAcceptances`, `blockingIn` in parts and `joinBlocking`, then `outlookFrom`;
 * the result is the same.
 */
export function outlookOf(problem: Problem, options: OutlookOptions = {}): Outlook {
  const { seed = 1, width = 1, worlds = WORLDS, packages = [], most = MOST, examined = EXAMINED } = options;
  const { limits = {}, onProgress } = options;
  const progress = onProgress === undefined ? {} : { onProgress };
  const survey = surveyWorlds(problem, { seed, width, from: 0, to: worlds, limits, ...progress });
  const candidates = candidatesOf(problem, survey, packages, most);
  const stop = limits.shouldStop === undefined ? {} : { shouldStop: limits.shouldStop };
  const acceptance = acceptanceOf(problem, candidates, { seed, width, worlds: survey.worlds, ...stop });
  const blocking = blockingIn(problem, survey, worldsWithout(survey, examined), limits);
  return outlookFrom(problem, survey, acceptance, blocking);
}

/** The outlook from its parts. */
export function outlookFrom(
  problem: Problem,
  survey: Survey,
  acceptance: Acceptance,
  blocking: Blocking,
): Outlook {
  const count = (answer: (typeof ANSWERS)[number]) => {
    const place = ANSWERS.indexOf(answer);
    return survey.answers.reduce((sum, each) => sum + (each === place ? 1 : 0), 0);
  };
  return {
    seed: survey.seed,
    width: survey.width,
    worlds: survey.worlds.length,
    acceptable: count("acceptable"),
    undecided: count("undecided"),
    packages: packageShares(problem, acceptance),
    blocking,
    ask: questionsOf(problem, survey, acceptance),
  };
}

/**
 * The packages worth counting: those given, then of those that were a solution of some world the ones acceptable
 * most often in the first few hundred worlds, `most` in all.
 */
export function candidatesOf(
  problem: Problem,
  survey: Survey,
  given: readonly Package[] = [],
  most: number = MOST,
): readonly Package[] {
  const byKey = new Map(given.map((chosen) => [chosen.join(), chosen] as const));
  const solutions = new Map<string, { chosen: Package; times: number }>();
  const points = problem.points.length;
  for (const all of [survey.nashPackages, survey.maximinPackages])
    for (let at = 0; at < all.length; at += points) {
      const chosen = [...all.subarray(at, at + points)];
      const known = solutions.get(chosen.join());
      if (known !== undefined) known.times++;
      else solutions.set(chosen.join(), { chosen, times: 1 });
    }
  const frequent = [...solutions.values()].sort((a, b) => b.times - a.times).slice(0, 8 * most);
  const { seed, width } = survey;
  const sample = { seed, width, worlds: survey.worlds.subarray(0, SAMPLE) };
  const shares = packageShares(
    problem,
    acceptanceOf(
      problem,
      frequent.map(({ chosen }) => chosen),
      sample,
    ),
  );
  for (const { package: chosen } of shares) {
    if (byKey.size >= most) break;
    byKey.set(chosen.join(), chosen);
  }
  return [...byKey.values()];
}

const SAMPLE = 300;

/** The first worlds of a survey in which no package is acceptable, at most so many. */
export function worldsWithout({ worlds, answers }: Survey, most: number): Int32Array {
  return worlds.filter((_, at) => answers[at] === ANSWERS.indexOf("none")).slice(0, most);
}

/** Which points stand in the way in the given worlds of a survey, in none of which a package is acceptable. */
export function blockingIn(
  problem: Problem,
  drawing: Drawing,
  worlds: Int32Array,
  limits: Limits = {},
): Blocking {
  const byPoint = problem.points.map(() => 0);
  let [examined, severally] = [0, 0];
  const worldAt = worldsOf(problem, drawing);
  for (const world of worlds) {
    if (limits.shouldStop?.() === true) break;
    const { blocking } = blockingPoints(worldAt(world), limits);
    for (const point of blocking) byPoint[point]! += 1;
    if (blocking.length === 0) severally++;
    examined++;
  }
  return { examined, byPoint, severally };
}

/** The blocking points of all worlds of several parts. */
export function joinBlocking(parts: readonly Blocking[]): Blocking {
  return parts.reduce((all, part) => ({
    examined: all.examined + part.examined,
    byPoint: all.byPoint.map((count, point) => count + part.byPoint[point]!),
    severally: all.severally + part.severally,
  }));
}

/** An outlook with whose ranges it was drawn from, and how wide: “as assessed by X, ranges halved”. */
export interface Labelled {
  readonly label: string;
  readonly outlook: Pick<Outlook, "worlds" | "acceptable">;
}

/** The outlooks with the smallest and the greatest part of worlds in which some package is acceptable. */
export function bandOf(
  outlooks: readonly Labelled[],
): { readonly least: Labelled; readonly most: Labelled } | null {
  const share = ({ outlook }: Labelled) => (outlook.worlds === 0 ? 0 : outlook.acceptable / outlook.worlds);
  const ordered = outlooks.toSorted((a, b) => share(a) - share(b));
  const [least, most] = [ordered[0], ordered.at(-1)];
  return least === undefined || most === undefined ? null : { least, most };
}
