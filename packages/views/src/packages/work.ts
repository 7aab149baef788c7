import {
  acceptanceOf,
  blockingIn,
  surveyWorlds,
  type Acceptance,
  type Blocking,
  type Drawing,
  type Limits,
  type Package,
  type Problem,
  type Survey,
} from "@parley/engine";
import { answersOf, type Answers } from "./answers.ts";
import { nearProposal, type ProposalAnswer } from "./proposal.ts";

/**
 * The work that a thread can be asked for. What is asked and what comes back is plain data, so that the command
 * line and the desk give it to workers of their own; `work` does it.
 */
export interface Jobs {
  readonly answers: { readonly problem: Problem; readonly limits: Limits; readonly vectors: number };
  readonly survey: Drawing & {
    readonly problem: Problem;
    readonly from: number;
    readonly to: number;
    readonly limits: Limits;
  };
  readonly acceptance: Drawing & {
    readonly problem: Problem;
    readonly packages: readonly Package[];
    readonly worlds: Int32Array;
  };
  readonly near: { readonly problem: Problem; readonly proposal: Package; readonly limits: Limits };
  readonly blocking: Drawing & {
    readonly problem: Problem;
    readonly worlds: Int32Array;
    readonly limits: Limits;
  };
}

/** What comes back of each. */
export interface Done {
  readonly answers: Answers;
  readonly survey: Survey;
  readonly acceptance: Acceptance;
  readonly near: ProposalAnswer;
  readonly blocking: Blocking;
}

export type JobKind = keyof Jobs;

/** Whoever does the work: so many at a time, each job whole or as far as it came when it was stopped. */
export interface Crew {
  readonly size: number;
  readonly isStopped: () => boolean;
  readonly ask: <Kind extends JobKind>(kind: Kind, job: Jobs[Kind]) => Promise<Done[Kind]>;
}

type Stopping = () => boolean;

const WORKING: { readonly [Kind in JobKind]: (job: Jobs[Kind], shouldStop: Stopping) => Done[Kind] } = {
  answers: ({ problem, limits, vectors }, shouldStop) =>
    answersOf(problem, { limits: { ...limits, shouldStop }, vectors }),
  survey: ({ problem, limits, ...options }, shouldStop) =>
    surveyWorlds(problem, { ...options, limits: { ...limits, shouldStop } }),
  // Quick, and needed to say anything of the worlds that a stopped survey came to: it is not stopped itself.
  acceptance: ({ problem, packages, ...options }) => acceptanceOf(problem, packages, options),
  near: ({ problem, proposal, limits }, shouldStop) =>
    nearProposal(problem, proposal, { ...limits, shouldStop }),
  blocking: ({ problem, seed, width, worlds, limits }, shouldStop) =>
    blockingIn(problem, { seed, width }, worlds, { ...limits, shouldStop }),
};

/** Does one job; `shouldStop` is asked every few thousand steps. */
export function work<Kind extends JobKind>(kind: Kind, job: Jobs[Kind], shouldStop: Stopping): Done[Kind] {
  return WORKING[kind](job, shouldStop);
}
