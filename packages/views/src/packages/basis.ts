import type { Problem } from "@parley/engine";
import type { Answers } from "./answers.ts";

/**
 * Where a problem comes from: what a page has to say beside its numbers, so that none of them stands alone. A
 * record fills it in from its entries, a file can only give its name.
 */
export interface Basis {
  /** The talks, or the file. */
  readonly title: string;
  /** As whom it is read; undefined for a file. */
  readonly reader: string | undefined;
  readonly isExample: boolean;
  /** Whose numbers they are, as one sentence. */
  readonly whose: string;
  /** The end of the sentence about draws: “from ranges given by X on DATE”. */
  readonly from: string;
  /** What was taken for granted or left out, a sentence each. */
  readonly assumptions: readonly string[];
}

/** The same problem with the red lines that were declared and that nobody assessed, and with offers held together. */
export interface WithDeclared {
  readonly problem: Problem;
  readonly answers: Answers;
  /** What was declared, a sentence each. */
  readonly lines: readonly string[];
}
