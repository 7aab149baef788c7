import { nearest, refOf, type Ref, type StateOfPlay } from "@parley/core";
import { Refusal } from "./refusal.ts";

/** Finds entities of a record by what people call them. */
export class Naming {
  readonly #refsByName = new Map<string, Set<Ref>>();
  readonly #state: StateOfPlay;

  constructor(state: StateOfPlay) {
    this.#state = state;
    for (const { ref, name, letters } of state.parties) this.#enter(ref, name, letters);
    for (const { ref, name } of state.people) this.#enter(ref, name, name.split(" ").at(-1) ?? name);
    for (const { ref, title } of state.papers) this.#enter(ref, title);
    for (const { ref, name, number } of state.rows)
      this.#enter(ref, name, ...(number === undefined ? [] : [number]));
    for (const options of state.optionsByPoint.values())
      for (const { ref, label } of options) this.#enter(ref, label);
    for (const { entry } of state.rooms)
      this.#enter(
        refOf(entry.room, entry.room),
        entry.room,
        ...(entry.body.title === undefined ? [] : [entry.body.title]),
      );
    for (const ref of state.lineByRef.keys()) {
      const name = state.name(ref);
      this.#enter(ref, ref, ref.slice(ref.indexOf("/") + 1), ...(name === null ? [] : [name]));
    }
  }

  /** The entity that the words name; refuses words that name none or several. */
  find(words: string): Ref {
    const found = [...(this.#refsByName.get(folded(words)) ?? [])];
    const [only] = found;
    if (only !== undefined && found.length === 1) return only;
    if (found.length > 1)
      throw new Refusal(
        `“${words}” names ${found.length} things here: ${found.map((ref) => `${ref} (${this.#state.name(ref) ?? "?"})`).join(", ")}; use one of these references.`,
      );
    const near = nearest(words, [...this.#refsByName.keys()]);
    throw new Refusal(
      `Nothing here is called “${words}”.${near === undefined ? "" : ` Did you mean “${near}”?`} parley status shows what there is.`,
    );
  }

  /** Whether the entity is a person. */
  isPerson(ref: Ref): boolean {
    return this.#state.people.some((person) => person.ref === ref);
  }

  /** The party of a person as a field of a speaker; empty where none is known. */
  partyOf(ref: Ref): { readonly party?: Ref } {
    const party = this.#state.people.find((person) => person.ref === ref)?.party;
    return party === undefined ? {} : { party };
  }

  #enter(ref: Ref, ...names: readonly string[]): void {
    for (const name of names) {
      const key = folded(name);
      const refs = this.#refsByName.get(key);
      if (refs === undefined) this.#refsByName.set(key, new Set([this.#state.canon(ref)]));
      else refs.add(this.#state.canon(ref));
    }
  }
}

function folded(words: string): string {
  return words.trim().toLowerCase().replace(/^the /, "");
}
