import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readingToJson, readReport } from "@parley/reader";

/** A stretch of a report. */
interface Span {
  readonly start: number;
  readonly end: number;
}

type Item = Readonly<Record<string, unknown>>;

/** One report with what a careful human reader put down, and what the reader found. */
export interface Pair {
  readonly name: string;
  readonly text: string;
  readonly gold: Readonly<Record<string, readonly Item[]>> & { readonly date: string | null };
  readonly found: Readonly<Record<string, readonly Item[]>> & { readonly date: string | null };
}

/** The reports of a folder with their annotations, read. */
export function pairsIn(folder: string): readonly Pair[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .toSorted()
    .map((file) => {
      const name = file.replace(/\.md$/, "");
      const text = readFileSync(`${folder}/${file}`, "utf8");
      const gold = JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")) as Pair["gold"];
      return { name, text, gold, found: readingToJson(file, readReport(text)) as unknown as Pair["found"] };
    });
}

/** Right, found and marked, for one sort of thing. */
export interface Tally {
  right: number;
  found: number;
  marked: number;
}

/** F1 in percent. */
export function f1({ right, found, marked }: Tally): number {
  return found + marked === 0 ? 0 : (200 * right) / (found + marked);
}

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

function spanOf(text: string, item: Item): Span {
  const words = typeof item["words"] === "string" ? item["words"] : "";
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

const spansOf = (item: Item): readonly Span[] =>
  Array.isArray(item["content"])
    ? (item["content"] as Span[])
    : [{ start: Number(item["start"]), end: Number(item["end"]) }];

/** Which found item fits which marked one: the best overlap of words, each used once. */
export function matches(
  pair: Pair,
  sort: string,
  fits: (gold: Item, found: Item) => boolean = () => true,
): readonly (readonly [Item, Item])[] {
  const gold = pair.gold[sort] ?? [];
  const used = new Set<Item>();
  const matched: [Item, Item][] = [];
  for (const item of gold) {
    const span = spanOf(pair.text, item);
    const best = (pair.found[sort] ?? [])
      .filter((candidate) => !used.has(candidate) && fits(item, candidate))
      .map((candidate) => ({
        candidate,
        shared: spansOf(candidate).reduce((sum, own) => sum + overlap(own, span), 0),
      }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)[0];
    if (best === undefined) continue;
    used.add(best.candidate);
    matched.push([item, best.candidate]);
  }
  return matched;
}
