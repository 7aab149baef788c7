import type { Who } from "../who/who.ts";
import type { FoundContact } from "../found.ts";
import { nextDay, type ContactMode, type ContactStatus } from "@parley/core";
import { agentOf } from "./agents.ts";
import { worded } from "../text/tokens.ts";
import { isQuoted, momentNear, type Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { minutesIn, numberOf } from "../when/numbers.ts";
import type { Telling } from "./contact-merging.ts";
import { placeNear } from "./places.ts";
import { participantsOf, type Participants } from "./participants.ts";
import { MEETINGS, CALLS, whenOf } from "./contact-words.ts";
import { shapeOfNoun } from "./contact-status.ts";
import { triggerIn, isNoEvent, modeOf } from "./contact-events.ts";

/** "A five-hour meeting in Moscow between A and B", "talks on Tuesday", "a call with C". */
export function byNoun(context: Context, sentence: Sentence): readonly Telling[] {
  const { tokens, nouns } = sentence;
  const found: Telling[] = [];
  for (const noun of nouns) {
    const at = triggerIn(sentence, noun);
    const token = at === undefined ? undefined : tokens[at];
    if (
      at === undefined ||
      token === undefined ||
      isQuoted(context, sentence, at) ||
      isNoEvent(context, sentence, noun, at)
    )
      continue;
    const mode = modeOf(sentence, noun, at);
    const status = shapeOfNoun(context, sentence, noun);
    if (mode === undefined || status === undefined) continue;
    const telling = tellingOf(context, sentence, noun, at, mode, status);
    if (telling !== undefined) found.push(telling);
  }
  return found;
}

function tellingOf(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  at: number,
  mode: ContactMode,
  status: ContactStatus,
): Telling | undefined {
  const { tokens } = sentence;
  const own = worded(tokens, noun.from, noun.to);
  const rest = worded(tokens, noun.to, noun.to + 8);
  const minutes =
    minutesIn(own)?.minutes ??
    (/\b(?:lasted|lasting|ran|took|of|for)\b/.test(rest) ? minutesIn(rest)?.minutes : undefined);
  const { people, sides, to } = withHolder(
    context,
    sentence,
    noun,
    participantsOf(context, sentence, noun, at),
  );
  const place = placeNear(context, sentence, noun.to - 1);
  const moment = momentNear(context, sentence, noun.to - 1, reachOf(sentence, noun));
  const first = tokens[noun.from]?.lower ?? "";
  const refersBack = /^(?:the|this|that|these|those|their|its|his|her|both)$/.test(first);
  const isNext =
    /\b(?:next|another|further|new|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|fresh|earlier|previous|last|more|final)\b/i.test(
      own,
    );
  const isTalks =
    people.length + sides.length === 0 &&
    OF_TALKS.test(tokens[at]?.lower ?? "") &&
    tokens[at + 1]?.lower !== "of" &&
    context.isAboutTalks &&
    context.counterparts.isSure;
  // "No further meeting is planned": of the sides of whose talks the report tells.
  const isFurther =
    people.length + sides.length === 0 && /\b(?:further|another|next|more|fresh|new)\b/i.test(own);
  const weight =
    Number(minutes !== undefined) * 2 +
    Number(sides.length + people.length > 1) * 2 +
    Number(people.length + sides.length === 1 || isTalks) +
    Number(place !== undefined) +
    Number(moment !== undefined);
  if (weight === 0 && !(refersBack || status === "not-planned")) return undefined;
  if (weight < 2 && !refersBack && status === "held") return undefined;
  if (
    status === "planned" &&
    people.length + sides.length === 0 &&
    moment === undefined &&
    place === undefined
  )
    return undefined;
  // "The board will hold a closed session": of one body alone.
  const isAlone =
    people.length === 0 &&
    sides.length === 1 &&
    /^(?:sessions?|meetings?|rounds?|conference|gathering)$/.test(tokens[at]?.lower ?? "");
  if (isAlone && status !== "not-planned" && !refersBack) return undefined;
  const stretch = stretchOf(sentence, { from: noun.from, to: Math.max(noun.to, to) });
  if (stretch === undefined) return undefined;
  return {
    ...stretch,
    rule: "contact-noun",
    sentence,
    status,
    mode,
    minutes,
    place,
    when: overDays(own, whenOf(moment, status)),
    sides,
    people,
    after: undefined,
    isHosted: false,
    howMany: undefined,
    isBoth:
      /\b(?:two|both) (?:sides|parties|delegations|teams|leaders|commanders|presidents|governments|countries)\b/.test(
        rest,
      ) ||
      isFurther ||
      (isTalks ? "talks" : refersBack),
    refersBack: refersBack && !isNext,
    rank: RANK.exec(own)?.[1]?.toLowerCase(),
    weight,
  };
}

/** How many tokens off a time may stand: not behind "after" and another contact, "talks, after a call on Monday". */
function reachOf({ tokens }: Sentence, noun: NounPhrase): number {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index >= noun.to &&
      index < noun.to + 14 &&
      /^(?:after|before|following)$/.test(lower) &&
      tokens
        .slice(index + 1, index + 6)
        .some((token) => MEETINGS.test(token.lower) || CALLS.test(token.lower)),
  );
  return at === -1 ? 14 : at - noun.to;
}

/** Nouns that by themselves mean the talks of which the report tells. */
const OF_TALKS = /^(?:talks|negotiations?|rounds?|sessions?|meetings?|summit|consultations|discussions)$/;

/** At what rank it is held: "technical-level talks", "presidential discussions". */
const RANK =
  /\b(presidential|ministerial|technical|expert|ambassadorial|leader|official|working)(?:s|-level)?\b/i;

const HOLDING =
  /^(?:hold|have|conduct|conclude|wind|open|begin|start|resume|finish|end|attend|join|complete|host|convene|close|break|facilitate|mediate|chair|broker|walk|storm|emerge|leave)$/;

/** "Representatives of A and B held talks": who holds them takes part; who hosts them does too. */
function withHolder(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  found: Participants,
): Participants {
  const isOpen =
    [...found.people, ...found.sides].length === 0 && sentence.tokens[noun.from]?.lower !== "their";
  const own = possessorOf(context, sentence, noun);
  if (own !== undefined && (!isOpen || own.people.length + own.sides.length > 1)) return withWho(found, own);
  const verb = sentence.verbs.findLast(({ to }) => to <= noun.from && to >= noun.from - 4);
  if (verb === undefined || !HOLDING.test(verb.lemma) || verb.isPassive || verb.form === "participle")
    return found;
  const who = agentOf(context, sentence, verb)?.who;
  return who === undefined ? found : withWho(found, who);
}

/** "Three days of talks on Tuesday" ended on that day. */
function overDays(own: string, when: FoundContact["when"]): FoundContact["when"] {
  const days = numberOf(/^([\w-]+) days of\b/i.exec(own)?.[1] ?? "");
  if (days === undefined || days < 2 || when === undefined || !("day" in when)) return when;
  return { from: nextDay(when.day, 1 - days), to: when.day };
}

function withWho({ people, sides, to }: Participants, who: Who): Participants {
  return {
    people: [...new Set([...who.people, ...people])],
    sides: [...new Set([...who.sides, ...who.people.flatMap(({ side }) => side ?? []), ...sides])],
    to,
  };
}

/** "Her meeting with Obama", "Mr. Foss's talks with the rebels", "said after meeting X": whose it is. */
function possessorOf(context: Context, sentence: Sentence, noun: NounPhrase): Who | undefined {
  const { tokens } = sentence;
  if (/^(?:his|her|their|its)$/.test(tokens[noun.from]?.lower ?? "")) {
    const owner = context.cast.ownerAt(sentence, noun.from);
    if (owner !== undefined) return owner;
  }
  const mention = context.cast
    .mentions(sentence)
    .find(({ from, to }) => from >= noun.from && to < noun.head && /^['’]s?$/.test(tokens[to]?.text ?? ""));
  if (mention !== undefined) return context.cast.who(sentence, { from: mention.from, to: mention.to });
  const isAround = /^(?:after|before|following|during)$/.test(tokens[noun.from - 1]?.lower ?? "");
  // "After a meeting with A, B said": whoever the clause behind tells of was there.
  const comma = tokens.findIndex(({ text }, at) => text === "," && at >= noun.to);
  const isFirst =
    noun.from <= 3 && /^(?:after|following|speaking|emerging|in|at|during)$/.test(tokens[0]?.lower ?? "");
  const verb = isAround
    ? (sentence.verbs.findLast(({ to, form }) => to <= noun.from && form === "finite") ??
      (isFirst && comma !== -1
        ? sentence.verbs.find(({ from, form }) => from > comma && form === "finite")
        : undefined))
    : undefined;
  return verb === undefined ? undefined : agentOf(context, sentence, verb)?.who;
}
