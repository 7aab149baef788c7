import { frontierOf, solutionsOf, type Problem, type SolutionName } from "@parley/engine";
import { against, medianMs, type Benchmark, type Case } from "./benchmark.ts";
import { highs, QUESTIONS, solvedByHighs } from "./highs.ts";
import { opposedBlocs, SCALES, synthetic } from "./synthetic.ts";

const PARTIES = [2, 3, 4, 6, 8];
const SEEDS = [1, 2];
const TIMES = 5;

/** 28 points of 4 options: each named solution and the frontier, beside HiGHS on the same problems. */
export const engineBenchmark: Benchmark = {
  name: "engine",
  about:
    "one answer on 28 points of 4 options, exact; medians over problems drawn as they are and of 100 and 1000 ticks",
  run: async (progress) => {
    const solver = await highs();
    const cases: Case[] = [];
    for (const parties of PARTIES) {
      progress(`${parties} parties`);
      const problems = SCALES.flatMap((scale) => SEEDS.map((seed) => synthetic(parties, scale, seed)));
      for (const question of QUESTIONS) {
        const ours = await medians(problems, (problem) => solved(problem, question));
        const theirs = await medians(problems, (problem) => solvedByHighs(solver, problem, question), 1);
        cases.push(
          against(`${question}, ${parties} parties`, middle(ours), "ms", {
            name: "HiGHS",
            value: middle(theirs),
          }),
        );
        cases.push(
          against(`${question}, ${parties} parties, slowest`, Math.max(...ours), "ms", {
            name: "HiGHS",
            value: Math.max(...theirs),
          }),
        );
      }
      for (const name of ["leximin", "kalaiSmorodinsky"] as const) {
        const ours = await medians(problems, (problem) => solved(problem, name));
        cases.push(against(`${name}, ${parties} parties`, middle(ours), "ms"));
      }
      if (parties <= 4) cases.push(...(await frontiers(parties, problems)));
    }
    return [...cases, ...(await opposed(progress))];
  },
};

async function frontiers(parties: number, problems: readonly Problem[]): Promise<Case[]> {
  const ours = await medians(
    problems,
    (problem) => frontierOf(problem)!.exact || raise("the frontier is not exact"),
  );
  return [
    against(`frontier, ${parties} parties`, middle(ours), "ms"),
    against(`frontier, ${parties} parties, slowest`, Math.max(...ours), "ms"),
  ];
}

/** Two blocs of four that want exactly opposite things: the hardest that there is. */
async function opposed(progress: (line: string) => void): Promise<Case[]> {
  progress("8 parties in two opposed blocs");
  const problems = SCALES.flatMap((scale) => [1, 2, 3, 4].map((seed) => opposedBlocs(8, scale, seed)));
  const cases: Case[] = [];
  for (const name of ["maximin", "nash"] as const) {
    const ours = await medians(problems, (problem) => solved(problem, name), 1);
    cases.push(against(`${name}, 8 parties, opposed blocs`, middle(ours), "ms"));
    cases.push(against(`${name}, 8 parties, opposed blocs, slowest`, Math.max(...ours), "ms"));
  }
  return cases;
}

function solved(problem: Problem, name: SolutionName): void {
  if (solutionsOf(problem, { only: [name], ties: 1 })[name]?.stopped !== null)
    raise(`${name} was not finished`);
}

/** The median time of each problem, once the code that answers is warm. */
async function medians(
  problems: readonly Problem[],
  answer: (problem: Problem) => unknown,
  times: number = TIMES,
): Promise<number[]> {
  const all: number[] = [];
  for (const problem of problems) answer(problem);
  for (const problem of problems) all.push(await medianMs(times, () => answer(problem)));
  return all;
}

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function raise(what: string): never {
  throw new Error(`bench engine: ${what}`);
}
