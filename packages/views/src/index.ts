export { en } from "./language/en.ts";
export type { Language } from "./language/language.ts";
export { STANCE_SIGNS, type Page, type Section } from "./page/page.ts";
export { capital, textOf, type Text } from "./page/text.ts";
export { doorCard, type DoorCardOptions } from "./door/door-card.ts";
export {
  comparing,
  leaveFor,
  wordsOf,
  type Carriage,
  type Comparing,
  type Leave,
} from "./guards/carrying.ts";
export { sharedWith, type Shared } from "./guards/comparing.ts";
export { readingPage } from "./reading/reading-page.ts";
export { pendingIn, type Pending } from "./review/pending.ts";
export { statusToJson } from "./status/status-json.ts";
export { statusPage, type StatusOptions } from "./status/status-page.ts";
export { cleaned, harmless, widthOf, wrapped } from "./render/plain-text.ts";
export { renderTerminal, type TerminalOptions } from "./render/terminal.ts";
export { renderHtml, type HtmlOptions } from "./render/html.ts";
export { PAGE_STYLE } from "./render/style.ts";
export { answersOf, namedPackages, type Answers, type NamedPackage } from "./packages/answers.ts";
export type { Basis, WithDeclared } from "./packages/basis.ts";
export { outlookBy, type OutlookAnswer, type OutlookAsking, type Variant } from "./packages/outlook.ts";
export { outlookPage } from "./packages/outlook-page.ts";
export { packagesPage } from "./packages/packages-page.ts";
export { outlookToJson, packagesToJson } from "./packages/packages-json.ts";
export { work, type Crew, type Done, type JobKind, type Jobs } from "./packages/work.ts";
export { recordProblem, type RecordProblem } from "./packages/record/record-problem.ts";
export { mirrored } from "./language/mirrored.ts";
export { pseudo } from "./language/pseudo.ts";
export { Viewing } from "./status/viewing.ts";
export {
  contactsPage,
  peoplePage,
  planPage,
  shuttlePage,
  stancesPage,
  wherePage,
  type PageOptions,
} from "./desk/pages.ts";
export { cellStory, type CellStory, type QuotedWords, type StandStory } from "./desk/cell-story.ts";
export { frameOf, type Frame } from "./desk/frame.ts";
export { ANALYST, memberIn, roomsOfParty, roomsUpTo, type Member } from "./desk/member.ts";
export type { RoomChip } from "./desk/room-chip.ts";
export type {
  AccountsBlock,
  Block,
  CellStand,
  Column,
  Item,
  ItemsBlock,
  LegendItem,
  LineBlock,
  MatrixBlock,
  MatrixCell,
  MatrixRow,
  Note,
  StanceSign,
  TableBlock,
} from "./page/page.ts";
export type { PartyMark, Piece } from "./page/text.ts";
export { reportScreen, type OpenReport, type ReportScreen } from "./desk/report-screen.ts";
export type { Passage, ReportPiece } from "./desk/report-text.ts";
export type { Suggestion } from "./desk/suggestions.ts";
export type { Telling } from "./desk/telling.ts";
export { composed, formsIn, type Composed, type FormShown, type Writing } from "./compose/composing.ts";
export type { FieldSort, FormField, Values } from "./compose/form.ts";
export { derivedHalts, type Derived } from "./compose/derived.ts";
export { halting, type Compared, type Halt } from "./compose/halting.ts";
export { roomsToWrite, type RoomToWrite } from "./compose/room-to-write.ts";
export { carryBody, roomOfCarrying, type Carriage as CarriageOnRecord } from "./compose/carriage.ts";
export { found, type Found } from "./desk/finding.ts";
export {
  beginElicitation,
  conflictSentence,
  inquirySentence,
  preferenceFrom,
  type Elicitation,
} from "./packages/record/elicitation.ts";
export {
  leaksTo,
  type Inferable,
  type LeakAsking,
  type Leaks,
  type ShownPart,
  type Solved,
} from "./packages/record/leaks.ts";
export { leaksSection } from "./packages/record/leaks-section.ts";
export {
  frontierPicture,
  packageModel,
  type FrontierPicture,
  type Marked,
  type PackageModel,
} from "./packages/picture.ts";
export { parseProposal, proposalSection, type ProposalAnswer } from "./packages/proposal.ts";
export { roomsOnRecord, type RoomOnRecord } from "./desk/people-page.ts";
export {
  pointsIn,
  pointStory,
  type PointInList,
  type PointStory,
  type TextPiece,
} from "./desk/point-story.ts";
export { recordLines, type RecordFilter, type RecordLine, type RecordLines } from "./desk/record-lines.ts";
export { signalTracks, type SignalStop, type SignalTrack } from "./desk/signal-track.ts";
export { timelineOf, type EventShape, type Timeline, type TimelineEvent } from "./desk/timeline.ts";
export { packagesScreen, type PackagesScreen } from "./packages/desk/packages-screen.ts";
export type { Lever } from "./packages/desk/levers.ts";
export type { Looking, Solving } from "./packages/desk/solving.ts";
export type { PartyBar } from "./packages/desk/bars.ts";
export { drawnFrontier, ticksIn, type FrontierDrawing } from "./packages/desk/frontier-drawing.ts";
export type { PinnedTable } from "./packages/desk/pinned.ts";
export { PINS } from "./packages/desk/cast.ts";
