import type { Board } from "../board/board.ts";
import type { Goal } from "../goals/goal.ts";
import { dot, type Pathfinder } from "../board/pathfinder.ts";

/** What is left of a board, and the value of the goal that no package passes. */
export interface Reduced {
  /** Null when nothing is left, which proves that the goal's best cannot be improved. */
  readonly core: Board | null;
  readonly bound: number;
}

/**
 * The part of a board in which an improvement can still lie: without the edges that no improving path can use
 * under any of the weights, with points that have a single option left settled, and with the free points (and
 * blocks of linked ones) in the order in which a search does best: what costs most to get wrong comes first.
 */
export function reduced(finder: Pathfinder, goal: Goal, pool: readonly Float64Array[]): Reduced {
  const { alive, bound } = aliveEdges(finder, goal, pool);
  const segments = segmentsOf(finder.board);
  for (const segment of segments) if (!prune(finder.board, segment, alive)) return { core: null, bound };
  if (pool.length > 0) finder.evaluate(pool[0]!, 0);
  return { core: rebuilt(finder, segments, alive), bound };
}

/** A run of layers between two places with a single state: a free point, or a block of linked ones. */
interface Segment {
  readonly first: number;
  readonly last: number;
}

function segmentsOf({ layers, stateOff }: Board): Segment[] {
  const segments: Segment[] = [];
  let first = 0;
  for (let layer = 0; layer < layers; layer++) {
    const after = layer + 1 === layers ? 1 : stateOff[layer + 2]! - stateOff[layer + 1]!;
    if (after !== 1) continue;
    segments.push({ first, last: layer });
    first = layer + 1;
  }
  return segments;
}

/** Marks with 1 each edge through which, under all weights, a path reaches what the goal needs. */
function aliveEdges(finder: Pathfinder, goal: Goal, pool: readonly Float64Array[]) {
  const { base, edgeOff, edgeRow, edgeTo } = finder.board;
  const alive = new Uint8Array(edgeRow.length).fill(1);
  const before = new Float64Array(edgeOff.length);
  let bound = Infinity;
  for (const weights of pool) {
    finder.evaluate(weights, 0);
    const { worth, rest } = finder;
    before.fill(-Infinity);
    before[0] = dot(weights, base);
    bound = Math.min(bound, goal.bound(weights, before[0] + rest[0]!));
    const need = goal.need(weights);
    for (let state = 0; state < edgeOff.length - 1; state++)
      for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++) {
        const to = edgeTo[edge]!;
        const sum = before[state]! + worth[edgeRow[edge]!]!;
        if (sum > before[to]!) before[to] = sum;
        if (sum + rest[to]! < need) alive[edge] = 0;
      }
  }
  return { alive, bound };
}

/** Kills the edges of a segment that lie on no whole path; false when no path is left. */
function prune(board: Board, { first, last }: Segment, alive: Uint8Array): boolean {
  const { stateOff, edgeOff, edgeTo } = board;
  if (first === last) {
    for (let edge = edgeOff[stateOff[first]!]!; edge < edgeOff[stateOff[first]! + 1]!; edge++)
      if (alive[edge] === 1) return true;
    return false;
  }
  const states = stateOff[last + 1]! - stateOff[first]!;
  const start = stateOff[first]!;
  const reached = new Uint8Array(states + 1);
  const leads = new Uint8Array(states + 1);
  reached[0] = 1;
  leads[states] = 1;
  const each = (state: number, visit: (edge: number, to: number) => void) => {
    for (let edge = edgeOff[start + state]!; edge < edgeOff[start + state + 1]!; edge++)
      if (alive[edge] === 1) visit(edge, edgeTo[edge]! - start);
  };
  for (let state = 0; state < states; state++)
    if (reached[state] === 1) each(state, (_, to) => (reached[to] = 1));
  for (let state = states - 1; state >= 0; state--) each(state, (_, to) => (leads[state]! |= leads[to]!));
  for (let state = 0; state < states; state++)
    each(state, (edge, to) => (alive[edge] = reached[state]! & leads[to]!));
  return reached[states] === 1;
}

/** A segment that is still open, with the rows that it still uses per layer. */
interface Open extends Segment {
  readonly rows: readonly (readonly number[])[];
  readonly rank: number;
}

function rebuilt(finder: Pathfinder, segments: readonly Segment[], alive: Uint8Array): Board {
  const { board, worth } = finder;
  const base = board.base.slice();
  const settled = board.settled.slice();
  const open: Open[] = [];
  for (const segment of segments) {
    const rows = usedRows(board, segment, alive);
    if (rows.some((layer) => layer.length > 1)) {
      for (const layer of rows) layer.sort((a, b) => worth[b]! - worth[a]! || a - b);
      open.push({ ...segment, rows, rank: rankOf(rows, worth) });
      continue;
    }
    for (const [row] of rows) {
      settled[board.rowPoint[row!]!] = board.rowOption[row!]!;
      for (let c = 0; c < board.columns; c++) base[c]! += board.gain[row! * board.columns + c]!;
    }
  }
  open.sort((a, b) => b.rank - a.rank || a.first - b.first);
  return assembled(board, open, alive, base, settled);
}

/** Per layer of a segment, the rows that some edge still uses. */
function usedRows(board: Board, { first, last }: Segment, alive: Uint8Array): number[][] {
  const { stateOff, edgeOff, edgeRow, rowOff } = board;
  const rows: number[][] = [];
  const used = new Uint8Array(rowOff[last + 1]! - rowOff[first]!);
  for (let layer = first; layer <= last; layer++) {
    const own: number[] = [];
    for (let edge = edgeOff[stateOff[layer]!]!; edge < edgeOff[stateOff[layer + 1]!]!; edge++) {
      const row = edgeRow[edge]!;
      if (alive[edge] === 0 || used[row - rowOff[first]!] === 1) continue;
      used[row - rowOff[first]!] = 1;
      own.push(row);
    }
    rows.push(own);
  }
  return rows;
}

/** What it costs to get the segment wrong: from the best row to the second, and a little of the whole range. */
function rankOf(rows: readonly (readonly number[])[], worth: Float64Array): number {
  let rank = 0;
  for (const layer of rows) {
    const [best, second, last] = [worth[layer[0]!]!, worth[layer[1] ?? layer[0]!]!, worth[layer.at(-1)!]!];
    rank += best - second + 0.1 * (best - last);
  }
  return rank;
}

function assembled(
  board: Board,
  open: readonly Open[],
  alive: Uint8Array,
  base: Float64Array,
  settled: Int32Array,
): Board {
  const kept: number[] = [];
  const numbers = new Int32Array(board.rowPoint.length);
  const rowOff = [0];
  const stateOff = [0];
  const edgeOff: number[] = [];
  const edgeRow: number[] = [];
  const edgeTo: number[] = [];
  for (const { first, last, rows } of open) {
    for (let layer = first; layer <= last; layer++) {
      for (const row of rows[layer - first]!) numbers[row] = kept.push(row) - 1;
      rowOff.push(kept.length);
      const start = board.stateOff[layer]!;
      const end = board.stateOff[layer + 1]!;
      const here = stateOff.at(-1)!;
      for (let state = start; state < end; state++) {
        edgeOff.push(edgeRow.length);
        for (const edge of aliveFrom(board, state, alive, numbers)) {
          edgeRow.push(numbers[board.edgeRow[edge]!]!);
          edgeTo.push(here + end - start + (board.edgeTo[edge]! - end));
        }
      }
      stateOff.push(here + end - start);
    }
  }
  edgeOff.push(edgeRow.length);
  return {
    columns: board.columns,
    layers: rowOff.length - 1,
    rowOff: Int32Array.from(rowOff),
    rowPoint: Int32Array.from(kept, (row) => board.rowPoint[row]!),
    rowOption: Int32Array.from(kept, (row) => board.rowOption[row]!),
    gain: gainsOf(board, kept),
    base,
    stateOff: Int32Array.from(stateOff),
    edgeOff: Int32Array.from(edgeOff),
    edgeRow: Int32Array.from(edgeRow),
    edgeTo: Int32Array.from(edgeTo),
    settled,
    aside: board.aside,
  };
}

/** The edges of a state that are alive, in the order of the numbers of their rows. */
function aliveFrom(
  { edgeOff, edgeRow }: Board,
  state: number,
  alive: Uint8Array,
  numbers: Int32Array,
): number[] {
  const edges: number[] = [];
  for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++)
    if (alive[edge] === 1) edges.push(edge);
  return edges.sort((a, b) => numbers[edgeRow[a]!]! - numbers[edgeRow[b]!]!);
}

function gainsOf({ columns, gain }: Board, rows: readonly number[]): Float64Array {
  const gains = new Float64Array(rows.length * columns);
  for (const [at, row] of rows.entries())
    for (let c = 0; c < columns; c++) gains[at * columns + c] = gain[row * columns + c]!;
  return gains;
}
