import type { Capacity } from "@parley/core";
import { nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import type { Stretch } from "../text/sentences.ts";
import { GIVEN_NAMES, NO_PERSONS, WOMENS_NAMES } from "./lexicon.ts";
import type { NameMention } from "./names.ts";
import { genderOf, HONORIFICS, LONGEST_OFFICE, officeIn } from "./offices.ts";
import { lowered, type Token } from "../text/tokens.ts";
import type { PartyTable } from "./parties.ts";
import { stretch, wordsBefore, type Side } from "./sides.ts";

/** Somebody whom the report names. */
export interface Person {
  /** The fullest name in the report. */
  name: string;
  readonly last: string;
  readonly offices: string[];
  capacity: Capacity;
  side: Side | undefined;
  gender: "m" | "f" | undefined;
  /** Where the fullest name stands first. */
  place: Stretch;
}

/** An office told of a person, and the side that it is an office of. */
export interface Told {
  readonly office: string;
  readonly side: Side | undefined;
}

/** What finds sides and people by words; the cast passes itself in. */
export interface Finder {
  /** The side of what is named in the tokens: a side's name, a person's side, a common noun, a pronoun. */
  readonly sideIn: (sentence: Sentence, from: number, to: number) => Side | undefined;
}

/** Whether what is left of a run of capitalised words is a person's name. */
export function isPersonal(mention: NameMention, table: PartyTable): boolean {
  const { name, sentence, office, honorific, organisation } = mention;
  if (name === undefined || organisation !== undefined) return false;
  const { tokens } = sentence;
  const words = tokens.slice(name.from, name.to);
  if (words.length > 5 || words.some(({ text }) => /[/@\d]/.test(text))) return false;
  if (office !== undefined || honorific !== undefined) return true;
  const full = words.map(({ text }) => text).join(" ");
  if (table.person(full) !== undefined) return true;
  if (words.length < 2) return false;
  if (officeBefore(sentence, name.from) !== undefined || officeBeforeComma(sentence, name.from) !== undefined)
    return true;
  if (officeAfter(sentence, name.to) !== undefined) return true;
  if (GIVEN_NAMES.has(words[0]?.lower ?? "")) return true;
  if (isCalled(sentence, name.from) || leadingAfter(sentence, name.to) !== undefined) return true;
  return speaks(sentence, name.from, name.to) || /^\p{Lu}\.$/u.test(words[1]?.text ?? "");
}

const SAYING =
  /^(?:say|add|tell|reply|insist|argue|explain|warn|note|acknowledge|declare|stress|recall|write|ask|answer|joke|concede|admit)$/;

/** "Captain Lee Sandford": a common noun for somebody right before two capitalised words. */
function isCalled(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens[at - 1];
  if (before === undefined || before.isCapital || before.tag !== "NOUN") return false;
  return (
    !NO_PERSONS.has(before.lower) &&
    /(?:er|or|ist|man|woman|ain|ant|ent|ive|ee|ess|ian|ot|ger|mate|chief|boss|guard|star|hero|aide)$/.test(
      before.lower,
    )
  );
}

const LEADING = /^(?:lead|head|run|chair|co-chair|represent|negotiate|speak|mediate|front)$/;

/** "Paula Reinholt, who runs the IMF's mission": whose team somebody leads, from the clause on the name. */
export function leadingAfter(sentence: Sentence, at: number): { from: number; to: number } | undefined {
  const { tokens, verbs } = sentence;
  const comma = tokens[at]?.text === "," ? at + 1 : at;
  const isClause = tokens[comma]?.lower === "who";
  const verb = verbs.find(({ from }) => from === (isClause ? comma + 1 : at));
  if (verb === undefined || !LEADING.test(verb.lemma) || verb.isNegated) return undefined;
  const to = appositionReach(sentence, verb.to);
  const object = lowered(tokens, verb.to, to);
  const isTeam =
    /\b(?:delegation|team|mission|committee|talks|negotiations|side|mediation|for|council|union|party|association|front)\b/.test(
      object,
    );
  return isTeam || verb.lemma === "represent" ? { from: verb.to, to } : undefined;
}

/** Whether the words are the subject of a verb of speech, before it or after. */
export function speaks(sentence: Sentence, from: number, to: number): boolean {
  const { verbs, tokens } = sentence;
  const after = verbs.find((verb) => verb.from === to || (verb.from === to + 1 && tokens[to]?.tag === "ADV"));
  const before = verbs.find((verb) => verb.to === from);
  return [after, before].some(
    (verb) => verb !== undefined && SAYING.test(verb.lemma) && verb.form === "finite",
  );
}

/** The office in lower case right before a name: "special envoy Steve Witkoff". */
export function officeBefore(sentence: Sentence, at: number): { office: string; from: number } | undefined {
  const { tokens } = sentence;
  for (let from = Math.max(0, at - LONGEST_OFFICE); from < at; from++) {
    const words = tokens.slice(from, at);
    if (words.some(({ text }) => /^[,;:.]$/.test(text))) continue;
    const found = officeIn(words.map(({ lower }) => lower).join(" "));
    if (found !== undefined && !HONORIFICS.has(found.office)) return { office: found.office, from };
  }
  return undefined;
}

/** "Its chief negotiator, Anthony Ruggiero": the noun phrase before the comma before a name. */
export function officeBeforeComma(
  sentence: Sentence,
  at: number,
): { office: string; from: number; to: number } | undefined {
  const { tokens } = sentence;
  if (tokens[at - 1]?.text !== ",") return undefined;
  const inner = nounBefore(sentence, at - 1);
  const own = inner === undefined ? undefined : officeIn(lowerWords(tokens, inner.from, inner.head + 1));
  if (inner !== undefined && own !== undefined) return { office: own.office, from: inner.from, to: at - 1 };
  const chain = phraseBefore(sentence, at - 1);
  if (chain === undefined) return undefined;
  for (let end = chain.headEnd; end > chain.from; end--) {
    for (let from = Math.max(chain.from, end - LONGEST_OFFICE); from < end; from++) {
      const found = officeIn(lowerWords(tokens, from, end));
      if (found !== undefined) return { office: found.office, from: chain.from, to: at - 1 };
    }
    if (end < chain.headEnd - 2) break;
  }
  return undefined;
}

/** A noun phrase with what prepositions add to it, ending right before `end`. */
function phraseBefore(sentence: Sentence, end: number): { from: number; headEnd: number } | undefined {
  let noun = nounBefore(sentence, end);
  for (let guard = 0; noun !== undefined && guard < 4; guard++) {
    const before = sentence.tokens[noun.from - 1];
    if (before?.tag !== "ADP") break;
    const outer = nounBefore(sentence, noun.from - 1);
    if (outer === undefined) break;
    noun = outer;
  }
  return noun === undefined ? undefined : { from: noun.from, headEnd: noun.head + 1 };
}

/** "Frank Dombrowski, president of the Amalgamated Longshore Union": office and reach of the apposition. */
export function officeAfter(
  sentence: Sentence,
  at: number,
): { office: string; from: number; to: number } | undefined {
  const { tokens } = sentence;
  let comma = at;
  if (tokens[comma]?.text === "(") return undefined;
  if (
    tokens[comma]?.text === "," &&
    /^\d{2}$/.test(tokens[comma + 1]?.text ?? "") &&
    tokens[comma + 2]?.text === ","
  )
    comma += 2;
  if (tokens[comma]?.text !== ",") return undefined;
  let from = comma + 1;
  while (/^(?:then|now|who|which|is|was|as|himself|herself)$/.test(tokens[from]?.lower ?? "")) from++;
  const noun = nounFrom(sentence, from);
  if (noun === undefined) return undefined;
  const to = appositionReach(sentence, from);
  for (let end = from + 1; end <= Math.min(to, from + 9); end++) {
    const found = officeIn(lowerWords(tokens, from, end));
    if (found === undefined) continue;
    const longer = end < to ? officeIn(lowerWords(tokens, from, end + 1)) : undefined;
    return { office: longer?.office ?? found.office, from, to };
  }
  return undefined;
}

function lowerWords(tokens: readonly Token[], from: number, to: number): string {
  return lowered(tokens, from, to);
}

function appositionReach({ tokens, verbs }: Sentence, from: number): number {
  const stop = tokens.findIndex(({ text }, index) => index > from && /^[,;:.()"“”–—]$/.test(text));
  const verb = verbs.find((candidate) => candidate.from > from && candidate.form === "finite");
  return Math.min(stop === -1 ? tokens.length : stop, verb?.from ?? tokens.length);
}

/** What the words around a mention tell of the person's office and side. */
export function toldAround(mention: NameMention, finder: Finder): Told | undefined {
  const { sentence, name, from, party } = mention;
  if (name === undefined) return undefined;
  const before = officeBefore(sentence, from);
  const comma = officeBeforeComma(sentence, from);
  const after = officeAfter(sentence, name.to);
  const leads = leadingAfter(sentence, name.to);
  const office =
    mention.office ??
    before?.office ??
    after?.office ??
    comma?.office ??
    (leads === undefined ? "" : "negotiator");
  if (party !== undefined) return { office, side: undefined };
  const phrase = wordsBefore(sentence, name.from);
  const within = (span: { from: number; to: number } | undefined): Side | undefined =>
    span === undefined ? undefined : finder.sideIn(sentence, span.from, span.to);
  const side =
    within({ from: phrase.from, to: from }) ??
    ofSide(sentence, name.to, finder) ??
    within(after) ??
    within(leads) ??
    within(comma) ??
    sharedPossessor(sentence, phrase.from, finder);
  return office === "" && side === undefined ? undefined : { office, side };
}

/** "Walter Hennessy of the Mediation Service", "Fahad al-Otaiwi, for Saudi Arabia", "Tariq Aziz for Iraq", "Peres to sign for Israel". */
function ofSide(sentence: Sentence, at: number, finder: Finder): Side | undefined {
  const { tokens } = sentence;
  const start = tokens[at]?.text === "," && tokens[at + 1]?.lower === "for" ? at + 1 : at;
  if (/^(?:of|from|for|with)$/.test(tokens[start]?.lower ?? "")) {
    const side = finder.sideIn(sentence, start + 1, appositionReach(sentence, start));
    if (side !== undefined) return side;
  }
  for (let i = at; i < Math.min(tokens.length - 1, at + 7); i++) {
    if (/^[,.;:]$/.test(tokens[i]?.text ?? "")) return undefined;
    const speaksFor =
      /^(?:sign|speak|negotiate|lead|signed|spoke|negotiates|leads|speaking|negotiating)$/.test(
        tokens[i]?.lower ?? "",
      ) && tokens[i + 1]?.lower === "for";
    if (speaksFor) return finder.sideIn(sentence, i + 2, Math.min(tokens.length, i + 6));
  }
  return undefined;
}

/** "Trump's son-in-law Jared Kushner and special envoy Steve Witkoff": the possessor is both men's. */
function sharedPossessor(sentence: Sentence, from: number, finder: Finder): Side | undefined {
  if (sentence.tokens[from - 1]?.lower !== "and") return undefined;
  const other = nounBefore(sentence, from - 1);
  return other === undefined ? undefined : finder.sideIn(sentence, other.from, other.to);
}

/** A person first met in this mention. */
export function personOf({ sentence, name, honorific, from, to }: NameMention): Person | undefined {
  if (name === undefined) return undefined;
  const words = sentence.tokens.slice(name.from, name.to);
  const full = words.map(({ text }) => text).join(" ");
  return {
    name: full,
    last: lastName(words.map(({ text }) => text)),
    offices: [],
    capacity: "unknown",
    side: undefined,
    gender:
      genderOf(honorific ?? sentence.tokens[from]?.lower ?? "") ??
      (words.length > 1 ? genderOfName(words[0]?.lower ?? "") : undefined),
    place: stretch(sentence, name.from, to),
  };
}

function genderOfName(given: string): "m" | "f" | undefined {
  if (WOMENS_NAMES.has(given)) return "f";
  return GIVEN_NAMES.has(given) ? "m" : undefined;
}

/** The last name, with its particles: "bin Nasser al-Marri" is known as "al-Marri". */
export function lastName(words: readonly string[]): string {
  const kept = words.filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/.test(word));
  return (kept.at(-1) ?? "").toLowerCase();
}
