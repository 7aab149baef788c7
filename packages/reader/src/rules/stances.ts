import type { Stance } from "@parley/core";
import type { Context } from "../context.ts";
import type { VerbGroup } from "../grammar/phrases.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { lowered } from "../text/tokens.ts";

/** What a verb says of where its subject stands. */
export interface Told {
  readonly stance: Stance;
  /** The token at which what it is about begins. */
  readonly at: number;
  readonly isRedLine: boolean;
}

interface Rule {
  readonly lemma: RegExp;
  /** What must follow the verb, in lower case. */
  readonly rest?: RegExp;
  readonly except?: RegExp;
  readonly stance: Stance | undefined;
  /** The stance of the verb under "not"; undefined where that tells nothing. */
  readonly negated: Stance | undefined;
  /** How many tokens after the verb what it is about begins. */
  readonly skip?: number;
  /** Whether it tells a stance only under a condition: "undertook to reopen the road once". */
  readonly isConditional?: boolean;
  /** Whether it tells a stance only in a report about talks: anybody wants something. */
  readonly isWeak?: boolean;
  /** Whether the simple past tells none: "asked for a pen". */
  readonly isNow?: boolean;
}

const TALKING =
  "(?:meet|continue|hold|talk|work|keep|remain|resume|return|stay|negotiate|discuss|speak|listen|comment|say|disclose|reveal|give|provide|elaborate|answer|be|identify|take questions|wait|help|hear|go|look|come|send|start|begin|see|set|move on|do)\\b";

/** How verbs tell a stance; the first that fits counts. */
const RULES: readonly Rule[] = [
  { lemma: /^(?:turn|vote)$/, rest: /^(?:\S+ ){0,2}down\b/, stance: "rejects", negated: undefined },
  { lemma: /^rule$/, rest: /^(?:\S+ ){0,2}out\b/, stance: "rejects", negated: "open" },
  {
    lemma: /^(?:throw|kick|cast)$/,
    isWeak: true,
    rest: /^(?:\S+ ){0,2}out\b/,
    stance: "rejects",
    negated: undefined,
  },
  { lemma: /^(?:go|play)$/, rest: /^along with\b/, stance: "accepts", negated: "rejects", skip: 2 },
  { lemma: /^(?:go|turn)$/, rest: /^back (?:to|on)\b/, stance: undefined, negated: "rejects", skip: 2 },
  { lemma: /^come$/, rest: /^back with\b/, stance: "counters", negated: undefined, skip: 2 },
  { lemma: /^hold$/, rest: /^out for\b/, stance: "counters", negated: undefined, skip: 2 },
  { lemma: /^hear$/, isWeak: true, rest: /^of\b/, stance: undefined, negated: "rejects", skip: 1 },
  { lemma: /^stand$/, rest: /^in the way of\b/, stance: "rejects", negated: "accepts", skip: 4 },
  {
    lemma: /^stand$/,
    rest: /^by (?:his|her|its|their|the) (?:offer|proposal|demand|position|plan)/,
    stance: "counters",
    negated: undefined,
    skip: 1,
  },
  { lemma: /^live$/, isWeak: true, rest: /^with\b/, stance: "accepts", negated: "rejects", skip: 1 },
  { lemma: /^settle$/, isWeak: true, rest: /^for\b/, stance: "accepts", negated: "rejects", skip: 1 },
  { lemma: /^sign$/, except: /^(?:in|on|at|for)\b/, stance: undefined, negated: "rejects" },
  { lemma: /^sign$/, rest: /^for\b/, stance: "counters", negated: undefined, skip: 1 },
  { lemma: /^call$/, isWeak: true, rest: /^for\b/, stance: "counters", negated: undefined, skip: 1 },
  {
    lemma: /^ask$/,
    isWeak: true,
    isNow: true,
    rest: /^for\b/,
    except: /^for (?:comment|details|time|help|patience|calm)\b/,
    stance: "counters",
    negated: undefined,
    skip: 1,
  },
  { lemma: /^hold$/, rest: /^(?:firm|fast) (?:on|to)\b/, stance: "counters", negated: undefined, skip: 2 },
  {
    lemma: /^propose$/,
    rest: /^.{3,90}\b(?:in place of|instead of|rather than)\b/,
    stance: "counters",
    negated: undefined,
  },
  {
    lemma: /^(?:counter|respond|reply)$/,
    rest: /^with (?:an? )?(?:\S+ )?(?:offer|proposal|demand|figure|draft|plan|text|£|\$|€|\d)/,
    stance: "counters",
    negated: undefined,
    skip: 1,
  },
  {
    lemma: /^offer$/,
    rest: /^(?:(?:only|just|up to|about|an?) )*(?:\d|£|\$|€|[\w-]+ (?:percent|per cent|%)|\S+ increase|\S+ rise)/,
    stance: "counters",
    negated: undefined,
  },
  {
    lemma: /^recommend$/,
    rest: /^(?:acceptance|approval|ratification)\b/,
    stance: "accepts",
    negated: undefined,
    skip: 1,
  },
  { lemma: /^recommend$/, rest: /^rejection\b/, stance: "rejects", negated: undefined, skip: 1 },
  {
    lemma: /^(?:drop|withdraw|lift|abandon)$/,
    rest: /^(?:its|their|his|her|an?|the) (?:objections?|opposition|veto|resistance|reservations) (?:to|over|on|about)\b/,
    stance: "accepts",
    negated: undefined,
    skip: 3,
  },
  { lemma: /^(?:draw|lay)$/, rest: /^.{0,20}red line/, stance: "rejects", negated: undefined, skip: 4 },
  {
    lemma: /^agree$/,
    rest: /^(?:that|to|on|in principle)\b/,
    except: new RegExp(
      `^(?:to ${TALKING}|that (?:\\S+ ){1,4}(?:would|will|should) (?:meet|continue|resume|talk|hold|speak)\\b|that (?:the |their |these )?(?:talks|consultations|discussions|meeting|negotiations|conversation|session))`,
    ),
    stance: "accepts",
    negated: "rejects",
  },
  {
    lemma: /^(?:undertake|commit)$/,
    isConditional: true,
    rest: /^to\b/,
    except: new RegExp(`^to ${TALKING}`),
    stance: "accepts",
    negated: "rejects",
    skip: 1,
  },
  {
    lemma: /^(?:accept|approve|consent|ratify)$/,
    except:
      /^(?:the (?:invitation|resignation|award|nomination|apology)|(?:an?|that|this|his|her|their) (?:invitation|award|nomination|apology)|(?:himself|herself|themselves|defeat|responsibility|blame)\b)/,
    stance: "accepts",
    negated: "rejects",
  },
  {
    lemma: /^(?:endorse|adopt|embrace|back|support|concede)$/,
    except: /^(?:off|down|up|away|out|by)\b/,
    isWeak: true,
    stance: "accepts",
    negated: undefined,
  },
  {
    lemma: /^welcome$/,
    rest: /^(?:(?:the|a|an|any|that|this|such|its|their) )?(?:\S+ ){0,3}(?:proposals?|plan|offer|draft|mediators?|mediation|arbitrators?|arbitration|idea|agreement|one|text|monitors|observers)\b/,
    isWeak: true,
    stance: "accepts",
    negated: undefined,
  },
  {
    lemma: /^(?:oppose|dismiss|veto|rebuff|spurn|block)$/,
    isWeak: true,
    stance: "rejects",
    negated: undefined,
  },
  { lemma: /^reject$/, stance: "rejects", negated: undefined },
  {
    lemma: /^(?:refuse|decline)$/,
    isWeak: true,
    rest: /^(?:to|any|the)\b/,
    except: new RegExp(
      `^(?:to ${TALKING}|to (?:make|name|specify|confirm|respond|read|share|discuss|be|characteri[sz]e|describe|speculate|explain|detail))`,
    ),
    stance: "rejects",
    negated: undefined,
  },
  {
    lemma: /^insist$/,
    isWeak: true,
    rest: /^(?:on|that)\b|^(?:\S+ ){1,4}(?:on|that)\b/,
    stance: "counters",
    negated: undefined,
  },
  {
    lemma: /^(?:demand|seek)$/,
    isWeak: true,
    except:
      /^(?:to (?:reassure|calm|avoid|play|explain|clarify)|advice|comment|clarification|re-election|office|asylum|refuge|shelter|help)/,
    stance: "counters",
    negated: undefined,
  },
  {
    lemma: /^want$/,
    isWeak: true,
    except:
      /^(?:to (?:see|know|meet|talk|hear|go|make|say|comment|stay|believe|resolve|settle|thank|avoid|leave|help|be)\b|a (?:deal|helicopter|word|break|settlement|solution|quick)|peace|more time|nothing|no part)/,
    stance: "counters",
    negated: "rejects",
  },
];

/** What a side will not do, as a refusal: "would never recommend", "will not cede", "cannot accept". */
const CONCEDING =
  /^(?:concede|cede|give|yield|recognise|recognize|withdraw|allow|let|permit|tie|commit|recommend|negotiate|consider|compromise|change|move|release|free|lift|remove|surrender|disarm|recruit|cut|budge|leave|abandon|hand|stop|take|back|support|pay|sell|trade|tolerate|entertain|countenance|reopen|extend|raise|drop|retreat)$/;

/** Verbs whose conditional is no willingness: "would collapse if", "will be there if", "will reply once". */
const IDLE =
  /^(?:be|have|say|collapse|fail|lose|win|cost|mean|suffer|fall|die|need|know|see|like|happen|go|strike|walk|remain|continue|seem|appear|begin|start|become|lead|cause|welcome|want|help|make|come|end|last|reply|respond|answer|report|call|meet|talk|speak|ask|decide|tell|announce|resume|return|travel|vote|visit|send|face|risk|look|get|hold|tear|attack|bomb|invade|retaliate|sue|cancel|quit|resign|impose|sanction|hit|break|punish|escalate|intervene|arrest|shoot|kill|destroy|expel)$/;

/** The stance that a verb tells of its subject; undefined where it tells none. */
export function stanceOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  isConditional: boolean,
): Told | undefined {
  const { tokens } = sentence;
  if (/^(?:may|might)$/.test(verb.modal ?? "") || tokens.at(-1)?.text === "?") return undefined;
  const rest = lowered(tokens, verb.to, verb.to + 16);
  if (verb.lemma === "be") return byAdjective(sentence, verb, rest) ?? undefined;
  if (verb.lemma === "have" && !verb.isNegated) return byMandate(verb, rest);
  const rule = RULES.find(
    ({ lemma, rest: follows, except }) =>
      lemma.test(verb.lemma) &&
      (follows === undefined || follows.test(rest)) &&
      !(except?.test(rest) ?? false),
  );
  if (rule !== undefined) {
    const stance = verb.isNegated ? rule.negated : rule.stance;
    const at = verb.to + (rule.skip ?? particleSkip(rest));
    if (rule.isConditional === true && !isConditional) return undefined;
    if (rule.isWeak === true && !context.isAboutTalks) return undefined;
    if (
      rule.isNow === true &&
      verb.form === "finite" &&
      !verb.isPerfect &&
      (tokens[verb.head]?.lower ?? "").endsWith("ed")
    )
      return undefined;
    if (stance !== undefined && isFirm(verb, stance))
      return {
        stance,
        at: atObject(sentence, verb, at),
        isRedLine: verb.isNegated && verb.modal !== undefined,
      };
    return undefined;
  }
  if (CONCEDING.test(verb.lemma) && verb.isNegated && verb.modal !== undefined)
    return { stance: "rejects", at: verb.to, isRedLine: true };
  if (
    isConditional &&
    TALKS_ONLY_IF.test(`${verb.lemma} ${rest}`) &&
    !verb.isNegated &&
    verb.modal !== undefined
  )
    return { stance: "accepts", at: verb.to + Number(verb.lemma === "talk"), isRedLine: false };
  const isWilling =
    context.isAboutTalks &&
    isConditional &&
    !verb.isNegated &&
    /^(?:will|would|'ll|'d)$/.test(verb.modal ?? "");
  return isWilling && !IDLE.test(verb.lemma)
    ? { stance: "accepts", at: verb.to, isRedLine: false }
    : undefined;
}

/** "Will talk about hours, but only when the money is paid": to talk of it at all is the concession. */
const TALKS_ONLY_IF = /^(?:talk about|discuss|negotiate) .*\bonly (?:if|when|after|once)\b/;

/** "Turned down a guarantee": behind the particle; "ruled that out": before it. */
function particleSkip(rest: string): number {
  return /^(?:down|out)\b/.test(rest) ? 1 : 0;
}

/** After "agree to release", "refuse to cede": at the verb. */
function atObject({ verbs }: Sentence, verb: VerbGroup, at: number): number {
  const next = verbs[verbs.indexOf(verb) + 1];
  return next !== undefined && next.form === "infinitive" && next.from === verb.to ? next.from : at;
}

/** "Might accept" tells nothing, "would accept" and "could accept" do; "could have accepted" does not. */
function isFirm({ modal, isPerfect }: VerbGroup, stance: Stance): boolean {
  if (stance !== "accepts" || modal === undefined) return true;
  return /^(?:will|would|shall|can|could|'ll|'d|must)$/.test(modal) && !(modal === "could" && isPerfect);
}

/** "Is ready to", "is open to", "is opposed to", "is against". */
function byAdjective({ tokens }: Sentence, verb: VerbGroup, rest: string): Told | undefined {
  const ready = /^(?:\w+ )?(?:ready|willing|prepared) to (\w+)( \w+)?/.exec(rest);
  const words = rest.split(" ");
  if (ready !== null) {
    const object = tokens[verb.to + words.indexOf("to") + 2];
    const isIdle =
      new RegExp(`^${TALKING}`).test(ready[1] ?? "") && !/^(?:give|provide|take|put)$/.test(ready[1] ?? "");
    if (/^(?:work|start)$/.test(ready[1] ?? "") && (ready[2] ?? "").startsWith(" from"))
      return verb.isNegated
        ? undefined
        : { stance: "basis-for-talks", at: verb.to + words.indexOf("to") + 3, isRedLine: false };
    if (isIdle || object === undefined || /^(?:when|if|once|as|but|and|[.,;])$/.test(object.lower))
      return undefined;
    const isOffer = ready[1] === "offer";
    return {
      stance: verb.isNegated ? "rejects" : isOffer ? "counters" : "accepts",
      at: verb.to + words.indexOf("to") + 1 + Number(isOffer),
      isRedLine: verb.isNegated,
    };
  }
  const second = /^(?:opposed|open|against|unwilling|hostile)\b/.test(rest) ? 1 : 2;
  if (/^(?:\w+ )?(?:opposed to|hostile to)\b/.test(rest))
    return { stance: "rejects", at: verb.to + second, isRedLine: false };
  if (/^(?:\w+ )?against\b/.test(rest) && !verb.isNegated)
    return { stance: "rejects", at: verb.to + second, isRedLine: false };
  if (/^(?:\w+ )?unwilling to\b/.test(rest))
    return { stance: "rejects", at: verb.to + second + 1, isRedLine: false };
  if (/^(?:\w+ )?open to\b/.test(rest) && !verb.isNegated)
    return { stance: "accepts-if", at: verb.to + second + 1, isRedLine: false };
  return undefined;
}

/** "Had no mandate to include it", "has no authority to cede". */
function byMandate(verb: VerbGroup, rest: string): Told | undefined {
  const found = /^no (?:mandate|authority|intention|plans?) (?:to|of) /.exec(rest);
  if (found === null || new RegExp(`^no \\w+ (?:to|of) ${TALKING}`).test(rest) || /^no plans?/.test(rest))
    return undefined;
  return { stance: "rejects", at: verb.to + 3, isRedLine: false };
}
