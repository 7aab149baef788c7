import { sentence, type Name, type Sentence } from "../describe/sentence.ts";
import type { Read } from "../stages/line.ts";
import type { When } from "../time.ts";
import type { RowState } from "./matrix.ts";
import type { CellState, StandState } from "./stands.ts";
import type { World } from "./world.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    stuck: {
      subject: Name;
      redLines: readonly Name[];
      rejects: readonly Name[];
      counters: readonly Name[];
      open: readonly Name[];
      /** Whether it is called unresolved by somebody who is no party. */
      unresolved: boolean;
    };
  }
}

/** A point or topic that is not settled, and why. */
export interface Stuck {
  readonly row: RowState;
  readonly reason: Sentence;
  /** Since when the first of the parties has stood in the way, where that is known. */
  readonly since: When | undefined;
  readonly read: Read;
}

/**
 * What is stuck. Reviewed rows are ranked: most declared red lines, then most refusals, then most
 * counter-proposals, then most parties that call it unresolved, then the longest standing, then by name.
 * Rows that no person has read follow in the order of the text and are ranked by nothing.
 */
export function stuckRows(world: World, rows: readonly RowState[]): readonly Stuck[] {
  const tallied = rows
    .filter(({ subject }) => subject !== "paper")
    .map((row) => ({ row, tally: tallyOf(row) }))
    .filter(
      ({ row, tally }) =>
        tally.redLines.length + tally.rejects.length + tally.counters.length + tally.open.length > 0 ||
        row.unresolved.some(({ read }) => read !== "apart"),
    );
  const reviewed = tallied
    .filter(({ row }) => row.read === "reviewed")
    .toSorted((a, b) => compareTallies(a.tally, b.tally) || (a.row.name < b.row.name ? -1 : 1));
  const unread = tallied
    .filter(({ row }) => row.read !== "reviewed")
    .toSorted((a, b) => {
      const first = a.tally.stands[0]?.line ?? a.row.unresolved[0];
      const second = b.tally.stands[0]?.line ?? b.row.unresolved[0];
      return first === undefined || second === undefined ? 0 : world.inOrder(first, second);
    });
  return [...reviewed, ...unread].map(({ row, tally }) => ({
    row,
    reason: sentence(
      "stuck",
      namesIn(world, row, tally),
      [...tally.stands.map(({ line }) => line), ...row.unresolved].map(({ ref }) => ref),
    ),
    since: tally.since,
    read: row.read,
  }));
}

interface Tally {
  readonly redLines: readonly CellState[];
  readonly rejects: readonly CellState[];
  readonly counters: readonly CellState[];
  readonly open: readonly CellState[];
  readonly stands: readonly StandState[];
  readonly since: When | undefined;
  readonly sinceText: string;
}

function tallyOf({ cells, read }: RowState): Tally {
  const counting = cells.filter(
    ({ stands }) => stands[0] !== undefined && (read !== "reviewed" || stands[0].read === "reviewed"),
  );
  const having = (test: (stand: StandState) => boolean): CellState[] =>
    counting.filter(({ stands }) => stands[0] !== undefined && test(stands[0]));
  const redLines = having(({ redLine }) => redLine === "declared");
  const rejects = having(({ stance, redLine }) => stance === "rejects" && redLine !== "declared");
  const counters = having(({ stance }) => stance === "counters");
  const open = having(({ stance }) => stance === "open");
  const stands = [...redLines, ...rejects, ...counters, ...open].flatMap((cell) => cell.stands.slice(0, 1));
  const sinces = stands.map(({ since }) => since).filter((since) => since !== undefined);
  const since = sinces.toSorted((a, b) => (startText(a) < startText(b) ? -1 : 1))[0];
  return { redLines, rejects, counters, open, stands, since, sinceText: startText(since) };
}

function startText(when: When | undefined): string {
  if (when === undefined) return "9999";
  return "day" in when ? when.day : "at" in when ? when.at : "from" in when ? when.from : "9999";
}

function compareTallies(a: Tally, b: Tally): number {
  return (
    b.redLines.length - a.redLines.length ||
    b.rejects.length - a.rejects.length ||
    b.counters.length - a.counters.length ||
    b.open.length - a.open.length ||
    (a.sinceText === b.sinceText ? 0 : a.sinceText < b.sinceText ? -1 : 1)
  );
}

function namesIn(world: World, row: RowState, tally: Tally): Extract<Sentence, { message: "stuck" }>["args"] {
  const names = (cells: readonly CellState[]): readonly Name[] => cells.map(({ party }) => world.name(party));
  return {
    subject: row.name,
    redLines: names(tally.redLines),
    rejects: names(tally.rejects),
    counters: names(tally.counters),
    open: names(tally.open),
    unresolved: tally.open.length === 0 && row.unresolved.some(({ read }) => read !== "apart"),
  };
}
