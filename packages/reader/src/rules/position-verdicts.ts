import type { Stance } from "@parley/core";
import type { Context } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { Span } from "../grammar/span.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import { antecedentOf } from "./antecedents.ts";
import { holderOf, voiceOf, type Holder } from "./holders.ts";
import { clauseEnd, objectOf, topicTitle } from "./topics.ts";

/** Words that, said of a proposal, refuse it. */
const AGAINST =
  "(?:un(?:acceptable|affordable|realistic|workable|tenable|fair|just|reasonable|sustainable|balanced|thinkable)|inadequate|insufficient|insulting|derisory|excessive|intolerable|impossible|non-?negotiable|outrageous|absurd|ridiculous|one-sided|illegal|worthless|premature|dead on arrival|(?:an? |nothing but an? )?(?:\\S+ )?(?:insult|joke|non-?starter|red line|slap in the face|betrayal|surrender|capitulation|ultimatum|provocation|step backwards?|fantasy|trap|sham|affront|precondition)|crumbs|peanuts|blackmail|too (?:low|high|little|much|small|far|late)|not (?:good )?enough|not (?:acceptable|sustainable|affordable|realistic|feasible|viable|negotiable|possible|serious|credible|on|an option)|out of (?:all proportion|the question|reach)|off the table|a deal-?breaker|beyond (?:our|its|their) means)";

const OPEN_QUOTE = '(?:["“‘] )?';

/** "As unacceptable", "“totally unacceptable", "simply an insult". */
const VERDICT = new RegExp(
  `^(?:as |to be |being )?${OPEN_QUOTE}(?:(?:\\w+ly|still|very|far|quite|just) )?${OPEN_QUOTE}${AGAINST}\\b`,
);

const CALLING =
  /^(?:call|describe|brand|dismiss|label|denounce|consider|deem|find|regard|see|view|term|condemn|reject|decry|slam|characteri[sz]e|criticize|criticise)$/;

/** Verbs that, said of a proposal, refuse it: "falls short", "goes too far", "would bankrupt us". */
const FALLS_SHORT: readonly (readonly [lemma: RegExp, rest: RegExp, isNegated?: true])[] = [
  [/^(?:fall|come|stop)$/, /^(?:\w+ )?(?:short|well below|far below)\b/],
  [/^go$/, /^(?:much |way |far |simply )?(?:too far|beyond)\b/],
  [/^go$/, /^(?:nearly |anywhere near )?far enough\b/, true],
  [
    /^(?:bankrupt|ruin|cripple|destroy|violate|breach|undervalue|undermine|amount|jeopardi[sz]e)$/,
    /^(?!by\b)/,
  ],
  [/^(?:work|do|suffice|fly|wash)$/, /^(?:for|$|[.,"”])/, true],
  [/^(?:meet|address|satisfy|reflect)$/, /^(?:the|our|its|their|any)\b/, true],
];

/** Things of the talks of which a verdict is passed. */
const MATTER =
  /\b(?:offers?|proposals?|plans?|drafts?|texts?|deals?|terms|demands?|bids?|figures?|numbers?|conditions?|maps?|timetables?|deadlines?|claims?|packages?|agreements?|accords?|frameworks?|documents?|letters?|contracts?|increases?|raises?|rises?|cuts?|freeze|price|prices|share|quotas?|tariffs?|troops|forces?|withdrawal|deployment|ceasefire|truce|changes?|amendments?|clauses?|link|linkage|partition|role|presence|zones?|haircut|guarantees?|targets?|percent|cent|%|wages?|pay|shifts?|sanctions|schedule|valuation|approach|recommendation|compromise|formula|ideas?|concessions?|exchange|release|swap|arrangements?|solution|referendum|elections?|borders?|limits?|caps?|rates?|levels?|rules?|language|wording)\b/;

/** What a side calls a proposal, and what is told of one in its words: each refuses it. */
export function verdictsIn(context: Context, sentence: Sentence): readonly FoundPosition[] {
  return sentence.verbs.flatMap((verb) => [
    ...byCalling(context, sentence, verb),
    ...byPredicate(context, sentence, verb),
  ]);
}

/** "The union called the offer an insult", "describing it as “unacceptable”". */
function byCalling(context: Context, sentence: Sentence, verb: VerbGroup): readonly FoundPosition[] {
  if (!CALLING.test(verb.lemma) || verb.isNegated || verb.form === "infinitive") return [];
  if (verb.isPassive || /^(?:may|might|could|would)$/.test(verb.modal ?? "")) return [];
  const { tokens } = sentence;
  const noun = nounFrom(sentence, verb.to);
  const as = tokens.findIndex(({ lower }, at) => lower === "as" && at > verb.to && at < verb.to + 14);
  const object = noun === undefined ? undefined : objectOf(context, sentence, verb.to);
  const ends = [noun?.to, object?.to, as === -1 ? undefined : as].filter((to) => to !== undefined);
  const end = ends.find((to) => VERDICT.test(lowered(tokens, to, to + 7)));
  if (end === undefined || noun === undefined) return [];
  const main =
    verb.form === "gerund"
      ? (sentence.verbs.findLast(({ form, to }) => form === "finite" && to <= verb.from) ?? verb)
      : verb;
  const holder = holderOf(context, sentence, main);
  return refusal(context, sentence, { from: noun.from, to: end }, holder, {
    from: Math.min(holder?.from ?? verb.from, verb.from),
    to: clauseEnd(sentence, end),
  });
}

/** "The offer was unacceptable", "falls short of", said by a side, or said to be so for one: "to Russia". */
function byPredicate(context: Context, sentence: Sentence, verb: VerbGroup): readonly FoundPosition[] {
  if (verb.form !== "finite") return [];
  const { tokens } = sentence;
  const rest = lowered(tokens, verb.to, verb.to + 8);
  const own = `${verb.isNegated ? "not " : ""}${rest}`;
  const isVerdict =
    /^(?:be|remain|seem|look)$/.test(verb.lemma) && !/^(?:may|might|could)$/.test(verb.modal ?? "")
      ? VERDICT.test(own)
      : FALLS_SHORT.some(
          ([lemma, follows, isNegated]) =>
            lemma.test(verb.lemma) && (isNegated ?? false) === verb.isNegated && follows.test(rest),
        );
  const subject = isVerdict ? subjectOf(sentence, verb) : undefined;
  if (subject === undefined || subject.pronoun !== undefined) return [];
  const end = clauseEnd(sentence, verb.to);
  const place = stretchOf(sentence, subject.whole);
  if (place === undefined) return [];
  const holder =
    told(context, sentence, verb.to, end) ??
    (context.attributionAt(place.start) === undefined ? undefined : voiceOf(context, sentence, place.start));
  return refusal(context, sentence, subject.noun, holder, { from: subject.whole.from, to: end });
}

/** "Unacceptable to Russia", "for Russia, X is a red line": whose verdict it is. */
function told(context: Context, sentence: Sentence, from: number, to: number): ReturnType<typeof voiceOf> {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ lower }, index) => /^(?:to|for)$/.test(lower) && index >= from && index < to,
  );
  const places = [at, tokens[0]?.lower === "for" ? 0 : -1].filter((index) => index !== -1);
  for (const place of places) {
    const noun = nounFrom(sentence, place + 1);
    const who = noun === undefined ? undefined : context.cast.member(sentence, noun);
    const [side, ...others] = who?.sides ?? [];
    if (side !== undefined) return { side, others, by: undefined };
  }
  return undefined;
}

function refusal(
  context: Context,
  sentence: Sentence,
  object: Span,
  holder: Pick<Holder, "side" | "others" | "by"> | undefined,
  whole: Span,
): readonly FoundPosition[] {
  const noun = nounFrom(sentence, object.from);
  const stretch = stretchOf(sentence, whole);
  if (holder === undefined || noun === undefined || stretch === undefined) return [];
  const words = lowered(sentence.tokens, noun.from, noun.to);
  const meant = /^(?:it|this|that|they|them|these|those)$/.test(words)
    ? antecedentOf(context, sentence, noun.from)
    : undefined;
  const topic = meant ?? objectOf(context, sentence, noun.from)?.words ?? words;
  if (!MATTER.test(topic.toLowerCase())) return [];
  const stance: Stance = "rejects";
  return [holder.side, ...holder.others].map((side) => ({
    ...stretch,
    rule: "position-verdict",
    tellings: [stretch],
    side,
    by: holder.others.length === 0 ? holder.by : undefined,
    topic: topicTitle(topic),
    paper: undefined,
    stance,
    gist: undefined,
    isRedLine: /\bred line\b/.test(lowered(sentence.tokens, whole.from, whole.to)),
    agreedWith: [],
  }));
}
