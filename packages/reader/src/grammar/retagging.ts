import type { Token } from "../text/tokens.ts";

/** Words that are verbs between a noun and a determiner: "the parties welcome the plan". */
const EITHER_WAY =
  /^(?:welcome|support|back|demand|plan|offer|request|claim|promise|pledge|doubt|approach|oppose)s?$/;

/** Mends what the tagger gets wrong most in reports of talks. */
export function retagged(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    if (before === undefined) return token;
    const { tag, lower } = token;
    const isPlain = tag === "VERB" && !/(?:ing|ed|en)$/.test(lower);
    if (
      isPlain &&
      before.tag === "ADP" &&
      /^(?:of|for|on|over|about|from|by|with|in|at|after)$/.test(before.lower) &&
      next?.tag !== "DET"
    )
      return { ...token, tag: "NOUN" };
    if (isPlain && /^(?:the|a|an|its|their|his|no|any)$/.test(before.lower) && next?.tag !== "NOUN")
      return { ...token, tag: "NOUN" };
    if (
      (tag === "ADJ" || tag === "NOUN") &&
      (before.tag === "PROPN" || before.tag === "NOUN") &&
      next?.tag === "DET" &&
      EITHER_WAY.test(lower)
    )
      return { ...token, tag: "VERB" };
    if (tag === "ADJ" && /^(?:has|have|had|having)$/.test(before.lower) && /(?:ed|en)$/.test(lower))
      return { ...token, tag: "VERB", lemma: lower.replace(/ed$/, "") };
    if (
      tag === "VERB" &&
      /^(?:is|are|was|were|be|been|'s|'re)$/.test(before.lower) &&
      /^(?:prepared|opposed|committed|determined|closeted|concerned|interested)$/.test(lower)
    )
      return { ...token, tag: "ADJ" };
    return token;
  });
}

/** Capitals inside a sentence are names, whatever the tagger says; in a headline capitals say nothing. */
export function withNames(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter(({ text }) => /^\p{L}/u.test(text));
  const isTitle = words.length > 3 && words.filter(({ isCapital }) => isCapital).length > words.length * 0.6;
  if (isTitle) return tokens;
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const isInner = before !== undefined && !/^["“”‘'(—–:.!?]$/.test(before.text);
    const isTaggedElse =
      /^(?:VERB|NOUN|ADJ|ADV|X|INTJ)$/.test(token.tag) && /^\p{Lu}\p{Ll}/u.test(token.text);
    return isInner && isTaggedElse ? { ...token, tag: "PROPN" } : token;
  });
}
