import type { VerbGroup } from "../grammar/verb-groups.ts";
import { listFrom, nounAt, nounFrom, type Sentence } from "../grammar/sentence.ts";
import type { Prose } from "../prose.ts";
import { quoteAt, quoteFrom, quoteUpTo } from "../prose.ts";
import type { Stretch } from "../text/sentences.ts";
import { ADDRESSING, cueClassByLemma } from "./cues.ts";

/** Where the words after a cue begin, and how they are brought in. */
export interface Opening {
  /** Index of the first token of the content. */
  readonly at: number;
  /** Whether "that", a colon or a quotation mark brings it in. */
  readonly isMarked: boolean;
}

const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tonight|earlier|later|recently|afterwards|afterward|again|then|publicly|privately|bluntly|simply|repeatedly|flatly|also|however|last|this|early|late)$/;
const AFTER =
  /^(?:in|at|during|on|to|after|following|by|through|from|before|via|over|late|early|outside|inside|of|with|for|about|since|under|amid|upon)$/;

/**
 * Where the content after a cue begins: past who is told, past when, where and how it was said, past commas,
 * past "that" or a colon.
 */
export function openingAfter(
  prose: Prose,
  sentence: Sentence,
  cue: VerbGroup,
  from: number = cue.to,
): Opening | undefined {
  const { tokens } = sentence;
  let i = from;
  const addressee = ADDRESSING.has(cue.lemma) ? nounFrom(sentence, i) : undefined;
  if (addressee !== undefined && !isQuoteMark(tokens[i]?.text))
    i = listFrom(sentence, addressee).at(-1)?.to ?? addressee.to;
  for (let guard = 0; guard < 12; guard++) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (token.lower === "that" && startsClause(sentence, i + 1)) return { at: i + 1, isMarked: true };
    if (token.text === ":") return { at: i + 1, isMarked: true };
    // "Posts one line: “…”"
    const line = nounFrom(sentence, i);
    const past = line === undefined ? undefined : tokens[line.to + 1];
    if (
      line !== undefined &&
      past !== undefined &&
      tokens[line.to]?.text === ":" &&
      quoteStartsAt(prose, past.start)
    )
      return { at: line.to + 1, isMarked: true };
    if (quoteStartsAt(prose, token.start)) return { at: i, isMarked: true };
    if (
      /^(?:whether|if|how|why|what|when|where|who|which)$/.test(token.lower) &&
      (i === from || ADDRESSING.has(cue.lemma))
    )
      return { at: i, isMarked: true };
    if (token.text === ",") {
      const back = insertionEnd(prose, sentence, i);
      if (back === undefined) return undefined;
      i = back;
      continue;
    }
    if (TIMES.test(token.lower)) {
      i = nounAt(sentence, i)?.to ?? i + 1;
      continue;
    }
    if ((token.tag === "ADP" || token.lower === "since") && AFTER.test(token.lower)) {
      const next = adverbialEnd(sentence, i);
      if (next === undefined) return { at: i, isMarked: false };
      i = next;
      continue;
    }
    return { at: i, isMarked: false };
  }
  return undefined;
}

function startsClause({ tokens }: Sentence, at: number): boolean {
  return tokens[at] !== undefined;
}

/** After "said," an insertion up to the next comma: "said, in a voice that shook, that". */
function insertionEnd(prose: Prose, { tokens }: Sentence, comma: number): number | undefined {
  const next = tokens[comma + 1];
  if (next === undefined) return undefined;
  if (quoteStartsAt(prose, next.start) || next.lower === "that") return comma + 1;
  for (let i = comma + 1; i < tokens.length && i < comma + 16; i++) {
    if (tokens[i]?.text === ",") return i + 1;
  }
  return undefined;
}

/** The end of "in a statement", "during the press conference following the meeting", "on Monday". */
function adverbialEnd(sentence: Sentence, at: number): number | undefined {
  const { tokens } = sentence;
  const noun = nounFrom(sentence, at + 1);
  if (noun === undefined) return undefined;
  const rest = tokens.slice(noun.to);
  // "said in Moscow that" and "said on Monday the plan": what follows must still be a clause.
  const hasVerb = sentence.verbs.some(({ from }) => from >= noun.to);
  const hasMark = rest.some(({ text, lower }) => lower === "that" || text === ":" || isQuoteMark(text));
  return hasVerb || hasMark ? noun.to : undefined;
}

function isQuoteMark(text: string | undefined): boolean {
  return text !== undefined && /^["“”«»„‘]$/.test(text);
}

function quoteStartsAt(prose: Prose, offset: number): boolean {
  return quoteFrom(prose, offset) !== undefined;
}

/**
 * The content from a token to where it ends: the end of the sentence, the end of its quotation and of what
 * goes on from it, or where another cue takes over ("and added that", ", noting that", ", he said").
 */
export function contentFrom(
  prose: Prose,
  sentence: Sentence,
  at: number,
  cues: readonly VerbGroup[],
): Stretch | undefined {
  const { tokens } = sentence;
  const first = tokens[at];
  if (first === undefined) return undefined;
  const quote = quoteAt(prose, first.start);
  const stop = nextCueStart(prose, sentence, at, cues);
  let end = tokens[stop - 1]?.end ?? sentence.end;
  if (quote !== undefined && quote.end > sentence.end) end = quote.end;
  const next = quote === undefined ? undefined : tokens.find(({ start }) => start >= quote.end);
  // “Constructive and useful” but fruitless: what a conjunction adds outside the marks is the outlet's.
  if (quote !== undefined && next !== undefined && /^(?:but|although|though|while|despite)$/.test(next.lower))
    end = quote.end;
  return trimmed(prose, { start: first.start, end });
}

/** The token at which the next attribution begins, or the end of the sentence. */
function nextCueStart(prose: Prose, sentence: Sentence, at: number, cues: readonly VerbGroup[]): number {
  const { tokens } = sentence;
  for (const cue of cues) {
    if (cue.from <= at) continue;
    const head = tokens[cue.head];
    if (head === undefined || quoteAt(prose, head.start) !== undefined) continue;
    const before = tokens[cue.from - 1];
    if (cue.form === "gerund" && before?.text === ",") return cue.from - 1;
    if (before !== undefined && /^(?:and|but)$/.test(before.lower) && hasOwnContent(prose, sentence, cue)) {
      return tokens[cue.from - 2]?.text === "," ? cue.from - 2 : cue.from - 1;
    }
    const inserted = insertedCueStart(prose, sentence, cue);
    if (inserted !== undefined && inserted > at) return inserted;
  }
  return tokens.length;
}

function hasOwnContent(prose: Prose, sentence: Sentence, cue: VerbGroup): boolean {
  const opening = openingAfter(prose, sentence, cue);
  return opening !== undefined && opening.isMarked;
}

/** ", the minister said" and "," said the minister: the comma before such an insertion. */
function insertedCueStart(prose: Prose, sentence: Sentence, cue: VerbGroup): number | undefined {
  const { tokens } = sentence;
  if (cueClassByLemma.get(tokens[cue.head]?.lemma ?? "") === undefined) return undefined;
  if (tokens[cue.from - 1]?.text === ",") return cue.from - 1;
  const subject = sentence.nouns.find(({ to }) => to === cue.from);
  if (subject === undefined) return undefined;
  const before = tokens[subject.from - 1];
  const after = tokens[cue.to];
  const closes =
    after === undefined || /^[.,;:–—"“”]$/.test(after.text) || TIMES.test(after.lower) || after.tag === "ADP";
  if (!closes) return undefined;
  if (before?.text === ",") return subject.from - 1;
  return before !== undefined && isQuoteMark(before.text) && quoteEndsAt(prose, before.end)
    ? subject.from
    : undefined;
}

function quoteEndsAt(prose: Prose, offset: number): boolean {
  return quoteUpTo(prose, offset) !== undefined;
}

/** Cuts spaces, and the comma or full stop at the edges, and quotation marks that enclose the whole. */
export function trimmed(
  { layout: { reading } }: Pick<Prose, "layout">,
  { start, end }: Stretch,
): Stretch | undefined {
  let first = start;
  let last = end;
  const open = /[\s"“„«‘,;:–—-]/;
  const close = /[\s,;:–—-]/;
  while (first < last && open.test(reading[first] ?? "")) first++;
  while (last > first && close.test(reading[last - 1] ?? "")) last--;
  const inner = reading.slice(first, last);
  // A closing mark whose opening one was cut away goes too, with the stop that stands before or after it.
  const marks = /["”»’]/;
  if (marks.test(reading[last - 1] ?? "") && !/["“„«‘]/.test(inner.slice(0, -1))) last--;
  else if (
    /^[.?!]$/.test(reading[last - 1] ?? "") &&
    marks.test(reading[last - 2] ?? "") &&
    !/["“„«‘]/.test(inner.slice(0, -2))
  )
    last -= 2;
  while (last > first && /[\s,.]/.test(reading[last - 1] ?? "")) last--;
  if (reading[last - 1] === ")" && !reading.slice(first, last).includes("(")) last--;
  while (last > first && /[\s,.]/.test(reading[last - 1] ?? "")) last--;
  return first < last ? { start: first, end: last } : undefined;
}
