import { lowered, worded } from "../text/tokens.ts";
import { isQuoted, type Context } from "../context.ts";
import type { FoundContact } from "../found.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { minutesIn } from "../when/numbers.ts";
import { mergedContacts, type Telling } from "./contact-merging.ts";
import { MEETINGS, CALLS } from "./contact-words.ts";
import { byVerb } from "./contact-verbs.ts";
import { byNoun } from "./contact-nouns.ts";

/** Meetings, calls and exchanges: held, planned, and said not to be planned; each once. */
export function contactsIn(context: Context): readonly FoundContact[] {
  const tellings = context.sentences.flatMap((sentence) => [
    ...byNoun(context, sentence),
    ...byVerb(context, sentence),
    ...byLength(context, sentence),
    ...byNone(context, sentence),
  ]);
  return mergedContacts(
    context,
    tellings.toSorted((a, b) => a.start - b.start),
  );
}

/** "It took about 20 minutes", "they lasted six hours": the length of what was told of before. */
function byLength(context: Context, sentence: Sentence): readonly Telling[] {
  const found: Telling[] = [];
  for (const verb of sentence.verbs) {
    if (
      !/^(?:take|last|run|go|be)$/.test(verb.lemma) ||
      verb.isFuture ||
      verb.isNegated ||
      isQuoted(context, sentence, verb.head)
    )
      continue;
    const first = sentence.tokens[subjectOf(sentence, verb)?.whole.from ?? -1];
    if (first === undefined || !/^(?:it|they|that|this|which|the)$/.test(first.lower)) continue;
    if (verb.lemma === "be" && first.lower !== "it") continue;
    const rest = worded(sentence.tokens, verb.to, verb.to + 8);
    const length = minutesIn(rest);
    const stretch = stretchOf(sentence, {
      from: verb.from,
      to: Math.min(sentence.tokens.length, verb.to + 6),
    });
    if (length === undefined || stretch === undefined || length.start > (verb.lemma === "be" ? 0 : 22))
      continue;
    found.push({
      ...stretch,
      rule: "contact-length",
      sentence,
      ...NOTHING_TOLD,
      minutes: length.minutes,
      refersBack: true,
      weight: 1,
    });
  }
  return found;
}

const NOTHING_TOLD = {
  status: "held",
  mode: "meeting",
  minutes: undefined,
  place: undefined,
  when: undefined,
  sides: [],
  people: [],
  after: undefined,
  isBoth: true,
  isHosted: false,
  howMany: undefined,
  rank: undefined,
} as const;

/** "None has been scheduled", "none is planned": of the contacts that were told of before. */
function byNone(context: Context, sentence: Sentence): readonly Telling[] {
  const { tokens } = sentence;
  const words = lowered(tokens, 0, 9);
  const match =
    /^(?:but |so far |and )?none (?:is|are|has been|have been|was|had been) (?:\w+ )?(?:scheduled|planned|set|foreseen|arranged|fixed)\b/.exec(
      words,
    );
  const before = context.before(sentence);
  const isOfContacts =
    before?.tokens.some(
      ({ lower }) => MEETINGS.test(lower) || CALLS.test(lower) || lower === "met" || lower === "meet",
    ) ?? false;
  const stretch = stretchOf(sentence, { from: 0, to: Math.min(tokens.length, 6) });
  if (match === null || !isOfContacts || stretch === undefined) return [];
  return [
    {
      ...stretch,
      rule: "contact-none",
      sentence,
      ...NOTHING_TOLD,
      status: "not-planned",
      refersBack: false,
      weight: 2,
    },
  ];
}
