import type { StandState } from "@parley/core";
import type { Language } from "../language/language.ts";

/** A yes to a wording that the text no longer has is no yes to the present one. */
export function isEarlierYes({ stance, isEarlier }: Pick<StandState, "stance" | "isEarlier">): boolean {
  return isEarlier && (stance === "accepts" || stance === "accepts-if");
}

/** The stance in a word or two; "nothing recorded" where there is none. */
export function standWord({ terms, status }: Language, stand: StandState | undefined): string {
  if (stand === undefined) return terms.stance.none;
  return isEarlierYes(stand) ? status.acceptedEarlier(stand.version ?? "") : terms.stance[stand.stance];
}
