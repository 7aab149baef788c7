import { parentPort, workerData } from "node:worker_threads";
import { surveyWorlds, type Problem, type SurveyOptions } from "@parley/engine";

const problem = workerData as Problem; // the benchmark posts nothing else

parentPort?.on("message", (options: SurveyOptions) =>
  parentPort?.postMessage(surveyWorlds(problem, options)),
);
