import {
  composeEntry,
  refOfEntry,
  suggestionId,
  type Contact,
  type Digest,
  type Entry,
  type Paper,
  type Party,
  type Person,
  type Ref,
  type Topic,
} from "@parley/core";
import type { PartyTable } from "../who/parties.ts";
import { lastName } from "../who/person.ts";

/** What a join needs beside the two entries. */
export interface JoinOptions {
  readonly room: string;
  readonly author: string;
  readonly recordedAt: string;
  readonly digest: Digest;
  readonly table: PartyTable;
}

/**
 * Suggests which entities of different reports are one: sides by the party table or the same name, people by
 * the fullest name where there is only one candidate, topics by the same title; and for a person to judge,
 * papers of one sort with as many points, and contacts of the same sides on the same days.
 */
export async function joinsBetween(
  entries: readonly Entry[],
  options: JoinOptions,
): Promise<readonly Entry[]> {
  const pairs = [
    ...byKey(of<Party>(entries, "party"), ({ body }) => partyKey(options.table, body), "party-table"),
    ...peoplePairs(of<Person>(entries, "person")),
    ...byKey(of<Topic>(entries, "topic"), ({ body }) => body.title.toLowerCase(), "same-title"),
    ...byKey(
      of<Paper>(entries, "document"),
      ({ body }) => (body.points === undefined ? undefined : `${body.kind} ${body.points}`),
      "same-points",
    ),
    ...contactPairs(of<Contact>(entries, "contact"), entries, options.table),
  ];
  return Promise.all(pairs.map((pair) => joinOf(pair, options)));
}

interface Pair {
  readonly a: Entry;
  readonly b: Entry;
  readonly rule: string;
}

async function joinOf(
  { a, b, rule }: Pair,
  { room, author, recordedAt, digest }: JoinOptions,
): Promise<Entry> {
  const [first, second] = [refOfEntry(a), refOfEntry(b)];
  const id = await suggestionId(
    { room, sha256: `${first} ${second}`, kind: "same-as", rule, offsets: [] },
    digest,
  );
  return composeEntry({
    id,
    kind: "same-as",
    room,
    author,
    recordedAt,
    origin: { by: "reader", rule },
    sources: [],
    body: { a: first, b: second },
  });
}

function of<Body>(entries: readonly Entry[], kind: string): readonly Entry<Body>[] {
  return entries.filter((entry): entry is Entry<Body> => entry.kind === kind); // the kind's schema has checked the body
}

/** Each entry with the first before it that has the same key and rests on another report. */
function byKey<Body>(
  entries: readonly Entry<Body>[],
  keyOf: (entry: Entry<Body>) => string | undefined,
  rule: string,
): readonly Pair[] {
  const firstByKey = new Map<string, Entry<Body>>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    const first = key === undefined ? undefined : firstByKey.get(key);
    if (key !== undefined && first === undefined) firstByKey.set(key, entry);
    return first === undefined || reportOf(first) === reportOf(entry) ? [] : [{ a: first, b: entry, rule }];
  });
}

function reportOf({ sources, id }: Entry): Ref {
  const [source] = sources;
  return source !== undefined && "report" in source ? source.report : id;
}

function partyKey(table: PartyTable, { name }: Party): string {
  return (table.named(name)?.party.name ?? name.replace(/^the /i, "")).toLowerCase();
}

/** The fullest name: a last name alone is somebody's only where exactly one full name has it. */
function peoplePairs(people: readonly Entry<Person>[]): readonly Pair[] {
  const full = people.filter(({ body }) => body.name.includes(" "));
  return people.flatMap((entry) => {
    const others = full.filter(
      (other) =>
        other !== entry && reportOf(other) !== reportOf(entry) && couldBe(other.body.name, entry.body.name),
    );
    const names = new Set(others.map(({ body }) => nameKey(body.name)));
    const [first] = others;
    if (first === undefined || names.size > 1) return [];
    const isLater = people.indexOf(first) < people.indexOf(entry) || !entry.body.name.includes(" ");
    return isLater ? [{ a: first, b: entry, rule: "fullest-name" }] : [];
  });
}

function couldBe(full: string, name: string): boolean {
  return name.includes(" ")
    ? nameKey(full) === nameKey(name)
    : lastName(full.split(" ")) === name.toLowerCase();
}

/** The name without initials, accents and doubled letters that spellings differ in: Zelenskyy, Zelensky, Zelenskiy. */
function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b\p{L}\.\s?/gu, "")
    .replace(/(?:yy|iy|ij|y)\b/g, "y")
    .replace(/[^\p{L} ]/gu, "");
}

/** Contacts of different reports with the same status and mode, the same sides and days that do not differ. */
function contactPairs(
  contacts: readonly Entry<Contact>[],
  entries: readonly Entry[],
  table: PartyTable,
): readonly Pair[] {
  const keyByParty = new Map(
    of<Party>(entries, "party").map((entry) => [refOfEntry(entry), partyKey(table, entry.body)]),
  );
  const keyOf = ({ body }: Entry<Contact>): string | undefined => {
    const sides = [...new Set(body.parties.map((party) => keyByParty.get(party) ?? party))].toSorted();
    return sides.length < 2 ? undefined : `${body.status} ${body.mode} ${sides.join(" ")}`;
  };
  return byKey(contacts, keyOf, "same-contact").filter(({ a, b }) => sameDays(a, b));
}

function sameDays({ on: a }: Entry, { on: b }: Entry): boolean {
  if (a === undefined || b === undefined || !("day" in a) || !("day" in b)) return true;
  return a.day === b.day;
}
