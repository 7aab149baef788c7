export { parseProblem, toProblem, type ProblemFile } from "./problemFile.ts";
export {
  accepts,
  gainsOf,
  packageCount,
  packageToIds,
  utilitiesOf,
  utilityOf,
  withoutRedLines,
  type Package,
  type Party,
  type Problem,
} from "./problem.ts";
export { consentingGroups, isEnough, type Consent } from "./consent.ts";
export { keepsLinks, type Link } from "./links.ts";
export { SOLUTIONS, solutionsOf, type Solution, type SolutionName, type Solutions } from "./solutions.ts";
export { zopaOf, freed, type Zopa } from "./zopa.ts";
export { frontierOf, type Frontier, type FrontierOptions } from "./frontier.ts";
export { adjustedWinner, type AdjustedWinner } from "./adjustedWinner.ts";
export { parseCsv } from "./csv.ts";
