import { boardFrom, type Board } from "../board/board.ts";
import { consentingGroups, isEnough } from "../problem/consent.ts";
import { diagramOf } from "../board/diagram.ts";
import { Budget, type Limits } from "../problem/limits.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * How many packages are acceptable under the rule of consent, exactly; null where that takes more than the
 * limits (4 million steps unless said). Counted point by point: packages so far that leave each party the same
 * to gain or lose are counted together, and a party whom the rest can no longer satisfy, or no longer lose, is
 * merely that.
 */
export function countAcceptable(problem: Problem, limits: Limits = {}): bigint | null {
  const budget = new Budget({ nodes: 4_000_000, ...limits });
  const board = countingBoard(problem, budget.states);
  if (board === null) return 0n;
  if (board.aside.length > 0) return null;
  const ends = reaches(board);
  const counter = new Counter(problem, board, ends);
  let layer: Map<number | string, Entry>[] = [new Map([["", { codes: counter.begin(), count: 1n }]])];
  for (let at = 0; at < board.layers; at++) {
    const next = counter.step(layer, at, budget);
    if (next === null) return null;
    layer = next;
  }
  return [...layer[0]!.values()].reduce((sum, { count }) => sum + count, 0n);
}

interface Entry {
  /** Per party: FAILED, SATISFIED, or 2 and more for what it has, counted from the least that can still do. */
  readonly codes: Float64Array;
  readonly count: bigint;
}

const FAILED = 0;
const SATISFIED = 1;

class Counter {
  readonly #problem: Problem;
  readonly #board: Board;
  readonly #ends: Ends;

  constructor(problem: Problem, board: Board, ends: Ends) {
    this.#problem = problem;
    this.#board = board;
    this.#ends = ends;
  }

  begin(): Float64Array {
    return this.#board.base.map((base, party) => this.#code(base, 0, party));
  }

  /** The entries after a layer, by state; null when the budget has run out. */
  step(layer: readonly Map<number | string, Entry>[], at: number, budget: Budget) {
    const { stateOff, edgeOff, edgeRow, edgeTo } = this.#board;
    const after = stateOff[at + 1]!;
    const width = at + 1 === this.#board.layers ? 1 : stateOff[at + 2]! - after;
    const next = Array.from({ length: width }, () => new Map<number | string, Entry>());
    for (const [place, entries] of layer.entries()) {
      const state = stateOff[at]! + place;
      for (const { codes, count } of entries.values())
        for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++) {
          if (!budget.spend(1)) return null;
          const moved = this.#moved(codes, state, edgeRow[edge]!, edgeTo[edge]!);
          if (!this.#mayPass(moved)) continue;
          const key = moved.join();
          const into = next[edgeTo[edge]! - after]!;
          into.set(key, { codes: moved, count: count + (into.get(key)?.count ?? 0n) });
        }
    }
    return next;
  }

  #moved(codes: Float64Array, state: number, row: number, to: number): Float64Array {
    const { columns, gain } = this.#board;
    return codes.map((code, party) => {
      if (code === FAILED || code === SATISFIED) return code;
      const has = code - 2 - this.#ends.most[state * columns + party]!;
      return this.#code(has + gain[row * columns + party]!, to, party);
    });
  }

  #code(has: number, state: number, party: number): number {
    const { columns } = this.#board;
    const most = this.#ends.most[state * columns + party]!;
    if (!(has + most >= 0)) return FAILED;
    if (has + this.#ends.least[state * columns + party]! >= 0) return SATISFIED;
    return 2 + has + most;
  }

  #mayPass(codes: Float64Array): boolean {
    return isEnough(
      this.#problem.consent,
      Array.from(codes, (code) => code !== FAILED),
    );
  }
}

interface Ends {
  /** Per state and column, the least and the most that the rest can bring. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

function reaches({ columns, gain, edgeOff, edgeRow, edgeTo }: Board): Ends {
  const least = new Float64Array(edgeOff.length * columns);
  const most = new Float64Array(edgeOff.length * columns);
  for (let state = edgeOff.length - 2; state >= 0; state--)
    for (let c = 0; c < columns; c++) {
      let [low, high] = [Infinity, -Infinity];
      for (let edge = edgeOff[state]!; edge < edgeOff[state + 1]!; edge++) {
        const own = gain[edgeRow[edge]! * columns + c]!;
        low = Math.min(low, own + least[edgeTo[edge]! * columns + c]!);
        high = Math.max(high, own + most[edgeTo[edge]! * columns + c]!);
      }
      least[state * columns + c] = low;
      most[state * columns + c] = high;
    }
  return { least, most };
}

/** All parties' gains; an option that crosses a party's red line is worth minus infinity to it. */
function countingBoard(problem: Problem, states: number): Board | null {
  const groups = consentingGroups(problem.consent, problem.parties.length);
  const indispensable = problem.parties.filter((_, party) => groups.every((group) => group.includes(party)));
  const allowed = problem.points.map(({ options }, point) =>
    [...options.keys()].filter(
      (option) =>
        !indispensable.some(({ redLines }) =>
          redLines.some((line) => line.point === point && line.option === option),
        ),
    ),
  );
  const columns = problem.parties.map(({ values, redLines, reservation }) => {
    const refused = values.map((row) => row.slice());
    for (const { point, option } of redLines) refused[point]![option] = -Infinity;
    return { values: refused, base: -reservation };
  });
  return boardFrom(diagramOf(allowed, problem.links, states), columns, problem.points.length);
}
