import type { ScreenName } from "../view/place.ts";

/** Everything that the desk says beside the pages. A language is one file; a missing message is a compile error. */
export interface WebWords {
  readonly skip: string;
  readonly exampleBand: string;
  readonly home: string;
  readonly screens: Readonly<Record<Exclude<ScreenName, "door">, string>>;
  readonly screensLabel: string;
  readonly tabs: Readonly<Record<"where" | "contacts" | "shuttle" | "reports" | "more", string>>;
  readonly unreadCount: (count: number) => string;
  /** The state of the view as one sentence, around its controls. */
  readonly bar: Readonly<Record<"readAs" | "asOf" | "on" | "talks" | "reader" | "when", string>>;
  readonly analyst: string;
  readonly team: string;
  readonly asParty: (party: string) => string;
  readonly sharedWith: (room: string) => string;
  readonly asNote: (party: string) => string;
  readonly backToOwn: string;
  readonly allRecorded: string;
  readonly asOf: AsOfWords;
  readonly offline: string;
  readonly singleKeys: string;
  readonly doorFor: (party: string) => string;
  readonly secondSheet: string;
  readonly palette: Readonly<Record<"go" | "words" | "do" | "results" | "nothing", string>>;
  readonly list: (items: readonly string[]) => string;
  readonly composer: ComposerWords;
  readonly here: string;
  readonly find: string;
  readonly source: (number: number, lead: string) => string;
  readonly notYetRead: string;
  readonly openInReport: string;
  readonly subject: string;
  readonly what: string;
  readonly silenceHead: readonly [string, string, string];
  readonly contactsHead: readonly [string, string, string];
  readonly privacy: Readonly<Record<"public" | "private", string>>;
  readonly exactWords: string;
  readonly asTold: string;
  readonly showRest: (count: number) => string;
  readonly print: string;
  readonly close: string;
  readonly loading: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly panel: PanelWords;
  readonly paste: PasteWords;
  readonly contacts: Readonly<Record<"timeline" | "inOrder" | "rule", string>>;
  readonly shuttle: ShuttleWords;
  readonly plan: Readonly<
    Record<"points" | "versions" | "noText" | "options" | "optionsAside" | "stands" | "standsAside", string>
  > & { readonly variant: (by: string) => string };
  readonly record: RecordWords;
  readonly people: Readonly<Record<"rooms" | "roomsAside" | "noRooms", string>>;
  readonly report: ReportWords;
  readonly own: OwnWords;
  readonly actions: Readonly<Record<"write" | "jot" | "door" | "viewAs" | "shared" | "keys", string>>;
}

/** The panel with one cell's story. */
export interface PanelWords {
  readonly inWhoseWords: string;
  readonly noWords: string;
  readonly mayBeCarried: string;
  readonly history: string;
  readonly before: string;
  readonly nothing: string;
  readonly others: string;
  readonly notYetRead: string;
  readonly nothingRecorded: string;
}

/** The box that takes a report. */
export interface PasteWords {
  readonly label: string;
  readonly placeholder: string;
  readonly read: string;
  readonly readAnother: string;
  readonly pick: string;
  readonly here: string;
  readonly second: string;
  readonly reading: (words: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly empty: string;
  readonly file: (name: string) => string;
  readonly pasted: string;
  readonly notUtf8: (name: string) => string;
  readonly readYourself: (count: number) => string;
  readonly putAside: string;
  readonly ways: string;
}

/** The screen of reports. */
export interface ReportWords {
  readonly none: string;
  readonly place: (place: number, count: number) => string;
  readonly which: string;
  readonly exact: string;
  readonly told: string;
  readonly voice: string;
  readonly nobody: string;
  readonly showCopy: string;
  readonly hideCopy: string;
  readonly suggestions: string;
  readonly read: (read: number, all: number) => string;
  readonly nothingFound: string;
  readonly waiting: (count: number) => string;
  readonly countNowhere: string;
  readonly oneByOne: string;
  readonly together: string;
  readonly accept: string;
  readonly refuse: string;
  readonly later: string;
  readonly nextBack: string;
  readonly judged: Readonly<Record<"unread" | "accepted" | "corrected" | "refused", string>>;
  readonly keys: Readonly<Record<"next" | "back" | "accept" | "refuse" | "later" | "undo" | "all", string>>;
}

/** The two clocks. */
export interface AsOfWords {
  readonly happened: (day: string) => string;
  readonly recorded: (day: string) => string;
  readonly since: (day: string) => string;
  readonly whatHappened: string;
  readonly whatRecorded: string;
  readonly day: string;
  readonly compare: string;
  readonly show: string;
  readonly now: string;
}

/** Writing an entry. */
export interface ComposerWords {
  readonly title: (room: string) => string;
  readonly room: string;
  readonly kind: string;
  readonly readBy: string;
  readonly andByUs: (us: readonly string[]) => string;
  readonly readByUs: (us: readonly string[]) => string;
  readonly anybody: string;
  readonly meAlone: string;
  readonly readers: (them: number, us: number) => string;
  readonly mayStayEmpty: string;
  readonly notSaid: string;
  readonly choose: string;
  readonly stopped: (rooms: string) => string;
  readonly sharedWords: (words: readonly string[]) => string;
  readonly moreHalts: (count: number) => string;
  readonly takeOut: string;
  readonly askRelease: string;
  readonly allTheSame: string;
  readonly reason: string;
  readonly underRelease: (count: number) => string;
  readonly compared: (rooms: readonly string[]) => string;
  readonly waits: string;
  readonly atOnce: string;
  readonly goes: (room: string, seconds: number) => string;
  readonly undo: string;
  readonly recorded: (sentence: string) => string;
  readonly jotLabel: string;
  readonly jotButton: string;
}

/** The shuttle. */
export interface ShuttleWords {
  readonly signals: string;
  readonly aside: string;
  readonly none: string;
  readonly for: string;
  readonly head: readonly string[];
  readonly given: string;
  readonly conveyed: string;
  readonly stages: Readonly<Record<"entrusted" | "conveyed" | "heard-back" | "answered", string>>;
}

/** The record. */
export interface RecordWords {
  readonly lede: (entries: number) => string;
  readonly under: string;
  readonly entries: string;
  readonly shown: (shown: number, matching: number) => string;
  readonly search: string;
  readonly kind: string;
  readonly room: string;
  readonly allKinds: string;
  readonly allRooms: string;
  readonly nothing: string;
  readonly head: readonly [string, string, string, string, string];
  readonly asItStood: string;
  readonly asCorrected: string;
  readonly is: Readonly<Record<"unread" | "retracted" | "refused", string>>;
  readonly retract: string;
  readonly dispute: string;
  readonly why: string;
  readonly whatIsWrong: string;
  readonly verified: string;
  readonly holds: string;
  readonly exports: Readonly<Record<"record" | "csv" | "html", string>>;
  readonly import: string;
  readonly imported: (count: number) => string;
}

/** Talks of one's own. */
export interface OwnWords extends Readonly<
  Record<
    | "title"
    | "way"
    | "wayNote"
    | "lede"
    | "elsewhere"
    | "makeKeys"
    | "makeKeysNote"
    | "makeKeysButton"
    | "passphrase"
    | "unlock"
    | "unlockNote"
    | "unlockButton"
    | "talks"
    | "none"
    | "join"
    | "joinNote"
    | "joinButton"
    | "name"
    | "found"
    | "foundNote"
    | "foundButton"
    | "talksTitle"
    | "working"
    | "openRoom"
    | "openRoomNote"
    | "openRoomButton"
    | "roomTitle"
    | "roomKind"
    | "roomParty"
    | "invite"
    | "inviteNote"
    | "inviteButton"
    | "inviteName"
    | "inviteRole"
    | "linkIs",
    string
  >
> {
  readonly kinds: Readonly<Record<"team" | "file" | "caucus" | "delegation" | "joint", string>>;
  readonly roles: Readonly<Record<"member" | "mediator", string>>;
}
