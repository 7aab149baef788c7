import { isQuoted, momentNear, type Context } from "../context.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import { lowered, worded } from "../text/tokens.ts";
import { minutesIn, numberOf } from "../when/numbers.ts";
import { agentOf, type Agent } from "./agents.ts";
import { companionsIn, isReceived, leadersIn } from "./contact-company.ts";
import type { Telling } from "./contact-merging.ts";
import { patternOf, type ContactPattern } from "./contact-patterns.ts";
import { verbStatus } from "./contact-status.ts";
import { whenOf } from "./contact-words.ts";
import { participantsOf, type Participants } from "./participants.ts";
import { placeNear, destinationOf } from "./places.ts";

/** "A met B in Geneva", "they will speak by phone", "the teams sat down for six hours". */
export function byVerb(context: Context, sentence: Sentence): readonly Telling[] {
  return sentence.verbs
    .map((verb) => verbTelling(context, sentence, verb))
    .filter((telling) => telling !== undefined);
}

function verbTelling(context: Context, sentence: Sentence, verb: VerbGroup): Telling | undefined {
  const { tokens } = sentence;
  const pattern = patternOf(verb, lowered(tokens, verb.to, verb.to + 14));
  const status = pattern === undefined ? undefined : verbStatus(context, sentence, verb);
  if (pattern === undefined || status === undefined) return undefined;
  const agent = agentOf(context, sentence, verb);
  if (isQuoted(context, sentence, verb.head) && !isOwnWord(sentence, agent)) return undefined;
  const others = othersOf(context, sentence, verb, pattern);
  const callers = pattern.isCaller === true ? undefined : agent?.who;
  const people = [
    ...new Set([
      ...leadersIn(context, sentence, agent, verb),
      ...(callers?.people ?? []),
      ...companionsIn(context, sentence),
      ...others.people,
    ]),
  ];
  const sides = [
    ...new Set([
      ...(callers?.sides ?? []),
      ...people.flatMap(({ side }) => (side === undefined ? [] : [side])),
      ...others.sides,
    ]),
  ];
  const isSigned = pattern.needsPlace === true;
  const isAll = isOpenGroup(sentence, agent) && !isWe(sentence, agent);
  const hosts =
    (/^(?:bring|host|convene)$/.test(verb.lemma) && others.people.length + others.sides.length < 2) ||
    (/^(?:meet|see|receive|summon|invite|call)$/.test(verb.lemma) &&
      ALL_OF_THEM.test(lowered(tokens, verb.to, verb.to + 5)));
  const isHosted = isAll ? "both" : hosts;
  const moment = momentNear(context, sentence, verb.to, 16);
  const place = destinationOf(sentence, verb) ?? placeNear(context, sentence, verb.to - 1, true);
  const length = minutesIn(worded(tokens, verb.to, verb.to + 16));
  const isLong = INTO_THE_NIGHT.test(lowered(tokens, verb.to, verb.to + 9));
  const isDated = moment !== undefined || place !== undefined || length !== undefined || isLong;
  const count = Math.max(people.length, sides.length) + Number(people.length > 0 && isBeyond(people, sides));
  if (pattern.needsTwo && count < 2) return undefined;
  if (isOfOneBody(sentence, agent) && others.people.length + others.sides.length === 0) return undefined;
  if (/^(?:negotiate|bargain)$/.test(verb.lemma) && !isDated) return undefined;
  if (pattern.needsSides === true && sides.length < 2) return undefined;
  if (pattern.needsPerson === true && others.people.length === 0 && !isReceived(sentence, verb))
    return undefined;
  if (pattern.needsPlace === true && (place === undefined || !isOfAgreement(sentence, agent, verb)))
    return undefined;
  if (
    count < (pattern.mode === "exchange" ? 1 : 2) &&
    !(isDated && (isHosted !== false || isAnybody(sentence, agent, count, verb)))
  )
    return undefined;
  const stretch = stretchOf(sentence, {
    from: agent === undefined || agent.isRelative ? verb.from : Math.min(agent.span.from, verb.from),
    to: Math.max(verb.to, others.to),
  });
  if (stretch === undefined) return undefined;
  return {
    ...stretch,
    rule: "contact-verb",
    sentence,
    status,
    mode: pattern.mode,
    minutes: length?.minutes,
    place,
    when: whenOf(moment, status),
    sides,
    people,
    // "We saw the mediator on Tuesday": one side, and whom it saw.
    isBoth:
      (isOpenGroup(sentence, agent) &&
        !(isWe(sentence, agent) && others.people.length + others.sides.length > 0)) ||
      isHosted !== false ||
      (isSigned && verb.isPassive) ||
      isTeam(sentence, agent),
    isHosted,
    howMany:
      agent === undefined
        ? undefined
        : numberOf(
            /\b(two|three|four|five)\b/.exec(lowered(tokens, agent.span.from, agent.span.from + 3))?.[1] ??
              "",
          ),
    after: status === "planned" ? afterOf(sentence, verb) : undefined,
    refersBack: false,
    rank: undefined,
    weight: 3,
  };
}

/** "The mediator met both delegations": all the sides of the talks, by somebody who need not be of one. */
const ALL_OF_THEM =
  /^(?:with )?(?:(?:both|each|all|the (?:two|three|four|warring|rival)) (?:of )?(?:the )?(?:sides|parties|delegations|teams|camps)|the (?:sides|parties|delegations) (?:separately|in turn|again|on)|both (?:on|separately|again|in))\b/;

/** "Met until two in the morning", "talked through the night". */
const INTO_THE_NIGHT =
  /\b(?:until|till|past|into|through(?:out)?|all|well after) (?:\S+ ){0,4}(?:morning|night|midnight|dawn|evening|noon|hours)\b/;

/** "The accord is to be signed in Paris", "the three signed two agreements": what is signed is no bill or letter. */
function isOfAgreement({ tokens }: Sentence, agent: Agent | undefined, verb: VerbGroup): boolean {
  const words = verb.isPassive
    ? agent === undefined
      ? ""
      : lowered(tokens, agent.span.from, agent.span.to)
    : lowered(tokens, verb.to, verb.to + 6);
  return (
    (verb.isPassive && /^it\b|\b(?:which|that)$/.test(words)) ||
    /\b(?:agreements?|accords?|treat(?:y|ies)|deal|pact|protocol|declaration|memorandum|truce|ceasefire|cease-fire|contract|documents?)\b/.test(
      words,
    )
  );
}

/** "The union's wage committee, which convenes": a body that meets by itself. */
function isOfOneBody({ tokens }: Sentence, agent: Agent | undefined): boolean {
  return (
    agent !== undefined &&
    /\b(?:committee|board|council|cabinet|executive|parliament|assembly|congress|senate)$/.test(
      lowered(tokens, agent.span.from, agent.span.to).replace(/ ,.*$/, ""),
    )
  );
}

/** In a quotation only "we" and "I" tell of what the speaker took part in. */
function isOwnWord({ tokens }: Sentence, agent: Agent | undefined): boolean {
  return agent?.who !== undefined && /^(?:we|i)$/.test(tokens[agent.span.from]?.lower ?? "");
}

/** Some side that is no named person's. */
function isBeyond(people: Telling["people"], sides: Telling["sides"]): boolean {
  return sides.some((side) => !people.some((person) => person.side === side));
}

/** Who takes part beside the subject: right after the verb, or behind "with", "between", "by". */
function othersOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  { object }: ContactPattern,
): Participants {
  const phrase = { from: verb.from, to: verb.to, head: verb.head };
  const found = participantsOf(context, sentence, phrase, verb.head);
  if (object === "object" || found.people.length + found.sides.length > 0) return found;
  // "Called on Mr. Varrin", "report to the allies": whom the first preposition brings in.
  const noun = nounFrom(sentence, verb.to + 1);
  const who = noun === undefined ? undefined : context.cast.member(sentence, noun);
  return who === undefined || noun === undefined
    ? found
    : { people: who.people, sides: who.sides, to: noun.to };
}

/** Whether a dated meeting of which one end is named, or none, is still one: a group met, or somebody met. */
function isAnybody(sentence: Sentence, agent: Agent | undefined, count: number, verb: VerbGroup): boolean {
  return (
    isOpenGroup(sentence, agent) ||
    isPluralNoun(sentence, agent) ||
    /^(?:sign|initial)$/.test(verb.lemma) ||
    (/^(?:phone|telephone|ring)$/.test(verb.lemma) && count > 0) ||
    (verb.lemma === "meet" && count > 0 && nounFrom(sentence, verb.to) === undefined)
  );
}

function isWe({ tokens }: Sentence, agent: Agent | undefined): boolean {
  return agent !== undefined && tokens[agent.span.from]?.lower === "we";
}

/** "They", "both", "the two sides", "we": who takes part is told elsewhere. */
function isOpenGroup({ tokens }: Sentence, agent: Agent | undefined): boolean {
  if (agent === undefined) return false;
  const words = lowered(tokens, agent.span.from, agent.span.to);
  return (
    agent.who?.isOpen === true ||
    (agent.who !== undefined && words === "we") ||
    /^(?:they|both|(?:the )?(?:two|three|four)|the (?:parties|sides|delegations|teams|negotiators|heads of delegation)|delegations|negotiators|it|talks|the talks|the negotiations)\b/.test(
      words,
    )
  );
}

/** "Your negotiating team was at the conciliators'": one of the two teams, and the other one with it. */
function isTeam({ tokens }: Sentence, agent: Agent | undefined): boolean {
  return (
    agent !== undefined &&
    /\b(?:team|negotiators|delegations?)$/.test(lowered(tokens, agent.span.from, agent.span.from + 3))
  );
}

/** "The delegations", "negotiators from both countries", "the hydrologists of the three countries". */
function isPluralNoun({ tokens, nouns }: Sentence, agent: Agent | undefined): boolean {
  const noun = agent === undefined ? undefined : nouns.find(({ from }) => from >= agent.span.from);
  const head = noun === undefined ? "" : (tokens[noun.head]?.lower ?? "");
  return (
    /^(?:delegations|negotiators|teams|talks|negotiations|sides|officials|leaders|ministers|parties|heads|envoys|representatives|diplomats|mediators|experts|groups|talk|meeting|session|plenary|they|three|two|both|presidents|summit|conference)$/.test(
      head,
    ) || /^\p{L}+(?:ists|ers|ors)$/u.test(head)
  );
}

/** "following which", "after that", "once the council has voted": what must come first, in the report's words. */
function afterOf({ tokens }: Sentence, verb: VerbGroup): string | undefined {
  const start = tokens.findIndex(({ lower }) => /^(?:after|once|following|when)$/.test(lower));
  if (start === -1) return undefined;
  if (start < verb.from && /^which$/.test(tokens[start + 1]?.lower ?? "")) {
    return worded(tokens, 0, start)
      .replace(/[ ,]+$/, "")
      .replace(/ ([,.;:])/g, "$1");
  }
  const end = tokens.findIndex(({ text }, index) => index > start && /^[,.;]$/.test(text));
  const words = worded(tokens, start, end === -1 ? tokens.length : end);
  return words === "" ? undefined : words;
}
