import { lowered } from "../text/tokens.ts";
import { actorOf, actorsOf, isQuoted, momentNear, textOf, type Context } from "../context.ts";
import type { FoundStep } from "../found.ts";
import type { VerbGroup } from "../grammar/phrases.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";

/** What is to be done next, by whom, and what it waits for. */
export function stepsIn(context: Context): readonly FoundStep[] {
  const found = context.sentences.flatMap((sentence) =>
    sentence.verbs.flatMap((verb) => stepOf(context, sentence, verb) ?? []),
  );
  return withoutRepeats(found);
}

/** Verbs of what is done in talks; "will continue to suffer" and "will release results" are no steps. */
const DOING =
  /^(?:return|report|respond|answer|reply|meet|call|phone|telephone|send|submit|present|decide|discuss|vote|sign|travel|convene|brief|consult|wait|await|consider|review|contact|resume|hold|publish|announce|put|ballot|table|hand|deliver|circulate|draft|study|examine|fly|go|come|see|make|give|get|visit|reconvene|host|speak|talk|ask|forward|prepare|convey|relay|issue|pay|release|exchange|bring|take|seek|issue|write|gather|chair|lay|refer|recommend|ratify|inform|tell|set|work|continue|begin|start|complete|finalise|finalize|sit|open|attend|arrive|leave|carry|move|appoint|name|propose|hear|join|end|suspend|lift|withdraw)$/;

function stepOf(context: Context, sentence: Sentence, verb: VerbGroup): FoundStep | undefined {
  if (isQuoted(context, sentence, verb.head)) return undefined;
  const act = actOf(sentence, verb);
  if (act === undefined || act.isNegated || act.isPassive || !DOING.test(act.lemma)) return undefined;
  const subject = subjectOf(sentence, verb);
  const who = subject === undefined ? undefined : context.cast.who(sentence, subject.whole);
  if (subject === undefined || who === undefined) return undefined;
  const isNamed = who.people.length + who.sides.length > 0 || who.isOpen;
  if (!isNamed) return undefined;
  const { tokens } = sentence;
  const end = stepEnd(sentence, act.to);
  const what = stretchOf(sentence, { from: act.form === "infinitive" ? act.from + 1 : act.head, to: end });
  const stretch = stretchOf(sentence, { from: subject.whole.from, to: end });
  if (what === undefined || stretch === undefined) return undefined;
  const { awaits, from } = awaitedIn(context, sentence, act);
  const moment = momentNear(context, sentence, act.to, 14);
  return {
    ...stretch,
    rule: "step",
    who: actorsOf(who),
    what: textOf(context, what),
    to: toWhom(context, sentence, act, tokens.length),
    awaits,
    from,
    after: afterOf(context, sentence, act),
    due: moment === undefined ? undefined : (moment.ahead ?? moment.when),
  };
}

/** The verb that is to be done: after "will", "is to", "is due to", "plans to", "agreed to", "is prepared to". */
function actOf(sentence: Sentence, verb: VerbGroup): VerbGroup | undefined {
  const { verbs, tokens } = sentence;
  if (verb.form !== "finite") return undefined;
  if (verb.isFuture) {
    if (verb.lemma !== "be") return verb;
    return undefined;
  }
  if (verb.modal === "would" && !isHypothetical(sentence, verb))
    return verb.lemma === "be" ? undefined : verb;
  const next = verbs[verbs.indexOf(verb) + 1];
  if (next?.form !== "infinitive" || next.from > verb.to + 3) return undefined;
  const between = lowered(tokens, verb.to, next.from);
  const head = tokens[verb.head]?.lower ?? "";
  const isToBe =
    /^(?:is|are|'s|'re)$/.test(head) &&
    /^(?:\w+ )?(?:due|set|expected|scheduled|slated|prepared|ready|going|about)?$/.test(between);
  const intends =
    /^(?:plan|intend|promise|pledge|agree|undertake|vow|expect|prepare|need|want|have|ask)$/.test(
      verb.lemma,
    ) &&
    between === "" &&
    (verb.lemma !== "want" || !/^(?:see|know)$/.test(next.lemma)) &&
    (verb.lemma !== "ask" || verb.isPassive) &&
    (verb.lemma !== "have" || !verb.isPerfect);
  const wasPrepared =
    /^(?:was|were)$/.test(head) && /^(?:\w+ )?(?:prepared|ready|due|expected)$/.test(between);
  return isToBe || intends || wasPrepared ? next : undefined;
}

function isHypothetical({ tokens }: Sentence, verb: VerbGroup): boolean {
  const around = lowered(tokens, Math.max(0, verb.from - 14), verb.to + 16);
  return (
    verb.isPerfect ||
    /\b(?:if|unless|never|could|might|no deal|otherwise)\b/.test(around) ||
    !tokens
      .slice(0, verb.from)
      .some(({ lower }) => /^(?:said|says|told|added|that|adding|saying|announced)$/.test(lower))
  );
}

function stepEnd({ tokens }: Sentence, from: number): number {
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
function awaitedIn(context: Context, sentence: Sentence, act: VerbGroup): Pick<FoundStep, "awaits" | "from"> {
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
function toWhom(context: Context, sentence: Sentence, act: VerbGroup, limit: number): FoundStep["to"] {
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
function afterOf(context: Context, sentence: Sentence, act: VerbGroup): string | undefined {
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

function withoutRepeats(found: readonly FoundStep[]): readonly FoundStep[] {
  const kept: FoundStep[] = [];
  for (const step of found)
    if (!kept.some((other) => other.what === step.what && other.who[0]?.side === step.who[0]?.side))
      kept.push(step);
  return kept;
}
