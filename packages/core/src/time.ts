import * as z from "zod";

z.config({ jitless: true });

/** A calendar day in the talks' zone, `2025-12-02`. */
export type Day = string;

/** A moment in UTC with milliseconds, `2025-12-02T17:04:05.000Z`. Compares as text. */
export type Instant = string;

/**
 * When something happened: a day, an instant, an interval that it lies in ("over the weekend"), or only
 * the words of an undated report ("last month"), which resolve to no calendar day. `told` keeps the
 * report's words beside what was worked out from them.
 */
export type When =
  | { readonly day: Day; readonly told?: string }
  | { readonly at: Instant; readonly told?: string }
  | { readonly from: Day | Instant; readonly to: Day | Instant; readonly told?: string }
  | { readonly told: string };

/** Milliseconds since 1970, both ends included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY_MS = 86_400_000;

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether the text is an instant in UTC with milliseconds that the calendar has. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** Whether this runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone }).format(0);
    return true;
  } catch {
    return false;
  }
}

const daySchema: z.ZodType<Day> = z
  .string()
  .refine(isDay, "not a day of the calendar; write it as 2025-12-02");

/** An instant, `2025-12-02T17:04:05.000Z`. */
export const instantSchema: z.ZodType<Instant> = z
  .string()
  .refine(isInstant, "not an instant; write it in UTC with milliseconds, as 2025-12-02T17:04:05.000Z");

const boundSchema = z.union([daySchema, instantSchema]);
const told = z.string().min(1).exactOptional();

/** The schema of `When`; an interval that ends before it starts is refused. */
export const whenSchema: z.ZodType<When> = z.union([
  z.strictObject({ day: daySchema, told }),
  z.strictObject({ at: instantSchema, told }),
  z
    .strictObject({ from: boundSchema, to: boundSchema, told })
    .refine(({ from, to }) => from.slice(0, 10) <= to.slice(0, 10), "ends before it starts"),
  z.strictObject({ told: z.string().min(1) }),
]);

/**
 * Works out spans in one zone and remembers them, since the same days come again and again. A bare day
 * runs from its midnight to the last millisecond before the next, in that zone.
 */
export class Calendar {
  readonly zone: string;
  readonly #startByDay = new Map<Day, number>();
  readonly #spanByDay = new Map<Day, Span>();

  constructor(zone = "UTC") {
    this.zone = zone;
  }

  /** The span, or undefined where only the report's words are known. */
  span(when: When | undefined): Span | undefined {
    if (when === undefined) return undefined;
    if ("day" in when) return this.day(when.day);
    if ("at" in when) return { start: Date.parse(when.at), end: Date.parse(when.at) };
    if ("from" in when) return { start: this.#edge(when.from, "start"), end: this.#edge(when.to, "end") };
    return undefined;
  }

  /** The day's first and last millisecond. */
  day(day: Day): Span {
    const known = this.#spanByDay.get(day);
    if (known !== undefined) return known;
    const start = this.#midnight(day);
    const end = this.zone === "UTC" ? start + DAY_MS - 1 : this.#midnight(nextDay(day, 1)) - 1;
    const span = { start, end };
    this.#spanByDay.set(day, span);
    return span;
  }

  /** The day of the calendar on which the instant falls in this zone. */
  dayOf(ms: number): Day {
    const local = ms + offsetAt(ms, this.zone);
    return new Date(local).toISOString().slice(0, 10);
  }

  #edge(bound: Day | Instant, edge: "start" | "end"): number {
    return bound.length === 10 ? this.day(bound)[edge] : Date.parse(bound);
  }

  #midnight(day: Day): number {
    const known = this.#startByDay.get(day);
    if (known !== undefined) return known;
    const utc = Date.parse(`${day}T00:00:00.000Z`);
    // Twice, because the offset that counts is the one at local midnight, not the one at midnight in UTC.
    const first = utc - offsetAt(utc, this.zone);
    const start = utc - offsetAt(first, this.zone);
    this.#startByDay.set(day, start);
    return start;
  }
}

/** The day `days` later (earlier where negative). */
export function nextDay(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to the other; negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / DAY_MS);
}

/** Whether two spans share a millisecond once each is widened by `slack` milliseconds in all. */
export function overlaps(a: Span, b: Span, slack = 0): boolean {
  return a.start <= b.end + slack && b.start <= a.end + slack;
}

const formatterByZone = new Map<string, Intl.DateTimeFormat>();

function offsetAt(ms: number, zone: string): number {
  if (zone === "UTC") return 0;
  let formatter = formatterByZone.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatterByZone.set(zone, formatter);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}
