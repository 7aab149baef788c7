import type { Privacy, Ref } from "@parley/core";
import type { PartyMark, Text } from "./text.ts";

/**
 * A page as data: what it says, in which order, with which sources. The terminal and the HTML file are two
 * renderings of it and add nothing.
 */
export interface Page {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Names the page in titles of windows and prints. */
  readonly title: string;
  /** Set for examples: printed first on every screen and sheet. */
  readonly example: string | undefined;
  /** The state of the view as one sentence: talks, reader, dates. */
  readonly bar: string;
  readonly kicker: string;
  readonly lede: Text;
  /** Whether nothing behind the top sentence has been read by a person. */
  readonly isUnread: boolean;
  readonly under: readonly string[];
  readonly sections: readonly Section[];
  readonly notesHeading: string;
  readonly notes: readonly Note[];
}

/** One section: a heading, what is counted or how it is ordered, and its blocks. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly aside: string;
  readonly blocks: readonly Block[];
}

export type Block = MatrixBlock | ItemsBlock | TableBlock | AccountsBlock | LineBlock;

/** A side as a column of the matrix. */
export interface Column {
  readonly ref: Ref;
  readonly mark: PartyMark;
  readonly name: string;
  readonly note: string;
}

/** Party by subject. */
export interface MatrixBlock {
  readonly kind: "matrix";
  readonly columns: readonly Column[];
  readonly rows: readonly MatrixRow[];
  readonly legend: readonly LegendItem[];
}

/** What stands in the legend below the matrix. */
export interface LegendItem {
  readonly sign: StanceSign | "one" | "unread";
  readonly text: string;
}

export interface MatrixRow {
  readonly ref: Ref;
  readonly number: string | undefined;
  readonly name: string;
  readonly note: string;
  readonly cells: readonly MatrixCell[];
  readonly agreed: string | undefined;
}

/** The signs of stances: each is a glyph, a word and a colour. */
export const STANCE_SIGNS = [
  "accepts",
  "accepts-if",
  "counters",
  "open",
  "rejects",
  "red-line",
  "part",
  "earlier",
  "none",
] as const;
export type StanceSign = (typeof STANCE_SIGNS)[number];

/** One cell: never blank. Several stands of one side are several lines, the most authoritative first. */
export interface MatrixCell {
  readonly stands: readonly CellStand[];
  /** Lines of the reader that fill nothing. */
  readonly apart: readonly Text[];
}

export interface CellStand {
  readonly sign: StanceSign;
  readonly word: string;
  readonly gist: string | undefined;
  readonly by: string;
  /** The last name of who said it, for narrow places; empty where nobody is named. */
  readonly who: string;
  /** Where it was said, where one side says different things in public and to us. */
  readonly privacy: Privacy;
  readonly isUnread: boolean;
  readonly isOneSource: boolean;
  readonly isDeclared: boolean;
  readonly sources: readonly number[];
}

/** A list of sentences, numbered or lettered. */
export interface ItemsBlock {
  readonly kind: "items";
  readonly markers: "numbers" | "letters" | "none";
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: Text;
  readonly note: Text;
  readonly isUnread: boolean;
}

/** A table with a head. */
export interface TableBlock {
  readonly kind: "table";
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly Text[]; readonly isUnread: boolean }[];
}

/** Parallel accounts of one thing. */
export interface AccountsBlock {
  readonly kind: "accounts";
  readonly heading: string;
  readonly aside: string;
  readonly accounts: readonly {
    readonly who: Text;
    readonly value: string;
    readonly words: string;
    readonly isExact: boolean;
    readonly sources: readonly number[];
    readonly isUnread: boolean;
  }[];
}

/** One line, quiet where it says that there is nothing. */
export interface LineBlock {
  readonly kind: "line";
  readonly text: Text;
  readonly isQuiet: boolean;
}

/** A numbered source: who, how exact, the exact words with the passage around them. */
export interface Note {
  readonly number: number;
  readonly lead: string;
  /** The words, exactly as they stand in the report; empty for an entry that rests on no report. */
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  /** Where they stand: "¶4 of “…”". */
  readonly place: string;
  readonly isUnread: boolean;
  /** Where the words stand, so that the report can be opened there. */
  readonly at: { readonly report: Ref; readonly start: number } | undefined;
}
