import type { Token } from "../text/tokens.ts";

/** A run of tokens of a sentence, as indices into its tokens; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether the token is the mark of a possessor: "'s" or "'". */
export function isPossessiveMark(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.lower === "'s" || token.lower === "’s" || (token.tag === "PART" && token.lower === "'"))
  );
}
