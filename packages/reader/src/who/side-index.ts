import type { Sentence } from "../grammar/sentence.ts";
import { initials } from "./side-names.ts";
import type { Growing } from "./side.ts";

/** The sides of one report by name, by each word of their names, by initials and by adjective. */
export class SideIndex {
  readonly #sideByName = new Map<string, Growing>();
  readonly #sidesByWord = new Map<string, Set<Growing>>();
  readonly #sideByInitials = new Map<string, Growing>();
  /** Every side entered so far, in order. */
  readonly all: Growing[] = [];

  /** The side of exactly this name or key. */
  named(name: string): Growing | undefined {
    return this.#sideByName.get(name);
  }

  /** The only side with the word in its name; the side of whose state it is the adjective, where none has it. */
  byWord(word: string): Growing | undefined {
    const holding = this.#sidesByWord.get(word.toLowerCase());
    if (holding?.size === 1) return [...holding][0];
    return holding === undefined ? this.#byAdjective(word) : undefined;
  }

  /** The organisation whose name goes on from these words, or which these words go on from. */
  shorterOrLonger(words: string): Growing | undefined {
    const [first = ""] = words.toLowerCase().split(/[\s-]+/);
    for (const side of this.#sidesByWord.get(first) ?? [])
      if (side.name.startsWith(`${words} `) || words.startsWith(`${side.name} `)) return side;
    return undefined;
  }

  /** An acronym that is the initials of a name entered before. */
  byAcronym(words: string): Growing | undefined {
    const letters = words.replaceAll(".", "");
    return /^\p{Lu}{2,6}$/u.test(letters) ? this.#sideByInitials.get(letters) : undefined;
  }

  /** "the Amalgamated Longshore Union (ALU)", "Writers' Guild, or WG". */
  acronym({ tokens }: Sentence, to: number, side: Growing): void {
    const inside = tokens[to]?.text === "(" ? tokens[to + 1]?.text : undefined;
    if (inside !== undefined && /^\p{Lu}[\p{L}.]{1,9}$/u.test(inside) && tokens[to + 2]?.text === ")")
      this.#sideByName.set(inside, side);
  }

  /** "Kessaran", "Torunans": the people or adjective of a state that only the report names. */
  #byAdjective(text: string): Growing | undefined {
    const stem = /^(\p{Lu}\p{L}{3,}?)(?:n|an|ian|ese|i|ish|er)s?$/u.exec(text)?.[1];
    if (stem === undefined) return undefined;
    const fits = [stem, `${stem}a`, `${stem}o`, `${stem}e`, `${stem}ia`].map((name) =>
      this.#sideByName.get(name),
    );
    return fits.find((side) => side?.known === "named");
  }

  /** The side of the key, made where there is none. */
  side(key: string, make: () => Growing): Growing {
    const known = this.#sideByName.get(key);
    if (known !== undefined) return known;
    const side = make();
    this.#sideByName.set(key, side);
    this.all.push(side);
    this.index(side, side.name);
    return side;
  }

  /** Finds the side by another name as well. */
  index(side: Growing, name: string): void {
    this.#sideByName.set(name, side);
    const letters = initials(name);
    if (letters.length > 1 && !this.#sideByInitials.has(letters)) this.#sideByInitials.set(letters, side);
    for (const word of name.toLowerCase().split(/[\s-]+/)) {
      const holding = this.#sidesByWord.get(word) ?? new Set();
      this.#sidesByWord.set(word, holding.add(side));
    }
  }
}
