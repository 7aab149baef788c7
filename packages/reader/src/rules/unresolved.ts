import { lowered } from "../text/tokens.ts";
import { type Context, textOf } from "../context.ts";
import type { FoundPosition } from "../found.ts";
import type { NounPhrase } from "../grammar/phrases.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Span } from "../grammar/span.ts";
import { nounFrom, stretchOf, type Sentence } from "../grammar/sentence.ts";
import { subjectOf, type Subject } from "../grammar/subjects.ts";
import { clauseEnd, topicTitle } from "./topics.ts";
import { byAbsence, open } from "./absences.ts";

const UNRESOLVED =
  /^(?:(?:still |also |as yet |largely |very much |far from |all |both |each )*(?:unresolved|unsettled(?! by)|open(?! (?:to|for|in|on|at|until|from|as|with)\b)|outstanding|in dispute|disputed|undecided|contested|in brackets|bracketed|a sticking point|the sticking point|(?:the )?(?:main|biggest|chief|key|major) (?:obstacles?|sticking points?|stumbling blocks?|hurdles?)|an? (?:\w+ )?(?:obstacle|sticking point|stumbling block|hurdle)|to be (?:settled|decided|agreed|resolved|worked out|negotiated|fixed)|put off|put aside|deferred|shelved|left (?:open|out|aside|for later)|among the (?:\w+ )?(?:matters|issues|questions|points) (?:still |yet )*(?:unresolved|open|outstanding|in dispute|to be \w+)|on the table))\b/;

const SETTLED =
  /^(?:been |yet been |yet |fully )*(?:resolved|settled|agreed|decided|bridged|closed|negotiated)\b/;

/** What is named as unresolved: "the territorial dispute remains unresolved", "no compromise on the officers". */
export function unresolvedIn(context: Context, sentence: Sentence): readonly FoundPosition[] {
  const found = [
    ...bySubject(context, sentence),
    ...byInversion(context, sentence),
    ...byPredicate(context, sentence),
  ];
  return found.length > 0 ? found : byAbsence(context, sentence);
}

/** "X and Y remain unresolved": each of what the subject lists. */
function bySubject(context: Context, sentence: Sentence): readonly FoundPosition[] {
  return sentence.verbs.flatMap((verb) => {
    if (!isStillOpen(sentence, verb)) return [];
    const to = clauseEnd(sentence, verb.to);
    const listed = listAfterColon(sentence, verb);
    if (listed.length > 0) return listed.flatMap((noun) => item(context, sentence, noun, noun.to));
    const clause = subjectClause(sentence, verb);
    if (clause !== undefined) return item(context, sentence, clause, to);
    const subject = subjectOf(sentence, verb);
    if (/^(?:which|what)$/.test(sentence.tokens[(subject?.whole.from ?? 0) - 1]?.lower ?? "")) return [];
    if (subject === undefined || isSaidAgain(sentence, verb, subject)) return [];
    return listOf(sentence, subject).flatMap((noun) => item(context, sentence, noun, to));
  });
}

function isStillOpen({ tokens }: Sentence, verb: VerbGroup): boolean {
  if (verb.form !== "finite") return false;
  const rest = lowered(tokens, verb.to, verb.to + 9);
  if (verb.lemma === "have")
    return /^(?:still |yet |all |both )*to be (?:settled|decided|agreed|resolved|worked out|negotiated|fixed|closed)\b/.test(
      rest,
    );
  // The last verb of the group may be the one that says it: "have been put off".
  const own = lowered(tokens, verb.head, verb.to + 3);
  if (
    verb.isPassive &&
    /^(?:put (?:off|aside)|deferred|shelved|left (?:open|aside|for later)|disputed|contested)\b/.test(own)
  )
    return verb.modal === undefined && !verb.isNegated;
  if (verb.isPassive && verb.isNegated) return SETTLED.test(own);
  if (!/^(?:remain|be|stay|stand|prove|continue)$/.test(verb.lemma)) return false;
  return verb.isNegated ? SETTLED.test(rest) : UNRESOLVED.test(rest);
}

/** "Still unsettled are the border and the exchange of prisoners", "still open is the size of the room". */
function byInversion(context: Context, sentence: Sentence): readonly FoundPosition[] {
  const { tokens } = sentence;
  const verb = sentence.verbs.find(({ lemma, form }) => /^(?:be|remain)$/.test(lemma) && form === "finite");
  if (verb === undefined || verb.from > 12) return [];
  const isAmong =
    /^(?:also )?among (?:the )?(?:\w+ )?(?:unresolved|outstanding|open|remaining|thorniest|key|main) (?:\w+ )?(?:issues|questions|matters|points)$/.test(
      lowered(tokens, 0, verb.from),
    );
  if (
    !isAmong &&
    !/^(?:(?:and |but )?(?:still|also|left|yet) )+(?:open|unsettled|unresolved|outstanding|undecided|in dispute|to be (?:settled|agreed|decided|worked out))\b/.test(
      lowered(tokens, 0, verb.from),
    )
  )
    return [];
  let at = verb.to;
  // "Still open, says the source, is": past what is inserted.
  if (tokens[at]?.text === ",") at = tokens.findIndex(({ text }, index) => index > at && text === ",") + 1;
  const first = sentence.nouns.find(({ from }) => from >= at && from <= at + 3);
  return first === undefined
    ? []
    : chain(sentence, first).flatMap((noun) => item(context, sentence, noun, noun.to));
}

const OPEN_MATTERS =
  /\b(?:(?:main|key|chief|biggest|remaining|outstanding|last|final|unresolved|open|major|principal) (?:\w+ )?(?:sticking points?|obstacles?|stumbling blocks?|issues?|questions?|differences|disagreements?|points?|hurdles?|disputes?)|sticking points?|stumbling blocks?)$/;

/** "The main sticking points are the border and the prisoners", "the differences concern the zone": what they are. */
function byPredicate(context: Context, sentence: Sentence): readonly FoundPosition[] {
  const { tokens } = sentence;
  return sentence.verbs.flatMap((verb) => {
    if (
      verb.form !== "finite" ||
      verb.isNegated ||
      !/^(?:be|remain|concern|involve|include)$/.test(verb.lemma)
    )
      return [];
    const subject = subjectOf(sentence, verb);
    const words = subject === undefined ? "" : lowered(tokens, subject.noun.from, subject.noun.head + 1);
    // "There are three issues still open: A, B and C".
    const there = words === "there" ? nounFrom(sentence, verb.to) : undefined;
    const isCount =
      there !== undefined &&
      COUNTED.test(tokens[there.head]?.lower ?? "") &&
      UNRESOLVED.test(lowered(tokens, there.to, there.to + 4));
    const colon = isCount ? tokens.findIndex(({ text }, at) => text === ":" && at >= there.to) : -1;
    if (!isCount && !OPEN_MATTERS.test(words)) return [];
    if (isCount && colon === -1) return [];
    const first = nounFrom(sentence, isCount ? colon + 1 : verb.to);
    return first === undefined
      ? []
      : chain(sentence, first).flatMap((noun) => item(context, sentence, noun, noun.to));
  });
}

const COUNTED =
  /^(?:questions?|issues?|points?|matters?|items?|subjects?|things?|differences|disputes?|obstacles?|articles|paragraphs)$/;

/** The members of a list, each with what "of" and "along" add: "the border along the river and the exchange". */
function chain(sentence: Sentence, first: NounPhrase): readonly Span[] {
  const { tokens } = sentence;
  const found: Span[] = [];
  let noun: NounPhrase | undefined = first;
  while (noun !== undefined && found.length < 8) {
    const to = phraseEnd(sentence, noun);
    found.push({ from: noun.from, to });
    const comma = tokens[to]?.text === "," ? 1 : 0;
    const and = /^(?:and|or)$/.test(tokens[to + comma]?.lower ?? "") ? 1 : 0;
    noun = comma + and > 0 ? nounFrom(sentence, to + comma + and) : undefined;
  }
  return found;
}

/** Past what prepositions add to a phrase. */
function phraseEnd(sentence: Sentence, { to: end }: NounPhrase): number {
  let to = end;
  for (let guard = 0; guard < 3 && PREPOSITION.test(sentence.tokens[to]?.lower ?? ""); guard++) {
    const inner = nounFrom(sentence, to + 1);
    if (inner === undefined) break;
    to = inner.to;
  }
  return to;
}

const PREPOSITION = /^(?:of|on|over|for|in|to|by|from|about|with|along|at|between)$/;

/** What a subject lists: "the size of the force, its mandate and who pays". */
function listOf(sentence: Sentence, subject: Subject): readonly Span[] {
  const start = sentence.nouns.find(({ from }) => from >= subject.whole.from) ?? subject.noun;
  const listed = chain(sentence, start).filter(({ from }) => from < subject.whole.to);
  const isApposed =
    sentence.tokens[subject.noun.to]?.text === "," && listed.length > 1 && !hasAnd(sentence, listed);
  return listed.length === 0 || isApposed ? [subject.noun] : listed;
}

function hasAnd({ tokens }: Sentence, listed: readonly Span[]): boolean {
  const last = listed.at(-1);
  return last !== undefined && /^(?:and|or)$/.test(tokens[last.from - 1]?.lower ?? "");
}

/** "Three questions remain open: the border, the prisoners and who pays". */
function listAfterColon(sentence: Sentence, verb: VerbGroup): readonly Span[] {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text }, index) => index >= verb.to && /^[:–—]$/.test(text));
  const subject = subjectOf(sentence, verb);
  const counts = subject !== undefined && COUNTED.test(tokens[subject.noun.head]?.lower ?? "");
  const first = colon === -1 || colon > verb.to + 9 || !counts ? undefined : nounFrom(sentence, colon + 1);
  return first === undefined ? [] : chain(sentence, first);
}

/** "Whether the chairman keeps his job is still unresolved", "who pays remains open": a question as the subject. */
function subjectClause({ tokens, verbs }: Sentence, verb: VerbGroup): Span | undefined {
  const first = tokens[0]?.lower ?? "";
  if (!/^(?:whether|how|who|what|when|where)$/.test(first)) return undefined;
  const isMain = verbs.filter(({ form, from }) => form === "finite" && from < verb.from).length > 0;
  return isMain && tokens[verb.from - 1]?.text !== "," ? { from: 0, to: verb.from } : undefined;
}

function item(context: Context, sentence: Sentence, span: Span, to: number): readonly FoundPosition[] {
  const title = stretchOf(sentence, span);
  const whole = stretchOf(sentence, { from: span.from, to: Math.max(to, span.to) });
  if (title === undefined || whole === undefined) return [];
  const words = textOf(context, title);
  if (
    /^(?:it|that|this|he|she|they|which|who|what|there|these|those|we|i|you|the (?:talks|door|road|strike|question|issue|matter)|(?:the )?remaining \w+|\d+)$/i.test(
      words,
    )
  )
    return [];
  const noun = sentence.nouns.find(({ from }) => from === span.from);
  const head = noun === undefined ? undefined : sentence.tokens[noun.head]?.lower;
  if (
    /^(?:door|doors|road|market|markets|shops?|schools?|port|ports|airport|border crossing|window|offices?|polls|bridge|museum|strike)$/.test(
      head ?? "",
    )
  )
    return [];
  return [open(context, whole.start, whole.end, topicTitle(words), title.start)];
}

/** "The dispute that has been a sticking point remains unresolved": the main verb says it, once. */
function isSaidAgain(sentence: Sentence, verb: VerbGroup, subject: Subject): boolean {
  return (
    subject.pronoun !== undefined &&
    sentence.verbs.some((other) => other.from > verb.to && other.lemma === "remain")
  );
}
