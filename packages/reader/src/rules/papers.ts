import { isQuoted, momentNear, type Context } from "../context.ts";
import type { FoundPaper } from "../found.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import type { Side } from "../who/side.ts";
import { withContents } from "./paper-contents.ts";
import { givingVerb, rolesOf } from "./paper-roles.ts";
import { countIn, KIND_BY_NOUN, kindOf, pointsIn, singular } from "./paper-words.ts";
import { isNewPaper } from "./paper-signs.ts";

interface Mention {
  readonly sentence: Sentence;
  readonly noun: NounPhrase;
  readonly at: number;
  readonly paper: FoundPaper;
  readonly key: string;
  readonly isNew: boolean;
  readonly refersBack: boolean;
}

/** The papers of the talks, each once, with how many points, whose, to whom, and whether their text is known. */
export function papersIn(context: Context): readonly FoundPaper[] {
  const mentions = context.sentences.flatMap((sentence) =>
    sentence.nouns.flatMap((noun) => mentionOf(context, sentence, noun) ?? []),
  );
  const papers: { paper: FoundPaper; key: string; last: Mention }[] = [];
  for (const mention of mentions) {
    const earlier = papers.findLast((known) => isApposed(known.last, mention) || isSame(known, mention));
    if (earlier === undefined) {
      if (mention.isNew) papers.push({ paper: mention.paper, key: mention.key, last: mention });
    } else {
      earlier.paper = joined(earlier.paper, mention.paper);
      earlier.last = mention;
    }
  }
  return withContents(
    context,
    papers.map(({ paper }) => paper),
  );
}

function mentionOf(context: Context, sentence: Sentence, noun: NounPhrase): Mention | undefined {
  const { tokens } = sentence;
  const at = paperNoun(sentence, noun);
  const head = at === undefined ? undefined : tokens[at];
  if (at === undefined || head === undefined || isQuoted(context, sentence, at)) return undefined;
  if (isNoPaper(context, sentence, noun, at)) return undefined;
  const word = singular(head.lower);
  const own = tokens.slice(startOf(sentence, noun, at), at + 1);
  const words = own.map(({ text }) => text).join(" ");
  const stretch = stretchOf(sentence, { from: noun.from, to: Math.max(noun.to, at + 1) });
  if (stretch === undefined || isLoose(words, word)) return undefined;
  const points = pointsIn(words, sentence, noun);
  const lower = own.map((token) => token.lower);
  const count = countIn(lower, head.lower);
  const verb = givingVerb(sentence, noun);
  const owner = at > noun.from ? context.cast.sideIn(sentence, noun.from, at) : undefined;
  const roles = rolesOf(context, sentence, noun, verb);
  const paper: FoundPaper = {
    ...stretch,
    rule: "paper",
    title: titleOf(own, owner),
    kind: kindOf(word, [...lower, ...(tokens[at + 1]?.lower === "of" ? [tokens[at + 2]?.lower ?? ""] : [])]),
    count,
    points,
    contents: "unknown",
    by: roles.by ?? owner,
    to: roles.to,
    isReceived: roles.isReceived,
    when: verb === undefined ? undefined : momentNear(context, sentence, verb.to, 12)?.when,
    tellings: [stretch],
  };
  const first = own[0]?.lower ?? "";
  return {
    sentence,
    noun,
    at,
    paper,
    key: word,
    isNew: isNewPaper(context, sentence, noun, { at, word, words, count, points, owner, verb }),
    refersBack: /^(?:the|this|that|these|those|its|their|his|her|both)$/.test(first),
  };
}

function paperNoun({ tokens }: Sentence, noun: NounPhrase): number | undefined {
  for (const at of [noun.head, noun.to - 1]) {
    const token = tokens[at];
    if (token === undefined || (token.tag !== "NOUN" && token.tag !== "PROPN")) continue;
    if (KIND_BY_NOUN[singular(token.lower)] === undefined) continue;
    if (at !== noun.head && !PART_OF.test(tokens[noun.head]?.lower ?? "")) continue;
    return at;
  }
  return undefined;
}

const PART_OF =
  /^(?:set|series|part|version|terms|copy|draft|text|list|number|three|two|four|parts|copies|half|most)$/;

/** In "parts of the draft" the paper begins behind "of". */
function startOf({ tokens }: Sentence, noun: NounPhrase, at: number): number {
  if (
    at === noun.head ||
    !/^(?:part|parts|version|copy|copies|half|most|set|series|number)$/.test(tokens[noun.head]?.lower ?? "")
  )
    return noun.from;
  const of = tokens.findIndex(({ lower }, index) => lower === "of" && index > noun.head && index < at);
  return of === -1 ? noun.from : of + 1;
}

/** A side that has such a noun in its name, "the Progressive List", and the report's own title. */
function isNoPaper(context: Context, sentence: Sentence, noun: NounPhrase, at: number): boolean {
  const mention = context.cast.mentions(sentence).find(({ from, to }) => from <= at && at < to);
  if (
    mention !== undefined &&
    (mention.organisation !== undefined || mention.party !== undefined) &&
    mention.to === at + 1
  )
    return true;
  if (
    mention !== undefined &&
    context.cast.who(sentence, { from: mention.from, to: mention.to }) !== undefined
  )
    return true;
  if (isVerb(sentence, at)) return true;
  const isTitle = context.prose.layout.blocks[sentence.block]?.kind === "headline";
  return (
    isTitle &&
    (sentence.tokens[noun.from]?.isCapital ?? false) &&
    !/\d/.test(sentence.tokens[at - 1]?.text ?? "")
  );
}

/** "The Center plans to", "Mr. Foss notes that", "takes note of": verbs that the tagger takes for nouns, and turns of phrase. */
function isVerb({ tokens }: Sentence, at: number): boolean {
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (
    /^(?:plans|offers|proposals)$/.test(word) &&
    next === "to" &&
    !/^(?:the|its|their|his|her|new|any|these|those)$/.test(tokens[at - 1]?.lower ?? "")
  )
    return /^(?:plans|offers)$/.test(word);
  if (/^(?:notes?|reports?|declaration|proposal)$/.test(word) && next === "that") return word !== "proposal";
  if (
    word === "note" &&
    /^(?:take|takes|took|taken|some|a)$/.test(tokens[at - 1]?.lower ?? "") &&
    (next === "of" || next === "that")
  )
    return true;
  return tokens[at]?.text === tokens[at]?.text.toUpperCase() && word.length > 3;
}

function isLoose(words: string, word: string): boolean {
  if (
    /\b(?:no|any|such|every|future|eventual|possible|lasting|any future|final peace)\b/i.test(words) &&
    /^(?:agreement|plan|proposal|text|accord|treaty|contract|package|offer|document|letter)$/.test(word)
  )
    return true;
  if (word === "report" || word === "statement")
    return !/\b(?:joint|written|page|confidential)\b/i.test(words);
  return (
    (/\b(?:press|news|media|television|bank|pension|health|insurance|savings|weather|special|job|peace|trade) (?:report|statement|paper|plan|offer|forecast)s?\b/i.test(
      words,
    ) &&
      !/\b(?:peace|trade) (?:plan|offer|paper)/i.test(words)) ||
    (/^(?:paper|papers|list|note|text)$/.test(word) && /^(?:the|news)?\s*(?:papers?)$/i.test(words))
  );
}

/** "28-point peace plan", "four additional documents", "Finnish draft": the phrase without its article. */
function titleOf(own: Sentence["tokens"], owner: Side | undefined): string {
  const words = own.filter(
    ({ lower }, index) =>
      !(index === 0 && /^(?:the|a|an|this|that|these|those|its|their|his|her|our|another|both)$/.test(lower)),
  );
  const title = words
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (['’]s?)\b/g, "$1")
    .replace(/^(?:original|new|latest|further) (?=\d)/, "");
  return title === "" ? (owner?.name ?? "") : title;
}

/** "The draft protocol, a text of nine articles": two phrases for one paper. */
function isApposed(last: Mention, { sentence, noun }: Mention): boolean {
  const { tokens } = sentence;
  return (
    last.sentence === sentence &&
    tokens[noun.from - 1]?.text === "," &&
    Math.max(last.noun.to, last.at + 1) === noun.from - 1 &&
    /^(?:a|an|the|its|their)$/.test(tokens[noun.from]?.lower ?? "")
  );
}

function isSame({ paper, key }: { paper: FoundPaper; key: string }, mention: Mention): boolean {
  const next = mention.paper;
  // "Its text": of the paper told of last.
  if (/^(?:text|wording)$/.test(mention.key) && /^(?:its|their)$/.test(firstOf(mention))) return true;
  if (paper.points !== undefined && next.points !== undefined) return paper.points === next.points;
  if (paper.count !== next.count && next.count > 1 && paper.count > 1) return false;
  if (
    ordinalIn(paper.title) !== ordinalIn(next.title) &&
    ordinalIn(paper.title) !== "" &&
    ordinalIn(next.title) !== ""
  )
    return false;
  const { refersBack } = mention;
  if (mention.isNew && !refersBack) return paper.title.toLowerCase() === next.title.toLowerCase();
  const isAlike =
    key === mention.key ||
    (paper.kind === next.kind && paper.kind !== "agreement") ||
    /^(?:document|paper|text)$/.test(mention.key);
  const isPlural = mention.sentence.tokens[mention.at]?.lower.endsWith("s") ?? false;
  if (refersBack && isAlike && isPlural === paper.count > 1)
    return paper.by === undefined || next.by === undefined || paper.by === next.by;
  return paper.title.toLowerCase() === next.title.toLowerCase();
}

function firstOf({ sentence, noun }: Mention): string {
  return sentence.tokens[noun.from]?.lower ?? "";
}

function ordinalIn(title: string): string {
  return /\b(?:first|second|third|fourth|fifth|sixth|other)\b/i.exec(title)?.[0].toLowerCase() ?? "";
}

function joined(a: FoundPaper, b: FoundPaper): FoundPaper {
  return {
    ...a,
    points: a.points ?? b.points,
    by: a.by ?? b.by,
    to: a.to ?? b.to,
    isReceived: a.isReceived || b.isReceived,
    when: a.when ?? b.when,
    tellings: [...a.tellings, ...b.tellings],
  };
}
