import type { Stance } from "@parley/core";
import type { Context } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { Span } from "../grammar/span.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { lowered } from "../text/tokens.ts";
import { NEUTRAL } from "../who/counterparts.ts";
import { voiceOf } from "./holders.ts";
import { clauseEnd, objectOf, topicTitle } from "./topics.ts";

/** Nouns that tell a stance of whose they are: "London's demand for", "its refusal of". */
const STANCE_NOUNS: readonly (readonly [Stance, RegExp, RegExp])[] = [
  ["counters", /^(?:demands?|insistence|calls?|request)$/, /^(?:for|on|that)$/],
  ["rejects", /^(?:rejection|refusal|opposition|objections?|veto)$/, /^(?:of|to|on)$/],
  ["accepts", /^(?:acceptance|approval|endorsement)$/, /^of$/],
];

/** What sides are told to demand or refuse by a noun, and what in their words must be. */
export function demandsIn(context: Context, sentence: Sentence): readonly FoundPosition[] {
  return [
    ...sentence.nouns.flatMap((noun) => byNoun(context, sentence, noun)),
    ...sentence.verbs.flatMap((verb) => byMust(context, sentence, verb)),
  ];
}

/** "London's demand for a 30 percent share was excessive". */
function byNoun(context: Context, sentence: Sentence, noun: NounPhrase): readonly FoundPosition[] {
  const { tokens } = sentence;
  const rule = STANCE_NOUNS.find(
    ([, head, follows]) =>
      head.test(tokens[noun.head]?.lower ?? "") && follows.test(tokens[noun.head + 1]?.lower ?? ""),
  );
  if (rule === undefined) return [];
  const verb = sentence.verbs.find(({ to }) => to === noun.from);
  if (
    verb !== undefined &&
    /^(?:drop|abandon|withdraw|reject|dismiss|meet|accept|lift|soften)$/.test(verb.lemma)
  )
    return [];
  const side = ownerOf(context, sentence, noun);
  const object = objectOf(context, sentence, noun.head + 2);
  if (side === undefined || object === undefined || NEUTRAL.test(side.name)) return [];
  return found(
    context,
    sentence,
    { from: noun.from, to: Math.max(object.to, noun.to) },
    rule[0],
    object.words,
    {
      side,
      others: [],
      by: undefined,
    },
  );
}

function ownerOf(context: Context, sentence: Sentence, noun: NounPhrase): FoundPosition["side"] {
  const { tokens } = sentence;
  const mark = tokens.findIndex(({ text }, at) => /^['’]s?$/.test(text) && at > noun.from && at <= noun.head);
  if (mark === -1)
    return /^(?:its|their|his|her)$/.test(tokens[noun.from]?.lower ?? "")
      ? context.cast.ownerAt(sentence, noun.from)?.sides[0]
      : undefined;
  return context.cast.sideIn(sentence, noun.from, mark);
}

/** What must hold, as a side's demand: a deal, the other side, a condition. */
const DEMANDED =
  /\b(?:deals?|agreements?|settlements?|solutions?|accords?|treaty|peace|truce|ceasefire|contract|contributions?|text|plan|package|talks|negotiations|sanctions|troops|forces|fighters|hostages|prisoners|blockade|siege|pay|wages|tariffs|quotas?)\b/;

/** "Has to be worked out", "must come before": work to do, and an order of steps. */
const NO_DEMAND =
  /\b(?:worked out|settled|decided|agreed|resolved|negotiated|before|first|discussed|seen|ratified|approved|signed)\b/;

/** "Any deal must include a ceasefire", "Israel has to withdraw": in a side's own words its demand. */
function byMust(context: Context, sentence: Sentence, verb: VerbGroup): readonly FoundPosition[] {
  const { tokens } = sentence;
  if (verb.form !== "finite" || verb.isNegated) return [];
  const isMust =
    verb.modal === "must" ||
    (/^(?:have|need)$/.test(verb.lemma) &&
      tokens[verb.to]?.lower === "to" &&
      !/^(?:do|does|did)$/.test(tokens[verb.from]?.lower ?? ""));
  const rest = lowered(tokens, verb.from, verb.to + 4);
  const subject = isMust && !NO_DEMAND.test(rest) ? subjectOf(sentence, verb) : undefined;
  const place = subject === undefined ? undefined : stretchOf(sentence, subject.whole);
  if (subject === undefined || place === undefined) return [];
  const speaker = context.speakerAt(place.start);
  if (speaker?.side === undefined || NEUTRAL.test(speaker.side.name)) return [];
  const words = lowered(tokens, subject.noun.from, subject.noun.to);
  const other = context.cast.who(sentence, subject.whole)?.sides ?? [];
  const isOther = other.length > 0 && other.every((side) => side !== speaker.side);
  if (!isOther && !DEMANDED.test(words)) return [];
  const holder = voiceOf(context, sentence, place.start);
  return found(
    context,
    sentence,
    { from: subject.whole.from, to: clauseEnd(sentence, verb.to) },
    "counters",
    lowered(tokens, verb.to, Math.min(clauseEnd(sentence, verb.to), verb.to + 10)).replace(/^to /, ""),
    holder,
  );
}

function found(
  context: Context,
  sentence: Sentence,
  span: Span,
  stance: Stance,
  topic: string,
  holder: ReturnType<typeof voiceOf>,
): readonly FoundPosition[] {
  const stretch = stretchOf(sentence, span);
  if (stretch === undefined || holder === undefined || topic.length < 3) return [];
  return [
    {
      ...stretch,
      rule: "position-demand",
      tellings: [stretch],
      side: holder.side,
      by: holder.by,
      topic: topicTitle(topic),
      paper: undefined,
      stance,
      gist: topic,
      isRedLine: false,
      agreedWith: [],
    },
  ];
}
