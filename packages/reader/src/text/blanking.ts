import type { Block } from "./block.ts";

/** A copy of the report in which some characters are blanked, one for one. */
export class Reading {
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
