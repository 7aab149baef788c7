import type { Capacity } from "@parley/core";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Span } from "../grammar/span.ts";
import { nounAt, nounBefore, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { lowered } from "../text/tokens.ts";
import { appositionReach } from "./office-phrases.ts";

/** A team that somebody leads or speaks for, as the tokens that name it. */
export interface Led {
  readonly team: Span;
  /** Whether the words only say that somebody speaks for it, so that another office beside it counts first. */
  readonly isFor: boolean;
  readonly office: string;
  readonly capacity: Capacity;
}

const LEADING = /^(?:lead|head|run|chair|co-chair|cochair|represent|negotiate|speak|mediate|front|captain)$/;

/** Those of them that a passive has: "headed by", not "spoke by telephone". */
const LED = /^(?:lead|head|chair|co-chair|represent|front)$/;

/** "Paula Reinholt, who runs the IMF's mission": whose team somebody leads, from the clause on the name. */
export function leadingAfter(sentence: Sentence, at: number): Led | undefined {
  const { tokens, verbs } = sentence;
  const from = clauseStart(sentence, at);
  const verb = verbs.find((candidate) => candidate.from === from);
  if (verb === undefined || !LEADING.test(verb.lemma) || verb.isNegated || verb.isPassive) return undefined;
  const object = /^(?:for|on)$/.test(tokens[verb.to]?.lower ?? "") ? verb.to + 1 : verb.to;
  const team = nounFrom(sentence, object) ?? nounFrom(sentence, object + 1);
  if (team === undefined) return undefined;
  const words = lowered(tokens, object, team.to);
  const isFor = tokens[verb.to]?.lower === "for" || verb.lemma === "represent";
  const reach = appositionReach(sentence, object);
  const hasFor = tokens.slice(team.to, reach).some(({ lower }) => lower === "for");
  const isNamed = tokens.slice(object, team.to).some(({ isCapital }) => isCapital);
  if (!isTeam(words) && !isFor && !hasFor && !isNamed) return undefined;
  return ledAs({ from: object, to: hasFor ? reach : team.to }, words, isFor || hasFor);
}

/** After a name: past "who", or past an apposition and "who": "Sylla, the Treasury man who chairs". */
function clauseStart(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  const comma = /^[,–—]$/.test(tokens[at]?.text ?? "") ? at + 1 : at;
  const apposed = comma === at ? undefined : nounFrom(sentence, comma);
  const who = apposed !== undefined && tokens[apposed.to]?.lower === "who" ? apposed.to : comma;
  return tokens[who]?.lower === "who" ? who + 1 : at;
}

/** "A delegation led by Anna Foss", "is represented by its security chief, Colonel Miro Tazan": whom a name leads. */
export function ledBefore(sentence: Sentence, at: number): Led | undefined {
  const verb = leadingVerbBefore(sentence, at);
  if (verb === undefined) return gappedBefore(sentence, at);
  const isReduced = verb.form === "participle" || (!verb.isPassive && verb.to - verb.from === 1);
  const team = isReduced
    ? (nounBefore(sentence, verb.from) ?? nounBefore(sentence, verb.from - 1))
    : (subjectOf(sentence, verb)?.noun ?? nounBefore(sentence, verb.from));
  if (team === undefined) return undefined;
  const from = nameStart(sentence, team.from);
  const words = lowered(sentence.tokens, from, team.to);
  if (/^(?:he|she|talks|the talks|officials|representatives)$/.test(words)) return undefined;
  // "They were headed by", "that of Toruna will be led by": delegations told of before.
  const isDelegation = /^(?:it|they)$/.test(words) || sentence.tokens[team.from - 2]?.lower === "that";
  return ledAs({ from, to: team.to }, isDelegation ? "delegation" : words, verb.lemma === "represent");
}

/** Back over the small words of a name: from "the Liberation of Macina" to "The Front for the Liberation of Macina". */
function nameStart({ tokens }: Sentence, at: number): number {
  const first = /^(?:the|a|an)$/.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  if (tokens[first]?.isCapital !== true) return at;
  let from = at;
  while (/^(?:for|of|and)$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.isCapital === true) {
    from -= 2;
    while (tokens[from - 1]?.isCapital === true) from--;
  }
  return from;
}

/** "That of Toruna will be led by A, that of the Council by B": the second verb is left out. */
function gappedBefore(sentence: Sentence, at: number): Led | undefined {
  const { tokens, verbs } = sentence;
  const by = tokens.findLastIndex(({ lower }, index) => lower === "by" && index < at && index > at - 9);
  const team = by === -1 ? undefined : nounBefore(sentence, by);
  if (team === undefined || !isFirstName(sentence, by + 1, at)) return undefined;
  const isGapped =
    /^(?:,|and)$/.test(tokens[team.from - 1]?.lower ?? "") || tokens[team.from - 2]?.lower === "that";
  const leads = verbs.some(({ lemma, isPassive, to }) => LED.test(lemma) && isPassive && to < team.from);
  return isGapped && leads ? ledAs({ from: team.from, to: team.to }, "delegation") : undefined;
}

/** The verb of a passive whose "by" brings in the name, over appositions and lists. */
function leadingVerbBefore(sentence: Sentence, at: number): VerbGroup | undefined {
  const { tokens, verbs } = sentence;
  for (let i = at - 1; i > 0 && i > at - 16; i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;:"“”]$/.test(token.text)) return undefined;
    if (token.lower !== "by") continue;
    const verb = verbs.find(({ to }) => to === i);
    if (verb === undefined || !LED.test(verb.lemma) || verb.isNegated) continue;
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

function ledAs(team: Span, words: string, isFor = false): Led {
  if (
    !isFor &&
    /\b(?:talks|negotiations|mediation|mediators|facilitation|process|conference|session|plenary)\b/.test(
      words,
    )
  )
    return { team, isFor, office: "mediator", capacity: "envoy" };
  const isDelegation =
    isFor ||
    /\b(?:delegations?|team|mission|negotiators|negotiating|bargaining|side|officials|committee|experts|technicians|observers|lawyers)\b/.test(
      words,
    );
  return isDelegation
    ? { team, isFor, office: "negotiator", capacity: "negotiator" }
    : { team, isFor, office: "leader", capacity: "principal" };
}

function isTeam(words: string): boolean {
  return /\b(?:delegation|team|mission|committee|talks|negotiations|side|mediation|for|council|union|party|association|front|movement|coalition|alliance|group|rebels|government|federation|negotiators)\b/.test(
    words,
  );
}
