import type { Block } from "../text/block.ts";
import type { Stretch } from "../text/sentences.ts";

/** Words between quotation marks: the whole with its marks, and the words inside. */
export interface Quoted extends Stretch {
  /** First offset inside the marks. */
  readonly from: number;
  /** Offset after the last inside. */
  readonly to: number;
  /** Whether it is closed in its passage; a quotation may run on into the next. */
  readonly isClosed: boolean;
  /** The passage in which it stands. */
  readonly block: number;
}

const OPENERS: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "‘": "’" };

/**
 * Finds quotations in a passage. Curly, straight and angle marks open one; single marks only where they
 * cannot be apostrophes. Inside a quotation other marks are part of its words.
 */
export function quotesIn(reading: string, { start, end }: Block, block: number): readonly Quoted[] {
  const quotes: Quoted[] = [];
  // What closes nowhere from here on closes nowhere further on either.
  const unclosed = new Set<string>();
  for (let i = start; i < end; i++) {
    const close = closerAt(reading, i, start, end);
    if (close === undefined) continue;
    const to = unclosed.has(close) ? undefined : findClose(reading, i + 1, end, close);
    if (to === undefined) unclosed.add(close);
    if (to === undefined && close !== "''" && (reading[i] === "'" || reading[i] === "‘")) continue;
    const stop = to ?? end;
    const width = isDoubled(reading, i) ? 2 : 1;
    quotes.push({
      start: i,
      end: Math.min(stop + width, end),
      from: i + width,
      to: stop,
      isClosed: to !== undefined,
      block,
    });
    i = stop + width - 1;
  }
  return quotes.filter(({ from, to }) => reading.slice(from, to).trim() !== "");
}

/** Two apostrophes as one mark, as old wires set it. */
function isDoubled(reading: string, i: number): boolean {
  return reading[i] === "'" && reading[i + 1] === "'";
}

/** The marks that close what opens at `i`; undefined where nothing opens there. */
function closerAt(reading: string, i: number, start: number, end: number): string | undefined {
  const unit = reading[i] ?? "";
  const before = i === start ? " " : (reading[i - 1] ?? " ");
  const after = i + 1 >= end ? " " : (reading[i + 1] ?? " ");
  const opensHere = /[\s([—–:-]/.test(before) && !/\s/.test(after);
  if (isDoubled(reading, i)) return /[\s([—–:-]/.test(before) ? "''" : undefined;
  if (unit === '"') return opensHere || before === " " ? '"' : undefined;
  if (unit === "'") return opensHere && /[\p{L}\p{N}“"]/u.test(after) ? "'" : undefined;
  if (unit === "‘") return opensHere ? "’" : undefined;
  if (unit === "”" && opensHere) return "”";
  return OPENERS[unit];
}

function findClose(reading: string, from: number, end: number, close: string): number | undefined {
  if (close === "''") {
    const found = reading.indexOf("''", from + 1);
    return found === -1 || found >= end ? undefined : found;
  }
  for (let i = from; i < end; i++) {
    const unit = reading[i] ?? "";
    if (!close.includes(unit)) continue;
    const after = i + 1 >= end ? " " : (reading[i + 1] ?? " ");
    const before = reading[i - 1] ?? " ";
    if (unit === "'" || unit === "’") {
      // "workers' demands" closes nothing: a closing mark comes after a stop, or before one or a space.
      if (/[\p{L}\p{N}]/u.test(after)) continue;
      if (
        /s/.test(before) &&
        /^\s\p{Ll}/u.test(reading.slice(i + 1, i + 3)) &&
        hasLater(reading, i + 1, end, close)
      )
        continue;
    }
    if (unit === '"' && /\s/.test(before) && /[\p{L}\p{N}]/u.test(after)) continue;
    return i;
  }
  return undefined;
}

/** How far on, in UTF-16 units, a closing single mark is looked for behind one that may be an apostrophe. */
const LATER = 1000;

function hasLater(reading: string, from: number, end: number, close: string): boolean {
  const reach = reading.slice(from, Math.min(end, from + LATER));
  return close !== '"' && /[\p{L}\p{N}.,!?][’'](?![\p{L}\p{N}])/u.test(reach);
}
