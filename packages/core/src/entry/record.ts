import { failure, type Problem, type Result, success } from "../result.ts";
import type { Entry } from "./entry.ts";
import { parseEntry } from "./parse.ts";

/** A record as read: its entries, and a problem for each line that is none. */
export interface ReadRecord {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a record in the exchange format, JSON Lines, one entry a line; empty lines are passed over. `file`
 * names the place in problems.
 */
export function readRecord(text: string, file: string): ReadRecord {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    if (line.trim() === "") continue;
    const read = parseLine(line, `${file}, line ${number}`);
    if (read.ok) entries.push(read.value);
    else problems.push(read.problem);
  }
  return { entries, problems };
}

/** Reads a record whole or not at all: the first line that is no entry refuses it. */
export function parseRecord(text: string, file: string): Result<readonly Entry[]> {
  const { entries, problems } = readRecord(text, file);
  const [first] = problems;
  return first === undefined ? success(entries) : { ok: false, problem: first };
}

/** The entries in the exchange format, one a line, in the order given. */
export function formatRecord(entries: readonly Entry[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

/** Whether the text looks like a record: its first line that is not empty is a JSON object with a kind. */
export function looksLikeRecord(text: string): boolean {
  const start = /^\s*\{/.exec(text);
  if (start === null) return false;
  const from = start[0].length - 1;
  const end = text.indexOf("\n", from);
  const line = text.slice(from, end === -1 ? undefined : end);
  return /"kind"\s*:/.test(line);
}

function parseLine(line: string, where: string): Result<Entry> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return failure("not-json", where, "is not JSON; each line of a record is one JSON object");
  }
  return parseEntry(value, where);
}

function* linesOf(text: string): Generator<string> {
  let from = 0;
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
    yield text.slice(from, end);
    from = end + 1;
  }
  if (from < text.length) yield text.slice(from);
}
