import type { Ref } from "../entry/ref.ts";

/** An entry that the state passes over, why, and what it is about; `check` names it. */
export interface Ignored {
  readonly why: "no-right" | "cycle" | "kept-apart" | "unlike" | "unfit";
  readonly refs: readonly Ref[];
}
