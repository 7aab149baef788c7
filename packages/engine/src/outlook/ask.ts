import type { Acceptance } from "./acceptance.ts";
import { drawAt } from "./draw.ts";
import type { Problem, Unknown } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";
import { ANSWERS, type Survey } from "./survey.ts";
import { rangeOf } from "./world.ts";

/** Part of the range of an unknown, and what would be known if it lay there. */
export interface Part {
  /** The part of the range, in the units of the file. */
  readonly low: number;
  readonly high: number;
  /** How many worlds have it there, and in how many of them some package is acceptable. */
  readonly worlds: number;
  readonly acceptable: number;
  /** The place of the package that is then acceptable most often, and in how many of these worlds. */
  readonly best: number;
  readonly bestIn: number;
}

/**
 * An unknown that could be asked about. `gain` is its value of information: in how many more worlds the package to
 * propose would be acceptable if one knew in which part of its range it lies and proposed accordingly. `shift` is
 * by how many worlds, in all parts together, knowing it moves the number of worlds in which some package is
 * acceptable.
 */
export interface Question {
  readonly unknown: Unknown;
  readonly gain: number;
  readonly shift: number;
  readonly parts: readonly Part[];
}

export interface Questions {
  /** The one that would change the answer most first: by gain, then by shift. */
  readonly questions: readonly Question[];
  /** The greatest gain of eight made-up unknowns that mean nothing: gains up to about this are chance. */
  readonly chance: number;
}

const MADE_UP = 8;

/**
 * What to ask next: the expected value of perfect information on each unknown alone, with its range cut into
 * `parts` (4 unless said), for the decision which of the packages to propose, over the worlds that both surveys
 * have. All counts are whole numbers of worlds.
 */
export function questionsOf(
  problem: Problem,
  survey: Survey,
  acceptance: Acceptance,
  parts: number = 4,
): Questions {
  const answers = new Map(Array.from(survey.worlds, (world, at) => [world, survey.answers[at]!] as const));
  const acceptable = Array.from(
    acceptance.worlds,
    (world) => answers.get(world) === ANSWERS.indexOf("acceptable"),
  );
  const tally = (slot: number) => tallied(acceptance, acceptable, slot, parts);
  const whole = Math.max(0, ...totals(tally(0)));
  const questions = problem.unknowns.map((unknown, slot): Question => {
    const counts = tally(slot);
    return {
      unknown,
      ...measured(counts, whole),
      parts: counts.map((count, at) => partOf(problem, unknown, acceptance.width, count, at, parts)),
    };
  });
  const madeUp = Array.from(
    { length: MADE_UP },
    (_, at) => measured(tally(problem.unknowns.length + at), whole).gain,
  );
  const order = [...questions.keys()].sort(
    (a, b) => questions[b]!.gain - questions[a]!.gain || questions[b]!.shift - questions[a]!.shift || a - b,
  );
  return { questions: order.map((at) => questions[at]!), chance: Math.max(...madeUp) };
}

/** What was counted in one part of a range. */
interface Count {
  worlds: number;
  acceptable: number;
  /** Per package, in how many of the worlds it is acceptable. */
  readonly packages: Int32Array;
}

function tallied(
  { seed, worlds, packages, enough }: Acceptance,
  acceptable: readonly boolean[],
  slot: number,
  parts: number,
): Count[] {
  const counts = Array.from({ length: parts }, (): Count => ({
    worlds: 0,
    acceptable: 0,
    packages: new Int32Array(packages.length),
  }));
  for (let at = 0; at < worlds.length; at++) {
    const count = counts[Math.floor(drawAt(seed, worlds[at]!, slot) * parts)]!;
    count.worlds++;
    if (acceptable[at]!) count.acceptable++;
    for (let k = 0; k < packages.length; k++) count.packages[k]! += enough[at * packages.length + k]!;
  }
  return counts;
}

function totals(counts: readonly Count[]): Int32Array {
  const sum = new Int32Array(counts[0]!.packages.length);
  for (const { packages } of counts) for (let k = 0; k < sum.length; k++) sum[k]! += packages[k]!;
  return sum;
}

function measured(
  counts: readonly Count[],
  whole: number,
): { readonly gain: number; readonly shift: number } {
  const informed = counts.reduce((sum, { packages }) => sum + Math.max(0, ...packages), 0);
  const worlds = counts.reduce((sum, count) => sum + count.worlds, 0);
  const acceptable = counts.reduce((sum, count) => sum + count.acceptable, 0);
  const moved = counts.reduce(
    (sum, count) => sum + Math.abs(count.acceptable * worlds - acceptable * count.worlds),
    0,
  );
  return { gain: informed - whole, shift: worlds === 0 ? 0 : moved / worlds };
}

function partOf(
  problem: Problem,
  unknown: Unknown,
  width: number,
  count: Count,
  at: number,
  parts: number,
): Part {
  const [low, high] = rangeOf(problem, unknown, width);
  const edge = (share: number) => fromTicks(problem.scale, Math.round(low + (high - low) * share));
  const best = count.packages.reduce((best, accepted, k) => (accepted > count.packages[best]! ? k : best), 0);
  return {
    low: edge(at / parts),
    high: edge((at + 1) / parts),
    worlds: count.worlds,
    acceptable: count.acceptable,
    best,
    bestIn: count.packages[best] ?? 0,
  };
}
