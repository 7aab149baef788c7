/** A piece of a line: plain words, words with weight, words that somebody said, a source mark, a side's mark, a bar. */
export type Piece =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "said"; readonly text: string }
  | { readonly kind: "source"; readonly number: number }
  | { readonly kind: "party"; readonly mark: PartyMark }
  | { readonly kind: "bar"; readonly share: number };

/** The letters by which a side is known, its place among the sides, and the shape of its role. */
export interface PartyMark {
  readonly letters: string;
  /** From 1, in the order of the columns. */
  readonly order: number;
  readonly shape: "party" | "go-between" | "other";
}

/** A line of a page. */
export type Text = readonly Piece[];

/** Plain words. */
export const plain = (text: string): Piece => ({ kind: "plain", text });
/** Words with weight. */
export const strong = (text: string): Piece => ({ kind: "strong", text });
/** Words that somebody said, never ours. */
export const said = (text: string): Piece => ({ kind: "said", text });
/** The mark of a side. */
export const party = (mark: PartyMark): Piece => ({ kind: "party", mark });
/** A bar of which a share from 0 to 1 is filled; what it shows stands beside it as a number. */
export const bar = (share: number): Piece => ({ kind: "bar", share: Math.min(1, Math.max(0, share)) });
/** The marks of sources. */
export const marks = (numbers: readonly number[]): Text =>
  numbers.map((number) => ({ kind: "source", number }));

/** The columns that a bar takes, and the signs for what is filled and what is not. */
const BAR = 5;
const SIGNS: readonly [string, string] = ["█", "░"];

const filled = (share: number): number => Math.round(share * BAR);

/** The line as plain text, with sources as `[1]`, sides as their letters and bars drawn with the two signs. */
export function textOf(text: Text, drawn: readonly [string, string] = SIGNS): string {
  return text
    .map((piece) => {
      switch (piece.kind) {
        case "plain":
        case "strong":
        case "said":
          return piece.text;
        case "source":
          return ` [${piece.number}]`;
        case "party":
          return `${piece.mark.letters} `;
        case "bar":
          return ` ${drawn[0].repeat(filled(piece.share))}${drawn[1].repeat(BAR - filled(piece.share))}`;
      }
    })
    .join("");
}

/** The words with a capital first letter. */
export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
