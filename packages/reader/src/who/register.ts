import type { Sentence } from "../grammar/sentence.ts";
import { worded } from "../text/tokens.ts";
import { namesIn, type NameMention } from "./names.ts";
import type { PartyTable } from "./parties.ts";
import type { Person } from "./person.ts";
import { Roster } from "./roster.ts";
import { isSideNoun } from "./side-nouns.ts";
import { SideBook } from "./sides.ts";
import { stretch } from "./spans.ts";
import type { Side } from "./side.ts";
import { Trail } from "./trail.ts";

/** The names that stand in one report, and the people and sides that they are found to name. */
export class Register {
  readonly table: PartyTable;
  readonly sides: SideBook;
  readonly roster: Roster = new Roster();
  readonly trail: Trail = new Trail();
  readonly #mentionsBySentence = new Map<number, readonly NameMention[]>();
  readonly #personByMention = new Map<NameMention, Person>();
  /** The words that the report also writes small: where they open a sentence their capital says nothing. */
  readonly #small = new Set<string>();

  /** The names in the sentences, before anybody is resolved; the report's day if it has one. */
  constructor(sentences: readonly Sentence[], table: PartyTable, day: string | undefined) {
    this.table = table;
    this.sides = new SideBook(table, day);
    for (const sentence of sentences) {
      this.#mentionsBySentence.set(sentence.index, namesIn(sentence, table));
      for (const { isCapital, lower } of sentence.tokens) if (!isCapital) this.#small.add(lower);
    }
  }

  /** The runs of capitalised words in a sentence. */
  mentions(sentence: Sentence): readonly NameMention[] {
    return this.#mentionsBySentence.get(sentence.index) ?? [];
  }

  /** The person whom a mention names. */
  person(mention: NameMention): Person | undefined {
    return this.#personByMention.get(mention);
  }

  /** Finds that a mention names this person. */
  bind(mention: NameMention, person: Person): void {
    this.#personByMention.set(mention, person);
  }

  /** The side that a mention names: itself, or that of the person. */
  side(mention: NameMention): Side | undefined {
    const person = this.person(mention);
    return person === undefined ? (this.sides.enter(mention) ?? this.byPart(mention)) : person.side;
  }

  /** The side that a mention names by a word of its name, or by a common noun in capitals: "the Company". */
  byPart({ sentence, name }: NameMention): Side | undefined {
    if (name === undefined) return undefined;
    const { tokens } = sentence;
    const words = worded(tokens, name.from, name.to);
    if (name.from === 0 && name.to === 1 && this.#small.has(words.toLowerCase())) return undefined;
    const found = this.sides.byPart(words);
    if (found !== undefined || name.to - name.from > 1) return found;
    const isCommon = tokens[name.from - 1]?.lower === "the" && isSideNoun(words.toLowerCase());
    return isCommon && !/^part(?:y|ies)$/i.test(words)
      ? this.sides.byNoun(words.toLowerCase(), stretch(sentence, name.from, name.to))
      : undefined;
  }
}
