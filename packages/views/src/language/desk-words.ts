import type { RoomKind } from "@parley/core";

/** What the desk's models say beside the pages. */
export interface DeskWords {
  /** The name of a room: its own title, else its kind and party. */
  readonly room: (kind: RoomKind, party: string | undefined) => string;
  readonly story: StoryWords;
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
