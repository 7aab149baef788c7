export {
  fail,
  ok,
  type Err,
  type Failure,
  type FailureCode,
  type Ok,
  type Result,
} from "./problem/result.ts";
export { STOPS, type Limits, type Stop } from "./problem/limits.ts";
export { fromTicks, toTicks, type Scale } from "./problem/scale.ts";
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
} from "./problem/problem.ts";
export {
  parseProblem,
  toProblem,
  type ChoiceFile,
  type ConsentFile,
  type LinkFile,
  type PartyFile,
  type PointFile,
  type ProblemFile,
} from "./read/problem-file.ts";
export { problemJsonSchema } from "./read/problem-schema.ts";
export { parseCsv } from "./read/csv.ts";
export { consentingGroups, isEnough, type Consent } from "./problem/consent.ts";
export { keepsLinks, LINKS, type Link, type LinkKind } from "./problem/links.ts";
export { describeLink } from "./read/contradiction.ts";
export { frontierOf, type Frontier, type FrontierOptions } from "./frontier/frontier.ts";
export {
  SOLUTIONS,
  solutionsOf,
  type Solution,
  type SolutionName,
  type SolutionOptions,
  type Solutions,
  type Ties,
} from "./solutions/solutions.ts";
export { blockingPoints, freed, zopaOf, type Shortfall, type Zopa } from "./solutions/zopa.ts";
export { countAcceptable } from "./solutions/count.ts";
export {
  adjustedWinner,
  type AdjustedWinner,
  type Division,
  type Transfer,
} from "./solutions/adjusted-winner.ts";
export { drawAt } from "./outlook/draw.ts";
export { rangeOf, WIDTHS, worldOf, type Drawing } from "./outlook/world.ts";
export { ANSWERS, joinSurveys, surveyWorlds, type Survey, type SurveyOptions } from "./outlook/survey.ts";
export {
  acceptanceOf,
  joinAcceptances,
  packageShares,
  type Acceptance,
  type AcceptanceOptions,
  type PackageShare,
} from "./outlook/acceptance.ts";
export { questionsOf, type Part, type Question, type Questions } from "./outlook/ask.ts";
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
} from "./outlook/outlook.ts";
export { comparePackages, type Change, type Comparison } from "./explain/compare.ts";
export { tradesIn, type Concession, type Trade } from "./explain/trades.ts";
export { bettering, winningOver, type Nearby, type NearbyOptions, type Winning } from "./explain/nearby.ts";
export { SURENESS, type Sureness } from "./elicit/sureness.ts";
export {
  beginSession,
  nextInquiry,
  replied,
  stepBack,
  type Answered,
  type Inquiry,
  type Reply,
  type Session,
} from "./elicit/session.ts";
export {
  CONFLICTS,
  conflictsIn,
  preferencesOf,
  type Conflict,
  type Preferences,
} from "./elicit/preferences.ts";
