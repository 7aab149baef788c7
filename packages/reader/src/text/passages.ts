import { layOut } from "./blocks.ts";
import { repeatsIn, type Repeat } from "./repeats.ts";
import { sentencesOf, type Stretch } from "./sentences.ts";

/** The passages of a report as they are counted on pages: paragraphs and list items; headings count for none. */
export function passagesOf(text: string): readonly Stretch[] {
  return layOut(text)
    .blocks.filter(({ kind }) => kind === "paragraph" || kind === "item")
    .map(({ start, end }) => ({ start, end }));
}

/** What stands twice in a report, word for word: each copy once, with the place of its first telling. */
export function repeatsOf(text: string): readonly Repeat[] {
  const { blocks, reading } = layOut(text);
  const read = blocks.filter(({ kind }) => kind !== "headline" && kind !== "furniture");
  return repeatsIn(
    text,
    read.flatMap(({ start, end }) => sentencesOf(reading, start, end)),
  );
}
