import type { Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import type { Side } from "../who/side.ts";
import { WITHHELD } from "./paper-contents.ts";

/** Nouns that are papers only where more is said of them: "the agreement" alone is mostly a hope. */
const NEEDS_MORE =
  /^(?:agreement|contract|list|note|text|package|report|statement|sheet|resolution|framework|formula|document|paper|plan|proposal|accord|pact|treaty|draft|letter|recommendation|outline|memorandum|protocol|offer|forecast|declaration|amendment|timetable)$/;

/** Of these a word more is enough: what it is about, from whom, or that it is secret. */
const NEEDS_LITTLE =
  /^(?:letter|note|memorandum|protocol|memo|sheet|recommendation|treaty|accord|pact|declaration|resolution|forecast)$/;

const MARKS =
  /\b(?:draft|written|handwritten|signed|sealed|secret|confidential|revised|original|new|additional|further|\w+-page|formal|detailed|joint|final|interim|framework|standstill|ceasefire|peace|trade|counter|tentative|provisional|preliminary)\b/i;

interface Looks {
  readonly at: number;
  readonly word: string;
  readonly words: string;
  readonly count: number;
  readonly points: number | undefined;
  readonly owner: Side | undefined;
  readonly verb: VerbGroup | undefined;
}

/** Whether enough is said of a paper to take it for one that exists. */
export function isNewPaper(context: Context, sentence: Sentence, noun: NounPhrase, looks: Looks): boolean {
  const { at, word, words, count, points, owner, verb } = looks;
  if (!NEEDS_MORE.test(word)) return true;
  if (isOnlyHoped(sentence, noun)) return false;
  const own = sentence.tokens.slice(noun.from, at + 1);
  const isNamed = at > noun.from && own.at(-1)?.isCapital === true && own.at(-2)?.isCapital === true;
  if (points !== undefined || isNamed || MARKS.test(words)) return true;
  if (owner !== undefined && (verb !== undefined || hasPurpose(sentence, noun, at))) return true;
  if (verb !== undefined && (count > 1 || /^(?:a|an)\b/i.test(words))) return true;
  if (!NEEDS_LITTLE.test(word) && word !== "offer" && word !== "text" && word !== "document") return false;
  const rest = lowered(sentence.tokens, noun.to, sentence.tokens.length);
  if (WITHHELD.test(rest) || SEEN.test(rest)) return true;
  return NEEDS_LITTLE.test(word) && (owner !== undefined || isDescribed(sentence, noun, at));
}

/** "A paper from the ministry, seen by this newspaper": it has been in somebody's hands. */
const SEEN = /^(?:\S+ ){0,7}(?:seen by|obtained by|shown to|leaked to|circulated (?:by|among|to))\b/;

/** "Until the committee has a signed document": a paper that is waited for and need not exist. */
function isOnlyHoped({ tokens }: Sentence, noun: NounPhrase): boolean {
  return (
    /\b(?:until|unless|if|without|once|before)\b/.test(
      lowered(tokens, Math.max(0, noun.from - 7), noun.from),
    ) && /^(?:a|an|any)$/.test(tokens[noun.from]?.lower ?? "")
  );
}

/** "Proposal to swap debt for shares", "plan for a ceasefire", "agreement, under which". */
function hasPurpose({ tokens, verbs }: Sentence, noun: NounPhrase, at: number): boolean {
  const next = tokens[Math.max(noun.to, at + 1)];
  return (
    /^(?:to|for|on|that|which)$/.test(next?.lower ?? "") &&
    (next?.lower !== "to" ||
      verbs.some(({ from, form }) => from === Math.max(noun.to, at + 1) && form === "infinitive"))
  );
}

/** "A letter of 17 July", "the letter that came from Tunis", "a letter setting out the plan". */
function isDescribed({ tokens }: Sentence, noun: NounPhrase, at: number): boolean {
  const next = tokens[at + 1]?.text === "," ? tokens[at + 2] : tokens[at + 1];
  return (
    noun.to > at + 1 ||
    /^(?:of|from|to|that|which|in|on|under|between|addressed|dated|headed|setting|accepting|recogni[sz]ing|urging|proposing|offering|asking|with|demanding|saying|about)$/.test(
      next?.lower ?? "",
    )
  );
}
