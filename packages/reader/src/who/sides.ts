import type { Sentence } from "../grammar/sentence.ts";
import type { Stretch } from "../text/sentences.ts";
import { worded } from "../text/tokens.ts";
import { STATE_ORGANS } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import type { KnownParty, PartyTable } from "./parties.ts";
import { isInName, isSideNoun, kinOf, sideNounBefore, singular } from "./side-nouns.ts";
import type { Side, Growing } from "./side.ts";
import { SideIndex } from "./side-index.ts";
import { genericFor, isOwnName } from "./side-names.ts";
import { stretch } from "./spans.ts";

/** The sides of one report, found by name, by acronym, by a word of the name, or by a common noun. */
export class SideBook {
  readonly #table: PartyTable;
  readonly #day: string | undefined;
  readonly #index = new SideIndex();
  /** Common nouns that sides were introduced with: "the rebel Tibesti Front" makes "rebel" its own. */
  readonly #sidesByNoun = new Map<string, { readonly side: Side; readonly at: number }[]>();
  /** "(“the Government”)" makes the words the side's own. */
  readonly #sideByTerm = new Map<string, Side>();
  readonly #partyBySeat = new Map<string, KnownParty>();
  readonly #inName = new Map<string, { upTo: number; readonly sides: Growing[] }>();

  /** The table that sides are looked up in, and the report's day if it has one. */
  constructor(table: PartyTable, day?: string) {
    this.#table = table;
    this.#day = day;
  }

  /** Every side entered so far. */
  all(): readonly Side[] {
    return this.#index.all;
  }

  /** Enters the sides that a run of capitalised words names, with their acronyms. */
  enter(mention: NameMention): Side | undefined {
    const { sentence, from, to, party, organisation, by } = mention;
    const first = stretch(sentence, from, to);
    const words = worded(sentence.tokens, from, to);
    if (organisation !== undefined) return this.#organisation(mention, organisation, first);
    if (party === undefined) return undefined;
    // "The ethnic Albanians" are not Albania.
    if (party.isState && sentence.tokens[from - 1]?.lower === "ethnic")
      return this.enterNamed(`ethnic ${words}`, first);
    return this.enterKnown(by === "seat" ? this.#seated(party, words) : party, first, words);
  }

  /** Enters a side of the table under the words by which the report calls it. */
  enterKnown(party: KnownParty, first: Stretch, words: string = party.name): Side {
    const own = words.replace(/^the /i, "");
    const side = this.#index.side(party.name, () => ({
      name: isOwnName(own, party) ? own : party.name,
      letters: party.letters,
      known: "table",
      isState: party.isState,
      first,
    }));
    if (isOwnName(own, party) && own.length > side.name.length) side.name = own;
    return side;
  }

  /** The side of the table, if the report has entered it. */
  namedOf({ name }: KnownParty): Side | undefined {
    return this.#index.named(name);
  }

  /** A side that only the report names: "Toruna's prime minister" makes Toruna one. */
  enterNamed(name: string, first: Stretch): Side {
    const known = this.#index.named(name) !== undefined ? undefined : this.#index.shorterOrLonger(name);
    if (known !== undefined) {
      this.#index.index(known, name);
      return known;
    }
    return this.#index.side(name, () => ({
      name,
      letters: undefined,
      known: "named",
      isState: false,
      first,
    }));
  }

  /** Gives a side that the report named by one word its fuller name: "Kestrel" is "Kestrel Retail". */
  extend(side: Side, name: string): void {
    const own = this.#index.named(side.name);
    if (own === undefined || own.known !== "named" || name.length <= own.name.length) return;
    own.name = name;
    this.#index.index(own, name);
  }

  /** The side that a capitalised word or acronym of its name stands for: "the Front", "ALU"; "Kessaran" for Kessara. */
  byPart(text: string): Side | undefined {
    const plain = text.replace(/^the /i, "");
    const exact = this.#sideByTerm.get(plain.toLowerCase()) ?? this.#index.named(plain);
    if (exact !== undefined) return exact;
    return this.#index.byWord(plain);
  }

  /**
   * The side that a common noun stands for: the one that was introduced with it or a noun like it, or the only
   * named one whose name has the noun; else a side that has no name but the noun.
   */
  byNoun(noun: string, place: Stretch, isCertain = false): Side | undefined {
    const word = singular(noun.toLowerCase());
    const term = this.#sideByTerm.get(noun.toLowerCase());
    if (term !== undefined) return term;
    if (!isCertain && !isSideNoun(noun.toLowerCase())) return undefined;
    for (const kin of kinOf(word)) {
      const found = this.#introduced(kin, place) ?? this.#byNameWith(kin, place);
      if (found !== undefined) return found;
    }
    const generic = this.#byGeneric(word, place);
    if (generic !== undefined) return generic;
    const common = `the ${noun.toLowerCase()}`;
    return this.#index.side(common, () => ({
      name: common,
      letters: undefined,
      known: "common",
      isState: false,
      first: place,
    }));
  }

  /** Makes a common noun stand for a side, from the offset on. */
  introduce(noun: string, side: Side, at: number): void {
    const word = singular(noun.toLowerCase());
    const known = this.#sidesByNoun.get(word);
    if (known === undefined) this.#sidesByNoun.set(word, [{ side, at }]);
    else if (known.at(-1)?.side !== side) known.push({ side, at });
  }

  /** The one side that was introduced with the noun. */
  only(noun: string): Side | undefined {
    const known = this.#sidesByNoun.get(noun) ?? [];
    return new Set(known.map(({ side }) => side)).size === 1 ? known[0]?.side : undefined;
  }

  /** The only side that was introduced with the noun or has it in its name. */
  theOne(noun: string): Side | undefined {
    const introduced = this.only(noun);
    if (introduced !== undefined || this.#sidesByNoun.has(noun)) return introduced;
    const named = this.#index.all.filter(
      (side) => side.known !== "common" && !side.isState && isInName(noun, side.name),
    );
    return named.length === 1 ? named[0] : undefined;
  }

  /** The side that has no name but the noun, if the report speaks of it. */
  common(noun: string): Side | undefined {
    return this.#index.named(`the ${noun}`);
  }

  /** The side for which the report made the words stand. */
  byTerm(term: string): Side | undefined {
    return this.#sideByTerm.get(term);
  }

  /** Makes words stand for a side wherever they are: "(“the Government”)". */
  define(term: string, side: Side): void {
    this.#sideByTerm.set(term.toLowerCase().replace(/^the /, ""), side);
  }

  /** The side that was introduced with the noun before the place: "the delegation". */
  introducedAs(noun: string, place: Stretch): Side | undefined {
    return this.#sidesByNoun.get(singular(noun))?.findLast(({ at }) => at < place.start)?.side;
  }

  #introduced(noun: string, { start }: Stretch): Side | undefined {
    const known = this.#sidesByNoun.get(noun) ?? [];
    if (new Set(known.map(({ side }) => side)).size < 2) return known[0]?.side;
    return known.findLast(({ at }) => at < start)?.side;
  }

  #byNameWith(noun: string, { start }: Stretch): Side | undefined {
    const entry = this.#inName.get(noun) ?? { upTo: 0, sides: [] };
    for (const side of this.#index.all.slice(entry.upTo))
      if ((side.known === "named" || (side.known === "table" && !side.isState)) && isInName(noun, side.name))
        entry.sides.push(side);
    this.#inName.set(noun, { upTo: this.#index.all.length, sides: entry.sides });
    const { sides } = entry;
    return sides.length < 2 ? sides[0] : sides.findLast(({ first }) => first.start < start);
  }

  /** "The group", "the bloc": the only side named before that such a word can stand for. */
  #byGeneric(word: string, { start }: Stretch): Side | undefined {
    const fits = genericFor(word);
    if (fits === undefined) return undefined;
    const fitting = this.#index.all.filter((side) => side.first.start < start && fits(side));
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** Of the sides that speak from one seat the one that the report names, else the one of its day. */
  #seated(party: KnownParty, words: string): KnownParty {
    const known = this.#partyBySeat.get(words);
    if (known !== undefined) return known;
    const seated = this.#table.seatedAt(words);
    const day = this.#day;
    const found =
      seated.find(({ until }) => day !== undefined && until !== undefined && day <= until) ??
      seated.find(({ name }) => this.#index.named(name) !== undefined) ??
      party;
    this.#partyBySeat.set(words, found);
    return found;
  }

  #organisation({ sentence, from, to, party }: NameMention, words: string, first: Stretch): Side {
    const isOrgan = words.split(" ").some((word) => STATE_ORGANS.has(word.toLowerCase()));
    const owner =
      (isOrgan ? (party ?? this.#possessor(sentence, from) ?? this.#governed(words)) : undefined) ??
      this.#table.named(words)?.party;
    if (owner !== undefined) return this.enterKnown(owner, first, words);
    const known =
      this.#index.byAcronym(words) ?? this.#index.named(words) ?? this.#index.shorterOrLonger(words);
    if (known !== undefined) {
      if (known.known === "named" && words.length > known.name.length && words.startsWith(known.name))
        known.name = words;
      this.#index.index(known, words);
      return known;
    }
    const side = this.#index.side(words, () => ({
      name: words,
      letters: undefined,
      known: "named",
      isState: false,
      first,
    }));
    this.#index.acronym(sentence, to, side);
    const before = sentence.tokens[from - 1];
    if (before !== undefined && sideNounBefore(before.lower) !== undefined)
      this.introduce(before.lower, side, first.start);
    return side;
  }

  /** "Chad's Foreign Ministry": the state right before. */
  #possessor({ tokens }: Sentence, from: number): KnownParty | undefined {
    const word = /^['’]s$/.test(tokens[from - 1]?.text ?? "") ? tokens[from - 2]?.text : undefined;
    return word === undefined ? undefined : this.#table.named(word)?.party;
  }

  /** "Government of Kenya", "Government of the Republic of Chad": the state of the table that it governs. */
  #governed(words: string): KnownParty | undefined {
    const name = / of (?:the )?(?:(?:Federal |Islamic |People's )?(?:Republic|Kingdom|State) of )?(.+)$/.exec(
      words,
    )?.[1];
    return name === undefined ? undefined : this.#table.named(name)?.party;
  }
}
