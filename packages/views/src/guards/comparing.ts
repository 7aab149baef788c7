/** What a text to be carried has in common with words of another room. */
export interface Shared {
  readonly kind: "run" | "number" | "date" | "name";
  /** The words as they stand in the text to be carried. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** Runs of this many words are no coincidence. */
const RUN = 5;

/**
 * Rule 10: five-word runs, numbers, dates and names that a text shares with words from rooms which the
 * target may not cite, and that stand in no room which it may cite. What is found is shown with its origin;
 * nothing stops somebody who retypes.
 */
export function sharedWith(text: string, secret: string, known: readonly string[]): readonly Shared[] {
  const words = wordsOf(text);
  const theirs = features(secret);
  const open = known.map(features);
  const isSecret = (feature: (of: Features) => ReadonlySet<string>, value: string): boolean =>
    feature(theirs).has(value) && !open.some((other) => feature(other).has(value));
  const found: Shared[] = [];
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN);
    const key = run.map(({ folded }) => folded).join(" ");
    if (isSecret(({ runs }) => runs, key)) found.push(shared("run", text, run[0], run.at(-1)));
  }
  for (const [kind, pattern] of SINGLES)
    for (const match of text.matchAll(pattern)) {
      const value = folded(match[0]);
      if (isSecret((of) => of[kind], value))
        found.push({
          kind: KIND_BY_FEATURE[kind],
          words: match[0],
          start: match.index,
          end: match.index + match[0].length,
        });
    }
  return joined(text, found);
}

type Single = "numbers" | "dates" | "names";

interface Features {
  readonly runs: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const KIND_BY_FEATURE: Readonly<Record<Single, Shared["kind"]>> = {
  numbers: "number",
  dates: "date",
  names: "name",
};

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";

const SINGLES: readonly (readonly [Single, RegExp])[] = [
  [
    "dates",
    new RegExp(`\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b\\d{1,2} (?:${MONTHS})\\b|\\b(?:${MONTHS}) \\d{1,2}\\b`, "g"),
  ],
  ["numbers", /(?<![\p{L}\p{N}])\d[\d.,]*\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\d(?![\p{L}\p{N}])/gu],
  // A capital inside a sentence: the first word of one says nothing.
  ["names", /(?<=[\p{Ll}\p{N},;:)] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu],
];

function features(text: string): Features {
  const words = wordsOf(text).map((word) => word.folded);
  const runs = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(" "));
  const single = (wanted: Single): ReadonlySet<string> =>
    new Set(
      SINGLES.filter(([kind]) => kind === wanted).flatMap(([, pattern]) =>
        Array.from(text.matchAll(pattern), ([match]) => folded(match)),
      ),
    );
  return { runs, numbers: single("numbers"), dates: single("dates"), names: single("names") };
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: folded(match[0]),
  }));
}

function folded(words: string): string {
  return words.toLowerCase().replaceAll("’", "'");
}

function shared(kind: Shared["kind"], text: string, first: Word | undefined, last: Word | undefined): Shared {
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  return { kind, words: text.slice(start, end), start, end };
}

/** Runs that overlap are one longer run; what stands inside a run is said by it. */
function joined(text: string, found: readonly Shared[]): readonly Shared[] {
  const runs: Shared[] = [];
  for (const run of found.filter(({ kind }) => kind === "run")) {
    const last = runs.at(-1);
    if (last === undefined || run.start > last.end) runs.push(run);
    else runs[runs.length - 1] = { ...last, end: run.end, words: text.slice(last.start, run.end) };
  }
  const singles = found.filter(
    ({ kind, start, end }) => kind !== "run" && !runs.some((run) => run.start <= start && end <= run.end),
  );
  return [...runs, ...singles].toSorted((a, b) => a.start - b.start);
}
