import type {
  AnswerKind,
  Aspect,
  ConveyanceStage,
  ReleaseForm,
  StandingOf,
  Capacity,
  Catalogue,
  ContactMode,
  ContactStatus,
  Deadline,
  Contents,
  DocumentKind,
  Judgement,
  Knowledge,
  RoomKind,
  Name,
  OfferStatus,
  ReleaseStatus,
  PartyRole,
  Quotation,
  Stance,
  Venue,
  When,
} from "@parley/core";

import type { HtmlWords } from "../render/html.ts";
import type { PackageWords } from "./package-words.ts";
import type { SettlingWords } from "./settling-words.ts";
import type { DeskWords } from "./desk-words.ts";

/**
 * One language: the words for every sentence of the core and for everything that the pages say beside. A
 * language is one file, and a missing message is a compile error.
 */
export interface Language {
  /** BCP 47 tag. */
  readonly code: string;
  readonly direction: "ltr" | "rtl";
  readonly messages: Catalogue;
  readonly terms: Terms;
  readonly status: StatusWords;
  readonly lede: LedeWords;
  readonly reading: ReadingWords;
  readonly door: DoorWords;
  readonly packages: PackageWords;
  readonly settling: SettlingWords;
  readonly html: HtmlWords;
  readonly desk: DeskWords;
  /** The language with its instants as the clocks of an IANA zone show them. */
  readonly inZone: (zone: string) => Language;
}

/** Words for the closed vocabularies, and for names, numbers, lists, dates and lengths. */
export interface Terms {
  readonly stance: Readonly<Record<Stance | "red-line" | "red-line-assessed" | "none", string>>;
  readonly role: Readonly<Record<PartyRole, string>>;
  readonly capacity: Readonly<Record<Capacity, string>>;
  readonly form: Readonly<Record<ReleaseForm, string>>;
  readonly answer: Readonly<Record<AnswerKind, string>>;
  readonly stage: Readonly<Record<ConveyanceStage, string>>;
  readonly standing: Readonly<Record<StandingOf, string>>;
  readonly venue: Readonly<Record<Venue, string>>;
  readonly judgement: Readonly<Record<Judgement, string>>;
  readonly mode: Readonly<Record<ContactMode, string>>;
  readonly contactStatus: Readonly<Record<ContactStatus, string>>;
  readonly contents: Readonly<Record<Contents, string>>;
  readonly documentKind: Readonly<Record<DocumentKind, string>>;
  readonly aspect: Readonly<Record<Aspect, string>>;
  readonly quotation: Readonly<Record<Quotation, string>>;
  readonly knowing: Readonly<Record<Knowledge["how"], string>>;
  readonly room: Readonly<Record<RoomKind, string>>;
  /** "Jared Kushner, Steve Witkoff and Yuri Ushakov". */
  readonly list: (items: readonly string[]) => string;
  readonly name: (name: Name) => string;
  readonly when: (when: When | null | undefined) => string;
  readonly day: (day: string) => string;
  /** Minutes as people say them: "5 h", "20 min". */
  readonly length: (minutes: number) => string;
}

/** What the status page says beside the sentences of the core. */
export interface StatusWords {
  readonly title: string;
  /** Said first wherever an example is shown. */
  readonly example: string;
  readonly analyst: string;
  readonly headings: {
    readonly positions: string;
    readonly stuck: string;
    readonly accounts: string;
    readonly papers: string;
    readonly contacts: string;
    readonly silence: string;
    readonly owed: string;
    readonly outlook: string;
    readonly unsaid: string;
    readonly parallel: string;
    readonly shuttle: string;
    readonly releases: string;
    readonly offers: string;
    readonly mandates: string;
    readonly standings: string;
    readonly foreign: string;
    readonly sources: string;
  };
  /** Entries of a kind or version that this program does not understand. */
  readonly foreign: (kind: string, version: number, count: number) => string;
  /** Said of a line that such entries touch, with their kinds. */
  readonly touchedBy: (kinds: readonly string[]) => string;
  readonly asRead: (reports: number) => string;
  /** `written` counts the entries that rest on no report. */
  readonly from: (reports: number, undated: number, entries: number, written: number) => string;
  readonly counted: (reviewed: number, unread: number) => string;
  /** Said once a page where times are not in UTC. */
  readonly timesIn: (zone: string) => string;
  readonly asOf: (at: string | undefined, recordedBy: string | undefined) => string;
  readonly nothing: Readonly<
    Record<
      "recorded" | "positions" | "stuck" | "accounts" | "papers" | "contacts" | "owed" | "outlook" | "unsaid",
      string
    >
  >;
  readonly planAside: string;
  readonly asReadAside: string;
  readonly stuckAside: (isRead: boolean) => string;
  readonly topicNote: string;
  readonly wholeNote: string;
  readonly onlyReport: string;
  readonly paperNote: (points: number | undefined, contents: Contents) => string;
  readonly asAWhole: (name: string) => string;
  readonly wrote: (papers: readonly string[]) => string;
  readonly oneSource: string;
  readonly assessed: string;
  /** Said of what is no yes and stands on a wording that the text no longer has. */
  readonly onVersion: (version: string) => string;
  readonly sources: (count: number) => string;
  readonly notRead: string;
  readonly inPublic: string;
  readonly toUs: string;
  readonly noPerson: string;
  readonly also: (stance: string) => string;
  readonly agreed: (
    groups: readonly (readonly string[])[],
    whole: boolean,
    missing: readonly string[],
    isUnread: boolean,
    isEnvoys: boolean,
  ) => string;
  readonly atDifferentTimes: string;
  readonly inOnePeriod: string;
  readonly ownVoice: string;
  readonly unnamed: string;
  readonly accountsOf: (aspect: string, about: string) => string;
  readonly theTalks: string;
  readonly received: (who: readonly string[], giver: Name) => string;
  readonly presentedBy: (who: string, when: string) => string;
  readonly perhapsSame: (outlets: readonly string[]) => string;
  readonly owes: string;
  readonly to: string;
  readonly signalOwed: (from: Name, contents: string) => string;
  readonly awaited: (awaits: string) => string;
  readonly afterThat: (after: string) => string;
  readonly noDate: string;
  readonly uncounted: string;
  readonly silent: (days: number | null, isKnown: boolean) => string;
  readonly legend: Readonly<Record<"one" | "unread" | "paper" | "earlier", string>>;
  readonly acceptedEarlier: (version: string) => string;
  readonly wording: (version: string, brackets: number) => string;
  readonly option: (label: string, wantedBy: readonly string[]) => string;
  readonly shownFirst: (
    version: string | undefined,
    to: readonly string[],
    others: readonly string[],
  ) => string;
  readonly shownAlone: (
    version: string | undefined,
    to: readonly string[],
    others: readonly string[],
  ) => string;
  readonly shownTo: (version: string | undefined, to: readonly string[], at: string) => string;
  readonly signOff: (by: string, subject: string) => string;
  readonly offered: (
    terms: readonly string[],
    condition: string | undefined,
    deadline: Deadline | undefined,
  ) => string;
  readonly offerStatus: Readonly<Record<OfferStatus, string>>;
  readonly answered: (by: string, answer: AnswerKind, words: string | undefined) => string;
  readonly entrusted: (from: string, to: string, via: readonly string[]) => string;
  readonly stageAt: (stage: ConveyanceStage, at: string) => string;
  readonly notConveyed: string;
  readonly givenWords: string;
  readonly conveyedWords: string;
  readonly mayCarry: (
    what: string,
    to: readonly string[],
    form: ReleaseForm,
    attribution: string | undefined,
    until: string,
  ) => string;
  readonly releaseStatus: Readonly<Record<ReleaseStatus, string>>;
  readonly unfinished: (count: number, room: string) => string;
  readonly standsTo: (by: string, standing: StandingOf) => string;
  readonly disputed: (words: string) => string;
  readonly somethingNotHere: string;
  readonly since: Readonly<Record<"happened" | "learnt" | "corrected" | "takenBack" | "nothing", string>> & {
    readonly heading: (day: string) => string;
  };
  /** Named on a page that shows what the readers of some rooms see. */
  readonly asReaderOf: (rooms: readonly string[]) => string;
  readonly asMember: (member: string) => string;
  readonly passage: (number: number) => string;
  readonly recordedBy: (author: string, room: string | undefined) => string;
  readonly knownBy: Readonly<Record<Knowledge["how"], string>>;
  readonly saidBy: (speaker: string, quotation: string) => string;
  readonly theReport: (title: string, outlet: string | undefined) => string;
  /** Heard or written down as they were said, where no report stands between. */
  readonly exactWords: string;
  readonly told: string;
  readonly comparedAside: string;
  readonly compared: (
    parallel: number,
    exclusive: readonly { readonly report: string; readonly count: number }[],
  ) => string;
  readonly notHere: string;
  readonly neutral: string;
}

/** The parts of the top sentence. */
export interface LedeWords {
  readonly stuck: (subject: string, stance: string, meeting: string, others: number) => string;
  readonly redLine: (who: string) => string;
  readonly rejected: (who: string) => string;
  readonly countered: (who: string) => string;
  readonly after: (meeting: string) => string;
  /** The sides apart, each as a list of names. */
  readonly meeting: (
    mode: ContactMode,
    length: string | undefined,
    groups: readonly (readonly string[])[],
  ) => string;
  readonly acceptable: (who: string, what: string, stance: Stance) => string;
  readonly agreed: (who: string, what: string, others: number) => string;
  readonly accepted: (who: string, what: string, isConditional: boolean) => string;
  readonly waits: (who: string, what: string) => string;
  readonly judges: (who: string, judgement: string) => string;
  readonly contact: (status: string, meeting: string) => string;
  readonly statements: (count: number) => string;
  /** Of all points, on how many every party agrees whose consent counts, and on how many some do. */
  readonly ofPoints: (count: number, whole: number, between: number) => string;
  readonly redLines: (subjects: readonly string[]) => string;
  readonly lapses: (by: string, at: string) => string;
}

/** What the door card says. */
export interface DoorWords {
  readonly title: (party: string) => string;
  readonly kicker: string;
  readonly forMediators: string;
  readonly maySay: string;
  readonly owed: string;
  readonly lastWords: string;
  readonly stands: string;
  readonly changed: string;
  readonly deadlines: string;
  readonly mustNot: string;
  readonly nothingReleased: string;
  readonly nothingOwed: string;
  readonly nothingSaid: string;
  readonly nothingRecorded: string;
  readonly nothingChanged: string;
  readonly noDeadlines: string;
  readonly nothingSecret: string;
  readonly leaveEnds: (what: string, at: string) => string;
  readonly inForm: (form: ReleaseForm, attribution: string | undefined, until: string) => string;
}

/** What the page of a reading says. */
export interface ReadingWords {
  readonly groups: Readonly<
    Record<
      | "people"
      | "statements"
      | "contacts"
      | "papers"
      | "positions"
      | "undertakings"
      | "signals"
      | "steps"
      | "outlook",
      string
    >
  >;
  readonly kicker: string;
  readonly noDate: string;
  readonly noOutlet: string;
  readonly found: (groups: readonly { readonly heading: string; readonly count: number }[]) => string;
  readonly repeats: (from: number, to: number, of: number, until: number) => string;
  readonly foreign: (language: string) => string;
  readonly nothing: string;
}
