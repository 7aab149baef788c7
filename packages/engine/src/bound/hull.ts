import type { Pathfinder } from "../board/pathfinder.ts";

/** A package met on the way, the weights under which it was best, and the weighted sum that it reached. */
export interface Vertex {
  readonly weights: Float64Array;
  readonly sum: number;
  readonly gains: Float64Array;
  readonly rows: Int32Array;
}

/** What is maximised over the convex hull of the packages' gains. */
export interface HullAim {
  /**
   * `share`: the smallest of gain ÷ size. `linear`: the sum of gain · size, with no gain below 0.
   * `shortfall`: minus what is lacking to 0 in all columns.
   */
  readonly kind: "share" | "linear" | "shortfall";
  readonly sizes: Float64Array;
  /** Columns that may be negative under `linear`. */
  readonly free?: readonly boolean[];
}

export interface Hull {
  /** Every package met, best bound first. */
  readonly vertices: readonly Vertex[];
  /** The mixture of packages that reaches the optimum, with its shares. */
  readonly mixture: readonly { readonly vertex: Vertex; readonly share: number }[];
}

const TOLERANCE = 1e-9;
const MOST_PIVOTS = 400;

/**
 * The optimum over mixtures of packages, by column generation: a small linear program with one row per column of
 * the board, whose duals are the weights under which the pathfinder offers the next package. It ends when none is
 * better, after some tens of packages. `start` is a package whose gains are not negative where they may not be.
 * It is in floating point: what follows from its weights is made exact by whoever rounds them.
 */
export function hullOf(finder: Pathfinder, aim: HullAim, start: Vertex, pivots: number = MOST_PIVOTS): Hull {
  const master = new Master(aim, start, scaleOf(start));
  const vertices: Vertex[] = [start];
  for (let pivot = 0; pivot < pivots; pivot++) {
    const column = master.artificial() ?? offer(finder, master, vertices);
    if (column === null || !master.enter(column)) break;
  }
  vertices.sort((a, b) => a.sum - b.sum);
  return { vertices, mixture: master.mixture() };
}

/** The package that is best under these weights. */
export function vertexOf(finder: Pathfinder, weights: Float64Array): Vertex {
  const sum = finder.best(weights);
  return { weights: weights.slice(), sum, gains: finder.gains.slice(), rows: finder.rows.slice() };
}

interface Entry {
  readonly coefficients: Float64Array;
  readonly cost: number;
  readonly vertex: Vertex | null;
}

function offer(finder: Pathfinder, master: Master, vertices: Vertex[]): Entry | null {
  const vertex = vertexOf(finder, master.weights());
  vertices.push(vertex);
  return master.priceOf(vertex) < TOLERANCE ? null : master.entryOf(vertex);
}

function scaleOf({ gains }: Vertex): number {
  let scale = 1;
  for (let p = 0; p < gains.length; p++) scale = Math.max(scale, Math.abs(gains[p]!));
  return scale;
}

/** The linear program: a revised simplex with the inverse of its basis, rows = restricted columns and one more. */
class Master {
  readonly #aim: HullAim;
  readonly #scale: number;
  /** The columns of the board that have a row. */
  readonly #rows: readonly number[];
  readonly #size: number;
  readonly #inverse: Float64Array;
  readonly #value: Float64Array;
  readonly #basis: (Entry | null)[];
  readonly #costs: Float64Array;
  /** The row of the variable that may be negative and never leaves: the share itself. */
  readonly #fixed: number;
  readonly #duals: Float64Array;

  constructor(aim: HullAim, start: Vertex, scale: number) {
    this.#aim = aim;
    this.#scale = scale;
    this.#rows = [...start.gains.keys()].filter((p) => aim.free?.[p] !== true);
    this.#size = this.#rows.length + 1;
    this.#inverse = new Float64Array(this.#size * this.#size);
    this.#value = new Float64Array(this.#size);
    this.#costs = new Float64Array(this.#size);
    this.#basis = Array.from({ length: this.#size }, () => null);
    this.#duals = new Float64Array(this.#size);
    this.#fixed = this.#begin(this.entryOf(start));
    this.#price();
  }

  /** The weights of the board's columns that the duals stand for. */
  weights(): Float64Array {
    const { kind, sizes } = this.#aim;
    const weights = kind === "linear" ? sizes.slice() : new Float64Array(sizes.length);
    for (const [row, p] of this.#rows.entries()) weights[p]! += Math.max(0, -this.#duals[row]!);
    return weights;
  }

  entryOf(vertex: Vertex): Entry {
    const coefficients = new Float64Array(this.#size);
    for (const [row, p] of this.#rows.entries()) coefficients[row] = vertex.gains[p]! / this.#scale;
    coefficients[this.#size - 1] = 1;
    let cost = 0;
    if (this.#aim.kind === "linear")
      for (let p = 0; p < vertex.gains.length; p++)
        cost += (this.#aim.sizes[p]! * vertex.gains[p]!) / this.#scale;
    return { coefficients, cost, vertex };
  }

  /** By how much a package would improve the optimum per share of it. */
  priceOf(vertex: Vertex): number {
    const { coefficients, cost } = this.entryOf(vertex);
    let price = cost;
    for (let row = 0; row < this.#size; row++) price -= this.#duals[row]! * coefficients[row]!;
    return price;
  }

  /** A slack, or what fills a lack, that improves the optimum; null when only a package can. */
  artificial(): Entry | null {
    for (let row = 0; row < this.#size - 1; row++) {
      const dual = this.#duals[row]!;
      const relief = this.#aim.kind === "shortfall" && -1 - dual > TOLERANCE;
      if (!relief && dual <= TOLERANCE) continue;
      const coefficients = new Float64Array(this.#size);
      coefficients[row] = relief ? 1 : -1;
      return { coefficients, cost: relief ? -1 : 0, vertex: null };
    }
    return null;
  }

  /** Brings an entry into the basis; false when nothing can leave for it. */
  enter(entry: Entry): boolean {
    const n = this.#size;
    const direction = new Float64Array(n);
    for (let row = 0; row < n; row++)
      for (let k = 0; k < n; k++) direction[row]! += this.#inverse[row * n + k]! * entry.coefficients[k]!;
    const out = this.#leaving(direction);
    if (out < 0) return false;
    const pivot = direction[out]!;
    for (let k = 0; k < n; k++) this.#inverse[out * n + k]! /= pivot;
    this.#value[out]! /= pivot;
    for (let row = 0; row < n; row++) {
      const factor = direction[row]!;
      if (row === out || factor === 0) continue;
      for (let k = 0; k < n; k++) this.#inverse[row * n + k]! -= factor * this.#inverse[out * n + k]!;
      this.#value[row]! -= factor * this.#value[out]!;
    }
    this.#basis[out] = entry;
    this.#costs[out] = entry.cost;
    this.#price();
    return true;
  }

  mixture(): { vertex: Vertex; share: number }[] {
    return this.#basis.flatMap((entry, row) =>
      entry?.vertex != null && this.#value[row]! > TOLERANCE
        ? [{ vertex: entry.vertex, share: this.#value[row]! }]
        : [],
    );
  }

  #leaving(direction: Float64Array): number {
    let out = -1;
    let least = Infinity;
    for (let row = 0; row < this.#size; row++) {
      if (row === this.#fixed || direction[row]! <= TOLERANCE) continue;
      const ratio = this.#value[row]! / direction[row]!;
      const tied = out >= 0 && ratio < least + 1e-12 && direction[row]! > direction[out]!;
      if (ratio < least - 1e-12 || tied) [out, least] = [row, ratio];
    }
    return out;
  }

  #price(): void {
    const n = this.#size;
    for (let k = 0; k < n; k++) {
      let dual = 0;
      for (let row = 0; row < n; row++) dual += this.#costs[row]! * this.#inverse[row * n + k]!;
      this.#duals[k] = dual;
    }
  }

  /** The basis of a single package and slacks, inverted by hand; returns the row that is fixed, or −1. */
  #begin(entry: Entry): number {
    const n = this.#size;
    const gains = entry.coefficients;
    const last = n - 1;
    this.#inverse[last * n + last] = 1;
    this.#basis[last] = entry;
    this.#costs[last] = entry.cost;
    const tight = this.#aim.kind === "share" ? this.#tightest(gains) : -1;
    for (let row = 0; row < last; row++) {
      const lacking = this.#aim.kind === "shortfall" && gains[row]! < 0;
      const sign = lacking ? 1 : -1;
      this.#inverse[row * n + row] = sign;
      this.#inverse[row * n + last] = -sign * gains[row]!;
      this.#costs[row] = lacking ? -1 : 0;
      if (tight < 0) continue;
      const ratio = this.#sizeAt(row) / this.#sizeAt(tight);
      this.#inverse[row * n + tight] = row === tight ? -1 / this.#sizeAt(tight) : ratio;
      this.#inverse[row * n + last] =
        row === tight ? gains[row]! / this.#sizeAt(tight) : gains[row]! - ratio * gains[tight]!;
      this.#costs[row] = row === tight ? 1 : 0;
    }
    for (let row = 0; row < n; row++) this.#value[row] = this.#inverse[row * n + last]!;
    return tight;
  }

  #tightest(gains: Float64Array): number {
    let tight = -1;
    for (let row = 0; row < this.#size - 1; row++) {
      if (this.#sizeAt(row) === 0) continue;
      if (tight < 0 || gains[row]! / this.#sizeAt(row) < gains[tight]! / this.#sizeAt(tight)) tight = row;
    }
    return tight;
  }

  #sizeAt(row: number): number {
    return this.#aim.sizes[this.#rows[row]!]!;
  }
}
