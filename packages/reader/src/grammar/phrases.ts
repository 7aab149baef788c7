import type { Token } from "../text/tokens.ts";
import { type Span, isPossessiveMark } from "./span.ts";

/** A noun phrase with what "of" adds to it. */
export interface NounPhrase extends Span {
  /** The index of its head: the last noun, name, pronoun or number before any "of". */
  readonly head: number;
}

const POSSESSIVES = new Set(["his", "her", "its", "their", "our", "my", "your"]);

const RELATIVES = new Set([
  "who",
  "which",
  "whom",
  "whose",
  "what",
  "where",
  "when",
  "why",
  "how",
  "whether",
  "if",
]);

const TIMES = /^(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** Whether the token stands for a person or side and not for a relative or question. */
export function isPersonalPronoun(token: Token): boolean {
  return /^(?:i|we|he|she|they|it|him|them|us|me|you)$/.test(token.lower);
}

/** The noun phrases of a sentence in order, none inside another. */
export function nounPhrases(tokens: readonly Token[]): readonly NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = 0; i < tokens.length;) {
    const base = baseAt(tokens, i);
    if (base === undefined) {
      i++;
      continue;
    }
    const { head } = base;
    let { to } = base;
    for (let next = ofPhrase(tokens, to); next !== undefined; next = ofPhrase(tokens, to)) to = next;
    phrases.push({ from: i, to, head });
    i = to;
  }
  return phrases;
}

function ofPhrase(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.lower !== "of") return undefined;
  return baseAt(tokens, at + 1)?.to;
}

/** More tokens than this in a row are a list of words and no phrase. */
const LONGEST = 60;

/** Determiners, adjectives, numbers and nouns up to the last noun, across possessives. */
function baseAt(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.tag === "PRON" && !POSSESSIVES.has(first.lower)) {
    return RELATIVES.has(first.lower) || first.lower === "that"
      ? undefined
      : { from: at, to: at + 1, head: at };
  }
  let head = -1;
  let i = at;
  for (; i < at + LONGEST; i++) {
    const token = tokens[i];
    if (token === undefined || !isNominal(tokens, i, at)) break;
    if (head !== -1 && TIMES.test(token.lower)) break;
    if (head !== -1 && TIMES.test(tokens[head]?.lower ?? "") && head === i - 1 && token.tag === "PROPN")
      break;
    if (isHead(token)) head = i;
  }
  // "Asked her to tell": the pronoun and no possessor.
  if (head === -1) return first.lower === "her" ? { from: at, to: at + 1, head: at } : undefined;
  // "An offer of 5 per cent".
  if (tokens[head]?.tag === "NUM" && tokens[head + 1]?.lower === "per" && tokens[head + 2]?.lower === "cent")
    head += 2;
  return { from: at, to: head + 1, head };
}

function isHead({ tag, lower, isCapital }: Token): boolean {
  return (
    tag === "NOUN" ||
    tag === "PROPN" ||
    tag === "NUM" ||
    (tag === "X" && isCapital) ||
    lower === "both" ||
    lower === "others"
  );
}

function isNominal(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  const { tag, lower } = token;
  if (lower === "that" || RELATIVES.has(lower)) return false;
  switch (tag) {
    case "NOUN":
    case "PROPN":
    case "NUM":
    case "ADJ":
    case "SYM":
      return true;
    case "DET":
      return i === start || isPossessiveMark(tokens[i - 1]) || tokens[i - 1]?.tag === "DET";
    case "PRON":
      return i === start && POSSESSIVES.has(lower);
    case "PART":
      return isPossessiveMark(token) && i > start && tokens[i + 1] !== undefined;
    case "X":
      return token.isCapital;
    case "VERB":
      return isModifier(tokens, i, start);
    case "CCONJ":
      return (
        i > start &&
        tokens[i - 1]?.tag === "ADJ" &&
        tokens[i + 1]?.tag === "ADJ" &&
        (tokens[i + 2]?.tag === "NOUN" || tokens[i + 2]?.tag === "ADJ")
      );
    case "PUNCT":
      return lower === "&" || lower === "$" || lower === "£" || lower === "€";
    case "ADV":
      return (
        i > start &&
        /^(?:most|more|less|very|newly|long|so-called)$/.test(lower) &&
        tokens[i + 1]?.tag === "ADJ"
      );
    case "ADP":
    case "AUX":
    case "INTJ":
    case "SCONJ":
      return false;
  }
}

/** A participle between a determiner or nothing and a noun: "striking dockers", "the proposed text". */
function isModifier(tokens: readonly Token[], i: number, start: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined || !/(?:ing|ed|en)$/.test(token.lower)) return false;
  if (next.tag !== "NOUN" && next.tag !== "ADJ") return false;
  const before = tokens[i - 1];
  if (before === undefined) return true;
  if (i > start) return /^(?:DET|ADJ|NUM|PRON|ADV|PART|VERB)$/.test(before.tag);
  return before.tag === "ADP" || before.tag === "PUNCT";
}
