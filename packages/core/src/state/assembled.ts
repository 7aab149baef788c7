import { sentence, type Sentence } from "../describe/sentence.ts";
import { byAcceptance } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import { kindByName } from "../kinds/index.ts";
import type { Effective } from "../stages/effective.ts";
import { firstQuote, type Line } from "../stages/line.ts";
import type { Calendar } from "../time.ts";
import { carryingStates } from "./carrying.ts";
import { Lineage } from "./lineage.ts";
import { signOffs } from "./mandates.ts";
import { offerStates } from "./offers.ts";
import { optionsByPoint } from "./options.ts";
import { preferenceLines } from "./preferences.ts";
import { releaseStates } from "./releases.ts";
import { linesByTarget } from "./standings.ts";
import { wordingsByPoint } from "./wordings.ts";
import type { Question, StateOfPlay } from "./state-of-play.ts";
import { agreementOn, type Agreement } from "./agreed.ts";
import { Board } from "./board.ts";
import { contactStates, silences } from "./contacts.ts";
import type { RowState } from "./matrix.ts";
import { outlooks } from "./outlook.ts";
import { paperStates } from "./papers.ts";
import { isParty, partyStates, type PartyState } from "./parties.ts";
import { personStates } from "./people.ts";
import { reportStates, type ReportState } from "./reports.ts";
import { signalStates } from "./signals.ts";
import { owedSteps } from "./steps.ts";
import { stuckRows } from "./stuck.ts";
import { talksOf, type Talks } from "./talks.ts";
import { comparisons } from "./undertakings.ts";
import type { Unsaid } from "./unsaid.ts";
import type { World } from "./world.ts";

/** Every section of the state, from the lines that count. `asOf` is in milliseconds since 1970. */
export function assembled(
  question: Question,
  lines: readonly Line[],
  effect: Effective,
  calendar: Calendar,
  asOf: number | undefined,
): StateOfPlay {
  const board = new Board(effect.canon);
  const lineByRef = new Map<Ref, Line>();
  let [reviewed, unread] = [0, 0];
  for (const line of lines) {
    const kind = kindByName.get(line.entry.kind);
    kind?.add?.(line, board);
    lineByRef.set(line.ref, line);
    if (kind?.isFrame === true) continue;
    if (line.read === "reviewed") reviewed++;
    else unread++;
  }
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
  const wordings = wordingsByPoint(world, board.wordings);
  const rows = board.matrix.rows(world, partyRefs, new Lineage(world, board.points, wordings));
  const contacts = contactStates(world, board.contacts);
  const people = personStates(world, board.people, board.capacities);
  return {
    ...world,
    question,
    talks,
    rooms: board.rooms.toSorted(world.inOrder),
    reports,
    parties,
    people,
    papers: paperStates(
      world,
      board.papers,
      board.showings,
      parties.filter(isParty).map(({ ref }) => ref),
    ),
    rows,
    agreementByRow: agreements(world, rows, parties, talks),
    stuck: stuckRows(world, rows),
    contacts,
    silences: silences(world, partyRefs, contacts, asOf),
    statements: board.statements,
    notes: board.notes.toSorted(world.inOrder),
    signals: signalStates(world, board.signals, board.conveyances),
    releases: releaseStates(world, board.releases, board.revocations, asOf),
    offers: offerStates(world, board.offers, board.answers, asOf),
    mandates: board.mandates.toSorted(world.inOrder),
    signOffs: signOffs(world, board.mandates, rows),
    carryings: carryingStates(world, board.carries, board.carried),
    preferences: preferenceLines(world, board.preferences),
    wordingsByPoint: wordings,
    optionsByPoint: optionsByPoint(world, board.options),
    optionLinks: board.optionLinks.toSorted(world.inOrder),
    confirmationsByRef: linesByTarget(world, board.confirmations),
    disputesByRef: linesByTarget(world, board.disputes),
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
    lineByRef,
    reviewed,
    unread,
    effective: effect,
  };
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
