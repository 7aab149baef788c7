import { lowered, worded } from "../text/tokens.ts";
import type { ContactMode } from "@parley/core";
import { isQuoted, momentNear, type Context } from "../context.ts";
import type { VerbGroup } from "../grammar/phrases.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { minutesIn } from "../when/numbers.ts";
import { type Telling } from "./contact-merging.ts";
import { placeNear } from "./places.ts";
import { participantsOf } from "./participants.ts";
import { whenOf, infinitiveSubject } from "./contact-words.ts";
import { verbStatus } from "./contact-status.ts";

/** Verbs of meeting. */
const MEETING_VERBS = /^(?:meet|negotiate|confer|convene|huddle|parley)$/;

/** "A met B in Geneva", "they will speak by phone", "the teams sat down for six hours". */
export function byVerb(context: Context, sentence: Sentence): readonly Telling[] {
  return sentence.verbs
    .map((verb) => verbTelling(context, sentence, verb))
    .filter((telling) => telling !== undefined);
}

function verbTelling(context: Context, sentence: Sentence, verb: VerbGroup): Telling | undefined {
  if (isQuoted(context, sentence, verb.head)) return undefined;
  const { tokens } = sentence;
  const rest = lowered(tokens, verb.to, verb.to + 9);
  const mode = verbMode(verb, rest);
  const status = mode === undefined ? undefined : verbStatus(context, sentence, verb);
  if (mode === undefined || status === undefined) return undefined;
  const subject =
    verb.form === "infinitive" ? infinitiveSubject(sentence, verb) : subjectOf(sentence, verb)?.whole;
  const agent = subject === undefined ? undefined : context.cast.who(sentence, subject);
  const others = participantsOf(
    context,
    sentence,
    { from: verb.from, to: verb.to, head: verb.head },
    verb.head,
  );
  const people = [...new Set([...(agent?.people ?? []), ...others.people])];
  const sides = [
    ...new Set([
      ...(agent?.sides ?? []),
      ...people.flatMap(({ side }) => (side === undefined ? [] : [side])),
      ...others.sides,
    ]),
  ];
  const moment = momentNear(context, sentence, verb.to, 16);
  const place = placeNear(context, sentence, verb.to - 1);
  const length = minutesIn(worded(tokens, verb.to, verb.to + 14));
  const isPlural =
    agent?.isOpen === true || /^(?:they|both|the two|the three|the parties)\b/i.test(agent?.words ?? "");
  const isDated = moment !== undefined || place !== undefined || length !== undefined;
  const isGroup = isPlural || isPluralNoun(sentence, subject);
  const isAlone = sides.length + people.length < (mode === "exchange" ? 1 : 2);
  if (
    isAlone &&
    !(isGroup && isDated) &&
    !(verb.lemma === "meet" && isDated && sides.length + people.length > 0)
  )
    return undefined;
  const stretch = stretchOf(sentence, { from: subject?.from ?? verb.from, to: Math.max(verb.to, others.to) });
  if (stretch === undefined) return undefined;
  return {
    ...stretch,
    rule: "contact-verb",
    sentence,
    status,
    mode,
    minutes: length?.minutes,
    place,
    when: whenOf(moment, status),
    sides,
    people,
    after: status === "planned" ? afterOf(sentence, verb) : undefined,
    refersBack: false,
    rank: undefined,
    weight: 3,
  };
}

/** "The delegations", "negotiators from both countries", "the hydrologists of the three countries". */
function isPluralNoun(
  { tokens, nouns }: Sentence,
  subject: { from: number; to: number } | undefined,
): boolean {
  if (subject === undefined) return false;
  const noun = nouns.find(({ from }) => from >= subject.from);
  const head = noun === undefined ? undefined : tokens[noun.head];
  return (
    (head !== undefined &&
      /^(?:delegations|negotiators|teams|talks|negotiations|sides|officials|leaders|ministers|parties|heads|envoys|representatives|diplomats|mediators|experts|groups|talk|meeting|session|plenary|committee|council|they|three|two|both|presidents)$/.test(
        head.lower,
      )) ||
    /^(?:\p{L}+(?:ists|ers|ors))$/u.test(head?.lower ?? "")
  );
}

function verbMode({ lemma, isPassive }: VerbGroup, rest: string): ContactMode | undefined {
  const byPhone = /\bby (?:phone|telephone|video)\b|\bon the (?:phone|telephone)\b/.test(rest);
  if (byPhone && /^(?:speak|talk|get|be|call|contact|confer|reach)$/.test(lemma)) return "call";
  if (/^(?:phone|telephone)$/.test(lemma)) return "call";
  if (MEETING_VERBS.test(lemma) && !isPassive) {
    return /^(?:demand|demands|deadline|conditions?|the (?:demand|deadline|conditions?|needs?|requirements?|target|cost))\b/.test(
      rest,
    )
      ? undefined
      : "meeting";
  }
  if (/^(?:speak|talk)$/.test(lemma) && /^(?:\w+ )?with\b/.test(rest)) return "call";
  if (lemma === "sit" && /^(?:down|across|face)\b/.test(rest)) return "meeting";
  if (
    lemma === "exchange" &&
    /^(?:\w+ )?(?:letters|proposals|messages|notes|drafts|documents|papers|texts|settlement)\b/.test(rest)
  )
    return "exchange";
  if (
    lemma === "receive" &&
    (isPassive
      ? /^by\b/.test(rest)
      : /^(?:the |\w+ )?(?:minister|envoy|president|delegation|mr|ms|mrs|ambassador|foreign)/.test(rest))
  )
    return "meeting";
  if (
    lemma === "call" &&
    /^on (?:mr|ms|mrs|president|prime|the (?:president|prime|foreign|king|emir))/.test(rest)
  )
    return "meeting";
  if (lemma === "see" && /^(?:\w+ ){1,3}in\b|^(?:mr|ms|mrs)\b/.test(rest)) return "meeting";
  if (lemma === "bring" && /\btogether\b/.test(rest)) return "meeting";
  if (lemma === "spend" && minutesIn(rest) !== undefined)
    return /\b(?:on the (?:phone|telephone|line))\b/.test(rest)
      ? "call"
      : /\b(?:with|in|at|together|face|across)\b/.test(rest)
        ? "meeting"
        : undefined;
  if (
    /^(?:be|sit|stay)$/.test(lemma) &&
    minutesIn(rest) !== undefined &&
    /\b(?:at the table|face to face|closeted|in session|together)\b/.test(rest)
  )
    return "meeting";
  if (/^(?:resume|reconvene)$/.test(lemma) && !isPassive) return "meeting";
  return undefined;
}

/** "following which", "after that", "once the council has voted": what must come first, in the report's words. */
function afterOf({ tokens }: Sentence, verb: VerbGroup): string | undefined {
  const start = tokens.findIndex(({ lower }) => /^(?:after|once|following|when)$/.test(lower));
  if (start === -1) return undefined;
  const isBefore = start < verb.from;
  if (isBefore && /^which$/.test(tokens[start + 1]?.lower ?? "")) {
    return worded(tokens, 0, start)
      .replace(/[ ,]+$/, "")
      .replace(/ ([,.;:])/g, "$1");
  }
  const end = tokens.findIndex(({ text }, index) => index > start && /^[,.;]$/.test(text));
  const words = worded(tokens, start, end === -1 ? tokens.length : end);
  return words === "" ? undefined : words;
}
