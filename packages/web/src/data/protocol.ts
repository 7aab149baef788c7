import type { Entry, Ref, RoomKind } from "@parley/core";
import type {
  CellStory,
  Compared,
  Derived,
  FormShown,
  Found,
  Frame,
  Page,
  PointInList,
  PointStory,
  RecordFilter,
  RecordLines,
  ReportScreen,
  RoomOnRecord,
  RoomToWrite,
  SignalTrack,
  Timeline,
  Values,
} from "@parley/views";
import type { OwnModel } from "./own.ts";
import type { ProblemSource } from "./packages-protocol.ts";
import type { LanguageName } from "./language-name.ts";

/** From where something is seen: which talks, as whom, as of when, in which language. */
export interface Viewpoint {
  readonly talks: string;
  readonly language: LanguageName;
  /** The party as whom the view is read; the model then receives only what that party reads. */
  readonly as?: Ref;
  readonly at?: string;
  readonly by?: string;
  readonly since?: string;
  /** The room whose readers see the screen: nothing above it is shown. */
  readonly upTo?: string;
}

/** Talks that can be opened here. */
export interface TalksOnOffer {
  readonly name: string;
  readonly title: string;
  readonly isExample: boolean;
}

/** "Where it stands", with the story of one cell where one is open. */
export interface WhereModel {
  readonly frame: Frame;
  readonly page: Page;
  readonly story: CellStory | undefined;
}

/** The screen of reports. */
export interface ReportsModel {
  readonly frame: Frame;
  readonly screen: ReportScreen;
}

/** What the composer offers: where the member may write, and what. */
export interface ComposerModel {
  readonly frame: Frame;
  readonly rooms: readonly RoomToWrite[];
  readonly forms: readonly FormShown[];
  /** What was being written when the composer was closed, or the page. */
  readonly draft: EntryDraft | undefined;
}

/** An entry as it stands in the composer. */
export interface EntryDraft {
  readonly room: string;
  readonly kind: string;
  readonly values: Values;
  /** What it was worked out from, where it was. */
  readonly derived?: Derived | undefined;
  /** Why it goes although something stops it; empty where nothing was said. */
  readonly override: string;
}

/** What is to be said of a draft before it goes: how it reads, what is wrong with it, what stops it. */
export interface DraftModel {
  readonly sentence: string;
  readonly problem: string;
  readonly compared: Compared;
}

/** A page and what stands around it. */
export interface PageModel {
  readonly frame: Frame;
  readonly page: Page;
}

/** The screen of contacts: a page with the list, and the timeline that tells the same. */
export interface ContactsModel extends PageModel {
  readonly timeline: Timeline;
}

/** The shuttle: a page, and every signal on its way. */
export interface ShuttleModel extends PageModel {
  readonly signals: readonly SignalTrack[];
}

/** Packages: the page from stances alone, and where there are numbers, from what to work them out. */
export interface PackagesModel extends PageModel {
  readonly source: ProblemSource | undefined;
}

/** The plan: a page, its points, and the one that is open. */
export interface PlanModel extends PageModel {
  readonly points: readonly PointInList[];
  readonly open: PointStory | undefined;
}

/** People and rooms. */
export interface PeopleModel extends PageModel {
  readonly rooms: readonly RoomOnRecord[];
  /** Whether rooms can be opened and people invited: only in talks of one's own. */
  readonly isOwn: boolean;
}

/** The record, filtered. */
export interface RecordModel {
  readonly frame: Frame;
  readonly record: RecordLines;
  /** What a check of the record finds wrong, each in a sentence; empty where everything holds. */
  readonly findings: readonly string[];
}

/** What may be taken away: the record, the matrix as a table, the page as one file. */
export const EXPORTS = ["record", "csv", "html"] as const;
export type ExportSort = (typeof EXPORTS)[number];

/** A file to be saved. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Lines of the record that were found, the best first; one that fills a cell names it. */
export type FoundModel = readonly Found[];

/** What was read: how many lines were found in which report. */
export interface ReadModel {
  readonly report: Ref;
  readonly found: number;
}

/**
 * Everything that the page may ask of its data. The page knows nothing of what stands behind it: entries in
 * memory for an example, a sealed ledger for talks of one's own. Each question is answered with plain data or
 * fails with a `DeskProblem`, whose sentence is made to be shown.
 */
export interface Desk {
  /** The talks that can be opened, the first to be shown first. */
  offered(): Promise<readonly TalksOnOffer[]>;
  where(view: Viewpoint, cell: { readonly row: Ref; readonly party: Ref } | undefined): Promise<WhereModel>;
  reports(view: Viewpoint, open: Ref | undefined): Promise<ReportsModel>;
  /** A person accepts or refuses suggestions. */
  review(talks: string, suggestions: readonly Ref[], verdict: "accepted" | "refused"): Promise<void>;
  composer(view: Viewpoint): Promise<ComposerModel>;
  /** Keeps what is being written, sealed in talks of one's own. */
  keepDraft(talks: string, draft: EntryDraft): Promise<void>;
  /** Drops the draft, unless something else is being written by now. */
  dropDraft(talks: string, draft: EntryDraft): Promise<void>;
  /** Looks at a draft and writes nothing. */
  look(talks: string, draft: EntryDraft): Promise<DraftModel>;
  /** Writes the draft; fails where something is wrong with it or stops it. A carrying is put on record with it. */
  record(talks: string, draft: EntryDraft): Promise<string>;
  /** Writes free words into the member's own notes. */
  jot(talks: string, words: string): Promise<void>;
  contacts(view: Viewpoint): Promise<ContactsModel>;
  shuttle(view: Viewpoint): Promise<ShuttleModel>;
  packages(view: Viewpoint): Promise<PackagesModel>;
  plan(view: Viewpoint, point: Ref | undefined): Promise<PlanModel>;
  people(view: Viewpoint): Promise<PeopleModel>;
  recordOf(view: Viewpoint, filter: RecordFilter): Promise<RecordModel>;
  /** Takes back an entry that the member wrote. */
  retract(talks: string, entry: Ref, reason: string): Promise<void>;
  /** Says that somebody else's entry is wrong, and how; both stand. */
  dispute(talks: string, entry: Ref, words: string): Promise<void>;
  /** A file of what the view may read; what it may not is not in it. */
  exported(view: Viewpoint, sort: ExportSort): Promise<SavedFile>;
  /** Adds the entries of a record file; those that are there already are passed over. Says how many were new. */
  imported(talks: string, text: string): Promise<number>;
  /** Finds lines by their words, in what the view may read. */
  find(view: Viewpoint, text: string): Promise<FoundModel>;
  /** The door card for a party; fails for who is no mediator. */
  door(view: Viewpoint, party: Ref, mustNotRaise: boolean): Promise<PageModel>;
  /** Takes back what was written last since the talks were opened; says whether there was anything. */
  undo(talks: string): Promise<boolean>;
  /** Adds what was found in a report, and joins it to what is there. */
  addReading(talks: string, entries: readonly Entry[]): Promise<ReadModel>;
  /** Whether there are keys, and which talks of one's own they open. */
  own(): Promise<OwnModel>;
  makeKeys(passphrase: string): Promise<void>;
  unlock(passphrase: string): Promise<void>;
  /** Starts talks of one's own and gives their name. */
  found(title: string, name: string): Promise<string>;
  /** Answers an invitation and gives the name of its talks. */
  join(link: string, name: string): Promise<string>;
  openRoom(talks: string, kind: RoomKind, title: string, party: Ref | undefined): Promise<void>;
  /** A link that lets one person into a room, once. */
  invite(talks: string, room: string, role: "mediator" | "member", name: string): Promise<string>;
  /** Puts the pasted reports aside: the talks are empty afterwards. */
  putAside(talks: string): Promise<void>;
}

/** The talks into which pasted reports are read. */
export const PASTED = "pasted";

/** Says in one sentence what cannot be, and what to do. */
export class DeskProblem extends Error {}

/** A question on its way to the worker, and its answer. */
export type Question = {
  [Method in keyof Desk]: {
    readonly id: number;
    readonly method: Method;
    readonly given: Parameters<Desk[Method]>;
  };
}[keyof Desk];

/** What comes back: an answer, a sentence that says why there is none, or the news that talks have changed. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly problem: string }
  | { readonly changed: string };
