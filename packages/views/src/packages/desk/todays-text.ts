import type { Ref, StateOfPlay } from "@parley/core";
import type { OpenPoint } from "../record/naming.ts";

/** What the text on the table says, read as options: for each point the place of one, or null where none is read from it. */
export interface TodaysText {
  /** The latest version from which anything was read. */
  readonly version: string;
  readonly chosen: readonly (number | null)[];
  /** Whether brackets or several options stood open, so that this is one reading of it. */
  readonly isOneReading: boolean;
}

/**
 * Reads the latest wording of each point as one of its options. An option stands in a text that has all the words
 * which set it apart from the other options of the point; of several, the one that comes first is taken and the
 * whole is called one reading. Undefined where nothing is read from any text.
 */
export function todaysText(state: StateOfPlay, points: readonly OpenPoint[]): TodaysText | undefined {
  const read = points.map((point) => readingOf(state, point));
  const versions = read.flatMap((each) => (each === undefined ? [] : [each.version]));
  const version = versions.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
  if (version === undefined) return undefined;
  return {
    version,
    chosen: read.map((each) => each?.option ?? null),
    isOneReading: read.some((each) => each?.isOneReading === true),
  };
}

interface Reading {
  readonly version: string;
  readonly option: number;
  readonly isOneReading: boolean;
}

function readingOf({ wordingsByPoint }: StateOfPlay, point: OpenPoint): Reading | undefined {
  const latest = wordingsByPoint.get(point.ref)?.versions.findLast(({ text }) => text !== undefined);
  if (latest?.text === undefined) return undefined;
  const own = ownWords(point.options.map(({ state }) => state.label));
  const text = wordsOf(latest.text);
  const standing = own
    .flatMap((words, option) => {
      const places = words.map((word) => text.indexOf(word));
      return words.length === 0 || places.includes(-1) ? [] : [{ option, at: Math.min(...places) }];
    })
    .toSorted((a, b) => a.at - b.at);
  const [first] = standing;
  if (first === undefined) return undefined;
  return {
    version: latest.version,
    option: first.option,
    isOneReading: standing.length > 1 || latest.brackets.length > 0,
  };
}

/** For each label its words that no other label has. */
function ownWords(labels: readonly string[]): readonly (readonly string[])[] {
  const all = labels.map(wordsOf);
  return all.map((words, at) =>
    words.filter((word) => !all.some((others, other) => other !== at && others.includes(word))),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+(?:[.,:]\p{N}+)*/gu) ?? [];
}

/** The package that a text makes where it says nothing of some points: those are taken from another package. */
export function completed(
  { chosen }: Pick<TodaysText, "chosen">,
  rest: readonly number[],
): readonly number[] {
  return rest.map((option, point) => chosen[point] ?? option);
}

/** The references of the points of which the text says nothing. */
export function unreadPoints(
  { chosen }: Pick<TodaysText, "chosen">,
  points: readonly OpenPoint[],
): readonly Ref[] {
  return points.flatMap(({ ref }, at) => (chosen[at] === null ? [ref] : []));
}
