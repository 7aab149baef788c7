import { numberAt, objectAt, rangeAt, textAt, listAt } from "./fields.ts";
import { choiceName, type PointNames } from "../problem/names.ts";
import type { Choice, Note } from "../problem/problem.ts";
import { refuse } from "../problem/result.ts";

type Range = readonly [number, number];

/** A party as read, in the units of the file. */
export interface PartyDraft {
  readonly id: string;
  readonly title: string;
  readonly values: readonly (readonly number[])[];
  readonly reservation: number;
  readonly redLines: readonly Choice[];
  readonly reservationRange: Range | null;
  /** Per point, or null where the weight is known. */
  readonly weightRanges: readonly (Range | null)[];
  readonly optionRanges: readonly { readonly choice: Choice; readonly range: Range }[];
  readonly notes: readonly Note[];
}

const FIELDS = ["id", "title", "values", "reservation", "redLines", "ranges"] as const;
const RANGES = ["reservation", "weights", "options"] as const;

/** Reads a party; refuses with a sentence that names party, point and option. */
export function readParty(value: unknown, place: number, names: PointNames): PartyDraft {
  const id = textAt(objectAt(value, `Party ${place + 1}`)["id"], `The id of party ${place + 1}`);
  const who = `Party “${id}”`;
  const fields = objectAt(value, who, FIELDS);
  const ranges = objectAt(fields["ranges"] ?? {}, `${who}, ranges,`, RANGES);
  const optionRanges = readOptionRanges(ranges["options"] ?? {}, who, names);
  const { values, assumed, notes } = readValues(fields["values"] ?? {}, who, names, optionRanges);
  const reservation = numberAt(fields["reservation"] ?? 0, `${who}: its reservation value`);
  const draft: PartyDraft = {
    id,
    title: fields["title"] === undefined ? id : textAt(fields["title"], `${who}: its title`),
    values,
    reservation,
    redLines: readRedLines(fields["redLines"] ?? [], who, names),
    reservationRange: readReservationRange(ranges["reservation"], who, reservation),
    weightRanges: readWeightRanges(ranges["weights"] ?? {}, who, names, values),
    optionRanges: [...optionRanges, ...assumed],
    notes,
  };
  if (draft.optionRanges.length === 0 && values.every((row) => row.every((value) => value === row[0])))
    refuse(
      "no-preferences",
      `${who} values every option of every point alike; give it preferences, or leave it out.`,
    );
  return draft;
}

type OptionRange = PartyDraft["optionRanges"][number];

/**
 * The values per point and option. A point that the party does not mention is indifferent to it; an option left
 * out of a point is assumed to lie anywhere between the worst and the best of those given there.
 */
function readValues(value: unknown, who: string, names: PointNames, ranged: readonly OptionRange[]) {
  const given = names.points.map(({ options }) => options.map((): number | null => null));
  for (const { choice, range } of ranged) given[choice.point]![choice.option] = (range[0] + range[1]) / 2;
  for (const [pointId, row] of Object.entries(objectAt(value, `${who}, values,`))) {
    const point = names.pointOf(pointId, `${who}, values,`);
    for (const [optionId, number] of Object.entries(objectAt(row, `${who}, point “${pointId}”,`))) {
      const option = names.optionOf(point, optionId, `${who}, values,`);
      given[point]![option] = numberAt(
        number,
        `${who}: the value of ${choiceName(names.points, { point, option })}`,
      );
    }
  }
  checkInside(given, who, names, ranged);
  const notes: Note[] = [];
  const assumed: OptionRange[] = [];
  const values = given.map((row, point) => {
    const known = row.filter((value) => value !== null);
    if (known.length === 0) {
      const message = `${who} gives no values for point “${names.points[point]!.id}”: taken as indifferent to it.`;
      notes.push({ kind: "indifferent", message });
      return row.map(() => 0);
    }
    const range = [Math.min(...known), Math.max(...known)] as const;
    return row.map((value, option) => {
      if (value !== null) return value;
      assumed.push({ choice: { point, option }, range });
      const message = `${who} gives no value for ${choiceName(names.points, { point, option })}: assumed to lie between ${range[0]} and ${range[1]}.`;
      notes.push({ kind: "assumed", message });
      return (range[0] + range[1]) / 2;
    });
  });
  return { values, assumed, notes };
}

function checkInside(
  given: readonly (readonly (number | null)[])[],
  who: string,
  names: PointNames,
  ranged: readonly OptionRange[],
): void {
  for (const { choice, range } of ranged) {
    const value = given[choice.point]![choice.option]!;
    if (value < range[0] || value > range[1])
      refuse(
        "range",
        `${who}: the value ${value} of ${choiceName(names.points, choice)} lies outside its range, ${range[0]} to ${range[1]}.`,
      );
  }
}

function readRedLines(value: unknown, who: string, names: PointNames): Choice[] {
  const lines = listAt(value, `${who}, red lines,`).map((line, at) => {
    const where = `${who}, red line ${at + 1},`;
    const fields = objectAt(line, where, ["point", "option"]);
    return names.choiceOf(
      textAt(fields["point"], `${where} point`),
      textAt(fields["option"], `${where} option`),
      where,
    );
  });
  for (const [point, { id, options }] of names.points.entries()) {
    const closed = new Set(lines.filter((line) => line.point === point).map(({ option }) => option));
    if (closed.size === options.length)
      refuse(
        "red-lines-everywhere",
        `${who} has a red line on every option of point “${id}”: it could accept no package; lift at least one.`,
      );
  }
  return lines;
}

function readReservationRange(value: unknown, who: string, reservation: number): Range | null {
  if (value === undefined) return null;
  const range = rangeAt(value, `${who}: the range of its reservation value`);
  if (reservation < range[0] || reservation > range[1])
    refuse(
      "range",
      `${who}: its reservation value ${reservation} lies outside its range, ${range[0]} to ${range[1]}.`,
    );
  return range;
}

/** A weight is what is at stake on a point: the value of its best option less that of its worst. */
function readWeightRanges(
  value: unknown,
  who: string,
  names: PointNames,
  values: readonly (readonly number[])[],
): (Range | null)[] {
  const ranges = names.points.map((): Range | null => null);
  for (const [id, ends] of Object.entries(objectAt(value, `${who}, ranges of weights,`))) {
    const point = names.pointOf(id, `${who}, ranges of weights,`);
    const range = rangeAt(ends, `${who}: the range of the weight of point “${id}”`);
    const stake = Math.max(...values[point]!) - Math.min(...values[point]!);
    if (range[0] < 0)
      refuse("range", `${who}: the weight of point “${id}” may fall to ${range[0]}; it cannot be below 0.`);
    if (stake === 0)
      refuse(
        "range",
        `${who} gives a range for the weight of point “${id}”, but values all its options alike: give at least one another value.`,
      );
    if (stake < range[0] - 1e-9 || stake > range[1] + 1e-9)
      refuse(
        "range",
        `${who}: its values put ${stake} at stake on point “${id}”, which lies outside the range of its weight, ${range[0]} to ${range[1]}.`,
      );
    ranges[point] = range;
  }
  return ranges;
}

function readOptionRanges(value: unknown, who: string, names: PointNames): OptionRange[] {
  return Object.entries(objectAt(value, `${who}, ranges of options,`)).flatMap(([pointId, row]) => {
    const point = names.pointOf(pointId, `${who}, ranges of options,`);
    return Object.entries(objectAt(row, `${who}, ranges of options of point “${pointId}”,`)).map(
      ([optionId, ends]) => {
        const choice = { point, option: names.optionOf(point, optionId, `${who}, ranges of options,`) };
        return { choice, range: rangeAt(ends, `${who}: the range of ${choiceName(names.points, choice)}`) };
      },
    );
  });
}
