import { failure, nearest, success, type Result } from "@parley/core";
import { numberOf, type Random } from "../bytes.ts";
import { WORDS } from "./list.ts";

const SET: ReadonlySet<string> = new Set(WORDS);

/** The greatest multiple of the list's length that two bytes hold, so that each word is as likely. */
const LIMIT = Math.floor(65_536 / WORDS.length) * WORDS.length;

/** How many words a backup's passphrase has: 77.5 bits. */
export const PASSPHRASE_WORDS = 6;

/** A passphrase of words drawn at random, separated by spaces. */
export function makePassphrase(random: Random, count: number = PASSPHRASE_WORDS): string {
  const words: string[] = [];
  while (words.length < count) {
    const drawn = numberOf(random(2));
    if (drawn < LIMIT) words.push(WORDS[drawn % WORDS.length] ?? "");
  }
  return words.join(" ");
}

/**
 * A generated passphrase as somebody typed it, in its one written form. Fails with code `words`, and says
 * which word is not on the list and which one it may be.
 */
export function parsePassphrase(text: string, count: number = PASSPHRASE_WORDS): Result<string> {
  const words = text.trim().toLowerCase().split(/\s+/);
  for (const [place, word] of words.entries()) {
    if (SET.has(word)) continue;
    const near = nearest(word, WORDS);
    const hint = near === undefined ? "" : ` Did you mean “${near}”?`;
    return failure("words", `word ${place + 1}`, `“${word}” is not on the list of words.${hint}`);
  }
  if (words.length !== count) {
    return failure("words", "", `The passphrase has ${count} words; ${words.length} were given.`);
  }
  return success(words.join(" "));
}

/** Words that stand for the first bits of a digest, for two people to compare aloud. 12.9 bits a word. */
export function wordsOf(digest: Uint8Array, count: number): string {
  let rest = digest.reduce((value, byte) => value * 256n + BigInt(byte), 0n);
  const base = BigInt(WORDS.length);
  const words: string[] = [];
  for (let i = 0; i < count; i++) {
    words.push(WORDS[Number(rest % base)] ?? "");
    rest /= base;
  }
  return words.join(" ");
}
