import type { Ticks } from "@parley/core";
import type { PartyFile } from "@parley/engine";
import type { Assessment } from "./assessments.ts";
import type { OpenPoint } from "./naming.ts";

/** A party's part of a problem, in points of 100, and what had to be done to make it. */
export interface PartyValues {
  readonly file: Pick<PartyFile, "values" | "reservation" | "ranges">;
  /** Points whose options were valued on a scale of their own and brought to the point's weight. */
  readonly scaled: readonly string[];
  /** Options of which nothing is recorded: worth anything from 0 to `most`, the weight of the point. */
  readonly assumed: readonly { readonly point: string; readonly option: string; readonly most: number }[];
  readonly hasReservation: boolean;
}

type Range = readonly [number, number];
type Row = Readonly<Record<string, number>>;

/**
 * What an assessment says of the points that can be decided. An option is worth from 0, the worst, to the weight of
 * its point, the best; where the options of a point were valued on another scale, they are brought to the weight. An
 * option without a value gets the whole range.
 */
export function partyValues(assessment: Assessment, points: readonly OpenPoint[]): PartyValues {
  const values: Record<string, Row> = {};
  const weights: Record<string, Range> = {};
  const options: Record<string, Readonly<Record<string, Range>>> = {};
  const scaled: string[] = [];
  const assumed: { point: string; option: string; most: number }[] = [];
  for (const point of points) {
    const row = rowOf(assessment, point);
    if (row === null) continue;
    values[point.id] = row.values;
    if (row.weight !== null) weights[point.id] = row.weight;
    if (Object.keys(row.ranges).length > 0) options[point.id] = row.ranges;
    if (row.isScaled) scaled.push(point.title);
    for (const { id, ends } of row.assumed) assumed.push({ point: point.title, option: id, most: ends[1] });
  }
  const { withoutAgreement } = assessment;
  const reservation = withoutAgreement === undefined ? null : endsOf(withoutAgreement);
  return {
    file: {
      values,
      reservation: reservation === null ? 0 : middle(reservation),
      ranges: {
        weights,
        options,
        ...(reservation === null || isPlain(reservation) ? {} : { reservation }),
      },
    },
    scaled,
    assumed,
    hasReservation: reservation !== null,
  };
}

interface ValueRow {
  readonly values: Row;
  readonly ranges: Readonly<Record<string, Range>>;
  readonly weight: Range | null;
  readonly assumed: readonly { readonly id: string; readonly ends: Range }[];
  readonly isScaled: boolean;
}

/** Null where nothing is recorded of the point. */
function rowOf({ points, options }: Assessment, point: OpenPoint): ValueRow | null {
  const weightTicks = points.get(point.ref);
  const known = point.options.flatMap(({ ref, id }) => {
    const ticks = options.get(ref);
    return ticks === undefined ? [] : [{ id, ends: endsOf(ticks) }];
  });
  if (weightTicks === undefined && known.length === 0) return null;
  const given = weightTicks === undefined ? null : endsOf(weightTicks);
  const most = Math.max(0, ...known.map(({ ends }) => middle(ends)));
  const weight = given === null ? most : middle(given);
  const isWhole = known.length === point.options.length;
  const factor = given !== null && weight > 0 && most > 0 && (isWhole || most > weight) ? weight / most : 1;
  const scaledEnds = known.map(({ id, ends }) => ({ id, ends: timesTo(ends, factor) }));
  const full: Range = [Math.min(0, round(weight)), Math.max(0, round(weight))];
  const assumed = point.options
    .filter(({ id }) => !known.some((each) => each.id === id))
    .map(({ id }) => ({ id, ends: full }));
  const all = [...scaledEnds, ...assumed];
  const values = Object.fromEntries(scaledEnds.map(({ id, ends }) => [id, middle(ends)]));
  const middles = all.map(({ ends }) => middle(ends));
  const stake = Math.max(...middles) - Math.min(...middles);
  return {
    values,
    ranges: Object.fromEntries(all.filter(({ ends }) => !isPlain(ends)).map(({ id, ends }) => [id, ends])),
    weight:
      given === null || isPlain(given) || stake === 0 || weight === 0
        ? null
        : around(timesTo(given, stake / weight), stake),
    assumed,
    isScaled: Math.abs(factor - 1) > 1e-9,
  };
}

/** The ends of what is recorded, in points: ten ticks are one. */
function endsOf(ticks: Ticks): Range {
  return typeof ticks === "number" ? [ticks / 10, ticks / 10] : [ticks.low / 10, ticks.high / 10];
}

const isPlain = ([low, high]: Range): boolean => low === high;
const middle = ([low, high]: Range): number => round((low + high) / 2);
const timesTo = ([low, high]: Range, factor: number): Range => [round(low * factor), round(high * factor)];

/** A range that holds a value in spite of rounding. */
const around = ([low, high]: Range, value: number): Range => [Math.min(low, value), Math.max(high, value)];

/** To a thousandth of a point, so that the engine's ticks stay whole. */
const round = (value: number): number => Math.round(value * 1_000) / 1_000;
