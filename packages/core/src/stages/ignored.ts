import type { Ref } from "../entry/ref.ts";

/** Why an amendment or a link counts for nothing. */
export const REASONS_TO_IGNORE = ["no-right", "cycle", "kept-apart", "unlike", "unfit"] as const;

/** An entry that the state passes over, and what it is about; `check` names it. */
export interface Ignored {
  readonly why: (typeof REASONS_TO_IGNORE)[number];
  readonly refs: readonly Ref[];
}
