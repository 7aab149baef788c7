import type { Consent } from "./consent.ts";
import type { Link } from "./links.ts";
import { fromTicks, type Scale } from "./scale.ts";

/** A point of the talks and the options of which exactly one is chosen. */
export interface Point {
  readonly id: string;
  readonly title: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly id: string;
  readonly title: string;
}

/** One option of one point, both by their place in the problem. */
export interface Choice {
  readonly point: number;
  readonly option: number;
}

/** A party's preferences in ticks (see `Scale`): what each option is worth to it, summed over the points. */
export interface Party {
  readonly id: string;
  readonly title: string;
  /** Per point, whole ticks per option; negative values are allowed. */
  readonly values: readonly Float64Array[];
  /** What it has without an agreement; a package is acceptable to it from here on. */
  readonly reservation: number;
  /** Options that it accepts in no package. */
  readonly redLines: readonly Choice[];
}

export const UNKNOWNS = ["reservation", "weight", "option"] as const;

/**
 * A number that is known only as a range, `low` to `high` in ticks. A weight is what is at stake for the party on
 * the point: the value of its best option less that of its worst.
 */
export type Unknown = { readonly party: number; readonly low: number; readonly high: number } & (
  | { readonly kind: "reservation" }
  | { readonly kind: "weight"; readonly point: number }
  | { readonly kind: "option"; readonly point: number; readonly option: number }
);

export const NOTES = ["indifferent", "assumed", "rounded", "weights-sum", "repeated-option"] as const;

/** Something that the reader of an input took for granted, as one sentence. */
export interface Note {
  readonly kind: (typeof NOTES)[number];
  readonly message: string;
}

/** A whole problem, checked: what `toProblem` makes of a file. */
export interface Problem {
  readonly points: readonly Point[];
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
  readonly consent: Consent;
  readonly scale: Scale;
  /** What is uncertain, in a fixed order: draws are numbered by the place in this list. */
  readonly unknowns: readonly Unknown[];
  readonly notes: readonly Note[];
}

/** One option for every point, by its place in the point. */
export type Package = readonly number[];

/** What a package is worth to a party, in ticks. */
export function utilityOf(party: Party, chosen: Package): number {
  let sum = 0;
  for (let point = 0; point < chosen.length; point++) sum += party.values[point]![chosen[point]!]!;
  return sum;
}

/** What a package is worth to each party, in the units of the file. */
export function utilitiesOf(problem: Problem, chosen: Package): number[] {
  return problem.parties.map((party) => fromTicks(problem.scale, utilityOf(party, chosen)));
}

/** What each party gains over having no agreement, in ticks; negative where it would rather have none. */
export function gainsOf(problem: Problem, chosen: Package): number[] {
  return problem.parties.map((party) => utilityOf(party, chosen) - party.reservation);
}

/** Whether a package crosses none of the party's red lines and gives it at least its reservation value. */
export function accepts(party: Party, chosen: Package): boolean {
  if (party.redLines.some(({ point, option }) => chosen[point] === option)) return false;
  return utilityOf(party, chosen) >= party.reservation;
}

/** The same problem with no red line in force, to show results with and without declared ones. */
export function withoutRedLines(problem: Problem): Problem {
  return { ...problem, parties: problem.parties.map((party) => ({ ...party, redLines: [] })) };
}

/** A package as names: the id of the option chosen, by the id of the point. */
export function packageToIds(problem: Problem, chosen: Package): Record<string, string> {
  return Object.fromEntries(
    problem.points.map((point, at) => [point.id, point.options[chosen[at]!]?.id ?? ""] as const),
  );
}

/** How many packages there are, links and red lines apart. */
export function packageCount(problem: Problem): bigint {
  return problem.points.reduce((count, { options }) => count * BigInt(options.length), 1n);
}
