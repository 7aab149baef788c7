import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";

/** One number of a plan. Its text exists only where the paper is held. */
export interface Point {
  readonly document: Ref;
  /** As the paper numbers it, "12" or "4b". */
  readonly number: string;
  readonly title?: string;
  readonly text?: string;
  /** The points of earlier drafts from which it comes: one where it was renumbered or split, several where merged. */
  readonly from?: readonly Ref[];
}

/** What a position is about before the point's text is known; can later be joined to points. */
export interface Topic {
  readonly title: string;
}

/**
 * Where a party stands on a point or topic, in one exact version of its text; the last two are said of a
 * paper as a whole and colour no point.
 */
export const STANCES = [
  "accepts",
  "accepts-if",
  "counters",
  "open",
  "rejects",
  "basis-for-talks",
  "acceptable-in-part",
] as const;
export type Stance = (typeof STANCES)[number];
/** A red line that the party declared is not one that somebody assesses. */
export const RED_LINES = ["declared", "assessed"] as const;
/** How firm an acceptance is; nothing is agreed until everything is. */
export const FIRMNESSES = ["provisional", "ad-referendum", "initialled", "signed", "in-force"] as const;

/** Where a party stands on one subject. */
export interface Position {
  /** Whose it is. Without one, a matter is called unresolved and no party is named: the stance is then `open`. */
  readonly party?: Ref;
  /** Who said so for it. Without one, the party is named and no person. */
  readonly by?: Speaker;
  /** A point, a topic or a paper. */
  readonly subject: Ref;
  /** The version of the text that the stance is on; a yes binds to that one alone. */
  readonly version?: string;
  readonly stance: Stance;
  readonly redLine?: (typeof RED_LINES)[number];
  readonly firmness?: (typeof FIRMNESSES)[number];
  /** The condition, the counter-proposal or the reason, in a few words. */
  readonly gist?: string;
  /** The parties with whom it is agreed, where the words say that it is. */
  readonly agreedWith?: readonly Ref[];
}
