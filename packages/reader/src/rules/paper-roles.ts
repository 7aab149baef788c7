import type { Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import type { Side } from "../who/side.ts";

const GIVING =
  /^(?:present|submit|hand|deliver|give|send|table|circulate|share|offer|issue|unveil|propose|publish|release|put|pass|forward|draft|draw|write|prepare|exchange|show|read|sign|initial|transmit|bring|carry)$/;
const RECEIVING = /^(?:receive|get|obtain|accept)$/;

/** What stands beside the thing handed over is not handed over with it. */
const BESIDE = /\b(?:on top of|in addition to|besides|apart from|aside from|beyond|beside|alongside)\b/;

/** The verb that hands the paper over: after it as a participle, or the verb whose object or subject it is. */
export function givingVerb(sentence: Sentence, noun: NounPhrase): VerbGroup | undefined {
  const isHanding = ({ lemma }: VerbGroup): boolean => GIVING.test(lemma) || RECEIVING.test(lemma);
  // "The plan that the administration presented": the verb of a relative clause stands further off.
  const reach = /^(?:that|which)$/.test(sentence.tokens[noun.to]?.lower ?? "") ? 8 : 3;
  const after = sentence.verbs.find(({ from }) => from >= noun.to && from <= noun.to + reach);
  const before = sentence.verbs.findLast(
    ({ to }) =>
      to <= noun.from && to >= noun.from - 6 && !BESIDE.test(lowered(sentence.tokens, to, noun.from)),
  );
  return [after, before].find((verb) => verb !== undefined && isHanding(verb));
}

/** Whose paper it is, to whom it goes, and whether it is only said to have been received. */
export function rolesOf(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
  verb: VerbGroup | undefined,
): { by: Side | undefined; to: Side | undefined; isReceived: boolean } {
  if (verb === undefined) return { by: undefined, to: undefined, isReceived: false };
  const { tokens } = sentence;
  const isAfter = verb.from >= noun.to;
  const found =
    isAfter && !verb.isPassive && verb.from <= noun.to + 1 ? undefined : subjectOf(sentence, verb);
  const subject = found?.whole;
  const agent =
    !verb.isPassive && subject !== undefined ? context.cast.who(sentence, subject)?.sides[0] : undefined;
  const passiveBy =
    tokens[verb.to]?.lower === "by"
      ? context.cast.sideIn(sentence, verb.to + 1, Math.min(tokens.length, verb.to + 7))
      : undefined;
  const at = tokens.findIndex(
    ({ lower }, index) =>
      lower === "to" && index >= Math.min(verb.to, noun.to) && index < Math.max(verb.to, noun.to) + 4,
  );
  const to = at === -1 ? undefined : context.cast.sideIn(sentence, at + 1, Math.min(tokens.length, at + 6));
  if (RECEIVING.test(verb.lemma)) {
    const giver = tokens.findIndex(({ lower }, index) => lower === "from" && index >= verb.to);
    const from =
      giver === -1 ? undefined : context.cast.sideIn(sentence, giver + 1, Math.min(tokens.length, giver + 6));
    return { by: from, to: agent, isReceived: agent !== undefined && from === undefined };
  }
  return { by: verb.isPassive ? passiveBy : agent, to, isReceived: false };
}
