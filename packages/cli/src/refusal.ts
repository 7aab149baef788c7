/** How the command ends. Documented in the help; scripts may rely on it. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Something could not be read or written; nothing was half done. */
  refused: 1,
  /** `check` found something that does not hold. */
  found: 2,
  /** The command line was not understood. */
  usage: 64,
  /** A fault of parley's own. */
  fault: 70,
} as const;

/** A refusal: one sentence that says what, where and what to do, and the exit code. Never shown with a stack. */
export class Refusal extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number = EXIT.refused) {
    super(sentence);
    this.name = "Refusal";
    this.exitCode = exitCode;
  }
}
