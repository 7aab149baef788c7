import { travelBefore } from "./places.ts";
import type { Moment } from "../when/moments.ts";
import { lowered } from "../text/tokens.ts";
import type { ContactStatus } from "@parley/core";
import { momentNear, type Context } from "../context.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { MEETINGS, isReported } from "./contact-words.ts";

/** Whether the phrase stands in a clause that says it took place, is planned, or is not. */
export function shapeOfNoun(
  context: Context,
  sentence: Sentence,
  noun: NounPhrase,
): ContactStatus | undefined {
  const { tokens } = sentence;
  if (isOnlyMeant(sentence, noun)) return undefined;
  const words = lowered(tokens);
  const verb = governing(sentence, noun);
  const said = verb === undefined ? "" : ` ${lowered(tokens, verb.from, verb.to + 6)}`;
  const clause = `${clauseWords(sentence, noun.head)}${said}`;
  const own = lowered(tokens, Math.max(0, noun.from - 3), noun.to);
  const isNone =
    /\b(?:no|without|not any|neither)\b/.test(own.replace(/\bno one\b/g, "")) ||
    /\bno plans? (?:for|to|of)\b/.test(words);
  // "Until the Tuesday session has dealt with it": on a day that is still to come.
  if (
    !isNone &&
    /\b(?:until|ahead of|before)(?: the)?$/.test(
      lowered(tokens, Math.max(0, noun.from - 2), noun.from + 1),
    ) &&
    DAY.test(own)
  )
    return "planned";
  if (/^(?:must|should|can|could|may|might|ought)$/.test(verb?.modal ?? "") && !isNone) return undefined;
  if (
    /^(?:summon|invite|call)$/.test(verb?.lemma ?? "") &&
    verb?.isNegated === false &&
    tokens[noun.from - 1]?.lower === "to"
  )
    return "planned";
  const isSettingUp = verb !== undefined && tokens[verb.to]?.lower === "up";
  const isScheduling = verb !== undefined && SCHEDULING.test(verb.lemma) && !isSettingUp;
  const isAhead =
    /\b(?:planned|scheduled|set|foreseen|envisaged|agreed|fixed|arranged|expected|due|upcoming|slated|calendar|agenda|diary)\b/.test(
      clause,
    );
  if (
    isTopic(sentence, noun) ||
    /\b(?:reports|rumou?rs|talk|speculation|suggestions?|claims|allegations) (?:of|about)\b/.test(
      clauseBefore(sentence, noun),
    )
  )
    return undefined;
  if (/\b(?:last|previous|earlier|recent|first)\b/.test(own) && !isNone) return "held";
  const starts =
    verb !== undefined &&
    /^(?:resume|reconvene|open|begin|start|continue|take|convene|follow)$/.test(verb.lemma);
  if (
    starts &&
    !isNone &&
    verb.modal === undefined &&
    !verb.isPerfect &&
    (tokens[verb.head]?.lower === verb.lemma || /[^s]s$/.test(tokens[verb.head]?.lower ?? "")) &&
    isToCome(context, momentNear(context, sentence, verb.to, 10))
  )
    return "planned";
  if (isNone) return isAhead || /\bplans?\b/.test(clause) ? "not-planned" : undefined;
  if (
    verb?.isNegated === true ||
    /\b(?:ruled out|denied|refused|declined|cancelled|canceled|called off|postponed|on anybody's calendar)\b/.test(
      clause,
    )
  ) {
    return isAhead ||
      /\b(?:ruled out|cancelled|canceled|called off)\b/.test(clause) ||
      (verb?.isFuture ?? false)
      ? "not-planned"
      : undefined;
  }
  if (
    /\b(?:if|unless|whether|could|might|may|would|should|ready|willing|prepared|hopes?|hoped|want|wants|wanted|proposed|offered|called for|urged|possible|possibility|invited)\b/.test(
      clauseBefore(sentence, noun),
    )
  ) {
    return /\b(?:would|invited)\b/.test(clause) && isReported(context, sentence, noun.head) && isAhead
      ? "planned"
      : undefined;
  }
  if (verb !== undefined && (verb.isFuture || isToBe(sentence, verb))) return "planned";
  if (isScheduling && (verb.isPassive || verb.isPerfect || isAhead)) return "planned";
  if (
    /\b(?:next|upcoming|coming|planned|scheduled|forthcoming|further|another|fresh|new)\b/.test(own) &&
    (isAhead || /\b(?:next|upcoming|planned|scheduled|forthcoming)\b/.test(own))
  )
    return "planned";
  return "held";
}

/** "To discuss their meeting": what is talked about there is no contact of its own. */
function isTopic({ tokens }: Sentence, noun: NounPhrase): boolean {
  if (!MEETINGS.test(tokens[noun.head]?.lower ?? "") || /^(?:a|an)$/.test(tokens[noun.from]?.lower ?? ""))
    return false;
  const before = tokens[noun.from - 1]?.lower ?? "";
  if (before === "on" || before === "of")
    return /^(?:report|briefing|update|details|account|description|summary)$/.test(
      tokens[noun.from - 2]?.lower ?? "",
    );
  return /^(?:discuss|review|describe|recount|about|regarding|prepare|debate|assess|summarise|summarize|discussing|reviewing|describing|discussed|described|reviewed)$/.test(
    before,
  );
}

const SCHEDULING =
  /^(?:schedule|plan|set|arrange|fix|agree|slate|announce|expect|pencil|book|pencilled|earmark)$/;

/** The verb of the clause in which the phrase stands. */
function governing(sentence: Sentence, noun: NounPhrase): VerbGroup | undefined {
  const finite = sentence.verbs.filter(({ form }) => form === "finite");
  const after = finite.find((verb) => {
    const whole = verb.from >= noun.to ? subjectOf(sentence, verb)?.whole : undefined;
    return whole !== undefined && whole.from <= noun.from && noun.to <= whole.to + 1;
  });
  const before = finite.findLast(({ to }) => to <= noun.from);
  return after ?? before ?? finite.find(({ from }) => from >= noun.to);
}

function isToBe({ tokens }: Sentence, verb: VerbGroup): boolean {
  const words = lowered(tokens, verb.from, verb.to + 3);
  return (
    /\b(?:is|are) (?:\w+ )?(?:to|due|set|expected|scheduled|slated|likely)\b/.test(words) &&
    !/\b(?:was|were)\b/.test(words)
  );
}

/** The words of the clause around a token: to the nearest comma with a conjunction, semicolon or end. */
function clauseWords({ tokens }: Sentence, at: number): string {
  const isEdge = (index: number): boolean => {
    const token = tokens[index];
    return (
      token === undefined ||
      /^[;:]$/.test(token.text) ||
      (token.text === "," &&
        /^(?:but|and|while|which|who|although|though)$/.test(tokens[index + 1]?.lower ?? ""))
    );
  };
  let from = at;
  while (from > 0 && !isEdge(from - 1)) from--;
  let to = at + 1;
  while (to < tokens.length && !isEdge(to)) to++;
  return lowered(tokens, from, to);
}

function clauseBefore({ tokens }: Sentence, noun: NounPhrase): string {
  let from = noun.from;
  while (from > 0 && noun.from - from < 9 && !/^[,;:]$/.test(tokens[from - 1]?.text ?? "")) from--;
  return lowered(tokens, from, noun.head);
}

/** Whether what the verb tells took place, is planned, or is said not to be; undefined where it is only wished or denied. */
export function verbStatus(context: Context, sentence: Sentence, verb: VerbGroup): ContactStatus | undefined {
  const { tokens } = sentence;
  const before = lowered(tokens, Math.max(0, verb.from - 5), verb.from + 1);
  if (/\bno plans?\b/.test(before)) return "not-planned";
  if (verb.isNegated) return verb.isFuture ? "not-planned" : undefined;
  if (DENIED.test(lowered(tokens, 0, verb.from))) return undefined;
  if (
    /^(?:summon|invite|call)$/.test(verb.lemma) &&
    verb.form === "finite" &&
    !/^(?:on|by|from)\b/.test(lowered(tokens, verb.to, verb.to + 1))
  )
    return "planned";
  if (verb.form === "infinitive") {
    const travel = travelBefore(sentence, verb);
    if (travel !== undefined) return verbStatus(context, sentence, travel);
    if (/\b(?:not|refused|declined)\b/.test(before))
      return /\b(?:plan|planned|plans|scheduled|due|intend)\b/.test(before) ? "not-planned" : undefined;
    return /\b(?:plans?|planned|planning|due|set|scheduled|expected|agreed|will|is|are|slated|intends?|going)\b/.test(
      before,
    )
      ? "planned"
      : undefined;
  }
  if (/\b(?:if|unless|whether)\b/.test(before)) return undefined;
  if (verb.modal !== undefined && !verb.isFuture)
    return verb.modal === "would" && isReported(context, sentence, verb.head) ? "planned" : undefined;
  if (verb.isFuture) return "planned";
  const head = tokens[verb.head];
  const isPresent =
    head !== undefined &&
    (/[^s]s$|^(?:are|am|'re)$/.test(head.lower) || head.lower === verb.lemma) &&
    !/^(?:met|was|has)$/.test(head.lower) &&
    !verb.isPerfect &&
    tokens[verb.from]?.lower !== "did";
  if (verb.form === "gerund") return undefined;
  if (isPresent)
    return isToCome(context, momentNear(context, sentence, verb.to, 12)) ||
      /\bnext\b/.test(lowered(tokens, verb.to, verb.to + 8))
      ? "planned"
      : undefined;
  return "held";
}

/** "Denied that it had met": told and taken back in one breath. */
const DENIED = /\b(?:den(?:y|ies|ied|ying)|refuted|dismissed|rejected)\b(?: \S+){0,6} that\b/;

/** Whether a moment lies after the report's day; in the present tense of an undated report every weekday does. */
export function isToCome({ prose }: Context, moment: Moment | undefined): boolean {
  if (moment === undefined) return false;
  const { date } = prose.layout;
  if (moment.ahead !== undefined) return true;
  if (date === undefined) return !("day" in moment.when) && !("from" in moment.when);
  return (
    ("day" in moment.when && moment.when.day > date) || ("from" in moment.when && moment.when.from > date)
  );
}

const DAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/;

/** "Its readiness to host a round", "hopes to hold talks": an infinitive that nothing has planned. */
function isOnlyMeant({ tokens, verbs }: Sentence, noun: NounPhrase): boolean {
  const verb = verbs.findLast(({ to }) => to <= noun.from && to >= noun.from - 3);
  if (verb?.form !== "infinitive") return false;
  const before = lowered(tokens, Math.max(0, verb.from - 5), verb.from);
  return /\b(?:readiness|willingness|offer(?:ed|s)?|ready|willing|prepared|hopes?|hoped|wants?|wanted|wish(?:es)?|eager|keen|reluctant|refus(?:al|ed|es)|declin(?:ed|es)|invitation|proposal|call|calls|urg(?:ed|es)|try|tried|attempts?|efforts?|unable|failed)(?: \S+){0,2}$/.test(
    before,
  );
}
