import type { Preference, Ref, StateOfPlay, Ticks } from "@parley/core";
import {
  beginSession,
  preferencesOf,
  type Conflict,
  type Inquiry,
  type Point,
  type Session,
} from "@parley/engine";
import type { ElicitWords } from "../../language/package-words.ts";
import { openPoints, type OpenPoint } from "./naming.ts";

/** A session in which somebody says what a party wants, over the points of a record that have options. */
export interface Elicitation {
  readonly party: Ref;
  readonly points: readonly OpenPoint[];
  readonly session: Session;
}

/** Begins one; the session takes at most 60 answers unless said. */
export function beginElicitation(state: StateOfPlay, party: Ref, most?: number): Elicitation {
  const points = openPoints(state);
  const asked = points.map(({ id, title, options }): Point => ({
    id,
    title,
    options: options.map((option) => ({ id: option.id, title: option.id })),
  }));
  return { party, points, session: most === undefined ? beginSession(asked) : beginSession(asked, most) };
}

/** A question of the session, as a mediator puts it. */
export function inquirySentence(words: ElicitWords, { points }: Session, inquiry: Inquiry): string {
  const title = (point: number): string => points[point]?.title ?? "";
  switch (inquiry.kind) {
    case "weights":
      return words.weights(points.map((point) => point.title));
    case "ends":
      return words.ends(
        title(inquiry.point),
        points[inquiry.point]?.options.map((option) => option.title) ?? [],
      );
    case "between":
      return words.between(points[inquiry.point]?.options[inquiry.option]?.title ?? "", title(inquiry.point));
    case "reservation":
      return words.reservation;
    case "check":
      return words.check(title(inquiry.first), title(inquiry.second));
  }
}

/** Answers that do not fit each other, as a sentence that says how. */
export function conflictSentence(words: ElicitWords, { points }: Session, conflict: Conflict): string {
  const title = (point: number): string => points[point]?.title ?? "";
  switch (conflict.kind) {
    case "weights":
      return words.lighter(title(conflict.rather), title(conflict.than));
    case "circle":
      return words.circle(conflict.points.map(title));
    case "reservation":
      return words.beyond(conflict.value);
  }
}

/**
 * What the session found out, as the body of a preference entry in ticks; null before the weights are answered.
 * Options that were not asked about are left out, so that they get the whole range wherever a problem is built.
 */
export function preferenceFrom({ party, points, session }: Elicitation): Preference | null {
  const found = preferencesOf(session);
  if (found === null) return null;
  const { values, ranges, reservation } = found.party;
  const isAssumed = (point: number, option: number): boolean =>
    found.assumed.some((choice) => choice.point === point && choice.option === option);
  return {
    party,
    points: points.map(({ ref, id }) => {
      const row = Object.values(values[id] ?? {});
      return { point: ref, ticks: ticksOf(Math.max(0, ...row), ranges.weights?.[id]) };
    }),
    options: points.flatMap(({ id, options }, point) =>
      options.flatMap((option, place) =>
        isAssumed(point, place)
          ? []
          : [
              {
                option: option.ref,
                ticks: ticksOf(values[id]?.[option.id] ?? 0, ranges.options?.[id]?.[option.id]),
              },
            ],
      ),
    ),
    withoutAgreement: ticksOf(reservation, ranges.reservation),
  };
}

/** Points of 100 as whole ticks, ten to the point. */
function ticksOf(points: number, range: readonly [number, number] | undefined): Ticks {
  return range === undefined
    ? Math.round(points * 10)
    : { low: Math.round(range[0] * 10), high: Math.round(range[1] * 10) };
}
