import {
  isQuote,
  type CellState,
  type Line,
  type PartyState,
  type Position,
  type Ref,
  type RowState,
  type StandState,
} from "@parley/core";
import type { StanceSign } from "../page/page.ts";
import { capital, type PartyMark } from "../page/text.ts";
import { isConfidential } from "../guards/carrying.ts";
import { signOf } from "../status/positions.ts";
import { isEarlierYes, stanceWord, standWord } from "../status/stance-words.ts";
import type { Viewing } from "../status/viewing.ts";
import { roomChip, type RoomChip } from "./room-chip.ts";

/** The whole story of one cell: where a side stands on one subject, in whose words, and how it came there. */
export interface CellStory {
  readonly row: Ref;
  readonly party: Ref;
  readonly title: string;
  readonly mark: PartyMark | undefined;
  /** The most authoritative first; empty where nothing is recorded. */
  readonly stands: readonly StandStory[];
  /** What the reader found and nobody has read, which fills nothing. */
  readonly apart: readonly { readonly word: string; readonly words: readonly QuotedWords[] }[];
  readonly others: readonly { readonly name: string; readonly mark: PartyMark; readonly word: string }[];
}

/** One stand: what it is, the words on which it rests, its facts, and what it displaced. */
export interface StandStory {
  readonly sign: StanceSign;
  readonly stance: string;
  readonly isUnread: boolean;
  readonly isAssessed: boolean;
  readonly words: readonly QuotedWords[];
  readonly room: RoomChip | undefined;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** For each other side, whether it may be told, where it was said in confidence; empty where it was not. */
  readonly leave: readonly { readonly party: Ref; readonly mark: PartyMark; readonly words: string }[];
  /** The latest first, the present one included. */
  readonly history: readonly { readonly when: string; readonly stance: string }[];
  readonly ref: Ref;
}

/** Words of a report with the rest of their passage, and where they stand. */
export interface QuotedWords {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  readonly place: string;
  readonly report: Ref;
  readonly start: number;
}

/** The story of the cell; undefined where the row or the side is not in this view. */
export function cellStory(viewing: Viewing, row: Ref, party: Ref): CellStory | undefined {
  const { state } = viewing;
  const subject = state.rows.find(({ ref }) => ref === row);
  const side = state.parties.find(({ ref }) => ref === party);
  const cell = subject?.cells.find((candidate) => candidate.party === party);
  if (subject === undefined || side === undefined || cell === undefined) return undefined;
  return {
    row,
    party,
    title: viewing.language.desk.story.title(side.name, subject.name),
    mark: viewing.mark(party),
    stands: cell.stands.map((stand) => standStory(viewing, stand)),
    apart: cell.apart.map((line) => ({
      word: stanceWord(viewing.language.terms, line.entry.body.stance, line.entry.body.redLine),
      words: wordsBehind(viewing, [line]),
    })),
    others: othersOn(viewing, subject, side),
  };
}

function othersOn(viewing: Viewing, { cells }: RowState, side: PartyState): CellStory["others"] {
  return viewing.columns
    .filter(({ ref }) => ref !== side.ref)
    .flatMap(({ ref, name }) => {
      const mark = viewing.mark(ref);
      const cell = cells.find((candidate) => candidate.party === ref);
      return mark === undefined ? [] : [{ name, mark, word: firstWord(viewing, cell) }];
    });
}

function firstWord(viewing: Viewing, cell: CellState | undefined): string {
  const [stand] = cell?.stands ?? [];
  return stand === undefined
    ? viewing.language.desk.story.nothing
    : stanceWord(viewing.language.terms, stand.stance, stand.redLine);
}

function standStory(viewing: Viewing, stand: StandState): StandStory {
  const { state, language } = viewing;
  const { story } = language.desk;
  const word = standWord(language, stand);
  const isNamedRoom = state.rooms.some(({ entry }) => entry.room === stand.line.entry.room);
  return {
    sign: isEarlierYes(stand) ? "earlier" : signOf(stand.stance, stand.redLine),
    stance: story.stance(word, stand.gist),
    isUnread: stand.read !== "reviewed",
    isAssessed: stand.redLine === "assessed",
    words: wordsBehind(viewing, [stand.line, ...stand.beside]),
    room: isNamedRoom ? roomChip(state, language, stand.line.entry.room) : undefined,
    facts: factsOf(viewing, stand),
    leave: leaveOf(viewing, stand),
    history: [stand.line, ...stand.earlier].map((line) => ({
      when: language.terms.when(line.entry.on),
      stance: story.stance(
        stanceWord(viewing.language.terms, line.entry.body.stance, line.entry.body.redLine),
        line.entry.body.gist,
      ),
    })),
    ref: stand.line.ref,
  };
}

/** What the other sides may be told of it: in which form and until when, or nothing. */
function leaveOf(viewing: Viewing, { line }: StandState): StandStory["leave"] {
  const { state, language } = viewing;
  if (!isConfidential(state, line.ref) || state.rooms.length === 0) return [];
  const own = line.entry.body.party;
  return viewing.columns
    .filter(({ ref }) => own === undefined || ref !== state.canon(own))
    .flatMap(({ ref }) => {
      const mark = viewing.mark(ref);
      const release = state.releases.find(
        ({ what, to, status }) => status === "live" && what.includes(line.ref) && to.includes(ref),
      );
      const until = release?.until === undefined ? "" : language.terms.when(release.until);
      const words =
        release === undefined
          ? language.desk.story.noLeave
          : language.desk.story.leave(language.terms.form[release.form], until);
      return mark === undefined ? [] : [{ party: ref, mark, words }];
    });
}

function factsOf(viewing: Viewing, stand: StandState): StandStory["facts"] {
  const { state, language } = viewing;
  const { story } = language.desk;
  const { entry } = stand.line;
  const person = state.name(stand.by?.person);
  const side = state.name(stand.by?.party ?? entry.body.party);
  const capacity = language.terms.capacity[stand.by?.capacity ?? "unknown"];
  const notPrincipal = stand.level === "envoy" ? `. ${capital(story.notPrincipal)}` : "";
  const mandate = state.mandates.find(({ entry: { body } }) => {
    const { person: holder } = body.holder;
    return (
      holder !== undefined &&
      stand.by?.person !== undefined &&
      state.canon(holder) === state.canon(stand.by.person)
    );
  });
  const facts: readonly (readonly [string, string])[] = [
    [story.facts.speaker, person ?? story.notNamed],
    [story.facts.speaksFor, `${story.speaksFor(language.terms.name(side), capacity)}${notPrincipal}`],
    [story.facts.mandate, mandate?.entry.body.may ?? ""],
    [story.facts.version, stand.version ?? ""],
    [story.facts.where, language.terms.venue[entry.venue ?? "unknown"]],
    [story.facts.when, language.terms.when(entry.on)],
    [story.facts.how, howKnown(viewing, stand)],
    [
      story.facts.recorded,
      stand.read === "reviewed"
        ? story.recorded(entry.author, language.terms.day(entry.recordedAt))
        : `${story.foundByReader}, ${story.notReadYet}`,
    ],
  ];
  return facts.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}

function howKnown(viewing: Viewing, stand: StandState): string {
  const { state, language } = viewing;
  const lines = [stand.line, ...stand.beside];
  const reports = new Set(
    lines.flatMap(({ entry }) => entry.sources.filter(isQuote).map(({ report }) => report)),
  );
  const outlets = state.reports
    .filter(({ ref }) => reports.has(ref))
    .map(({ outlet, title }) => outlet ?? `“${title}”`);
  const confirmed = (state.confirmationsByRef.get(stand.line.ref) ?? []).map(({ entry }) =>
    language.status.standsTo(viewing.nameOf(entry.body.by), entry.body.standing),
  );
  const { how } = stand.line.entry.knowledge ?? { how: reports.size > 0 ? "reported" : "heard-by-us" };
  return language.desk.story.how(language.terms.knowing[how], [...new Set(outlets)], confirmed);
}

/** The words of reports behind the lines, each place once. */
export function wordsBehind(viewing: Viewing, lines: readonly Line<Position>[]): readonly QuotedWords[] {
  const quotes = new Map<string, QuotedWords>();
  for (const line of lines)
    for (const number of viewing.citing.cite(line)) {
      const note = viewing.citing.notes()[number - 1];
      if (note?.at === undefined) continue;
      quotes.set(`${note.at.report} ${note.at.start}`, {
        exact: note.exact,
        before: note.before,
        after: note.after,
        place: [note.lead, note.place].filter((part) => part !== "").join(", "),
        ...note.at,
      });
    }
  return [...quotes.values()];
}
