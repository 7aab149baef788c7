import { lowered, worded } from "../text/tokens.ts";
import type { Stance } from "@parley/core";
import { actorOf, speakerOf, type Context } from "../context.ts";
import type { Actor, FoundPaper, FoundPosition } from "../found.ts";
import type { VerbGroup } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { Stretch } from "../text/sentences.ts";
import type { Side } from "../who/sides.ts";
import { clauseEnd, clauseTitle, objectOf, topicTitle } from "./topics.ts";
import { unresolvedIn } from "./unresolved.ts";

/** Where sides stand, as told: by what they accept, reject, demand, and by what is called unresolved. */
export function positionsIn(context: Context, papers: readonly FoundPaper[]): readonly FoundPosition[] {
  const found = context.sentences.flatMap((sentence) => [
    ...sentence.verbs.flatMap((verb) => byVerb(context, sentence, verb, papers)),
    ...acceptableIn(context, sentence, papers),
    ...unresolvedIn(context, sentence),
  ]);
  return withoutRepeats(found);
}

const ACCEPTING =
  /^(?:accept|agree|approve|endorse|back|support|consent|concede|ratify|adopt|embrace|welcome)$/;
const REJECTING = /^(?:reject|refuse|oppose|dismiss|veto|rebuff|spurn)$/;
const DEMANDING = /^(?:demand|insist|seek|want)$/;
const OBJECTS_OF_TALK =
  /^(?:to )?(?:comment|say|disclose|reveal|discuss|give|provide|elaborate|answer|speak|meet|talk|negotiate|continue|return|be named|identify)\b/i;

/** What a side will not do, as a refusal: "would never recommend", "will not cede", "cannot accept". */
const CONCEDING =
  /^(?:concede|cede|give|yield|recognise|recognize|withdraw|allow|let|permit|tie|commit|recommend|negotiate|consider|compromise|change|move|release|free|lift|remove|surrender|disarm|recruit|cut|budge|leave|abandon|hand|stop|take|hear|back|support)$/;

/** Verbs whose conditional is no willingness: "would collapse if", "will be there if". */
const IDLE =
  /^(?:be|have|say|collapse|fail|lose|win|cost|mean|suffer|fall|die|need|know|see|like|happen|go|strike|walk|remain|continue|seem|appear|begin|start|become|lead|cause|welcome|want|help|make|come|end|last)$/;

interface Reading {
  readonly stance: Stance;
  /** The token at which what it is about begins. */
  readonly at: number;
  readonly isRedLine: boolean;
}

function byVerb(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  papers: readonly FoundPaper[],
): readonly FoundPosition[] {
  if (verb.form === "participle" || verb.form === "gerund") return [];
  const holder = verb.isPassive ? agentOf(context, sentence, verb) : holderOf(context, sentence, verb);
  const condition = conditionIn(sentence, verb.to);
  const reading = stanceOf(sentence, verb, condition !== undefined, holder);
  if (reading === undefined || holder === undefined) return [];
  const isClause = verb.lemma === "agree" && sentence.tokens[verb.to]?.lower === "that";
  const object = verb.isPassive
    ? subjectWords(context, sentence, verb)
    : isClause
      ? clauseTitle(context, sentence, verb.to + 1)
      : objectOf(context, sentence, reading.at);
  if (object === undefined || OBJECTS_OF_TALK.test(object.words) || isNothing(object.words)) return [];
  const stretch = stretchFor(
    sentence,
    Math.min(holder.from, verb.from),
    Math.max(object.to, clauseEnd(sentence, verb.to)),
  );
  if (stretch === undefined) return [];
  const stance =
    condition !== undefined &&
    (reading.stance === "accepts" || (reading.stance === "rejects" && /^unless\b/.test(condition)))
      ? "accepts-if"
      : reading.stance;
  const position = {
    ...stretch,
    rule: "position-verb",
    tellings: [stretch],
    topic: topicTitle(object.words),
    paper: paperAt(sentence, object.noun, papers),
    stance,
    gist: condition ?? (stance === "counters" ? object.words : undefined),
    isRedLine: reading.isRedLine && stance === "rejects" && verb.modal !== undefined,
  };
  const sides = [holder.side, ...holder.others];
  return sides.map((side) => ({
    ...position,
    side,
    by: holder.others.length === 0 ? holder.by : undefined,
    // Sides that accept in one breath accept with one another.
    agreedWith: stance === "accepts" ? sides.filter((other) => other !== side) : [],
  }));
}

/** "Was rejected by the bondholders": who does it in a passive. */
function agentOf(context: Context, sentence: Sentence, verb: VerbGroup): Holder | undefined {
  if (sentence.tokens[verb.to]?.lower !== "by") return undefined;
  const who = context.cast.who(sentence, {
    from: verb.to + 1,
    to: Math.min(sentence.tokens.length, verb.to + 7),
  });
  const [side, ...others] = who?.sides ?? [];
  return who === undefined || side === undefined
    ? undefined
    : { side, others, by: actorOf(who).person === undefined ? undefined : actorOf(who), from: verb.from };
}

function subjectWords(context: Context, sentence: Sentence, verb: VerbGroup): ReturnType<typeof objectOf> {
  const subject = subjectOf(sentence, verb);
  return subject === undefined ? undefined : objectOf(context, sentence, subject.noun.from);
}

function stanceOf(
  { tokens, verbs }: Sentence,
  verb: VerbGroup,
  isConditional: boolean,
  holder: Holder | undefined,
): Reading | undefined {
  const next = verbs[verbs.indexOf(verb) + 1];
  const rest = lowered(tokens, verb.to, verb.to + 5);
  const plain = (stance: Stance, at: number, isRedLine = false): Reading => ({ stance, at, isRedLine });
  const flip = (stance: Stance): Stance =>
    stance === "accepts" ? "rejects" : stance === "rejects" ? "accepts" : stance;
  const signed = (stance: Stance, at: number): Reading =>
    verb.isNegated ? plain(flip(stance), at, verb.modal !== undefined) : plain(stance, at);
  if (/^(?:turn|rule|vote)$/.test(verb.lemma)) {
    const particle = tokens
      .slice(verb.to, verb.to + 3)
      .findIndex(({ lower }) => /^(?:down|out)$/.test(lower));
    if (particle === -1) return undefined;
    return signed("rejects", particle === 0 ? verb.to + 1 : verb.to);
  }
  if (verb.lemma === "go" && /^along with\b/.test(rest)) return signed("accepts", verb.to + 2);
  if (verb.lemma === "come" && /^back with\b/.test(rest)) return plain("counters", verb.to + 2);
  if (verb.lemma === "sign" && verb.isNegated) return plain("rejects", verb.to, true);
  if (verb.lemma === "call" && /^for\b/.test(rest))
    return verb.isNegated ? undefined : plain("counters", verb.to + 1);
  if (verb.lemma === "be" || verb.lemma === "stand") return byAdjective(tokens, verb, rest);
  if (ACCEPTING.test(verb.lemma)) {
    if (
      verb.lemma === "agree" &&
      /^(?:with|to (?:meet|continue|hold|talk|work|keep|remain|resume|return|stay))\b/.test(rest)
    )
      return undefined;
    if (verb.lemma === "agree" && !/^(?:that|to|on|in principle)\b/.test(rest)) return undefined;
    if (
      verb.lemma === "agree" &&
      /^that (?:the |their |these )?(?:talks|consultations|discussions|meeting|negotiations|conversation|session)\b/.test(
        rest,
      )
    )
      return undefined;
    if (verb.lemma === "agree" && !verb.isNegated && /^to\b/.test(rest))
      return plain("accepts", next !== undefined && next.form === "infinitive" ? next.from : verb.to);
    if (/^(?:back|support|welcome|adopt|embrace|concede)$/.test(verb.lemma) && verb.isNegated)
      return undefined;
    if (verb.isFuture || verb.modal === undefined || verb.isNegated || verb.modal === "would")
      return signed("accepts", verb.to);
    return verb.modal === "could" || verb.modal === "can" ? undefined : plain("accepts", verb.to);
  }
  if (CONCEDING.test(verb.lemma) && verb.isNegated && verb.modal !== undefined)
    return plain("rejects", verb.to, true);
  if (
    isConditional &&
    holder !== undefined &&
    !verb.isNegated &&
    /^(?:will|would|'ll|'d)$/.test(verb.modal ?? "") &&
    !IDLE.test(verb.lemma)
  )
    return plain("accepts", verb.to);
  if (REJECTING.test(verb.lemma)) return signed("rejects", verb.to);
  if (DEMANDING.test(verb.lemma) && !verb.isNegated) {
    if (verb.lemma === "insist" && !/^(?:on|that)\b|^(?:\w+ ){1,4}(?:on|that)\b/.test(rest)) return undefined;
    if (verb.lemma === "want" && /^(?:to (?:see|know|meet|talk|hear|go|make|say|comment))\b/.test(rest))
      return undefined;
    return plain("counters", verb.to);
  }
  return undefined;
}

/** "Is ready to", "is open to", "is opposed to", "is against". */
function byAdjective(tokens: Sentence["tokens"], verb: VerbGroup, rest: string): Reading | undefined {
  const ready = /^(?:\w+ )?(?:ready|willing|prepared) to (\w+)/.exec(rest);
  const at =
    verb.to +
    (/^(?:ready|willing|prepared|opposed|open|against|unwilling|unacceptable)\b/.test(rest) ? 1 : 2);
  if (ready !== null) {
    const does = ready[1] ?? "";
    if (/^(?:wait|talk|meet|negotiate|discuss|continue|listen|help|work|return|resume|hear|go)$/.test(does))
      return undefined;
    return { stance: verb.isNegated ? "rejects" : "accepts", at: at + 1, isRedLine: verb.isNegated };
  }
  if (/^(?:\w+ )?(?:opposed to|against)\b/.test(rest)) return { stance: "rejects", at, isRedLine: false };
  if (/^(?:\w+ )?unwilling to\b/.test(rest)) return { stance: "rejects", at: at + 1, isRedLine: false };
  if (/^(?:\w+ )?open to\b/.test(rest) && !verb.isNegated)
    return { stance: "accepts-if", at: at + 1, isRedLine: false };
  return undefined;
}

interface Holder {
  readonly side: Side;
  readonly others: readonly Side[];
  readonly by: Actor | undefined;
  readonly from: number;
}

/** Whose stance it is: the subject's side; in a side's own words, "we" and "I". */
function holderOf(context: Context, sentence: Sentence, verb: VerbGroup): Holder | undefined {
  const subject = verb.form === "infinitive" ? undefined : subjectOf(sentence, verb);
  if (subject === undefined) return undefined;
  const first = sentence.tokens[subject.whole.from];
  const speaker = first === undefined ? undefined : context.speakerAt(first.start);
  if (first !== undefined && /^(?:we|i|our)$/.test(first.lower)) {
    return speaker?.side === undefined
      ? undefined
      : { side: speaker.side, others: [], by: speaker, from: subject.whole.from };
  }
  const who = context.cast.who(sentence, subject.whole);
  const [side, ...others] = who?.sides ?? [];
  if (who === undefined || side === undefined) return undefined;
  const own = actorOf(who);
  const by = own.person !== undefined ? own : speaker?.side === side ? speaker : undefined;
  return { side, others, by, from: subject.whole.from };
}

/** "If", "provided that", "only after", "so long as", "in exchange for": the condition in the report's words. */
function conditionIn({ tokens }: Sentence, from: number): string | undefined {
  for (let i = from; i < tokens.length && i < from + 26; i++) {
    const here = lowered(tokens, i, i + 4);
    if (/^[;:]$/.test(tokens[i]?.text ?? "")) return undefined;
    if (
      !/^(?:if|provided|providing|as long as|so long as|only (?:if|after|once|when|as)|on condition|on the condition|in (?:exchange|return) for|unless|once|subject to)\b/.test(
        here,
      )
    )
      continue;
    const stop = tokens.findIndex(({ text }, index) => index > i && /^[,;.!?"“”]$/.test(text));
    return worded(tokens, i, stop === -1 ? tokens.length : stop).replace(/ (['’]\w+)/g, "$1");
  }
  return undefined;
}

/**
 * "Some American proposals as acceptable", "parts of the plan are acceptable", "a basis for negotiation": said
 * of papers as a whole, they colour no point.
 */
function acceptableIn(
  context: Context,
  sentence: Sentence,
  papers: readonly FoundPaper[],
): readonly FoundPosition[] {
  const words = context.prose.layout.reading.slice(sentence.start, sentence.end).replace(/\s/g, " ");
  const part =
    /\b(?:some|parts?|much|certain|several|a number|elements|aspects|most)\b(?: of)?(?: the| its| their| these| those)? ?(?:[\w'’.-]+ ){0,5}?(?:(?:are|is|were|was|as|be|being|found|find) )?(?:not )?acceptable\b/i.exec(
      words,
    );
  const basis =
    /\b(?:as |be |is |was )?(?:an? )?(?:\w+ )?(?:basis|starting point|foundation|something (?:we|they) can (?:start|work) from)\b(?: (?:for|on which|from which)(?: \w+){0,3})?/i.exec(
      words,
    );
  const found: FoundPosition[] = [];
  for (const [match, stance] of [
    [part, "acceptable-in-part"],
    [basis, "basis-for-talks"],
  ] as const) {
    if (
      match === null ||
      /\bnot acceptable\b/i.test(match[0]) ||
      /^on the basis/i.test(words.slice(Math.max(0, match.index - 7), match.index + 5)) ||
      /\b(?:daily|weekly|regular|legal|day-to-day|annual) basis\b/i.test(match[0])
    )
      continue;
    if (
      stance === "basis-for-talks" &&
      !/\b(?:plan|proposals?|draft|text|paper|document|offer|recommendation|framework|package|letter|terms|memorandum)\b/i.test(
        words,
      )
    )
      continue;
    const start = sentence.start + match.index;
    const holder = voiceOf(context, sentence, start);
    if (holder === undefined) continue;
    const paper = nearestPaper(papers, start);
    const topic = topicTitle(aboutWhat(words, match.index, match[0]) ?? paper?.title ?? "proposals");
    const end = start + match[0].length;
    found.push({
      start,
      end,
      rule: "position-paper",
      tellings: [{ start, end }],
      side: holder.side,
      by: holder.by,
      topic,
      paper: isOfPaper(topic, paper) ? paper : undefined,
      stance,
      gist: undefined,
      isRedLine: false,
      agreedWith: [],
    });
  }
  return found;
}

function aboutWhat(words: string, at: number, match: string): string | undefined {
  const inside =
    /\b(?:some|parts?|certain|several|elements|aspects|most|much|number)\b(?: of)?(?: the| its| their)? ?(.+?)(?: (?:are|is|were|was|as|be|being))? acceptable/i.exec(
      match,
    )?.[1];
  if (inside !== undefined && inside !== "") return inside;
  const before =
    /\b((?:the |its |their |an? )?(?:[\w'’-]+ ){0,3}(?:plan|proposals?|draft|text|paper|document|offer|recommendation|framework|package|terms|memorandum))\b/i.exec(
      words.slice(0, at),
    );
  return before?.[1];
}

/** In a side's words the side's; else the subject of the sentence. */
function voiceOf(
  context: Context,
  sentence: Sentence,
  offset: number,
): { side: Side; by: Actor | undefined } | undefined {
  const within = context.attributionAt(offset);
  const around = within ?? context.attributions.find((other) => other.sentence === sentence);
  const speaker = around === undefined ? undefined : speakerOf(context.cast, around);
  const [first] = sentence.verbs.filter(({ form }) => form === "finite");
  const subject = within !== undefined || first === undefined ? undefined : subjectOf(sentence, first);
  const who = subject === undefined ? undefined : context.cast.who(sentence, subject.whole);
  const named = who === undefined ? undefined : actorOf(who);
  if (named?.side !== undefined)
    return { side: named.side, by: named.person === undefined ? undefined : named };
  return speaker?.side === undefined ? undefined : { side: speaker.side, by: speaker };
}

function nearestPaper(papers: readonly FoundPaper[], offset: number): FoundPaper | undefined {
  return papers.findLast(({ start }) => start <= offset) ?? papers[0];
}

function isOfPaper(topic: string, paper: FoundPaper | undefined): boolean {
  return paper !== undefined && paper.title.toLowerCase() === topic.toLowerCase();
}

function paperAt(
  sentence: Sentence,
  noun: { from: number; to: number } | undefined,
  papers: readonly FoundPaper[],
): FoundPaper | undefined {
  const stretch = noun === undefined ? undefined : stretchOf(sentence, noun);
  if (stretch === undefined) return undefined;
  return papers.find(({ tellings }) => tellings.some(({ start }) => start === stretch.start));
}

function stretchFor(sentence: Sentence, from: number, to: number): Stretch | undefined {
  return stretchOf(sentence, { from, to });
}

function isNothing(words: string): boolean {
  return (
    words === "" ||
    /^(?:it|that|this|them|so|one|what|him|her|us|me|to|be|have|others?|some|many|several|both|neither|either|any|all|none|these|those|everything|nothing|anything)$/i.test(
      words,
    ) ||
    words.length < 3
  );
}

/** One stance of a side on a matter counts once; of two tellings the one that names who said it. */
function withoutRepeats(found: readonly FoundPosition[]): readonly FoundPosition[] {
  const kept: FoundPosition[] = [];
  for (const position of found) {
    const at = kept.findIndex((other) => isSame(other, position));
    const known = kept[at];
    if (known === undefined) kept.push(position);
    else
      kept[at] = {
        ...known,
        by: known.by ?? position.by,
        gist: known.gist ?? position.gist,
        tellings: [...known.tellings, ...position.tellings],
      };
  }
  return kept;
}

function isSame(a: FoundPosition, b: FoundPosition): boolean {
  if (a.side !== b.side || a.stance !== b.stance) return false;
  if (a.by?.person !== undefined && b.by?.person !== undefined && a.by.person !== b.by.person) return false;
  return a.topic === b.topic || a.stance === "acceptable-in-part";
}
