import type { RoomKind } from "@parley/core";

/** What the desk's models say beside the pages. */
export interface DeskWords {
  /** The name of a room: its own title, else its kind and party. */
  readonly room: (kind: RoomKind, party: string | undefined) => string;
  readonly story: StoryWords;
  readonly report: ReportWords;
}

/** The words of the screen of reports. */
export interface ReportWords {
  /** "Example Wire, 3 Dec 2025", and what is missing by name. */
  readonly from: (outlet: string | undefined, date: string | undefined) => string;
  readonly again: (first: number, last: number) => string;
  readonly noPerson: string;
  /** The name of a kind of entry, as a suggestion is headed. */
  readonly kind: (kind: string) => string;
}

/** The words of one cell's story. */
export interface StoryWords {
  /** "Russia on territory". */
  readonly title: (party: string, subject: string) => string;
  /** "open: no compromise option found yet". */
  readonly stance: (word: string, gist: string | undefined) => string;
  readonly facts: Readonly<
    Record<"speaker" | "speaksFor" | "mandate" | "where" | "when" | "how" | "recorded" | "version", string>
  >;
  readonly notNamed: string;
  readonly speaksFor: (party: string, capacity: string) => string;
  readonly notPrincipal: string;
  readonly how: (how: string, outlets: readonly string[], confirmedBy: readonly string[]) => string;
  readonly recorded: (author: string, day: string) => string;
  readonly foundByReader: string;
  readonly notReadYet: string;
  readonly nothing: string;
  readonly before: string;
  readonly nothingBefore: string;
}
