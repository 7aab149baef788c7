import type { Judgement } from "@parley/core";
import { actorOf, type Context } from "../context.ts";
import type { Actor, FoundOutlook } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";

interface Phrase {
  readonly judgement: Judgement;
  readonly pattern: RegExp;
}

const NEAR =
  "(?:deal|agreement|settlement|conclusion|understanding|accord|truce|ceasefire|cease-fire|peace|compromise|breakthrough|solution|contract|resolution|treaty|understanding|finish line)";

/** Phrases that judge how near an agreement is; the first that fits a clause counts. */
const PHRASES: readonly Phrase[] = loosened([
  {
    judgement: "uncertain",
    pattern: new RegExp(
      `\\b(?:premature|too (?:early|soon)|early days|could (?:still |yet )?(?:go either way|end (?:with|in) (?:nothing|failure)|fail|collapse|fall apart|unravel|break down)|no (?:guarantee|assurance|certainty)|remains? to be seen|(?:prospects?|outcome|future|fate)\\b[^.]{0,40}\\b(?:uncertain|unclear|in doubt|open)|(?:it is |remains? )unclear whether|(?:cautious|guarded|quiet)(?:ly)? (?:optimis\\w+|hopeful|confident)|no better than evens?|(?:much|more|a lot of|a great deal of) work (?:is |remains |still )*(?:to be done|to do|ahead|needed)|fifty-fifty|50[-–/ ]50|even (?:chance|odds)|either way|hang(?:s|ing)? in the balance|hinges? on)\\b`,
      "gi",
    ),
  },
  {
    judgement: "far",
    pattern: new RegExp(
      `\\b(?:far (?:from|apart|away)|(?:few|little|no|scant) (?:concrete |tangible |visible |real |significant )?(?:results?|progress|headway|movement)|(?:ended|concluded|finished|broke up|closed|parted) without (?:an? )?(?:[\\w-]+ ){0,2}(?:agreement|deal|breakthrough|result)|no breakthrough|a (?:very )?long way (?:from|to go|off|apart|away)|(?:miles|poles|worlds) apart|no(?:t|where| one is)? (?:any(?:where)? )?(?:close|near|closer|nearer)\\b|no (?:earthly |realistic )?(?:chance|prospect|hope) of|(?:chances?|odds|prospects?|hopes?)(?: of [^.,;]{3,60}?)? (?:at|are|were|is|was|as) (?:nil|zero|slim|remote|poor|dim|bleak|negligible)|(?:wide|big|huge|large|major|significant|deep|serious|substantial) (?:gaps?|differences|gulf|disagreements|divisions)|months away|years away|unlikely|(?:remain(?:s|ed)?|is|was|looks?|seems?) (?:distant|remote|elusive|out of reach)|not (?:yet )?in sight|canyon|has (?:not )?moved an inch|gap (?:is|remains) (?:wide|as wide))\\b`,
      "gi",
    ),
  },
  {
    judgement: "stalled",
    pattern:
      /\b(?:stall(?:s|ed|ing)?|deadlock(?:ed)?|impasse|stalemate(?:d)?|standstill|road-?block|br(?:oke|eak|oken) (?:down|off)|collaps(?:e|ed|ing)|(?:ground|grinding) to a halt|logjam|gridlock|stuck|at a dead end|hit a wall|log-jam|bogged down|frozen)\b/gi,
  },
  {
    judgement: "close",
    pattern: new RegExp(
      `\\b(?:(?:very |really |so |quite |now )?close(?:r)? to (?:an? |the |reaching |striking |clinching |concluding |finali[sz]ing |agreeing |sealing )?(?:[\\w-]+ ){0,3}${NEAR}|within (?:reach|sight|our grasp)|in sight|on the (?:verge|brink|cusp|threshold) of (?:an? |the |reaching )?(?:[\\w-]+ ){0,2}${NEAR}|nearly there|almost there|(?:(?:only |just )?a? ?(?:few|handful of|couple of)|(?:only|just) (?:two|three|four|one))(?: [\\w-]+){0,3} (?:points?|issues?|details?|questions?|items?|matters?|sticking points?|differences|disagreements?)(?: of (?:disagreement|difference))? (?:(?:are|were|is|was|had been) )?(?:still )?(?:remain\\w*|left|to (?:settle|resolve|go)|outstanding|unresolved|still open)|(?:only |just )?a? ?(?:few|handful of|couple of) (?:remaining|outstanding) (?:points?|issues?|details?|questions?|differences)|final (?:stages?|stretch|details)|days away|hours away|(?:gap|differences) (?:\\w+ ){0,3}(?:narrow\\w*|closed|closing|small|narrower)|narrow(?:ed|ing) (?:the |their |our )?(?:gaps?|differences)|90 ?(?:%|per ?cent) (?:done|agreed|there)|in principle agreed|matter of (?:days|hours|weeks|one evening)|light at the end|(?:nearer|closer) than (?:ever|before|at|in|people|you|many|most|it (?:has|had))|(?:one|two|a few|a couple of) (?:meetings|meeting|sessions|session|rounds|round) away|in one (?:long )?night)\\b`,
      "gi",
    ),
  },
]);

/** Lets quotation marks stand where the phrases have spaces: no “earthly chance” of. */
function loosened(phrases: readonly Phrase[]): readonly Phrase[] {
  return phrases.map(({ judgement, pattern }) => ({
    judgement,
    pattern: new RegExp(
      pattern.source.replaceAll(" ", '[\\s"“”]+').replaceAll('[\\s"“”]+?', '[\\s"“”]*'),
      pattern.flags,
    ),
  }));
}

/** Judgements of how near an agreement is, each with whose it is: a side's, the outlet's own, or unnamed. */
export function outlooksIn(context: Context): readonly FoundOutlook[] {
  const found = context.sentences.flatMap((sentence) => inSentence(context, sentence));
  return withoutRepeats(found);
}

function inSentence(context: Context, sentence: Sentence): readonly FoundOutlook[] {
  const words = context.prose.layout.reading.slice(sentence.start, sentence.end).replace(/\s/g, " ");
  const found: FoundOutlook[] = [];
  if (words.trimEnd().endsWith("?")) return found;
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

/** "How close are you?" */
const HOW_NEAR = /\bhow (?:near|close|far apart|far off)\b[^.?]{0,40}\?/i;

/** Words that in a report about talks can mean nothing else. */
const BY_ITSELF =
  /\b(?:far apart|(?:no|any) (?:closer|nearer)|closer than|nearer than|long way (?:off|to go|apart)|fifty-fifty|poles apart|miles apart)\b/i;

function isAboutTalks(
  context: Context,
  { block, index }: Sentence,
  words: string,
  judgement: Judgement,
): boolean {
  if (judgement === "stalled")
    return /\b(?:talks?|negotiat\w+|process|mediation|bargaining|discussions?|summit|round|sides|parties|deadlock\w*|impasse|stalemate)\b/i.test(
      words,
    );
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

function voiceAt(
  context: Context,
  sentence: Sentence,
  offset: number,
): { voice: FoundOutlook["voice"]; by: Actor | undefined } {
  const attribution = context.attributionAt(offset);
  if (attribution === undefined)
    return assessmentVoice(context, sentence) ?? cueVoice(context, sentence, offset);
  const speaker = context.speakerAt(offset);
  if (speaker === undefined) return { voice: "unnamed", by: undefined };
  if (
    speaker.person !== undefined ||
    (speaker.side !== undefined &&
      !/\b(?:sources?|officials?|diplomats?|people|member|insiders?|person|adviser|advisers|aide|lawyer|executive|partner|negotiator|delegate|one of)\b/i.test(
        speaker.words,
      ))
  )
    return { voice: "side", by: speaker };
  if (/^(?:i|we)$/i.test(speaker.words)) return { voice: "outlet", by: undefined };
  return { voice: "unnamed", by: speaker };
}

/** "In the minister's assessment a deal is within reach". */
function assessmentVoice(
  context: Context,
  sentence: Sentence,
): { voice: FoundOutlook["voice"]; by: Actor | undefined } | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ lower }) =>
    /^(?:assessment|view|opinion|judgement|judgment|estimation|reckoning|eyes)$/.test(lower),
  );
  if (tokens[0]?.lower !== "in" || at < 2 || at > 8) return undefined;
  const who = context.cast.who(sentence, { from: 1, to: at }) ?? context.cast.ownerAt(sentence, 1);
  const side = who === undefined ? context.cast.sideIn(sentence, 1, at) : undefined;
  const by =
    who === undefined
      ? side === undefined
        ? undefined
        : { person: undefined, side, capacity: "unknown" as const, words: side.name }
      : actorOf(who);
  return by === undefined ? undefined : { voice: "side", by };
}

/** In the words of the cue itself: "Moscow described as “premature”" has its judgement inside the attribution. */
function cueVoice(
  context: Context,
  sentence: Sentence,
  offset: number,
): { voice: FoundOutlook["voice"]; by: Actor | undefined } {
  const around = context
    .attributionsIn(sentence)
    .find(
      ({ cue }) =>
        cue !== undefined &&
        cue.start <= offset &&
        offset < cue.end + 30 &&
        offset < (sentence.tokens.at(-1)?.end ?? 0),
    );
  const [content] = around?.content ?? [];
  const speaker =
    around === undefined || content === undefined || content.start > offset + 40
      ? undefined
      : context.speakerAt(content.start);
  return speaker?.person !== undefined || speaker?.side !== undefined
    ? { voice: "side", by: speaker }
    : ownVoice(context);
}

/** The outlet speaks, or where the report is a side's own the side. */
function ownVoice({ cast }: Context): { voice: FoundOutlook["voice"]; by: Actor | undefined } {
  const side = cast.issuer;
  return side === undefined
    ? { voice: "outlet", by: undefined }
    : { voice: "side", by: { person: undefined, side, capacity: "unknown", words: side.name } };
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
