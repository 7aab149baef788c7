import { once } from "node:events";
import { cpus } from "node:os";
import { Worker } from "node:worker_threads";
import { joinSurveys, solutionsOf, worldOf, type Problem, type Survey, type Unknown } from "@parley/engine";
import { against, medianMs, type Benchmark, type Case } from "./benchmark.ts";
import { highs, solvedByHighs } from "./highs.ts";
import { synthetic } from "./synthetic.ts";

const WORLDS = 10_000;
const CHUNK = 100;
const PEER_WORLDS = 5;

/** 10,000 worlds, in each whether any package is acceptable, maximin and Nash, on at most two cores. */
export const worldsBenchmark: Benchmark = {
  name: "worlds",
  about:
    "10,000 worlds of 28 points of 4 options: acceptable or not, maximin and Nash together; HiGHS maximin alone, from 5 worlds",
  run: async (progress) => {
    const solver = await highs();
    const cases: Case[] = [];
    const workers = Math.min(2, cpus().length);
    for (const parties of [2, 3, 4, 6, 8]) {
      progress(`${parties} parties on ${workers} workers`);
      const problem = uncertain(synthetic(parties, "1000", 1));
      const start = performance.now();
      const survey = await surveyed(problem, workers);
      const took = (performance.now() - start) / 1_000;
      let world = 0;
      const peer = await medianMs(PEER_WORLDS, () =>
        solvedByHighs(solver, worldOf(problem, { seed: 1, width: 1 }, world++), "maximin"),
      );
      const answers = [0, 1, 2].map((answer) => survey.answers.filter((each) => each === answer).length);
      progress(`  none in ${answers[0]}, some in ${answers[1]}, undecided in ${answers[2]}`);
      const scaled = (peer * WORLDS) / workers / 1_000;
      cases.push(against(`${parties} parties`, took, "s", { name: "HiGHS", value: scaled }));
    }
    return cases;
  },
};

/** Weights known to 40 % either way, and reservation values to an eighth either way of the greatest smallest gain. */
function uncertain(problem: Problem): Problem {
  const { maximin } = solutionsOf(problem, { only: ["maximin"], ties: 1 });
  const reservation = Math.round(maximin!.value * problem.scale.ticksPerUnit);
  const unknowns = problem.parties.flatMap(({ values }, party): Unknown[] => [
    {
      kind: "reservation",
      party,
      low: Math.round(reservation * 0.875),
      high: Math.round(reservation * 1.125),
    },
    ...values.map((row, point): Unknown => {
      const stake = Math.max(...row) - Math.min(...row);
      return { kind: "weight", party, point, low: stake * 0.6, high: stake * 1.4 };
    }),
  ]);
  return { ...problem, unknowns, parties: problem.parties.map((party) => ({ ...party, reservation })) };
}

/** The survey of all worlds; each worker takes the next few when it is done with the last. */
async function surveyed(problem: Problem, count: number): Promise<Survey> {
  const parts: Survey[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./worlds-worker.ts", import.meta.url), { workerData: problem });
    for (; next < WORLDS;) {
      const from = next;
      next += CHUNK;
      parts.push(await answered(worker, { seed: 1, width: 1, from, to: Math.min(WORLDS, from + CHUNK) }));
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: count }, work));
  return joinSurveys(parts);
}

async function answered(worker: Worker, question: unknown): Promise<Survey> {
  worker.postMessage(question);
  const [survey] = (await once(worker, "message")) as [Survey]; // the worker answers with nothing else
  return survey;
}
