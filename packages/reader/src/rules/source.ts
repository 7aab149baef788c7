import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Span } from "../grammar/span.ts";
import { listFrom, nounFrom, type Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { quoteAt, quoteUpTo, type Prose } from "../prose.ts";

/** The words that name who speaks, and on which side of the cue they stand. */
export interface Source {
  readonly span: Span;
  readonly isAfter: boolean;
  /** The relative pronoun that stands for them: "the envoy who said". */
  readonly pronoun: Span | undefined;
}

/** The verb's subject, or where there is none the noun phrase right after it: "said Ms Adeyemi". */
export function sourceOf(prose: Prose, sentence: Sentence, verb: VerbGroup): Source | undefined {
  const subject = verb.form === "gerund" ? governor(prose, sentence, verb) : subjectOf(sentence, verb);
  if (subject !== undefined && !isInQuote(prose, sentence, subject.whole.from)) {
    return { span: subject.whole, isAfter: false, pronoun: subject.pronoun };
  }
  const inverted = nounFrom(sentence, verb.to);
  if (inverted === undefined || verb.form !== "finite" || !mayInvert(prose, sentence, verb)) return undefined;
  const list = listFrom(sentence, inverted);
  const to = appositionEnd(sentence, list.at(-1)?.to ?? inverted.to);
  return { span: { from: inverted.from, to }, isAfter: true, pronoun: undefined };
}

/** Whether the token stands inside a quotation. */
export function isInQuote(prose: Prose, { tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && quoteAt(prose, token.start) !== undefined;
}

/** The subject of the finite verb on which a participle hangs: "He spoke for an hour, saying that". */
function governor(prose: Prose, sentence: Sentence, verb: VerbGroup): ReturnType<typeof subjectOf> {
  const before = sentence.tokens[verb.from - 1];
  const isFree =
    before === undefined ||
    before.text === "," ||
    before.tag === "ADV" ||
    /^(?:and|but|by|while|before|after|in|without)$/.test(before.lower);
  const direct = isFree ? undefined : subjectOf(sentence, verb);
  if (direct !== undefined) return direct;
  const left = sentence.verbs.filter(({ to, form }) => to <= verb.from && form === "finite");
  for (const candidate of left.toReversed()) {
    if (isInQuote(prose, sentence, candidate.head)) continue;
    const subject = subjectOf(sentence, candidate);
    if (subject !== undefined && subject.pronoun === undefined) return subject;
  }
  return undefined;
}

function mayInvert(prose: Prose, { tokens }: Sentence, verb: VerbGroup): boolean {
  const before = tokens[verb.from - 1];
  return before === undefined || before.text === "," || quoteUpTo(prose, before.end) !== undefined;
}

/** Past the apposition after a name: "Louis Kemp, a spokesman for the port", "Kenneth Baer, who runs it". */
export function appositionEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  const at = prepositionsEnd(sentence, from);
  if (tokens[at]?.text !== ",") return at;
  const noun = nounFrom(sentence, at + 1);
  if (noun === undefined || /["“”]/.test(tokens[noun.to]?.text ?? "")) return at;
  const isNominal = tokens[noun.from]?.tag !== "PRON";
  const end = relativeEnd(sentence, prepositionsEnd(sentence, noun.to));
  const after = tokens[end];
  return isNominal && (after === undefined || /^[.,;:)]$/.test(after.text)) ? end : at;
}

function prepositionsEnd(sentence: Sentence, at: number): number {
  let end = at;
  for (let guard = 0; guard < 3; guard++) {
    if (!/^(?:for|of|from|at|with|in|to|on)$/.test(sentence.tokens[end]?.lower ?? "")) return end;
    const noun = nounFrom(sentence, end + 1);
    if (noun === undefined) return end;
    end = listFrom(sentence, noun).at(-1)?.to ?? noun.to;
  }
  return end;
}

/** "…who runs Crosscut Strategies": a relative clause up to the next comma or the end. */
function relativeEnd({ tokens }: Sentence, at: number): number {
  if (!/^(?:who|whom|which|that)$/.test(tokens[at]?.lower ?? "")) return at;
  const stop = tokens.findIndex(({ text }, index) => index > at && /^[.,;:"“”]$/.test(text));
  return stop === -1 ? tokens.length : stop;
}
