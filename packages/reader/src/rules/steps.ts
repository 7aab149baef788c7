import { actorsOf, isQuoted, momentNear, textOf, type Context } from "../context.ts";
import type { Actor, FoundStep } from "../found.ts";
import { stretchOf, type Sentence } from "../grammar/sentence.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { lowered } from "../text/tokens.ts";
import { agentOf, type Agent } from "./agents.ts";
import { MEETINGS } from "./contact-words.ts";
import { actOf, type Act } from "./step-acts.ts";
import { afterOf, awaitedIn, stepEnd, toWhom } from "./step-parts.ts";

/** What is to be done next, by whom, and what it waits for. */
export function stepsIn(context: Context): readonly FoundStep[] {
  const found = context.sentences.flatMap((sentence) =>
    sentence.verbs.flatMap((verb) => stepOf(context, sentence, verb) ?? []),
  );
  return withoutRepeats(found);
}

function stepOf(context: Context, sentence: Sentence, verb: VerbGroup): FoundStep | undefined {
  if (isQuoted(context, sentence, verb.head)) return undefined;
  const act = actOf(context, sentence, verb);
  const agent = act === undefined ? undefined : agentOf(context, sentence, act.by);
  const who = act === undefined || agent === undefined ? undefined : doersOf(context, sentence, act, agent);
  if (act === undefined || agent === undefined || who === undefined) return undefined;
  const end = stepEnd(sentence, act.verb.to);
  const isOwn = act.verb === act.by && !act.verb.isFuture && act.verb.modal === undefined;
  const what = stretchOf(sentence, {
    from: act.verb.form === "infinitive" ? act.verb.from + 1 : isOwn ? act.verb.from : act.verb.head,
    to: end,
  });
  const from = agent.isRelative ? act.by.from : Math.min(agent.span.from, act.by.from);
  const stretch = stretchOf(sentence, { from, to: end });
  if (what === undefined || stretch === undefined) return undefined;
  const { awaits, from: giver } = awaitedIn(context, sentence, act.verb);
  const moment = momentNear(context, sentence, act.verb.to, 14);
  return {
    ...stretch,
    rule: "step",
    who,
    what: textOf(context, what),
    to: toWhom(context, sentence, act.verb, sentence.tokens.length),
    awaits,
    from: giver,
    after: afterOf(context, sentence, act.verb),
    due: moment === undefined ? undefined : (moment.ahead ?? moment.when),
  };
}

/** Things of the talks that are to be signed, sent and held. */
const MATTERS =
  /^(?:letters?|drafts?|texts?|agreements?|accords?|treaty|proposals?|plan|papers?|documents?|answers?|repl(?:y|ies)|lists?|prisoners|hostages|captives|releases?|delegates?|conference|ballots?|votes?|voting|referendum|arbitrator|mediator|protocol|statement|annex|map|figures|ceasefire|truce|withdrawal|exchange|swap|transfer|remains|bodies|response|resolution|declaration|memorandum|report|strikes?|stoppages?|offer|envoys?|observers|monitors|results of the ballot)$/;

/** Bodies and groups that act without being a side by name. */
const BODIES =
  /^(?:committee|council|board|cabinet|parliament|plenary|senate|assembly|congress|members|delegates|executive|court|experts|ministers|engineers|observers|monitors|technicians|teams|delegations|negotiators|mediators|hosts|officials|presidency|chair|parties|sides|leaders|heads|hydrologists|lawyers|unions?|strikers)$/;

/**
 * Who is to do it: those whom the subject names; of a passive who stands after "by"; of "the talks" and "the next
 * round" the sides of the talks. Empty where nobody is named; undefined where it is no step of the talks.
 */
function doersOf(context: Context, sentence: Sentence, act: Act, agent: Agent): readonly Actor[] | undefined {
  const { who, span } = agent;
  const { tokens } = sentence;
  const noun = sentence.nouns.findLast(
    ({ from, to }) => from >= span.from && to <= span.to && from <= span.from + 3,
  );
  const head = tokens[noun?.head ?? span.from]?.lower ?? "";
  if (act.verb.isPassive) {
    if (
      !MATTERS.test(head) &&
      !MEETINGS.test(head) &&
      !(head === "it" && /^(?:sign|initial|publish|send)$/.test(act.verb.lemma))
    )
      return undefined;
    return (
      byPhrase(context, sentence, act) ??
      (/^(?:sign|initial|exchange|hold)$/.test(act.verb.lemma) ? ofTalks(context) : [])
    );
  }
  if (MEETINGS.test(head))
    return /^(?:take|resume|begin|start|open|continue|reconvene|follow|convene|go)$/.test(act.verb.lemma)
      ? ofTalks(context)
      : undefined;
  if (who !== undefined && who.people.length + who.sides.length > 0) return actorsOf(who);
  if (who?.isOpen === true) return actorsOf(who);
  if (!context.isAboutTalks) return undefined;
  if (MATTERS.test(head))
    return /^(?:reach|come|arrive|begin|start|take|go|follow)$/.test(act.verb.lemma)
      ? ownerOf(context, sentence, span)
      : undefined;
  return BODIES.test(head)
    ? [
        {
          person: undefined,
          side: undefined,
          capacity: "unknown",
          words: lowered(tokens, span.from, Math.min(span.to, span.from + 8)),
        },
      ]
    : undefined;
}

/** The sides of the talks, where the report says who they are. */
function ofTalks({ counterparts }: Context): readonly Actor[] {
  return counterparts.sides.map((side) => ({
    person: undefined,
    side,
    capacity: "unknown",
    words: side.name,
  }));
}

function byPhrase(context: Context, sentence: Sentence, { verb }: Act): readonly Actor[] | undefined {
  if (sentence.tokens[verb.to]?.lower !== "by") return undefined;
  const who = context.cast.who(sentence, {
    from: verb.to + 1,
    to: Math.min(sentence.tokens.length, verb.to + 8),
  });
  return who === undefined || who.people.length + who.sides.length === 0 ? undefined : actorsOf(who);
}

/** "A letter setting out the board's plan is due": whose it is. */
function ownerOf(context: Context, sentence: Sentence, { from, to }: Agent["span"]): readonly Actor[] {
  const side = context.cast.sideIn(sentence, from, to);
  return side === undefined ? [] : [{ person: undefined, side, capacity: "unknown", words: side.name }];
}

function withoutRepeats(found: readonly FoundStep[]): readonly FoundStep[] {
  const kept = new Map<string, FoundStep>();
  for (const step of found) {
    const key = `${step.who[0]?.side?.name ?? ""}: ${step.what}`;
    if (!kept.has(key)) kept.set(key, step);
  }
  return [...kept.values()];
}
