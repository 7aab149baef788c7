import type { Line } from "@parley/core";
import { marks, said, type Text } from "../page/text.ts";
import type { Viewing } from "../status/viewing.ts";

/** A top sentence in our words, with the sources of the lines behind it; at most six are named. */
export function ledeFrom(viewing: Viewing, words: string, lines: readonly Line[]): Text {
  return [said(words), ...marks(viewing.citing.citeAll(lines).slice(0, 6))];
}
