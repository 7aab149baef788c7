import { layOut } from "./blocks.ts";
import type { Stretch } from "./sentences.ts";

/** The passages of a report as they are counted on pages: paragraphs and list items; headings count for none. */
export function passagesOf(text: string): readonly Stretch[] {
  return layOut(text)
    .blocks.filter(({ kind }) => kind === "paragraph" || kind === "item")
    .map(({ start, end }) => ({ start, end }));
}
