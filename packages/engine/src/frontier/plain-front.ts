import type { Board } from "../board/board.ts";
import { arrivals, mostToCome, trace, type Arrival, type Front, type Trail } from "./front-trace.ts";
import type { Budget } from "../problem/limits.ts";

/** Vectors row by row, how many paths share each, and where each came from. */
interface StateFront extends Trail {
  readonly gains: Float64Array;
  readonly counts: Float64Array;
}

/** How the vectors that arrive at a state are thinned: returns the places to keep, in the order to keep them. */
export type Thin = (gains: Float64Array, columns: number, budget: Budget) => Int32Array | null;

/**
 * The frontier of a board of any number of columns, point by point as in `packedFront`, with each vector as a row
 * of numbers. What is kept after each point is for `thin` to say. Columns that are `floored` may not end below 0.
 * Null where `thin` gave up or the budget ran out.
 */
export function plainFront(
  board: Board,
  floored: readonly boolean[],
  budget: Budget,
  thin: Thin,
): Front | null {
  const floors = mostToCome(board, board.gain).map((most, k) =>
    floored[k % board.columns]! ? -most : -Infinity,
  );
  const into = arrivals(board);
  const begin = { gains: board.base.slice(), counts: Float64Array.of(1), parents: NOWHERE, edges: NOWHERE };
  const fronts: StateFront[] = [begin];
  for (let layer = 0, state = 1, kept = 0; layer < board.layers; layer++) {
    const end = layer + 1 === board.layers ? state + 1 : board.stateOff[layer + 2]!;
    for (; state < end; state++) {
      const arrived = arriving(board, into[state]!, fronts, floors.subarray(state * board.columns));
      const places = thin(arrived.gains, board.columns, budget);
      if (places === null) return null;
      kept += places.length;
      if (kept > budget.vectors) return budget.stop("vectors") || null;
      fronts.push(picked(arrived, places, board.columns));
    }
    for (let done = board.stateOff[layer]!; done < board.stateOff[layer + 1]!; done++)
      fronts[done] = { ...fronts[done]!, gains: NONE, counts: NONE };
  }
  const { gains, counts } = fronts.at(-1)!;
  return { gains, counts, rowsAt: (vector) => trace(board, fronts, vector) };
}

const NOWHERE = new Int32Array(0);
const NONE = new Float64Array(0);

/** All vectors that come into a state and can still hold the floors, equal ones as one, greatest first. */
function arriving(
  board: Board,
  into: readonly Arrival[],
  fronts: readonly StateFront[],
  floors: Float64Array,
): StateFront {
  const { columns, gain, edgeRow } = board;
  const total = into.reduce((sum, { from }) => sum + fronts[from]!.counts.length, 0);
  const gains = new Float64Array(total * columns);
  const counts = new Float64Array(total);
  const parents = new Int32Array(total);
  const edges = new Int32Array(total);
  let size = 0;
  for (const { edge, from } of into) {
    const front = fronts[from]!;
    for (let place = 0; place < front.counts.length; place++) {
      let holds = true;
      for (let c = 0; c < columns; c++) {
        const sum = front.gains[place * columns + c]! + gain[edgeRow[edge]! * columns + c]!;
        gains[size * columns + c] = sum;
        holds &&= sum >= floors[c]!;
      }
      if (!holds) continue;
      counts[size] = front.counts[place]!;
      parents[size] = place;
      edges[size++] = edge;
    }
  }
  return distinct({ gains, counts, parents, edges }, size, columns);
}

function distinct(all: StateFront, size: number, columns: number): StateFront {
  const { gains, counts } = all;
  const compare = (a: number, b: number): number => {
    for (let c = 0; c < columns; c++) {
      const difference = gains[b * columns + c]! - gains[a * columns + c]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const order = Int32Array.from({ length: size }, (_, at) => at).sort((a, b) => compare(a, b) || a - b);
  const places: number[] = [];
  for (const at of order) {
    const last = places.at(-1);
    if (last !== undefined && compare(last, at) === 0) counts[last]! += counts[at]!;
    else places.push(at);
  }
  return picked(all, Int32Array.from(places), columns);
}

function picked(
  { gains, counts, parents, edges }: StateFront,
  places: Int32Array,
  columns: number,
): StateFront {
  const kept = new Float64Array(places.length * columns);
  for (const [to, from] of places.entries())
    kept.set(gains.subarray(from * columns, (from + 1) * columns), to * columns);
  return {
    gains: kept,
    counts: Float64Array.from(places, (place) => counts[place]!),
    parents: places.map((place) => parents[place]!),
    edges: places.map((place) => edges[place]!),
  };
}

/** Keeps the vectors that no other dominates, exactly. They come distinct, in descending order. */
export const undominated: Thin = (gains, columns, budget) => {
  const total = gains.length / columns;
  const kept = new Int32Array(total);
  let size = 0;
  for (let at = 0; at < total; at++) {
    const found = dominator(gains, columns, kept, size, at);
    if (!budget.spend(1 + ((found < 0 ? size : found) >> 4))) return null;
    if (found < 0) kept[size++] = at;
    // what dominated once dominates again: it moves towards the front
    else if (found > 0) [kept[found >> 1], kept[found]] = [kept[found]!, kept[found >> 1]!];
  }
  return kept.slice(0, size).sort();
};

/** The place in `kept` of a vector at least as great as that at `at` in every column, or −1. */
function dominator(gains: Float64Array, columns: number, kept: Int32Array, size: number, at: number): number {
  for (let k = 0; k < size; k++) {
    const other = kept[k]! * columns;
    let c = 0;
    while (c < columns && gains[other + c]! >= gains[at * columns + c]!) c++;
    if (c === columns) return k;
  }
  return -1;
}

/**
 * Keeps one vector per box of a grid, the one with the greatest sum, and only boxes that no other dominates
 * (Laumanns et al. 2002). The box is doubled until at most `most` are left. What it loses is small, and unknown:
 * whoever uses it has to call the result approximate.
 */
export function boxed(box: { side: number }, most: number): Thin {
  return (gains, columns, budget) => {
    for (;;) {
      const places = onePerBox(gains, columns, box.side);
      const corners = new Float64Array(places.length * columns);
      for (const [to, from] of places.entries())
        for (let c = 0; c < columns; c++)
          corners[to * columns + c] = Math.floor(gains[from * columns + c]! / box.side);
      if (places.length <= 16 * most) {
        const best = undominated(corners, columns, budget);
        if (best === null) return null;
        if (best.length <= most) return best.map((place) => places[place]!).sort();
      }
      box.side *= 2;
    }
  };
}

function onePerBox(gains: Float64Array, columns: number, side: number): Int32Array {
  const best = new Map<string, { place: number; sum: number }>();
  for (let at = 0; at < gains.length / columns; at++) {
    const row = gains.subarray(at * columns, (at + 1) * columns);
    const key = Array.from(row, (gain) => Math.floor(gain / side)).join();
    const sum = row.reduce((all, gain) => all + gain, 0);
    const known = best.get(key);
    if (known === undefined || sum > known.sum) best.set(key, { place: at, sum });
  }
  return Int32Array.from([...best.values()], ({ place }) => place).sort();
}
