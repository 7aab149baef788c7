import type { Token } from "../text/tokens.ts";
import type { NounPhrase } from "./phrases.ts";
import { nounBefore, type Sentence } from "./sentence.ts";

/** Whether the token is a comma. */
export const isComma = (token: Token | undefined): boolean =>
  token?.text === "," || token?.text === "–" || token?.text === "—" || token?.text === "--";

/** The start of a list "A, B and C" that the noun phrase closes. */
export function listStart(sentence: Sentence, noun: NounPhrase): number {
  const { tokens } = sentence;
  let start = noun.from;
  let isList = false;
  for (let guard = 0; guard < 8; guard++) {
    const joint = tokens[start - 1];
    const joins = joint?.lower === "and" || joint?.text === "&" || (isList && joint?.text === ",");
    if (!joins) break;
    const at = tokens[start - 2]?.text === "," ? start - 2 : start - 1;
    const before = nounBefore(sentence, at);
    // "They limit work in space, and Reagan refused": after a comma "and" joins a list only behind another comma.
    const isClause =
      joint?.lower === "and" &&
      at === start - 2 &&
      !isList &&
      before !== undefined &&
      before.from > 0 &&
      tokens[before.from - 1]?.text !== ",";
    if (
      isClause ||
      before === undefined ||
      sentence.verbs.some(({ from, to }) => from < start && to > before.from && to <= at)
    )
      break;
    // "On Monday, A and B met": what a preposition brings in before the comma is no member.
    if (joint?.text === "," && sentence.tokens[before.from - 1]?.tag === "ADP") break;
    isList = true;
    start = before.from;
  }
  return start;
}

/** "Yuri Ushakov, an aide to Putin": the noun phrase before the comma is the one that is named. */
export function appositionStart(sentence: Sentence, from: number): NounPhrase | undefined {
  const { tokens } = sentence;
  if (tokens[from - 1]?.text !== ",") return undefined;
  const before = nounBefore(sentence, from - 1);
  if (before === undefined) return undefined;
  // "In line with talks between A and B, C said": what stands in the fronted phrase is no subject.
  const fronted = tokens.slice(0, before.from);
  if (
    fronted[0]?.tag === "ADP" &&
    !fronted.some((token) => isComma(token)) &&
    !sentence.verbs.some(({ form, to }) => form === "finite" && to <= before.from)
  )
    return undefined;
  const opensSentence =
    before.from === 0 ||
    /^(?:["“‘(]|that|but|,)$/.test(tokens[before.from - 1]?.lower ?? "") ||
    // "Kuwaiti and Omani mediators, the group said": an "and" inside a list opens no clause.
    (tokens[before.from - 1]?.lower === "and" &&
      !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[before.from - 2]?.tag ?? ""));
  const head = tokens[before.head];
  const named = head !== undefined && (head.tag === "PROPN" || head.tag === "NOUN");
  const inner = tokens[from];
  const apposes =
    inner !== undefined &&
    (inner.tag === "DET" || inner.tag === "PROPN" || inner.tag === "NOUN" || inner.tag === "ADJ");
  return opensSentence && named && apposes ? before : undefined;
}
