import type { Ref, RowState, StandState, StateOfPlay } from "@parley/core";

/** A yes of which it is not said to what exactly. */
export interface Unspecified {
  readonly party: Ref;
  readonly row: RowState;
  readonly stand: StandState;
  /** Which part, or on which condition. */
  readonly what: "part" | "condition";
}

/** What is acceptable but unspecified: part of a paper without saying which, or yes on a condition not told. */
export function unspecified({ rows }: StateOfPlay): readonly Unspecified[] {
  return rows.flatMap((row) =>
    row.cells.flatMap(({ party, stands }) =>
      stands.flatMap((stand): readonly Unspecified[] => {
        if (stand.stance === "acceptable-in-part" || stand.stance === "basis-for-talks")
          return [{ party, row, stand, what: "part" }];
        const isOpenEnded = stand.stance === "accepts-if" && stand.gist === undefined && !stand.isEarlier;
        return isOpenEnded ? [{ party, row, stand, what: "condition" }] : [];
      }),
    ),
  );
}
