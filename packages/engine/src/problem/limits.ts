/** Why a computation ended before it was finished. */
export const STOPS = ["asked", "nodes", "vectors", "states"] as const;

export type Stop = (typeof STOPS)[number];

/**
 * How far a computation may go. The engine has no clock: a caller who wants a limit on time passes `shouldStop`,
 * which is asked every few thousand steps. What is cut short says so and keeps its bound.
 */
export interface Limits {
  /** Ends the computation when it returns true. */
  readonly shouldStop?: () => boolean;
  /** Steps of a search (branches, comparisons, counted states); 20 million unless said. */
  readonly nodes?: number;
  /** Vectors that a frontier keeps in memory, over all points; two million (about 60 MB) unless said. */
  readonly vectors?: number;
  /** States of open links at one point; 4,096 unless said. */
  readonly states?: number;
}

const NODES = 20_000_000;
const VECTORS = 2_000_000;
const STATES = 4_096;
const ASK_EVERY = 4_096;

/** What is left of the limits while a computation runs: a counter that remembers why it ran out. */
export class Budget {
  readonly vectors: number;
  readonly states: number;
  #nodes: number;
  #sinceAsked = 0;
  #stopped: Stop | null = null;
  readonly #shouldStop: (() => boolean) | undefined;

  constructor(limits: Limits = {}) {
    this.#nodes = limits.nodes ?? NODES;
    this.vectors = limits.vectors ?? VECTORS;
    this.states = limits.states ?? STATES;
    this.#shouldStop = limits.shouldStop;
  }

  /** Null while there is something left. */
  get stopped(): Stop | null {
    return this.#stopped;
  }

  /** Takes `steps` from the budget; false once it has run out. */
  spend(steps: number): boolean {
    if (this.#stopped !== null) return false;
    this.#nodes -= steps;
    if (this.#nodes < 0) return this.stop("nodes");
    this.#sinceAsked += steps;
    if (this.#sinceAsked < ASK_EVERY) return true;
    this.#sinceAsked = 0;
    return this.#shouldStop?.() === true ? this.stop("asked") : true;
  }

  /** Ends the computation for a reason of its own. */
  stop(why: Stop): false {
    this.#stopped ??= why;
    return false;
  }

  /** A part of this budget: at most `nodes` steps, which count here as well. */
  part(nodes: number): Budget {
    const shouldStop = () => !this.spend(ASK_EVERY);
    return new Budget({ nodes, vectors: this.vectors, states: this.states, shouldStop });
  }
}
