import { lowered } from "../text/tokens.ts";
import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Sentence } from "../grammar/sentence.ts";
import { subjectOf } from "../grammar/subjects.ts";
import { quoteFrom, quoteUpTo, type Prose } from "../prose.ts";
import type { Stretch } from "../text/sentences.ts";
import { contentFrom, openingAfter, trimmed } from "./content.ts";
import { EXPRESSED, EXPRESSING, NEEDS_COMPLEMENT, type CueClass } from "./cues.ts";
import type { Source } from "./source.ts";

/** "Expressed hope that", "voiced concern about". */
export function isExpressing({ tokens }: Sentence, verb: VerbGroup): boolean {
  if (!EXPRESSING.has(verb.lemma)) return false;
  return tokens.slice(verb.to, verb.to + 4).some(({ lemma }) => EXPRESSED.has(lemma));
}

/** "Expressed hope that…", "voiced concern about…": what follows the noun. */
function expressedAt({ tokens }: Sentence, from: number): { at: number; isMarked: boolean } | undefined {
  const next = tokens[from];
  if (next === undefined || /^[.,;:]$/.test(next.text)) return undefined;
  return { at: next.lower === "that" ? from + 1 : from, isMarked: true };
}

interface Found {
  readonly stretch: Stretch;
  /** Whether the attribution is put into the middle of it: To that end, he said, talks go on. */
  readonly goesOn: boolean;
  readonly lead: number | undefined;
}

/** Words before their attribution: “Words,” he said. Words, he said. */
export function contentBefore(
  prose: Prose,
  sentence: Sentence,
  verb: VerbGroup,
  source: Source,
  next: number,
): Found | undefined {
  const { tokens } = sentence;
  const from = source.isAfter ? verb.from : source.span.from;
  const edge = tokens[from - 1];
  // "…, the group said, adding that": what stands before was said with the first verb.
  const isSecond =
    verb.form === "gerund" && sentence.verbs.some((own) => own.from >= from && own.to < verb.from);
  if (edge === undefined || isSecond) return undefined;
  const found = (stretch: Stretch | undefined, goesOn: boolean): Found | undefined =>
    stretch === undefined ? undefined : { stretch, goesOn, lead: undefined };
  const before = edge.text === "," ? quoteUpTo(prose, edge.start) : undefined;
  const quote =
    quoteUpTo(prose, edge.end) ?? (before !== undefined && before.from < edge.start ? before : undefined);
  if (quote !== undefined) {
    const resumes = quoteFrom(prose, tokens[next + 1]?.start ?? -1) !== undefined;
    return found(trimmed(prose, { start: startOfSaying(sentence, quote.start), end: quote.end }), resumes);
  }
  if (edge.text !== "," && edge.text !== "–" && edge.text !== "—") return undefined;
  const first = tokens[0];
  if (first === undefined) return undefined;
  // In a headline capitals hide the verb from the tagger: "Talks Stall, Sources Say".
  const isHeadline = prose.layout.blocks[sentence.block]?.kind === "headline";
  const hasClause =
    (isHeadline && from > 3) || sentence.verbs.some(({ to, form }) => to < from && form === "finite");
  const after = tokens[next];
  const isInserted = after?.text === "," && !source.isAfter;
  if (!hasClause && !isInserted) return undefined;
  if (SUBORDINATE.test(first.lower) && !isInserted) return undefined;
  if (!isInserted && !closesSentence(sentence, next)) return undefined;
  return found(trimmed(prose, { start: first.start, end: edge.start }), isInserted);
}

const SUBORDINATE =
  /^(?:while|although|though|when|if|after|before|since|because|as|once|until|with|despite|asked|speaking)$/;

/** After the attribution only when, where and a subordinate clause may follow. */
function closesSentence({ tokens, verbs }: Sentence, at: number): boolean {
  const next = tokens[at];
  if (next === undefined || /^[.;,–—"“”)]$/.test(next.text)) return true;
  const finite = verbs.find(({ from, form }) => from >= at && form === "finite");
  const isAdverbial =
    next.tag === "ADP" ||
    next.tag === "ADV" ||
    /day$|^(?:reporters|yesterday|today|last|this|earlier|later)$/.test(next.lower) ||
    next.tag === "PRON" ||
    next.tag === "PROPN";
  if (finite === undefined) return isAdverbial;
  return tokens
    .slice(at, finite.from)
    .some(
      ({ lower, text }) =>
        text === "," || /^(?:as|when|after|before|while|who|which|that|where)$/.test(lower),
    );
}

/** A quotation that ends a sentence whose first words stand outside it is said with them: He would “wait,” he said. */
function startOfSaying(sentence: Sentence, start: number): number {
  const before = sentence.tokens.filter(({ end }) => end <= start);
  const last = before.at(-1);
  const first = before[0];
  if (last === undefined || first === undefined || /^[,:"“”]$/.test(last.text) || start < sentence.start)
    return start;
  return before.length < 14 && !SUBORDINATE.test(first.lower) ? first.start : start;
}

/** The content that follows a cue, to the end of its clause; undefined where nothing is said. */
export function contentAfter(
  prose: Prose,
  sentence: Sentence,
  verb: VerbGroup,
  from: number,
  cues: readonly VerbGroup[],
  before: Found | undefined,
  kind: CueClass,
): Found | undefined {
  const { tokens } = sentence;
  const insertion = before?.goesOn === true && tokens[from]?.text === "," ? from + 1 : undefined;
  const opening =
    (isExpressing(sentence, verb)
      ? expressedAt(sentence, from)
      : openingAfter(prose, sentence, verb, from)) ??
    (insertion === undefined ? undefined : { at: insertion, isMarked: true });
  if (opening === undefined || tokens[opening.at] === undefined) return undefined;
  if (before !== undefined && !opening.isMarked && insertion === undefined) return undefined;
  const at = before !== undefined && !opening.isMarked && insertion !== undefined ? insertion : opening.at;
  const clause = sentence.verbs.some(({ from: other, form }) => other >= at && form !== "gerund");
  if (!opening.isMarked && insertion === undefined && !mayStartBare(prose, sentence, verb, at, clause, kind))
    return undefined;
  const stretch = contentFrom(prose, sentence, at, cues);
  const that = tokens[at - 1];
  return stretch === undefined
    ? undefined
    : { stretch, goesOn: false, lead: that?.lower === "that" ? that.start : undefined };
}

/** Whether words may follow the cue with no mark: "said there was much to do", "described the talks as useful". */
function mayStartBare(
  prose: Prose,
  sentence: Sentence,
  verb: VerbGroup,
  at: number,
  clause: boolean,
  kind: CueClass,
): boolean {
  const { tokens } = sentence;
  if (isExpressing(sentence, verb)) return true;
  const from = tokens[at]?.start ?? 0;
  const quoted = prose.quoteIndex
    .overlapping({ start: from, end: sentence.end + 1 })
    .some(({ start, end }) => start >= from && end <= sentence.end + 1);
  if (verb.lemma === "put")
    return /^(?:[^\s,]+ ){1,10}at (?:["“]|no |zero|evens|nil|around |about |roughly |less |more |better |under |over |[$£€]|\d|\w+-\w+)/.test(
      lowered(tokens, at, at + 16),
    );
  if (kind === "characterises")
    return quoted || tokens.slice(at, at + 14).some(({ lower }) => lower === "as");
  if (kind === "asks" && verb.lemma === "call") return quoted || /^(?:for|on)$/.test(tokens[at]?.lower ?? "");
  if (kind === "asks")
    return tokens[at]?.lower === "for" || tokens.slice(at, at + 6).some(({ lower }) => lower === "to");
  if (kind === "proposes") return /^(?:to|that)$/.test(tokens[at]?.lower ?? "");
  if (kind === "thinks") return clause && subjectStarts(sentence, at);
  if (!NEEDS_COMPLEMENT.has(verb.lemma)) return clause || quoted || verb.lemma === "say";
  return clause && subjectStarts(sentence, at);
}

/** A noun phrase that a finite verb follows: the start of a clause. */
function subjectStarts(sentence: Sentence, at: number): boolean {
  const next = sentence.verbs.find(({ from, form }) => from > at && form === "finite");
  const subject = next === undefined ? undefined : subjectOf(sentence, next);
  return (
    subject !== undefined &&
    subject.pronoun === undefined &&
    subject.whole.from >= at &&
    subject.whole.from <= at + 3
  );
}
