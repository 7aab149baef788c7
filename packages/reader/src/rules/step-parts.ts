import { actorOf, textOf, type Context } from "../context.ts";
import type { FoundStep } from "../found.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";

/** The index after what is to be done: before a mark, a conjunction or a condition. */
export function stepEnd({ tokens }: Sentence, from: number): number {
  const stop = tokens.findIndex(
    ({ text, lower }, index) =>
      index >= from &&
      (/^[.;:!?"“”()–—]$/.test(text) ||
        (text === "," && !/^(?:and|or)$/.test(tokens[index + 1]?.lower ?? "")) ||
        /^(?:but|because|although|while|once|after|before|when|following|provided|if)$/.test(lower)),
  );
  return stop === -1 ? tokens.length : stop;
}

/** "Wait for signals from the American delegation": what is awaited, and from whom. */
export function awaitedIn(
  context: Context,
  sentence: Sentence,
  act: VerbGroup,
): Pick<FoundStep, "awaits" | "from"> {
  const { tokens } = sentence;
  const at =
    act.lemma === "wait" && tokens[act.to]?.lower === "for"
      ? act.to + 1
      : act.lemma === "await" || act.lemma === "expect"
        ? act.to
        : undefined;
  if (at === undefined) return { awaits: undefined, from: undefined };
  const end = stepEnd(sentence, at + 1);
  const reach = tokens.findIndex(({ text }, index) => index >= end && /^[.;]$/.test(text));
  const stop = /^["“”]$/.test(tokens[end]?.text ?? "") ? (reach === -1 ? tokens.length : reach) : end;
  const stretch = stretchOf(sentence, { from: at, to: stop });
  const giver = tokens.findIndex(({ lower }, index) => lower === "from" && index >= at && index < stop);
  const noun = giver === -1 ? undefined : nounFrom(sentence, giver + 1);
  const who = noun === undefined ? undefined : context.cast.who(sentence, noun);
  const from = who === undefined ? undefined : actorOf(who);
  return { awaits: stretch === undefined ? undefined : textOf(context, stretch).replace(/["“”]/g, ""), from };
}

const MOVING = /^(?:return|go|come|fly|travel|visit|arrive|leave|move)$/;

/** To whom something is owed: "in touch with Russian officials", "report to Trump", "to discuss it with Trump". */
export function toWhom(context: Context, sentence: Sentence, act: VerbGroup, limit: number): FoundStep["to"] {
  const { tokens } = sentence;
  for (let i = act.to; i < Math.min(limit, act.to + 16); i++) {
    const token = tokens[i];
    if (token === undefined || /^[.;,]$/.test(token.text)) return undefined;
    // "Return to the US" names a place and nobody to whom anything is owed.
    const isPreposition = token.lower === "with" || (token.lower === "to" && !MOVING.test(act.lemma));
    const isObject =
      i === act.to &&
      /^(?:brief|consult|contact|answer|inform|meet|see|call|phone|tell|visit|host|ask)$/.test(act.lemma);
    const noun = nounFrom(sentence, isPreposition ? i + 1 : i);
    if ((!isPreposition && !isObject) || noun === undefined) continue;
    const who = context.cast.who(sentence, noun);
    if (who !== undefined && who.people.length + who.sides.length > 0) return actorOf(who);
  }
  return undefined;
}

/** "After", "once", "following which": what must come first, in the report's words. */
export function afterOf(context: Context, sentence: Sentence, act: VerbGroup): string | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      /^(?:after|once|following|until|when)$/.test(lower) && (index < act.from || index >= act.to),
  );
  if (at === -1) return undefined;
  if (/^which$/.test(tokens[at + 1]?.lower ?? "")) {
    const before = stretchOf(sentence, { from: 0, to: at });
    return at < act.from && before !== undefined ? textOf(context, before).replace(/[,\s]+$/, "") : undefined;
  }
  const stop = tokens.findIndex(({ text }, index) => index > at && /^[,.;]$/.test(text));
  const stretch = stretchOf(sentence, { from: at + 1, to: stop === -1 ? tokens.length : stop });
  return stretch === undefined || (at > act.to && at - act.to > 20) ? undefined : textOf(context, stretch);
}
