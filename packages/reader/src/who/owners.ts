import type { Span } from "../grammar/phrases.ts";
import { nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { leadingAfter, ledBefore } from "./leading.ts";
import type { NameMention } from "./names.ts";
import { appositionReach, officeAfter, officeBefore, officeBeforeComma } from "./office-phrases.ts";
import { wordsBefore, type Side } from "./sides.ts";

/** An office told of a person, and the side that it is an office of. */
export interface Told {
  readonly offices: readonly string[];
  readonly side: Side | undefined;
}

/** What finds sides by words; the cast passes itself in. */
export interface Finder {
  /** The side of what is named in the tokens: a side's name, a person's side, a common noun, a pronoun. */
  readonly sideIn: (sentence: Sentence, from: number, to: number) => Side | undefined;
}

/** What the words around a mention tell of the person's offices and side. */
export function toldAround(mention: NameMention, finder: Finder): Told | undefined {
  const { sentence, name, from, party } = mention;
  if (name === undefined) return undefined;
  const before = officeBefore(sentence, from);
  const comma = officeBeforeComma(sentence, from);
  const after = officeAfter(sentence, name.to);
  const leads = leadingAfter(sentence, name.to) ?? ledBefore(sentence, from);
  const offices = [leads?.office, mention.office ?? before?.office ?? after?.office ?? comma?.office].filter(
    (office) => office !== undefined,
  );
  if (party !== undefined) return { offices, side: undefined };
  const side =
    (leads === undefined ? undefined : ownerOf(sentence, leads.team, finder)) ??
    appointer(sentence, name.to, finder) ??
    ownerOf(sentence, { from: wordsBefore(sentence, name.from).from, to: from }, finder) ??
    forSide(sentence, name.to, finder) ??
    (comma === undefined ? undefined : ownerOf(sentence, comma, finder)) ??
    (after === undefined ? undefined : ownerOf(sentence, after, finder)) ??
    ofSide(sentence, name.to, finder) ??
    sharedPossessor(sentence, wordsBefore(sentence, name.from).from, finder);
  return offices.length === 0 && side === undefined ? undefined : { offices, side };
}

/**
 * Whose office or team a phrase names: "for X" first, then who stands before the office ("Chad's justice
 * minister", "union president", "its envoy"), then "of X", then "at X" or "with X"; never where it is.
 */
function ownerOf(sentence: Sentence, { from, to }: Span, finder: Finder): Side | undefined {
  const { tokens } = sentence;
  const phrases = sentence.nouns.filter((noun) => noun.from >= from && noun.from < to);
  const first = phrases[0]?.from ?? to;
  const before = finder.sideIn(sentence, from, Math.min(first, to));
  const after = (words: RegExp): Side | undefined => {
    for (let i = from; i < to; i++) {
      if (!words.test(tokens[i]?.lower ?? "")) continue;
      const side = finder.sideIn(sentence, i + 1, Math.min(to, nextPreposition(sentence, i + 1)));
      if (side !== undefined) return side;
    }
    return undefined;
  };
  const own = (): Side | undefined => {
    for (const noun of phrases) {
      const isInside = tokens[noun.from - 1]?.tag === "ADP" && noun.from > from;
      const side = isInside ? undefined : finder.sideIn(sentence, noun.from, Math.min(to, noun.head + 1));
      if (side !== undefined) return side;
    }
    return undefined;
  };
  return after(/^for$/) ?? own() ?? before ?? after(/^of$/) ?? after(/^(?:at|with)$/);
}

function nextPreposition({ tokens }: Sentence, from: number): number {
  const at = tokens.findIndex(({ lower, tag }, index) => index > from && tag === "ADP" && lower !== "of");
  return at === -1 ? tokens.length : at;
}

/** "Judge Whitcomb, whom the court appointed", "appointed by the United Nations". */
function appointer(sentence: Sentence, at: number, finder: Finder): Side | undefined {
  const { tokens } = sentence;
  if (tokens[at]?.text !== ",") return undefined;
  const verb = sentence.verbs.find(
    ({ from, lemma }) =>
      from > at && from < at + 9 && /^(?:appoint|name|send|dispatch|delegate)$/.test(lemma),
  );
  if (verb === undefined) return undefined;
  if (tokens[at + 1]?.lower === "whom") return finder.sideIn(sentence, at + 2, verb.from);
  return tokens[verb.to]?.lower === "by" && verb.from <= at + 3
    ? finder.sideIn(sentence, verb.to + 1, appositionReach(sentence, verb.to))
    : undefined;
}

/** "Fahad al-Otaiwi, for Saudi Arabia", "Tariq Aziz for Iraq", "Peres expected to sign for Israel". */
function forSide(sentence: Sentence, at: number, finder: Finder): Side | undefined {
  const { tokens } = sentence;
  const start = tokens[at]?.text === "," ? at + 1 : at;
  if (tokens[start]?.lower === "for")
    return finder.sideIn(sentence, start + 1, appositionReach(sentence, start));
  for (let i = at; i < Math.min(tokens.length - 1, at + 7); i++) {
    if (/^[,.;:]$/.test(tokens[i]?.text ?? "") && i > at) return undefined;
    const speaksFor =
      /^(?:sign|speak|negotiate|lead|signed|spoke|negotiates|leads|speaking|negotiating|speaks)$/.test(
        tokens[i]?.lower ?? "",
      ) && tokens[i + 1]?.lower === "for";
    if (speaksFor) return finder.sideIn(sentence, i + 2, Math.min(tokens.length, i + 6));
  }
  return undefined;
}

/** "Walter Hennessy of the Mediation Service", "Lena Brandt from the finance ministry". */
function ofSide(sentence: Sentence, at: number, finder: Finder): Side | undefined {
  return /^(?:of|from|with)$/.test(sentence.tokens[at]?.lower ?? "")
    ? finder.sideIn(sentence, at + 1, appositionReach(sentence, at))
    : undefined;
}

/** "Trump's son-in-law Jared Kushner and special envoy Steve Witkoff": the possessor is both men's. */
function sharedPossessor(sentence: Sentence, from: number, finder: Finder): Side | undefined {
  if (sentence.tokens[from - 1]?.lower !== "and") return undefined;
  const other = nounBefore(sentence, from - 1);
  const first = other === undefined ? undefined : nounFrom(sentence, other.from);
  return first === undefined ? undefined : finder.sideIn(sentence, first.from, first.to);
}
