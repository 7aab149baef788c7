import type { Capacity } from "@parley/core";
import type { Person } from "./person.ts";
import type { Side } from "./side.ts";

/** Whom some words name. More than one person or side where they name several. */
export interface Who {
  readonly people: readonly Person[];
  readonly sides: readonly Side[];
  readonly capacity: Capacity;
  /** The report's own words. */
  readonly words: string;
  /** Somebody is meant whom the words leave open: "both sides", "a source close to the talks". */
  readonly isOpen: boolean;
}

/** A person in the report's words for them. */
export function whoOfPerson(person: Person, words: string): Who {
  return {
    people: [person],
    sides: person.side === undefined ? [] : [person.side],
    capacity: person.capacity,
    words,
    isOpen: false,
  };
}

/** A side in the report's words for it. */
export function whoOfSide(side: Side, words: string): Who {
  return { people: [], sides: [side], capacity: "unknown", words, isOpen: false };
}
