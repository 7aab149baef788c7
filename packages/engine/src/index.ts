export { fail, ok, type Err, type Failure, type FailureCode, type Ok, type Result } from "./result.ts";
export { STOPS, type Limits, type Stop } from "./limits.ts";
export { fromTicks, toTicks, type Scale } from "./scale.ts";
export {
  accepts,
  gainsOf,
  packageCount,
  packageToIds,
  utilitiesOf,
  utilityOf,
  withoutRedLines,
  type Choice,
  type Note,
  type Option,
  type Package,
  type Party,
  type Point,
  type Problem,
  type Unknown,
} from "./problem.ts";
export {
  parseProblem,
  toProblem,
  type ChoiceFile,
  type ConsentFile,
  type LinkFile,
  type PartyFile,
  type PointFile,
  type ProblemFile,
} from "./problemFile.ts";
export { parseCsv } from "./csv.ts";
export { consentingGroups, isEnough, type Consent } from "./consent.ts";
export { keepsLinks, LINKS, type Link, type LinkKind } from "./links.ts";
export { describeLink } from "./contradiction.ts";
export { frontierOf, type Frontier, type FrontierOptions } from "./frontier.ts";
export {
  SOLUTIONS,
  solutionsOf,
  type Solution,
  type SolutionName,
  type SolutionOptions,
  type Solutions,
  type Ties,
} from "./solutions.ts";
export { blockingPoints, freed, zopaOf, type Shortfall, type Zopa } from "./zopa.ts";
export { countAcceptable } from "./count.ts";
export { adjustedWinner, type AdjustedWinner, type Division, type Transfer } from "./adjustedWinner.ts";
export { drawAt } from "./draw.ts";
export { rangeOf, WIDTHS, worldOf, type Drawing } from "./world.ts";
export { ANSWERS, joinSurveys, surveyWorlds, type Survey, type SurveyOptions } from "./survey.ts";
export {
  acceptanceOf,
  joinAcceptances,
  packageShares,
  type Acceptance,
  type AcceptanceOptions,
  type PackageShare,
} from "./acceptance.ts";
export { questionsOf, type Part, type Question, type Questions } from "./ask.ts";
export {
  bandOf,
  blockingIn,
  candidatesOf,
  joinBlocking,
  outlookFrom,
  outlookOf,
  worldsWithout,
  type Blocking,
  type Labelled,
  type Outlook,
  type OutlookOptions,
} from "./outlook.ts";
export { comparePackages, type Change, type Comparison } from "./compare.ts";
export { tradesIn, type Concession, type Trade } from "./trades.ts";
export { bettering, winningOver, type Nearby, type NearbyOptions, type Winning } from "./nearby.ts";
export { SURENESS, type Sureness } from "./sureness.ts";
export {
  beginSession,
  nextInquiry,
  replied,
  stepBack,
  type Answered,
  type Inquiry,
  type Reply,
  type Session,
} from "./session.ts";
export { CONFLICTS, conflictsIn, preferencesOf, type Conflict, type Preferences } from "./preferences.ts";
