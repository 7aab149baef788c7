import { lowered, worded } from "../text/tokens.ts";
import type { ContactMode, ContactStatus } from "@parley/core";
import { isQuoted, momentNear, type Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { minutesIn } from "../when/numbers.ts";
import { type Telling } from "./contact-merging.ts";
import { placeNear } from "./places.ts";
import { participantsOf, type Participants } from "./participants.ts";
import { MEETINGS, CALLS, EXCHANGES, whenOf, infinitiveSubject } from "./contact-words.ts";
import { shapeOfNoun } from "./contact-status.ts";

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
      isNoEvent(sentence, noun, at)
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

/** The word of a phrase that makes it a contact: its head, or the noun that "of" hangs on. */
function triggerIn({ tokens }: Sentence, noun: NounPhrase): number | undefined {
  for (const at of [noun.head, noun.to - 1]) {
    const lower = tokens[at]?.lower ?? "";
    if (MEETINGS.test(lower) || CALLS.test(lower) || EXCHANGES.test(lower)) return at;
  }
  return undefined;
}

/** Phrases that look like a contact and are none: "press conference", "the talks process", "exchange rate". */
function isNoEvent({ tokens }: Sentence, noun: NounPhrase, at: number): boolean {
  const before = tokens[at - 1]?.lower ?? "";
  const after = tokens[at + 1]?.lower ?? "";
  const words = tokens.slice(noun.from, noun.to).map(({ lower }) => lower);
  if (
    /^(?:press|news|video|party|training|cabinet|committee|board|conciliation)$/.test(before) &&
    /^(?:conference|call|briefing|meeting|session|round)/.test(tokens[at]?.lower ?? "")
  )
    return before !== "video";
  if (/^exchanges?$/.test(tokens[at]?.lower ?? "")) {
    const rest = lowered(tokens, at, at + 8);
    return (
      !/exchanges? of (?:\w+ )?(?:letters|views|proposals|messages|notes|drafts|documents|papers|texts)/.test(
        rest,
      ) ||
      words.includes("stock") ||
      before === "prisoner"
    );
  }
  if (
    tokens[at]?.lower === "call" &&
    /^(?:for|to|on)$/.test(after) &&
    before !== "phone" &&
    before !== "telephone"
  )
    return true;
  if (
    /^(?:round|rounds|session|sessions|conversation|conversations|conference|mediation|bargaining)$/.test(
      tokens[at]?.lower ?? "",
    ) &&
    words.length === 1
  )
    return true;
  return false;
}

function modeOf({ tokens }: Sentence, noun: NounPhrase, at: number): ContactMode | undefined {
  const words = lowered(tokens, noun.from, noun.to + 3);
  const head = tokens[at]?.lower ?? "";
  if (EXCHANGES.test(head)) return "exchange";
  if (
    /\b(?:phone|telephone|video)\b/.test(words) &&
    /^(?:call|calls|conversation|conversations|talks|discussion|phone|telephone)$/.test(head)
  )
    return "call";
  if (/^calls?$/.test(head)) return "call";
  if (/^(?:phone|telephone)$/.test(head)) return undefined;
  return "meeting";
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
  const moment = momentNear(context, sentence, noun.to - 1, 14);
  const first = tokens[noun.from]?.lower ?? "";
  const refersBack = /^(?:the|this|that|these|those|their|its|his|her|both)$/.test(first);
  const isNext = /\b(?:next|another|further|new|second|third|fresh|earlier|previous)\b/i.test(own);
  const weight =
    Number(minutes !== undefined) * 2 +
    Number(sides.length + people.length > 1) * 2 +
    Number(people.length + sides.length === 1) +
    Number(place !== undefined) +
    Number(moment !== undefined);
  if (weight === 0 && !(refersBack || status === "not-planned")) return undefined;
  if (weight < 2 && !refersBack && status === "held") return undefined;
  if (status === "planned" && people.length + sides.length === 0 && moment === undefined) return undefined;
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
    when: whenOf(moment, status),
    sides,
    people,
    after: undefined,
    refersBack: refersBack && !isNext,
    rank: RANK.exec(own)?.[1]?.toLowerCase(),
    weight,
  };
}

/** At what rank it is held: "technical-level talks", "presidential discussions". */
const RANK =
  /\b(presidential|ministerial|technical|expert|ambassadorial|leader|official|working)(?:s|-level)?\b/i;

const HOLDING =
  /^(?:hold|have|conduct|conclude|wind|open|begin|start|resume|finish|end|attend|join|complete|host|convene|close|break|facilitate|mediate|chair|broker)$/;

/** "Representatives of A and B held talks": who holds them takes part; who hosts them does too. */
function withHolder(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  found: Participants,
): Participants {
  const verb = sentence.verbs.findLast(({ to }) => to <= noun.from && to >= noun.from - 4);
  if (verb === undefined || !HOLDING.test(verb.lemma) || verb.isPassive || verb.form === "participle")
    return found;
  const subject =
    verb.form === "infinitive" ? infinitiveSubject(sentence, verb) : subjectOf(sentence, verb)?.whole;
  const who = subject === undefined ? undefined : context.cast.who(sentence, subject);
  if (who === undefined) return found;
  const people = [...new Set([...who.people, ...found.people])];
  return { people, sides: [...new Set([...who.sides, ...found.sides])], to: found.to };
}
