import type { Token } from "../text/tokens.ts";
import { type Span, isPossessiveMark } from "./span.ts";

/** How a verb group stands in its clause. */
export type VerbForm = "finite" | "infinitive" | "participle" | "gerund";

/** A verb with its auxiliaries, adverbs and negation. */
export interface VerbGroup extends Span {
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  /** "will", "would", "may"…; "be to" for "is to", "is due to", "is expected to". */
  readonly modal: string | undefined;
  readonly isFuture: boolean;
  readonly isPerfect: boolean;
}

const MODALS = new Set([
  "will",
  "would",
  "shall",
  "should",
  "can",
  "could",
  "may",
  "might",
  "must",
  "wo",
  "ca",
  "'ll",
  "'d",
  "’ll",
  "’d",
]);

const BE = new Set([
  "be",
  "am",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "'s",
  "'re",
  "'m",
  "’s",
  "’re",
  "’m",
]);

const HAVE = new Set(["have", "has", "had", "having", "'ve", "’ve"]);

const DO = new Set(["do", "does", "did"]);

const NOT = new Set(["not", "n't", "n’t", "never", "no", "hardly", "neither"]);

/** The verb groups of a sentence in order. */
export function verbGroups(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length;) {
    const group = groupAt(tokens, i);
    if (group === undefined) i++;
    else {
      groups.push(group);
      i = group.to;
    }
  }
  return groups;
}

interface Chain {
  from: number;
  head: number;
  to: number;
  modal: string | undefined;
  isNegated: boolean;
  isFuture: boolean;
  isPerfect: boolean;
  hasBe: boolean;
  isInfinitive: boolean;
}

function groupAt(tokens: readonly Token[], at: number): VerbGroup | undefined {
  const first = tokens[at];
  if (first === undefined || !opensGroup(tokens, at)) return undefined;
  const chain = chainFrom(tokens, at);
  const head = tokens[chain.head];
  if (head === undefined || chain.head < at) return undefined;
  const endsInIng = head.lower.endsWith("ing") && head.lower !== head.lemma;
  const isParticiple = /(?:ed|en|wn|ne|ht|ld|id|de|ut|lt|pt|nt|un|ug|um|ung)$/.test(head.lower);
  const bare = chain.from === chain.head || !chain.hasBe;
  const isPassive = chain.hasBe && !endsInIng && isParticiple && head.tag === "VERB";
  const form = formOf(tokens, chain, endsInIng && bare && !chain.isPerfect);
  return {
    from: chain.from,
    to: chain.to,
    head: chain.head,
    lemma: head.lemma,
    form,
    isNegated: chain.isNegated,
    isPassive: isPassive || form === "participle",
    modal: chain.modal,
    isFuture: chain.isFuture,
    isPerfect: chain.isPerfect,
  };
}

function opensGroup(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.tag === "AUX" || token.tag === "VERB") return !isPossessiveMark(token) || token.tag === "AUX";
  if (MODALS.has(token.lower)) return true;
  return isInfinitiveMark(tokens, at) && isVerbal(tokens[pastMark(tokens, at + 1)]);
}

/** "To" before a verb; before a quotation mark the tagger takes it for a preposition. */
function isInfinitiveMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.lower !== "to") return false;
  const past = pastMark(tokens, at + 1);
  return token.tag === "PART" || (past > at + 1 && tokens[past]?.tag === "VERB");
}

/** Past a quotation mark: prepared to “wait”. */
function pastMark(tokens: readonly Token[], at: number): number {
  return /^["“”‘]$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
}

function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === "VERB" || token.tag === "AUX" || token.tag === "ADV");
}

function chainFrom(tokens: readonly Token[], at: number): Chain {
  const chain: Chain = {
    from: at,
    head: -1,
    to: at,
    modal: undefined,
    isNegated: false,
    isFuture: false,
    isPerfect: false,
    hasBe: false,
    isInfinitive: false,
  };
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || !extend(tokens, chain, token, i)) break;
  }
  return chain;
}

/** Takes the token at `i` into the chain; false where the chain ends before it. */
function extend(tokens: readonly Token[], chain: Chain, token: Token, i: number): boolean {
  const { lower, tag } = token;
  const headTag = tokens[chain.head]?.tag;
  if (chain.isInfinitive && chain.head === -1 && /^["“”‘]$/.test(token.text)) return true;
  if (isInfinitiveMark(tokens, i)) {
    if (chain.head === -1) {
      chain.isInfinitive = true;
      return isVerbal(tokens[pastMark(tokens, i + 1)]);
    }
    return false;
  }
  if (MODALS.has(lower) && chain.head === -1) {
    chain.modal = lower.replace("’", "'");
    chain.isFuture = /^(?:will|shall|wo|'ll|’ll)$/.test(lower);
    chain.head = i;
    chain.to = i + 1;
    return true;
  }
  if (NOT.has(lower) && tag !== "DET") {
    chain.isNegated = true;
    if (lower !== "no") chain.to = Math.max(chain.to, i + 1);
    return lower !== "no";
  }
  if (tag === "AUX" || BE.has(lower) || HAVE.has(lower) || DO.has(lower)) {
    if (headTag === "VERB") return false;
    if (BE.has(lower)) chain.hasBe = true;
    if (HAVE.has(lower)) chain.isPerfect = true;
    chain.head = i;
    chain.to = i + 1;
    return true;
  }
  if (tag === "VERB") {
    if (headTag === "VERB") return false;
    chain.head = i;
    chain.to = i + 1;
    return true;
  }
  return tag === "ADV" && chain.head !== -1 && headTag !== "VERB" && i < chain.from + 8;
}

function formOf(tokens: readonly Token[], chain: Chain, isGerund: boolean): VerbForm {
  if (chain.isInfinitive) return "infinitive";
  if (isGerund) return "gerund";
  const head = tokens[chain.head];
  const isAlone = chain.from === chain.head && head?.tag === "VERB";
  if (!isAlone || !/(?:ed|en|wn|ne|ht|ld|de|ut|pt|id)$/.test(head.lower)) return "finite";
  // "the plan presented by": a bare participle right after a noun and before "by" or a preposition of place.
  const before = tokens[chain.from - 1];
  const after = tokens[chain.to];
  const followsNoun =
    before !== undefined && (before.tag === "NOUN" || before.tag === "PROPN" || before.lower === ",");
  return followsNoun && after?.lower === "by" ? "participle" : "finite";
}
