export { parseProblem, toProblem, type ProblemFile } from "./problemFile.ts";
export { utilityOf, type Problem } from "./problem.ts";
