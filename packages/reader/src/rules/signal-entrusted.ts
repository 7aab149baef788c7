import { actorOf, type Context } from "../context.ts";
import type { Actor, FoundSignal } from "../found.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { listFrom, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { agentOf } from "./agents.ts";
import { isMessage, signalOf } from "./signal-parts.ts";
import { clauseEnd } from "./topics.ts";

const CARRYING =
  /^(?:relay|convey|carry|pass|deliver|transmit|bring|take|forward|communicate|hand|tell|inform|let|assure|warn|remind)$/;
const ENTRUSTING =
  /^(?:ask|instruct|request|tell|direct|urge|authorise|authorize|charge|entrust|send|dispatch|order|beg|get)$/;

/** "Putin asked Witkoff and Kushner to relay important political signals to him", "asked her to tell Renn that". */
export function entrusted(context: Context, sentence: Sentence, verb: VerbGroup): FoundSignal | undefined {
  if (!ENTRUSTING.test(verb.lemma) || verb.isNegated || verb.form === "participle") return undefined;
  const carrying = sentence.verbs.find(
    (other) => other.from >= verb.to && other.form === "infinitive" && CARRYING.test(other.lemma),
  );
  const noun = nounFrom(sentence, verb.to);
  const last = noun === undefined ? undefined : carriersEnd(sentence, noun.from, carrying?.from ?? 0);
  if (carrying === undefined || last === undefined || noun === undefined) return undefined;
  const agent = agentOf(context, sentence, verb);
  const from = agent?.who === undefined ? undefined : actorOf(agent.who);
  const carriers = context.cast.who(sentence, { from: noun.from, to: last });
  const to = addressee(context, sentence, carrying);
  if (carriers === undefined || carriers.people.length + carriers.sides.length === 0) return undefined;
  if (to === undefined && !isMessage(sentence, carrying)) return undefined;
  if (
    /^(?:tell|inform|let|assure|warn|remind)$/.test(carrying.lemma) &&
    isOwnSide(carriers.sides[0], to?.actor)
  )
    return undefined;
  const span = {
    from: Math.min(agent?.span.from ?? verb.from, verb.from),
    to: clauseEnd(sentence, carrying.to),
  };
  return signalOf(
    context,
    sentence,
    span,
    { from, to: to?.actor, via: carriers },
    carrying,
    to?.after ?? carrying.to,
  );
}

/** The end of the words for the carriers, right before the infinitive, over an apposition. */
function carriersEnd(sentence: Sentence, from: number, limit: number): number | undefined {
  const noun = nounFrom(sentence, from);
  const to = noun === undefined ? undefined : (listFrom(sentence, noun).at(-1)?.to ?? noun.to);
  if (to === undefined || limit < to) return undefined;
  if (limit <= to + 1) return to;
  const isApposed =
    sentence.tokens[to]?.text === "," && sentence.tokens[limit - 1]?.text === "," && limit - to < 9;
  return isApposed ? limit - 1 : undefined;
}

function isOwnSide(side: Actor["side"], to: Actor | undefined): boolean {
  return side !== undefined && to?.side === side;
}

/** To whom it is to be carried: "to him", "to Trump", the object of "tell", of "let … know". */
function addressee(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
): { actor: Actor; after: number } | undefined {
  if (/^(?:tell|inform|let|assure|warn|remind)$/.test(verb.lemma)) {
    const noun = nounFrom(sentence, verb.to);
    const who = noun === undefined ? undefined : context.cast.who(sentence, noun);
    const knows = verb.lemma !== "let" || sentence.tokens[noun?.to ?? -1]?.lower === "know";
    return who === undefined || noun === undefined || !knows
      ? undefined
      : { actor: actorOf(who), after: noun.to };
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
