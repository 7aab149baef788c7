import { diagramOf } from "../board/diagram.ts";
import { linkedGroups, type Link } from "../problem/links.ts";
import { choiceName } from "../problem/names.ts";
import type { Choice, Point } from "../problem/problem.ts";

const STATES = 4_096;

/** Links that cannot all stand, and the option that can never be chosen because of them. */
export interface Contradiction {
  /** As few links as make it, by their places. */
  readonly links: readonly number[];
  readonly choice: Choice;
}

/**
 * A contradiction among links: an option that no package can hold while they stand. Null when each option can be
 * chosen. Where links hang together so widely that the engine would have to set some aside, it is not looked for.
 */
export function contradictionIn(points: readonly Point[], links: readonly Link[]): Contradiction | null {
  for (const group of linkedGroups(points.length, links)) {
    if (group.length === 1) continue;
    const own = [...links.keys()].filter((link) => group.includes(links[link]!.from.point));
    const choice = deadOption(
      points,
      group,
      own.map((link) => links[link]!),
    );
    if (choice !== null) return { choice, links: fewest(points, links, own, choice) };
  }
  return null;
}

/** A contradiction as one sentence that names its links by number, from 1. */
export function describeContradiction(
  points: readonly Point[],
  links: readonly Link[],
  contradiction: Contradiction,
): string {
  const named = contradiction.links.map((link) => `link ${link + 1} (${describeLink(points, links[link]!)})`);
  const [last, ...others] = named.toReversed();
  const all = others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
  const verb = named.length === 1 ? "rules out an option" : "contradict each other";
  return `${capitalised(all!)} ${verb}: with ${named.length === 1 ? "it" : "them"}, ${choiceName(points, contradiction.choice)} can never be chosen; drop one, or the option.`;
}

/** A link in words: “a” at “P” requires “b” at “Q”. */
export function describeLink(points: readonly Point[], { kind, from, to }: Link): string {
  const [a, b] = [choiceName(points, from), choiceName(points, to)];
  switch (kind) {
    case "requires":
      return `${a} requires ${b}`;
    case "excludes":
      return `${a} excludes ${b}`;
    case "together":
      return `${a} goes together with ${b}`;
  }
}

function deadOption(
  points: readonly Point[],
  group: readonly number[],
  links: readonly Link[],
): Choice | null {
  const allowed = points.map(({ options }, point) => (group.includes(point) ? [...options.keys()] : [0]));
  const { blocks, aside } = diagramOf(allowed, links, STATES);
  if (aside.length > 0) return null;
  for (const { layers } of blocks)
    for (const { point, option } of layers) {
      const alive = new Set(option);
      const dead = allowed[point]!.find((each) => !alive.has(each));
      if (dead !== undefined) return { point, option: dead };
    }
  return null;
}

/** As few of the links as still rule the option out: each is dropped that can be. */
function fewest(
  points: readonly Point[],
  links: readonly Link[],
  own: readonly number[],
  choice: Choice,
): number[] {
  let kept = [...own];
  for (const link of own) {
    const fewer = kept.filter((each) => each !== link);
    if (
      rulesOut(
        points,
        fewer.map((each) => links[each]!),
        choice,
      )
    )
      kept = fewer;
  }
  return kept;
}

function rulesOut(points: readonly Point[], links: readonly Link[], choice: Choice): boolean {
  const allowed = points.map(({ options }, point) =>
    point === choice.point ? [choice.option] : [...options.keys()],
  );
  const { blocks } = diagramOf(allowed, links, STATES);
  return blocks.some(({ layers }) => layers.some(({ option }) => option.length === 0));
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
