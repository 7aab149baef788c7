import type { ContactMode } from "@parley/core";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { minutesIn } from "../when/numbers.ts";

/** How a verb tells of a contact. */
export interface ContactPattern {
  readonly mode: ContactMode;
  /** Who takes part beside the subject: the direct object, or whom a preposition brings in. */
  readonly object: "object" | "preposition";
  /** Whether the words tell of a contact only where both ends of it are named. */
  readonly needsTwo: boolean;
  /** Whether the object must be a person: "saw Mr. Foss". */
  readonly needsPerson?: boolean;
  /** Whether it must be two sides': an envoy who reports home meets nobody in the talks. */
  readonly needsSides?: boolean;
  /** Whether the subject calls others together and need not be there. */
  readonly isCaller?: boolean;
  /** Whether it must be said where, as of a signing. */
  readonly needsPlace?: boolean;
}

interface Rule extends ContactPattern {
  readonly lemma: RegExp;
  /** What must follow the verb, in lower case. */
  readonly rest?: RegExp;
  readonly except?: RegExp;
  readonly isPassive?: boolean;
}

/** Every way in which a verb tells of a contact; the first that fits counts. */
const RULES: readonly Rule[] = [
  {
    lemma: /^(?:speak|talk|get|be|call|contact|confer|reach|converse|discuss)$/,
    rest: /\b(?:by|over the|on the) (?:phone|telephone|video|line)\b/,
    mode: "call",
    object: "preposition",
    needsTwo: false,
  },
  {
    lemma: /^(?:phone|telephone|ring)$/,
    except: /^(?:hollow|true|bells?|around|off|in|for)\b/,
    mode: "call",
    object: "object",
    needsTwo: false,
  },
  {
    lemma: /^call$/,
    rest: /^(?:\S+ ){1,4}(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last night|this (?:morning|evening|afternoon)|late|early|from)\b/,
    except: /^(?:for|on|off|out|it|a|an|in|the (?:strike|talks|offer|plan|deal))\b/,
    mode: "call",
    object: "object",
    needsTwo: true,
    needsPerson: true,
  },
  {
    lemma: /^(?:meet|negotiate|confer|convene|huddle|parley|bargain|gather|assemble)$/,
    except:
      /^(?:demand|demands|deadline|conditions?|the (?:demands?|deadline|conditions?|needs?|requirements?|target|costs?|goals?|challenges?)|with (?:resistance|opposition|approval|scepticism|skepticism|silence|criticism)|their (?:demands|needs|targets?|obligations)|targets?|needs|halfway|a (?:deadline|target|demand|wall))\b/,
    isPassive: false,
    mode: "meeting",
    object: "object",
    needsTwo: false,
  },
  {
    lemma: /^(?:speak|talk)$/,
    rest: /^(?:(?:this|yesterday|today|tonight|on|late|early|last|again|separately|briefly|twice|at length|by|\w+day|morning|afternoon|evening|night|week) ){0,4}(?:with\b|to (?:him|her|mr|ms|mrs|president|prime)\b)/,
    mode: "call",
    object: "preposition",
    needsTwo: true,
  },
  {
    lemma: /^sit$/,
    rest: /^(?:down|across|face|opposite|together)\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: false,
  },
  {
    lemma: /^exchange$/,
    rest: /^(?:\w+ )?(?:letters|proposals|messages|notes|drafts|documents|papers|texts|settlement)\b/,
    mode: "exchange",
    object: "preposition",
    needsTwo: false,
  },
  {
    lemma: /^(?:receive|welcome|host|greet)$/,
    isPassive: true,
    rest: /^(?:\S+ ){0,3}by\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: true,
  },
  {
    lemma: /^(?:receive|host|welcome|see|visit)$/,
    isPassive: false,
    mode: "meeting",
    object: "object",
    needsTwo: true,
    needsPerson: true,
  },
  {
    lemma: /^call$/,
    rest: /^on\b/,
    except: /^on (?:\S+ ){1,6}(?:to|for)\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: true,
    needsPerson: true,
  },
  {
    lemma: /^bring$/,
    rest: /\b(?:together|to the (?:same )?table|face to face)\b/,
    mode: "meeting",
    object: "object",
    needsTwo: false,
  },
  {
    needsSides: true,
    lemma: /^(?:report|consult)$/,
    rest: /^(?:to|with)\b/,
    except: /^to (?:work|have|be)\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: true,
  },
  {
    lemma: /^(?:summon|invite|call)$/,
    isPassive: false,
    rest: /^(?:\S+ ){1,9}?(?:to (?:an? |the |fresh |new |urgent |further )?(?:\w+ )?(?:meeting|talks|session|summit|round|negotiations|table|conference)|back to the (?:\w+ )?table)\b/,
    mode: "meeting",
    object: "object",
    needsTwo: false,
    isCaller: true,
  },
  {
    lemma: /^come$/,
    rest: /^face to face\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: false,
  },
  {
    lemma: /^return$/,
    rest: /^to (?:the )?(?:\w+ )?(?:table|negotiations|talks)\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: true,
  },
  { lemma: /^be$/, rest: /^(?:\w+ )?closeted\b/, mode: "meeting", object: "preposition", needsTwo: false },
  {
    lemma: /^(?:be|go)$/,
    rest: /^back (?:at|in|around)\b/,
    except:
      /^back (?:at|in|to) (?:work|their|his|her|the (?:picket|office|square|hotel)|home|power|school|jail|prison)\b/,
    mode: "meeting",
    object: "preposition",
    needsTwo: false,
  },
  { lemma: /^(?:sign|initial)$/, mode: "meeting", object: "preposition", needsTwo: false, needsPlace: true },
  {
    lemma: /^(?:resume|reconvene)$/,
    isPassive: false,
    mode: "meeting",
    object: "preposition",
    needsTwo: false,
  },
];

/** "Spent Saturday evening with the president". */
const PART_OF_DAY = /^(?:\S+ ){0,3}(?:morning|afternoon|evening|night|day|days|weekend)(?: \S+){0,3} with\b/;

const ON_THE_PHONE = /\bon the (?:phone|telephone|line)\b/;
const TOGETHER =
  /\b(?:with|at the table|in the (?:same )?room|in there|face to face|closeted|in session|together|across|at the negotiating table|locked in|behind closed doors|there)\b/;

/** The pattern that a verb and the words after it fit; undefined where it tells of no contact. */
export function patternOf({ lemma, isPassive }: VerbGroup, rest: string): ContactPattern | undefined {
  const found = RULES.find(
    (rule) =>
      rule.lemma.test(lemma) &&
      (rule.isPassive === undefined || rule.isPassive === isPassive) &&
      (rule.rest === undefined || rule.rest.test(rest)) &&
      !(rule.except?.test(rest) ?? false),
  );
  return found ?? lengthPattern(lemma, rest);
}

/** "Spent five hours at one table", "was in there for forty minutes with": a length that is spent together. */
function lengthPattern(lemma: string, rest: string): ContactPattern | undefined {
  if (/^(?:spend|pass)$/.test(lemma) && PART_OF_DAY.test(rest))
    return { mode: "meeting", object: "preposition", needsTwo: true };
  if (!/^(?:spend|be|sit|stay|remain|pass)$/.test(lemma) || minutesIn(rest) === undefined) return undefined;
  const isSpent = lemma === "spend" || lemma === "pass";
  if (ON_THE_PHONE.test(rest)) return { mode: "call", object: "preposition", needsTwo: false };
  const isAtTable = /^(?:\S+ )?at (?:\S+ ){1,5}for\b/.test(rest);
  if (isAtTable || TOGETHER.test(rest) || (isSpent && /\b(?:in|at)\b/.test(rest)))
    return { mode: "meeting", object: "preposition", needsTwo: false };
  return undefined;
}
