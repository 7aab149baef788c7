import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { looksLikeRecord } from "@parley/core";
import { tooLarge, whyNoReport, whyNoText } from "@parley/reader";
import { Refusal } from "./refusal.ts";

/** What stands in a file, or on the standard input. */
export interface Input {
  /** The name by which it is spoken of: the path as given, or "standard input". */
  readonly file: string;
  readonly text: string;
  readonly isRecord: boolean;
  /** Of talks: the rooms that one reads, as they are spoken of. */
  readonly reads?: readonly string[];
}

/** A record of about half a million entries. */
const RECORD_BYTES = 256 * 1024 * 1024;

/** What a file may hold: a report or a record as text, or data that its own reader checks. */
export type Sort = "reports or records" | "json";

/** Reads the files named, `-` being the standard input, and refuses what is no text with a sentence. */
export async function readInputs(
  files: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
  what: Sort = "reports or records",
): Promise<readonly Input[]> {
  if (files.filter((file) => file === "-").length > 1)
    throw new Refusal("“-” (the standard input) can be read only once; name it once.");
  const inputs: Input[] = [];
  for (const file of files) inputs.push(await readInput(file, stdin, what));
  return inputs;
}

async function readInput(file: string, stdin: AsyncIterable<Uint8Array>, what: Sort): Promise<Input> {
  const name = file === "-" ? "standard input" : file;
  const bytes = file === "-" ? await drained(stdin, name) : await fileBytes(file);
  const text = decoded(bytes, name);
  if (text.trim() === "") throw new Refusal(`${name} is empty: there is nothing to read in it.`);
  const isRecord = looksLikeRecord(text);
  const why = isRecord || what === "json" ? undefined : whyNoReport(text, bytes.length, name);
  if (why !== undefined) throw new Refusal(why);
  return { file: name, text, isRecord };
}

async function fileBytes(file: string): Promise<Uint8Array> {
  try {
    const { size, isFile } = await statOf(file);
    // A device or a pipe says no size, and may never end.
    if (!isFile) return await drained(createReadStream(file), file);
    if (size > RECORD_BYTES) throw new Refusal(tooLarge(file, size, RECORD_BYTES, "a record"));
    return await readFile(file);
  } catch (error) {
    throw refusalOf(error, file);
  }
}

async function statOf(file: string): Promise<{ readonly size: number; readonly isFile: boolean }> {
  const found = await stat(file);
  if (found.isDirectory())
    throw new Refusal(
      `${file} is a folder; name the files in it, for example ${file.replace(/\/$/, "")}/*.txt.`,
    );
  return { size: found.size, isFile: found.isFile() };
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

async function drained(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > RECORD_BYTES) throw new Refusal(tooLarge(name, size, RECORD_BYTES, "a record"));
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function decoded(bytes: Uint8Array, name: string): string {
  const why = whyNoText(bytes, name);
  if (why !== undefined) throw new Refusal(why);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(
      `${name} is not UTF-8 (first wrong byte at ${firstWrongByte(bytes)}); save it as UTF-8, for example with: iconv -f WINDOWS-1252 -t UTF-8.`,
    );
  }
}

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
