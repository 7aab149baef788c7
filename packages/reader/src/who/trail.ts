import type { Person } from "./person.ts";
import type { Side } from "./side.ts";
import type { Who } from "./who.ts";

/** Somebody or some side spoken of at a place in the report. */
export interface Seen {
  readonly at: number;
  readonly person: Person | undefined;
  readonly side: Side | undefined;
  readonly isSubject: boolean;
  /** Somebody unnamed who spoke, "a member of the delegation", or two people who are a subject together. */
  readonly role?: Who;
}

/** How far back, in characters, a pronoun reaches. */
const REACH = 900;

/** A subject further back than this, in characters, yields to somebody named since. */
const OTHERS_LEAD = 250;

/** Who was spoken of where, in the order of the text, for the pronouns that come after. */
export class Trail {
  #seen: Seen[] = [];
  readonly #firstByPerson = new Map<Person, number>();

  /** Notes somebody spoken of, behind all that stands before. */
  add(seen: Seen): void {
    let place = this.#seen.length;
    while (place > 0 && (this.#seen[place - 1]?.at ?? 0) > seen.at) place--;
    this.#seen.splice(place, 0, seen);
    if (seen.person !== undefined && !this.#firstByPerson.has(seen.person))
      this.#firstByPerson.set(seen.person, seen.at);
  }

  /** Notes several anywhere in the text. */
  addAll(all: readonly Seen[]): void {
    this.#seen = [...this.#seen, ...all].sort((a, b) => a.at - b.at);
  }

  /** The last subject before the offset that fits, else the last that was spoken of at all, not far back. */
  before(at: number, fits: (seen: Seen) => boolean): Seen | undefined {
    let other: Seen | undefined;
    for (let place = this.#placeOf(at) - 1; place >= 0; place--) {
      const seen = this.#seen[place];
      if (seen === undefined || at - seen.at >= REACH) break;
      if (!fits(seen)) continue;
      if (seen.isSubject) return other !== undefined && other.at - seen.at > OTHERS_LEAD ? other : seen;
      other ??= seen;
    }
    return other;
  }

  /** The one person who fits among those spoken of between two offsets. */
  only(from: number, to: number, fits: (seen: Seen) => boolean): Person | undefined {
    const found = new Set<Person>();
    for (let place = this.#placeOf(to) - 1; place >= 0; place--) {
      const seen = this.#seen[place];
      if (seen === undefined || seen.at < from) break;
      if (seen.person !== undefined && fits(seen)) found.add(seen.person);
    }
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** The last of some people to be named before the offset. */
  lastOf(people: readonly Person[], at: number): Person | undefined {
    for (let place = this.#placeOf(at) - 1; place >= 0; place--) {
      const person = this.#seen[place]?.person;
      if (person !== undefined && people.includes(person)) return person;
    }
    return undefined;
  }

  /** The last so many different people named before the offset, in the order of the text. */
  lastPeople(at: number, count: number): readonly Person[] {
    const people: Person[] = [];
    for (let place = this.#placeOf(at) - 1; place >= 0 && people.length < count; place--) {
      const seen = this.#seen[place];
      if (seen === undefined || at - seen.at >= REACH) break;
      if (seen.person !== undefined && !people.includes(seen.person)) people.push(seen.person);
    }
    return people.toReversed();
  }

  /** Whether the person is named before the offset. */
  hasMet(person: Person, at: number): boolean {
    return (this.#firstByPerson.get(person) ?? Infinity) < at;
  }

  /** The index of the first that stands at or after the offset. */
  #placeOf(at: number): number {
    let low = 0;
    let high = this.#seen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#seen[middle]?.at ?? Infinity) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
