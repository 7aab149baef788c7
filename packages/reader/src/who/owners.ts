import { officeIn } from "./offices.ts";
import { lowered } from "../text/tokens.ts";
import type { Span } from "../grammar/span.ts";
import { nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { leadingAfter, ledBefore } from "./leading.ts";
import type { NameMention } from "./names.ts";
import { appositionReach, officeAfter, officeBefore, officeBeforeComma } from "./office-phrases.ts";
import { isNoOrgan } from "./side-nouns.ts";
import { wordsBefore } from "./spans.ts";
import type { Side } from "./side.ts";

/** An office told of a person, and the side that it is an office of. */
export interface Told {
  readonly offices: readonly string[];
  readonly side: Side | undefined;
  /** Whether they are told of as somebody with a trade or an age and no part in the talks. */
  readonly isPrivate: boolean;
}

/** What finds sides by words; the cast passes itself in. */
export interface Finder {
  /** The side by the common noun that ends the tokens, whatever noun it is: "who leads for the dairies". */
  readonly sideCalled: (sentence: Sentence, from: number, to: number) => Side | undefined;
  /** The side of what is named in the tokens: a side's name, a person's side, a common noun, a pronoun. */
  readonly sideIn: (sentence: Sentence, from: number, to: number) => Side | undefined;
}

/** What the words around a mention tell of the person's offices and side. */
export function toldAround(mention: NameMention, finder: Finder): Told | undefined {
  const { sentence, name, from, party } = mention;
  if (name === undefined) return undefined;
  const before = officeBefore(sentence, from);
  const comma =
    officeBeforeComma(sentence, from) ?? officeBeforeComma(sentence, wordsBefore(sentence, name.from).from);
  const after = officeAfter(sentence, name.to);
  const leads = leadingAfter(sentence, name.to) ?? ledBefore(sentence, from);
  const appointed = appointer(sentence, name.to, finder);
  const isFor = forSide(sentence, name.to, finder);
  const list = ownList(sentence, name.to, finder);
  const own =
    mention.office ??
    before?.office ??
    after?.office ??
    comma?.office ??
    appointed?.office ??
    (isFor !== undefined || isOfDelegation(sentence, from)
      ? "negotiator"
      : list !== undefined
        ? "leader"
        : undefined);
  // "The mediator, Professor Weiss": what stands before the comma says in which office somebody with a title acts.
  const offices = [
    ...(leads?.isFor === true ? [own, leads.office] : [leads?.office, own]),
    comma?.office,
  ].filter((office) => office !== undefined);
  if (party !== undefined) return { offices, side: undefined, isPrivate: false };
  const side =
    (leads === undefined
      ? undefined
      : (ownerOf(sentence, leads.team, finder) ??
        apposedSide(sentence, leads.team, finder) ??
        (leads.isFor ? finder.sideCalled(sentence, leads.team.from, leads.team.to) : undefined))) ??
    list ??
    appointed?.side ??
    ownerOf(sentence, { from: wordsBefore(sentence, name.from).from, to: from }, finder) ??
    isFor ??
    (comma === undefined ? undefined : ownerOf(sentence, comma, finder)) ??
    (after === undefined ? undefined : ownerOf(sentence, after, finder)) ??
    ofSide(sentence, name.to, finder) ??
    sharedPossessor(sentence, wordsBefore(sentence, name.from).from, finder);
  return { offices, side, isPrivate: isPrivate(sentence, name.to) };
}

/** "New Harbour, the election winner led by": the name with which a team is in apposition. */
function apposedSide(sentence: Sentence, { from }: Span, finder: Finder): Side | undefined {
  const before = sentence.tokens[from - 1]?.text === "," ? nounBefore(sentence, from - 1) : undefined;
  return before === undefined ? undefined : finder.sideIn(sentence, before.from, before.to);
}

/** "Daina Zemture's Progressive List": the party that goes by a leader's name. */
function ownList(sentence: Sentence, at: number, finder: Finder): Side | undefined {
  const { tokens } = sentence;
  if (!/^['’]s?$/.test(tokens[at]?.text ?? "") || tokens[at + 1]?.isCapital !== true) return undefined;
  const end = nameEnd(sentence, at + 2);
  const isParty = tokens
    .slice(at + 1, end + 1)
    .some(({ lower }) => /^(?:party|list|front|bloc|movement|alliance|union|coalition|league)$/.test(lower));
  return isParty ? finder.sideIn(sentence, at + 1, end) : undefined;
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
      const side = isInside
        ? undefined
        : finder.sideIn(sentence, noun.from, noun.head < to ? nameEnd(sentence, noun.head + 1) : to);
      if (side !== undefined) return side;
    }
    return undefined;
  };
  const words = lowered(tokens, from, to);
  const named = REPRESENTING.test(words) ? undefined : own();
  const called = named?.isState === true ? noOrganIn(sentence, from, to, finder) : undefined;
  return (
    called ??
    (named?.known === "common" ? undefined : named) ??
    after(/^for$/) ??
    own() ??
    before ??
    after(/^of$/) ??
    after(/^(?:at|with)$/) ??
    (BELONGING.test(words) ? after(/^(?:in|within|inside)$/) : undefined) ??
    (ADVISING.test(words) ? after(/^to$/) : undefined)
  );
}

/** Those who speak for others than whom they belong to: "an Israeli lawyer for the families". */
const REPRESENTING = /\b(?:lawyers?|counsel|attorneys?|solicitors?|barristers?|spokes\p{L}+)\b/u;

/** "A senior figure in the Front", "number two in the Front". */
const BELONGING = /\b(?:figure|official|commander|member|number (?:two|three)|politician|cadre)\b/;

const ADVISING = /\b(?:advis[eo]rs?|aides?|assistants?|counsel|secretary)\b/;

/** "The Venezuelan opposition leader": within a state those who are no part of it. */
function noOrganIn(sentence: Sentence, from: number, to: number, finder: Finder): Side | undefined {
  for (let i = from; i < to; i++)
    if (isNoOrgan(sentence.tokens[i]?.lower ?? "")) return finder.sideIn(sentence, i, i + 1);
  return undefined;
}

/** Past what belongs to a name that begins before: "Alliance" in "the Alliance of Low-Lying States". */
function nameEnd({ tokens }: Sentence, at: number): number {
  if (tokens[at - 1]?.isCapital !== true) return at;
  let end = at;
  while (
    tokens[end]?.isCapital === true ||
    (/^(?:of|and|for|the)$/.test(tokens[end]?.lower ?? "") && tokens[end + 1]?.isCapital === true)
  )
    end++;
  return end;
}

function nextPreposition({ tokens }: Sentence, from: number): number {
  const at = tokens.findIndex(({ lower, tag }, index) => index > from && tag === "ADP" && lower !== "of");
  return at === -1 ? tokens.length : at;
}

/** "Judge Whitcomb, whom the court appointed as special master", "appointed by the United Nations". */
function appointer(
  sentence: Sentence,
  at: number,
  finder: Finder,
): { readonly side: Side | undefined; readonly office: string | undefined } | undefined {
  const { tokens } = sentence;
  if (tokens[at]?.text !== ",") return undefined;
  const verb = sentence.verbs.find(
    ({ from, lemma }) =>
      from > at && from < at + 9 && /^(?:appoint|name|send|dispatch|delegate)$/.test(lemma),
  );
  if (verb === undefined) return undefined;
  const reach = appositionReach(sentence, verb.to);
  const isWhom = tokens[at + 1]?.lower === "whom";
  const isBy = tokens[verb.to]?.lower === "by" && verb.from <= at + 3;
  if (!isWhom && !isBy) return undefined;
  const as = tokens.findIndex(({ lower }, index) => lower === "as" && index >= verb.to && index < reach);
  const noun = as === -1 ? undefined : (nounFrom(sentence, as + 1) ?? nounFrom(sentence, as + 2));
  return {
    side: isWhom
      ? finder.sideIn(sentence, at + 2, verb.from)
      : finder.sideIn(sentence, verb.to + 1, as === -1 ? reach : as),
    office: noun === undefined ? undefined : officeIn(lowered(tokens, noun.from, noun.head + 1))?.office,
  };
}

/** "The delegations of Maynard Glitman and Aleksei Obukhov": people after whom delegations are called. */
function isOfDelegation({ tokens }: Sentence, at: number): boolean {
  const before = lowered(tokens, Math.max(0, at - 7), at);
  return /\b(?:delegations?|teams?) of (?:\S+ ){0,3}(?:and )?$/.test(`${before} `);
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
  const { tokens } = sentence;
  // "Jane Roe (Kelu Front)": what stands alone in brackets behind a name.
  if (tokens[at]?.text === "(") {
    const close = tokens.findIndex(({ text }, index) => index > at && text === ")");
    const inside = tokens.slice(at + 1, close);
    const isName =
      close > at + 1 &&
      inside.length < 7 &&
      inside.every(({ isCapital, lower }) => isCapital || /^(?:of|the|and|for)$/.test(lower));
    return isName ? finder.sideIn(sentence, at + 1, close) : undefined;
  }
  const preposition = tokens[at]?.text === "," && tokens[at + 1]?.lower === "of" ? at + 1 : at;
  return /^(?:of|from|with)$/.test(tokens[preposition]?.lower ?? "")
    ? finder.sideIn(sentence, preposition + 1, appositionReach(sentence, preposition))
    : undefined;
}

/** "Trump's son-in-law Jared Kushner and special envoy Steve Witkoff": the possessor is both men's. */
function sharedPossessor(sentence: Sentence, from: number, finder: Finder): Side | undefined {
  if (sentence.tokens[from - 1]?.lower !== "and") return undefined;
  const other = nounBefore(sentence, from - 1);
  const first = other === undefined ? undefined : nounFrom(sentence, other.from);
  return first === undefined ? undefined : finder.sideIn(sentence, first.from, first.to);
}

/** "Jean Mackie, 71, who has a stall", "Avi Sasson, who sells vegetables". */
function isPrivate({ tokens }: Sentence, at: number): boolean {
  return /^, (?:\d{2} ,|who (?:sells|works|lives|drives|teaches|farms|owns|grows|keeps|repairs|fishes|cooks|serves)\b)/.test(
    lowered(tokens, at, at + 3),
  );
}
