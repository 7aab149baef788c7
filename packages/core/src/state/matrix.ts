import type { Ref } from "../entry/ref.ts";
import type { Line, Read } from "../stages/line.ts";
import type { Position } from "./positions.ts";
import { cellState, type CellState } from "./stands.ts";
import type { Lineage } from "./lineage.ts";
import type { World } from "./world.ts";

/** What a row is about. */
export type SubjectKind = "point" | "topic" | "paper";

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
  rows(world: World, parties: readonly Ref[], lineage: Lineage): readonly RowState[] {
    const rows = new Map<Ref, Subject>();
    for (const subject of this.#subjects) {
      const ref = world.canon(subject.line.ref);
      const known = rows.get(ref);
      if (known === undefined || isBefore(subject, known, ref)) rows.set(ref, subject);
    }
    return [...rows]
      .filter(([ref, { subject }]) =>
        subject === "point" ? !lineage.isSuperseded(ref) : this.#linesByParty.has(ref),
      )
      .map(([ref, subject]) => ({
        row: this.#row(world, ref, subject, parties, lineage),
        line: subject.line,
      }))
      .toSorted((a, b) => compareRows(a.row, b.row) || world.inOrder(a.line, b.line))
      .map(({ row }) => row);
  }

  #row(
    world: World,
    ref: Ref,
    { line, subject, number }: Subject,
    parties: readonly Ref[],
    lineage: Lineage,
  ): RowState {
    const refs = [ref, ...lineage.ancestors(ref)];
    const linesOf = (party: Ref): readonly Line<Position>[] =>
      refs.length === 1
        ? (this.#linesByParty.get(ref)?.get(party) ?? [])
        : refs.flatMap((own) => this.#linesByParty.get(own)?.get(party) ?? []);
    const bind = lineage.binding(ref);
    const cells = parties.map((party) => cellState(world, party, linesOf(party), bind));
    const unresolved = linesOf(NOBODY).toSorted(world.inOrder);
    const reads = [
      ...cells.flatMap(({ stands }) => stands.map(({ read }) => read)),
      ...unresolved.map(({ read }) => read),
    ];
    const read = reads.includes("reviewed") ? "reviewed" : reads.includes("fills") ? "fills" : line.read;
    return { ref, subject, name: world.name(ref) ?? "", number, read, cells, unresolved };
  }
}

/** Which of two that are joined names the row: a point before a topic, then the representative. */
function isBefore(a: Subject, b: Subject, ref: Ref): boolean {
  if (a.subject !== b.subject) return a.subject === "point";
  if ((a.line.ref === ref) !== (b.line.ref === ref)) return a.line.ref === ref;
  return a.line.ref < b.line.ref;
}

function compareRows(a: RowState, b: RowState): number {
  const order = { point: 0, topic: 1, paper: 2 } as const;
  return (
    order[a.subject] - order[b.subject] ||
    (a.number ?? "").localeCompare(b.number ?? "", "en", { numeric: true })
  );
}
