import * as chrono from "chrono-node";
import { nextDay, type When } from "@parley/core";
import type { Stretch } from "../text/sentences.ts";
import { numberOf } from "./numbers.ts";

/** An expression of time: where it stands, and when it is. Against an undated report it keeps its words alone. */
export interface Moment extends Stretch {
  readonly when: When;
  /** For a bare weekday, the coming one: "on Friday" of what is planned. */
  readonly ahead: When | undefined;
}

/**
 * The expressions of time in a sentence. Days are worked out against the report's own date; where it has
 * none only a day written with its year becomes a calendar day, and every other keeps its words.
 */
export function momentsIn(
  reading: string,
  { start, end }: Stretch,
  date: string | undefined,
): readonly Moment[] {
  const words = reading.slice(start, end);
  const own = [DAYS_OF_MONTH, ...OWN_RULES]
    .flatMap(({ pattern, make }) =>
      [...words.matchAll(pattern)].map((found) => momentOf(found, start, date, make)),
    )
    .filter((moment) => moment !== undefined);
  const reference = date === undefined ? undefined : new Date(`${date}T12:00:00Z`);
  const found = chrono.strict
    .parse(
      words,
      { instant: reference ?? new Date("2000-01-01T12:00:00Z"), timezone: "UTC" },
      { forwardDate: false },
    )
    .concat(casual(words, reference))
    .map((result) => fromChrono(result, start, date, words))
    .filter((moment) => moment !== undefined);
  const moments = [...own, ...found.filter((moment) => !own.some((other) => overlaps(moment, other)))];
  return withoutOverlaps(moments.toSorted((a, b) => a.start - b.start));
}

function casual(words: string, reference: Date | undefined): readonly chrono.ParsedResult[] {
  return chrono.casual.parse(
    words,
    { instant: reference ?? new Date("2000-01-01T12:00:00Z"), timezone: "UTC" },
    { forwardDate: false },
  );
}

type Make = (date: string, found: RegExpMatchArray) => When | undefined;

/** What the library misses or reads otherwise than the press means it. */
const OWN_RULES: readonly { readonly pattern: RegExp; readonly make: Make }[] = [
  {
    pattern: /\b(?:over|at|during|on) (?:the|last|this past) weekend\b|\bthe weekend before\b/gi,
    make(date) {
      const saturday = nextDay(date, -((weekday(date) + 1) % 7 || 7));
      return { from: saturday, to: nextDay(saturday, 1) };
    },
  },
  {
    pattern:
      /\b(?:(?:early|late|earlier|later) )?(?:on )?(next |last |this )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:'s)?(?: (?:morning|afternoon|evening|night))?\b(?! \d)/gi,
    make(date, found) {
      const day = WEEKDAYS.indexOf((found[2] ?? "").toLowerCase());
      const which = (found[1] ?? "").trim().toLowerCase();
      const back = (weekday(date) - day + 7) % 7;
      if (which === "next") return { day: nextDay(date, (7 - back) % 7 || 7) };
      if (which === "last" && back === 0) return { day: nextDay(date, -7) };
      return { day: nextDay(date, -back) };
    },
  },
  { pattern: /\b(?:last|the previous|previous) month\b/gi, make: (date) => month(date, -1) },
  { pattern: /\bnext month\b/gi, make: (date) => month(date, 1) },
  { pattern: /\blast week\b/gi, make: (date) => week(date, -7) },
  { pattern: /\bnext week\b/gi, make: (date) => week(date, 7) },
  { pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/gi, make: (date) => ({ day: date }) },
  { pattern: /\b(?:yesterday|last night)\b/gi, make: (date) => ({ day: nextDay(date, -1) }) },
  { pattern: /\btomorrow\b/gi, make: (date) => ({ day: nextDay(date, 1) }) },
  {
    pattern: /\b(?:with)?in the (?:coming|next) (\w+ )?(days|weeks)\b|\bwithin (\w+ )?(days|weeks)\b/gi,
    make(date, found) {
      const unit = (found[2] ?? found[4]) === "weeks" ? 7 : 1;
      const count = numberOf((found[1] ?? found[3] ?? "").trim()) ?? (unit === 7 ? 4 : 7);
      return { from: date, to: nextDay(date, count * unit) };
    },
  },
  {
    pattern:
      /\b(?:between )?(january|february|march|april|may|june|july|august|september|october|november|december) (\d{1,2})\s?(?:-|–|to|and) ?(\d{1,2})(?:, (\d{4}))?\b/gi,
    make(date, found) {
      const number = MONTHS.indexOf((found[1] ?? "").toLowerCase()) + 1;
      const year = found[4] ?? date.slice(0, 4);
      const day = (text: string | undefined): string =>
        `${year}-${String(number).padStart(2, "0")}-${(text ?? "").padStart(2, "0")}`;
      return { from: day(found[2]), to: day(found[3]) };
    },
  },
];

/** "18 to 22 June 2023", "18 and 19 March". */
const DAYS_OF_MONTH: { readonly pattern: RegExp; readonly make: Make } = {
  pattern:
    /\b(?:from |between )?(\d{1,2})(?:st|nd|rd|th)?\s?(?:-|–|to|and|until) ?(\d{1,2})(?:st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|december)(?:,? (\d{4}))?\b/gi,
  make(date, found) {
    const number = MONTHS.indexOf((found[3] ?? "").toLowerCase()) + 1;
    const year = found[4] ?? date.slice(0, 4);
    const day = (text: string | undefined): string =>
      `${year}-${String(number).padStart(2, "0")}-${(text ?? "").padStart(2, "0")}`;
    return { from: day(found[1]), to: day(found[2]) };
  },
};

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function month(date: string, offset: number): When {
  const first = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + offset);
  const from = first.toISOString().slice(0, 10);
  first.setUTCMonth(first.getUTCMonth() + 1);
  return { from, to: nextDay(first.toISOString().slice(0, 10), -1) };
}

function week(date: string, offset: number): When {
  const monday = nextDay(date, -((weekday(date) + 6) % 7) + offset);
  return { from: monday, to: nextDay(monday, 6) };
}

function momentOf(
  found: RegExpMatchArray,
  start: number,
  date: string | undefined,
  make: Make,
): Moment | undefined {
  const at = start + (found.index ?? 0);
  const told = found[0].replace(/\s+/g, " ");
  const place = { start: at, end: at + found[0].length };
  const isWhole = date === undefined && /\b\d{4}\b/.test(told);
  const when =
    date === undefined && !isWhole ? undefined : make(date ?? told.slice(-4).concat("-01-01"), found);
  const isBareDay =
    WEEKDAYS.includes((found[2] ?? "").toLowerCase()) && !/^(?:last|next)/i.test(found[1] ?? "");
  const ahead =
    isBareDay && when !== undefined && "day" in when && date !== undefined && when.day < date
      ? { day: nextDay(when.day, 7), told }
      : undefined;
  return { ...place, when: when === undefined ? { told } : { ...when, told }, ahead };
}

function fromChrono(
  result: chrono.ParsedResult,
  start: number,
  date: string | undefined,
  words: string,
): Moment | undefined {
  const { index, text, start: from, end: to } = result;
  const told = text.replace(/\s+/g, " ");
  if (
    !/[a-z]{3}|\d{4}-\d{2}-\d{2}/i.test(told) ||
    /^(?:may|march|sun|sat|mon|now|second|seconds|this|hours?|minutes?|at \w+)$/i.test(told)
  )
    return undefined;
  // "A week of negotiations" says how long and not when.
  if (
    /^(?:an?|the|\w+) (?:days?|weeks?|months?|years?)$/i.test(told) ||
    /\b(?:hours?|minutes?|seconds?)\b/i.test(told) ||
    /^(?:late |early |mid-?)?(?:morning|afternoon|evening|night|noon|midnight)$/i.test(told)
  )
    return undefined;
  const place = { start: start + index, end: start + index + text.length };
  const hasDay = from.isCertain("day") || from.isCertain("weekday");
  const isWhole = from.isCertain("year") && from.isCertain("day") && /\d{4}/.test(told);
  if (date === undefined && !isWhole) return { ...place, when: { told }, ahead: undefined };
  if (!hasDay) return from.isCertain("month") ? monthOf(result, place, told, words, date) : undefined;
  const first = iso(from, date);
  const last = to === null || to === undefined ? undefined : iso(to, date);
  const when = last === undefined || last === first ? { day: first, told } : { from: first, to: last, told };
  return { ...place, when, ahead: undefined };
}

/** "In November": the month, the last one before the report. */
function monthOf(
  { start: from }: chrono.ParsedResult,
  place: Stretch,
  told: string,
  _words: string,
  date: string | undefined,
): Moment | undefined {
  if (!/^[A-Z]/.test(told) && !/ [A-Z]/.test(told)) return undefined;
  const number = from.get("month");
  if (number === null || date === undefined) return undefined;
  const year = from.isCertain("year")
    ? from.get("year")
    : Number(date.slice(0, 4)) - (number > Number(date.slice(5, 7)) ? 1 : 0);
  const first = `${String(year)}-${String(number).padStart(2, "0")}-01`;
  const { from: start, to } = month(first, 0) as { from: string; to: string }; // month() makes an interval
  return { ...place, when: { from: start, to, told }, ahead: undefined };
}

function iso(parts: chrono.ParsedComponents, date: string | undefined): string {
  let year = parts.get("year") ?? 0;
  const month = parts.get("month") ?? 1;
  const day = parts.get("day") ?? 1;
  if (!parts.isCertain("year") && date !== undefined && parts.isCertain("month")) {
    year = Number(date.slice(0, 4));
    // "December 30" in a report of January is the last one, and "January 3" in one of December the next.
    const gap = (month - Number(date.slice(5, 7))) % 12;
    if (gap > 6) year--;
    if (gap < -6) year++;
  }
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function withoutOverlaps(moments: readonly Moment[]): readonly Moment[] {
  const kept: Moment[] = [];
  for (const moment of moments) if (!kept.some((other) => overlaps(moment, other))) kept.push(moment);
  return kept;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}
