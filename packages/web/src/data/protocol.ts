import type { Entry, Ref } from "@parley/core";
import type { CellStory, Frame, Page, ReportScreen } from "@parley/views";
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
  /** Takes back what was written last since the talks were opened; says whether there was anything. */
  undo(talks: string): Promise<boolean>;
  /** Adds what was found in a report, and joins it to what is there. */
  addReading(talks: string, entries: readonly Entry[]): Promise<ReadModel>;
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
