import { quotesIn, type Quoted } from "./grammar/quotes.ts";
import { analysed, type Sentence } from "./grammar/sentence.ts";
import { layOut, type Block, type Layout } from "./text/blocks.ts";
import { languageOf, type Told } from "./text/language.ts";
import { repeatsIn, type Repeat } from "./text/repeats.ts";
import { sentencesOf, type Stretch } from "./text/sentences.ts";
import { tokensOf } from "./text/tokens.ts";

/** A report as prose: passages, sentences with their phrases, quotations, and what stands twice. */
export interface Prose {
  readonly text: string;
  readonly layout: Layout;
  readonly language: Told | undefined;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly Quoted[];
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
    return { text, layout, language, sentences: [], quotes: [], repeats };
  }
  const sentences: Sentence[] = [];
  let at = 0;
  cut.forEach(({ stretches }, block) => {
    for (const stretch of stretches) {
      const tokens = tokensOf(layout.reading, stretch, at);
      at += tokens.length;
      sentences.push(analysed(stretch, sentences.length, block, tokens, isInside(stretch, repeats)));
    }
  });
  const quotes = withoutWhole(
    layout.blocks.flatMap((block, index) => quotesIn(layout.reading, block, index)),
    layout,
  );
  return { text, layout, language, sentences, quotes, repeats };
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

function isInside({ start, end }: Stretch, repeats: readonly Repeat[]): boolean {
  return repeats.some((repeat) => repeat.start <= start && end <= repeat.end);
}

/** The sentences that are read: not headings, and not what says again what stood before. */
export function readable({ sentences, layout }: Prose): readonly Sentence[] {
  return sentences.filter(({ block, isRepeated }) => !isRepeated && layout.blocks[block]?.kind !== "heading");
}

/** The quotation in which the offset stands; undefined outside quotations. */
export function quoteAt({ quotes }: Prose, offset: number): Quoted | undefined {
  return quotes.find(({ start, end }) => start <= offset && offset < end);
}
