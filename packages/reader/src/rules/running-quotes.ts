import type { Quoted } from "../grammar/quotes.ts";
import { sentenceAt, type Prose } from "../prose.ts";
import type { Stretch } from "../text/sentences.ts";
import { StretchIndex } from "../text/stretch-index.ts";
import type { Attribution } from "./attribution.ts";
import { trimmed } from "./content.ts";

/**
 * Gives quotations without a cue of their own to the speaker who is speaking: the one before in the same
 * passage (“A,” he said. “B.”), or the one whose quotation was not closed at the end of the passage before.
 */
export function withRunningQuotes(
  prose: Prose,
  attributions: readonly Attribution[],
): readonly Attribution[] {
  const extra = new Map<Attribution, Stretch[]>();
  let speaking: Attribution | undefined;
  let runsOn = false;
  const index = new StretchIndex(attributions, ({ content }) => content);
  for (const quote of prose.quotes) {
    const [own] = index.overlapping(quote);
    if (own !== undefined) {
      speaking = own;
    } else if (
      speaking !== undefined &&
      isWholeSaying(prose, quote) &&
      (runsOn || isSamePassage(prose, speaking, quote))
    ) {
      const stretch = trimmed(prose, quote);
      if (stretch !== undefined) extra.set(speaking, [...(extra.get(speaking) ?? []), stretch]);
    }
    runsOn = !quote.isClosed;
  }
  if (extra.size === 0) return attributions;
  return attributions.map((attribution) => {
    const more = extra.get(attribution);
    if (more === undefined) return attribution;
    const content = [...attribution.content, ...more].toSorted((a, b) => a.start - b.start);
    return { ...attribution, content };
  });
}

function isSamePassage(prose: Prose, { sentence }: Attribution, quote: Quoted): boolean {
  return sentence.block === quote.block && quote.start > sentence.start;
}

/** Whether the quotation is a saying of its own: it begins a sentence and is more than a word or two. */
function isWholeSaying(prose: Prose, { start, from, to, block }: Quoted): boolean {
  const sentence = sentenceAt(prose, start);
  if (sentence?.block !== block || sentence.isRepeated || sentence.start !== start) return false;
  return prose.text.slice(from, to).trim().split(/\s+/).length > 2;
}
