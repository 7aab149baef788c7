import type { When } from "@parley/core";
import type { Context } from "../context.ts";
import type { FoundContact } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Person } from "../who/people.ts";
import type { Side } from "../who/sides.ts";

/** One place in the report that tells of a contact. */
export interface Telling extends Omit<FoundContact, "tellings"> {
  readonly sentence: Sentence;
  /** "The meeting", "the five-hour gathering": it may be one told of before. */
  readonly refersBack: boolean;
  /** At what rank it is held, where the words say so: "technical-level talks". */
  readonly rank: string | undefined;
  /** How much the telling says by itself. */
  readonly weight: number;
}

/** Joins the tellings of one contact. What only refers back and finds nothing to refer to is dropped. */
export function mergedContacts(context: Context, tellings: readonly Telling[]): readonly FoundContact[] {
  const contacts: { telling: Telling; tellings: Telling[] }[] = [];
  for (const telling of tellings) {
    const earlier = contacts
      .toReversed()
      .find((contact) => isSame(contact.telling, contact.tellings, telling));
    if (earlier !== undefined) {
      earlier.tellings.push(telling);
      earlier.telling = joined(earlier.telling, telling);
    } else if (
      telling.weight > 1 ||
      (telling.status !== "held" && telling.weight + Number(!telling.refersBack) > 0)
    ) {
      contacts.push({ telling, tellings: [telling] });
    }
  }
  return contacts
    .filter(
      ({ telling }) =>
        telling.status !== "held" ||
        telling.sides.length + telling.people.length > 0 ||
        telling.minutes !== undefined,
    )
    .map(
      ({
        telling: { sentence: _sentence, refersBack: _refersBack, rank: _rank, weight: _weight, ...contact },
        tellings: all,
      }) => ({
        ...contact,
        people: withoutRepeats(contact.people),
        sides: sidesOf(contact),
        tellings: all.map(({ start, end }) => ({ start, end })),
      }),
    )
    .filter((contact) => context.prose.text.slice(contact.start, contact.end).trim() !== "");
}

function isSame(contact: Telling, tellings: readonly Telling[], next: Telling): boolean {
  if (contact.status !== next.status || (contact.mode !== next.mode && !(next.refersBack && next.weight < 4)))
    return false;
  const last = tellings.at(-1);
  if (last?.sentence === next.sentence && !next.refersBack && countOf(next) > 0 && countOf(last) > 0)
    return false;
  const near = last !== undefined && next.sentence.index - last.sentence.index <= 1;
  if (
    conflict(contact.minutes, next.minutes) ||
    conflict(contact.rank, next.rank) ||
    conflictOfPlaces(contact.place, next.place) ||
    conflictOfTimes(contact.when, next.when)
  )
    return false;
  if (next.refersBack && next.people.length + next.sides.length === 0) return near || next.weight < 2;
  const shared = sharedCount(contact, next);
  const smaller = Math.min(countOf(contact), countOf(next));
  if (countOf(contact) === 0 || smaller === 0)
    return near && (next.refersBack || contact.minutes === next.minutes);
  if (
    contact.people.length > 0 &&
    next.people.length > 0 &&
    !contact.people.some((person) => next.people.includes(person))
  )
    return false;
  const bindings =
    Number(contact.when !== undefined && next.when !== undefined) +
    Number(contact.place !== undefined && next.place !== undefined) +
    Number(contact.minutes !== undefined && next.minutes !== undefined);
  return shared >= smaller && (bindings > 0 || next.refersBack || near || shared > 1);
}

function sharedCount(a: Telling, b: Telling): number {
  return (
    a.people.filter((person) => b.people.includes(person)).length +
    sidesOf(a).filter((side) => sidesOf(b).includes(side)).length
  );
}

function countOf(contact: Telling): number {
  return contact.people.length + sidesOf(contact).length;
}

function conflict<T>(a: T | undefined, b: T | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function conflictOfPlaces(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && !a.includes(b) && !b.includes(a);
}

function conflictOfTimes(a: When | undefined, b: When | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const key = (when: When): string =>
    "day" in when
      ? when.day
      : "from" in when
        ? `${when.from}/${when.to}`
        : "at" in when
          ? when.at
          : when.told.toLowerCase();
  return key(a) !== key(b);
}

function joined(a: Telling, b: Telling): Telling {
  const fuller = countOf(b) > countOf(a) && a.weight < b.weight;
  return {
    ...a,
    ...(fuller ? { start: b.start, end: b.end } : {}),
    minutes: a.minutes ?? b.minutes,
    place: a.place ?? b.place,
    when: a.when ?? b.when,
    after: a.after ?? b.after,
    people: [...new Set([...a.people, ...b.people])],
    sides: [...new Set([...a.sides, ...b.sides])],
    weight: Math.max(a.weight, b.weight),
  };
}

function withoutRepeats(people: readonly Person[]): readonly Person[] {
  return [...new Set(people)];
}

function sidesOf({ people, sides }: Pick<FoundContact, "people" | "sides">): readonly Side[] {
  return [...new Set([...people.flatMap(({ side }) => (side === undefined ? [] : [side])), ...sides])];
}
