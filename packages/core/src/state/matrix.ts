import type { Ref } from "../entry/ref.ts";
import { levelOf, type Level, type Speaker } from "../entry/speaker.ts";
import type { Venue } from "../entry/entry.ts";
import type { Line, Read } from "../stages/line.ts";
import { overlaps, type Span, type When } from "../time.ts";
import type { Position, Stance } from "./positions.ts";
import type { World } from "./world.ts";

/** Whether something was said in public, to somebody in confidence or in session, or nobody knows where. */
export const PRIVACIES = ["public", "private", "unknown"] as const;
export type Privacy = (typeof PRIVACIES)[number];

/** What a row is about. */
export type SubjectKind = "point" | "topic" | "paper";

/** Where a party stands at one level, in one sort of venue, on one wording. These are never merged. */
export interface StandState {
  readonly level: Level;
  readonly privacy: Privacy;
  readonly version: string | undefined;
  readonly stance: Stance;
  readonly redLine: Position["redLine"];
  readonly gist: string | undefined;
  readonly by: Speaker | undefined;
  /** Since when the party has stood there without a break, as far as recorded. */
  readonly since: When | undefined;
  readonly read: Read;
  /** The current line, first of all that are behind the stand. */
  readonly line: Line<Position>;
  /** What overlaps the current one in time or bears no time: beside it, displaced by nothing. */
  readonly beside: readonly Line<Position>[];
  /** What it displaced, the latest first. */
  readonly earlier: readonly Line<Position>[];
}

/** One cell: every stand of a party on a subject, the most authoritative first; empty where nothing is recorded. */
export interface CellState {
  readonly party: Ref;
  readonly stands: readonly StandState[];
  /** Lines of the reader that fill nothing. */
  readonly apart: readonly Line<Position>[];
}

/** One row of the matrix: a point, a topic, or a paper as a whole. */
export interface RowState {
  readonly ref: Ref;
  readonly subject: SubjectKind;
  readonly name: string;
  readonly number: string | undefined;
  readonly read: Read;
  /** One a party, in the parties' order. */
  readonly cells: readonly CellState[];
  /** Lines that call it unresolved and name no party. */
  readonly unresolved: readonly Line<Position>[];
}

interface Subject {
  readonly line: Line;
  readonly subject: SubjectKind;
  readonly number: string | undefined;
}

/** Under this the lines stand that name no party; no reference looks like it. */
const NOBODY = "";

/** Collects positions and what they are about, and lays them out party by subject. */
export class MatrixBook {
  readonly #subjects: Subject[] = [];
  readonly #linesByParty = new Map<Ref, Map<Ref, Line<Position>[]>>();
  readonly #canon: (ref: Ref) => Ref;

  constructor(canon: (ref: Ref) => Ref) {
    this.#canon = canon;
  }

  /** Enters something that positions can be about. */
  subject(line: Line, subject: SubjectKind, number?: string): void {
    this.#subjects.push({ line, subject, number });
  }

  /** Enters a position. */
  position(line: Line<Position>): void {
    const { party, subject } = line.entry.body;
    const row = this.#canon(subject);
    const side = party === undefined ? NOBODY : this.#canon(party);
    let linesByParty = this.#linesByParty.get(row);
    if (linesByParty === undefined) this.#linesByParty.set(row, (linesByParty = new Map()));
    const lines = linesByParty.get(side);
    if (lines === undefined) linesByParty.set(side, [line]);
    else lines.push(line);
  }

  /** The rows: points by number, then topics and papers that anybody spoke of, as told. */
  rows(world: World, parties: readonly Ref[]): readonly RowState[] {
    const rows = new Map<Ref, Subject>();
    for (const subject of this.#subjects) {
      const ref = world.canon(subject.line.ref);
      const known = rows.get(ref);
      // A topic joined to a point stands in the point's row.
      if (known === undefined || (subject.subject === "point" && known.subject !== "point")) {
        rows.set(ref, subject);
      }
    }
    return [...rows]
      .filter(([ref, { subject }]) => subject === "point" || this.#linesByParty.has(ref))
      .map(([ref, subject]) => ({ row: this.#row(world, ref, subject, parties), line: subject.line }))
      .toSorted((a, b) => compareRows(a.row, b.row) || world.inOrder(a.line, b.line))
      .map(({ row }) => row);
  }

  #row(world: World, ref: Ref, { line, subject, number }: Subject, parties: readonly Ref[]): RowState {
    const linesByParty = this.#linesByParty.get(ref);
    const cells = parties.map((party) => cellState(world, party, linesByParty?.get(party) ?? []));
    const unresolved = (linesByParty?.get(NOBODY) ?? []).toSorted(world.inOrder);
    const reads = [
      ...cells.flatMap(({ stands }) => stands.map(({ read }) => read)),
      ...unresolved.map(({ read }) => read),
    ];
    const read = reads.includes("reviewed") ? "reviewed" : reads.includes("fills") ? "fills" : line.read;
    return { ref, subject, name: world.name(ref) ?? "", number, read, cells, unresolved };
  }
}

function compareRows(a: RowState, b: RowState): number {
  const order = { point: 0, topic: 1, paper: 2 } as const;
  return (
    order[a.subject] - order[b.subject] ||
    (a.number ?? "").localeCompare(b.number ?? "", "en", { numeric: true })
  );
}

function cellState(world: World, party: Ref, lines: readonly Line<Position>[]): CellState {
  const reviewed = lines.filter(({ read }) => read === "reviewed");
  const filling = reviewed.length > 0 ? reviewed : lines.filter(({ read }) => read === "fills");
  const apart = filling.length === lines.length ? [] : lines.filter((line) => !filling.includes(line));
  return { party, stands: standsOf(world, filling), apart: apart.toSorted(world.inOrder) };
}

function standsOf(world: World, lines: readonly Line<Position>[]): readonly StandState[] {
  const groups: { key: string; lines: Line<Position>[] }[] = [];
  for (const line of lines) {
    const key = standKey(line);
    const group = groups.find((candidate) => candidate.key === key);
    if (group === undefined) groups.push({ key, lines: [line] });
    else group.lines.push(line);
  }
  return groups.map((group) => standState(world, group.lines)).toSorted(byAuthority);
}

function standKey({ entry }: Line<Position>): string {
  return `${levelOf(entry.body.by)} ${privacyOf(entry.venue)} ${entry.body.version ?? ""}`;
}

/** The sort of venue in which something was said. */
export function privacyOf(venue: Venue | undefined): Privacy {
  if (venue === "public") return "public";
  return venue === "in-confidence" || venue === "in-session" ? "private" : "unknown";
}

const AUTHORITY: Readonly<Record<Level, number>> = { principal: 0, envoy: 1, unknown: 2, unofficial: 3 };

function byAuthority(a: StandState, b: StandState): number {
  return (
    AUTHORITY[a.level] - AUTHORITY[b.level] ||
    PRIVACIES.indexOf(a.privacy) - PRIVACIES.indexOf(b.privacy) ||
    -(a.version ?? "").localeCompare(b.version ?? "", "en", { numeric: true })
  );
}

interface Timed {
  readonly line: Line<Position>;
  readonly span: Span | undefined;
}

function standState(world: World, lines: readonly Line<Position>[]): StandState {
  const timed: readonly Timed[] =
    lines.length === 1
      ? lines.map((line) => ({ line, span: undefined }))
      : lines
          .map((line) => ({ line, span: world.calendar.span(line.entry.on) }))
          .toSorted((a, b) => latestFirst(a.span, b.span) || world.inOrder(a.line, b.line));
  const [current, ...others] = timed;
  if (current === undefined) throw new RangeError("a stand without a line");
  const isBeside = ({ span }: Timed): boolean =>
    span === undefined || current.span === undefined || overlaps(span, current.span);
  const { entry, read } = current.line;
  const earlier = others.filter((other) => !isBeside(other)).map(({ line }) => line);
  return {
    level: levelOf(entry.body.by),
    privacy: privacyOf(entry.venue),
    version: entry.body.version,
    stance: entry.body.stance,
    redLine: entry.body.redLine,
    gist: entry.body.gist,
    by: entry.body.by,
    since: sinceOf(current.line, earlier),
    read,
    line: current.line,
    beside: others.filter(isBeside).map(({ line }) => line),
    earlier,
  };
}

/** Rule 4: the greatest end, then the greatest start; what has no time comes last. */
function latestFirst(a: Span | undefined, b: Span | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return b.end - a.end || b.start - a.start;
}

function sinceOf(current: Line<Position>, earlier: readonly Line<Position>[]): When | undefined {
  let since = current;
  for (const line of earlier) {
    if (line.entry.body.stance !== current.entry.body.stance) break;
    since = line;
  }
  return since.entry.on;
}
