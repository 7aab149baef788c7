import { readHead, writtenDay, type Head } from "./head.ts";

/** What a block is in the report. Only paragraphs, items and questions are read as prose. */
export type BlockKind = "headline" | "heading" | "paragraph" | "item" | "furniture";

/** One passage: a paragraph, a list item or a heading, as UTF-16 offsets into the report. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}

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

const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu}'’.\- ]{2,}\p{Lu}\.?)(?:,\s+(?<region>\p{Lu}[\p{L}. ]+?))?(?:,\s+(?<when>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?))?\s*(?:\((?<agency>[^)]{2,60})\))?\s*(?:--|[-–—:])\s*(?=\S)/u;
const MIXED_DATELINE =
  /^(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:,\s+(?<region>\p{Lu}[\p{L}. ]+?))?(?:,\s+(?<when>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?))?\s*\((?<agency>[^)]{2,60})\)\s*(?:--|[-–—:])\s*(?=\S)/u;

const DATED_DATELINE =
  /^(?<place>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?:,\s+(?<region>\p{Lu}[\p{L}. ]+?))?,\s+(?<when>(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?: \d{1,2})?(?:,? \d{4})?)(?<agency>)\s*(?:--|[–—])\s*(?=\S)/u;

interface Dateline {
  readonly start: number;
  readonly end: number;
  readonly place: string | undefined;
  readonly date: string | undefined;
  readonly agency: string | undefined;
}

function datelineOf(blocks: readonly Block[], text: string): Dateline | undefined {
  const block = blocks.find(({ kind }) => kind === "paragraph");
  if (block === undefined) return undefined;
  const flat = text.slice(block.start, Math.min(block.end, block.start + 300)).replace(/\s/g, " ");
  const found = DATELINE.exec(flat) ?? MIXED_DATELINE.exec(flat) ?? DATED_DATELINE.exec(flat);
  if (found === null) return undefined;
  const { place, when, agency } = found.groups ?? {};
  return {
    start: block.start,
    end: block.start + found[0].length,
    place: place === undefined ? undefined : capitalised(place),
    date: when === undefined ? undefined : writtenDay(when),
    agency: agency === "" ? undefined : agency,
  };
}

function capitalised(place: string): string {
  return place
    .trim()
    .replace(/\p{L}+/gu, (word) =>
      word.length > 2 || !place.includes(".") ? word.slice(0, 1) + word.slice(1).toLowerCase() : word,
    );
}

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

/** A copy of the report in which some characters are blanked, one for one. */
class Reading {
  readonly #units: string[];

  constructor(text: string, from: number) {
    this.#units = text.split("");
    this.blank(0, from);
  }

  /** Blanks the range. */
  blank(start: number, end: number): void {
    for (let i = start; i < end; i++) this.#units[i] = " ";
  }

  /** Blanks list marks, emphasis and line breaks of a block, and makes its apostrophes straight. */
  plain({ start, end }: Block): void {
    const content = this.#units.slice(start, end).join("");
    const mark = /^\s*(?:#{1,6}\s|>\s|[-*•–]\s|\d{1,2}[.)]\s)+/.exec(content);
    if (mark !== null) this.blank(start, start + mark[0].length);
    for (const found of content.matchAll(
      /\*{1,3}|(?<![\p{L}\p{N}])_{1,2}|_{1,2}(?![\p{L}\p{N}])|[\s\u00A0\u200B\u200E\u200F\u202A-\u202E]|`|\\(?=[^\w\s])/gu,
    )) {
      this.blank(start + found.index, start + found.index + found[0].length);
    }
    for (const found of content.matchAll(/\]\([^)\s]{0,900}\)|[[\]](?=[^\][]{0,300}\]\()/g)) {
      this.blank(start + found.index, start + found.index + found[0].length);
    }
    for (const found of content.matchAll(/(?<=[\p{L}\p{N}])[’ʼ](?=\p{L})|(?<=s)’(?=\s)/gu))
      this.#units[start + found.index] = "'";
  }

  text(): string {
    return this.#units.join("");
  }
}
