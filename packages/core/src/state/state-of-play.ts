import type { Entry } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import { effective, type Effective } from "../stages/effective.ts";
import { happened } from "../stages/happened.ts";
import { known } from "../stages/known.ts";
import type { Line } from "../stages/line.ts";
import { visible } from "../stages/visible.ts";
import { Calendar, type Day, type Instant } from "../time.ts";
import type { CarryingState } from "./carrying.ts";
import type { Mandate, SignOff } from "./mandates.ts";
import type { OfferState } from "./offers.ts";
import type { OptionLink, OptionState } from "./options.ts";
import type { Preference } from "./preferences.ts";
import type { ReleaseState } from "./releases.ts";
import type { Confirmation, Dispute } from "./standings.ts";
import type { WordingsOfPoint } from "./wordings.ts";
import { assembled } from "./assembled.ts";
import type { Divergence } from "./accounts.ts";
import type { Agreement } from "./agreed.ts";
import type { ContactState, Silence } from "./contacts.ts";
import type { RowState } from "./matrix.ts";
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
import { talksOf, type Talks } from "./talks.ts";
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

/** The one function: from the entries to where things stand. Pure; the order of arrival does not matter. */
export function stateOfPlay(entries: readonly Entry[], question: Question = {}): StateOfPlay {
  const read = question.rooms === undefined ? entries : visible(entries, question.rooms);
  const calendar = new Calendar(zoneOf(read));
  const moment = (edge: Day | Instant): number =>
    edge.length === 10 ? calendar.day(edge).end : Date.parse(edge);
  const by = question.recordedBy;
  const record = by === undefined ? read : known(read, new Date(moment(by)).toISOString());
  const effect = effective(record);
  const at = question.at === undefined ? undefined : moment(question.at);
  const lines = at === undefined ? effect.lines : happened(effect.lines, at, calendar);
  const asOf = at ?? (question.now === undefined ? undefined : moment(question.now));
  return assembled(question, lines, effect, calendar, asOf);
}

/** The zone of the first talks entry that is not retracted; UTC where there is none. */
function zoneOf(entries: readonly Entry[]): string {
  const talks = effective(
    entries.filter(({ kind }) => kind === "talks" || kind === "correction"),
  ).lines.filter(({ entry }) => entry.kind === "talks") as readonly Line<Talks>[]; // the filter above has kept lines of this kind alone
  return talksOf(talks)?.entry.body.zone ?? "UTC";
}

/** The lines that are one with the given entity, in the order of telling. */
export function tellingsOf<Body>(
  state: StateOfPlay,
  ref: Ref,
  lines: readonly Line<Body>[],
): readonly Line<Body>[] {
  return (byEntity(state, lines).get(state.canon(ref)) ?? []).toSorted(state.inOrder);
}
