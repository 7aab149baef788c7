import type {
  Assessment,
  Capacity,
  ContactMode,
  ContactStatus,
  Contents,
  DocumentKind,
  Judgement,
  Quotation,
  SignalContents,
  Stance,
  StatementKind,
  Voice,
  When,
} from "@parley/core";
import type { Stretch } from "./text/sentences.ts";
import type { Person } from "./who/person.ts";
import type { Side } from "./who/side.ts";

/** Somebody who speaks or acts, as far as the report says: a person, a side, or words that name neither. */
export interface Actor {
  readonly person: Person | undefined;
  readonly side: Side | undefined;
  readonly capacity: Capacity;
  readonly words: string;
}

/** Everything that the reader finds rests on a stretch of the report, and was found by a rule. */
export interface Finding extends Stretch {
  readonly rule: string;
}

/** Words attributed to somebody, or to nobody named. */
export interface FoundStatement extends Finding {
  readonly speaker: Actor | undefined;
  readonly source: Stretch | undefined;
  readonly cue: Stretch | undefined;
  readonly content: readonly Stretch[];
  readonly quotation: Quotation;
  readonly kind: StatementKind;
  /** Where it was said, in the report's words: "the press conference following the meeting". */
  readonly setting: string | undefined;
  /** `talks`, or the words for what it is about. */
  readonly about: string | undefined;
  readonly assessment: Assessment | undefined;
}

/** A meeting, call or exchange. `places` has every stretch that tells of it. */
export interface FoundContact extends Finding {
  readonly status: ContactStatus;
  readonly mode: ContactMode;
  readonly minutes: number | undefined;
  readonly place: string | undefined;
  readonly when: When | undefined;
  readonly sides: readonly Side[];
  readonly people: readonly Person[];
  readonly after: string | undefined;
  readonly tellings: readonly Stretch[];
}

/** A paper, or several. */
export interface FoundPaper extends Finding {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly count: number;
  readonly points: number | undefined;
  readonly contents: Contents;
  readonly by: Side | undefined;
  readonly to: Side | undefined;
  /** Whether somebody is said to have received it, and nobody to have given it. */
  readonly isReceived: boolean;
  readonly when: When | undefined;
  readonly tellings: readonly Stretch[];
}

/** Where a side stands on a topic, or on a paper as a whole. */
export interface FoundPosition extends Finding {
  /** Undefined where a matter is called unresolved and no side is named. */
  readonly side: Side | undefined;
  readonly by: Actor | undefined;
  readonly topic: string;
  /** The paper that it is about as a whole. */
  readonly paper: FoundPaper | undefined;
  readonly stance: Stance;
  readonly gist: string | undefined;
  readonly isRedLine: boolean;
  readonly agreedWith: readonly Side[];
  readonly tellings: readonly Stretch[];
}

/** A message entrusted to somebody for somebody. */
export interface FoundSignal extends Finding {
  readonly from: Actor | undefined;
  readonly to: Actor | undefined;
  readonly via: readonly Actor[];
  readonly contents: SignalContents;
  readonly words: string | undefined;
}

/** What is to be done next, by whom, and what it waits for. */
export interface FoundStep extends Finding {
  readonly who: readonly Actor[];
  readonly what: string;
  readonly to: Actor | undefined;
  readonly awaits: string | undefined;
  readonly from: Actor | undefined;
  readonly after: string | undefined;
  readonly due: When | undefined;
}

/** What sides declare to have agreed, to undertake or to welcome. */
export interface FoundUndertaking extends Finding {
  /** Empty for "both sides", where the report says no more. */
  readonly by: readonly Actor[];
}

/** A judgement of how near an agreement is. */
export interface FoundOutlook extends Finding {
  readonly voice: Voice;
  readonly by: Actor | undefined;
  readonly judgement: Judgement;
}
