import { boardFrom, openOptions, packageOf, partyColumns, type Board } from "../board/board.ts";
import { consentingGroups } from "../problem/consent.ts";
import { diagramOf, type Block } from "../board/diagram.ts";
import type { Front } from "./front-trace.ts";
import { Budget, type Limits, type Stop } from "../problem/limits.ts";
import { MOST_PACKED, packedFront } from "./packed-front.ts";
import { boxed, plainFront, undominated } from "./plain-front.ts";
import type { Package, Problem } from "../problem/problem.ts";
import { fromTicks } from "../problem/scale.ts";

/**
 * The packages that no other betters for one party without worsening another, as distinct vectors of utilities
 * with a package for each. Vectors are in descending order, first by the first party.
 */
export interface Frontier {
  /** False for an ε-front, which is to be called approximate: it is too small, and some of it may be dominated. */
  readonly exact: boolean;
  /** How many distinct vectors there are. */
  readonly count: number;
  /** Per vector and party its utility, in the units of the file, row by row. */
  readonly utilities: Float64Array;
  /**
   * Per vector, how many packages have it (below 2^53 exactly); null for an ε-front. Where not everybody's consent
   * is needed, those that one group accepts.
   */
  readonly sharedBy: Float64Array | null;
  /** One package that has a vector. */
  packageAt(vector: number): Package;
  /** The side of the boxes of an ε-front, in the units of the file: of the vectors in a box it keeps one. */
  readonly box: number | null;
  /** Why it is not exact. */
  readonly stopped: Stop | null;
}

export interface FrontierOptions {
  /** `acceptable` packages only, unless `all` that keep the links are asked for, whatever anybody accepts. */
  readonly within?: "acceptable" | "all";
  readonly limits?: Limits;
  /** The most vectors of an ε-front; 1,000 unless said. */
  readonly boxes?: number;
}

/**
 * The frontier: exact for two to four parties on problems of the size that real talks have, and for any number
 * where few packages matter; else, once a limit is met, an ε-front. Null where links hang together too widely to
 * follow it at all, or it was asked to stop.
 */
export function frontierOf(problem: Problem, options: FrontierOptions = {}): Frontier | null {
  const { within = "acceptable", limits = {}, boxes = 1_000 } = options;
  const everybody = [...problem.parties.keys()];
  const groups = within === "all" ? [[]] : consentingGroups(problem.consent, everybody.length);
  const budget = new Budget(limits);
  const parts: Part[] = [];
  for (const group of groups) {
    const board = frontBoard(problem, group, budget.states);
    if (board === null) continue;
    if (board.aside.length > 0) return null;
    parts.push({ board, floored: everybody.map((party) => group.includes(party)) });
  }
  const exact = reached(parts, ({ board, floored }) => exactFront(board, floored, budget));
  if (exact !== null) return frontier(problem, exact, null, budget);
  const box = { side: Math.max(1, problem.scale.grain) };
  const free = new Budget({ ...limits, nodes: Infinity });
  const rough = reached(parts, ({ board, floored }) => plainFront(board, floored, free, boxed(box, boxes)));
  return rough === null ? null : frontier(problem, rough, box.side, budget);
}

interface Part {
  readonly board: Board;
  readonly floored: readonly boolean[];
}

interface Reached extends Part {
  readonly front: Front;
}

function reached(parts: readonly Part[], frontOf: (part: Part) => Front | null): Reached[] | null {
  const all: Reached[] = [];
  for (const part of parts) {
    const front = frontOf(part);
    if (front === null) return null;
    all.push({ ...part, front });
  }
  return all;
}

function exactFront(board: Board, floored: readonly boolean[], budget: Budget): Front | null {
  const packed = board.columns <= MOST_PACKED ? packedFront(board, floored, budget) : null;
  return packed ?? (budget.stopped === null ? plainFront(board, floored, budget, undominated) : null);
}

/**
 * The board for a frontier: all parties' gains, the options that no member of the group refuses and, where no link
 * asks for them, that no other option betters for everybody. Points with few options come first, since what they
 * multiply is still small.
 */
function frontBoard(problem: Problem, group: readonly number[], states: number): Board | null {
  const linked = new Set(problem.links.flatMap(({ from, to }) => [from.point, to.point]));
  const allowed = openOptions(problem, group).map((options, point) =>
    linked.has(point) ? options : options.filter((option) => !isDominated(problem, point, option, options)),
  );
  const { blocks, aside } = diagramOf(allowed, problem.links, states);
  const everybody = [...problem.parties.keys()];
  const ranked = blocks.toSorted(
    (a, b) => breadth(a) - breadth(b) || atStake(problem, a) - atStake(problem, b),
  );
  return boardFrom({ blocks: ranked, aside }, partyColumns(problem, everybody), problem.points.length);
}

function isDominated(
  { parties }: Problem,
  point: number,
  option: number,
  options: readonly number[],
): boolean {
  const values = parties.map((party) => party.values[point]!);
  return options.some(
    (other) =>
      values.every((row) => row[other]! >= row[option]!) && values.some((row) => row[other]! > row[option]!),
  );
}

const breadth = ({ layers }: Block): number => (layers.length > 1 ? 0 : layers[0]!.option.length);

function atStake({ parties }: Problem, { layers }: Block): number {
  let sum = 0;
  for (const { point, option } of layers)
    for (const { values } of parties) {
      const row = option.map((each) => values[point]![each]!);
      sum += Math.max(...row) - Math.min(...row);
    }
  return sum;
}

/** Which vectors of which parts make the frontier, in order. */
interface Joined {
  readonly part: Int32Array;
  readonly place: Int32Array;
  readonly counts: Float64Array;
}

function frontier(problem: Problem, parts: readonly Reached[], box: number | null, budget: Budget): Frontier {
  const columns = problem.parties.length;
  const { part, place, counts } = joined(parts, box === null ? problem.scale.grain : 0, columns);
  const utilities = new Float64Array(place.length * columns);
  for (let at = 0; at < place.length; at++) {
    const { gains } = parts[part[at]!]!.front;
    for (let party = 0; party < columns; party++) {
      const ticks = gains[place[at]! * columns + party]! + problem.parties[party]!.reservation;
      utilities[at * columns + party] = fromTicks(problem.scale, ticks);
    }
  }
  return {
    exact: box === null,
    count: place.length,
    utilities,
    sharedBy: box === null ? counts : null,
    packageAt: (vector) => {
      const { board, front } = parts[part[vector]!]!;
      return packageOf(board, front.rowsAt(place[vector]!));
    },
    box: box === null ? null : fromTicks(problem.scale, box),
    stopped: budget.stopped,
  };
}

/**
 * The vectors of all parts together, those closer than a grain as one, without any that another dominates. A
 * single exact part is that already.
 */
function joined(parts: readonly Reached[], grain: number, columns: number): Joined {
  if (parts.length === 1 && grain === 1) {
    const { counts } = parts[0]!.front;
    const place = new Int32Array(counts.length);
    for (let at = 0; at < place.length; at++) place[at] = at;
    return { part: new Int32Array(counts.length), place, counts };
  }
  const rows = distinctRows(parts, Math.max(1, grain), columns);
  const flat = new Float64Array(rows.length * columns);
  for (const [at, { row }] of rows.entries()) flat.set(row, at * columns);
  const best = undominated(flat, columns, new Budget({ nodes: Infinity }))!;
  return {
    part: best.map((at) => rows[at]!.part),
    place: best.map((at) => rows[at]!.place),
    counts: Float64Array.from(best, (at) => rows[at]!.count),
  };
}

interface Row {
  readonly row: Float64Array;
  readonly part: number;
  readonly place: number;
  count: number;
}

function distinctRows(parts: readonly Reached[], grain: number, columns: number): Row[] {
  const byKey = new Map<string, Row>();
  for (const [part, { front }] of parts.entries())
    for (const [place, count] of front.counts.entries()) {
      const gains = front.gains.subarray(place * columns, (place + 1) * columns);
      const row = gains.map((gain) => Math.round(gain / grain));
      const known = byKey.get(row.join());
      if (known === undefined) byKey.set(row.join(), { row, part, place, count });
      else if (known.part === part) known.count += count;
    }
  return [...byKey.values()].sort((a, b) => descending(a.row, b.row));
}

function descending(a: Float64Array, b: Float64Array): number {
  for (let c = 0; c < a.length; c++) if (a[c] !== b[c]) return b[c]! - a[c]!;
  return 0;
}
