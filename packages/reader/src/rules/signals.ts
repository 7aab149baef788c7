import type { SignalContents } from "@parley/core";
import { actorOf, actorsOf, textOf, type Context } from "../context.ts";
import type { Actor, FoundSignal } from "../found.ts";
import type { Span, VerbGroup } from "../grammar/phrases.ts";
import { listFrom, nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { clauseEnd } from "./topics.ts";

const CARRYING =
  /^(?:relay|convey|carry|pass|deliver|transmit|bring|take|forward|communicate|hand|tell|inform)$/;
const ENTRUSTING =
  /^(?:ask|instruct|request|tell|direct|urge|authorise|authorize|charge|entrust|send|dispatch|order)$/;
const MESSAGE =
  /^(?:signal|message|letter|note|word|reply|answer|response|proposal|offer|messages|assurance|demand|ultimatum|greeting|idea|list|warning|counterproposal|counter-proposal)$/;

/** Messages that somebody entrusts to a carrier for somebody else. */
export function signalsIn(context: Context): readonly FoundSignal[] {
  const found = context.sentences.flatMap((sentence) =>
    sentence.verbs.flatMap(
      (verb) =>
        entrusted(context, sentence, verb) ??
        carried(context, sentence, verb) ??
        sentThrough(context, sentence, verb) ??
        [],
    ),
  );
  return withoutRepeats(found);
}

/** "Putin asked Witkoff and Kushner to relay important political signals to him". */
function entrusted(context: Context, sentence: Sentence, verb: VerbGroup): FoundSignal | undefined {
  if (!ENTRUSTING.test(verb.lemma) || verb.isNegated || verb.form === "participle") return undefined;
  const carrying = sentence.verbs.find(
    (other) => other.from >= verb.to && other.form === "infinitive" && CARRYING.test(other.lemma),
  );
  const noun = nounFrom(sentence, verb.to);
  const list = noun === undefined ? [] : listFrom(sentence, noun);
  const last = list.at(-1);
  if (carrying === undefined || last === undefined || noun === undefined || carrying.from > last.to + 1)
    return undefined;
  const subject = subjectOf(sentence, verb)?.whole;
  const from = subject === undefined ? undefined : actor(context, sentence, subject);
  const carriers = context.cast.who(sentence, { from: noun.from, to: last.to });
  const to = addressee(context, sentence, carrying);
  if (carriers === undefined || (to === undefined && !isMessage(sentence, carrying))) return undefined;
  const end = clauseEnd(sentence, carrying.to);
  return signal(
    context,
    sentence,
    { from: subject?.from ?? verb.from, to: end },
    from,
    to?.actor,
    actorsOf(carriers),
    carrying,
    to?.after ?? carrying.to,
  );
}

/** "Mr. Hennessy carried a handwritten note from Mr. Whitlock to Mr. Dombrowski". */
function carried(context: Context, sentence: Sentence, verb: VerbGroup): FoundSignal | undefined {
  if (
    !/^(?:relay|convey|carry|deliver|transmit|bring|take|pass|hand|forward)$/.test(verb.lemma) ||
    verb.isNegated ||
    verb.form === "participle" ||
    verb.form === "infinitive"
  )
    return undefined;
  if (!isMessage(sentence, verb)) return undefined;
  const sender = after(context, sentence, verb, /^(?:from|of)$/);
  const to = after(context, sentence, verb, /^(?:to|for)$/);
  const subject = subjectOf(sentence, verb)?.whole;
  const by = subject === undefined ? undefined : context.cast.who(sentence, subject);
  const agent = verb.isPassive ? after(context, sentence, verb, /^(?:by)$/) : undefined;
  if (
    to === undefined ||
    (by === undefined && agent === undefined) ||
    (sender === undefined && agent === undefined)
  )
    return undefined;
  const carriers = agent === undefined ? (by === undefined ? [] : actorsOf(by)) : [agent];
  const own = carriers.every(({ side }) => side !== undefined && side === to.side);
  if (own) return undefined;
  return signal(
    context,
    sentence,
    { from: subject?.from ?? verb.from, to: clauseEnd(sentence, verb.to) },
    sender,
    to,
    carriers,
    verb,
    verb.to,
  );
}

/** "Tehran sent a message to Washington through Oman", "via Swiss diplomats". */
function sentThrough(context: Context, sentence: Sentence, verb: VerbGroup): FoundSignal | undefined {
  if (
    !/^(?:send|pass|convey|deliver|write|communicate|exchange|transmit|relay|make|submit)$/.test(
      verb.lemma,
    ) ||
    verb.isNegated
  )
    return undefined;
  const { tokens } = sentence;
  const through = tokens.findIndex(({ lower }, index) => /^(?:through|via)$/.test(lower) && index >= verb.to);
  if (
    through === -1 ||
    !tokens.slice(verb.from, through).some(({ lemma, lower }) => MESSAGE.test(lemma) || MESSAGE.test(lower))
  )
    return undefined;
  const noun = nounFrom(sentence, through + 1);
  const carriers = noun === undefined ? undefined : context.cast.who(sentence, noun);
  const subject = subjectOf(sentence, verb)?.whole;
  const from = subject === undefined ? undefined : actor(context, sentence, subject);
  if (carriers === undefined || from === undefined || carriers.sides.length + carriers.people.length === 0)
    return undefined;
  const to = after(context, sentence, verb, /^(?:to)$/);
  return signal(
    context,
    sentence,
    { from: subject?.from ?? verb.from, to: clauseEnd(sentence, through) },
    from,
    to,
    actorsOf(carriers),
    verb,
    verb.to,
  );
}

function isMessage({ tokens }: Sentence, verb: VerbGroup): boolean {
  return tokens
    .slice(verb.to, verb.to + 8)
    .some(({ lemma, lower }) => MESSAGE.test(lemma) || MESSAGE.test(lower));
}

function actor(context: Context, sentence: Sentence, span: Span): Actor | undefined {
  const who = context.cast.who(sentence, span);
  return who === undefined ? undefined : actorOf(who);
}

/** The person or side right after the first such preposition behind the verb. */
function after(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  preposition: RegExp,
): Actor | undefined {
  for (let i = verb.to; i < sentence.tokens.length && i < verb.to + 16; i++) {
    if (!preposition.test(sentence.tokens[i]?.lower ?? "")) continue;
    const noun = nounFrom(sentence, i + 1);
    const who = noun === undefined ? undefined : context.cast.who(sentence, noun);
    if (who !== undefined && who.people.length + who.sides.length > 0) return actorOf(who);
  }
  return undefined;
}

/** To whom it is to be carried: "to him", "to Trump", or the object of "tell". */
function addressee(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
): { actor: Actor; after: number } | undefined {
  if (/^(?:tell|inform)$/.test(verb.lemma)) {
    const noun = nounFrom(sentence, verb.to);
    const who = noun === undefined ? undefined : context.cast.who(sentence, noun);
    return who === undefined || noun === undefined ? undefined : { actor: actorOf(who), after: noun.to };
  }
  for (let i = verb.to; i < sentence.tokens.length && i < verb.to + 12; i++) {
    if (sentence.tokens[i]?.lower !== "to") continue;
    const noun = nounFrom(sentence, i + 1);
    if (noun === undefined) continue;
    const him = pronounAddressee(context, sentence, noun.head, verb);
    if (him !== undefined) return { actor: him, after: noun.to };
    const who = context.cast.who(sentence, noun);
    if (who !== undefined && who.people.length + who.sides.length > 0)
      return { actor: actorOf(who), after: noun.to };
  }
  return undefined;
}

/** "Putin asked the envoys to relay signals to him": the other man of the sentence, not the one who sends. */
function pronounAddressee(
  context: Context,
  sentence: Sentence,
  at: number,
  verb: VerbGroup,
): Actor | undefined {
  if (!/^(?:him|her|them)$/.test(sentence.tokens[at]?.lower ?? "")) return undefined;
  const { people } = context.cast.allIn(sentence, 0, verb.from);
  const sender = sentence.verbs.findLast((other) => other.to <= verb.from && ENTRUSTING.test(other.lemma));
  const subject = sender === undefined ? undefined : subjectOf(sentence, sender)?.whole;
  const from = subject === undefined ? undefined : context.cast.who(sentence, subject);
  const object = sender === undefined ? undefined : nounFrom(sentence, sender.to);
  const list =
    object === undefined
      ? undefined
      : context.cast.who(sentence, {
          from: object.from,
          to: listFrom(sentence, object).at(-1)?.to ?? object.to,
        });
  const speaker = context.speakerAt(sentence.tokens[at]?.start ?? 0)?.person;
  const excluded = new Set([
    ...(from?.people ?? []),
    ...(list?.people ?? []),
    ...(speaker === undefined ? [] : [speaker]),
  ]);
  const person = people.findLast(
    (candidate) => !excluded.has(candidate) && candidate.side !== from?.sides[0],
  );
  return person === undefined
    ? undefined
    : { person, side: person.side, capacity: person.capacity, words: person.name };
}

function signal(
  context: Context,
  sentence: Sentence,
  span: Span,
  from: Actor | undefined,
  to: Actor | undefined,
  via: readonly Actor[],
  verb: VerbGroup,
  at: number,
): FoundSignal | undefined {
  const stretch = stretchOf(sentence, span);
  if (stretch === undefined) return undefined;
  const { contents, words } = contentsOf(context, sentence, verb, at);
  return { ...stretch, rule: "signal", from, to, via, contents, words };
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
  const quote = context.prose.quotes.find(
    ({ start, isClosed }) => isClosed && start >= (tokens[verb.from]?.start ?? 0) && start <= end + 2,
  );
  if (quote !== undefined) return { contents: "given", words: textOf(context, quote) };
  return { contents: "withheld", words: undefined };
}

function withoutRepeats(found: readonly FoundSignal[]): readonly FoundSignal[] {
  const kept: FoundSignal[] = [];
  for (const next of found) {
    const isKnown = kept.some(
      (other) =>
        other.start < next.end &&
        next.start < other.end &&
        other.to?.person === next.to?.person &&
        other.to?.side === next.to?.side,
    );
    if (!isKnown) kept.push(next);
  }
  return kept;
}
