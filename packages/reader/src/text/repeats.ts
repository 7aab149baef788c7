import { fold } from "./blocks.ts";
import type { Stretch } from "./sentences.ts";

/** A stretch of the report that says again, word for word, what stood before. */
export interface Repeat extends Stretch {
  readonly of: Stretch;
}

/** A run of repeated sentences shorter than this many words is a coincidence and no copy. */
const LEAST_WORDS = 8;

/**
 * Finds text that stands twice: runs of sentences that follow one another as they did before. The body of
 * many reports arrives twice; each copy is named once, with the place of its first telling.
 */
export function repeatsIn(text: string, sentences: readonly Stretch[]): readonly Repeat[] {
  const keys = sentences.map(({ start, end }) => fold(text.slice(start, end)));
  const firstByKey = new Map<string, number>();
  const repeats: Repeat[] = [];
  for (let i = 0; i < keys.length;) {
    const key = keys[i] ?? "";
    const first = firstByKey.get(key);
    if (first === undefined || key === "") {
      firstByKey.set(key, i);
      i++;
      continue;
    }
    let length = 1;
    while (i + length < keys.length && first + length < i && keys[first + length] === keys[i + length])
      length++;
    const words = keys
      .slice(i, i + length)
      .join(" ")
      .split(" ").length;
    if (words >= LEAST_WORDS) repeats.push(repeat(sentences, i, first, length));
    i += length;
  }
  return repeats;
}

function repeat(sentences: readonly Stretch[], at: number, first: number, length: number): Repeat {
  const stretch = (from: number): Stretch => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[from + length - 1]?.end ?? 0,
  });
  return { ...stretch(at), of: stretch(first) };
}
