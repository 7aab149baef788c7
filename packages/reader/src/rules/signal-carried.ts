import { subjectOf } from "../grammar/subjects.ts";
import { actorOf, actorsOf, type Context } from "../context.ts";
import type { Actor, FoundSignal } from "../found.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { nounFrom, type Sentence } from "../grammar/sentence.ts";
import { agentOf, type Agent } from "./agents.ts";
import { actorAfter, actorAt, isMessage, MESSAGE, otherSide, signalOf } from "./signal-parts.ts";
import { clauseEnd } from "./topics.ts";

const CARRYING = /^(?:relay|convey|carry|deliver|transmit|bring|take|pass|hand|forward|give|communicate)$/;

/** "Mr. Hennessy carried a note from Mr. Whitlock to Mr. Dombrowski", "gave Heller a message from the Alliance". */
export function carried(context: Context, sentence: Sentence, verb: VerbGroup): FoundSignal | undefined {
  if (!CARRYING.test(verb.lemma) || verb.isNegated || verb.form === "participle") return undefined;
  const isBrought = isWhichBrought(sentence, verb);
  if (!isBrought && !isMessage(sentence, verb) && !isMessageCarried(sentence, verb)) return undefined;
  if (verb.form === "infinitive" && !isTakenOn(sentence, verb)) return undefined;
  const agent = agentOf(context, sentence, verb);
  const carriers = carriersOf(context, sentence, verb, agent);
  const to = addresseeOf(context, sentence, verb, carriers);
  if (carriers.length === 0 || to === undefined) return undefined;
  const sender =
    actorAfter(context, sentence, verb, /^(?:from|behalf)$/) ??
    senderOf(context, sentence, verb, carriers, to, isBrought);
  const isOwn = carriers.every(({ side }) => side !== undefined && side === sender?.side);
  if (sender === undefined || isOwn || (sender.side !== undefined && sender.side === to.side))
    return undefined;
  const span = { from: Math.min(agent?.span.from ?? verb.from, verb.from), to: clauseEnd(sentence, verb.to) };
  return signalOf(context, sentence, span, { from: sender, to, via: carriers }, verb);
}

/** "Undertook to convey the proposal to his minister": who takes it on carries it; who is asked to is told of by the asking. */
function isTakenOn({ verbs }: Sentence, verb: VerbGroup): boolean {
  const before = verbs[verbs.indexOf(verb) - 1];
  return (
    before !== undefined &&
    /^(?:undertake|promise|agree|offer|plan|pledge|intend|volunteer)$/.test(before.lemma)
  );
}

/** "The offer was relayed to the minister by Kenyan mediators": the message is the subject. */
function isMessageCarried(sentence: Sentence, verb: VerbGroup): boolean {
  const noun = verb.isPassive ? subjectOf(sentence, verb)?.noun : undefined;
  const head = noun === undefined ? undefined : sentence.tokens[noun.head];
  return head !== undefined && (MESSAGE.test(head.lemma) || MESSAGE.test(head.lower));
}

/** "In a letter, which Mr. Pallister brought in to us": what is brought stands before. */
function isWhichBrought({ tokens }: Sentence, verb: VerbGroup): boolean {
  for (let i = verb.from - 1; i > 0 && i > verb.from - 7; i--) {
    if (!/^(?:which|that)$/.test(tokens[i]?.lower ?? "")) continue;
    const before = tokens[i - 1]?.text === "," ? tokens[i - 2] : tokens[i - 1];
    return before !== undefined && (MESSAGE.test(before.lemma) || MESSAGE.test(before.lower));
  }
  return false;
}

function carriersOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  agent: Agent | undefined,
): readonly Actor[] {
  if (verb.isPassive) {
    const by = actorAfter(context, sentence, verb, /^by$/);
    return by === undefined ? [] : [by];
  }
  const who = agent?.who;
  return who === undefined || who.people.length + who.sides.length === 0 ? [] : actorsOf(who);
}

/** "To Mr. Dombrowski", "gave Heller a message"; "to his minister" is the carrier's own side. */
function addresseeOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  carriers: readonly Actor[],
): Actor | undefined {
  const direct = verb.isPassive ? undefined : nounFrom(sentence, verb.to);
  const second = direct === undefined ? undefined : nounFrom(sentence, direct.to);
  const isDitransitive = /^(?:give|hand|bring)$/.test(verb.lemma) && second !== undefined;
  const given = isDitransitive && direct !== undefined ? actorAt(context, sentence, direct.from) : undefined;
  if (given !== undefined) return given;
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ lower }, index) => lower === "to" && index >= verb.to && index < verb.to + 12,
  );
  const isOwn = at !== -1 && /^(?:his|her|their|its)$/.test(tokens[at + 1]?.lower ?? "");
  const [carrier] = carriers;
  if (
    isOwn &&
    /^(?:minister|government|president|leadership|capital|cabinet|board|members|principals?|superiors|committee|council)$/.test(
      tokens[at + 2]?.lower ?? "",
    )
  )
    return carrier?.side === undefined
      ? undefined
      : { person: undefined, side: carrier.side, capacity: "unknown", words: carrier.side.name };
  return actorAfter(context, sentence, verb, /^(?:to|for)$/);
}

/** Who sends what names no sender: the speaker whose letter is brought, or the other of the two sides of the talks. */
function senderOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  carriers: readonly Actor[],
  to: Actor,
  isBrought: boolean,
): Actor | undefined {
  const main = isBrought
    ? sentence.verbs.find(({ form, to: end }) => form === "finite" && end < verb.from)
    : undefined;
  const who = main === undefined ? undefined : agentOf(context, sentence, main)?.who;
  if (who !== undefined && who.people.length + who.sides.length > 0) return actorOf(who);
  const isBetween = carriers.every(
    ({ side }) => side === undefined || !context.counterparts.sides.includes(side),
  );
  const isHome = carriers.some(({ side }) => side !== undefined && side === to.side);
  return isBetween || isHome ? otherSide(context, to) : undefined;
}

/** "Tehran sent a message to Washington through Oman", "word was passed to the rebels via Swiss diplomats". */
export function sentThrough(context: Context, sentence: Sentence, verb: VerbGroup): FoundSignal | undefined {
  if (
    !/^(?:send|pass|convey|deliver|write|communicate|exchange|transmit|relay|make|submit|come|reach|receive|signal|respond|reply|answer)$/.test(
      verb.lemma,
    ) ||
    verb.isNegated
  )
    return undefined;
  const { tokens } = sentence;
  const through = tokens.findIndex(({ lower }, index) => /^(?:through|via)$/.test(lower) && index >= verb.to);
  if (through === -1 || through > verb.to + 16) return undefined;
  const agent = agentOf(context, sentence, verb);
  const isOfMessage = tokens
    .slice(Math.max(0, agent?.span.from ?? verb.from), through)
    .some(({ lemma, lower, tag }) => tag !== "VERB" && (MESSAGE.test(lemma) || MESSAGE.test(lower)));
  const via = actorAt(context, sentence, through + 1);
  if (!isOfMessage && !/^(?:signal|respond|reply|answer)$/.test(verb.lemma)) return undefined;
  if (via === undefined) return undefined;
  const to = actorAfter(context, sentence, verb, /^to$/);
  const isSender =
    !verb.isPassive && agent?.who !== undefined && agent.who.people.length + agent.who.sides.length > 0;
  const from =
    isSender && agent.who !== undefined ? actorOf(agent.who) : actorAfter(context, sentence, verb, /^from$/);
  if (from === undefined && to === undefined) return undefined;
  const span = { from: Math.min(agent?.span.from ?? verb.from, verb.from), to: clauseEnd(sentence, through) };
  return signalOf(context, sentence, span, { from, to, via: [via] }, verb);
}
