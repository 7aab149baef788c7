import type { Ref, RowState, StandState } from "@parley/core";

/** Who stands on which side of a row, by what each says now; a party that says nothing is on neither. */
export interface Standoff {
  /** Red lines, refusals, counter-proposals and calls it unresolved. */
  readonly against: readonly Ref[];
  /** Acceptances, conditional ones too. */
  readonly acceptsIt: readonly Ref[];
}

/** The sides of a row. Once a person has read anything of it, what is unread is on neither side. */
export function standoffOn({ cells, read }: RowState): Standoff {
  const having = (test: (stand: StandState) => boolean): readonly Ref[] =>
    cells.flatMap(({ party, stands: [stand] }) =>
      stand !== undefined && (read !== "reviewed" || stand.read === "reviewed") && test(stand) ? [party] : [],
    );
  return {
    against: having(({ stance }) => stance === "rejects" || stance === "counters" || stance === "open"),
    acceptsIt: having((stand) => isYes(stand) || (stand.stance === "accepts-if" && !stand.isEarlier)),
  };
}

/** A yes to the present wording. */
export function isYes({ stance, isEarlier }: StandState): boolean {
  return stance === "accepts" && !isEarlier;
}
