import type { Line } from "@parley/core";

/** A part of the top sentence, and the lines on which it rests. */
export interface Clause {
  readonly words: string;
  readonly lines: readonly Line[];
}
