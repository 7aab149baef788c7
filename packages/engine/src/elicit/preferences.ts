import type { Choice, Point } from "../problem/problem.ts";
import type { PartyFile } from "../read/problem-file.ts";
import { replyTo, type Session } from "./session.ts";
import { rangeAround, type Sureness } from "./sureness.ts";

/** What a session found out, as a party's part of a problem file, and the options that it had to assume. */
export interface Preferences {
  readonly party: Required<Pick<PartyFile, "values" | "reservation" | "ranges">>;
  /** Options that were not asked about, given the full range between worst and best. */
  readonly assumed: readonly Choice[];
}

type Range = readonly [number, number];

/**
 * Values of 100 points over the points of the talks: the best option of each has the point's whole weight, the
 * worst nothing. Null before the weights are answered. Numbers that somebody was not sure of get a range, a
 * weight as a share of itself, an option and the reservation value as a share of their scale of 100.
 */
export function preferencesOf(session: Session): Preferences | null {
  const answer = replyTo(session, "weights");
  if (answer === null) return null;
  const assumed: Choice[] = [];
  const values: Record<string, Record<string, number>> = {};
  const options: Record<string, Record<string, Range>> = {};
  const weights: Record<string, Range> = {};
  for (const [at, point] of session.points.entries()) {
    const weight = answer.weights[at]!;
    const row = rowOf(session, at, weight);
    values[point.id] = byOption(
      point,
      row.map(({ value }) => value),
    );
    const uncertain = row.flatMap(({ range }, option) =>
      range === null ? [] : [[point.options[option]!.id, range] as const],
    );
    if (uncertain.length > 0) options[point.id] = Object.fromEntries(uncertain);
    assumed.push(...row.flatMap((each, option) => (each.assumed ? [{ point: at, option }] : [])));
    const range = rangeAround(weight, answer.sureness, weight, 0, 100);
    if (range !== null && row.some(({ value }) => value !== row[0]!.value)) weights[point.id] = range;
  }
  const reservation = replyTo(session, "reservation") ?? { value: 0, sureness: "sure" as Sureness };
  const range = rangeAround(reservation.value, reservation.sureness, 100, -100, 200);
  const ranges = { options, weights, ...(range === null ? {} : { reservation: range }) };
  return { party: { values, reservation: reservation.value, ranges }, assumed };
}

interface Value {
  readonly value: number;
  readonly range: Range | null;
  readonly assumed: boolean;
}

function rowOf(session: Session, point: number, weight: number): Value[] {
  const ends = replyTo(session, "ends", (inquiry) => inquiry.point === point);
  const known = (value: number): Value => ({ value, range: null, assumed: false });
  return [...session.points[point]!.options.keys()].map((option) => {
    if (weight === 0 || session.points[point]!.options.length === 1) return known(0);
    if (ends?.best === option) return known(weight);
    if (ends?.worst === option) return known(0);
    const between = replyTo(session, "between", (asked) => asked.point === point && asked.option === option);
    if (between === null) return { value: weight / 2, range: [0, weight], assumed: true };
    const value = (weight * between.place) / 100;
    return { value, range: rangeAround(value, between.sureness, weight, 0, weight), assumed: false };
  });
}

const byOption = ({ options }: Point, row: readonly number[]): Record<string, number> =>
  Object.fromEntries(row.map((value, option) => [options[option]!.id, value]));

export const CONFLICTS = ["weights", "circle", "reservation"] as const;

/** Answers that do not fit each other. */
export type Conflict =
  /** Somebody would rather have the lighter of two points. */
  | { readonly kind: "weights"; readonly rather: number; readonly than: number }
  /** First over second, second over third, third over first. */
  | { readonly kind: "circle"; readonly points: readonly number[] }
  /** Without an agreement it has more than its best package, or less than its worst. */
  | { readonly kind: "reservation"; readonly value: number };

/** The answers of a session that do not fit each other; empty when all do. */
export function conflictsIn(session: Session): readonly Conflict[] {
  const weights = replyTo(session, "weights");
  if (weights === null) return [];
  const conflicts: Conflict[] = [];
  const over: (readonly [number, number])[] = [];
  for (const { inquiry, reply } of session.answered) {
    if (inquiry.kind !== "check" || reply.kind !== "check" || reply.rather === "same") continue;
    const [rather, than] =
      reply.rather === "first" ? [inquiry.first, inquiry.second] : [inquiry.second, inquiry.first];
    over.push([rather, than]);
    if (weights.weights[rather]! < weights.weights[than]!) conflicts.push({ kind: "weights", rather, than });
  }
  const circle = over.find(([a, b]) =>
    over.some(([c, d]) => c === b && over.some(([e, f]) => e === d && f === a)),
  );
  if (circle !== undefined) conflicts.push({ kind: "circle", points: circleFrom(circle, over) });
  const reservation = replyTo(session, "reservation")?.value ?? 0;
  if (reservation < 0 || reservation > 100) conflicts.push({ kind: "reservation", value: reservation });
  return conflicts;
}

function circleFrom(
  [a, b]: readonly [number, number],
  over: readonly (readonly [number, number])[],
): number[] {
  const c = over.find(([from, to]) => from === b && over.some(([d, e]) => d === to && e === a))![1];
  return [a, b, c];
}
