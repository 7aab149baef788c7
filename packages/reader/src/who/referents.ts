import type { NounPhrase } from "../grammar/phrases.ts";
import type { Span } from "../grammar/span.ts";
import { listFrom, nounAt, wordsOf, type Sentence } from "../grammar/sentence.ts";
import type { Token } from "../text/tokens.ts";
import { UNNAMED } from "./lexicon.ts";
import { capacityOf, CUSTOMARY } from "./offices.ts";
import type { Person } from "./person.ts";
import { pronounIn, sideOfPossessive, type Voice, possessorAt } from "./pronouns.ts";
import type { Register } from "./register.ts";
import { isNoOrgan, isSideNoun } from "./side-nouns.ts";
import { SideFinder } from "./side-finder.ts";
import { stretch } from "./spans.ts";
import type { Side } from "./side.ts";
import { whoOfPerson, whoOfSide, type Who } from "./who.ts";
import {
  ALL_SIDES,
  PEOPLE_COUNTED,
  TEAMS,
  OF_A_SIDE,
  isDefinite,
  meantHead,
  phraseEnd,
} from "./phrase-signs.ts";

/** Finds whom the words of a sentence mean: by name, by office, by common noun or by pronoun. */
export class Referents {
  readonly #register: Register;
  readonly #voice: Voice;
  readonly #finder: SideFinder;
  /** The two sides of a joint statement: in it, "both sides" and "the Parties" are they. */
  joint: readonly Side[] = [];

  constructor(register: Register, voice: Voice) {
    this.#register = register;
    this.#voice = voice;
    this.#finder = new SideFinder(register, voice);
  }

  /** The one side that the tokens point to: by a name, a person's side, a common noun or a pronoun. */
  sideIn(sentence: Sentence, from: number, to: number): Side | undefined {
    return this.#finder.sideIn(sentence, from, to);
  }

  /** Whom the words of a span name; undefined where they name nobody. */
  who(sentence: Sentence, span: Span): Who | undefined {
    const noun =
      sentence.nouns.find(({ from, to }) => from >= span.from && to <= span.to) ??
      nounAt(sentence, span.from);
    if (noun === undefined) return undefined;
    const list = listFrom(sentence, noun).filter(({ from }) => from < span.to);
    const all = list.map((member) => this.one(sentence, member, span)).filter((who) => who !== undefined);
    const words = wordsOf(sentence, { from: span.from, to: Math.min(span.to, span.from + 14) });
    const [first] = all;
    if (first === undefined) return undefined;
    if (all.length === 1) return { ...first, words };
    const people = [...new Set(all.flatMap((who) => who.people))];
    return {
      people,
      sides: [...new Set(all.flatMap((who) => who.sides))],
      capacity: first.capacity,
      words,
      isOpen: people.length === 0 && all.every(({ isOpen }) => isOpen),
    };
  }

  /** Whom one noun phrase of a list names. */
  one(sentence: Sentence, noun: NounPhrase, span: Span): Who | undefined {
    const pronoun = pronounIn(sentence, noun, this.#register.trail, this.#voice);
    if (pronoun !== undefined) return pronoun;
    const words = wordsOf(sentence, noun);
    const mention = this.#register
      .mentions(sentence)
      .find(({ from, to }) => from <= noun.head && noun.head < to);
    const person = mention === undefined ? undefined : this.#register.person(mention);
    if (person !== undefined) return whoOfPerson(person, words);
    const titled = mention === undefined ? this.#titled(sentence, noun) : undefined;
    if (titled !== undefined) return whoOfPerson(titled, words);
    const apposed = this.#apposed(sentence, noun, span);
    if (apposed !== undefined) return whoOfPerson(apposed, words);
    const side = mention === undefined ? undefined : this.#register.side(mention);
    if (side !== undefined) return whoOfSide(side, words);
    return this.#role(sentence, noun, span) ?? this.common(sentence, noun);
  }

  /** "The union", "the American delegation", "Moscow's negotiators": a side by a common noun. */
  common(sentence: Sentence, noun: NounPhrase): Who | undefined {
    const head = sentence.tokens[noun.head];
    if (head === undefined || (head.isCapital && head.lower !== "parties" && head.lower !== "sides"))
      return undefined;
    const words = wordsOf(sentence, noun);
    if (ALL_SIDES.test(words))
      return { people: [], sides: this.joint, capacity: "unknown", words, isOpen: this.joint.length === 0 };
    const group = PEOPLE_COUNTED.exec(words)?.[1]?.toLowerCase();
    if (group !== undefined)
      return this.#lastPeople(words, head.start, group === "three" ? 3 : group === "four" ? 4 : 2);
    const several = TEAMS.test(head.lower) ? this.#finder.fromSeveral(sentence, noun) : [];
    if (several.length > 0) return { people: [], sides: several, capacity: "unknown", words, isOpen: false };
    if (!isSideNoun(head.lower) && !TEAMS.test(head.lower)) return undefined;
    const inner = this.#register
      .mentions(sentence)
      .findLast(({ from, to }) =>
        sentence.tokens[noun.head + 1]?.lower === "of" && OF_A_SIDE.test(head.lower)
          ? from > noun.head && to <= noun.to
          : from >= noun.from && to <= noun.head,
      );
    const owner =
      inner === undefined
        ? sideOfPossessive(sentence, noun.from, this.#register.trail, this.#voice)
        : this.#register.side(inner);
    const isTeam = TEAMS.test(head.lower) || /^(?:party|parties|board|cabinet|committee)$/.test(head.lower);
    const isOwn = inner !== undefined && owner?.isState === true && isNoOrgan(head.lower);
    if (owner !== undefined && !isOwn && (inner !== undefined || isTeam)) return whoOfSide(owner, words);
    const team =
      TEAMS.test(head.lower) && isDefinite(sentence, noun)
        ? this.#register.sides.introducedAs(head.lower, head)
        : undefined;
    if (team !== undefined) return whoOfSide(team, words);
    if (
      (!isOwn && !isDefinite(sentence, noun)) ||
      /^(?:side|party|parties|people|troops|team)$/.test(head.lower)
    )
      return undefined;
    const side = this.#register.sides.byNoun(head.lower, stretch(sentence, noun.from, noun.to));
    return side === undefined ? undefined : whoOfSide(side, words);
  }

  /** Whose "his", "her", "its" or "their" stands at the token. */
  ownerAt(sentence: Sentence, at: number): Who | undefined {
    return possessorAt(sentence, at, this.#register.trail);
  }

  /** "The two men", "the three": the last people named, as many as it counts. */
  #lastPeople(words: string, at: number, count: number): Who | undefined {
    const people = this.#register.trail.lastPeople(at, count);
    if (people.length < count) return undefined;
    const sides = [...new Set(people.flatMap(({ side }) => side ?? []))];
    return { people, sides, capacity: "unknown", words, isOpen: false };
  }

  /** "Director of football Karen Whitty": a name that ends the phrase of its office. */
  #titled(sentence: Sentence, noun: NounPhrase): Person | undefined {
    const mention = this.#register
      .mentions(sentence)
      .find(({ name, to }) => to === noun.to && name !== undefined && name.from > noun.head + 1);
    const before = sentence.tokens[(mention?.from ?? 0) - 1];
    return mention === undefined || before?.tag !== "NOUN" ? undefined : this.#register.person(mention);
  }

  /** A member of a list with its apposition and the "for" or "of" that says whose it is: "lawyers for the residents". */
  member(sentence: Sentence, noun: NounPhrase): Who | undefined {
    return this.one(sentence, noun, { from: noun.from, to: phraseEnd(sentence, noun) });
  }

  /** "A spokeswoman for the rebels, Amina Togoi": a name in apposition to a role. */
  #apposed(sentence: Sentence, noun: NounPhrase, span: Span): Person | undefined {
    for (const mention of this.#register.mentions(sentence)) {
      if (mention.from < noun.to || mention.to > span.to + 1 || mention.from > noun.to + 10) continue;
      const person = this.#register.person(mention);
      if (person !== undefined && sentence.tokens[mention.from - 1]?.text === ",") return person;
    }
    return undefined;
  }

  /** "The aide", "his spokesman", "a senior American official": a role, with its side where the words give one. */
  #role(sentence: Sentence, noun: NounPhrase, span: Span): Who | undefined {
    const head = meantHead(sentence, noun);
    if (head === undefined) return undefined;
    const isTitle = head.tag === "PROPN" && !head.lower.endsWith("s");
    const capacity =
      capacityOf(head.lower) ??
      capacityOf(wordsOf(sentence, { from: Math.max(noun.from, noun.head - 1), to: noun.head + 1 }));
    if (capacity === undefined && !UNNAMED.has(head.lower)) return undefined;
    const words = wordsOf(sentence, noun);
    if (isDefinite(sentence, noun) && capacity !== undefined && !head.lower.endsWith("s")) {
      const holder = this.#holder(words, head.start);
      if (holder !== undefined) return whoOfPerson(holder, words);
    }
    if (isTitle) return this.#customary(words, head);
    const several = head.lower.endsWith("s") ? this.#finder.fromSeveral(sentence, noun) : [];
    if (several.length > 1)
      return { people: [], sides: several, capacity: capacity ?? "unknown", words, isOpen: false };
    const side =
      this.#finder.sideIn(sentence, noun.from, noun.to) ??
      this.#finder.sideIn(sentence, noun.to, Math.max(noun.to, Math.min(span.to, noun.to + 8)));
    return {
      people: [],
      sides: side === undefined ? [] : [side],
      capacity: capacity ?? "unknown",
      words,
      isOpen: side === undefined,
    };
  }

  /** "The Secretary-General", "the Pope": a title in capitals that only one body has. */
  #customary(words: string, head: Token): Who | undefined {
    const title = words.toLowerCase().replace(/^the\s+/, "");
    const { table, sides } = this.#register;
    const party = CUSTOMARY[title] === undefined ? undefined : table.named(CUSTOMARY[title])?.party;
    if (party === undefined) return undefined;
    const capacity = capacityOf(title) ?? "unknown";
    return { people: [], sides: [sides.enterKnown(party, head)], capacity, words, isOpen: false };
  }

  /** The one person named before who holds the office that the words give. */
  #holder(words: string, at: number): Person | undefined {
    const { roster, trail } = this.#register;
    const office = words.toLowerCase().replace(/^(?:the|this|that)\s+/, "");
    const holders = roster
      .holding(office.split(" ").at(-1) ?? "")
      .filter((person) => trail.hasMet(person, at));
    if (holders.length === 1) return holders[0];
    const narrower = holders.filter(({ offices }) => offices.some((held) => office.endsWith(held)));
    if (narrower.length === 1) return narrower[0];
    if (holders.length > 1) return trail.lastOf(holders, at);
    if (capacityOf(office) !== "envoy") return undefined;
    const envoys = roster.envoys().filter((person) => trail.hasMet(person, at));
    return envoys.length === 1 ? envoys[0] : undefined;
  }
}
