import type { Deadline, Name, Ticks } from "@parley/core";
import type { Terms } from "./language.ts";

const LIST = new Intl.ListFormat("en-GB", { style: "long", type: "conjunction" });
const DAY = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** Sides that English names with an article. */
const ARTICLED =
  /^(?:United (?:States|Nations|Kingdom|Arab Emirates)|(?:European|African|Soviet) Union|Arab League|Netherlands|Philippines|Maldives|Bahamas|Gambia|Seychelles|Comoros|Vatican|(?:Marshall|Solomon) Islands|(?:Dominican|Czech|Central African) Republic|Democratic Republic of Congo|Houthis|Taliban|Tamil Tigers|Palestinians|World Bank|World Trade Organization|International Monetary Fund)$/;
/** As it stands inside a sentence: "the United States". */
export const articled = (words: string): string => (ARTICLED.test(words) ? `the ${words}` : words);
export const list = (items: readonly string[]): string => LIST.format(items.map(articled));
export const name = (value: Name): string => articled(value ?? "somebody not on record");
export const names = (values: readonly Name[]): string =>
  values.length === 0 ? "nobody named" : list(values.map((value) => value ?? "somebody not on record"));
const wordsByDay = new Map<string, string>();
/** Remembers each day, since the same ones come again and again and formatting is slow. */
export const day = (value: string): string => {
  const own = value.slice(0, 10);
  const known = wordsByDay.get(own);
  if (known !== undefined) return known;
  const words = DAY.format(new Date(`${own}T00:00:00Z`));
  wordsByDay.set(own, words);
  return words;
};
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
/** Quotation marks inside become single ones. */
export const quoted = (words: string): string => `“${words.replaceAll("“", "‘").replaceAll("”", "’")}”`;
const SMALL = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
export const small = (count: number): string => SMALL[count] ?? count.toLocaleString("en");
export const possessive = (owner: string): string => (owner.endsWith("s") ? `${owner}’` : `${owner}’s`);

/** Days as they are, instants as the clocks of the zone show them; "UTC" is written out, a zone once a page. */
export function whenIn(zone: string): Terms["when"] {
  const clock = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  const bound = (edge: string): string => (edge.length === 10 ? day(edge) : clock.format(new Date(edge)));
  return (value) => {
    if (value === null || value === undefined) return "day not given";
    if ("day" in value) return day(value.day);
    if ("at" in value) return `${clock.format(new Date(value.at))}${zone === "UTC" ? " UTC" : ""}`;
    return "from" in value ? `${bound(value.from)} to ${bound(value.to)}` : value.told;
  };
}

/** The zone's city: "Dublin". */
export function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** With a full stop, where it does not end with one already, also inside quotation marks. */
export function stopped(words: string): string {
  return /[.!?…][”’]?$/.test(words) ? words : `${words}.`;
}

export function length(minutes: number): string {
  if (minutes < 90) return minutes === 60 ? "1 h" : `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "6 Mar 2026, 12:00 in Rotterdam", as the zone has it. */
export function deadlineText({ at, zone }: Deadline): string {
  const local = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  }).format(new Date(at));
  return `${local} in ${placeOf(zone)}`;
}

/** Ticks as points: 1,000 ticks are 100 points. */
export function ticks(value: Ticks): string {
  const points = (number: number): string => (number / 10).toLocaleString("en", { maximumFractionDigits: 1 });
  return typeof value === "number"
    ? `${points(value)} points`
    : `${points(value.low)} to ${points(value.high)} points`;
}
