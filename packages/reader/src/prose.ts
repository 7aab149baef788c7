import { quotesIn, type Quoted } from "./grammar/quotes.ts";
import { analysed, type Sentence } from "./grammar/sentence.ts";
import { layOut, type Layout } from "./text/blocks.ts";
import type { Block } from "./text/block.ts";
import { languageOf, type Told } from "./text/language.ts";
import { repeatsIn, type Repeat } from "./text/repeats.ts";
import { sentencesOf, type Stretch } from "./text/sentences.ts";
import { StretchIndex } from "./text/stretch-index.ts";
import { tokensOf } from "./text/tokens.ts";

/** A report as prose: passages, sentences with their phrases, quotations, and what stands twice. */
export interface Prose {
  readonly text: string;
  readonly layout: Layout;
  readonly language: Told | undefined;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quoted[];
  /** The same quotations, found by offset. */
  readonly quoteIndex: StretchIndex<Quoted>;
  readonly repeats: readonly Repeat[];
}

/** Cuts a report into prose. A report that is not in English keeps its passages and has no sentences. */
export function proseOf(text: string): Prose {
  const layout = layOut(text);
  const language = languageOf(layout.reading);
  const cut = layout.blocks.map((block) => ({ block, stretches: stretchesOf(layout, block) }));
  const all = cut.flatMap(({ block, stretches }) => (block.kind === "headline" ? [] : stretches));
  const repeats = repeatsIn(text, all);
  if (language !== undefined && language.code !== "en") {
    return { text, layout, language, sentences: [], quotes: [], quoteIndex: indexOf([]), repeats };
  }
  const repeated = new StretchIndex(repeats, (repeat) => [repeat]);
  const isInside = ({ start, end }: Stretch): boolean =>
    repeated.at(start).some((repeat) => repeat.start <= start && end <= repeat.end);
  const sentences: Sentence[] = [];
  let at = 0;
  cut.forEach(({ stretches }, block) => {
    for (const stretch of stretches) {
      const tokens = tokensOf(layout.reading, stretch, at);
      at += tokens.length;
      sentences.push(analysed(stretch, sentences.length, block, tokens, isInside(stretch)));
    }
  });
  const quotes = withoutWhole(
    layout.blocks.flatMap((block, index) => quotesIn(layout.reading, block, index)),
    layout,
  );
  return { text, layout, language, sentences, quotes, quoteIndex: indexOf(quotes), repeats };
}

/** A statement printed whole between marks is a text and no quotation: marks that hold nearly all of it are passed over. */
function withoutWhole(quotes: readonly Quoted[], { blocks, reading }: Layout): readonly Quoted[] {
  const inside = quotes.reduce((sum, { start, end }) => sum + end - start, 0);
  if (inside < reading.trim().length * 0.75) return quotes;
  return quotes.filter(({ start, end, block }) => {
    const whole = blocks[block];
    return whole === undefined || end - start < (whole.end - whole.start) * 0.9;
  });
}

function stretchesOf({ reading }: Layout, block: Block): readonly Stretch[] {
  return block.kind === "furniture" ? [] : sentencesOf(reading, block.start, block.end);
}

function indexOf(quotes: readonly Quoted[]): StretchIndex<Quoted> {
  return new StretchIndex(quotes, (quote) => [quote]);
}

/** The sentences that are read: not headings, and not what says again what stood before. */
export function readable({ sentences, layout }: Prose): readonly Sentence[] {
  return sentences.filter(({ block, isRepeated }) => !isRepeated && layout.blocks[block]?.kind !== "heading");
}

/** The sentence in which the offset stands; undefined between sentences. */
export function sentenceAt({ sentences }: Prose, offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** The quotation in which the offset stands; undefined outside quotations. */
export function quoteAt({ quoteIndex }: Prose, offset: number): Quoted | undefined {
  return quoteIndex.at(offset)[0];
}

/** The quotation that begins at the offset. */
export function quoteFrom(prose: Prose, offset: number): Quoted | undefined {
  return prose.quoteIndex.at(offset).find(({ start }) => start === offset);
}

/** The quotation that ends right before the offset. */
export function quoteUpTo(prose: Prose, offset: number): Quoted | undefined {
  return prose.quoteIndex.at(offset - 1).find(({ end }) => end === offset);
}
