import { sentence, type Sentence } from "../describe/sentence.ts";
import { byAcceptance, type Entry } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import { kindByName } from "../kinds/index.ts";
import { effective, type Effective } from "../stages/effective.ts";
import { happened } from "../stages/happened.ts";
import { known } from "../stages/known.ts";
import { firstQuote, type Line } from "../stages/line.ts";
import { visible } from "../stages/visible.ts";
import { Calendar, type Day, type Instant } from "../time.ts";
import type { Divergence } from "./accounts.ts";
import { agreementOn, type Agreement } from "./agreed.ts";
import { Board } from "./board.ts";
import { contactStates, silences, type ContactState, type Silence } from "./contacts.ts";
import type { RowState } from "./matrix.ts";
import { outlooks, type Outlook } from "./outlook.ts";
import { paperStates, type PaperState } from "./papers.ts";
import { isParty, partyStates, type PartyState } from "./parties.ts";
import { personStates, type PersonState } from "./people.ts";
import { reportStates, type ReportState } from "./reports.ts";
import { signalStates, type SignalState } from "./signals.ts";
import type { Statement } from "./statements.ts";
import { owedSteps, type Owed } from "./steps.ts";
import { stuckRows, type Stuck } from "./stuck.ts";
import { talksOf, type Talks } from "./talks.ts";
import { comparisons, type Comparison } from "./undertakings.ts";
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

declare module "../describe/sentence.ts" {
  interface Messages {
    "unsaid-party": { party: string };
  }
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
  return finish(question, lines, effect, calendar, asOf);
}

function finish(
  question: Question,
  lines: readonly Line[],
  effect: Effective,
  calendar: Calendar,
  asOf: number | undefined,
): StateOfPlay {
  const board = new Board(effect.canon);
  for (const line of lines) kindByName.get(line.entry.kind)?.add?.(line, board);
  const reports = reportStates(board.reports);
  const world: World = {
    calendar,
    canon: effect.canon,
    name: board.names.name,
    inOrder: inOrder(reports),
  };
  const talks = talksOf(board.talks);
  const parties = partyStates(world, board.parties);
  const partyRefs = parties.map(({ ref }) => ref);
  const rows = board.matrix.rows(world, partyRefs);
  const told = lines.filter(({ entry }) => kindByName.get(entry.kind)?.isFrame !== true);
  const contacts = contactStates(world, board.contacts);
  const people = personStates(world, board.people, board.capacities);
  return {
    ...world,
    question,
    talks,
    reports,
    parties,
    people,
    papers: paperStates(world, board.papers, board.showings),
    rows,
    agreementByRow: agreements(world, rows, parties, talks),
    stuck: stuckRows(world, rows),
    contacts,
    silences: silences(world, partyRefs, contacts, asOf),
    statements: board.statements,
    signals: signalStates(world, board.signals),
    owed: owedSteps(world, board.steps),
    divergences: board.accounts.divergences(world),
    outlooks: outlooks(world, board.outlooks),
    comparisons: comparisons(
      world,
      board.undertakings,
      [...parties, ...people].map(({ name }) => name),
      contacts,
    ),
    unsaid: [...board.unsaid.finish(world), ...silentParties(parties, rows)],
    lineByRef: new Map(lines.map((line) => [line.ref, line])),
    reviewed: told.filter(({ read }) => read === "reviewed").length,
    unread: told.filter(({ read }) => read !== "reviewed").length,
    effective: effect,
  };
}

/** The zone of the first talks entry that is not retracted; UTC where there is none. */
function zoneOf(entries: readonly Entry[]): string {
  const talks = effective(
    entries.filter(({ kind }) => kind === "talks" || kind === "correction"),
  ).lines.filter(({ entry }) => entry.kind === "talks") as readonly Line<Talks>[]; // the filter above has kept lines of this kind alone
  return talksOf(talks)?.entry.body.zone ?? "UTC";
}

function inOrder(reports: readonly ReportState[]): World["inOrder"] {
  const rankByReport = new Map(reports.map(({ ref }, rank) => [ref, rank]));
  const rank = (line: Line): number => rankByReport.get(firstQuote(line)?.report ?? "") ?? reports.length;
  return (a, b) => {
    if (a === b) return 0;
    const first = firstQuote(a);
    const second = firstQuote(b);
    return (
      rank(a) - rank(b) ||
      (first?.start ?? 0) - (second?.start ?? 0) ||
      (first?.end ?? 0) - (second?.end ?? 0) ||
      byAcceptance(a.entry, b.entry) ||
      (a.ref < b.ref ? -1 : 1)
    );
  };
}

function agreements(
  { canon }: World,
  rows: readonly RowState[],
  parties: readonly PartyState[],
  talks: Line<Talks> | undefined,
): ReadonlyMap<Ref, Agreement> {
  const agreementByRow = new Map<Ref, Agreement>();
  for (const row of rows) {
    const agreement = agreementOn(row, parties, talks, canon);
    if (agreement !== undefined) agreementByRow.set(row.ref, agreement);
  }
  return agreementByRow;
}

/** The parties of which no position at all is on record, where any other's is. */
function silentParties(parties: readonly PartyState[], rows: readonly RowState[]): readonly Unsaid[] {
  if (rows.length === 0) return [];
  const silent = parties.filter(isParty).filter(({ ref }) => {
    const cells = rows.map(({ cells }) => cells.find(({ party }) => party === ref));
    return cells.every((cell) => cell === undefined || cell.stands.length + cell.apart.length === 0);
  });
  return silent.map(({ name, lines, read }) => {
    const question: Sentence = sentence(
      "unsaid-party",
      { party: name },
      lines.map(({ ref }) => ref),
    );
    return { question, read, lines };
  });
}

/** The lines that are one with the given entity, in the order of telling. */
export function tellingsOf<Body>(
  state: StateOfPlay,
  ref: Ref,
  lines: readonly Line<Body>[],
): readonly Line<Body>[] {
  return (byEntity(state, lines).get(state.canon(ref)) ?? []).toSorted(state.inOrder);
}
