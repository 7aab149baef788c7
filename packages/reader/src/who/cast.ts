import type { Capacity } from "@parley/core";
import type { NounPhrase, Span } from "../grammar/phrases.ts";
import { listFrom, nounAt, wordsOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { readable, type Prose } from "../prose.ts";
import { worded, type Token } from "../text/tokens.ts";
import type { Attribution } from "../rules/attribution.ts";
import { GIVEN_NAMES, SIDE_NOUNS, UNNAMED } from "./lexicon.ts";
import { namesIn, type NameMention } from "./names.ts";
import { capacityOf, officeIn } from "./offices.ts";
import { PartyTable } from "./parties.ts";
import { isPersonal, lastName, personOf, speaks, toldAround, type Person } from "./people.ts";
import { SideBook, singular, stretch, type Side } from "./sides.ts";

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

interface Seen {
  readonly at: number;
  readonly person: Person | undefined;
  readonly side: Side | undefined;
  readonly isSubject: boolean;
  /** Somebody unnamed who spoke: "a member of the delegation". */
  readonly role?: Who;
}

/** Who is who in one report: people and sides, and what later words for them stand for. */
export class Cast {
  readonly sides: SideBook;
  readonly #people: Person[] = [];
  readonly #mentionsBySentence = new Map<number, readonly NameMention[]>();
  readonly #personByMention = new Map<NameMention, Person>();
  readonly #seen: Seen[] = [];
  readonly #table: PartyTable;
  readonly #day: string | undefined;
  /** The side in whose name the report itself speaks, if it is a readout or a release. */
  #own: Side | undefined;
  /** The two sides of a joint statement: in it, "both sides" and "the Parties" are they. */
  #joint: readonly Side[] = [];

  constructor(prose: Prose, attributions: readonly Attribution[], table: PartyTable = new PartyTable()) {
    this.#table = table;
    this.#day = prose.layout.date;
    this.sides = new SideBook(table);
    const sentences = readable(prose);
    for (const sentence of sentences) this.#mentionsBySentence.set(sentence.index, namesIn(sentence, table));
    for (const sentence of sentences)
      for (const mention of this.mentions(sentence)) this.sides.enter(mention);
    for (const sentence of sentences) this.#meetOwners(sentence);
    this.#joint = this.#jointSides(prose, sentences);
    for (const sentence of sentences) this.#meetFull(sentence);
    for (const sentence of sentences) this.#meetShort(sentence);
    const speakers = new Map(attributions.map(({ sentence, source }) => [sentence.index, source]));
    for (const sentence of sentences) this.#look(sentence, speakers.get(sentence.index));
    for (const sentence of sentences) this.#learn(sentence);
    for (const person of this.#people) this.#fill(person);
    this.#own = this.#ownSide(prose);
    for (const person of this.#people) this.#fillFromOutlet(person);
    for (const { sentence, source } of attributions)
      if (source !== undefined) this.#lookAtRole(sentence, source);
    this.#seen.sort((a, b) => a.at - b.at);
  }

  /** Everybody whom the report names, in the order of the text. */
  get people(): readonly Person[] {
    return this.#people.toSorted((a, b) => a.place.start - b.place.start);
  }

  /** The runs of capitalised words in a sentence. */
  mentions(sentence: Sentence): readonly NameMention[] {
    return this.#mentionsBySentence.get(sentence.index) ?? [];
  }

  /** Whom the words of a span name; undefined where they name nobody. */
  who(sentence: Sentence, span: Span): Who | undefined {
    const noun =
      sentence.nouns.find(({ from, to }) => from >= span.from && to <= span.to) ??
      nounAt(sentence, span.from);
    if (noun === undefined) return undefined;
    const list = listFrom(sentence, noun).filter(({ from }) => from < span.to);
    const all = list.map((member) => this.#one(sentence, member, span)).filter((who) => who !== undefined);
    const words = wordsOf(sentence, { from: span.from, to: Math.min(span.to, span.from + 14) });
    const [first] = all;
    if (first === undefined) return undefined;
    if (all.length === 1) return { ...first, words };
    const people = distinct(all.flatMap((who) => who.people));
    return {
      people,
      sides: distinct(all.flatMap((who) => who.sides)),
      capacity: first.capacity,
      words,
      isOpen: people.length === 0 && all.every(({ isOpen }) => isOpen),
    };
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
      const person = this.#personByMention.get(mention);
      const side = person?.side ?? this.sides.enter(mention) ?? this.#byPart(mention);
      if (person !== undefined) people.push(person);
      if (side !== undefined) sides.push(side);
    }
    for (const noun of sentence.nouns) {
      if (noun.from < from || noun.to > to) continue;
      const who = this.#common(sentence, noun) ?? this.#pronoun(sentence, noun);
      if (who === undefined) continue;
      people.push(...who.people);
      sides.push(...who.sides);
    }
    return { people: distinct(people), sides: distinct(sides) };
  }

  /** The one side that the tokens point to: by a name, a person's side, a common noun or a pronoun. */
  sideIn(sentence: Sentence, from: number, to: number): Side | undefined {
    for (const mention of this.mentions(sentence).toReversed()) {
      if (mention.from < from || mention.to > to) continue;
      const person = this.#personByMention.get(mention);
      const side =
        person?.side ??
        (mention.party === undefined && mention.organisation === undefined
          ? this.#byPart(mention)
          : this.sides.enter(mention));
      if (side !== undefined) return side;
    }
    for (let i = from; i < to; i++) {
      const token = sentence.tokens[i];
      if (token === undefined) break;
      if (/^(?:his|her|their|its)$/.test(token.lower)) {
        const owner = this.#before(
          token.start,
          token.lower === "his" ? "m" : token.lower === "her" ? "f" : undefined,
          token.lower === "its" || token.lower === "their",
        );
        if (owner !== undefined) return owner.side ?? owner.person?.side;
      }
      const isDefinite =
        /^(?:the|this|that)$/.test(sentence.tokens[i - 1]?.lower ?? "") ||
        token.lower.endsWith("s") ||
        token.lower === "management";
      const isNoun =
        token.tag === "NOUN" &&
        isDefinite &&
        (SIDE_NOUNS.has(token.lower) || SIDE_NOUNS.has(singular(token.lower)));
      const side =
        isNoun && token.lower !== "party" && token.lower !== "parties"
          ? this.sides.byNoun(token.lower, token)
          : undefined;
      if (side !== undefined) return side;
    }
    return undefined;
  }

  /** The person behind a full or last name, if the report has one and only one. */
  personNamed(name: string): Person | undefined {
    const last = lastName(name.split(" "));
    const found = this.#people.filter(
      (person) =>
        person.last === last && (!name.includes(" ") || person.name === name || !person.name.includes(" ")),
    );
    return found.length === 1 ? found[0] : this.#people.find((person) => person.name === name);
  }

  /** The sides named in the title and opening of a joint statement, where they are two. */
  #jointSides({ layout }: Prose, sentences: readonly Sentence[]): readonly Side[] {
    const isDefined = /\(\s*(?:hereinafter |together )?[“"']?the [“"']?Parties/i.test(layout.reading);
    if (
      !isDefined &&
      !/\bjoint (?:statement|communiqu[eé]|declaration|press statement)\b|\boutcomes? of\b/i.test(
        `${layout.title ?? ""} ${layout.reading.slice(0, 400)}`,
      )
    )
      return [];
    const sides: Side[] = [];
    for (const sentence of sentences.slice(0, 4)) {
      const found = this.mentions(sentence).flatMap((mention) => this.sides.enter(mention) ?? []);
      for (const side of found) if (!sides.includes(side)) sides.push(side);
      if (sides.length >= 2) break;
    }
    return sides.length === 2 ? sides : [];
  }

  /** "whitehouse.gov", "Federal Department of Foreign Affairs, Bern", "Halden Coatings comments on". */
  #ownSide({ layout }: Prose): Side | undefined {
    const title = layout.title ?? "";
    if (
      !/\b(?:readout|statement|communiqu[eé]|remarks|press release|comments on|call with|outcomes?|bulletin)\b/i.test(
        `${title} ${layout.outlet ?? ""}`,
      )
    )
      return undefined;
    const outlet = (layout.outlet ?? "").split(/,\s*/).concat(layout.outlet ?? "");
    for (const part of outlet) {
      const known = this.#table.named(part)?.party;
      if (known !== undefined) return this.#known(known.name, known.letters, { start: 0, end: 0 });
    }
    const folded = title.toLowerCase();
    return this.sides
      .all()
      .find(
        ({ name, known }) =>
          known === "named" &&
          folded.startsWith(name.toLowerCase().replace(/ (?:inc|plc|ltd|llc|corp)\.?$/, "")),
      );
  }

  /** "Toruna's prime minister", "the government of Toruna": a name that the table lacks is a side's. */
  #meetOwners(sentence: Sentence): void {
    const { tokens } = sentence;
    for (const mention of this.mentions(sentence)) {
      const { name, from, to, party, organisation, honorific, office } = mention;
      if (
        name === undefined ||
        party !== undefined ||
        organisation !== undefined ||
        honorific !== undefined ||
        office !== undefined
      )
        continue;
      const words = tokens.slice(name.from, name.to).map(({ text }) => text);
      const isOwner =
        /^['’]s?$/.test(tokens[to]?.text ?? "") &&
        ownsOffice(tokens.slice(to + 1, to + 5).map(({ lower }) => lower));
      const isGoverned =
        tokens[from - 1]?.lower === "of" &&
        governs(tokens.slice(Math.max(0, from - 6), from - 1).map(({ lower }) => lower));
      if ((!isOwner && !isGoverned) || words.length > 3 || GIVEN_NAMES.has(words[0]?.toLowerCase() ?? ""))
        continue;
      this.sides.enterNamed(words.join(" "), stretch(sentence, name.from, name.to));
    }
  }

  #meetFull(sentence: Sentence): void {
    for (const mention of this.mentions(sentence)) {
      if (!isPersonal(mention, this.#table)) continue;
      const person = personOf(mention);
      if (
        person === undefined ||
        (!person.name.includes(" ") && this.#table.person(person.name) === undefined)
      )
        continue;
      if (this.sides.byPart(person.name) !== undefined) continue;
      this.#personByMention.set(mention, this.#join(person));
    }
  }

  /** Short names: a last name alone or behind an honorific; the first name of names that stand family name first. */
  #meetShort(sentence: Sentence): void {
    for (const mention of this.mentions(sentence)) {
      const { name, honorific, office, organisation } = mention;
      if (name === undefined || organisation !== undefined || this.#personByMention.has(mention)) continue;
      const words = sentence.tokens.slice(name.from, name.to).map(({ text }) => text);
      const known = this.#short(words.join(" "));
      if (known !== undefined) {
        this.#personByMention.set(mention, known);
        continue;
      }
      const isTitled = honorific !== undefined || office !== undefined;
      const isSpeaker =
        words.length === 1 &&
        speaks(sentence, name.from, name.to) &&
        sentence.tokens[name.from]?.tag === "PROPN";
      if (!isTitled && isSpeaker && this.sides.byPart(words.join(" ")) === undefined) {
        // Reports introduce people by their full names: one capitalised word that speaks is a company or a place.
        this.sides.enterNamed(words.join(" "), stretch(sentence, name.from, name.to));
      } else if (isTitled && this.sides.byPart(words.join(" ")) === undefined) {
        const person = personOf(mention);
        if (person !== undefined) this.#personByMention.set(mention, this.#join(person));
      }
    }
  }

  #short(name: string): Person | undefined {
    const last = name.toLowerCase();
    const byLast = this.#people.filter((person) => person.last === last || person.last.endsWith(`-${last}`));
    if (byLast.length === 1) return byLast[0];
    if (byLast.length > 1 || name.includes(" ")) return byLast.length > 1 ? byLast[0] : undefined;
    const byFirst = this.#people.filter((person) => person.name.toLowerCase().startsWith(`${last} `));
    return byFirst.length === 1 ? byFirst[0] : undefined;
  }

  /** Takes a person into the cast, or joins them to the one whose full or last name fits. */
  #join(person: Person): Person {
    const known =
      this.#people.find((other) => other.name === person.name) ??
      this.#people.find((other) => other.last === person.last && compatible(other.name, person.name));
    if (known === undefined) {
      this.#people.push(person);
      person.side = this.#knownSide(person);
      return person;
    }
    if (person.name.split(" ").length > known.name.split(" ").length) {
      known.name = person.name;
      known.place = person.place;
    }
    known.gender ??= person.gender;
    return known;
  }

  /** Notes who is named where, and who is a subject, for pronouns after it. */
  #look(sentence: Sentence, speaker: Span | undefined): void {
    const first = sentence.verbs.find(({ form }) => form === "finite");
    const subject = first === undefined ? undefined : subjectOf(sentence, first)?.whole;
    const leads = (from: number): boolean =>
      [subject, speaker].some(
        (span) => span !== undefined && from >= span.from && from < Math.min(span.to, span.from + 6),
      );
    for (const mention of this.mentions(sentence)) {
      const at = sentence.tokens[mention.from]?.start ?? sentence.start;
      const person = this.#personByMention.get(mention);
      const side = person === undefined ? (this.sides.enter(mention) ?? this.#byPart(mention)) : undefined;
      if (person !== undefined || side !== undefined)
        this.#seen.push({ at, person, side, isSubject: leads(mention.from) });
      if (person !== undefined && person.side === undefined && mention.party !== undefined)
        person.side = this.sides.enter(mention);
    }
    if (subject !== undefined) this.#lookAtGroup(sentence, subject);
    for (const noun of sentence.nouns) {
      const head = sentence.tokens[noun.head];
      if (head === undefined || !isDefinite(sentence, noun) || head.isCapital) continue;
      const side = this.#common(sentence, noun)?.sides[0];
      if (side !== undefined)
        this.#seen.push({ at: head.start, person: undefined, side, isSubject: leads(noun.from) });
    }
    this.#seen.sort((a, b) => a.at - b.at);
  }

  /** Two people who are a subject together are whom the next "they" means. */
  #lookAtGroup(sentence: Sentence, subject: Span): void {
    const who = this.who(sentence, subject);
    const at = sentence.tokens[subject.from]?.start;
    if (who === undefined || at === undefined || who.people.length < 2) return;
    this.#seen.push({ at: at + 1, person: undefined, side: undefined, isSubject: true, role: who });
  }

  /** Somebody unnamed who speaks is whom the next "he" or "she" means. */
  #lookAtRole(sentence: Sentence, source: Span): void {
    const noun = sentence.nouns.find(({ from, to }) => from >= source.from && to <= source.to);
    const head = noun === undefined ? undefined : meantHead(sentence, noun);
    if (noun === undefined || head === undefined) return;
    const who = this.#one(sentence, noun, source);
    if (
      who === undefined ||
      who.people.length > 0 ||
      !(UNNAMED.has(head.lower) || capacityOf(head.lower) !== undefined)
    )
      return;
    this.#seen.push({ at: head.start, person: undefined, side: undefined, isSubject: true, role: who });
  }

  /** Takes what the words around each name tell of offices and sides. */
  #learn(sentence: Sentence): void {
    for (const mention of this.mentions(sentence)) {
      const person = this.#personByMention.get(mention);
      if (person === undefined) continue;
      const told = toldAround(mention, this);
      if (told === undefined) continue;
      if (told.office !== "" && !person.offices.includes(told.office)) person.offices.push(told.office);
      person.gender ??= told.office.endsWith("woman")
        ? "f"
        : /(?:sman|rman)$/.test(told.office)
          ? "m"
          : undefined;
      if (told.side !== undefined && person.side === undefined) person.side = told.side;
    }
    this.#learnFor(sentence);
  }

  /** "For management, Charles P. Whitlock said": the side before the comma is the speaker's. */
  #learnFor(sentence: Sentence): void {
    if (sentence.tokens[0]?.lower !== "for") return;
    const comma = sentence.tokens.findIndex(({ text }) => text === ",");
    const [next] = this.mentions(sentence).filter(({ from }) => from > comma);
    const person = next === undefined ? undefined : this.#personByMention.get(next);
    if (comma > 5 || comma < 2 || person === undefined || person.side !== undefined) return;
    person.side = this.sideIn(sentence, 1, comma);
  }

  /** A readout's own officials are its outlet's: who has an office and no side, in a text of one state's press office. */
  #fillFromOutlet(person: Person): void {
    if (person.side !== undefined || person.offices.length === 0 || this.#own === undefined) return;
    if (person.capacity !== "unofficial") person.side = this.#own;
  }

  /** The side that the table gives for a principal of this name, on the report's day if it has one. */
  #knownSide({ name, place }: Person): Side | undefined {
    const known = this.#table.person(name, this.#day);
    const party = known === undefined ? undefined : this.#table.named(known.party)?.party;
    return party === undefined ? undefined : this.#known(party.name, party.letters, place);
  }

  /** What the report does not say of a principal the table may know. */
  #fill(person: Person): void {
    const known = this.#table.person(person.name, this.#day);
    const capacities = person.offices
      .map((office) => capacityOf(office))
      .filter((capacity) => capacity !== undefined);
    person.capacity = capacities.find((capacity) => capacity !== "unofficial") ?? capacities[0] ?? "unknown";
    if (known !== undefined && person.capacity === "unknown")
      person.capacity = capacityOf(known.office) ?? "unknown";
  }

  #known(name: string, letters: string, first: { start: number; end: number }): Side {
    return this.sides.byPart(name) ?? { name, letters, known: "table", first };
  }

  #byPart({ sentence, name }: NameMention): Side | undefined {
    if (name === undefined) return undefined;
    return this.sides.byPart(worded(sentence.tokens, name.from, name.to));
  }

  /** One noun phrase of a list. */
  #one(sentence: Sentence, noun: NounPhrase, span: Span): Who | undefined {
    const own = this.#pronoun(sentence, noun);
    if (own !== undefined) return own;
    const inHead = this.mentions(sentence).find(({ from, to }) => from <= noun.head && noun.head < to);
    const person = inHead === undefined ? undefined : this.#personByMention.get(inHead);
    if (person !== undefined) return whoOf(person, wordsOf(sentence, noun));
    const apposed = this.#apposed(sentence, noun, span);
    if (apposed !== undefined) return whoOf(apposed, wordsOf(sentence, noun));
    const isName =
      inHead !== undefined &&
      (inHead.party !== undefined || inHead.organisation !== undefined || this.#byPart(inHead) !== undefined);
    const side = isName ? (this.sides.enter(inHead) ?? this.#byPart(inHead)) : undefined;
    if (side !== undefined)
      return {
        people: [],
        sides: [side],
        capacity: "unknown",
        words: wordsOf(sentence, noun),
        isOpen: false,
      };
    return this.#role(sentence, noun, span) ?? this.#common(sentence, noun);
  }

  /** "A spokeswoman for the rebels, Amina Togoi": a name in apposition to a role. */
  #apposed(sentence: Sentence, noun: NounPhrase, span: Span): Person | undefined {
    for (const mention of this.mentions(sentence)) {
      if (mention.from < noun.to || mention.to > span.to + 1 || mention.from > noun.to + 10) continue;
      const before = sentence.tokens[mention.from - 1];
      const person = this.#personByMention.get(mention);
      if (person !== undefined && before?.text === ",") return person;
    }
    return undefined;
  }

  /** "The aide", "his spokesman", "a senior American official": a role, with its side where the words give one. */
  #role(sentence: Sentence, noun: NounPhrase, span: Span): Who | undefined {
    const head = meantHead(sentence, noun);
    if (head === undefined || (head.tag === "PROPN" && !head.lower.endsWith("s"))) return undefined;
    const capacity =
      capacityOf(head.lower) ??
      capacityOf(wordsOf(sentence, { from: Math.max(noun.from, noun.head - 1), to: noun.head + 1 }));
    const isUnnamed = UNNAMED.has(head.lower);
    if (capacity === undefined && !isUnnamed) return undefined;
    const words = wordsOf(sentence, noun);
    if (isDefinite(sentence, noun) && capacity !== undefined && !head.lower.endsWith("s")) {
      const holder = this.#holder(words, head.start);
      if (holder !== undefined) return whoOf(holder, words);
    }
    const side =
      this.sideIn(sentence, noun.from, noun.to) ??
      this.sideIn(sentence, noun.to, Math.max(noun.to, Math.min(span.to, noun.to + 8)));
    return {
      people: [],
      sides: side === undefined ? [] : [side],
      capacity: capacity ?? "unknown",
      words,
      isOpen: side === undefined,
    };
  }

  /** The one person named before who holds the office that the words give. */
  #holder(words: string, at: number): Person | undefined {
    const office = words.toLowerCase().replace(/^(?:the|this|that)\s+/, "");
    const noun = office.split(" ").at(-1) ?? "";
    const capacity = capacityOf(office) ?? capacityOf(noun);
    const before = new Set(
      this.#seen.filter((seen) => seen.at < at && seen.person !== undefined).map(({ person }) => person),
    );
    const holders = this.#people.filter(
      (person) => before.has(person) && person.offices.some((held) => held.split(" ").at(-1) === noun),
    );
    if (holders.length === 1) return holders[0];
    const narrower = holders.filter(({ offices }) => offices.some((held) => office.endsWith(held)));
    if (narrower.length === 1) return narrower[0];
    if (holders.length > 1) {
      return this.#seen
        .filter((seen) => seen.at < at && seen.person !== undefined && holders.includes(seen.person))
        .at(-1)?.person;
    }
    const alike = this.#people.filter(
      (person) =>
        before.has(person) &&
        capacity === "envoy" &&
        person.offices.some((held) => capacityOf(held) === "envoy"),
    );
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** "The union", "the American delegation", "Moscow's negotiators": a side by a common noun. */
  #common(sentence: Sentence, noun: NounPhrase): Who | undefined {
    const head = sentence.tokens[noun.head];
    if (head === undefined || (head.isCapital && head.lower !== "parties" && head.lower !== "sides"))
      return undefined;
    const words = wordsOf(sentence, noun);
    if (
      /^(?:(?:both|either|neither|each|all|the|two|other|warring) )+(?:sides?|parties|delegations|governments|teams|camps|leaders)$/i.test(
        words,
      ) ||
      /^both$/i.test(words)
    ) {
      return { people: [], sides: this.#joint, capacity: "unknown", words, isOpen: this.#joint.length === 0 };
    }
    const isSideNoun =
      SIDE_NOUNS.has(head.lower) ||
      SIDE_NOUNS.has(singular(head.lower)) ||
      /^(?:side|team|delegation|delegations|leadership|forces|troops|people)$/.test(head.lower);
    if (!isSideNoun) return undefined;
    const inner = this.mentions(sentence).findLast(({ from, to }) => from >= noun.from && to <= noun.head);
    const owner =
      inner === undefined
        ? undefined
        : (this.#personByMention.get(inner)?.side ?? this.sides.enter(inner) ?? this.#byPart(inner));
    if (owner !== undefined) return { people: [], sides: [owner], capacity: "unknown", words, isOpen: false };
    if (
      !isDefinite(sentence, noun) ||
      head.lower === "side" ||
      head.lower === "party" ||
      head.lower === "parties"
    )
      return undefined;
    const side = this.sides.byNoun(head.lower, stretch(sentence, noun.from, noun.to));
    return side === undefined
      ? undefined
      : { people: [], sides: [side], capacity: "unknown", words, isOpen: false };
  }

  #pronoun(sentence: Sentence, noun: NounPhrase): Who | undefined {
    const token = sentence.tokens[noun.head];
    if (token === undefined || noun.to - noun.from !== 1 || token.tag !== "PRON") return undefined;
    if (!/^(?:he|she|they|it|him|them)$/.test(token.lower)) return undefined;
    const gender = /^(?:he|him)$/.test(token.lower) ? "m" : token.lower === "she" ? "f" : undefined;
    const seen = this.#before(token.start, gender, gender === undefined);
    if (seen?.person !== undefined) return whoOf(seen.person, token.text);
    if (seen?.role !== undefined) return { ...seen.role, words: token.text };
    if (seen?.side === undefined) return undefined;
    return { people: [], sides: [seen.side], capacity: "unknown", words: token.text, isOpen: false };
  }

  /** The last subject before the offset that fits, else the last that was named at all. */
  #before(at: number, gender: "m" | "f" | undefined, wantsSide: boolean): Seen | undefined {
    const fits = ({ person, side, role }: Seen): boolean =>
      wantsSide
        ? side !== undefined || (role !== undefined && role.people.length > 1)
        : role !== undefined
          ? role.people.length < 2 && (role.capacity !== "unknown" || gender !== undefined)
          : person !== undefined &&
            (gender === undefined || person.gender === undefined || person.gender === gender);
    const near = this.#seen.filter((seen) => seen.at < at && at - seen.at < 900 && fits(seen));
    return near.findLast(({ isSubject }) => isSubject) ?? near.at(-1);
  }
}

function whoOf(person: Person, words: string): Who {
  return {
    people: [person],
    sides: person.side === undefined ? [] : [person.side],
    capacity: person.capacity,
    words,
    isOpen: false,
  };
}

/** "Minister for Foreign Affairs of", "the government of": an office or a government among the words before. */
function governs(words: readonly string[]): boolean {
  return (
    words.some((word) =>
      /^(?:government|president|premier|people|republic|kingdom|minister|ambassador|delegation|parliament)$/.test(
        word,
      ),
    ) && !words.some((word) => /^[,;:.]$/.test(word))
  );
}

/** Whether an office or a body of a state or organisation stands among the words after a possessor. */
function ownsOffice(words: readonly string[]): boolean {
  const stop = words.findIndex(
    (word) => /^[^\p{L}]/u.test(word) || /^(?:and|of|to|in|on|for|who|has|had|is|was)$/.test(word),
  );
  const phrase = stop === -1 ? words : words.slice(0, stop);
  return (
    phrase.some((_, index) => {
      const found = officeIn(phrase.slice(0, index + 1).join(" "));
      return found !== undefined && /^(?:principal|negotiator|envoy|spokesperson)$/.test(found.capacity);
    }) ||
    phrase.some((word) =>
      /^(?:government|delegation|negotiators|parliament|army|people|team|leadership|embassy|ministry|staff|side)$/.test(
        word,
      ),
    )
  );
}

function isDefinite({ tokens }: Sentence, noun: NounPhrase): boolean {
  const first = tokens[noun.from]?.lower ?? "";
  return (
    /^(?:the|this|that|its|their|his|her|our)$/.test(first) ||
    (noun.to - noun.from === 1 && (tokens[noun.head]?.lower.endsWith("s") ?? false)) ||
    first === "management"
  );
}

/** The word that says who is meant: in "one of the officials" and "a member of the delegation" the last one. */
function meantHead({ tokens }: Sentence, noun: NounPhrase): Token | undefined {
  const head = tokens[noun.head];
  const counts =
    head !== undefined &&
    (head.tag === "NUM" ||
      /^(?:one|some|many|most|several|both|none|two|three|group|number|majority)$/.test(head.lower));
  return counts && tokens[noun.head + 1]?.lower === "of" ? tokens[noun.to - 1] : head;
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

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
