import { nounFrom, type Sentence } from "../grammar/sentence.ts";
import { lowered, worded } from "../text/tokens.ts";
import { GIVEN_NAMES } from "./given-names.ts";
import { ledBefore } from "./leading.ts";
import { PORTFOLIOS } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { isApposedTo, isPersonal, speaks } from "./personal.ts";
import { personOf, type Person } from "./person.ts";
import type { Register } from "./register.ts";
import { isSideNoun, SIDE_NOUNS } from "./side-nouns.ts";
import { stretch } from "./spans.ts";
import type { Side } from "./side.ts";
import {
  NO_OWNERS,
  governs,
  isHeldOffice,
  isApposedSide,
  phraseBefore,
  isBetween,
  isStateNoun,
  isBeforeOffice,
  ownsOffice,
  STATE_OFFICE,
  ownsBusiness,
  isRepresented,
  takesStance,
} from "./owner-signs.ts";

/** Meets everybody and every side that a report introduces, in passes over its sentences. */
export function introduce(register: Register, sentences: readonly Sentence[], day: string | undefined): void {
  const eachMention = (meet: (mention: NameMention) => void): void => {
    for (const sentence of sentences) for (const mention of register.mentions(sentence)) meet(mention);
  };
  eachMention((mention) => {
    if (mention.by !== "seat") register.sides.enter(mention);
  });
  eachMention((mention) => {
    if (mention.by === "seat") register.sides.enter(mention);
  });
  eachMention((mention) => meetFull(register, mention, day));
  eachMention((mention) => meetOwner(register, mention));
  eachMention((mention) => meetLed(register, mention));
  eachMention((mention) => meetShort(register, mention, day));
  eachMention((mention) => {
    meetFullerName(register, mention);
    meetTerm(register, mention);
    meetNoun(register, mention);
  });
}

/** People by their full names. */
function meetFull(register: Register, mention: NameMention, day: string | undefined): void {
  if (!isPersonal(mention, register.table)) return;
  const person = personOf(mention);
  if (person === undefined) return;
  if (!person.name.includes(" ") && register.table.person(person.name) === undefined) return;
  if (register.sides.byPart(person.name) === undefined) register.bind(mention, join(register, person, day));
}

/** Short names: a last name alone or behind an honorific; the first name of names that stand family name first. */
function meetShort(register: Register, mention: NameMention, day: string | undefined): void {
  const { sentence, name, honorific, office, organisation } = mention;
  if (name === undefined || organisation !== undefined || register.person(mention) !== undefined) return;
  const words = worded(sentence.tokens, name.from, name.to);
  const known = register.roster.short(words);
  if (known !== undefined) {
    register.bind(mention, known);
    return;
  }
  if (register.sides.byPart(words) !== undefined) return;
  const isTitled = honorific !== undefined || office !== undefined;
  const person = isTitled ? personOf(mention) : undefined;
  if (person !== undefined) register.bind(mention, join(register, person, day));
  else if (
    !isTitled &&
    !words.includes(" ") &&
    sentence.tokens[name.from]?.tag === "PROPN" &&
    speaks(sentence, name.from, name.to)
  ) {
    // Reports introduce people by their full names: one capitalised word that speaks is a company or a place.
    register.sides.enterNamed(words, stretch(sentence, name.from, name.to));
  }
}

function join(register: Register, person: Person, day: string | undefined): Person {
  const { person: known, isNew } = register.roster.join(person);
  if (isNew) known.side = knownSide(register, known, day);
  return known;
}

/** The side that the table gives for a principal of this name, on the report's day if it has one. */
function knownSide(register: Register, { name, place }: Person, day: string | undefined): Side | undefined {
  const known = register.table.person(name, day);
  const party = known === undefined ? undefined : register.table.named(known.party)?.party;
  return party === undefined ? undefined : register.sides.enterKnown(party, place);
}

/** "Toruna's prime minister", "the government of Toruna", "Kestrel's bonds": a name that the table lacks is a side's. */
function meetOwner(register: Register, mention: NameMention): void {
  const { sentence, name, from, to, party, organisation, honorific, office } = mention;
  const isTaken =
    party !== undefined ||
    organisation !== undefined ||
    honorific !== undefined ||
    register.person(mention) !== undefined;
  if (name === undefined || isTaken) return;
  const { tokens } = sentence;
  const words = worded(tokens, name.from, name.to);
  if (
    NO_OWNERS.test(words) ||
    PORTFOLIOS.has(words.toLowerCase()) ||
    name.to - name.from > 3 ||
    GIVEN_NAMES.has(tokens[name.from]?.lower ?? "")
  )
    return;
  if (register.roster.short(words) !== undefined || register.sides.byPart(words) !== undefined) return;
  const owned = /^['’]s?$/.test(tokens[to]?.text ?? "") ? lowered(tokens, to + 1, to + 6).split(" ") : [];
  const before = phraseBefore(tokens, from - 1);
  const preposition = tokens[from - 1]?.lower === "the" ? from - 2 : from - 1;
  const governed =
    (tokens[from - 1]?.lower === "of" && (office !== undefined || governs(before))) ||
    (/^(?:of|for)$/.test(tokens[preposition]?.lower ?? "") &&
      isHeldOffice(register, sentence, preposition, to));
  const isApposed = isApposedSide(sentence, to) || isApposedTo(sentence, from, to);
  const isState =
    isApposed ||
    isBetween(sentence, from) ||
    isRepresented(sentence, preposition) ||
    takesStance(sentence, from, to) ||
    ownsOffice(owned) ||
    governed ||
    isStateNoun(tokens[to]?.lower, tokens[to + 1]?.lower) ||
    isBeforeOffice(sentence, from, to);
  const isCompany = ownsBusiness(owned) || (tokens[from - 1]?.lower === "in" && before.at(-1) === "shares");
  if (!isState && !isCompany) return;
  const side = register.sides.enterNamed(words, stretch(sentence, name.from, name.to));
  if (isCompany) register.sides.introduce("company", side, side.first.start);
}

/** "New Harbour, the election winner led by Arturs Vitols": what somebody leads is a side if it has a name. */
function meetLed(register: Register, mention: NameMention): void {
  const { sentence } = mention;
  const led = register.person(mention) === undefined ? undefined : ledBefore(sentence, mention.from);
  if (led === undefined || led.capacity !== "principal") return;
  const comma = sentence.tokens[led.team.from - 1]?.text === "," ? led.team.from - 1 : -1;
  const team = register
    .mentions(sentence)
    .find(({ from, to }) => to === comma || (from >= led.team.from && to <= led.team.to));
  const isNamed = sentence.tokens[led.team.to - 1]?.isCapital === true || team?.to === comma;
  if (
    !isNamed ||
    team?.name === undefined ||
    register.person(team) !== undefined ||
    register.side(team) !== undefined
  )
    return;
  const words = worded(sentence.tokens, team.name.from, team.name.to);
  register.sides.enterNamed(words, stretch(sentence, team.name.from, team.name.to));
}

/** "Kestrel Retail" where the report also says "Kestrel": the fuller name of a side met by one word. */
function meetFullerName(register: Register, mention: NameMention): void {
  const { sentence, name, party, organisation } = mention;
  if (
    name === undefined ||
    party !== undefined ||
    organisation !== undefined ||
    register.person(mention) !== undefined
  )
    return;
  const [first, ...rest] = sentence.tokens.slice(name.from, name.to);
  if (first === undefined || rest.length === 0 || rest.length > 3) return;
  const side = register.sides.byPart(first.text);
  const isPlace =
    /^(?:street|avenue|road|park|airport|hotel|port|hospital|tower|house|square|hill|valley|river|lake)$/.test(
      rest.at(-1)?.lower ?? "",
    );
  if (side?.known === "named" && side.name === first.text && !isPlace)
    register.sides.extend(side, worded(sentence.tokens, name.from, name.to));
}

/** "The Government of the Republic of Ombara (“the Government”)": the words that stand for a side from there on. */
function meetTerm(register: Register, mention: NameMention): void {
  const { sentence, to } = mention;
  const { tokens } = sentence;
  if (tokens[to]?.text !== "(") return;
  const close = tokens.findIndex(({ text }, index) => index > to && text === ")");
  if (close === -1 || close > to + 9) return;
  const inside = tokens.slice(to + 1, close).filter(({ text }) => !/^["“”'‘’]+$/.test(text));
  const at = inside.findIndex(({ lower }) => lower === "the");
  const term = inside.slice(at + 1);
  const isQuoted = inside.length < close - to - 1;
  const side = isQuoted && term.length > 0 && term.length < 4 ? register.side(mention) : undefined;
  if (side !== undefined) register.sides.define(term.map(({ text }) => text).join(" "), side);
}

/** "Kestrel Retail, the department store chain", "Chad's government": the noun with which a side is introduced. */
function meetNoun(register: Register, mention: NameMention): void {
  const { sentence, to } = mention;
  const { tokens } = sentence;
  const side = register.person(mention) === undefined ? register.side(mention) : undefined;
  const at = tokens[mention.from]?.start ?? sentence.start;
  if (side === undefined) return;
  const called = tokens[mention.from - 1];
  if (called?.tag === "NOUN" && !called.isCapital && SIDE_NOUNS.has(called.lower))
    register.sides.introduce(called.lower, side, at);
  const isPossessor = /^['’]s?$/.test(tokens[to]?.text ?? "");
  const next = tokens[isPossessor ? to + 1 : to]?.lower ?? "";
  if (
    /^(?:government|parliament)$/.test(next) ||
    (isPossessor && STATE_OFFICE.test(lowered(tokens, to + 1, to + 3)))
  )
    register.sides.introduce("government", side, at);
  if (/^(?:delegation|team|negotiators)$/.test(next))
    for (const team of ["delegation", "team", "negotiator"]) register.sides.introduce(team, side, at);
  if (isPossessor && /\b(?:delegation|team|negotiators)\b/.test(lowered(tokens, to + 1, to + 4)))
    for (const team of ["delegation", "team", "negotiator"]) register.sides.introduce(team, side, at);
  if (
    isPossessor &&
    /^(?:army|military|junta|regime|parliament|management|board|leadership|cabinet|armed)$/.test(next)
  )
    register.sides.introduce(next, side, at);
  if (side.known !== "named" || tokens[to]?.text !== ",") return;
  const noun = nounFrom(sentence, to + 1);
  const head = noun === undefined ? undefined : tokens[noun.head];
  const isApposed = /^(?:the|a|an)$/.test(tokens[to + 1]?.lower ?? "");
  if (isApposed && head !== undefined && isSideNoun(head.lower))
    register.sides.introduce(head.lower, side, at);
}
