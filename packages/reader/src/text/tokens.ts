import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Stretch } from "./sentences.ts";

/** A part of speech in the tag set of Universal Dependencies. */
export type Tag =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** One word or mark. `at` is its place in the list of all tokens of the report. */
export interface Token extends Stretch {
  readonly at: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Tag;
  /** Whether it begins with a capital letter. */
  readonly isCapital: boolean;
}

const nlp = winkNLP(model, ["sbd", "pos"]);
const { its } = nlp;

interface Raw {
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly tag: Tag;
}

/**
 * The tokens of a passage of the reading text, tagged by wink-nlp's English model. Words joined by a hyphen
 * are one token ("five-hour", "son-in-law", "Al-Marri").
 */
export function tokensOf(reading: string, { start, end }: Stretch, firstAt: number): readonly Token[] {
  const raw = rawTokens(reading, start, end);
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    let last = i;
    while (isHyphenated(reading, raw, last)) last += 2;
    const first = raw[i];
    const final = raw[last];
    if (first === undefined || final === undefined) continue;
    tokens.push(token(reading, first, final, last > i, firstAt + tokens.length));
    i = last;
  }
  return tokens;
}

// oxlint-disable-next-line typescript/unbound-method -- wink takes its helpers as bare functions
const { value: VALUE, pos: TAG, lemma: LEMMA } = its;

function rawTokens(reading: string, start: number, end: number): readonly Raw[] {
  const passage = reading.slice(start, end);
  const tokens = nlp.readDoc(passage).tokens();
  const values = tokens.out(VALUE);
  const tags = tokens.out(TAG) as readonly string[]; // wink types its helpers' output as string[]
  // wink's own types do not let its lemma helper be passed to its own `out`.
  const lemmas = tokens.out(LEMMA as never) as readonly string[];
  let cursor = 0;
  const raw: Raw[] = [];
  values.forEach((value, index) => {
    const found = passage.indexOf(value, cursor);
    if (found === -1 || value === "") return;
    cursor = found + value.length;
    const before = raw.at(-1);
    if (before !== undefined && isTorn(passage, before.end - start, found)) {
      raw[raw.length - 1] = {
        ...before,
        end: start + cursor,
        lemma: passage.slice(before.start - start, cursor).toLowerCase(),
      };
      return;
    }
    const tag = tags[index];
    raw.push({
      start: start + found,
      end: start + cursor,
      lemma: lemmas[index] ?? value.toLowerCase(),
      tag: tag === "SPACE" || tag === undefined ? "X" : (tag as Tag), // the remaining tags of wink are these
    });
  });
  return raw;
}

/** The model cuts words at letters beyond ASCII ("Ojārs"); two parts that touch at one are one word. */
function isTorn(passage: string, end: number, start: number): boolean {
  const edge = passage.slice(Math.max(0, start - 1), start + 1);
  return end === start && /^\p{L}\p{L}$/u.test(edge) && /[^ -~]/.test(edge);
}

/** Whether a hyphen and a word follow without a space. */
function isHyphenated(reading: string, raw: readonly Raw[], at: number): boolean {
  const before = raw[at];
  const hyphen = raw[at + 1];
  const after = raw[at + 2];
  if (before === undefined || hyphen === undefined || after === undefined) return false;
  return (
    /^[-‐‑]$/.test(reading.slice(hyphen.start, hyphen.end)) &&
    hyphen.start === before.end &&
    after.start === hyphen.end &&
    /[\p{L}\p{N}.]$/u.test(reading.slice(before.start, before.end)) &&
    /^[\p{L}\p{N}]/u.test(reading.slice(after.start, after.end))
  );
}

function token(reading: string, first: Raw, last: Raw, isJoined: boolean, at: number): Token {
  const text = reading.slice(first.start, last.end);
  const lower = text.toLowerCase();
  return {
    at,
    start: first.start,
    end: last.end,
    text,
    lower,
    lemma: isJoined ? lower : first.lemma,
    tag: isJoined ? joinedTag(first, last, text) : first.tag,
    isCapital: /^(?:(?:al|el|ul|an|as|ad|ar|ben|abu)-)?\p{Lu}/u.test(text),
  };
}

function joinedTag(first: Raw, last: Raw, text: string): Tag {
  if (first.tag === "PROPN" && /-\p{Lu}/u.test(text)) return "PROPN";
  if (first.tag === "NUM" && last.tag === "NOUN") return "ADJ";
  return last.tag === "VERB" || last.tag === "ADV" ? "ADJ" : last.tag;
}

/** The tokens from one to before another in lower case, single-spaced, as rules match them. */
export function lowered(tokens: readonly Token[], from = 0, to: number = tokens.length): string {
  return tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}

/** The tokens from one to before another, single-spaced. */
export function worded(tokens: readonly Token[], from = 0, to: number = tokens.length): string {
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}
