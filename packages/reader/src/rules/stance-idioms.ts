import type { Stance } from "@parley/core";
import type { StanceRule } from "./stance-rules.ts";

/** A verb with the words that must follow it; what the stance is about stands behind them. */
type Idiom = readonly [
  stance: Stance | undefined,
  negated: Stance | undefined,
  lemma: RegExp,
  rest: RegExp,
  isWeak?: true,
];

/** "Its", "the company's", "any": what may stand before the noun of an idiom. */
const OWN = "(?:(?:its|his|her|their|our|my|the|a|an|any|no|\\S+ ['’]s?) )?(?:\\S+ )?";

const follows = (words: string): RegExp => new RegExp(`^${words}`);

const TABLE: readonly Idiom[] = [
  ["accepts", undefined, /^say$/, follows("yes to")],
  ["rejects", undefined, /^say$/, follows("no to")],
  ["accepts", "rejects", /^sign$/, follows("(?:off on|off|up to|on to)")],
  ["accepts", "rejects", /^vote$/, follows("(?:\\S+ ){0,6}?(?:in favou?r of|for (?=the|an?\\b))"), true],
  ["accepts", undefined, /^vote$/, follows("(?:\\S+ ){0,4}?to (?:accept|approve|ratify|back|endorse|adopt)")],
  ["rejects", undefined, /^vote$/, follows("(?:\\S+ ){0,6}?(?:against|to reject|to turn down)"), true],
  [
    "accepts",
    "rejects",
    /^(?:give|grant|lend|signal|voice|express)$/,
    follows(
      `${OWN}(?:consent|approval|backing|blessing|assent|support|agreement|acceptance|endorsement|green light|nod) (?:to|for|of)`,
    ),
    true,
  ],
  ["accepts", undefined, /^give$/, follows("(?:some )?ground on"), true],
  ["accepts", undefined, /^(?:have|see|raise|voice)$/, follows("no objections? to")],
  ["rejects", "accepts", /^(?:object|take exception)$/, follows("to"), true],
  [
    "rejects",
    undefined,
    /^(?:have|raise|voice|express|register|repeat|reiterate|restate)$/,
    follows(`${OWN}(?:objections?|opposition|reservations|rejection|misgivings) (?:to|about|over|of)`),
  ],
  [
    "accepts",
    undefined,
    /^(?:signal|express|declare|state|reaffirm|voice|show)$/,
    follows(
      "(?:its|his|her|their|a) (?:readiness|willingness|preparedness) to (?!(?:talk|meet|resume|negotiate|host|work|continue|help|provide|hold|return|discuss|mediate|sit)\\b)",
    ),
    true,
  ],
  ["rejects", undefined, /^(?:balk|baulk|bridle|scoff|bristle)$/, follows("at")],
  [
    "rejects",
    undefined,
    /^(?:resist|rebuff|spurn|decry|refuse|shun)$/,
    /^(?!to\b|comment)(?:(?:calls|pressure|demands|requests|attempts|efforts) (?:for|to|from))?/,
    true,
  ],
  [
    "counters",
    undefined,
    /^(?:push|press|campaign|lobby|argue|fight|plead|bargain|aim)$/,
    follows("(?:hard )?for"),
    true,
  ],
  [
    "counters",
    undefined,
    /^(?:stick|adhere|cling|hold|keep)$/,
    follows(
      `(?:firmly |fast )?(?:to|by) ${OWN}(?:demands?|call|insistence|position|claim|proposal|offer) (?:for|on|of|that)`,
    ),
    true,
  ],
  [
    "counters",
    undefined,
    /^(?:repeat|reiterate|renew|restate|reaffirm|press|maintain|make|raise|drop|issue|present)$/,
    follows(`${OWN}(?:demands?|calls?|insistence|request|claim) (?:for|on|that|of)`),
    true,
  ],
  [
    "counters",
    undefined,
    /^(?:make|table|submit|present|put forward|put|raise)$/,
    follows(`${OWN}(?:offer|bid|proposal|counteroffer|counter-offer|demand) (?:of|for|worth)`),
    true,
  ],
  ["counters", undefined, /^(?:prefer|favou?r)$/, follows("(?!to (?:see|talk|wait|work|meet))"), true],
  [
    "counters",
    undefined,
    /^(?:maintain|insist|argue|contend|stress|emphasi[sz]e|reiterate|underline|underscore)$/,
    follows("that (?=(?:\\S+ ){1,7}(?:must|should|had to|have to|has to|needs? to|ought)\\b)"),
    true,
  ],
  [
    "counters",
    undefined,
    /^(?:request|urge)$/,
    follows(
      "(?:the )?(?:immediate |full |early |prompt |complete )?(?=(?:lifting|withdrawal|release|removal|return|suspension|halt|end)\\b)",
    ),
    true,
  ],
  ["counters", undefined, /^(?:put|lay|place)$/, follows("(?=(?:\\S+ ){1,8}on the table\\b)"), true],
  [
    undefined,
    "rejects",
    /^go$/,
    follows("(?:any )?(?:(?:higher|further|lower) (?:on|than)|beyond|below|above)"),
    true,
  ],
  [
    "counters",
    undefined,
    /^(?:propose|suggest|offer)$/,
    follows(
      "(?=(?:(?:only|just|up to|about|an?|some|to \\w+|another|a further) ){0,3}(?:\\S+ )?(?:\\d|£|\\$|€|(?:one|two|three|four|five|six|seven|ten|twelve)-))",
    ),
    true,
  ],
  [
    "counters",
    undefined,
    /^offer$/,
    follows("(?=to (?!(?:meet|talk|host|mediate|resume|resign|help|act|discuss|hold|sit)\\b))"),
    true,
  ],
  ["open", undefined, /^leave$/, follows("open (?=whether|the)"), true],
];

/** Set phrases that tell a stance, looked for before single verbs. */
export const IDIOMS: readonly StanceRule[] = TABLE.map(([stance, negated, lemma, rest, isWeak]) => ({
  stance,
  negated,
  lemma,
  rest,
  isBehind: true,
  ...(isWeak === undefined ? {} : { isWeak }),
}));
