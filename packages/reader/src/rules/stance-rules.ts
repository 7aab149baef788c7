import type { Stance } from "@parley/core";

/** How a verb tells a stance. */
export interface StanceRule {
  readonly lemma: RegExp;
  /** What must follow the verb, in lower case. */
  readonly rest?: RegExp;
  readonly except?: RegExp;
  readonly stance: Stance | undefined;
  /** The stance of the verb under "not"; undefined where that tells nothing. */
  readonly negated: Stance | undefined;
  /** How many tokens after the verb what it is about begins. */
  readonly skip?: number;
  /** Whether what it is about begins behind the words that must follow. */
  readonly isBehind?: boolean;
  /** Whether it tells a stance only under a condition: "undertook to reopen the road once". */
  readonly isConditional?: boolean;
  /** Whether it tells a stance only in a report about talks: anybody wants something. */
  readonly isWeak?: boolean;
  /** Whether the simple past tells none: "asked for a pen". */
  readonly isNow?: boolean;
}

/** Verbs of mere talking, after which "agree to" and "refuse to" tell no stance. */
export const TALKING: string =
  "(?:meet|continue|hold|talk|work|keep|remain|resume|return|stay|negotiate|discuss|speak|listen|comment|say|disclose|reveal|give|provide|elaborate|answer|be|identify|take questions|wait|help|hear|go|look|come|send|start|begin|see|set|move on|do)\\b";

/** How verbs tell a stance; the first that fits counts. */
export const RULES: readonly StanceRule[] = [
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
export const CONCEDING: RegExp =
  /^(?:afford|concede|cede|give|yield|recognise|recognize|withdraw|allow|let|permit|tie|commit|recommend|negotiate|consider|compromise|change|move|release|free|lift|remove|surrender|disarm|recruit|cut|budge|leave|abandon|hand|stop|take|back|support|pay|sell|trade|tolerate|entertain|countenance|reopen|extend|raise|drop|retreat)$/;

/** Verbs whose conditional is no willingness: "would collapse if", "will be there if", "will reply once". */
export const IDLE: RegExp =
  /^(?:be|have|say|collapse|fail|lose|win|cost|mean|suffer|fall|die|need|know|see|like|happen|go|strike|walk|remain|continue|seem|appear|begin|start|become|lead|cause|welcome|want|help|make|come|end|last|reply|respond|answer|report|call|meet|talk|speak|ask|decide|tell|announce|resume|return|travel|vote|visit|send|face|risk|look|get|hold|tear|attack|bomb|invade|retaliate|sue|cancel|quit|resign|impose|sanction|hit|break|punish|escalate|intervene|arrest|shoot|kill|destroy|expel)$/;
