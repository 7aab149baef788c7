import type { Stance } from "@parley/core";
import type { Context } from "../context.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import { IDIOMS } from "./stance-idioms.ts";
import { TALKING, RULES, CONCEDING, IDLE, type StanceRule } from "./stance-rules.ts";

/** What a verb says of where its subject stands. */
export interface Told {
  readonly stance: Stance;
  /** The token at which what it is about begins. */
  readonly at: number;
  readonly isRedLine: boolean;
}

/** The stance that a verb tells of its subject; undefined where it tells none. */
export function stanceOf(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  isConditional: boolean,
): Told | undefined {
  const { tokens } = sentence;
  if (/^(?:may|might)$/.test(verb.modal ?? "") || tokens.at(-1)?.text === "?") return undefined;
  if (isSupposed(sentence, verb)) return undefined;
  const rest = lowered(tokens, verb.to, verb.to + 16);
  const idiom = verb.lemma === "be" && verb.isNegated ? undefined : ruleFor(IDIOMS, verb, rest);
  if (idiom !== undefined) return byRule(context, sentence, verb, rest, idiom, isConditional);
  if (verb.lemma === "be") return byAdjective(sentence, verb, rest) ?? undefined;
  if (verb.lemma === "have" && !verb.isNegated) return byMandate(verb, rest);
  const rule = ruleFor(RULES, verb, rest);
  if (rule !== undefined) return byRule(context, sentence, verb, rest, rule, isConditional);
  if (verb.isNegated && verb.modal !== undefined && HELD_BACK.test(verb.lemma) && UNTIL.test(rest))
    return { stance: "accepts-if", at: verb.to, isRedLine: false };
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

function ruleFor(rules: readonly StanceRule[], verb: VerbGroup, rest: string): StanceRule | undefined {
  return rules.find(
    ({ lemma, rest: follows, except }) =>
      lemma.test(verb.lemma) &&
      (follows === undefined || follows.test(rest)) &&
      !(except?.test(rest) ?? false),
  );
}

function byRule(
  context: Context,
  sentence: Sentence,
  verb: VerbGroup,
  rest: string,
  rule: StanceRule,
  isConditional: boolean,
): Told | undefined {
  const stance = verb.isNegated ? rule.negated : rule.stance;
  const behind = rule.isBehind === true ? rule.rest?.exec(rest)?.[0].trim().split(" ").length : undefined;
  const at = verb.to + (behind ?? rule.skip ?? particleSkip(rest));
  if (rule.isConditional === true && !isConditional) return undefined;
  if (rule.isWeak === true && !context.isAboutTalks) return undefined;
  const isPast = !verb.isPerfect && (sentence.tokens[verb.head]?.lower ?? "").endsWith("ed");
  if (rule.isNow === true && verb.form === "finite" && isPast) return undefined;
  if (stance === undefined || !isFirm(verb, stance)) return undefined;
  return {
    stance,
    at: atObject(sentence, verb, at),
    isRedLine: verb.isNegated && verb.modal !== undefined,
  };
}

/** "If the union accepts", "whether it will accept", "until Kyiv agrees": supposed and told of nobody. */
function isSupposed(sentence: Sentence, verb: VerbGroup): boolean {
  const from = subjectOf(sentence, verb)?.whole.from ?? verb.from;
  const before = sentence.tokens[from - 1]?.lower ?? "";
  return /^(?:if|whether|unless|until|once|when|should|before|hoping|hopes|hoped)$/.test(before);
}

/** What a side will not do before something else is done. */
const HELD_BACK =
  /^(?:discuss|return|negotiate|talk|sign|join|meet|attend|resume|continue|open|start|begin|sit|come|go|consider|release|move|lift)$/;

const UNTIL = /\b(?:until|unless|before)\b/;

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
