import type { SignalContents } from "@parley/core";
import { actorOf, actorsOf, textOf, type Context } from "../context.ts";
import type { Actor, FoundSignal } from "../found.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Span } from "../grammar/span.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import type { Who } from "../who/who.ts";
import { clauseEnd } from "./topics.ts";

/** Nouns for what is carried. */
export const MESSAGE: RegExp =
  /^(?:signal|message|letter|note|word|reply|answer|response|proposal|offer|messages|assurance|demand|ultimatum|greeting|idea|list|warning|counterproposal|counter-proposal|gist|terms|draft|text|position|concern|suggestion|request|question|condition|formula|invitation)$/;

/** Whether a message is named among the words after a verb. */
export function isMessage({ tokens }: Sentence, verb: VerbGroup, reach = 8): boolean {
  return tokens
    .slice(verb.to, verb.to + reach)
    .some(({ lemma, lower, tag }) => tag !== "VERB" && (MESSAGE.test(lemma) || MESSAGE.test(lower)));
}

/** The person or side right after the first such preposition behind the verb. */
export function actorAfter(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  preposition: RegExp,
): Actor | undefined {
  for (let i = verb.to; i < sentence.tokens.length && i < verb.to + 16; i++) {
    if (!preposition.test(sentence.tokens[i]?.lower ?? "")) continue;
    const actor = actorAt(context, sentence, sentence.tokens[i + 1]?.lower === "of" ? i + 2 : i + 1);
    if (actor !== undefined) return actor;
  }
  return undefined;
}

/** The person or side whose words begin at the token. */
export function actorAt(context: Context, sentence: Sentence, at: number): Actor | undefined {
  const noun = nounFrom(sentence, at);
  const who = noun === undefined ? undefined : context.cast.member(sentence, noun);
  return who !== undefined && who.people.length + who.sides.length > 0 ? actorOf(who) : undefined;
}

/** Of two sides in talks the one that is not this one: from whom a mediator brings what he brings. */
export function otherSide({ counterparts }: Context, actor: Actor): Actor | undefined {
  const { sides } = counterparts;
  if (sides.length !== 2 || actor.side === undefined || !sides.includes(actor.side)) return undefined;
  const side = sides.find((other) => other !== actor.side);
  return side === undefined ? undefined : { person: undefined, side, capacity: "unknown", words: side.name };
}

/** A signal told by the words of a span; undefined where the span is empty. */
export function signalOf(
  context: Context,
  sentence: Sentence,
  span: Span,
  ends: {
    readonly from: Actor | undefined;
    readonly to: Actor | undefined;
    readonly via: Who | readonly Actor[];
  },
  verb: VerbGroup,
  at: number = verb.to,
): FoundSignal | undefined {
  const stretch = stretchOf(sentence, span);
  if (stretch === undefined) return undefined;
  const via = "people" in ends.via ? actorsOf(ends.via) : ends.via;
  return {
    ...stretch,
    rule: "signal",
    from: ends.from,
    to: ends.to,
    via,
    ...contentsOf(context, sentence, verb, at),
  };
}

/** The gist after "that", the words between marks, or nothing. */
function contentsOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  at: number,
): { contents: SignalContents; words: string | undefined } {
  const { tokens } = sentence;
  const that = tokens.findIndex(
    ({ lower }, index) => lower === "that" && index >= Math.min(at, verb.to) && index < at + 6,
  );
  if (that !== -1 && tokens[that + 1] !== undefined) {
    const words = stretchOf(sentence, { from: that + 1, to: tokens.length });
    return {
      contents: "gist",
      words: words === undefined ? undefined : textOf(context, words).replace(/[.]$/, ""),
    };
  }
  const end = tokens[clauseEnd(sentence, at) - 1]?.end ?? sentence.end;
  const quote = context.prose.quoteIndex
    .overlapping({ start: tokens[verb.from]?.start ?? 0, end: end + 3 })
    .find(({ start, isClosed }) => isClosed && start >= (tokens[verb.from]?.start ?? 0));
  if (quote !== undefined) return { contents: "given", words: textOf(context, quote) };
  return { contents: "withheld", words: undefined };
}
