import { readFile, stat } from "node:fs/promises";
import { looksLikeRecord } from "@parley/core";
import { Refusal } from "./refusal.ts";

/** What stands in a file, or on the standard input. */
export interface Input {
  /** The name by which it is spoken of: the path as given, or "standard input". */
  readonly file: string;
  readonly text: string;
  readonly isRecord: boolean;
}

/** A report larger than this is a book or a mistake. */
const REPORT_BYTES = 2 * 1024 * 1024;
/** A record of about half a million entries. */
const RECORD_BYTES = 256 * 1024 * 1024;

/** Reads the files named, `-` being the standard input, and refuses what is no text with a sentence. */
export async function readInputs(
  files: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  what: "reports or records" | "json" = "reports or records",
): Promise<readonly Input[]> {
  if (files.filter((file) => file === "-").length > 1)
    throw new Refusal("“-” (the standard input) can be read only once; name it once.");
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await readInput(file, stdin, what));
  return inputs;
}

async function readInput(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
  what: "reports or records" | "json",
): Promise<Input> {
  const name = file === "-" ? "standard input" : file;
  const bytes = file === "-" ? await drained(stdin) : await fileBytes(file);
  const text = decoded(bytes, name);
  if (text.trim() === "") throw new Refusal(`${name} is empty: there is nothing to read in it.`);
  const isRecord = looksLikeRecord(text);
  if (!isRecord && what !== "json") refuseIfNoReport(text, bytes.length, name);
  return { file: name, text, isRecord };
}

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await statOf(file);
    if (size > RECORD_BYTES) throw tooLarge(file, size, RECORD_BYTES, "a record");
    return await readFile(file);
  } catch (error) {
    throw refusalOf(error, file);
  }
}

async function statOf(file: string): Promise<{ readonly size: number }> {
  const found = await stat(file);
  if (found.isDirectory())
    throw new Refusal(
      `${file} is a folder; name the files in it, for example ${file.replace(/\/$/, "")}/*.txt.`,
    );
  if (!found.isFile()) return { size: 0 };
  return found;
}

function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new Refusal(`${file}: there is no such file; check the name and the folder.`);
    case "EACCES":
    case "EPERM":
      return new Refusal(`${file} may not be read by this user; change its permissions or copy it.`);
    default:
      return new Refusal(`${file} could not be read (${String(error.code)}).`);
  }
}

async function drained(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stdin) {
    size += part.length;
    if (size > RECORD_BYTES) throw tooLarge("standard input", size, RECORD_BYTES, "a record");
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decoded(bytes: Uint8Array, name: string): string {
  const known = KNOWN_FORMATS.find(([start]) => start.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) throw new Refusal(`${name} is ${known[1]}, not plain text; ${known[2]}`);
  const zero = bytes.subarray(0, 65_536).indexOf(0);
  if (zero !== -1)
    throw new Refusal(`${name} is not text (a zero byte at ${zero}); save the report as plain text first.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      `${name} is not UTF-8 (first wrong byte at ${firstWrongByte(bytes)}); save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8.`,
    );
  }
}

/** Formats that people try to read, by their first bytes. */
const KNOWN_FORMATS: readonly (readonly [start: readonly number[], what: string, remedy: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF", "copy its text into a file, or use pdftotext."],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP or office document", "save it as plain text first."],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old office document", "save it as plain text first."],
  [[0xff, 0xfe], "UTF-16 text", "save it as UTF-8."],
  [[0xfe, 0xff], "UTF-16 text", "save it as UTF-8."],
  [[0x1f, 0x8b], "a gzip archive", "unpack it first."],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG picture", "Parley reads text only."],
  [[0xff, 0xd8, 0xff], "a JPEG picture", "Parley reads text only."],
];

/** The offset of the first byte that no UTF-8 text can have there, found by halving. */
function firstWrongByte(bytes: Uint8Array): number {
  const holds = (length: number, stream = true): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  // What is left open at the end of the good part is the beginning of the wrong character.
  while (!holds(good, false)) good--;
  return good;
}

function refuseIfNoReport(text: string, size: number, name: string): void {
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(text) || isMarkup(text))
    throw new Refusal(
      `${name} is a web page (HTML), not text; open it in a browser, copy the article's text into a file and read that.`,
    );
  if (/^\s*[{[]/.test(text) && isJson(text))
    throw new Refusal(
      `${name} is JSON but no record: each line of a record is one entry with its kind, as docs/format.md says.`,
    );
  if (size > REPORT_BYTES) throw tooLarge(name, size, REPORT_BYTES, "a report");
}

/** Whether tags make up much of the beginning. */
function isMarkup(text: string): boolean {
  const start = text.slice(0, 20_000);
  const tags = start.match(
    /<\/?(?:p|div|span|a|br|head|body|script|meta|li|ul|h[1-6]|td|tr|table)\b[^>]*>/gi,
  );
  return (tags?.length ?? 0) > 5 && (tags?.join("").length ?? 0) > start.length * 0.05;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function tooLarge(name: string, size: number, limit: number, what: string): Refusal {
  const mega = (bytes: number): string => `${(bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0)} MB`;
  return new Refusal(
    `${name} has ${mega(size)}; ${what} may have ${mega(limit)}. Split it, or check that it is what you meant.`,
  );
}
