import type { ReactElement } from "react";
import type { PartyMark } from "@parley/views";

/** The data attributes that give a side its ink: six inks, then the same filled, then none. */
export function inkOf({ order }: PartyMark): {
  readonly "data-party": number;
  readonly "data-lap": number | undefined;
} {
  const lap = Math.ceil(order / 6);
  return { "data-party": ((order - 1) % 6) + 1, "data-lap": lap === 1 ? undefined : Math.min(lap, 3) };
}

/** The letters of a side: square for a party, round for a go-between, dashed for who looks on. */
export function Party({ mark }: { readonly mark: PartyMark }): ReactElement {
  const shape = mark.shape === "go-between" ? " go" : mark.shape === "other" ? " by" : "";
  return (
    <span className={`pm${shape}`} {...inkOf(mark)}>
      {mark.letters}
    </span>
  );
}
