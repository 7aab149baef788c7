import { acceptedAt } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import type { World } from "./world.ts";

/** The text of a point in one version of its paper, or as one source has it where the paper is not held. */
export interface Wording {
  readonly point: Ref;
  /** "v2": the version of the paper in which the point reads so. */
  readonly version: string;
  /** With what is not agreed in square brackets; left out where the version is known and its text is not. */
  readonly text?: string;
  /** True where this is how a source has it and not the paper: several of these stand beside one another. */
  readonly isVariant?: boolean;
}

/** One version of a point, with the brackets that stand open in it. */
export interface WordingState {
  readonly version: string;
  readonly text: string | undefined;
  /** What stands in square brackets, outermost, in order. */
  readonly brackets: readonly string[];
  readonly line: Line<Wording>;
}

/** The versions of a point in order, and what sources say that it reads. */
export interface WordingsOfPoint {
  readonly versions: readonly WordingState[];
  readonly variants: readonly WordingState[];
}

/** The wordings by point. */
export function wordingsByPoint(
  world: World,
  lines: readonly Line<Wording>[],
): ReadonlyMap<Ref, WordingsOfPoint> {
  const groups = Map.groupBy(lines, ({ entry }) => world.canon(entry.body.point));
  return new Map(
    [...groups].map(([point, group]) => {
      const states = group.toSorted((a, b) => inTime(world, a, b)).map(wordingState);
      return [
        point,
        {
          versions: states.filter(({ line }) => line.entry.body.isVariant !== true),
          variants: states.filter(({ line }) => line.entry.body.isVariant === true),
        },
      ];
    }),
  );
}

/** When a wording was there: since it is dated, else since it was recorded. */
export function wordedAt({ calendar }: World, { entry }: Line): number {
  return calendar.span(entry.on)?.end ?? Date.parse(acceptedAt(entry));
}

function inTime(world: World, a: Line<Wording>, b: Line<Wording>): number {
  return (
    wordedAt(world, a) - wordedAt(world, b) ||
    a.entry.body.version.localeCompare(b.entry.body.version, "en", { numeric: true }) ||
    world.inOrder(a, b)
  );
}

function wordingState(line: Line<Wording>): WordingState {
  const { version, text } = line.entry.body;
  return { version, text, brackets: text === undefined ? [] : bracketsIn(text), line };
}

/** What stands in square brackets, outermost; a bracket that never closes is none. */
export function bracketsIn(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "[" && depth++ === 0) from = i + 1;
    if (text[i] === "]" && depth > 0 && --depth === 0) found.push(text.slice(from, i));
  }
  return found;
}

/** Whether two texts are one wording: the same words, whatever their spacing and case. */
export function isSameWording(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ").trim();
  return plain(a) === plain(b);
}
