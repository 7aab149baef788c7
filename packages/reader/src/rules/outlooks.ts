import type { Judgement } from "@parley/core";
import type { Context } from "../context.ts";
import type { Actor, FoundOutlook } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { PHRASES } from "./outlook-phrases.ts";
import { voiceAt } from "./outlook-voices.ts";

/** Judgements of how near an agreement is, each with whose it is: a side's, the outlet's own, or unnamed. */
export function outlooksIn(context: Context): readonly FoundOutlook[] {
  const found = context.sentences.flatMap((sentence) => inSentence(context, sentence));
  return withoutRepeats(found);
}

function inSentence(context: Context, sentence: Sentence): readonly FoundOutlook[] {
  const words = context.prose.layout.reading.slice(sentence.start, sentence.end).replace(/\s/g, " ");
  const found: FoundOutlook[] = [];
  if (words.trimEnd().endsWith("?") || !mayJudge(context, sentence, words)) return found;
  for (const { judgement, pattern } of PHRASES) {
    for (const match of words.matchAll(pattern)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      if (!isAboutTalks(context, sentence, words, judgement)) continue;
      if (isConditional(words.slice(0, match.index)) || isLongAgo(context, words)) continue;
      // "On wages the gap is narrower" judges one matter.
      if (/^on (?:the )?[\w' ]{3,30} the (?:gap|differences|sides|two)\b/i.test(words)) continue;
      if (
        judgement === "close" &&
        /\b(?:premature|too (?:early|soon))\b[^.;]{0,70}$/i.test(words.slice(0, match.index))
      )
        continue;
      const { voice, by } = voiceAt(context, sentence, start);
      found.push({
        ...withinContent(context, clauseAround(sentence, start, end), start),
        rule: "outlook",
        judgement: turned(words.slice(Math.max(0, match.index - 24), match.index), judgement),
        voice,
        by,
      });
    }
  }
  const optimism = optimismIn(context, sentence, words);
  return optimism !== undefined && found.length === 0 ? [optimism] : found;
}

/** "Trump expressed optimism about the talks": a side's word that it is near, where nothing more exact stands. */
function optimismIn(context: Context, sentence: Sentence, words: string): FoundOutlook | undefined {
  const match = /\b(?:optimis(?:m|tic)|upbeat|hopeful|pessimis(?:m|tic)|downbeat)\b/i.exec(words);
  if (match === null || !TALKS.test(words)) return undefined;
  const start = sentence.start + match.index;
  const { voice, by } = voiceAt(context, sentence, start);
  const speaker = by ?? subjectActor(context, sentence);
  const judgement: Judgement = /^(?:p|d)/i.test(match[0]) ? "far" : "close";
  const isTheirs = speaker?.person !== undefined || speaker?.side !== undefined;
  return {
    start,
    end: start + match[0].length,
    rule: "outlook",
    judgement,
    voice: isTheirs ? "side" : voice,
    by: isTheirs ? speaker : by,
  };
}

function subjectActor(context: Context, sentence: Sentence): Actor | undefined {
  const attribution = context.attributionsIn(sentence)[0];
  const [content] = attribution?.content ?? [];
  return content === undefined ? undefined : context.speakerAt(content.start);
}

const TALKS =
  /\b(?:talks?|understanding|conclusion|protocol|framework|arrangement|either way|negotiat\w+|deal|agreement|settlement|accord|peace|truce|cease-?fire|compromise|sides?|parties|breakthrough|gaps?|differences|disagreements?|contract|mediat\w+|points?|issues?|session|resolution|treaty|swap|exchange|outcome|strike|dispute)\b/i;

/** Whether the sentence, or the one before it, has any word of talks: in others no phrase is looked for. */
function mayJudge({ prose, isAboutTalks }: Context, { index }: Sentence, words: string): boolean {
  const before = prose.sentences[index - 1];
  const around = before === undefined ? words : `${prose.text.slice(before.start, before.end)} ${words}`;
  return isAboutTalks || TALKS.test(around) || OF_TALKS.test(around) || HOW_NEAR.test(around);
}

/** "How close are you?" */
const HOW_NEAR = /\bhow (?:near|close|far apart|far off)\b[^.?]{0,40}\?/i;

/** What can stall. */
const OF_TALKS =
  /\b(?:talks?|negotiat\w+|process|mediation|bargaining|discussions?|summit|round|sides|parties|deadlock\w*|impasse|stalemate)\b/i;

/** Words that in a report about talks can mean nothing else. */
const BY_ITSELF =
  /\b(?:far apart|(?:no|any) (?:closer|nearer)|closer than|nearer than|long way (?:off|to go|apart)|fifty-fifty|poles apart|miles apart)\b/i;

function isAboutTalks(
  context: Context,
  { block, index }: Sentence,
  words: string,
  judgement: Judgement,
): boolean {
  if (judgement === "stalled") return OF_TALKS.test(words);
  if (TALKS.test(words) || HOW_NEAR.test(words) || (context.isAboutTalks && BY_ITSELF.test(words)))
    return true;
  const { prose } = context;
  const before = prose.sentences[index - 1];
  return (
    before !== undefined &&
    ((before.block === block && TALKS.test(prose.text.slice(before.start, before.end))) ||
      HOW_NEAR.test(prose.text.slice(before.start, before.end)))
  );
}

/** "Broke off in 1983": told of another year. */
function isLongAgo({ prose }: Context, words: string): boolean {
  const year = /\bin ((?:19|20)\d\d)\b/.exec(words)?.[1];
  const { date } = prose.layout;
  return year !== undefined && date !== undefined && Number(year) < Number(date.slice(0, 4));
}

function isConditional(before: string): boolean {
  if (/\b(?:since|after|when|until|before|because)\b(?: \S+){0,4} $/i.test(before)) return true;
  return /\b(?:if|unless|whether|would have|in case|hopes? (?:to|that)|asked (?:if|whether))\b[^,;]{0,60}$/i.test(
    before,
  );
}

/** "Not close to a deal" is far; "not far apart" is close. */
function turned(before: string, judgement: Judgement): Judgement {
  if (!/\b(?:not|n't|never|hardly|no longer|isn't|aren't|denied)\b(?: \w+){0,3} ?$/i.test(before))
    return judgement;
  if (judgement === "close") return "far";
  return judgement === "far" ? "close" : judgement;
}

/** Inside somebody's words the judgement begins with them and not with "he said". */
function withinContent(
  context: Context,
  clause: { start: number; end: number },
  offset: number,
): { start: number; end: number } {
  const own = context
    .attributionAt(offset)
    ?.content.find(({ start, end }) => start <= offset && offset < end);
  return own === undefined
    ? clause
    : { start: Math.max(clause.start, own.start), end: Math.min(clause.end, Math.max(own.end, offset + 1)) };
}

function clauseAround(
  { start, end, tokens }: Sentence,
  from: number,
  to: number,
): { start: number; end: number } {
  const before = tokens.findLast((token) => token.end <= from && /^[,;:—–"“”]$/.test(token.text));
  const after = tokens.find((token) => token.start >= to && /^[,;:—–"“”.]$/.test(token.text));
  return {
    start: Math.max(start, before?.end ?? start) + leading(tokens, before?.end ?? start),
    end: Math.min(end, after?.start ?? end),
  };
}

function leading(tokens: Sentence["tokens"], from: number): number {
  const next = tokens.find(({ start }) => start >= from);
  return next === undefined ? 0 : next.start - from;
}

/** One judgement a voice: what the same voice says again, in headline and body, counts once. */
function withoutRepeats(found: readonly FoundOutlook[]): readonly FoundOutlook[] {
  const kept: FoundOutlook[] = [];
  for (const outlook of found) {
    const isKnown = kept.some(
      (other) =>
        other.voice === outlook.voice &&
        other.judgement === outlook.judgement &&
        Math.abs(other.start - outlook.start) < 200 &&
        other.by?.person === outlook.by?.person &&
        other.by?.side === outlook.by?.side,
    );
    if (!isKnown) kept.push(outlook);
  }
  return kept;
}
