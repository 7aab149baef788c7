import type { Assessment, Quotation, StatementKind } from "@parley/core";
import { speakerOf, textOf, type Context } from "../context.ts";
import type { Actor, FoundStatement } from "../found.ts";
import { stretchOf } from "../grammar/sentence.ts";
import type { Stretch } from "../text/sentences.ts";
import type { Attribution } from "./attribution.ts";

/** What each attribution says, by whom, how exactly, and how it judges what it is about. */
export function statementsIn(context: Context): readonly FoundStatement[] {
  return context.attributions
    .filter((attribution) => !isIdle(context, attribution))
    .map((attribution) => statementOf(context, attribution))
    .filter((statement) => statement !== undefined);
}

/** A thought or a call for something, in the outlet's telling, without a word that is about talks or a quotation. */
function isIdle(context: Context, { kind, content }: Attribution): boolean {
  if (kind !== "thinks") return false;
  return !content.some((stretch) => quotedIn(context, stretch));
}

function statementOf(context: Context, attribution: Attribution): FoundStatement | undefined {
  const { sentence, source, cue, content, kind } = attribution;
  const [first] = content;
  const last = content.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const speaker = speakerOf(context.cast, attribution);
  const words = content.map((stretch) => textOf(context, stretch)).join(" ");
  return {
    start: first.start,
    end: last.end,
    rule: "statement",
    speaker: speaker === undefined || isNobody(speaker) ? undefined : speaker,
    source: source === undefined ? undefined : stretchOf(sentence, source),
    cue,
    content,
    quotation: attribution.isVerbatim === true ? "direct" : quotationOf(context, content),
    kind: KIND[kind],
    setting: settingOf(context, attribution),
    about: aboutOf(words),
    assessment: assessmentOf(words),
  };
}

const SETTING =
  /\b(?:(?:at|during|in|on|to|through|via) )?((?:the|a|an|his|her|its|their|state|national|local)?\s*(?:[\w-]+ ){0,2}(?:press conference|news conference|interview|statement|briefing|speech|address|filing|radio|television|broadcast|newsletter|post|tweet|video)(?: (?:following|after|before|with|on|in|to|near|outside) [^,.;“"]{3,50})?|reporters(?: [^,.;“"]{3,40})?|journalists|parliament|lawmakers)/i;

/** Where it was said, from the words of the sentence that are neither content nor speaker. */
function settingOf({ prose }: Context, { sentence, content }: Attribution): string | undefined {
  const units = prose.layout.reading.slice(sentence.start, sentence.end).split("");
  for (const { start, end } of content) {
    for (let i = Math.max(start, sentence.start); i < Math.min(end, sentence.end); i++)
      units[i - sentence.start] = "\n";
  }
  const found = SETTING.exec(units.join("").replace(/[^\S\n]+/g, " "))?.[1];
  return found?.replace(/^the /i, "").trim();
}

function isNobody({ words, person, side }: Actor): boolean {
  return (
    person === undefined &&
    side === undefined &&
    /^(?:it|there|this|that|which|what|one|the (?:statement|report|article|text|document))$/i.test(words)
  );
}

const KIND: Readonly<Record<Attribution["kind"], StatementKind>> = {
  says: "says",
  denies: "denies",
  asks: "asks",
  proposes: "proposes",
  promises: "promises",
  hopes: "hopes",
  characterises: "characterises",
  thinks: "says",
  declined: "declined-to-say",
};

function quotationOf(context: Context, content: readonly Stretch[]): Quotation {
  const quoted = content.map((stretch) => share(context, stretch));
  if (quoted.every((part) => part > 0.92)) return "direct";
  return quoted.every((part) => part === 0) ? "indirect" : "mixed";
}

/** How much of a stretch stands between quotation marks. */
function share({ prose }: Context, { start, end }: Stretch): number {
  const inside = prose.quoteIndex
    .overlapping({ start, end })
    .reduce((sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)), 0);
  return inside / Math.max(1, end - start);
}

function quotedIn({ prose }: Context, { start, end }: Stretch): boolean {
  return prose.quoteIndex.overlapping({ start, end }).length > 0;
}

const ABOUT_TALKS =
  /\b(?:talks?|negotiations?|meetings?|discussions?|sessions?|consultations?|deal|agreement|peace|settlement|process|compromise|sides|situation|gap|conversation)\b/i;

function aboutOf(words: string): string | undefined {
  return ABOUT_TALKS.test(words) ? "talks" : undefined;
}

const GOOD =
  /\b(?:constructive|useful|substantive|productive|fruitful|positive|good|excellent|encouraging|promising|helpful|frank|cordial|respectful|focused|meaningful|progress|breakthrough|fantastic|candid|successful|optimis\w+|hopeful|step forward|not wasted)\b/i;
const BAD =
  /\b(?:disappointing|difficult|tense|unsuccessful|fruitless|failed|failure|useless|unproductive|waste|wasted|bitter|no progress|deadlock\w*|stall\w*|setback|collapse\w*|unacceptable|pessimis\w+|hostile|insulting|insult|roadblock)\b/i;

function assessmentOf(words: string): Assessment | undefined {
  const plain = words
    .replace(/\bnot (?:a )?wasted\b/gi, "useful")
    .replace(/\bno (?:real |concrete |significant )?progress\b/gi, "deadlock");
  const isGood = GOOD.test(plain);
  const isBad =
    BAD.test(plain) ||
    /\bnot (?:a |been )?(?:productive|useful|constructive|breakthrough|fruitful)\b/i.test(plain);
  if (!ABOUT_TALKS.test(words) && words.split(" ").length > 12) return undefined;
  return isGood && isBad ? "mixed" : isGood ? "positive" : isBad ? "negative" : undefined;
}
