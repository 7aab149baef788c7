import type { Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import { capacityOf, CUSTOMARY, LONGEST_OFFICE, officeIn } from "./offices.ts";
import { toldAround, type Finder } from "./owners.ts";
import type { Person } from "./person.ts";
import type { Register } from "./register.ts";
import type { Side } from "./side.ts";

/** Takes what a report tells of people's offices and sides, and what may be filled in where it tells nothing. */
export class Learning {
  readonly #register: Register;
  readonly #finder: Finder;
  readonly #day: string | undefined;
  readonly #private = new Set<Person>();
  /** Sides whose office is told of without a name: "the Prime Minister of Canmark". Several, and none is meant. */
  readonly #sidesByOffice = new Map<string, Set<Side>>();

  constructor(register: Register, finder: Finder, day: string | undefined) {
    this.#register = register;
    this.#finder = finder;
    this.#day = day;
  }

  /** Takes what the words around each name in a sentence tell of offices and sides. */
  learn(sentence: Sentence, before?: Sentence): void {
    for (const mention of this.#register.mentions(sentence)) {
      const person = this.#register.person(mention);
      const told = person === undefined ? undefined : toldAround(mention, this.#finder);
      if (person === undefined || told === undefined) continue;
      if (told.isPrivate) this.#private.add(person);
      for (const office of told.offices) {
        this.#register.roster.give(person, office);
        person.gender ??= office.endsWith("woman") ? "f" : /(?:sman|rman)$/.test(office) ? "m" : undefined;
      }
      if (told.side !== undefined && (person.side === undefined || isFuller(told.side, person.side)))
        person.side = told.side;
    }
    this.#learnFor(sentence);
    this.#learnVoice(sentence);
    this.#learnOffices(sentence);
    if (before !== undefined) this.#learnRespectively(sentence, before);
  }

  /** Gives capacities, and the issuer or the dateline's state as the side of those who have an office and no side. */
  fill(issuer: Side | undefined, dateline: Side | undefined): void {
    for (const person of this.#register.roster.people) {
      this.#fillCapacity(person);
      const isOfficial = person.offices.length > 0 && person.capacity !== "unofficial";
      if (isOfficial) person.side ??= this.#byOffice(person) ?? issuer;
      person.side ??= this.#byCustom(person);
      if (person.side === undefined && person.offices.some((office) => OF_STATE.test(office)))
        person.side =
          this.#register.sides.only("government") ?? dateline ?? this.#register.sides.common("government");
      person.side ??= this.#byBody(person);
      if (person.side === undefined && person.offices.some((office) => office.endsWith("mayor")))
        person.side = this.#register.sides.common("city") ?? this.#register.sides.common("council");
    }
  }

  /** "The Prime Minister of Canmark": whoever holds the office is Canmark's. */
  #learnOffices(sentence: Sentence): void {
    const { tokens } = sentence;
    for (let of = 1; of < tokens.length - 1; of++) {
      if (tokens[of]?.lower !== "of" || tokens[of + 1]?.isCapital !== true) continue;
      const found = officeIn(lowered(tokens, Math.max(0, of - LONGEST_OFFICE), of));
      if (found === undefined || !/^(?:principal|negotiator)$/.test(found.capacity)) continue;
      const mention = this.#register.mentions(sentence).find(({ from }) => from === of + 1);
      const side = mention === undefined ? undefined : this.#register.side(mention);
      if (mention === undefined || side === undefined || this.#register.person(mention) !== undefined)
        continue;
      const sides = this.#sidesByOffice.get(found.office) ?? new Set();
      this.#sidesByOffice.set(found.office, sides.add(side));
    }
  }

  /** The side of the only such office that the report tells of. */
  #byOffice({ offices }: Person): Side | undefined {
    for (const office of offices) {
      const sides = this.#sidesByOffice.get(office);
      if (sides?.size === 1) return [...sides][0];
    }
    return undefined;
  }

  /** "For management, Charles P. Whitlock said": the side before the comma is the speaker's. */
  #learnFor(sentence: Sentence): void {
    if (sentence.tokens[0]?.lower !== "for") return;
    const comma = sentence.tokens.findIndex(({ text }) => text === ",");
    const [next] = this.#register.mentions(sentence).filter(({ from }) => from > comma);
    const person = next === undefined ? undefined : this.#register.person(next);
    if (comma > 5 || comma < 2 || person === undefined || person.side !== undefined) return;
    person.side = this.#finder.sideIn(sentence, 1, comma);
  }

  /** "President Ndlela reiterated South Africa's readiness": who speaks of a state's own will speaks for it. */
  #learnVoice(sentence: Sentence): void {
    const { tokens, verbs } = sentence;
    const mentions = this.#register.mentions(sentence);
    for (const verb of verbs) {
      if (!VOICING.test(verb.lemma) || verb.form === "infinitive" || verb.isPassive) continue;
      const owner = mentions.find(
        ({ from, to }) => from >= verb.to && from <= verb.to + 2 && /^['’]s?$/.test(tokens[to]?.text ?? ""),
      );
      const side =
        owner === undefined || this.#register.person(owner) !== undefined
          ? undefined
          : this.#register.side(owner);
      const speaker = mentions.findLast(
        (mention) => mention.to <= verb.from && this.#register.person(mention) !== undefined,
      );
      const person = speaker === undefined ? undefined : this.#register.person(speaker);
      if (owner === undefined || side === undefined || person === undefined || person.side !== undefined)
        continue;
      if (speaker?.to === verb.from && OWN_WILL.test(lowered(tokens, owner.to + 1, owner.to + 4)))
        person.side = side;
    }
  }

  /** "They were headed by A and B respectively": in the order of the sides that were the subject before. */
  #learnRespectively(sentence: Sentence, before: Sentence): void {
    if (!sentence.tokens.some(({ lower }) => lower === "respectively")) return;
    const verb = before.verbs.find(({ form }) => form === "finite");
    if (verb === undefined) return;
    const people = distinct(
      this.#register.mentions(sentence).map((mention) => this.#register.person(mention)),
    );
    const sides = distinct(
      this.#register
        .mentions(before)
        .filter(({ to }) => to <= verb.from)
        .map((mention) => this.#register.side(mention)),
    );
    if (people.length < 2 || sides.length !== people.length) return;
    people.forEach((person, index) => {
      person.side = sides[index];
      this.#register.roster.lead(person, "negotiator");
    });
  }

  /** "Superintendent Ray Hollis": the one body of the report that has such an office. */
  #byBody({ offices }: Person): Side | undefined {
    for (const [office, nouns] of OFFICES_OF)
      if (offices.some((held) => office.test(held)))
        for (const noun of nouns) {
          const side = this.#register.sides.theOne(noun);
          if (side !== undefined) return side;
        }
    return undefined;
  }

  /** Offices that only one state or body has: "Secretary of State", "the taoiseach". */
  #byCustom({ offices, place }: Person): Side | undefined {
    const name = offices.map((office) => CUSTOMARY[office]).find((party) => party !== undefined);
    const party = name === undefined ? undefined : this.#register.table.named(name)?.party;
    return party === undefined ? undefined : this.#register.sides.enterKnown(party, place);
  }

  #fillCapacity(person: Person): void {
    const capacities = person.offices
      .map((office) => capacityOf(office))
      .filter((capacity) => capacity !== undefined);
    person.capacity = capacities.find((capacity) => capacity !== "unofficial") ?? capacities[0] ?? "unknown";
    const known = this.#register.table.person(person.name, this.#day);
    if (known !== undefined) this.#register.roster.index(person, known.office);
    if (person.capacity !== "unknown") return;
    if (known !== undefined) person.capacity = capacityOf(known.office) ?? "unknown";
    else if (person.side !== undefined && NEUTRAL.test(person.side.name)) person.capacity = "envoy";
    else if (this.#private.has(person)) person.capacity = "unofficial";
  }
}

/** Offices that only bodies of one kind have, with the nouns for these. */
const OFFICES_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^superintendent$/, ["district", "school"]],
  [/^(?:sporting director|manager|captain|director of football)$/, ["club"]],
  [
    /^(?:general secretary|union (?:president|leader|chief)|branch secretary|regional officer|shop steward)$/,
    ["union", "guild"],
  ],
  [
    /^(?:chief executive|chief executive officer|ceo|managing director|chief financial officer|chief operating officer)$/,
    ["company", "airline"],
  ],
];

const VOICING =
  /^(?:reiterate|reaffirm|express|underline|underscore|stress|confirm|convey|set|outline|repeat|voice|emphasi[sz]e|declare|announce)$/;

const OWN_WILL =
  /^(?:\w+ )?(?:readiness|willingness|support|position|commitment|concerns?|interest|appreciation|gratitude|opposition|condolences|solidarity|determination|stance|view|hope|intention)\b/;

/** A name tells more than a common noun: "the drivers" and "the Locomotive Engineers' Society". */
function isFuller(told: Side, known: Side): boolean {
  return known.known === "common" && told.known !== "common" && !told.isState;
}

/** Offices that in a capital need no country. */
const OF_STATE = /(?:^|\b)(?:president|prime minister|premier|chancellor|minister|foreign secretary)$/;

/** Bodies whose people carry and conciliate. */
const NEUTRAL = /\b(?:mediation|conciliation|arbitration|acas|red cross)\b/i;

function distinct<T>(values: readonly (T | undefined)[]): readonly T[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
