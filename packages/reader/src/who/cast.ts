import type { NounPhrase } from "../grammar/phrases.ts";
import type { Span } from "../grammar/span.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { readable, type Prose } from "../prose.ts";
import type { Attribution } from "../rules/attribution.ts";
import { StretchIndex } from "../text/stretch-index.ts";
import { introduce } from "./introductions.ts";
import { datelineSideOf, issuerOf, jointSidesOf, readoutSideOf } from "./issuer.ts";
import { Learning } from "./learning.ts";
import { UNNAMED } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { capacityOf } from "./offices.ts";
import { PartyTable } from "./parties.ts";
import type { Person } from "./person.ts";
import { Referents } from "./referents.ts";
import { meantHead } from "./phrase-signs.ts";
import { Register } from "./register.ts";
import { type SideBook } from "./sides.ts";
import { stretch } from "./spans.ts";
import type { Side } from "./side.ts";
import type { Seen } from "./trail.ts";
import { whoOfSide, type Who } from "./who.ts";

/** Who is who in one report: people and sides, and what later words for them stand for. */
export class Cast {
  readonly #register: Register;
  readonly #referents: Referents;
  /** The side in whose name the report itself speaks, if it is a readout or a release. */
  #issuer: Side | undefined;

  constructor(prose: Prose, attributions: readonly Attribution[], table: PartyTable = new PartyTable()) {
    const sentences = readable(prose);
    const { date } = prose.layout;
    const register = new Register(sentences, table, date);
    this.#register = register;
    const index = new StretchIndex(attributions, ({ content }) => content);
    this.#referents = new Referents(register, {
      speakerAt: (offset) => {
        const [attribution] = index.at(offset);
        if (attribution === undefined)
          return this.#issuer === undefined ? undefined : whoOfSide(this.#issuer, this.#issuer.name);
        return attribution.source === undefined
          ? undefined
          : this.who(attribution.sentence, attribution.source);
      },
    });
    introduce(register, sentences, date);
    this.#issuer = issuerOf(prose, register);
    this.#referents.joint = jointSidesOf(prose, register, sentences);
    const speakers = new Map(attributions.map(({ sentence, source }) => [sentence.index, source]));
    for (const sentence of sentences) this.#look(sentence, speakers.get(sentence.index));
    const learning = new Learning(register, this, date);
    sentences.forEach((sentence, place) => learning.learn(sentence, sentences[place - 1]));
    this.#issuer ??= readoutSideOf(prose, register);
    learning.fill(this.#issuer, datelineSideOf(prose, register));
    register.trail.addAll(sentences.flatMap((sentence) => this.#holdersIn(sentence)));
    // "Her spokesman": by now the president has a side.
    sentences.forEach((sentence, place) => learning.learn(sentence, sentences[place - 1]));
    learning.fill(this.#issuer, undefined);
    const roles = attributions.flatMap(({ sentence, source }) =>
      source === undefined ? [] : (this.#roleIn(sentence, source) ?? []),
    );
    register.trail.addAll(roles);
  }

  /** Everybody whom the report names, in the order of the text. */
  get people(): readonly Person[] {
    return this.#register.roster.people.toSorted((a, b) => a.place.start - b.place.start);
  }

  /** The sides of the report. */
  get sides(): SideBook {
    return this.#register.sides;
  }

  /** The side in whose name the report itself speaks, if it is a readout or a release. */
  get issuer(): Side | undefined {
    return this.#issuer;
  }

  /** The two sides of a joint statement; none in any other report. */
  get joint(): readonly Side[] {
    return this.#referents.joint;
  }

  /** The runs of capitalised words in a sentence. */
  mentions(sentence: Sentence): readonly NameMention[] {
    return this.#register.mentions(sentence);
  }

  /** Whom the words of a span name; undefined where they name nobody. */
  who(sentence: Sentence, span: Span): Who | undefined {
    return this.#referents.who(sentence, span);
  }

  /** Whom one noun phrase of a list names, with its apposition and "for". */
  member(sentence: Sentence, noun: NounPhrase): Who | undefined {
    return this.#referents.member(sentence, noun);
  }

  /** The one side that the tokens point to: by a name, a person's side, a common noun or a pronoun. */
  sideIn(sentence: Sentence, from: number, to: number): Side | undefined {
    return this.#referents.sideIn(sentence, from, to);
  }

  /** The side by the plural noun that ends the tokens, whatever noun it is: "who leads for the dairies". */
  sideCalled(sentence: Sentence, from: number, to: number): Side | undefined {
    const last = sentence.tokens[to - 1];
    return last !== undefined &&
      last.tag === "NOUN" &&
      /[^s]s$/.test(last.lower) &&
      sentence.tokens[from]?.lower === "the"
      ? this.sides.byNoun(last.lower, last, true)
      : undefined;
  }

  /** The person behind a full or last name, if the report has one and only one. */
  personNamed(name: string): Person | undefined {
    return this.#register.roster.named(name);
  }

  /** Whose "his", "her", "its" or "their" stands at the token. */
  ownerAt(sentence: Sentence, at: number): Who | undefined {
    return this.#referents.ownerAt(sentence, at);
  }

  /** Every person and side named in the tokens, in order. */
  allIn(
    sentence: Sentence,
    from: number,
    to: number,
  ): { readonly people: readonly Person[]; readonly sides: readonly Side[] } {
    const people: Person[] = [];
    const sides: Side[] = [];
    for (const mention of this.mentions(sentence)) {
      if (mention.from < from || mention.to > to) continue;
      const person = this.#register.person(mention);
      const side = this.#register.side(mention);
      if (person !== undefined) people.push(person);
      if (side !== undefined) sides.push(side);
    }
    for (const noun of sentence.nouns) {
      if (noun.from < from || noun.to > to) continue;
      const isPronoun = sentence.tokens[noun.head]?.tag === "PRON" && noun.to - noun.from === 1;
      const who = isPronoun ? this.who(sentence, noun) : this.#referents.common(sentence, noun);
      if (who === undefined) continue;
      people.push(...who.people);
      sides.push(...who.sides);
    }
    return { people: [...new Set(people)], sides: [...new Set(sides)] };
  }

  /** Notes who is named where, and who is a subject, for pronouns after it. */
  #look(sentence: Sentence, speaker: Span | undefined): void {
    const { trail } = this.#register;
    const subject = mainSubject(sentence);
    const leads = (from: number): boolean =>
      [subject, speaker].some(
        (span) => span !== undefined && from >= span.from && from < Math.min(span.to, span.from + 6),
      );
    for (const mention of this.mentions(sentence)) {
      const at = sentence.tokens[mention.from]?.start ?? sentence.start;
      const person = this.#register.person(mention);
      const side = person === undefined ? this.#register.side(mention) : undefined;
      if (person !== undefined && person.side === undefined && mention.party !== undefined)
        person.side = this.sides.enterKnown(mention.party, stretch(sentence, mention.from, mention.to));
      if (person !== undefined || side !== undefined)
        trail.add({ at, person, side, isSubject: leads(mention.from) });
    }
    if (subject !== undefined) this.#lookAtGroup(sentence, subject);
    for (const noun of sentence.nouns) {
      const head = sentence.tokens[noun.head];
      if (head === undefined || head.isCapital || !isDefinite(sentence, noun.from, noun.to, head.lower))
        continue;
      const side = this.#referents.common(sentence, noun)?.sides[0];
      if (side !== undefined)
        trail.add({ at: head.start, person: undefined, side, isSubject: leads(noun.from) });
    }
  }

  /** People meant by their office, "the minister", for the pronouns after them. */
  #holdersIn(sentence: Sentence): readonly Seen[] {
    const subject = mainSubject(sentence);
    return sentence.nouns.flatMap((noun) => {
      const head = sentence.tokens[noun.head];
      if (head === undefined || !/^(?:the|this|that)$/.test(sentence.tokens[noun.from]?.lower ?? ""))
        return [];
      const isNamed = this.mentions(sentence).some(
        (mention) =>
          mention.from >= noun.from && mention.to <= noun.to && this.#register.person(mention) !== undefined,
      );
      if (isNamed || capacityOf(head.lower) === undefined) return [];
      const person = this.#referents.one(sentence, noun, noun)?.people[0];
      const isSubject = subject !== undefined && noun.from >= subject.from && noun.from < subject.from + 3;
      return person === undefined ? [] : [{ at: head.start, person, side: undefined, isSubject }];
    });
  }

  /** Two people who are a subject together are whom the next "they" means, "the Secretary-General" whom "he". */
  #lookAtGroup(sentence: Sentence, subject: Span): void {
    const who = this.who(sentence, subject);
    const at = sentence.tokens[subject.from]?.start;
    if (who === undefined || at === undefined) return;
    const isTitle = who.people.length === 0 && who.capacity !== "unknown" && /^the \p{Lu}/iu.test(who.words);
    if (who.people.length < 2 && !isTitle) return;
    this.#register.trail.add({ at: at + 1, person: undefined, side: undefined, isSubject: true, role: who });
  }

  /** Somebody unnamed who speaks is whom the next "he" or "she" means. */
  #roleIn(sentence: Sentence, source: Span): Seen | undefined {
    const noun = sentence.nouns.find(({ from, to }) => from >= source.from && to <= source.to);
    const head = noun === undefined ? undefined : meantHead(sentence, noun);
    const who = noun === undefined ? undefined : this.#referents.one(sentence, noun, source);
    if (head === undefined || who === undefined || who.people.length > 0) return undefined;
    if (!UNNAMED.has(head.lower) && capacityOf(head.lower) === undefined) return undefined;
    return { at: head.start, person: undefined, side: undefined, isSubject: true, role: who };
  }
}

function isDefinite({ tokens }: Sentence, from: number, to: number, head: string): boolean {
  const first = tokens[from]?.lower ?? "";
  return (
    /^(?:the|this|that|its|their|his|her|our|management)$/.test(first) ||
    (to - from === 1 && head.endsWith("s"))
  );
}

/** The subject of the first clause that is no relative clause: in "The trustees, whose scheme has a hole, sit" the trustees. */
function mainSubject(sentence: Sentence): Span | undefined {
  for (const verb of sentence.verbs) {
    const subject = verb.form === "finite" ? subjectOf(sentence, verb) : undefined;
    if (subject === undefined || subject.pronoun !== undefined) continue;
    if (sentence.tokens[subject.whole.from - 1]?.lower !== "whose") return subject.whole;
  }
  return undefined;
}
