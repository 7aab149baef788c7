import { worded } from "../text/tokens.ts";
import { nounAt, type Sentence } from "../grammar/sentence.ts";
import type { Stretch } from "../text/sentences.ts";
import { SIDE_NOUNS, STATE_ORGANS } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import type { KnownParty, PartyTable } from "./parties.ts";

/** A side as a report speaks of it. */
export interface Side {
  /** Its plain English name: "Russia", "Dockworkers United", "the union". */
  readonly name: string;
  readonly letters: string | undefined;
  /** In the party table, named by the report, or only called by a common noun. */
  readonly known: "table" | "named" | "common";
  readonly first: Stretch;
}

/** The sides of one report, found by name, by acronym, by a word of the name, or by a common noun. */
export class SideBook {
  readonly #table: PartyTable;
  readonly #sideByName = new Map<string, Side>();
  readonly #named: Side[] = [];
  /** Common nouns that an organisation was introduced with: "the rebel Tibesti Front" makes "rebel" its own. */
  readonly #sideByNoun = new Map<string, Side>();

  constructor(table: PartyTable) {
    this.#table = table;
  }

  /** Every side entered so far. */
  all(): readonly Side[] {
    return [...new Set(this.#sideByName.values())];
  }

  /** Enters the sides that a run of capitalised words names, with their acronyms. */
  enter(mention: NameMention): Side | undefined {
    const { sentence, from, to, party, organisation } = mention;
    const first = stretch(sentence, from, to);
    if (organisation !== undefined) return this.#organisation(mention, organisation, first);
    if (party === undefined) return undefined;
    return this.#known(party, first, textOf(sentence, from, to));
  }

  /** The side that a capitalised word or acronym of its name stands for: "the Front", "ALU". */
  byPart(text: string): Side | undefined {
    const exact = this.#sideByName.get(text) ?? this.#sideByName.get(text.replace(/^the /i, ""));
    if (exact !== undefined) return exact;
    const word = text.toLowerCase();
    const holding = this.#named.filter(({ name }) =>
      name
        .toLowerCase()
        .split(/[\s-]+/)
        .includes(word),
    );
    return new Set(holding).size === 1 ? holding[0] : undefined;
  }

  /**
   * The side that a common noun stands for: the one that was introduced with it, or the only named one whose
   * name has the noun; else a side that has no name but the noun.
   */
  byNoun(noun: string, place: Stretch): Side | undefined {
    const word = singular(noun.toLowerCase());
    if (!SIDE_NOUNS.has(noun.toLowerCase()) && !SIDE_NOUNS.has(word)) return undefined;
    const introduced = this.#sideByNoun.get(word);
    if (introduced !== undefined) return introduced;
    const alike = NAME_PARTS[word] ?? new RegExp(`\\b${word}s?\\b`, "i");
    const named = this.#named.filter(({ name, known }) => known === "named" && alike.test(name));
    if (named.length === 1) return named[0];
    if (named.length > 1) return named.filter(({ first }) => first.start < place.start).at(-1);
    const common = `the ${noun.toLowerCase()}`;
    return this.#side(common, () => ({ name: common, letters: undefined, known: "common", first: place }));
  }

  /** A side that only the report names: "Toruna's prime minister" makes Toruna one. */
  enterNamed(name: string, first: Stretch): Side {
    return this.#side(name, () => ({ name, letters: undefined, known: "named", first }));
  }

  /** Makes a common noun stand for a side from here on. */
  introduce(noun: string, side: Side): void {
    const word = singular(noun.toLowerCase());
    if (!this.#sideByNoun.has(word)) this.#sideByNoun.set(word, side);
  }

  #organisation({ sentence, from, to, party }: NameMention, words: string, first: Stretch): Side {
    const isOrgan =
      party !== undefined && words.split(" ").some((word) => STATE_ORGANS.has(word.toLowerCase()));
    const owner = isOrgan ? party : this.#table.named(words)?.party;
    if (owner !== undefined) return this.#known(owner, first, words);
    const possessor = possessorOf(sentence, from);
    const state = possessor === undefined ? undefined : this.#table.named(possessor)?.party;
    if (state !== undefined && words.split(" ").some((word) => STATE_ORGANS.has(word.toLowerCase()))) {
      return this.#known(state, first, words);
    }
    const known =
      this.byAcronym(words) ??
      this.#named.find(({ name }) => name.startsWith(`${words} `) || words.startsWith(`${name} `));
    if (known !== undefined) {
      this.#sideByName.set(words, known);
      return known;
    }
    const side = this.#side(words, () => ({ name: words, letters: undefined, known: "named", first }));
    this.#acronyms(sentence, to, words, side);
    const before = sentence.tokens[from - 1];
    if (before !== undefined && SIDE_NOUNS.has(`${before.lower}s`)) this.introduce(before.lower, side);
    return side;
  }

  /** An acronym that is the initials of a name entered before. */
  byAcronym(words: string): Side | undefined {
    const letters = words.replaceAll(".", "");
    if (!/^\p{Lu}{2,6}$/u.test(letters)) return undefined;
    return this.#named.find(({ name }) => initials(name) === letters);
  }

  /** "the Amalgamated Longshore Union (ALU)", "Writers' Guild, or WG". */
  #acronyms({ tokens }: Sentence, to: number, words: string, side: Side): void {
    this.#sideByName.set(words, side);
    const inside = tokens[to]?.text === "(" ? tokens[to + 1]?.text : undefined;
    if (inside !== undefined && /^\p{Lu}[\p{Lu}.]{1,7}$/u.test(inside)) this.#sideByName.set(inside, side);
  }

  #known(party: KnownParty, first: Stretch, words: string): Side {
    const own = words.replace(/^the /i, "");
    const isOwnName =
      !party.isState && (own === party.name || party.names.includes(own)) && !/^(?:the )?\p{Ll}/u.test(own);
    return this.#side(party.name, () => ({
      name: isOwnName ? own : party.name,
      letters: party.letters,
      known: "table",
      first,
    }));
  }

  #side(key: string, make: () => Side): Side {
    const known = this.#sideByName.get(key);
    if (known !== undefined) return known;
    const side = make();
    this.#sideByName.set(key, side);
    this.#named.push(side);
    return side;
  }
}

/** Nouns that stand for names which do not have them. */
const NAME_PARTS: Readonly<Record<string, RegExp>> = {
  company:
    /\b(?:company|inc|corp|corporation|plc|ltd|llc|co|motors|group|holdings|industries|steel|chemicals|coatings|energy)\b/i,
  firm: /\b(?:inc|corp|plc|ltd|llc|llp|partners|group)\b/i,
  airline: /\b(?:airlines?|airways|air)\b/i,
  carrier: /\b(?:airlines?|airways|air|lines?)\b/i,
  union:
    /\b(?:unions?|workers|teamsters|brotherhood|dockers|association of|nurses|pilots|federation of|teachers)\b/i,
  guild: /\bguild\b/i,
  club: /\b(?:fc|club|rovers|united|city|athletic|wanderers)\b/i,
  hospital: /\b(?:hospitals?|medical|health)\b/i,
  fund: /\bfund\b/i,
};

/** The possessor right before: "Chad's Foreign Ministry". */
function possessorOf({ tokens }: Sentence, from: number): string | undefined {
  return /^['’]s$/.test(tokens[from - 1]?.text ?? "") ? tokens[from - 2]?.text : undefined;
}

function initials(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.slice(0, 1))
    .join("");
}

function textOf({ tokens }: Sentence, from: number, to: number): string {
  return worded(tokens, from, to);
}

/** The noun without its plural. */
export function singular(noun: string): string {
  if (/(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith("ies")) return `${noun.slice(0, -3)}y`;
  return noun.endsWith("s") ? noun.slice(0, -1) : noun;
}

/** The offsets of tokens of a sentence. */
export function stretch({ tokens, start, end }: Sentence, from: number, to: number): Stretch {
  return { start: tokens[from]?.start ?? start, end: tokens[to - 1]?.end ?? end };
}

/** The words of the noun phrase around the token that stand before it. */
export function wordsBefore(sentence: Sentence, at: number): { from: number; to: number } {
  const noun = nounAt(sentence, at);
  return noun === undefined ? { from: at, to: at } : { from: noun.from, to: at };
}
