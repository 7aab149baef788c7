import type { NounPhrase } from "../grammar/phrases.ts";
import { nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import { HONORIFICS, LONGEST_OFFICE, officeIn, standingIn } from "./offices.ts";

/** An office told beside a name, and the tokens of the phrase that tells it. */
export interface OfficePhrase {
  readonly office: string;
  readonly from: number;
  readonly to: number;
}

/** The office in lower case right before a name: "special envoy Steve Witkoff". */
export function officeBefore({ tokens }: Sentence, at: number): OfficePhrase | undefined {
  for (let from = Math.max(0, at - LONGEST_OFFICE); from < at; from++) {
    const words = tokens.slice(from, at);
    if (words.some(({ text }) => /^[,;:.]$/.test(text))) continue;
    const found = officeIn(words.map(({ lower }) => lower).join(" "));
    if (found !== undefined && !HONORIFICS.has(found.office)) return { office: found.office, from, to: at };
  }
  return undefined;
}

/** "Its chief negotiator, Anthony Ruggiero": the noun phrase before the comma before a name. */
export function officeBeforeComma(sentence: Sentence, at: number): OfficePhrase | undefined {
  const { tokens } = sentence;
  if (tokens[at - 1]?.text !== ",") return undefined;
  const chain = phraseBefore(sentence, at - 1);
  if (chain === undefined) return undefined;
  for (let end = chain.headEnd; end > Math.max(chain.from, chain.headEnd - 5); end--) {
    for (let from = Math.max(chain.from, end - LONGEST_OFFICE); from < end; from++) {
      const found = officeIn(lowered(tokens, from, end));
      if (found !== undefined) return { office: found.office, from: chain.from, to: at - 1 };
    }
  }
  const inner = nounBefore(sentence, at - 1);
  const own = inner === undefined ? undefined : standingIn(lowered(tokens, inner.from, inner.head + 1));
  return inner === undefined || own === undefined ? undefined : { office: own, from: inner.from, to: at - 1 };
}

/** A noun phrase with what prepositions add to it, ending right before `end`. */
function phraseBefore(sentence: Sentence, end: number): { from: number; headEnd: number } | undefined {
  let noun = nounBefore(sentence, end);
  for (let guard = 0; noun !== undefined && guard < 4; guard++) {
    const before = sentence.tokens[noun.from - 1];
    if (before?.tag !== "ADP") break;
    const outer = nounBefore(sentence, noun.from - 1);
    if (outer === undefined) break;
    noun = outer;
  }
  return noun === undefined ? undefined : { from: noun.from, headEnd: noun.to };
}

/** "Frank Dombrowski, president of the Amalgamated Longshore Union": office and reach of the apposition. */
export function officeAfter(sentence: Sentence, at: number): OfficePhrase | undefined {
  const { tokens } = sentence;
  const comma = pastAge(sentence, at);
  if (tokens[comma]?.text !== ",") return undefined;
  let from = comma + 1;
  while (
    /^(?:then|now|who|which|is|was|as|serves|served|serving|himself|herself)$/.test(tokens[from]?.lower ?? "")
  )
    from++;
  if (nounFrom(sentence, from) === undefined) return undefined;
  const to = appositionReach(sentence, from);
  const noun = nounFrom(sentence, from);
  if (isSpeaker(sentence, noun)) return undefined;
  const own = noun === undefined ? undefined : standingIn(lowered(tokens, from, noun.head + 1));
  if (own !== undefined) return { office: own, from, to };
  for (let end = from + 1; end <= Math.min(to, from + 9); end++) {
    const found = officeIn(lowered(tokens, from, end));
    if (found === undefined) continue;
    const longer = end < to ? officeIn(lowered(tokens, from, end + 1)) : undefined;
    return { office: longer?.office ?? found.office, from, to };
  }
  return undefined;
}

/** "To see its commander, Aren Foss, a diplomat said": who speaks after the comma is somebody else. */
function isSpeaker({ verbs }: Sentence, noun: NounPhrase | undefined): boolean {
  return verbs.some(
    ({ from, form, lemma }) =>
      from === noun?.to && form === "finite" && /^(?:say|tell|add|report)$/.test(lemma),
  );
}

/** Past an age between commas: "Jean Mackie, 71, a retired nurse". */
function pastAge({ tokens }: Sentence, at: number): number {
  const isAge =
    tokens[at]?.text === "," && /^\d{2}$/.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.text === ",";
  return isAge ? at + 2 : at;
}

/** Where an apposition or a clause that begins at the token ends: at the next mark, or before a finite verb. */
export function appositionReach({ tokens, verbs }: Sentence, from: number): number {
  const stop = tokens.findIndex(({ text }, index) => index > from && /^[,;:.()"“”–—]$/.test(text));
  const verb = verbs.find((candidate) => candidate.from > from && candidate.form === "finite");
  return Math.min(stop === -1 ? tokens.length : stop, verb?.from ?? tokens.length);
}
