import type { Stretch } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { nounPhrases, type NounPhrase } from "./phrases.ts";
import { verbGroups, type VerbGroup } from "./verb-groups.ts";
import type { Span } from "./span.ts";
import { retagged, withNames } from "./retagging.ts";

/** A sentence with its phrases. Indices are into its own tokens. */
export interface Sentence extends Stretch {
  readonly index: number;
  /** The passage in which it stands. */
  readonly block: number;
  readonly tokens: readonly Token[];
  readonly nouns: readonly NounPhrase[];
  readonly verbs: readonly VerbGroup[];
  /** Whether it says again what stood before; it is then read no second time. */
  readonly isRepeated: boolean;
}

/** Makes a sentence of its tokens. */
export function analysed(
  stretch: Stretch,
  index: number,
  block: number,
  tokens: readonly Token[],
  isRepeated: boolean,
): Sentence {
  const { start, end } = stretch;
  const named = retagged(withNames(tokens));
  return {
    start,
    end,
    index,
    block,
    tokens: named,
    nouns: nounPhrases(named),
    verbs: verbGroups(named),
    isRepeated,
  };
}

/** The offsets of a span of tokens; undefined where it is empty. */
export function stretchOf({ tokens }: Sentence, { from, to }: Span): Stretch | undefined {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || from >= to
    ? undefined
    : { start: first.start, end: last.end };
}

/** The words of a span of tokens, single-spaced. */
export function wordsOf({ tokens }: Sentence, { from, to }: Span): string {
  let words = "";
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const before = tokens[i - 1];
    words +=
      words === "" || before === undefined || before.end === token.start ? token.text : ` ${token.text}`;
  }
  return words;
}

/** The noun phrase that holds the token; undefined where none does. */
export function nounAt({ nouns }: Sentence, token: number): NounPhrase | undefined {
  return nouns.find(({ from, to }) => from <= token && token < to);
}

/** The noun phrase that ends right before the token. */
export function nounBefore({ nouns }: Sentence, token: number): NounPhrase | undefined {
  return nouns.find(({ to }) => to === token);
}

/** The noun phrase that begins at the token. */
export function nounFrom({ nouns }: Sentence, token: number): NounPhrase | undefined {
  return nouns.find(({ from }) => from === token);
}

/** The index of the first token at or after the offset. */
export function tokenFrom({ tokens }: Sentence, offset: number): number {
  const found = tokens.findIndex(({ start }) => start >= offset);
  return found === -1 ? tokens.length : found;
}

/** The noun phrases joined to one another by commas and "and", from the given one on: "Witkoff and Kushner". */
export function listFrom(sentence: Sentence, noun: NounPhrase): readonly NounPhrase[] {
  const { tokens } = sentence;
  const list = [noun];
  for (let at = noun.to, guard = 0; guard < 8; guard++) {
    const comma = tokens[at]?.text === ",";
    const and = tokens[at + (comma ? 1 : 0)]?.lower === "and";
    if (!comma && !and) break;
    const next = nounFrom(sentence, at + (comma ? 1 : 0) + (and ? 1 : 0));
    if (next === undefined) break;
    if (!and && !closesList(sentence, next)) break;
    list.push(next);
    at = next.to;
    if (and) break;
  }
  return list;
}

function closesList(sentence: Sentence, noun: NounPhrase): boolean {
  const rest = sentence.tokens.slice(noun.to, noun.to + 12);
  const stop = rest.findIndex(({ tag, text }) => tag === "VERB" || tag === "AUX" || /^[.;:"“”]$/.test(text));
  return (stop === -1 ? rest : rest.slice(0, stop)).some(({ lower }) => lower === "and");
}
