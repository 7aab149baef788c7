import type { VerbGroup } from "../grammar/verb-groups.ts";
import type { Span } from "../grammar/span.ts";
import type { Sentence } from "../grammar/sentence.ts";
import type { Stretch } from "../text/sentences.ts";
import type { CueClass } from "./cues.ts";

/** Who said what, as found in the text, before anybody is resolved. */
export interface Attribution {
  readonly sentence: Sentence;
  readonly kind: CueClass | "declined";
  /** The words that name the source, as tokens of the sentence; undefined where no source is named. */
  readonly source: Span | undefined;
  /** The cue's verb group; undefined for "according to" and a colon. */
  readonly verb: VerbGroup | undefined;
  /** The words that make it an attribution; undefined where a quotation runs on from an earlier one. */
  readonly cue: Stretch | undefined;
  /** The words attributed, in order, trimmed of marks. */
  readonly content: readonly Stretch[];
  /** The words are the speaker's own as printed, though no marks stand around them: an answer in an interview. */
  readonly isVerbatim?: boolean;
  /** Where "that" brings the words in, its offset. */
  readonly lead?: number | undefined;
  /** The relative pronoun that stands for the source: "the envoy who said". */
  readonly pronoun?: Span | undefined;
}
