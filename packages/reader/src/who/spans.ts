import { nounAt, type Sentence } from "../grammar/sentence.ts";
import type { Stretch } from "../text/sentences.ts";

/** The offsets of tokens of a sentence. */
export function stretch({ tokens, start, end }: Sentence, from: number, to: number): Stretch {
  return { start: tokens[from]?.start ?? start, end: tokens[to - 1]?.end ?? end };
}

/** The words of the noun phrase around the token that stand before it. */
export function wordsBefore(sentence: Sentence, at: number): { from: number; to: number } {
  const noun = nounAt(sentence, at);
  return noun === undefined ? { from: at, to: at } : { from: noun.from, to: at };
}
