import { readHead, writtenDay, type Head } from "./head.ts";
import type { Block } from "./block.ts";
import { DATELINE, datelineOf } from "./datelines.ts";
import { Reading } from "./blanking.ts";

/** A report cut into its passages. */
export interface Layout {
  readonly head: Head;
  readonly blocks: readonly Block[];
  /**
   * The text with markup, line breaks inside passages and datelines blanked and curly apostrophes made
   * straight. It has the same length as the report, so that an offset into one is an offset into the other.
   */
  readonly reading: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
  /** The place of the dateline. */
  readonly place: string | undefined;
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts a report into passages and blanks what is not prose. Nothing is moved: offsets stay the report's. */
export function layOut(text: string): Layout {
  const head = readHead(text);
  const raw = chunksOf(text, head.end).flatMap((chunk) => blocksOf(chunk));
  const reading = new Reading(text, head.end);
  for (const block of raw) reading.plain(block);
  const blocks = named(raw, text, head);
  const dateline = datelineOf(blocks, text);
  if (dateline !== undefined) reading.blank(dateline.start, dateline.end);
  for (const block of blocks) if (block.kind === "furniture") reading.blank(block.start, block.end);
  const headline = blocks.find(({ kind }) => kind === "headline");
  if (headline !== undefined) {
    const kicker = KICKER.exec(text.slice(headline.start, headline.end));
    if (kicker !== null) reading.blank(headline.start, headline.start + kicker[0].length);
  }
  return {
    head,
    blocks,
    reading: reading.text(),
    title:
      head.title ?? (headline === undefined ? undefined : bare(text.slice(headline.start, headline.end))),
    date: head.date ?? dateline?.date ?? looseDate(blocks, text),
    outlet: head.outlet ?? dateline?.agency,
    place: dateline?.place,
  };
}

/** Groups of lines between blank lines. */
function chunksOf(text: string, from: number): readonly (readonly Row[])[] {
  const chunks: Row[][] = [[]];
  for (let start = from; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const row = { start, end, text: text.slice(start, end).trimEnd() };
    if (row.text.trim() === "" || /^\s*(?:\*{3,}|-{3,}|_{3,})\s*$/.test(row.text)) chunks.push([]);
    else chunks.at(-1)?.push(row);
    start = end + 1;
  }
  return chunks.filter((rows) => rows.length > 0);
}

const ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+\S/;

const MARKDOWN_HEADING = /^\s*#{1,6}\s/;

const BOLD_LINE = /^\s*\*\*.+\*\*\s*$/;

function blocksOf(rows: readonly Row[]): readonly Block[] {
  const isWrapped = looksWrapped(rows);
  const groups: Row[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const alone = (text: string): boolean => MARKDOWN_HEADING.test(text) || BOLD_LINE.test(text);
    const starts =
      before === undefined || ITEM.test(row.text) || alone(row.text) || alone(before.text) || !isWrapped;
    if (starts && !(before !== undefined && isContinuation(row, before) && !isWrapped)) groups.push([row]);
    else groups.at(-1)?.push(row);
  });
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const kind = MARKDOWN_HEADING.test(first.text) ? "heading" : ITEM.test(first.text) ? "item" : "paragraph";
    return [{ kind, start: first.start, end: last.start + last.text.length } as const];
  });
}

/** An indented line under a list item goes on with the item. */
function isContinuation(row: Row, before: Row): boolean {
  return (
    /^\s{2,}\S/.test(row.text) &&
    (ITEM.test(before.text) || /^\s{2,}/.test(before.text)) &&
    !ITEM.test(row.text)
  );
}

/** Whether the lines of a chunk are one paragraph broken at a column, and not a paragraph each. */
function looksWrapped(rows: readonly Row[]): boolean {
  if (rows.length === 1) return false;
  const inner = rows.slice(0, -1).map(({ text }) => text);
  const longest = rows.reduce((most, { text }) => Math.max(most, text.length), 0);
  if (longest > 120) return false;
  const ended = inner.filter((text) => /[.!?:]["'”’)*_]*\s*$/.test(text)).length;
  return longest < 45 ? ended / inner.length < 0.5 : ended / inner.length < 0.8;
}

/** Tells headline and furniture (bylines, date lines, "Advertisement") from prose. */
function named(raw: readonly Block[], text: string, head: Head): readonly Block[] {
  const words = (block: Block): string => bare(text.slice(block.start, block.end));
  let isOpening = true;
  let hasHeadline = head.title !== undefined;
  return raw.map((block, index): Block => {
    const content = words(block);
    if (isOpening && isFurniture(content)) return { ...block, kind: "furniture" };
    const isRepeatedTitle = head.title !== undefined && index === 0 && fold(content) === fold(head.title);
    if (isRepeatedTitle || (isOpening && !hasHeadline && raw.length > 1 && isHeadline(content, block))) {
      hasHeadline = true;
      return { ...block, kind: "headline" };
    }
    if (isHeadingLine(content, text.slice(block.start, block.end))) return { ...block, kind: "heading" };
    if (block.kind === "heading") return block;
    isOpening = index < 2 && !/[.!?]["”’)]?$/.test(content);
    return block;
  });
}

function isHeadline(content: string, block: Block): boolean {
  if (block.kind === "heading") return true;
  if (content.length > 180 || /["“]$/.test(content)) return false;
  // "LIVE: Talks stall" has no dateline: a lead that has one ends as a sentence does.
  if (!/[.!?]["”’)]?$/.test(content)) return content.length < 120 || !DATELINE.test(content);
  if (DATELINE.test(content)) return false;
  return /[.]$/.test(content) && isTitleCase(content);
}

/** Whether most words of four letters and more begin with a capital. */
function isTitleCase(content: string): boolean {
  const words = content.split(/\s+/).filter((word) => word.replace(/[^\p{L}]/gu, "").length > 3);
  return (
    words.length > 2 && words.filter((word) => /^["“‘'(]?\p{Lu}/u.test(word)).length / words.length > 0.75
  );
}

function isHeadingLine(content: string, raw: string): boolean {
  if (/^\s*\*\*.+\*\*\s*$/s.test(raw) && content.length < 120 && !/[.!?]["”’]?$/.test(content)) return true;
  return (
    content.length < 80 &&
    /\p{Lu}/u.test(content) &&
    content === content.toUpperCase() &&
    /^[\p{Lu}\p{N}\s'’:,&-]+$/u.test(content)
  );
}

function isFurniture(content: string): boolean {
  if (
    /^(?:by|from|words?:|photo(?:graph)?s?|updated|published|posted|last updated|advertisement|share this)\b/i.test(
      content,
    )
  ) {
    return content.length < 120 && !/[.!?]$/.test(content.replace(/\b[A-Z]\.$/, ""));
  }
  return writtenDay(content) !== undefined && content.length < 80 && !/[.!?]$/.test(content);
}

/** What stands before a headline and is no word of it: "LIVE: ", "UPDATE 2-". */
const KICKER =
  /^\W*(?:EXAMPLE|EXCLUSIVE|LIVE|BREAKING|UPDATE|WATCH|VIDEO|ANALYSIS|OPINION|COMMENT|EXPLAINER|INTERVIEW|FACTBOX|TIMELINE|WRAPUP|URGENT)(?: \d+)?\s?[:|–—-]\s?/;

/** The first date line near the top or the bottom that gives a whole day. */
function looseDate(blocks: readonly Block[], text: string): string | undefined {
  const edges = [...blocks.slice(0, 5), ...blocks.slice(-2)];
  return edges
    .filter(({ start, end }) => end - start < 110)
    .map(({ start, end }) => text.slice(start, end))
    .filter((content) => !/[.!?]["”’)]?$/.test(content.trim()))
    .map(writtenDay)
    .find((day) => day !== undefined);
}

/** The words of a passage without markup and line breaks. */
export function bare(content: string): string {
  return content
    .replace(/^\s*(?:#{1,6}|>|[-*•–]|\d{1,2}[.)])\s+/, "")
    .replace(/\*\*|__|[*_`](?=\S)|(?<=\S)[*_`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words folded for comparison. */
export function fold(content: string): string {
  return content
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
