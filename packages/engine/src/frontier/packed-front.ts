import type { Board } from "../board/board.ts";
import { arrivals, mostToCome, trace, type Arrival, type Front, type Trail } from "./front-trace.ts";
import type { Budget } from "../problem/limits.ts";
import { packingOf, unpacked, type Packing } from "./packing.ts";
import { DenseSkyline, isDense, Tables } from "./dense-skyline.ts";
import { Skyline2, Skyline3, type Skyline } from "./skyline.ts";
import { SparseSkyline } from "./sparse-skyline.ts";

/** The most columns of a board for which vectors are packed. */
export const MOST_PACKED = 4;

/** The frontier up to a state: its vectors, packed and descending, how many paths share each, and their trail. */
interface StateFront extends Trail {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

/**
 * The exact frontier of a board of at most four columns, point by point: the frontier after a point is what is
 * best among the frontiers before it, each shifted by an option (Nemhauser and Ullmann 1969; over the states of
 * open links, Rollón and Larrosa 2006). The shifted frontiers are in order already: they are merged and swept
 * once. Columns that are `floored` may not end below 0. Null where the coordinates do not fit into one number, or
 * the budget ran out.
 */
export function packedFront(board: Board, floored: readonly boolean[], budget: Budget): Front | null {
  const packing = packingOf(board);
  if (packing === null) return null;
  const sweep = new Sweep(board, packing, floored, budget);
  const into = arrivals(board);
  const fronts: StateFront[] = [sweep.begin()];
  for (let layer = 0, state = 1, kept = 0; layer < board.layers; layer++) {
    const end = layer + 1 === board.layers ? state + 1 : board.stateOff[layer + 2]!;
    for (; state < end; state++) {
      const front = sweep.merged(layer, state, into[state]!, fronts);
      if (front === null) return null;
      kept += front.keys.length;
      if (kept > budget.vectors) return budget.stop("vectors") || null;
      fronts.push(front);
    }
    for (let done = board.stateOff[layer]!; done < board.stateOff[layer + 1]!; done++)
      fronts[done] = { ...fronts[done]!, keys: NONE, counts: NONE };
  }
  const { keys, counts } = fronts.at(-1)!;
  return { gains: unpacked(packing, keys), counts, rowsAt: (vector) => trace(board, fronts, vector) };
}

const NONE = new Float64Array(0);

/** Merges shifted frontiers; its arrays are made once and written over. */
class Sweep {
  readonly #packing: Packing;
  readonly #budget: Budget;
  readonly #rowByEdge: Int32Array;
  /** Per state and column, the least coordinate that can still end at 0 gain; null where none must. */
  readonly #floors: Float64Array | null;
  readonly #tables: Tables = new Tables();
  #keys: Float64Array = new Float64Array(1024);
  #counts: Float64Array = new Float64Array(1024);
  #parents: Int32Array = new Int32Array(1024);
  #edges: Int32Array = new Int32Array(1024);

  constructor(board: Board, packing: Packing, floored: readonly boolean[], budget: Budget) {
    this.#packing = packing;
    this.#budget = budget;
    this.#rowByEdge = board.edgeRow;
    this.#floors = floorsOf(board, packing, floored);
  }

  begin(): StateFront {
    return { keys: Float64Array.of(0), counts: Float64Array.of(1), parents: NOWHERE, edges: NOWHERE };
  }

  merged(
    layer: number,
    state: number,
    into: readonly Arrival[],
    fronts: readonly StateFront[],
  ): StateFront | null {
    const total = into.reduce((sum, { from }) => sum + fronts[from]!.keys.length, 0);
    if (!this.#budget.spend(Math.ceil(total / 8))) return null;
    this.#makeRoom(total);
    const kept = this.#sweep(state, into, fronts, this.#skyline(layer));
    return {
      keys: this.#keys.slice(0, kept),
      counts: this.#counts.slice(0, kept),
      parents: this.#parents.slice(0, kept),
      edges: this.#edges.slice(0, kept),
    };
  }

  /** Writes what is kept of the merged frontiers into the arrays; returns how much that is. */
  #sweep(state: number, into: readonly Arrival[], fronts: readonly StateFront[], skyline: Skyline): number {
    const { columns, powers, shifts } = this.#packing;
    const sources = into.map(({ from }) => fronts[from]!);
    const shift = Float64Array.from(into, ({ edge }) => shifts[this.#rowByEdge[edge]!]!);
    const heads = Float64Array.from(into, (_, at) => (sources[at]!.keys[0] ?? -Infinity) + shift[at]!);
    const places = new Int32Array(into.length);
    const [p0, p1, p2] = [powers[0]!, powers[1] ?? 1, powers[2] ?? 1];
    const [i0, i1, i2] = [1 / p0, 1 / p1, 1 / p2];
    const [keys, counts, parents, edges] = [this.#keys, this.#counts, this.#parents, this.#edges];
    const floored = this.#floors !== null;
    let kept = 0;
    let last = -1;
    for (;;) {
      let at = 0;
      let key = heads[0]!;
      for (let k = 1; k < heads.length; k++)
        if (heads[k]! > key) {
          key = heads[k]!;
          at = k;
        }
      if (key === -Infinity) return kept;
      const source = sources[at]!;
      const place = places[at]!++;
      heads[at] = place + 1 < source.keys.length ? source.keys[place + 1]! + shift[at]! : -Infinity;
      if (key === last) {
        counts[kept - 1]! += source.counts[place]!;
        continue;
      }
      const first = Math.floor(key * i0);
      let left = key - first * p0;
      const second = columns > 1 ? Math.floor(left * i1) : 0;
      left -= second * p1;
      const third = columns > 2 ? Math.floor(left * i2) : 0;
      left -= third * p2;
      if (floored && !this.#holds(state, first, second, third, left)) continue;
      if (!skyline.admit(second, third, left)) continue;
      keys[kept] = key;
      counts[kept] = source.counts[place]!;
      parents[kept] = place;
      edges[kept++] = into[at]!.edge;
      last = key;
    }
  }

  #holds(state: number, first: number, second: number, third: number, fourth: number): boolean {
    const { columns } = this.#packing;
    const floors = this.#floors!;
    const at = state * columns;
    if (first < floors[at]! || (columns > 1 && second < floors[at + 1]!)) return false;
    return !((columns > 2 && third < floors[at + 2]!) || (columns > 3 && fourth < floors[at + 3]!));
  }

  #skyline(layer: number): Skyline {
    const [, seconds, thirds, fourths] = this.#packing.sizes[layer]!;
    if (this.#packing.columns < 3) return new Skyline2();
    if (this.#packing.columns === 3) return new Skyline3(seconds!);
    if (isDense(seconds!, thirds!)) return new DenseSkyline(seconds!, thirds!, fourths!, this.#tables);
    return new SparseSkyline(seconds!, thirds!);
  }

  #makeRoom(total: number): void {
    if (total <= this.#keys.length) return;
    this.#keys = new Float64Array(2 * total);
    this.#counts = new Float64Array(2 * total);
    this.#parents = new Int32Array(2 * total);
    this.#edges = new Int32Array(2 * total);
  }
}

const NOWHERE = new Int32Array(0);

/** Per state and column, the least coordinate that can still end at 0 gain; null where all do. */
function floorsOf(board: Board, packing: Packing, floored: readonly boolean[]): Float64Array | null {
  const { columns, relative, steps, origins } = packing;
  const floors = mostToCome(board, relative).map((most, k) => {
    const c = k % columns;
    return floored[c]! ? -origins[c]! / steps[c]! - most : -Infinity;
  });
  return floors.some((floor) => floor > 0) ? floors : null;
}
