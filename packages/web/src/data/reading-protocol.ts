import type { Entry } from "@parley/core";

/** A report to be read, and into which room, by whom and when its suggestions are written. */
export interface ReadingAsked {
  readonly text: string;
  readonly file: string;
  readonly room: string;
  readonly author: string;
  readonly recordedAt: string;
}

/** That the reader is ready, or what it found; undefined where it failed. */
export type ReadingTold = { readonly ready: true } | { readonly entries: readonly Entry[] | undefined };
