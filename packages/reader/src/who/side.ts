import type { Stretch } from "../text/sentences.ts";

/** A side as a report speaks of it. */
export interface Side {
  /** Its plain English name, the fullest in the report: "Russia", "Dockworkers United", "the union". */
  readonly name: string;
  readonly letters: string | undefined;
  /** In the party table, named by the report, or only called by a common noun. */
  readonly known: "table" | "named" | "common";
  readonly isState: boolean;
  readonly first: Stretch;
}

/** While a report is read its fuller names replace the shorter ones. */
export interface Growing extends Side {
  name: string;
}
