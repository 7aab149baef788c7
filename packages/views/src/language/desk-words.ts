import type { RoomKind } from "@parley/core";
import type { Leave } from "../guards/carrying.ts";
import type { FieldName } from "../compose/form.ts";
import type { PackagesDeskWords } from "./packages-desk-words.ts";

/** What the desk's models say beside the pages. */
export interface DeskWords {
  /** The name of a room: its own title, else its kind and party. */
  readonly room: (kind: RoomKind, party: string | undefined) => string;
  readonly story: StoryWords;
  readonly report: ReportWords;
  readonly compose: ComposeWords;
  readonly packages: PackagesDeskWords;
  readonly contacts: {
    readonly title: string;
    readonly lede: (held: number, planned: number, notPlanned: number) => string;
  };
  readonly shuttle: {
    readonly title: string;
    readonly lede: (waiting: number, live: number, offers: number) => string;
    readonly noWords: (isWithheld: boolean) => string;
    readonly nothing: string;
    readonly notConveyed: string;
    readonly withdrawn: (when: string) => string;
  };
  readonly plan: {
    readonly title: string;
    readonly lede: (points: number, open: number, agreed: number, rows: number) => string;
    readonly how: (version: string | undefined, brackets: number) => string;
  };
  readonly people: {
    readonly title: string;
    readonly lede: (people: number, parties: number, rooms: number) => string;
    readonly parties: string;
    readonly people: string;
    readonly partiesHead: readonly string[];
    readonly peopleHead: readonly string[];
    readonly noParties: string;
    readonly noPeople: string;
  };
  readonly record: {
    readonly foreign: (kind: string) => string;
    readonly disputed: (who: string, words: string) => string;
  };
}

/** The words of writing an entry. */
export interface ComposeWords {
  readonly labels: Readonly<Record<FieldName, string>>;
  readonly doesNotRead: (party: string) => string;
  /** "Send to the caucus with the union: 3 of them, 2 of us". */
  readonly button: (kind: RoomKind, party: string | undefined, them: number, us: number) => string;
  readonly missing: (labels: readonly string[]) => string;
  readonly mayNotCite: (count: number) => string;
  readonly noAssessment: string;
  readonly couldInfer: string;
  readonly unchecked: (inputs: number) => string;
  readonly why: (reason: Exclude<Leave, { readonly may: true }>["why"]) => string;
}

/** The words of the screen of reports. */
export interface ReportWords {
  /** "Example Wire, 3 Dec 2025", and what is missing by name. */
  readonly from: (outlet: string | undefined, date: string | undefined) => string;
  readonly again: (first: number, last: number) => string;
  readonly noPerson: string;
  /** The name of a kind of entry, as a suggestion is headed. */
  readonly kind: (kind: string) => string;
}

/** The words of one cell's story. */
export interface StoryWords {
  /** "Russia on territory". */
  readonly title: (party: string, subject: string) => string;
  /** "open: no compromise option found yet". */
  readonly stance: (word: string, gist: string | undefined) => string;
  readonly facts: Readonly<
    Record<"speaker" | "speaksFor" | "mandate" | "where" | "when" | "how" | "recorded" | "version", string>
  >;
  readonly notNamed: string;
  readonly speaksFor: (party: string, capacity: string) => string;
  readonly notPrincipal: string;
  readonly how: (how: string, outlets: readonly string[], confirmedBy: readonly string[]) => string;
  readonly recorded: (author: string, day: string) => string;
  readonly foundByReader: string;
  readonly notReadYet: string;
  readonly nothing: string;
  readonly before: string;
  readonly nothingBefore: string;
  readonly noLeave: string;
  readonly leave: (form: string, until: string) => string;
}
