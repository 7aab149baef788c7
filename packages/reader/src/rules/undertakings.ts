import { actorsOf, type Context } from "../context.ts";
import type { FoundUndertaking } from "../found.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { Who } from "../who/who.ts";

/** What sides declare together in a sentence, and what any side declares in an item of a list. */
export function undertakingsIn(context: Context): readonly FoundUndertaking[] {
  return context.sentences.flatMap((sentence) => undertakingOf(context, sentence) ?? []);
}

/** Verbs by which sides declare something. */
const DECLARING =
  /^(?:agree|commit|undertake|pledge|welcome|reaffirm|affirm|reiterate|confirm|support|decide|resolve|recognise|recognize|endorse|underline|underscore|stress|emphasise|emphasize|express|intend|guarantee|accept|acknowledge)$/;

function undertakingOf(context: Context, sentence: Sentence): FoundUndertaking | undefined {
  if (context.attributionAt(sentence.start) !== undefined) return undefined;
  const verb = sentence.verbs.find(({ form }) => form === "finite");
  if (verb === undefined || !isDeclared(verb)) return undefined;
  const subject = subjectOf(sentence, verb);
  if (subject === undefined || subject.whole.from > 3) return undefined;
  const who = context.cast.who(sentence, subject.whole);
  if (who === undefined || who.people.length > 0) return undefined;
  const isItem = context.prose.layout.blocks[sentence.block]?.kind === "item";
  if (!isTogether(who) && !(isItem && who.sides.length > 0)) return undefined;
  return {
    start: sentence.start,
    end: sentence.end,
    rule: "undertaking",
    by: who.sides.length === 0 ? [] : actorsOf(who),
  };
}

function isDeclared(verb: VerbGroup): boolean {
  const { lemma, isFuture, isNegated, isPassive, modal } = verb;
  if (isNegated || isPassive) return false;
  return isFuture || modal === "shall" || (modal === undefined && DECLARING.test(lemma));
}

/** Two sides by name, or "both sides". */
function isTogether({ sides, isOpen }: Who): boolean {
  return sides.length > 1 || isOpen;
}
