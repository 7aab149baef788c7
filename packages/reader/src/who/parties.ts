import { ORGANISATIONS, PEOPLE } from "./table-others.ts";
import { STATES } from "./table-states.ts";

/** A side as the table knows it. */
export interface KnownParty {
  readonly name: string;
  readonly letters: string;
  /** Adjectives, names of its people and other names: "Russian", "Russians", "Russian Federation". */
  readonly names: readonly string[];
  /** States go by the table's name; organisations by the name that the report uses. */
  readonly isState: boolean;
  /** Seats that speak for it without being it: "Moscow", "the Kremlin". */
  readonly seats: readonly string[];
  /** Its last day, where it is no more. */
  readonly until: string | undefined;
}

/** A principal as the table knows him or her, with the days between which the office was held. */
export interface KnownPerson {
  readonly name: string;
  readonly party: string;
  readonly office: string;
  readonly from: string;
  readonly to: string | undefined;
}

/** How words name a side: by a name, by its adjective or people, or by a seat that speaks for it. */
export type NamedBy = "name" | "seat";

/** The table of sides and principals, which users extend with lines of their own. */
export class PartyTable {
  readonly #partyByName = new Map<string, { party: KnownParty; by: NamedBy }>();
  readonly #partiesBySeat = new Map<string, readonly KnownParty[]>();
  readonly #peopleByName = new Map<string, KnownPerson[]>();
  /** The longest name, in words. */
  readonly longest: number;

  /** The built-in table and the extra lines, which count before it. */
  constructor(extra = "") {
    let longest = 1;
    const own = linesOf(extra);
    const states = linesOf(STATES);
    const parties = [...states, ...linesOf(ORGANISATIONS), ...own.filter((fields) => !isPerson(fields))];
    for (const fields of parties) {
      const party = partyOf(fields, states.includes(fields));
      for (const name of [party.name, ...party.names])
        longest = Math.max(longest, this.#enter(name, party, "name"));
      for (const seat of party.seats) longest = Math.max(longest, this.#enter(seat, party, "seat"));
    }
    for (const fields of [...own.filter(isPerson), ...linesOf(PEOPLE)]) this.#enterPerson(personOf(fields));
    this.longest = longest;
  }

  /** The side that exactly these words name; undefined where the table has none. Case counts. */
  named(words: string): { readonly party: KnownParty; readonly by: NamedBy } | undefined {
    return this.#partyByName.get(key(words));
  }

  /** The sides that speak from this seat, those that are no more last: "Moscow" for Russia and the Soviet Union. */
  seatedAt(words: string): readonly KnownParty[] {
    return this.#partiesBySeat.get(key(words)) ?? [];
  }

  /**
   * The principal of this full or last name, on the day if one is given. A last name that the table has
   * twice names nobody, unless both are of one side.
   */
  person(name: string, day?: string): KnownPerson | undefined {
    const found = this.#peopleByName.get(withoutInitials(name)) ?? [];
    const inOffice =
      day === undefined
        ? found
        : found.filter(({ from, to }) => from <= day && (to === undefined || day <= to));
    const [first] = inOffice.length > 0 ? inOffice : found;
    return first !== undefined && found.every(({ party }) => party === first.party) ? first : undefined;
  }

  /** Under the full name and the last one. */
  #enterPerson(person: KnownPerson): void {
    const full = withoutInitials(person.name);
    for (const name of new Set([full, full.slice(full.lastIndexOf(" ") + 1)]))
      this.#peopleByName.set(name, [...(this.#peopleByName.get(name) ?? []), person]);
  }

  #enter(name: string, party: KnownParty, by: NamedBy): number {
    const words = key(name);
    if (by === "seat") {
      const all = [...(this.#partiesBySeat.get(words) ?? []), party];
      this.#partiesBySeat.set(
        words,
        all.toSorted((a, b) => Number(a.until !== undefined) - Number(b.until !== undefined)),
      );
    }
    const known = this.#partyByName.get(words);
    if (by === "name" || known === undefined || (known.by === "seat" && known.party.until !== undefined))
      this.#partyByName.set(words, { party, by });
    return words.split(" ").length;
  }
}

/** "Donald J. Trump" is "Donald Trump". */
function withoutInitials(name: string): string {
  return name.replace(/ \p{Lu}\.(?= )/gu, "");
}

/** "the Kremlin" and "Kremlin" are one; dots and apostrophes count. */
function key(words: string): string {
  return words.replace(/^[Tt]he /, "").replaceAll("’", "'");
}

function linesOf(table: string): readonly (readonly string[])[] {
  return table
    .split("\n")
    .map((line) => line.replace(/#.*$/, "").trim())
    .filter((line) => line !== "")
    .map((line) => line.split(";").map((field) => field.trim()));
}

/** A line of a person has a day in its fourth field. */
function isPerson(fields: readonly string[]): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(fields[3] ?? "");
}

function partyOf(
  [name = "", letters = "", names = "", seats = "", until = ""]: readonly string[],
  isState: boolean,
): KnownParty {
  const list = (field: string): readonly string[] =>
    field
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  return {
    name,
    letters,
    names: list(names),
    isState,
    seats: list(seats),
    until: until === "" ? undefined : until,
  };
}

function personOf([name = "", party = "", office = "", from = "", to = ""]: readonly string[]): KnownPerson {
  return { name, party, office, from, to: to === "" ? undefined : to };
}
