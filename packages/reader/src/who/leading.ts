import type { Capacity } from "@parley/core";
import type { Span, VerbGroup } from "../grammar/phrases.ts";
import { nounAt, nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import { appositionReach } from "./office-phrases.ts";

/** A team that somebody leads or speaks for, as the tokens that name it. */
export interface Led {
  readonly team: Span;
  readonly office: string;
  readonly capacity: Capacity;
}

const LEADING = /^(?:lead|head|run|chair|co-chair|cochair|represent|negotiate|speak|mediate|front|captain)$/;

/** "Paula Reinholt, who runs the IMF's mission": whose team somebody leads, from the clause on the name. */
export function leadingAfter(sentence: Sentence, at: number): Led | undefined {
  const { tokens, verbs } = sentence;
  const from = clauseStart(sentence, at);
  const verb = verbs.find((candidate) => candidate.from === from);
  if (verb === undefined || !LEADING.test(verb.lemma) || verb.isNegated || verb.isPassive) return undefined;
  const object = /^(?:for|on)$/.test(tokens[verb.to]?.lower ?? "") ? verb.to + 1 : verb.to;
  const team = nounFrom(sentence, object) ?? nounFrom(sentence, object + 1);
  if (team === undefined) return undefined;
  const words = lowered(tokens, object, Math.min(team.to + 4, appositionReach(sentence, object)));
  const isFor = tokens[verb.to]?.lower === "for";
  return isTeam(words) || verb.lemma === "represent" || isFor
    ? ledAs({ from: object, to: team.to }, words)
    : undefined;
}

/** After a name: past a comma and "who", or past the age between commas. */
function clauseStart({ tokens }: Sentence, at: number): number {
  const comma = /^[,–—]$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
  return tokens[comma]?.lower === "who" ? comma + 1 : at;
}

/** "A delegation led by Anna Foss", "is represented by its security chief, Colonel Miro Tazan": whom a name leads. */
export function ledBefore(sentence: Sentence, at: number): Led | undefined {
  const verb = leadingVerbBefore(sentence, at);
  if (verb === undefined) return undefined;
  const isReduced = verb.form === "participle" || (!verb.isPassive && verb.to - verb.from === 1);
  const team = isReduced
    ? (nounBefore(sentence, verb.from) ?? nounBefore(sentence, verb.from - 1))
    : subjectOf(sentence, verb)?.noun;
  if (team === undefined) return undefined;
  const words = lowered(sentence.tokens, team.from, team.to);
  return /^(?:it|they|he|she|talks|the talks|officials|representatives)$/.test(words) &&
    words !== "it" &&
    words !== "they"
    ? undefined
    : ledAs({ from: team.from, to: team.to }, words, verb.lemma === "represent");
}

/** The verb of a passive whose "by" brings in the name, over appositions and lists. */
function leadingVerbBefore(sentence: Sentence, at: number): VerbGroup | undefined {
  const { tokens, verbs } = sentence;
  for (let i = at - 1; i > 0 && i > at - 16; i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;:"“”]$/.test(token.text)) return undefined;
    if (token.lower !== "by") continue;
    const verb = verbs.find(({ to }) => to === i);
    if (verb === undefined || !LEADING.test(verb.lemma) || verb.isNegated) continue;
    return isFirstName(sentence, i + 1, at) ? verb : undefined;
  }
  return undefined;
}

/** Between "by" and the name stand only titles, an office with its owner, and its comma. */
function isFirstName(sentence: Sentence, from: number, at: number): boolean {
  const { tokens } = sentence;
  const noun = nounAt(sentence, at);
  if (noun !== undefined && noun.from <= from) return true;
  const between = tokens.slice(from, at);
  return (
    !sentence.verbs.some((verb) => verb.from >= from && verb.to <= at) &&
    between.filter(({ text }) => text === ",").length <= 1 &&
    tokens[at - 1]?.text === "," &&
    !between.some(({ lower }) => lower === "and")
  );
}

function ledAs(team: Span, words: string, isRepresented = false): Led {
  if (
    /\b(?:talks|negotiations|mediation|mediators|facilitation|process|conference|session|plenary)\b/.test(
      words,
    )
  )
    return { team, office: "mediator", capacity: "envoy" };
  const isDelegation =
    isRepresented || /\b(?:delegations?|team|mission|negotiators|committee|for|side|officials)\b/.test(words);
  return isDelegation
    ? { team, office: "negotiator", capacity: "negotiator" }
    : { team, office: "leader", capacity: "principal" };
}

function isTeam(words: string): boolean {
  return /\b(?:delegation|team|mission|committee|talks|negotiations|side|mediation|for|council|union|party|association|front|movement|coalition|alliance|group|rebels|government|federation|negotiators)\b/.test(
    words,
  );
}
