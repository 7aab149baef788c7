import type { Token } from "../text/tokens.ts";
import type { NounPhrase } from "./phrases.ts";
import type { VerbGroup } from "./verb-groups.ts";
import type { Span } from "./span.ts";
import { nounBefore, nounFrom, type Sentence } from "./sentence.ts";
import { isComma, listStart, appositionStart } from "./list-starts.ts";

/** A subject, and the whole span of words that name it, with appositions and what follows "for" or "of". */
export interface Subject {
  readonly noun: NounPhrase;
  readonly whole: Span;
  /** The relative pronoun where the verb stands in a clause on it: "the envoy who said". */
  readonly pronoun: Span | undefined;
}

/**
 * The subject of a verb group, looked for to its left: over adverbs, over what stands between two commas,
 * over prepositional phrases, up to the nearest finite verb. Where the verb is joined to an earlier one by
 * "and" or "but" without a subject of its own, it is the earlier one's.
 */
export function subjectOf(sentence: Sentence, verb: VerbGroup, depth = 0): Subject | undefined {
  const { tokens } = sentence;
  let i = verb.from - 1;
  while (i >= 0 && isSkippable(tokens[i])) i--;
  i = beforeBrackets(tokens, i);
  const edge = tokens[i];
  if (edge === undefined) return undefined;
  if (/^(?:who|which|that)$/.test(edge.lower)) return relativeSubject(sentence, i);
  if (/^(?:and|but|or|then)$/.test(edge.lower) && depth < 3) return sharedSubject(sentence, verb, i, depth);
  if (isComma(edge)) return subjectBeforeComma(sentence, verb, i, depth);
  return subjectEndingAt(sentence, i + 1, i + 1);
}

/** "Sen. Perdue (R-Ga.) said": what stands in brackets is passed over. */
function beforeBrackets(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ")") return at;
  for (let i = at - 1; i > 0 && i > at - 12; i--) if (tokens[i]?.text === "(") return i - 1;
  return at;
}

function isSkippable(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.tag === "ADV" || /^(?:also|both|each|all|themselves|himself|herself|itself)$/.test(token.lower)) &&
    !/^(?:when|where|why|how)$/.test(token.lower)
  );
}

function relativeSubject(sentence: Sentence, at: number): Subject | undefined {
  const end = isComma(sentence.tokens[at - 1]) ? at - 1 : at;
  const found = subjectEndingAt(sentence, end, end) ?? closest(sentence, end);
  return found === undefined ? undefined : { ...found, pronoun: { from: at, to: at + 1 } };
}

/** "Was announced by A and B, who had met": the phrase right before, whatever brings it in. */
function closest(sentence: Sentence, end: number): Subject | undefined {
  const noun = nounBefore(sentence, end);
  if (noun === undefined) return undefined;
  const apposed = appositionStart(sentence, noun.from) ?? apposedTitle(sentence, noun.from);
  const from = listStart(sentence, apposed ?? noun);
  return { noun: apposed ?? noun, whole: { from, to: end }, pronoun: undefined };
}

/** "The Soviet Foreign Minister, Eduard Shevardnadze": the title before the comma before a name. */
function apposedTitle(sentence: Sentence, from: number): NounPhrase | undefined {
  const { tokens } = sentence;
  const before = tokens[from - 1]?.text === "," ? nounBefore(sentence, from - 1) : undefined;
  return before !== undefined && tokens[before.from]?.tag === "DET" ? before : undefined;
}

function sharedSubject(sentence: Sentence, verb: VerbGroup, at: number, depth: number): Subject | undefined {
  const earlier = sentence.verbs.filter(({ to, form }) => to <= at && form === "finite").at(-1);
  if (earlier === undefined) return undefined;
  // "X hoped that Y would do and said that": after "that" the verb before stands in what was said.
  const first = sentence.verbs.find(({ form }) => form === "finite");
  const { tokens } = sentence;
  const reports =
    first !== undefined &&
    first !== earlier &&
    tokens.slice(first.to, earlier.from).some(({ lower }) => lower === "that");
  // "She said that X could not be left out, and proposed Y": what is done with words is the speaker's.
  const isSaying =
    tokens[at - 1]?.text === "," &&
    /^(?:propose|add|warn|promise|offer|call|urge|suggest|ask)$/.test(verb.lemma);
  const source = reports && (tokens[verb.to]?.lower === "that" || isSaying) ? first : earlier;
  return verb === source ? undefined : subjectOf(sentence, source, depth + 1);
}

/** Before a comma: what it closes may be an apposition or an insertion after the subject. */
function subjectBeforeComma(
  sentence: Sentence,
  verb: VerbGroup,
  comma: number,
  depth: number,
): Subject | undefined {
  const { tokens } = sentence;
  for (let open = comma - 1; open > 0; open--) {
    if (!isComma(tokens[open])) continue;
    const before = nounBefore(sentence, open);
    if (before === undefined) continue;
    const inside = tokens.slice(open + 1, comma);
    if (inside.some(({ text }) => /^["“”]$/.test(text))) return undefined;
    const relative = insideRelative(sentence, before, open);
    const found = subjectEndingAt(sentence, relative ?? open, comma + 1);
    if (found !== undefined) return { ...found, whole: { from: found.whole.from, to: comma } };
  }
  const left = sentence.verbs.filter(({ to, form }) => to <= comma && form === "finite").at(-1);
  // "He put on a jacket, went over and told him": a verb in a series, unless a subject stands after it (“…,” said she).
  const isInverted =
    verb.form === "finite" &&
    (nounFrom(sentence, verb.to) !== undefined || /["”»]/.test(tokens[comma - 1]?.text ?? ""));
  return left === undefined || depth > 2 || isInverted ? undefined : subjectOf(sentence, left, depth + 1);
}

/**
 * "The minister, who met the head of the service, John Foss, in Doha, said": where a place or a time stands
 * between the commas and the phrase before them is in a clause on somebody, the comma before "who".
 */
function insideRelative(sentence: Sentence, noun: NounPhrase, open: number): number | undefined {
  const { tokens, verbs } = sentence;
  if (tokens[open + 1]?.tag !== "ADP") return undefined;
  const who = tokens.findLastIndex(({ lower }, at) => at < noun.from && /^(?:who|which|whose)$/.test(lower));
  if (who < 2 || !isComma(tokens[who - 1])) return undefined;
  const inside = verbs.filter(({ from, to, form }) => form === "finite" && from > who && to <= noun.from);
  return inside.length === 1 ? who - 1 : undefined;
}

/** The subject whose last words end right before `end`; `limit` is where the whole span may reach to. */
function subjectEndingAt(sentence: Sentence, end: number, limit: number): Subject | undefined {
  const { tokens } = sentence;
  let noun = nounBefore(sentence, end);
  const to = end;
  // A phrase after a preposition belongs to the noun before it: "a spokesman for the rebels".
  for (let guard = 0; noun !== undefined && guard < 6; guard++) {
    const start = listStart(sentence, noun);
    const before = tokens[start - 1];
    if (before?.tag !== "ADP" && before?.lower !== "to") break;
    const outer = nounBefore(sentence, start - 1) ?? reducedHead(sentence, start - 1);
    if (outer === undefined)
      return /^(?:as|by|than)$/.test(before.lower) ? undefined : fallback(sentence, noun, to);
    noun = outer;
  }
  if (noun === undefined) return overRelative(sentence, end, limit);
  const isObject = sentence.verbs.some((verb) => verb.to === beforeAdverbs(sentence, noun?.from ?? 0));
  const over = isObject
    ? (overRelative(sentence, noun.from, limit) ?? overGerund(sentence, noun.from, limit))
    : undefined;
  if (over !== undefined) return over;
  const first = listStart(sentence, noun);
  const apposed = appositionStart(sentence, first);
  return {
    noun: apposed ?? noun,
    whole: { from: apposed?.from ?? first, to: Math.min(to, limit) },
    pronoun: undefined,
  };
}

/** "Creditors holding half of the bonds have refused": the noun before a participle that has its own object. */
function overGerund(sentence: Sentence, at: number, limit: number): Subject | undefined {
  const verb = sentence.verbs.findLast(({ to, form }) => to <= at && form === "gerund");
  const noun = verb === undefined || at - verb.to > 3 ? undefined : nounBefore(sentence, verb.from);
  if (noun === undefined) return undefined;
  return { noun, whole: { from: listStart(sentence, noun), to: Math.min(limit, at) }, pronoun: undefined };
}

/** Back over adverbs and prepositions of amount: "speaks for about 60 percent". */
function beforeAdverbs({ tokens }: Sentence, at: number): number {
  let from = at;
  while (
    from > 0 &&
    (tokens[from - 1]?.tag === "ADV" || /^(?:for|about|some)$/.test(tokens[from - 1]?.lower ?? ""))
  )
    from--;
  return from;
}

/** "The officials briefed on the talks", "a diplomat familiar with them": the noun before what a preposition follows. */
function reducedHead(sentence: Sentence, end: number): NounPhrase | undefined {
  const last = sentence.tokens[end - 1];
  if (
    last?.tag === "ADJ" &&
    /^(?:familiar|close|privy|party|involved|loyal|present|opposed|sympathetic|critical|aware)$/.test(
      last.lower,
    )
  )
    return nounBefore(sentence, end - 1);
  const verb = sentence.verbs.find(({ to }) => to === end);
  const isParticiple =
    verb !== undefined &&
    verb.to - verb.from === 1 &&
    /(?:ed|en|ing)$/.test(sentence.tokens[verb.from]?.lower ?? "");
  return isParticiple ? nounBefore(sentence, verb.from) : undefined;
}

/** "An official who asked that his name be kept out said": the clause between belongs to the subject. */
function overRelative(sentence: Sentence, end: number, limit: number): Subject | undefined {
  const { tokens } = sentence;
  for (let at = end - 1; at > 0; at--) {
    const token = tokens[at];
    if (token === undefined || /^[,;:"“”]$/.test(token.text)) return undefined;
    if (!/^(?:who|which|that)$/.test(token.lower)) continue;
    const noun = nounBefore(sentence, at);
    if (noun === undefined || sentence.verbs.some(({ to }) => to === noun.from)) continue;
    const found = subjectEndingAt(sentence, at, at);
    return found === undefined
      ? undefined
      : { ...found, whole: { from: found.whole.from, to: Math.min(limit, end) } };
  }
  return undefined;
}

/** "On Monday Ushakov said" has its subject right before the verb; "On Monday said" has none. */
function fallback(sentence: Sentence, noun: NounPhrase, to: number): Subject | undefined {
  const inner = sentence.nouns.find((candidate) => candidate.to === to && candidate !== noun);
  return inner === undefined ? undefined : { noun: inner, whole: inner, pronoun: undefined };
}
