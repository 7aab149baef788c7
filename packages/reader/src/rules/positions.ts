import type { Stance } from "@parley/core";
import type { Context } from "../context.ts";
import type { FoundPaper, FoundPosition } from "../found.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { stretchOf, type Sentence, nounFrom } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import { antecedentOf } from "./antecedents.ts";
import { answeredIn } from "./answered.ts";
import { conditionIn } from "./conditions.ts";
import { holderOf } from "./holders.ts";
import { offTheTableIn } from "./off-the-table.ts";
import { acceptableIn } from "./position-papers.ts";
import { demandsIn } from "./position-demands.ts";
import { verdictsIn } from "./position-verdicts.ts";
import { stanceOf, type Told } from "./stances.ts";
import { clauseEnd, clauseTitle, objectOf, topicTitle } from "./topics.ts";
import { unresolvedIn } from "./unresolved.ts";

/** Where sides stand, as told: by what they accept, reject, demand, and by what is called unresolved. */
export function positionsIn(context: Context, papers: readonly FoundPaper[]): readonly FoundPosition[] {
  const found = context.sentences.flatMap((sentence) => [
    ...sentence.verbs.flatMap((verb) => byVerb(context, sentence, verb, papers)),
    ...acceptableIn(context, sentence, papers),
    ...offTheTableIn(context, sentence),
    ...verdictsIn(context, sentence),
    ...demandsIn(context, sentence),
    ...unresolvedIn(context, sentence),
  ]);
  return withoutRepeats([...found, ...answeredIn(context)].toSorted((a, b) => a.start - b.start));
}

function byVerb(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  papers: readonly FoundPaper[],
): readonly FoundPosition[] {
  if (
    verb.form === "infinitive" ||
    verb.form === "participle" ||
    (verb.form === "gerund" && !isAsking(sentence, verb))
  )
    return [];
  const condition = conditionIn(sentence, verb.to);
  const told = stanceOf(context, sentence, verb, condition !== undefined);
  const holder = told === undefined ? undefined : holderOf(context, sentence, asHeld(sentence, verb));
  if (told === undefined || holder === undefined || isGivenUp(sentence, verb)) return [];
  const object = aboutOf(context, sentence, verb, told);
  if (object === undefined || isNothing(object.words) || isSupport(context, sentence, verb, object))
    return [];
  const stretch = stretchOf(sentence, {
    from: Math.min(holder.from, verb.from),
    to: Math.max(object.to, clauseEnd(sentence, verb.to)),
  });
  if (stretch === undefined) return [];
  const stance = stanceUnder(
    told.stance,
    condition,
    lowered(sentence.tokens, verb.to, sentence.tokens.length),
  );
  const sides = [holder.side, ...holder.others];
  return sides.map((side) => ({
    ...stretch,
    rule: "position-verb",
    tellings: [stretch],
    topic: topicTitle(object.words),
    paper: paperAt(sentence, object.noun, papers),
    stance,
    gist: condition ?? (stance === "counters" ? object.words : undefined),
    isRedLine: told.isRedLine && stance === "rejects" && verb.modal !== undefined,
    side,
    by: holder.others.length === 0 ? holder.by : undefined,
    // Sides that accept in one breath accept with one another.
    agreedWith: stance === "accepts" ? sides.filter((other) => other !== side) : [],
  }));
}

/** "Handed over a note asking for an interim payment": a demand in a paper is that of who hands it over. */
function isAsking({ tokens }: Sentence, verb: VerbGroup): boolean {
  return (
    /^(?:ask|call|demand|seek|propose)$/.test(verb.lemma) &&
    /^(?:note|letter|paper|proposal|statement|memo|memorandum|document|text|message|list|draft)$/.test(
      tokens[verb.from - 1]?.lower ?? "",
    )
  );
}

/** The verb whose subject holds the stance: of a participle on a paper the finite verb before it. */
function asHeld({ verbs }: Sentence, verb: VerbGroup): VerbGroup {
  if (verb.form !== "gerund") return verb;
  return verbs.findLast(({ form, to }) => form === "finite" && to <= verb.from) ?? verb;
}

/** "Turned down its haircut and come back with 22": what they came back with is the stance. */
function isGivenUp({ tokens, verbs }: Sentence, verb: VerbGroup): boolean {
  return verbs.some(
    ({ lemma, from, to }) =>
      lemma === "come" &&
      from > verb.to &&
      /^(?:and|but)$/.test(tokens[from - 1]?.lower ?? "") &&
      /^back with\b/.test(lowered(tokens, to, to + 2)),
  );
}

function stanceUnder(stance: Stance, condition: string | undefined, rest: string): Stance {
  if (
    stance === "accepts" &&
    /\b(?:and|but) nothing else\b|\bonly in part\b|\bin part\b|\bbut not across the board\b/.test(rest)
  )
    return "acceptable-in-part";
  if (condition === undefined) return stance;
  if (stance === "accepts") return "accepts-if";
  return stance === "rejects" && /^(?:unless|until)\b/.test(condition) ? "accepts-if" : stance;
}

/** What a stance is about: the object, the subject of a passive, the clause after "agreed that", or what "it" means. */
function aboutOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  told: Told,
): ReturnType<typeof objectOf> {
  if (verb.isPassive) {
    const subject = subjectOf(sentence, verb);
    return subject === undefined ? undefined : objectOf(context, sentence, subject.noun.from);
  }
  if (/^(?:agree|insist|demand)$/.test(verb.lemma) && sentence.tokens[verb.to]?.lower === "that")
    return clauseTitle(context, sentence, verb.to + 1);
  const first = sentence.tokens[told.at];
  const next = sentence.tokens[told.at + 1];
  if (
    /^(?:it|that|this|them)$/.test(first?.lower ?? "") &&
    (next === undefined || /^[,.;:"”]$/.test(next.text))
  ) {
    const meant = antecedentOf(context, sentence, told.at);
    return meant === undefined ? undefined : { words: meant, noun: undefined, to: told.at + 1 };
  }
  const object = objectOf(context, sentence, pastReceiver(context, sentence, verb, told.at));
  if (object === undefined || !/^(?:\w+ing )?(?:it|that|this|them|those|one)\b/i.test(object.words))
    return object;
  const meant = antecedentOf(context, sentence, told.at);
  return meant === undefined ? undefined : { words: meant, noun: undefined, to: object.to };
}

/** "Would give the bondholders a stake": past the side that is given something. */
function pastReceiver(context: Context, sentence: Sentence, verb: VerbGroup, at: number): number {
  const first = /^(?:give|offer|grant|pay|sell|hand|allow|guarantee)$/.test(verb.lemma)
    ? nounFrom(sentence, at)
    : undefined;
  const second = first === undefined ? undefined : nounFrom(sentence, first.to);
  if (first === undefined || second === undefined) return at;
  const who = context.cast.who(sentence, first);
  return who !== undefined && who.people.length + who.sides.length > 0 ? second.from : at;
}

/** "She backed the nurses": support of a side is no stance on a matter; that monitors are accepted is one. */
function isSupport(
  context: Context,
  sentence: Sentence,
  { lemma }: VerbGroup,
  { noun }: { readonly noun: NounPhrase | undefined },
): boolean {
  if (!/^(?:back|support|embrace|endorse|welcome|dismiss|oppose|block)$/.test(lemma)) return false;
  if (noun === undefined) return false;
  const who = context.cast.who(sentence, noun);
  return who !== undefined && who.people.length + who.sides.length > 0;
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

function isNothing(words: string): boolean {
  return (
    (words.length < 3 && !/\d/.test(words)) ||
    /^\w+ing (?:it|them|that|so)\b/i.test(words) ||
    /^(?:it|that|this|them|so|one|what|him|her|us|me|to|be|have|others?|some|many|several|both|neither|either|any|all|none|these|those|everything|nothing|anything|two|three|four|five|six|more|\d+|(?:the )?remaining \d+)$/i.test(
      words,
    ) ||
    /^(?:to )?(?:comment|say|disclose|reveal|discuss|give details|provide details|elaborate|answer|speak|be named|identify)\b/i.test(
      words,
    )
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
  if (a.side === b.side && a.stance === b.stance && a.start < b.end && b.start < a.end && a.rule !== b.rule)
    return true;
  if (a.side !== b.side || a.stance !== b.stance) return false;
  if (a.by?.person !== undefined && b.by?.person !== undefined && a.by.person !== b.by.person) return false;
  return a.topic === b.topic || a.stance === "acceptable-in-part";
}
