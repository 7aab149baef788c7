import type { Context } from "../context.ts";
import { textOf } from "../context.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";

/**
 * The matter that "it" means at a token: the last subject before it that is a thing, in its own sentence or the
 * one before, else the last thing named; undefined where there is none.
 */
export function antecedentOf(context: Context, sentence: Sentence, at: number): string | undefined {
  const own = lastThing(context, sentence, at);
  if (own !== undefined) return own;
  const before = context.before(sentence);
  return before === undefined || before.block !== sentence.block
    ? undefined
    : lastThing(context, before, before.tokens.length);
}

function lastThing(context: Context, sentence: Sentence, at: number): string | undefined {
  for (const verb of sentence.verbs.filter(({ form, to }) => form === "finite" && to <= at).toReversed()) {
    const noun = subjectOf(sentence, verb)?.noun;
    const head = noun === undefined ? undefined : sentence.tokens[noun.head];
    if (noun === undefined || head === undefined || head.tag === "PRON" || noun.to > at) continue;
    const who = context.cast.who(sentence, noun);
    const stretch = who === undefined ? stretchOf(sentence, noun) : undefined;
    if (stretch !== undefined) return textOf(context, stretch);
  }
  const noun = sentence.nouns.findLast(({ head, to }) => {
    const token = sentence.tokens[head];
    return (
      to < at &&
      token?.tag === "NOUN" &&
      !/(?:day|week|month|year|time|hour|night|morning)s?$/.test(token.lower)
    );
  });
  const stretch =
    noun === undefined || context.cast.who(sentence, noun) !== undefined
      ? undefined
      : stretchOf(sentence, noun);
  return stretch === undefined ? undefined : textOf(context, stretch);
}
