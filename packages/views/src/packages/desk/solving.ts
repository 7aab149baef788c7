import type { Package, Problem } from "@parley/engine";
import type { Answers } from "../answers.ts";
import type { OutlookAnswer } from "../outlook.ts";
import type { ProposalAnswer } from "../proposal.ts";
import type { RecordProblem } from "../record/record-problem.ts";

/** What a crew has found out so far about a problem from a record. */
export interface Solving {
  readonly built: RecordProblem;
  /** The problem that the screen shows: with what was declared, or without. */
  readonly problem: Problem;
  readonly isDeclared: boolean;
  readonly answers: Answers;
  /** The same with what was declared; null where nothing was. */
  readonly declared: Answers | null;
  /** Null until the draws are made, and where nothing is uncertain. */
  readonly outlook: OutlookAnswer | null;
  /** What is near a package that stood on the levers; null until it was looked for. */
  readonly near: ProposalAnswer | null;
  readonly seed: number;
  /** In how many of the draws a package is acceptable, by its options joined with commas. */
  readonly timesByPackage: ReadonlyMap<string, number>;
}

/** What somebody looks at: which two parties, the package on the levers, and the packages pinned. */
export interface Looking {
  readonly pair: readonly [number, number];
  /** Undefined until somebody moves a lever: the first solution then, or today's text. */
  readonly levers?: Package | undefined;
  /** Undefined until somebody pins: the first three solutions then. */
  readonly pins?: readonly Package[] | undefined;
}
