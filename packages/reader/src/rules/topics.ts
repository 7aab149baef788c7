import { textOf, type Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";

/** A canonical name for matters that talks are often about, so that two reports' words for one meet in a row. */
const TOPICS: readonly (readonly [string, RegExp])[] = [
  ["territory", /\bterritor(?:y|ies|ial)\b|\bland swaps?\b/i],
  ["borders", /\bborders?\b|\bfrontiers?\b|\bdemarcation\b/i],
  ["ceasefire", /\bcease-?fires?\b|\btruce\b|\bhalt to (?:the )?fighting\b/i],
  ["security guarantees", /\bsecurity guarantees?\b/i],
  ["sanctions", /\bsanctions?\b/i],
  ["prisoners", /\bprisoners?\b|\bcaptives?\b|\bdetainees?\b|\bPOWs?\b/i],
  ["hostages", /\bhostages?\b/i],
  ["withdrawal", /\bwithdraw(?:al|als|ing)\b|\bpull-?(?:back|out)\b/i],
  ["pay", /\b(?:pay|wages?|salar(?:y|ies))\b/i],
  ["tariffs", /\btariffs?\b/i],
  ["quotas", /\bquotas?\b/i],
  ["pensions", /\bpensions?\b/i],
  ["working hours", /\b(?:working (?:hours|time|week)|overtime|rosters?|shifts?)\b/i],
  ["refugees", /\brefugees?\b/i],
  ["disarmament", /\bdisarm\w*\b|\bdecommission\w*\b/i],
  ["elections", /\belections?\b/i],
];

/** The title under which a matter stands: a canonical one, or the words themselves without article and filler. */
export function topicTitle(words: string): string {
  const plain = words
    .replace(/\s+/g, " ")
    .replace(/^["“”'‘’\s]+|["“”'‘’\s.,;:]+$/g, "")
    .replace(
      /^(?:(?:the|a|an|any|its|their|his|her|our|this|that|these|those|such|all|some|no|every|each|current|latest|key|main|major|whole|entire|one|only|remaining)\s+)+/i,
      "",
    )
    .replace(
      /^(?:question|issue|matter|problem|dispute|row|disagreement|demand|demands|subject|idea|prospect|notion|question mark)s? (?:of|over|about|on)\s+(?:the |a |an |its |their |who )?/i,
      "",
    )
    .replace(/\s+(?:question|issue|matter|problem|dispute|row)s?$/i, "")
    .replace(/\s+(?:that|which)\s+(?:it|they|he|she|we|the|its|their)\b.*$/i, "");
  // "Giving up territory" is a demand about territory and not the matter itself.
  const short =
    plain.split(" ").length <= 4 && !/^(?!bargaining|working|mining|fishing|housing)\w+ing\s/i.test(plain);
  const canonical = short
    ? TOPICS.find(([, pattern]) => pattern.test(plain) && isHeadOf(pattern, plain))?.[0]
    : undefined;
  return canonical ?? plain;
}

/** Whether the matter is the head of the words and not an attribute: "pay" and "wage offer", not "pay day loans". */
function isHeadOf(pattern: RegExp, words: string): boolean {
  const last = words.split(" ").at(-1) ?? "";
  return (
    pattern.test(last) ||
    /\b(?:terms|offer|increase|rise|claim|demands?|policy|rates?|deal)$/i.test(words) ||
    words.split(" ").length <= 2
  );
}

/** The matter that a verb's object names: the noun phrase with what prepositions add, or the clause's words. */
export function objectOf(
  context: Context,
  sentence: Sentence,
  at: number,
): { readonly words: string; readonly noun: NounPhrase | undefined; readonly to: number } | undefined {
  const { tokens } = sentence;
  let from = pastTime(sentence, at);
  while (
    /^(?:on|to|with|for|over|about|in|of|against|upon|that|out|down|up|back|any|the idea of)$/.test(
      tokens[from]?.lower ?? "",
    ) &&
    from < at + 5
  )
    from++;
  const noun = nounFrom(sentence, from);
  if (noun === undefined) {
    const end = clauseEnd(sentence, from);
    const condition = tokens.findIndex(
      ({ lower }, index) => index > from && index < end && /^(?:only|if|provided|unless|once)$/.test(lower),
    );
    const to = condition === -1 ? end : condition;
    const stretch =
      to > from
        ? stretchOf(sentence, { from, to: phraseEnd(sentence, from, Math.min(to, from + 10)) })
        : undefined;
    if (stretch === undefined) return undefined;
    const words = textOf(context, stretch);
    return { words: isToDo(sentence, from) ? withGerund(words) : words, noun: undefined, to };
  }
  let to = noun.to;
  for (
    let guard = 0;
    guard < 2 && /^(?:of|on|over|for|in|to|by|from|about|with)$/.test(tokens[to]?.lower ?? "");
    guard++
  ) {
    const next = nounFrom(sentence, to + 1);
    if (next === undefined) break;
    to = next.to;
  }
  const stretch = stretchOf(sentence, { from: noun.from, to });
  return stretch === undefined ? undefined : { words: textOf(context, stretch), noun, to };
}

/** "Agreed on Saturday to an extension": past the day between a verb and what it is about. */
function pastTime({ tokens }: Sentence, at: number): number {
  const on = tokens[at]?.lower === "on" ? 1 : 0;
  const isDay = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/.test(
    tokens[at + on]?.lower ?? "",
  );
  return isDay ? at + on + 1 : at;
}

/** Whether what follows is an infinitive: "to ensure safe navigation". */
function isToDo({ tokens, verbs }: Sentence, from: number): boolean {
  return (
    tokens[from - 1]?.lower === "to" && verbs.some(({ head, form }) => head === from && form !== "gerund")
  );
}

/** "Ensure safe navigation" as the name of a matter: "ensuring safe navigation". */
function withGerund(words: string): string {
  if (/^[a-z]+ing\b/.test(words)) return words;
  return words.replace(/^[a-z]+/, (verb) =>
    /(?:ee|oe|ye)$/.test(verb) || !verb.endsWith("e")
      ? /^(?:[^aeiou]*[aeiou][bdglmnprt]|(?:com|per|sub|ad|o)mit|(?:trans|re|de)fer)$/.test(verb)
        ? `${verb}${verb.at(-1) ?? ""}ing`
        : `${verb}ing`
      : `${verb.replace(/ie$/, "y").replace(/e$/, "")}ing`,
  );
}

/** The last place before the limit at which a noun phrase ends, so that a title breaks off nowhere else. */
function phraseEnd({ nouns, tokens }: Sentence, from: number, limit: number): number {
  const isOpen = (to: number): boolean => /^['’]s?$/.test(tokens[to]?.text ?? "");
  const ends = nouns.map(({ to }) => to).filter((to) => to > from + 1 && to <= limit && !isOpen(to));
  return ends.at(-1) ?? limit;
}

/** The words of a clause as a title: "the observers are unarmed". */
export function clauseTitle(
  context: Context,
  sentence: Sentence,
  from: number,
): { readonly words: string; readonly noun: undefined; readonly to: number } | undefined {
  const to = clauseEnd(sentence, from);
  const stretch = stretchOf(sentence, { from, to: phraseEnd(sentence, from, Math.min(to, from + 14)) });
  return stretch === undefined ? undefined : { words: textOf(context, stretch), noun: undefined, to };
}

/** "As talks drag on": a conjunction before a noun with a verb. */
function opensClause(tokens: Sentence["tokens"], at: number): boolean {
  const [noun, verb] = tokens.slice(at + 1).filter(({ tag }) => tag !== "ADJ" && tag !== "DET");
  return /^(?:NOUN|PROPN|PRON)$/.test(noun?.tag ?? "") && /^(?:VERB|AUX)$/.test(verb?.tag ?? "");
}

/** The index after the clause: at a comma, "but", a semicolon, or the end. */
export function clauseEnd({ tokens }: Sentence, from: number): number {
  const stop = tokens.findIndex(
    ({ text, lower }, index) =>
      index > from &&
      (/^[,;:.!?"“”()–—]$/.test(text) ||
        (/^(?:but|because|while|although|though|since|unless|until)$/.test(lower) && index > from + 1) ||
        (lower === "as" && index > from + 1 && opensClause(tokens, index))),
  );
  return stop === -1 ? tokens.length : stop;
}
