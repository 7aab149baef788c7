import { lowered, worded } from "../text/tokens.ts";
import type { Contents, DocumentKind } from "@parley/core";
import { isQuoted, momentNear, textOf, type Context } from "../context.ts";
import type { FoundPaper } from "../found.ts";
import type { NounPhrase, VerbGroup } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { numberOf } from "../when/numbers.ts";
import type { Side } from "../who/sides.ts";

/** Words for papers, and what sort each is. */
const KIND_BY_NOUN: Readonly<Record<string, DocumentKind>> = {
  plan: "plan",
  proposal: "plan",
  counterproposal: "plan",
  "counter-proposal": "plan",
  blueprint: "plan",
  roadmap: "plan",
  framework: "plan",
  package: "plan",
  formula: "plan",
  recommendation: "plan",
  "term-sheet": "plan",
  sheet: "plan",
  resolution: "plan",
  draft: "draft",
  text: "draft",
  document: "draft",
  paper: "draft",
  outline: "draft",
  letter: "letter",
  note: "letter",
  memo: "letter",
  memorandum: "plan",
  annex: "annex",
  appendix: "annex",
  "non-paper": "non-paper",
  agreement: "agreement",
  accord: "agreement",
  treaty: "agreement",
  protocol: "agreement",
  pact: "agreement",
  contract: "agreement",
  communique: "readout",
  communiqué: "readout",
  readout: "readout",
  list: "non-paper",
  report: "report",
  statement: "readout",
};

/** Nouns that are papers only where more is said of them: "the agreement" alone is mostly a hope. */
const NEEDS_MORE =
  /^(?:agreement|contract|list|note|text|package|report|statement|sheet|resolution|framework|formula|document|paper|plan|proposal|accord|pact|treaty|draft|letter|recommendation|outline|memorandum|protocol)$/;

const GIVING =
  /^(?:present|submit|hand|deliver|give|send|table|circulate|share|offer|issue|unveil|propose|publish|release|put|pass|forward|draft|draw|write|prepare|exchange|show|read|sign|initial|transmit|bring|carry)$/;
const RECEIVING = /^(?:receive|get|obtain|accept)$/;

interface Mention {
  readonly sentence: Sentence;
  readonly noun: NounPhrase;
  readonly at: number;
  readonly paper: FoundPaper;
  readonly key: string;
  readonly isNew: boolean;
}

/** The papers of the talks, each once, with how many points, whose, to whom, and whether their text is known. */
export function papersIn(context: Context): readonly FoundPaper[] {
  const mentions = context.sentences.flatMap((sentence) =>
    sentence.nouns.flatMap((noun) => mentionOf(context, sentence, noun) ?? []),
  );
  const papers: { paper: FoundPaper; key: string; last: Mention }[] = [];
  for (const mention of mentions) {
    const earlier = papers.findLast((known) => isSame(known, mention));
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
  if (at === undefined || isQuoted(context, sentence, at)) return undefined;
  const head = tokens[at];
  if (head === undefined) return undefined;
  const word = singular(head.lower);
  const own = tokens.slice(noun.from, at + 1);
  const words = own.map(({ text }) => text).join(" ");
  const points = pointsIn(words, sentence, noun);
  const count = countIn(
    own.map(({ lower }) => lower),
    head.lower,
  );
  const pages = /\b[\w-]+-page\b/i.test(words);
  const verb = givingVerb(sentence, noun);
  const isMarked =
    points !== undefined ||
    pages ||
    /\b(?:draft|written|handwritten|signed|sealed|secret|confidential|revised|original|new|additional|further|four-page|formal|detailed|joint|final|interim|framework)\b/i.test(
      words,
    );
  const owner = ownerOf(context, sentence, noun, at);
  const isNew =
    !NEEDS_MORE.test(word) ||
    isMarked ||
    (owner !== undefined && verb !== undefined) ||
    (count > 1 && verb !== undefined) ||
    (verb !== undefined && /^(?:a|an)\b/i.test(words)) ||
    isNamed(own, at - noun.from);
  const stretch = stretchOf(sentence, { from: noun.from, to: Math.max(noun.to, at + 1) });
  if (stretch === undefined || isLoose(words, word)) return undefined;
  const roles = rolesOf(context, sentence, noun, verb);
  const paper: FoundPaper = {
    ...stretch,
    rule: "paper",
    title: titleOf(own, at - noun.from, owner),
    kind: kindOf(
      word,
      own.map(({ lower }) => lower),
    ),
    count,
    points,
    contents: "unknown",
    by: roles.by ?? owner,
    to: roles.to,
    isReceived: roles.isReceived,
    when: verb === undefined ? undefined : momentNear(context, sentence, verb.to, 12)?.when,
    tellings: [stretch],
  };
  return { sentence, noun, at, paper, key: word, isNew };
}

function paperNoun({ tokens }: Sentence, noun: NounPhrase): number | undefined {
  for (const at of [noun.head, noun.to - 1]) {
    const token = tokens[at];
    if (token === undefined || (token.tag !== "NOUN" && token.tag !== "PROPN")) continue;
    const word = singular(token.lower);
    if (KIND_BY_NOUN[word] === undefined) continue;
    if (
      at !== noun.head &&
      /^(?:set|series|part|version|terms|copy|draft|text|list|number|three|two|four)$/.test(
        tokens[noun.head]?.lower ?? "",
      ) === false
    )
      continue;
    return at;
  }
  return undefined;
}

function singular(word: string): string {
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** "28-point", "a plan of 28 points", "a 20-article treaty". */
function pointsIn(words: string, { tokens }: Sentence, noun: NounPhrase): number | undefined {
  const own = /\b(\d+|[a-z-]+?)-(?:point|article|clause|paragraph|item)s?\b/i.exec(words)?.[1];
  const value = own === undefined ? undefined : numberOf(own);
  if (value !== undefined) return value;
  const rest = worded(tokens, noun.head + 1, noun.head + 6);
  const later = /^(?:of|with|containing|in) ([\w-]+) (?:points|articles|clauses|paragraphs|items)\b/i.exec(
    rest,
  )?.[1];
  return later === undefined ? undefined : numberOf(later);
}

function countIn(words: readonly string[], head: string): number {
  if (!head.endsWith("s")) return 1;
  const found = words
    .map((word) =>
      word === "a" || word === "an" || /^(?:19|20)\d\d$/.test(word) ? undefined : numberOf(word),
    )
    .find((value) => value !== undefined);
  return found !== undefined && Number.isInteger(found) && found > 0 && found < 100
    ? found
    : words.includes("both")
      ? 2
      : 1;
}

/** Whether the noun is part of a name: "the Vienna Protocol", "Annex A". */
function isNamed(own: NounPhraseTokens, at: number): boolean {
  const head = own[at];
  return head !== undefined && head.isCapital && at > 0 && own[at - 1]?.isCapital === true;
}

type NounPhraseTokens = Sentence["tokens"];

function isLoose(words: string, word: string): boolean {
  if (
    /\b(?:no|any|such|every|future|eventual|possible|lasting|any future|final peace)\b/i.test(words) &&
    /^(?:agreement|plan|proposal|text|accord|treaty|contract|package)$/.test(word)
  )
    return true;
  if (word === "report" || word === "statement")
    return !/\b(?:joint|written|page|confidential)\b/i.test(words);
  return (
    /\b(?:press|news|media|television|bank|pension|health|insurance|savings) (?:report|statement|paper|plan)s?\b/i.test(
      words,
    ) ||
    (/^(?:paper|papers|list|note|text)$/.test(word) && /^(?:the|news)?\s*(?:papers?)$/i.test(words))
  );
}

function kindOf(word: string, own: readonly string[]): DocumentKind {
  if (word === "memorandum" && own.includes("understanding")) return "agreement";
  if (own.some((other) => other === "draft") && word !== "draft") return "draft";
  return KIND_BY_NOUN[word] ?? "draft";
}

/** "28-point peace plan", "four additional documents", "Finnish draft": the phrase without its article. */
function titleOf(own: NounPhraseTokens, at: number, owner: Side | undefined): string {
  const words = own
    .slice(0, at + 1)
    .filter(
      ({ lower }, index) =>
        !(
          index === 0 && /^(?:the|a|an|this|that|these|those|its|their|his|her|our|another|both)$/.test(lower)
        ),
    );
  const title = words
    .map(({ text }) => text)
    .join(" ")
    .replace(/ (['’]s?)\b/g, "$1")
    .replace(/^(?:original|new|latest|further) (?=\d)/, "");
  return title === "" ? (owner?.name ?? "") : title;
}

/** The side in whose name the paper goes: "the company's term sheet", "a Finnish draft", "the Trump administration's plan". */
function ownerOf(context: Context, sentence: Sentence, noun: NounPhrase, at: number): Side | undefined {
  return at > noun.from ? context.cast.sideIn(sentence, noun.from, at) : undefined;
}

/** What stands beside the thing handed over is not handed over with it. */
const BESIDE = /\b(?:on top of|in addition to|besides|apart from|aside from|beyond|beside|alongside)\b/;

/** The verb that hands the paper over: after it as a participle, or the verb whose object or subject it is. */
function givingVerb(sentence: Sentence, noun: NounPhrase): VerbGroup | undefined {
  const isHanding = ({ lemma }: VerbGroup): boolean => GIVING.test(lemma) || RECEIVING.test(lemma);
  // "The plan that the administration presented": the verb of a relative clause stands further off.
  const reach = /^(?:that|which)$/.test(sentence.tokens[noun.to]?.lower ?? "") ? 8 : 3;
  const after = sentence.verbs.find(({ from }) => from >= noun.to && from <= noun.to + reach);
  const before = sentence.verbs.findLast(
    ({ to }) =>
      to <= noun.from && to >= noun.from - 6 && !BESIDE.test(lowered(sentence.tokens, to, noun.from)),
  );
  return [after, before].find((verb) => verb !== undefined && isHanding(verb));
}

function rolesOf(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  verb: VerbGroup | undefined,
): { by: Side | undefined; to: Side | undefined; isReceived: boolean } {
  if (verb === undefined) return { by: undefined, to: undefined, isReceived: false };
  const { tokens } = sentence;
  const isAfter = verb.from >= noun.to;
  const found =
    isAfter && !verb.isPassive && verb.from <= noun.to + 1 ? undefined : subjectOf(sentence, verb);
  const subject = found?.whole;
  const agent =
    !verb.isPassive && subject !== undefined ? context.cast.who(sentence, subject)?.sides[0] : undefined;
  const passiveBy =
    tokens[verb.to]?.lower === "by"
      ? context.cast.sideIn(sentence, verb.to + 1, Math.min(tokens.length, verb.to + 7))
      : undefined;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === "to" && index >= Math.min(verb.to, noun.to) && index < Math.max(verb.to, noun.to) + 4,
  );
  const to = at === -1 ? undefined : context.cast.sideIn(sentence, at + 1, Math.min(tokens.length, at + 6));
  if (RECEIVING.test(verb.lemma)) {
    const giver = tokens.findIndex(({ lower }, index) => lower === "from" && index >= verb.to);
    const from =
      giver === -1 ? undefined : context.cast.sideIn(sentence, giver + 1, Math.min(tokens.length, giver + 6));
    return { by: from, to: agent, isReceived: agent !== undefined && from === undefined };
  }
  return { by: verb.isPassive ? passiveBy : agent, to, isReceived: false };
}

function isSame({ paper, key }: { paper: FoundPaper; key: string }, mention: Mention): boolean {
  const next = mention.paper;
  if (paper.points !== undefined && next.points !== undefined) return paper.points === next.points;
  if (paper.count !== next.count && next.count > 1 && paper.count > 1) return false;
  const first = mention.sentence.tokens[mention.noun.from]?.lower ?? "";
  const refersBack = /^(?:the|this|that|these|those|its|their|his|her|both)$/.test(first);
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

const WITHHELD =
  /\b(?:confidential|secret|sealed|undisclosed|under lock and key|not (?:been )?(?:made public|published|released|disclosed|public)|not (?:intend|intended|plan|planning|going) to publish|(?:declined|refused) to (?:give|provide|disclose|reveal|say|discuss|describe|elaborate|share|comment)|(?:would|will|did|does|has|have|wo|could)(?:n't| not) (?:disclose|disclosed|reveal|revealed|say|give|describe|discuss|publish|published|release|released|comment|share|identify|elaborate|read)|kept (?:from|secret|under)|not given|without (?:giving|disclosing)|neither \w+ (?:has |would )?(?:disclosed?|say|said|discuss)|nobody outside|no details|details (?:were|are|have) not|contents? (?:is|are|was|were|has|have) (?:not|unknown|secret|confidential)|closed papers?|has not seen|have not seen)\b/i;

/** A paper's text is withheld where the report says so of it, in its own sentence or one that refers to it next. */
function withContents(context: Context, papers: readonly FoundPaper[]): readonly FoundPaper[] {
  return papers.map((paper) => ({ ...paper, contents: contentsOf(context, paper, papers) }));
}

function contentsOf(context: Context, paper: FoundPaper, papers: readonly FoundPaper[]): Contents {
  const { sentences } = context;
  for (const { start } of paper.tellings) {
    const index = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
    const own = sentences[index];
    if (own === undefined) continue;
    if (WITHHELD.test(textOf(context, own)) && isOnlyPaper(own, paper, papers)) return "withheld";
    const next = sentences[index + 1];
    if (next === undefined || next.block > own.block + 1) continue;
    const words = textOf(context, next);
    if (WITHHELD.test(words) && refersToPapers(words, paper)) return "withheld";
    if (
      /\b(?:reads?|it says|said|here (?:it is|they are)|the text)\s*:\s*["“]/i.test(
        `${textOf(context, own)} ${words}`,
      )
    )
      return "held";
  }
  return "unknown";
}

function isOnlyPaper(sentence: Sentence, paper: FoundPaper, papers: readonly FoundPaper[]): boolean {
  const here = papers.filter(({ tellings }) =>
    tellings.some(({ start }) => sentence.start <= start && start < sentence.end),
  );
  return here.length === 1 || here[0] === paper;
}

/** "He declined to give details of these documents", "its text has been kept from the press". */
function refersToPapers(words: string, { count, kind }: FoundPaper): boolean {
  if (
    /\b(?:these|the|those|either|both) (?:documents|papers|texts|proposals|plans|letters|drafts)\b/i.test(
      words,
    )
  )
    return true;
  if (
    /\b(?:its|their) (?:text|texts|contents?|wording|terms|details|provisions)\b|\bwhat (?:it|they) (?:sa(?:id|ys?)|contain(?:s|ed)?|includ(?:e|ed|es))\b|\bwhat (?:is|was|were) in (?:it|them)\b/i.test(
      words,
    )
  )
    return true;
  if (
    new RegExp(
      `\\b(?:the|this|that) (?:${kind}|document|paper|text|plan|proposal|draft|letter|note|memorandum|list)\\b`,
      "i",
    ).test(words)
  )
    return true;
  return count === 1 && /\b(?:of|on|about|seen|see|publish|discuss|disclose|read) (?:it|them)\b/i.test(words);
}
