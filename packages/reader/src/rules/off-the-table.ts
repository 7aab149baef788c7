import { textOf, type Context } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { stretchOf } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import type { voiceOf } from "./holders.ts";
import { clauseEnd, objectOf, topicTitle } from "./topics.ts";

const REFUSED =
  /^(?:non-negotiable|not negotiable|unacceptable|not acceptable|out of the question|off the table|a red line|a non-starter|unaffordable|untenable|unrealistic|unworkable|excessive|(?:not|never) (?:be )?(?:up for (?:discussion|negotiation|debate|grabs|sale)|on the table|negotiable|open to (?:discussion|negotiation)|for sale))\b/;

/** What a side says is no matter for talks, and what it says must come first. */
export function offTheTableIn(context: Context, sentence: Sentence): readonly FoundPosition[] {
  return sentence.verbs.flatMap((verb) => {
    if (verb.form !== "finite") return [];
    const { tokens } = sentence;
    const rest = `${verb.isNegated ? "not " : ""}${lowered(tokens, verb.to, verb.to + 6)}`;
    const subject = subjectOf(sentence, verb);
    if (subject === undefined || subject.pronoun !== undefined) return [];
    const isRefused =
      verb.lemma === "be" && REFUSED.test(rest.replace(/^(not )?(?:\w+ly |still |also )/, "$1"));
    if (isRefused) return position(context, sentence, subject.noun, clauseEnd(sentence, verb.to), "rejects");
    // "An exchange of prisoners must come before any withdrawal": what comes second is accepted if the first is.
    const second = MUST_PRECEDE.test(lowered(tokens, verb.from, verb.to + 2))
      ? tokens.findIndex(({ lower }, at) => lower === "before" && at >= verb.to && at < verb.to + 4)
      : -1;
    const object = second === -1 ? undefined : objectOf(context, sentence, second + 1);
    return object?.noun === undefined
      ? []
      : position(context, sentence, object.noun, object.to, "accepts-if", {
          from: subject.noun.from,
          to: subject.noun.to,
        });
  });
}

const MUST_PRECEDE =
  /^(?:must|should|has to|have to|needs? to|will have to) (?:\w+ )?(?:come|happen|be \w+)(?: first)? before\b/;

function position(
  context: Context,
  sentence: Sentence,
  noun: { readonly from: number; readonly to: number },
  to: number,
  stance: "rejects" | "accepts-if",
  condition?: { readonly from: number; readonly to: number },
): readonly FoundPosition[] {
  const from = condition?.from ?? noun.from;
  const stretch = stretchOf(sentence, { from, to });
  const title = stretchOf(sentence, noun);
  const holder = stretch === undefined ? undefined : voiceAt(context, stretch.start);
  if (stretch === undefined || title === undefined || holder === undefined) return [];
  if (context.cast.who(sentence, noun) !== undefined) return [];
  const first = condition === undefined ? undefined : stretchOf(sentence, condition);
  return [
    {
      ...stretch,
      rule: "position-table",
      tellings: [stretch],
      side: holder.side,
      by: holder.by,
      topic: topicTitle(textOf(context, title)),
      paper: undefined,
      stance,
      gist: first === undefined ? undefined : textOf(context, first),
      isRedLine: stance === "rejects",
      agreedWith: [],
    },
  ];
}

/** Only in somebody's own words is a matter off the table; in the outlet's voice nobody says so. */
function voiceAt(context: Context, offset: number): ReturnType<typeof voiceOf> {
  const speaker = context.speakerAt(offset);
  return speaker?.side === undefined ? undefined : { side: speaker.side, others: [], by: speaker };
}
