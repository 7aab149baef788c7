/** What a block is in the report. Only paragraphs, items and questions are read as prose. */
export type BlockKind = "headline" | "heading" | "paragraph" | "item" | "furniture";

/** One passage: a paragraph, a list item or a heading, as UTF-16 offsets into the report. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
}
