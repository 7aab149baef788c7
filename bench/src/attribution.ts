import { attributionsIn, proseOf, stretchOf, type Attribution } from "@parley/reader";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { polnear, type Article, type Marked, type Span } from "./polnear.ts";

/** F1 of pattern rules with part-of-speech tags on the same articles, as published with the data. */
const PATTERN_RULES: Readonly<Record<string, number>> = { source: 57, cue: 57, content: 41, all: 34 };

/** How well attributions are found on PolNeAR's dev split: exact spans, edges trimmed of marks and spaces. */
export const attribution: Benchmark = {
  name: "attribution",
  about: "attributions found on PolNeAR dev (84 articles), exact spans, F1 in percent",
  run(progress) {
    const articles = polnear("dev");
    if (articles.length === 0) {
      progress("PolNeAR is not here: nothing is measured");
      return Promise.resolve([]);
    }
    const read = articles.map((article) => ({ article, found: marksOf(article) }));
    const cases = (["source", "cue", "content", "all"] as const).flatMap((part) => scoreCases(part, read));
    return Promise.resolve(cases);
  },
};

type Read = readonly { readonly article: Article; readonly found: readonly Marked[] }[];

/** The reader's attributions as marks. */
export function marksOf({ text }: Pick<Article, "text">): readonly Marked[] {
  return attributionsIn(proseOf(text))
    .filter(({ cue }) => cue !== undefined)
    .map(markOf);
}

/** The corpus counts "that" with the content, and names a relative pronoun as the source of its clause. */
function markOf({ sentence, source, pronoun, cue, content, lead }: Attribution): Marked {
  const span = pronoun ?? source;
  const from = span === undefined ? undefined : stretchOf(sentence, span);
  return {
    source: from === undefined ? [] : [from],
    cue: cue === undefined ? [] : [cue],
    content: content.map((stretch) =>
      lead !== undefined && stretch.start - lead > 0 && stretch.start - lead < 8
        ? { start: lead, end: stretch.end }
        : stretch,
    ),
  };
}

function scoreCases(part: "source" | "cue" | "content" | "all", read: Read): readonly Case[] {
  let right = 0;
  let found = 0;
  let marked = 0;
  for (const { article, found: marks } of read) {
    const key = (mark: Marked): string =>
      part === "all"
        ? (["source", "cue", "content"] as const)
            .map((role) => trimmedKey(article.text, mark[role]))
            .join("|")
        : trimmedKey(article.text, mark[part]);
    const gold = article.marked.map(key).filter((text) => text !== "");
    const mine = marks.map(key).filter((text) => text !== "");
    const left = new Map<string, number>();
    for (const text of gold) left.set(text, (left.get(text) ?? 0) + 1);
    for (const text of mine) {
      const count = left.get(text) ?? 0;
      if (count > 0) {
        right++;
        left.set(text, count - 1);
      }
    }
    found += mine.length;
    marked += gold.length;
  }
  const precision = (100 * right) / Math.max(1, found);
  const recall = (100 * right) / Math.max(1, marked);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const peer = { name: "pattern rules with tags (published)", value: PATTERN_RULES[part] ?? 0 };
  return [
    against(`${part}, F1`, f1, "%", peer),
    against(`${part}, precision`, precision, "%"),
    against(`${part}, recall`, recall, "%"),
  ];
}

/** The fragments joined, their outer edges trimmed of punctuation and space. */
function trimmedKey(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return "";
  return spans
    .map(({ start, end }) => {
      let first = start;
      let last = end;
      while (first < last && /[^\p{L}\p{N}$£€]/u.test(text[first] ?? "")) first++;
      while (last > first && /[^\p{L}\p{N}%]/u.test(text[last - 1] ?? "")) last--;
      return `${first}-${last}`;
    })
    .join(";");
}
