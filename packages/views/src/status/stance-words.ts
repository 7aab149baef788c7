import type { StandState } from "@parley/core";
import type { Language } from "../language/language.ts";

/** A yes to a wording that the text no longer has is no yes to the present one. */
export function isEarlierYes({ stance, isEarlier }: Pick<StandState, "stance" | "isEarlier">): boolean {
  return isEarlier && (stance === "accepts" || stance === "accepts-if");
}

/** The stance in a word or two; "nothing recorded" where there is none. */
export function standWord({ terms, status }: Language, stand: StandState | undefined): string {
  if (stand === undefined) return terms.stance.none;
  return isEarlierYes(stand)
    ? status.acceptedEarlier(stand.version ?? "")
    : stanceWord(terms, stand.stance, stand.redLine);
}

/** A red line is called one, and whose word makes it one. */
export function stanceWord(
  { stance: words }: Language["terms"],
  stance: StandState["stance"],
  redLine: StandState["redLine"],
): string {
  if (redLine === undefined) return words[stance];
  return redLine === "declared" ? words["red-line"] : words["red-line-assessed"];
}
