import type { When } from "@parley/core";
import type { Context } from "../context.ts";
import type { FoundContact } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Side } from "../who/side.ts";

/** One place in the report that tells of a contact. */
export interface Telling extends Omit<FoundContact, "tellings"> {
  readonly sentence: Sentence;
  /** "The meeting", "the five-hour gathering": it may be one told of before. */
  readonly refersBack: boolean;
  /**
   * Who takes part is "the two sides" or "they": the sides of the talks, or of the contact told of before; "talks"
   * where nothing at all is said of it.
   */
  readonly isBoth: boolean | "talks";
  /** How many sides the words count: "the three parties". */
  readonly howMany: number | undefined;
  /** Somebody brings others together, or hosts them; `both` where "the two sides" themselves are said to meet. */
  readonly isHosted: boolean | "both";
  /** At what rank it is held, where the words say so: "technical-level talks". */
  readonly rank: string | undefined;
  /** How much the telling says by itself. */
  readonly weight: number;
}

interface Joined {
  telling: Telling;
  readonly tellings: Telling[];
  /** The sides that "both" and "the talks" mean here; empty where nothing is to be put in. */
  readonly meant: readonly Side[];
}

/** Joins the tellings of one contact. What only refers back and finds nothing to refer to is dropped. */
export function mergedContacts(context: Context, tellings: readonly Telling[]): readonly FoundContact[] {
  const contacts: Joined[] = [];
  for (const telling of tellings) {
    const earlier = contacts.findLast((contact) => isSame(contact.telling, contact.tellings, telling));
    if (earlier !== undefined) {
      earlier.tellings.push(telling);
      earlier.telling = joined(context, earlier.telling, telling);
    } else if (
      telling.weight > 1 ||
      (telling.status !== "held" && telling.weight + Number(!telling.refersBack) > 0)
    ) {
      contacts.push({ telling, tellings: [telling], meant: meantBy(context, telling, contacts.at(-1)) });
    }
  }
  return contacts
    .map((contact) => contactOf(contact))
    .filter(
      ({ status, sides, people, minutes }) =>
        status !== "held" || sides.length + people.length > 0 || minutes !== undefined,
    );
}

function contactOf({ telling, tellings, meant }: Joined): FoundContact {
  const { start, end, rule, status, mode, minutes, place, when, after, people } = telling;
  const own = sidesOf(telling);
  return {
    start,
    end,
    rule,
    status,
    mode,
    minutes,
    place,
    when,
    after,
    people: [...new Set(people)],
    sides: own.length > 1 && telling.isHosted === false ? own : [...new Set([...own, ...meant])],
    tellings: tellings.map((one) => ({ start: one.start, end: one.end })),
  };
}

/** The sides of the contact told of right before, or of the talks, where who takes part is left open. */
function meantBy(context: Context, telling: Telling, before: Joined | undefined): readonly Side[] {
  const own = sidesOf(telling);
  if (telling.isBoth === false || (own.length > 1 && !telling.isHosted)) return [];
  const isNear = before !== undefined && telling.sentence.index - before.telling.sentence.index <= 2;
  const last = isNear ? sidesOf(before.telling) : [];
  const both =
    last.length > 1
      ? last
      : (telling.isBoth === "talks" || telling.isHosted === true) && !context.counterparts.isSure
        ? []
        : context.counterparts.sides;
  if (telling.howMany !== undefined && telling.howMany !== both.length) return [];
  return own.length === 0 || telling.isHosted !== false || own.some((side) => both.includes(side))
    ? both
    : [];
}

function isSame(contact: Telling, tellings: readonly Telling[], next: Telling): boolean {
  if (contact.status !== next.status || (contact.mode !== next.mode && !(next.refersBack && next.weight < 4)))
    return false;
  const last = tellings.at(-1);
  // "Talks between A and B resumed": the noun and its verb tell of one.
  if (
    last?.sentence === next.sentence &&
    countOf(next) === countOf(last) &&
    countOf(next) > 0 &&
    sharedCount(next, last) === countOf(next) &&
    next.rule !== last.rule &&
    !conflict(contact.minutes, next.minutes)
  )
    return true;
  // "The parties met in Columbus, in a session of five hours": one telling in two phrases.
  if (
    last?.sentence === next.sentence &&
    (countOf(next) === 0 || isApposed(next, contact)) &&
    next.rule === "contact-noun" &&
    contact.rule === "contact-verb" &&
    !conflict(contact.minutes, next.minutes)
  )
    return true;
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
  if (next.refersBack && next.people.length + next.sides.length === 0) return near || next.weight < 3;
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

/** "The two met for three hours, their second meeting in a week". */
function isApposed(next: Telling, { people, sides }: Telling): boolean {
  const { tokens } = next.sentence;
  const at = tokens.findIndex(({ start }) => start === next.start);
  return (
    tokens[at - 1]?.text === "," &&
    tokens[at]?.lower === "their" &&
    next.people.every((person) => people.includes(person)) &&
    next.sides.every((side) => sides.includes(side))
  );
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

function joined(context: Context, a: Telling, b: Telling): Telling {
  const isTitle = context.prose.layout.blocks[a.sentence.block]?.kind === "headline";
  const isTold =
    b.rule === "contact-verb" && a.rule === "contact-noun" && (isTitle || countOf(b) >= countOf(a));
  const fuller = isTold || (countOf(b) > countOf(a) && a.weight < b.weight);
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

function sidesOf({ people, sides }: Pick<FoundContact, "people" | "sides">): readonly Side[] {
  return [...new Set([...people.flatMap(({ side }) => (side === undefined ? [] : [side])), ...sides])];
}
