import type { Content, Entry } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import type { Room } from "../state/rooms.ts";

/** A correction, retraction or review: what it is about, and the entry that makes it. */
export interface Amendment {
  readonly of: Ref;
  readonly ref: Ref;
  readonly by: Entry;
}

/** A correction brings the whole corrected content. */
export interface CorrectionOf extends Amendment {
  readonly content: Content<unknown>;
}

/** A review says whether a suggestion holds. */
export interface ReviewOf extends Amendment {
  readonly verdict: "accepted" | "refused";
}

/** Two entities said to be one, or to be two. */
export interface JoinOf {
  readonly a: Ref;
  readonly b: Ref;
  readonly ref: Ref;
  readonly by: Entry;
}

/** What the entries of the record do to one another, collected in one pass and in no order. */
export interface Amendments {
  readonly corrections: CorrectionOf[];
  readonly retractions: Amendment[];
  readonly reviews: ReviewOf[];
  readonly joined: JoinOf[];
  readonly keptApart: JoinOf[];
  readonly rooms: Map<string, Room>;
}

/** Amendments before any entry has been read. */
export function emptyAmendments(): Amendments {
  return { corrections: [], retractions: [], reviews: [], joined: [], keptApart: [], rooms: new Map() };
}
