/** A stretch of the report as UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** After these a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof rev fr st sr jr hon bro sis cde cllr supt insp cpl gen col maj capt cmdr lt sgt adm gov sen rep pres amb min sec insp " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun no nos vs v etc al eg ie cf ca " +
    "approx dept est inc ltd co corp bros vol art fig para sect ave blvd rd messrs mlle mme"
  ).split(" "),
);

/**
 * Cuts a passage into sentences. A full stop after an abbreviation, an initial or inside a number ends
 * none; closing quotation marks and brackets stay with the sentence that they close.
 */
export function sentencesOf(text: string, from: number, to: number): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const unit = text[i];
    if (unit !== "." && unit !== "!" && unit !== "?" && unit !== "…") continue;
    let end = i + 1;
    while (end < to && CLOSERS.has(text[end] ?? "")) end++;
    if (end < to && (text[end] ?? "") > " ") continue;
    if (!isEnd(text, start, i, end, to)) continue;
    push(sentences, text, start, end);
    start = end;
    i = end - 1;
  }
  push(sentences, text, start, to);
  return sentences;
}

const CLOSERS = new Set([".", "!", "?", "…", '"', "'", "”", "’", "»", ")", "]"]);

function isEnd(text: string, start: number, stop: number, end: number, to: number): boolean {
  const next = nextUnit(text, end, to);
  if (next === "") return true;
  if (/\p{Ll}/u.test(next)) {
    // A quotation's own full stop, question or exclamation mark before its attribution: “Why?” he asked.
    return false;
  }
  if (text[stop] !== ".") return true;
  const before = wordBefore(text, start, stop);
  if (/^\p{Lu}$/u.test(before)) return /^[AB]$/.test(before) && endsAfterAcronym(text, end, to);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return endsAfterAcronym(text, end, to);
  if (before === "no") return isCapitalStart(text, end, to);
  return (
    !ABBREVIATIONS.has(before.toLowerCase()) ||
    (/^(?:no|co|inc|ltd|corp|sun|sat|mar|art|est|min|sec|al|etc|v)$/i.test(before) &&
      isCapitalStart(text, end, to) &&
      !/^(?:no|v|art|sec|min)$/i.test(before))
  );
}

/** "in the U.S. The" ends a sentence, "the U.S. envoy" and "U.S. President Carter" do not. */
function endsAfterAcronym(text: string, end: number, to: number): boolean {
  const next = /^\s+([\p{L}'’]+)/u.exec(text.slice(end, Math.min(to, end + 40)))?.[1] ?? "";
  return /^(?:The|A|An|In|On|At|It|He|She|They|We|But|And|For|This|That|These|Those|If|When|While|After|Before|No|His|Her|Their|Its|As|By|To|From|With|Both|Neither|There|What|Who|Asked|Under|Since)$/.test(
    next,
  );
}

function isCapitalStart(text: string, end: number, to: number): boolean {
  return /^\s+["“‘']?\p{Lu}/u.test(text.slice(end, Math.min(to, end + 8)));
}

function wordBefore(text: string, start: number, stop: number): string {
  let from = stop;
  while (from > start && /[\p{L}\p{N}.'-]/u.test(text[from - 1] ?? "")) from--;
  return text.slice(from, stop);
}

function nextUnit(text: string, end: number, to: number): string {
  for (let i = end; i < to; i++) {
    const unit = text[i] ?? "";
    if (unit > " ") return unit;
  }
  return "";
}

function push(sentences: Stretch[], text: string, start: number, end: number): void {
  let first = start;
  let last = end;
  while (first < last && (text[first] ?? "") <= " ") first++;
  while (last > first && (text[last - 1] ?? "") <= " ") last--;
  while (last - first > LONGEST) {
    const cut = cutAt(text, first);
    sentences.push({ start: first, end: cut });
    first = cut;
    while (first < last && (text[first] ?? "") <= " ") first++;
  }
  if (first < last) sentences.push({ start: first, end: last });
}

/** Longer than this, in UTF-16 units, is no sentence, nor is a word longer than that a word: what is longer is cut. */
const LONGEST = 2000;
const LONGEST_WORD = 200;

/** Where a stretch that is too long is cut: at its last space within reach, else inside a word, but in no character. */
function cutAt(text: string, start: number): number {
  const space = text.slice(start, start + LONGEST).lastIndexOf(" ");
  if (space > 0) return start + space;
  const isInside = /[\uD800-\uDBFF]/.test(text[start + LONGEST_WORD - 1] ?? "");
  return start + LONGEST_WORD - Number(isInside);
}
