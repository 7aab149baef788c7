import { failure, success, type Result } from "@parley/core";
import type { Random } from "../bytes.ts";

/** Crockford's thirty-two symbols: no I, L, O or U. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eight words of four symbols and one that checks them: 160 bits. */
const WORDS = 8;
const DATA = 4;

/** A recovery code to print, such as `7K2QX 0M9AT …`: eight words of five symbols. */
export function makeRecoveryCode(random: Random): string {
  const drawn = random(WORDS * DATA);
  return Array.from({ length: WORDS }, (_, place) => {
    const data = [...drawn.subarray(place * DATA, (place + 1) * DATA)].map((byte) => byte % 32);
    return [...data, checkOf(data, place)].map((value) => SYMBOLS[value]).join("");
  }).join(" ");
}

/**
 * A recovery code as somebody typed it, in its one written form. O is read as 0, I and L as 1. Fails with
 * code `recovery-code`, and says which word is mistyped: a single wrong symbol, two swapped neighbours and
 * words out of order are always found.
 */
export function parseRecoveryCode(text: string): Result<string> {
  const words = text
    .toUpperCase()
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1")
    .split(/[\s-]+/)
    .filter((word) => word !== "");
  for (const [place, word] of words.slice(0, WORDS).entries()) {
    if (!isWord(word, place)) {
      const what = `“${word}” has a typo; compare it with the printed code.`;
      return failure("recovery-code", `word ${place + 1}`, what);
    }
  }
  if (words.length !== WORDS) {
    const what = `A recovery code has ${WORDS} words of five characters; ${words.length} were given.`;
    return failure("recovery-code", "", what);
  }
  return success(words.join(" "));
}

function isWord(word: string, place: number): boolean {
  const values = Array.from(word, (symbol) => SYMBOLS.indexOf(symbol));
  const check = values.pop();
  return values.length === DATA && !values.includes(-1) && check === checkOf(values, place);
}

/**
 * A weighted sum in the field of 32 elements (x⁵ + x² + 1). The weights differ and none is zero, so that no
 * single change and no swap leaves the sum as it was. It finds typos and protects nothing.
 */
function checkOf(values: readonly number[], place: number): number {
  return [...values, place + 1].reduce((sum, value) => timesX(sum ^ value), 0);
}

function timesX(value: number): number {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}
