import { boardOf, fillBoard, partyColumns, type Board } from "../board/board.ts";
import { consentingGroups } from "../problem/consent.ts";
import { Budget, type Limits } from "../problem/limits.ts";
import { productOf } from "../goals/nash-goal.ts";
import type { Package, Problem } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";
import { Solver } from "../search/solver.ts";
import { worldsOf, type Drawing } from "./world.ts";

export const ANSWERS = ["none", "acceptable", "undecided"] as const;

/**
 * What was found in some worlds, by place; `worlds` are their numbers, ascending. A survey is split by giving
 * parts of the worlds to several workers and joined by `joinSurveys`, with the same result.
 */
export interface Survey extends Drawing {
  readonly worlds: Int32Array;
  /** Per world, the place in `ANSWERS`: whether any package is acceptable. */
  readonly answers: Uint8Array;
  /** Per world, the greatest smallest gain, in the units of the file: below 0 where no package is acceptable. */
  readonly maximin: Float64Array;
  /** Per world, the greatest product of gains in the units of the file; 0 where no package is acceptable. */
  readonly nash: Float64Array;
  /** Per world, the packages of both, option by option; without a Nash solution, that of maximin twice. */
  readonly maximinPackages: Uint16Array;
  readonly nashPackages: Uint16Array;
}

export interface SurveyOptions extends Drawing {
  /** World numbers from `from` up to but not including `to`. */
  readonly from: number;
  readonly to: number;
  /** Limits for each world, but for `shouldStop`, which ends the survey before the world it interrupts. */
  readonly limits?: Limits;
  /** Called after each world with how many are done. */
  readonly onProgress?: (done: number) => void;
}

/** Steps that one world may take before it counts as undecided. */
const NODES = 5_000_000;

/** Looks for acceptable packages, maximin and Nash in each world. */
export function surveyWorlds(problem: Problem, options: SurveyOptions): Survey {
  const { seed, width, from, to, limits = {}, onProgress } = options;
  const found: WorldAnswer[] = [];
  const boards = boardsOf(problem, limits);
  const worldAt = worldsOf(problem, { seed, width });
  for (let world = from; world < to && limits.shouldStop?.() !== true; world++) {
    const budget = new Budget({ nodes: NODES, ...limits });
    const answer = answerIn(worldAt(world), world, boards, budget);
    if (budget.stopped === "asked") break;
    found.push(answer);
    onProgress?.(found.length);
  }
  return asSurvey(found, { seed, width }, problem.points.length);
}

/** One survey of all worlds of several; throws where they are not of one seed and width, or share a world. */
export function joinSurveys(parts: readonly Survey[]): Survey {
  const [first] = parts;
  if (first === undefined || parts.some(({ seed, width }) => seed !== first.seed || width !== first.width))
    throw new RangeError("surveys to be joined should be of one seed and one width");
  const points = first.worlds.length === 0 ? 0 : first.nashPackages.length / first.worlds.length;
  const found = parts.flatMap((part) => Array.from(part.worlds, (_, at) => answerAt(part, at)));
  found.sort((a, b) => a.world - b.world);
  if (found.some(({ world }, at) => world === found[at - 1]?.world))
    throw new RangeError("surveys to be joined should not share a world");
  return asSurvey(found, first, points);
}

interface WorldAnswer {
  readonly world: number;
  readonly answer: number;
  readonly maximin: number;
  readonly nash: number;
  readonly maximinPackage: ArrayLike<number>;
  readonly nashPackage: ArrayLike<number>;
}

function answerAt(survey: Survey, at: number): WorldAnswer {
  const points = survey.nashPackages.length / survey.worlds.length;
  return {
    world: survey.worlds[at]!,
    answer: survey.answers[at]!,
    maximin: survey.maximin[at]!,
    nash: survey.nash[at]!,
    maximinPackage: survey.maximinPackages.subarray(at * points, (at + 1) * points),
    nashPackage: survey.nashPackages.subarray(at * points, (at + 1) * points),
  };
}

function asSurvey(found: readonly WorldAnswer[], { seed, width }: Drawing, points: number): Survey {
  const packages = (of: (answer: WorldAnswer) => ArrayLike<number>): Uint16Array => {
    const all = new Uint16Array(found.length * points);
    for (const [at, answer] of found.entries()) all.set(of(answer), at * points);
    return all;
  };
  return {
    seed,
    width,
    worlds: Int32Array.from(found, ({ world }) => world),
    answers: Uint8Array.from(found, ({ answer }) => answer),
    maximin: Float64Array.from(found, ({ maximin }) => maximin),
    nash: Float64Array.from(found, ({ nash }) => nash),
    maximinPackages: packages(({ maximinPackage }) => maximinPackage),
    nashPackages: packages(({ nashPackage }) => nashPackage),
  };
}

interface GroupBoard {
  readonly group: readonly number[];
  readonly board: Board;
}

/** The boards of all groups whose consent would do; their shape is the same in every world. */
function boardsOf(problem: Problem, limits: Limits): GroupBoard[] {
  const { states } = new Budget(limits);
  return consentingGroups(problem.consent, problem.parties.length).flatMap((group) => {
    const board = boardOf(problem, group, states);
    return board === null ? [] : [{ group, board }];
  });
}

function answerIn(
  problem: Problem,
  world: number,
  boards: readonly GroupBoard[],
  budget: Budget,
): WorldAnswer {
  let maximin: { value: number; package: Package } | null = null;
  let nash: { product: bigint; value: number; package: Package } | null = null;
  let finished = true;
  for (const { group, board } of boards) {
    fillBoard(board, partyColumns(problem, group));
    const solver = new Solver(board, problem.scale.grain, budget);
    const fair = solver.maximin();
    finished &&= fair.finished;
    if (fair.best === null) continue;
    const value = fromTicks(problem.scale, Math.min(...fair.best.gains));
    if (maximin === null || value > maximin.value) maximin = { value, package: fair.best.package };
    const best = solver.nash()?.best;
    if (best == null) continue;
    const product = productOf(best.gains);
    const units = best.gains.reduce((all, gain) => all * fromTicks(problem.scale, gain), 1);
    if (nash === null || product > nash.product) nash = { product, value: units, package: best.package };
  }
  const nothing = problem.points.map(() => 0);
  const answer = maximin !== null && maximin.value >= 0 ? "acceptable" : finished ? "none" : "undecided";
  return {
    world,
    answer: ANSWERS.indexOf(answer),
    maximin: maximin?.value ?? -Infinity,
    nash: nash?.value ?? 0,
    maximinPackage: maximin?.package ?? nothing,
    nashPackage: nash?.package ?? maximin?.package ?? nothing,
  };
}
