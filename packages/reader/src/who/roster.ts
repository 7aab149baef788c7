import { capacityOf } from "./offices.ts";
import { lastName, type Person } from "./person.ts";

/** The people of one report, found by full name, by last name or by first name. */
export class Roster {
  readonly #people: Person[] = [];
  readonly #byName = new Map<string, Person>();
  readonly #byLast = new Map<string, Person[]>();
  readonly #byFirst = new Map<string, Person[]>();
  /** By the last word of an office held. */
  readonly #byOffice = new Map<string, Person[]>();

  /** Everybody, in the order in which they were met. */
  get people(): readonly Person[] {
    return this.#people;
  }

  /** Takes a person in, or joins them to the one whose full or last name fits; whether somebody new was met. */
  join(person: Person): { readonly person: Person; readonly isNew: boolean } {
    const known =
      this.#byName.get(person.name) ??
      this.#byLast.get(person.last)?.find((other) => compatible(other.name, person.name));
    if (known === undefined) {
      this.#people.push(person);
      this.#index(person);
      return { person, isNew: true };
    }
    if (person.name.split(" ").length > known.name.split(" ").length) {
      known.name = person.name;
      known.place = person.place;
      this.#index(known);
    }
    known.gender ??= person.gender;
    return { person: known, isNew: false };
  }

  /** The one whom a last name, or the first of names that stand family name first, stands for. */
  short(name: string): Person | undefined {
    const last = name.toLowerCase();
    const [only, ...others] = this.#byLast.get(last) ?? [];
    if (only !== undefined || name.includes(" ")) return only;
    if (others.length > 0) return undefined;
    const byFirst = this.#byFirst.get(last) ?? [];
    return byFirst.length === 1 ? byFirst[0] : undefined;
  }

  /** The person behind a full or last name, if the report has one and only one. */
  named(name: string): Person | undefined {
    const fitting = (this.#byLast.get(lastName(name.split(" "))) ?? []).filter(
      (person) => !name.includes(" ") || person.name === name || !person.name.includes(" "),
    );
    return fitting.length === 1 ? fitting[0] : this.#byName.get(name);
  }

  /** Notes that somebody holds an office. */
  give(person: Person, office: string): void {
    if (person.offices.includes(office)) return;
    person.offices.push(office);
    this.index(person, office);
  }

  /** Finds somebody by an office that the report does not name. */
  index(person: Person, office: string): void {
    enter(this.#byOffice, office.split(" ").at(-1) ?? "", person);
    if (capacityOf(office) === "envoy") enter(this.#byOffice, ENVOY, person);
  }

  /** Notes an office that counts before every other. */
  lead(person: Person, office: string): void {
    this.give(person, office);
    person.offices.unshift(...person.offices.splice(person.offices.indexOf(office), 1));
  }

  /** Who holds an office that ends in the word. */
  holding(word: string): readonly Person[] {
    return this.#byOffice.get(word) ?? [];
  }

  /** Who holds any office of an envoy. */
  envoys(): readonly Person[] {
    return this.#byOffice.get(ENVOY) ?? [];
  }

  #index(person: Person): void {
    const { name, last } = person;
    this.#byName.set(name, person);
    enter(this.#byLast, last, person);
    // "Al-Marri" is met again as "Marri".
    if (last.includes("-")) enter(this.#byLast, last.slice(last.lastIndexOf("-") + 1), person);
    const [first = ""] = name.toLowerCase().split(" ");
    if (name.includes(" ")) enter(this.#byFirst, first, person);
  }
}

/** The key of all envoys among the offices. */
const ENVOY = "(envoy)";

function enter(map: Map<string, Person[]>, key: string, person: Person): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [person]);
  else if (!known.includes(person)) known.push(person);
}

/** Whether two names can be one person's: one is part of the other. */
function compatible(a: string, b: string): boolean {
  const [long, short] = a.split(" ").length >= b.split(" ").length ? [a, b] : [b, a];
  const parts = new Set(long.toLowerCase().split(" "));
  return short
    .toLowerCase()
    .split(" ")
    .every(
      (part) =>
        parts.has(part) ||
        (/^\p{L}\.$/u.test(part) && [...parts].some((other) => other.startsWith(part.slice(0, 1)))),
    );
}
