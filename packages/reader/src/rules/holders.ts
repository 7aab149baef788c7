import { actorOf, type Context } from "../context.ts";
import type { Actor } from "../found.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";
import { NEUTRAL } from "../who/counterparts.ts";
import type { Side } from "../who/side.ts";
import type { Who } from "../who/who.ts";
import { agentOf } from "./agents.ts";

/** Whose stance it is: a side, others that share it, and who speaks for it. */
export interface Holder {
  readonly side: Side;
  readonly others: readonly Side[];
  readonly by: Actor | undefined;
  /** The token at which the words for them begin. */
  readonly from: number;
}

/** Whose stance a verb tells: the subject's side; in a side's own words also "our members" and "this company". */
export function holderOf(context: Context, sentence: Sentence, verb: VerbGroup): Holder | undefined {
  const agent = verb.isPassive ? undefined : agentOf(context, sentence, verb);
  if (agent === undefined) return verb.isPassive ? byAgent(context, sentence, verb) : undefined;
  const { from, to } = agent.span;
  const start = sentence.tokens[from]?.start ?? sentence.start;
  const speaker = context.speakerAt(start);
  const words = lowered(sentence.tokens, from, to);
  if (OWN.test(words) && speaker?.side !== undefined)
    return { side: speaker.side, others: [], by: speaker, from };
  const who = agent.who?.sides.length === 0 && isEverybody(agent.who) ? both(context, agent.who) : agent.who;
  const holder = who === undefined ? undefined : holderIn(who, speaker, from);
  return holder === undefined || isNeutral(holder) ? undefined : holder;
}

/** Subjects that in somebody's own words are their own side: "this company", "her clients", "our members". */
const OWN =
  /^(?:(?:this|our|my) (?:\w+ )?(?:company|union|government|country|side|party|delegation|team|members?|people|board|club|council|association|state|nation|movement)|(?:his|her|their|its|our|my) (?:clients?|members|side|delegation))$/;

function isEverybody({ words, isOpen }: Who): boolean {
  return isOpen && /^(?:both|the two|the parties|both sides|both parties|the sides)\b/i.test(words);
}

/** "Both parties reject": the two sides of the talks, where the report says who they are. */
function both(context: Context, who: Who): Who {
  return context.counterparts.isSure ? { ...who, sides: context.counterparts.sides } : who;
}

/** "Was rejected by the bondholders": who does it in a passive. */
function byAgent(context: Context, sentence: Sentence, verb: VerbGroup): Holder | undefined {
  if (sentence.tokens[verb.to]?.lower !== "by") return undefined;
  const span = { from: verb.to + 1, to: Math.min(sentence.tokens.length, verb.to + 7) };
  const who = context.cast.who(sentence, span);
  return who === undefined ? undefined : holderIn(who, undefined, verb.from);
}

function holderIn(who: Who, speaker: Actor | undefined, from: number): Holder | undefined {
  const [side, ...others] = who.sides;
  if (side === undefined) return undefined;
  const own = actorOf(who);
  const by = own.person === undefined ? (speaker?.side === side ? speaker : undefined) : own;
  return { side, others, by, from };
}

/** Mediators and conciliators have no stance on what others negotiate. */
function isNeutral({ side, by }: Holder): boolean {
  return (
    NEUTRAL.test(side.name) ||
    (by?.person?.offices.some((office) =>
      /\b(?:mediator|facilitator|conciliator|arbitrator|special master)$/.test(office),
    ) ??
      false)
  );
}

/** In a side's words the side's; else the subject of the sentence. */
export function voiceOf(
  context: Context,
  sentence: Sentence,
  offset: number,
): { readonly side: Side; readonly others: readonly Side[]; readonly by: Actor | undefined } | undefined {
  const speaker = context.speakerAt(offset);
  if (speaker?.side !== undefined) return { side: speaker.side, others: [], by: speaker };
  if (context.attributionAt(offset) !== undefined) return undefined;
  const verb = sentence.verbs.find(({ form }) => form === "finite");
  const holder = verb === undefined ? undefined : holderOf(context, sentence, verb);
  if (holder !== undefined) return holder;
  const [around] = context.attributionsIn(sentence);
  const [content] = around?.content ?? [];
  const other = content === undefined ? undefined : context.speakerAt(content.start);
  return other?.side === undefined ? undefined : { side: other.side, others: [], by: other };
}
