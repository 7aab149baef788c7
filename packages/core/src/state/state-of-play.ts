import type { Ref } from "../entry/ref.ts";
import type { Effective } from "../stages/effective.ts";
import type { Line } from "../stages/line.ts";
import type { Day, Instant } from "../time.ts";
import type { CarryingState } from "./carrying.ts";
import type { Mandate, SignOff } from "./mandates.ts";
import type { OfferState } from "./offers.ts";
import type { OptionLink, OptionState } from "./options.ts";
import type { Preference } from "./preferences.ts";
import type { ReleaseState } from "./releases.ts";
import type { Confirmation, Dispute } from "./standings.ts";
import type { WordingsOfPoint } from "./wordings.ts";
import type { Divergence } from "./accounts.ts";
import type { Agreement } from "./agreed.ts";
import type { ContactState, Silence } from "./contacts.ts";
import type { RowState } from "./matrix.ts";
import type { NoteText } from "./notes.ts";
import type { Outlook } from "./outlook.ts";
import type { PaperState } from "./papers.ts";
import type { PartyState } from "./parties.ts";
import type { PersonState } from "./people.ts";
import type { ReportState } from "./reports.ts";
import type { SignalState } from "./signals.ts";
import type { Room } from "./rooms.ts";
import type { Statement } from "./statements.ts";
import type { Owed } from "./steps.ts";
import type { Stuck } from "./stuck.ts";
import type { Talks } from "./talks.ts";
import type { Comparison } from "./undertakings.ts";
import type { Unsaid } from "./unsaid.ts";
import { byEntity, type World } from "./world.ts";

/** What is asked: whose rooms, what had happened by when, what was recorded by when. All optional. */
export interface Question {
  /** The rooms that the viewer reads; all where it is left out. */
  readonly rooms?: ReadonlySet<string>;
  /** What had happened by the end of this day, or by this instant. */
  readonly at?: Day | Instant;
  /** What we had recorded by the end of this day, or by this instant. */
  readonly recordedBy?: Day | Instant;
  /** The present, from which days of silence are counted where `at` is not given. */
  readonly now?: Instant;
}

/** Where the talks stand, for one viewer as of one date: everything that views are made from. */
export interface StateOfPlay extends World {
  readonly question: Question;
  readonly talks: Line<Talks> | undefined;
  readonly rooms: readonly Line<Room>[];
  readonly reports: readonly ReportState[];
  readonly parties: readonly PartyState[];
  readonly people: readonly PersonState[];
  readonly papers: readonly PaperState[];
  readonly rows: readonly RowState[];
  readonly agreementByRow: ReadonlyMap<Ref, Agreement>;
  readonly stuck: readonly Stuck[];
  readonly contacts: readonly ContactState[];
  readonly silences: readonly Silence[];
  readonly statements: readonly Line<Statement>[];
  readonly notes: readonly Line<NoteText>[];
  readonly signals: readonly SignalState[];
  readonly releases: readonly ReleaseState[];
  readonly offers: readonly OfferState[];
  readonly mandates: readonly Line<Mandate>[];
  readonly signOffs: readonly SignOff[];
  readonly carryings: readonly CarryingState[];
  readonly preferences: readonly Line<Preference>[];
  readonly wordingsByPoint: ReadonlyMap<Ref, WordingsOfPoint>;
  readonly optionsByPoint: ReadonlyMap<Ref, readonly OptionState[]>;
  readonly optionLinks: readonly Line<OptionLink>[];
  readonly confirmationsByRef: ReadonlyMap<Ref, readonly Line<Confirmation>[]>;
  readonly disputesByRef: ReadonlyMap<Ref, readonly Line<Dispute>[]>;
  readonly owed: readonly Owed[];
  readonly divergences: readonly Divergence[];
  readonly outlooks: readonly Line<Outlook>[];
  readonly comparisons: readonly Comparison[];
  readonly unsaid: readonly Unsaid[];
  readonly lineByRef: ReadonlyMap<Ref, Line>;
  /** How many lines a person has read, and how many the reader found that nobody has. */
  readonly reviewed: number;
  readonly unread: number;
  readonly effective: Effective;
}

/** The lines that are one with the given entity, in the order of telling. */
export function tellingsOf<Body>(
  state: StateOfPlay,
  ref: Ref,
  lines: readonly Line<Body>[],
): readonly Line<Body>[] {
  return (byEntity(state, lines).get(state.canon(ref)) ?? []).toSorted(state.inOrder);
}
