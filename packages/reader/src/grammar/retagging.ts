import type { Token } from "../text/tokens.ts";

/** Words that are verbs between a noun and a determiner: "the parties welcome the plan". */
const EITHER_WAY =
  /^(?:welcome|support|back|demand|plan|offer|request|claim|promise|pledge|doubt|approach|oppose)s?$/;

/** Mends what the tagger gets wrong most in reports of talks. */
export function retagged(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    if (before === undefined) return isOpeningOwner(token, next) ? { ...token, tag: "PROPN" } : token;
    const { tag, lower } = token;
    if (isPluralPossessor(before, token, next)) return { ...token, tag: "PART" };
    if (isRelativeVerb(before, token, next)) return { ...token, tag: "VERB", lemma: lower.replace(/s$/, "") };
    if (tag === "ADJ" && lower === "lasting" && next?.tag === "NUM")
      return { ...token, tag: "VERB", lemma: "last" };
    if (tag === "NOUN" && /^(?:today|yesterday|tomorrow|tonight)$/.test(lower) && next?.lower !== "'s")
      return { ...token, tag: "ADV" };
    if (
      tag === "ADJ" &&
      /^(?:is|are|was|were|be|been|being)$/.test(before.lower) &&
      /^(?:pencill?ed|slated|scheduled|planned|booked|rescheduled|earmarked)$/.test(lower)
    )
      return { ...token, tag: "VERB", lemma: lower.replace(/l?led$/, "l").replace(/ed$/, "") };
    if (
      tag === "ADJ" &&
      lower === "chief" &&
      /^(?:NOUN|PROPN|ADJ)$/.test(before.tag) &&
      !/^(?:NOUN|ADJ)$/.test(next?.tag ?? "")
    )
      return { ...token, tag: "NOUN" };
    if (isAfterModal(before, token, next)) return { ...token, tag: "VERB", lemma: lower };
    if (isOnlyVerb(tokens, index)) return { ...token, tag: "VERB", lemma: lower.replace(/s$/, "") };
    if (isLeading(before, token, next)) return { ...token, tag: "ADJ", lemma: lower };
    if (isNounAfterArticle(tokens, index)) return { ...token, tag: "NOUN" };
    if (isBodysVerb(before, token, next)) return { ...token, tag: "VERB", lemma: lower.replace(/s$/, "") };
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

/** "Will present a draft", "must table an offer": verbs that the tagger takes for adjectives and nouns. */
function isAfterModal(before: Token, { tag, lower }: Token, next: Token | undefined): boolean {
  return (
    /^(?:will|would|shall|should|can|could|must|may|might|'ll|’ll|n't|n’t|not)$/.test(before.lower) &&
    /^(?:ADJ|NOUN)$/.test(tag) &&
    /^(?:present|table|host|vote|return|sign|brief|draft|review|back|object|ballot|head|chair|broker|answer|report|study|free|open|halt|name|respect|lead|counter|challenge|approach|meet|dispatch|budge|reinstate)$/.test(
      lower,
    ) &&
    next?.tag !== "AUX"
  );
}

/** "The presidency plans to publish", "members of the union vote on": the only word of its clause that can be the verb. */
function isOnlyVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1]?.lower ?? "";
  const fits =
    token?.tag === "NOUN" &&
    ((/^(?:plans|hopes|aims|objects|pledges|promises|vows|offers)$/.test(token.lower) && next === "to") ||
      (/^votes?$/.test(token.lower) && /^(?:on|in|next|this|to)$/.test(next)) ||
      (/^meets?$/.test(token.lower) && /^(?:on|in|next|this|again)$/.test(next)));
  if (!fits || !/^(?:NOUN|PROPN|ADJ)$/.test(tokens[at - 1]?.tag ?? "")) return false;
  for (let i = at - 1; i >= 0; i--) {
    const before = tokens[i];
    if (before === undefined || /^[,;:"“”]$/.test(before.text)) return true;
    if (/^(?:VERB|AUX|SCONJ)$/.test(before.tag) || /^(?:a|an|no|any|of its|its|their)$/.test(before.lower))
      return false;
    if (/^['’]s?$/.test(before.text) && i > at - 4) return false;
  }
  return !tokens
    .slice(at + 1, at + 14)
    .some(({ tag, lower }) => tag === "AUX" || /^(?:said|says|failed|were)$/.test(lower));
}

/** "Who co-chairs the committee", "who fronts it": a verb that the tagger takes for a noun. */
function isRelativeVerb(before: Token, { tag, lower }: Token, next: Token | undefined): boolean {
  return (
    before.lower === "who" &&
    tag === "NOUN" &&
    /[^s]s$/.test(lower) &&
    next !== undefined &&
    /^(?:DET|PROPN|PRON|ADP)$/.test(next.tag)
  );
}

/** "Ford's chief executive": what owns something at the start of a sentence is no verb. */
function isOpeningOwner({ tag, text }: Token, next: Token | undefined): boolean {
  return tag === "VERB" && /^\p{Lu}/u.test(text) && next?.tag === "PART" && /^['’]s$/.test(next.text);
}

/** "Washington's lead negotiator": no verb stands between an owner or an article and a noun. */
function isLeading(before: Token, { tag, lower }: Token, next: Token | undefined): boolean {
  return (
    tag === "VERB" &&
    lower === "lead" &&
    next?.tag === "NOUN" &&
    (/^(?:DET|PART|ADJ|PROPN)$/.test(before.tag) || /^(?:its|their|his|her|our)$/.test(before.lower))
  );
}

/** "A 9 percent raise", "a two-week pause": nouns that are verbs elsewhere. */
function isNounAfterArticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (
    token?.tag !== "VERB" ||
    !/^(?:raise|increase|rise|cut|offer|plan|strike|claim|review|vote|pause|halt|freeze|truce|walkout|stoppage|break|call|visit|swap)$/.test(
      token.lower,
    )
  )
    return false;
  const next = tokens[at + 1];
  if (next !== undefined && /^(?:DET|PRON|PROPN|NOUN)$/.test(next.tag)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const before = tokens[i];
    if (before === undefined) return false;
    if (/^(?:a|an|the|its|their|no|any|this)$/.test(before.lower)) return i < at - 1;
    if (!/^(?:NOUN|ADJ|NUM|SYM)$/.test(before.tag)) return false;
  }
  return false;
}

/** "Our council votes on Sunday": the verb of a body that the tagger takes for a plural. */
function isBodysVerb(before: Token, { tag, lower }: Token, next: Token | undefined): boolean {
  return (
    tag === "NOUN" &&
    /^(?:votes|meets|rules|plans|demands|claims|offers|wants|needs|reports|answers|hosts|presents)$/.test(
      lower,
    ) &&
    /^(?:council|board|committee|parliament|cabinet|union|court|assembly|senate|congress|government|company|minister|president|party|executive)$/.test(
      before.lower,
    ) &&
    next !== undefined &&
    /^(?:ADP|DET|PRON)$/.test(next.tag)
  );
}

/** The apostrophe of "the nurses' union". */
function isPluralPossessor(before: Token, token: Token, next: Token | undefined): boolean {
  return (
    token.text === "'" &&
    before.end === token.start &&
    before.lower.endsWith("s") &&
    next !== undefined &&
    next.start > token.end &&
    /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.tag)
  );
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
