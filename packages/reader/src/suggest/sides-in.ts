import type { Reading } from "../reading.ts";
import type { Side } from "../who/side.ts";

/** The sides that anything found speaks of, in the order of the text. */
export function sidesIn({
  people,
  contacts,
  papers,
  positions,
  signals,
  steps,
  outlooks,
  statements,
  undertakings,
}: Reading): readonly Side[] {
  const actors = [
    ...statements.map(({ speaker }) => speaker),
    ...positions.map(({ by }) => by),
    ...signals.flatMap(({ from, to, via }) => [from, to, ...via]),
    ...steps.flatMap(({ who, to, from }) => [...who, to, from]),
    ...outlooks.map(({ by }) => by),
    ...undertakings.flatMap(({ by }) => by),
  ];
  const sides = [
    ...people.map(({ side }) => side),
    ...contacts.flatMap((contact) => contact.sides),
    ...papers.flatMap(({ by, to }) => [by, to]),
    ...positions.flatMap(({ side, agreedWith }) => [side, ...agreedWith]),
    ...actors.map((actor) => actor?.side),
  ].filter((side) => side !== undefined);
  return [...new Set(sides)].toSorted((a, b) => a.first.start - b.first.start);
}
