export { failure, formatProblem, success, type Problem, type Result } from "./result.ts";
export { nearest } from "./nearest.ts";
export {
  Calendar,
  daysBetween,
  isDay,
  isInstant,
  isZone,
  nextDay,
  overlaps,
  type Day,
  type Instant,
  type Span,
  type When,
} from "./time.ts";

export { refOf, roomOf, type Ref } from "./entry/ref.ts";
export { anchorHolds, isQuote, quoteOf, type Quote, type Source } from "./entry/source.ts";
export { CAPACITIES, levelOf, LEVELS, type Capacity, type Level, type Speaker } from "./entry/speaker.ts";
export {
  acceptedAt,
  byAcceptance,
  canonicalJson,
  isCopy,
  refOfEntry,
  VENUES,
  WAYS_OF_KNOWING,
  type Content,
  type Entry,
  type Knowledge,
  type Origin,
  type Venue,
} from "./entry/entry.ts";
export { composeEntry, type Draft } from "./entry/compose.ts";
export { suggestionId, type Digest, type SuggestionOrigin } from "./entry/identity.ts";
export type { Kind, Migration } from "./entry/kind.ts";
export { parseEntry } from "./entry/parse.ts";
export { formatRecord, looksLikeRecord, parseRecord, readRecord, type ReadRecord } from "./entry/record.ts";
export { entryJsonSchema } from "./entry/schema.ts";
export { kindByName, KINDS } from "./kinds/index.ts";
export type * as kinds from "./kinds/all.ts";

export {
  sentence,
  word,
  type Catalogue,
  type MessageName,
  type Messages,
  type Name,
  type Names,
  type Sentence,
} from "./describe/sentence.ts";
export { forbiddenRefs, mayCite, refsOfEntry, roomsIn, type Audience } from "./check/citing.ts";
export { checkRecord, countQuotes, type Finding } from "./check/check.ts";

export { visible } from "./stages/visible.ts";
export { known } from "./stages/known.ts";
export { effective, type Effective } from "./stages/effective.ts";
export { happened } from "./stages/happened.ts";
export { byText, firstQuote, type Line, type Read } from "./stages/line.ts";
export type { Ignored } from "./stages/ignored.ts";

export { stateOfPlay } from "./state/fold.ts";
export { tellingsOf, type Question, type StateOfPlay } from "./state/state-of-play.ts";
export { ASPECTS, type Account, type Aspect, type Divergence } from "./state/accounts.ts";
export { consenting, type Agreement } from "./state/agreed.ts";
export {
  CONTACT_MODES,
  CONTACT_STATUSES,
  type Contact,
  type ContactMode,
  type ContactState,
  type ContactStatus,
  type Silence,
} from "./state/contacts.ts";
export type { RowState, SubjectKind } from "./state/matrix.ts";
export { privacyOf, type CellState, type Privacy, type StandState } from "./state/stands.ts";
export { JUDGEMENTS, VOICES, type Judgement, type Outlook, type Voice } from "./state/outlook.ts";
export {
  CONTENTS,
  DOCUMENT_KINDS,
  type Contents,
  type DocumentKind,
  type Paper,
  type PaperState,
  type Showing,
  type ShowingState,
  type Uneven,
} from "./state/papers.ts";
export { isParty, PARTY_ROLES, type Party, type PartyRole, type PartyState } from "./state/parties.ts";
export type { Person, PersonState } from "./state/people.ts";
export {
  FIRMNESSES,
  RED_LINES,
  STANCES,
  type Point,
  type Position,
  type Stance,
  type Topic,
} from "./state/positions.ts";
export type { Report, ReportState } from "./state/reports.ts";
export { MEMBER_ROLES, ROOM_KINDS, type Room, type RoomKind } from "./state/rooms.ts";
export {
  CONVEYANCE_STAGES,
  SIGNAL_CONTENTS,
  type Conveyance,
  type ConveyanceStage,
  type Signal,
  type SignalContents,
  type SignalState,
} from "./state/signals.ts";
export {
  ASSESSMENTS,
  QUOTATIONS,
  STATEMENT_KINDS,
  type Assessment,
  type Quotation,
  type Statement,
  type StatementKind,
} from "./state/statements.ts";
export type { Owed, Step } from "./state/steps.ts";
export type { Stuck } from "./state/stuck.ts";
export { CONSENT_RULES, type Talks } from "./state/talks.ts";
export { bracketsIn, type Wording, type WordingsOfPoint, type WordingState } from "./state/wordings.ts";
export { LINK_KINDS, type Option, type OptionLink, type OptionState } from "./state/options.ts";
export type { Mandate, SignOff } from "./state/mandates.ts";
export {
  RELEASE_FORMS,
  type Release,
  type ReleaseForm,
  type ReleaseState,
  type ReleaseStatus,
  type Revocation,
} from "./state/releases.ts";
export {
  ANSWERS,
  type Answer,
  type AnswerKind,
  type Deadline,
  type Offer,
  type OfferState,
  type OfferStatus,
} from "./state/offers.ts";
export type { NoteText } from "./state/notes.ts";
export type { Preference, Ticks } from "./state/preferences.ts";
export { STANDINGS, type Confirmation, type Dispute, type StandingOf } from "./state/standings.ts";
export type { Carried, Carry, CarryingState } from "./state/carrying.ts";
export type { ComparedRow, Comparison, Undertaking } from "./state/undertakings.ts";
export type { Unsaid } from "./state/unsaid.ts";
export { byEntity, readOf, type World } from "./state/world.ts";
