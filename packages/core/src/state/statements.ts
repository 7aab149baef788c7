import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";

/** What the speaker does with the words. */
export const STATEMENT_KINDS = [
  "says",
  "declined-to-say",
  "denies",
  "asks",
  "proposes",
  "promises",
  "hopes",
  "characterises",
] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];
/** How exact the words are: as printed between quotation marks, as told, or both. */
export const QUOTATIONS = ["direct", "indirect", "mixed"] as const;
export type Quotation = (typeof QUOTATIONS)[number];
/** How the words judge what they are about. */
export const ASSESSMENTS = ["positive", "negative", "mixed"] as const;
export type Assessment = (typeof ASSESSMENTS)[number];

/** Words by a speaker, exact or as told. Without a speaker the report names none. */
export interface Statement {
  readonly kind: StatementKind;
  readonly speaker?: Speaker;
  readonly quotation: Quotation;
  /** Translated words are never shown as exact. */
  readonly translated?: boolean;
  /** A point, topic, paper or contact; the talks as a whole where it says `talks`. */
  readonly about?: Ref | "talks";
  readonly words: string;
  /** Where it was said, in the report's words: "the press conference following the meeting". */
  readonly setting?: string;
  readonly assessment?: Assessment;
}
