import { rebased, rowsOf, spreadOf, type Board } from "../board/board.ts";
import { unitFor, type Goal } from "../goals/goal.ts";
import { hullOf, vertexOf, type Hull, type HullAim, type Vertex } from "../bound/hull.ts";
import type { Budget } from "../problem/limits.ts";
import { LinearGoal } from "../goals/linear-goal.ts";
import { NashGoal, productOf } from "../goals/nash-goal.ts";
import { nashHullOf } from "../bound/nash-hull.ts";
import { optimise, tiesOf, type Found, type Optimum } from "./optimise.ts";
import { pairBound } from "../bound/pair-bound.ts";
import { Pathfinder } from "../board/pathfinder.ts";
import { RankGoal } from "../goals/rank-goal.ts";
import { ShareGoal } from "../goals/share-goal.ts";
import { ShortfallGoal } from "../goals/shortfall-goal.ts";

/** An optimum with what it takes to look for its ties. */
export interface Solved extends Optimum {
  readonly goal: Goal;
  readonly hull: Hull;
}

/** How many nodes the product is searched for before the parties are balanced first. */
const PROBE = 100_000;
const BALANCE = 10_000_000;

/** How near to the best the mixture for the product is: for its weights alone, and for its gains. */
const ROUGH = 1e-3;
const FINE = 1e-8;

/**
 * Answers for one group of parties on one board. What several answers need (the hull, the greatest smallest gain)
 * is computed once and kept.
 */
export class Solver {
  readonly board: Board;
  readonly finder: Pathfinder;
  #budget: Budget;
  readonly #grain: number;
  readonly #unit: number;
  #fairHull: Hull | undefined;
  #maximin: Solved | undefined;

  constructor(board: Board, grain: number, budget: Budget) {
    this.board = board;
    this.finder = new Pathfinder(board);
    this.#budget = budget;
    this.#grain = grain;
    this.#unit = unitFor(spreadOf(board), board.columns);
  }

  /** Takes a new budget for what is asked next; what is known already stays known. */
  renew(budget: Budget): void {
    this.#budget = budget;
  }

  /** The greatest smallest gain over all packages, acceptable or not: acceptable ones exist when it is not negative. */
  maximin(): Solved {
    this.#maximin ??= this.#optimum(new ShareGoal(this.#ones(), this.#unit, this.#grain), this.#fair());
    return this.#maximin;
  }

  /** Some package that gives every party at least its reservation value, and whether all was searched for one. */
  acceptableAtAll(): { readonly found: Found | null; readonly finished: boolean } {
    const goal = new ShareGoal(this.#ones(), this.#unit, this.#grain).fromZero();
    const { best, finished } = optimise(this.finder, goal, this.#fair(), this.#budget, () => true);
    return { found: best, finished };
  }

  /** An acceptable package, if the greatest smallest gain found is one. */
  acceptable(): Found | null {
    const { best } = this.maximin();
    return best !== null && best.gains.every((gain) => gain >= 0) ? best : null;
  }

  /** The greatest product of gains among acceptable packages. */
  nash(): Solved | null {
    const begin = this.acceptable();
    if (begin === null) return null;
    const goal = new NashGoal(this.#unit);
    goal.take(begin.gains);
    const rough = nashHullOf(this.finder, this.#fair().mixture, ROUGH);
    const bound = Number(productOf(begin.gains));
    if (rough.vertices.length === 0 || bound === 0)
      return { goal, hull: rough, best: begin, bound, finished: this.maximin().finished };
    const first = this.#improved(goal, rough, begin, this.#budget.part(PROBE));
    if (first.finished) return first;
    const hull = nashHullOf(this.finder, rough.mixture, FINE);
    const balanced = this.#balanced(goal, hull, first.best!);
    const most = pairBound(this.finder);
    if (productOf(balanced.gains) >= most)
      return { ...first, best: balanced, bound: Number(most), finished: true };
    const last = this.#improved(goal, hull, balanced, this.#budget);
    return { ...last, bound: Math.min(last.bound, Number(most)) };
  }

  /** The greatest smallest gain, then the greatest second smallest, and so on. */
  leximin(): Solved | null {
    const begin = this.acceptable();
    if (begin === null) return null;
    const { hull, bound, ...maximin } = this.maximin();
    let best = begin;
    let goal: Goal = maximin.goal;
    let finished = maximin.finished;
    for (let rank = 1; rank < this.board.columns && finished; rank++) {
      const settled = best.gains.toSorted().subarray(0, rank);
      goal = new RankGoal([...settled], this.board.columns, this.#unit, this.#grain);
      goal.take(best.gains);
      const step = this.#improved(goal, hull, best, this.#budget);
      best = step.best!;
      finished = step.finished;
    }
    return { goal, hull, best, bound, finished };
  }

  /** The greatest sum of gains, or of some of them, among acceptable packages, from one of which it begins. */
  welfare(begin: Found | null, costs?: Float64Array, free: readonly boolean[] = []): Solved | null {
    if (begin === null) return null;
    const sizes = costs ?? this.#ones();
    const goal = new LinearGoal(sizes, free, this.#unit, this.#grain);
    goal.take(begin.gains);
    return this.#improved(goal, this.#hull({ kind: "linear", sizes, free }, begin), begin, this.#budget);
  }

  /** Each party's ideal: its greatest gain among acceptable packages. */
  ideals(begin: Found): { readonly ideals: Float64Array; readonly finished: boolean } {
    const ideals = new Float64Array(this.board.columns);
    let finished = true;
    for (let party = 0; party < ideals.length; party++) {
      const costs = new Float64Array(ideals.length);
      costs[party] = 1;
      const ideal = this.welfare(begin, costs)!;
      ideals[party] = ideal.best!.gains[party]!;
      finished &&= ideal.finished;
    }
    return { ideals, finished };
  }

  /** The greatest smallest share of the ideals among acceptable packages. */
  kalaiSmorodinsky(): (Solved & { readonly ideals: Float64Array }) | null {
    const begin = this.acceptable();
    if (begin === null) return null;
    const { ideals, finished } = this.ideals(begin);
    // where nobody can gain, every acceptable package gives all there is to have: any is as good
    const sizes = ideals.some((ideal) => ideal > 0) ? ideals : this.#ones();
    const goal = new ShareGoal(sizes, this.#unit, this.#grain);
    goal.take(begin.gains);
    const first = this.#hull({ kind: "share", sizes }, begin);
    let solved = this.#improved(goal, first, begin, this.#budget.part(PROBE));
    if (!solved.finished) {
      solved = this.#improved(goal, this.#hullAbove(goal.thresholds), solved.best!, this.#budget);
    }
    return { ...solved, ideals, finished: finished && solved.finished };
  }

  /** The smallest total of what the parties lack; its value is minus that. */
  shortfall(): Solved {
    const goal = new ShortfallGoal(this.#unit, this.#grain);
    const sizes = this.#ones();
    const start = this.#fair().vertices[0]!;
    return this.#optimum(goal, hullOf(this.finder, { kind: "shortfall", sizes }, start));
  }

  /** A package that no other betters for one of the parties without worsening another, at least as good as this. */
  polished(found: Found): Found {
    const raised = this.#raised(found.gains, this.#budget);
    const zero = { package: found.package, gains: new Float64Array(this.board.columns) };
    const better = raised.welfare(zero)!.best!;
    return { package: better.package, gains: better.gains.map((gain, party) => gain + found.gains[party]!) };
  }

  /** Other packages that are as good, until there are `most`. */
  ties(solved: Solved, most: number): { readonly ties: readonly Found[]; readonly complete: boolean } {
    return tiesOf(this.finder, solved.goal, solved.hull.vertices, this.#budget, most);
  }

  /**
   * The best product after a search for a package that gives every party the whole part of what it has in the
   * mixture where the product would be greatest: between opposed blocs that package is rare, and the best.
   */
  #balanced(goal: NashGoal, { mixture }: Hull, best: Found): Found {
    const whole = new Float64Array(this.board.columns);
    for (const { vertex, share } of mixture)
      for (let p = 0; p < whole.length; p++) whole[p]! += share * vertex.gains[p]!;
    for (let p = 0; p < whole.length; p++) whole[p] = Math.floor(whole[p]! + 0.01);
    const { found } = this.#raised(whole, this.#budget.part(BALANCE)).acceptableAtAll();
    if (found === null) return best;
    const gains = found.gains.map((gain, party) => gain + whole[party]!);
    if (!goal.improves(gains)) return best;
    goal.take(gains);
    return { package: found.package, gains };
  }

  /** The hull whose weights show best how far the packages stay below these gains. */
  #hullAbove(gains: Float64Array): Hull {
    const { vertices, mixture } = this.#raised(gains, this.#budget).#fair();
    const back = (vertex: Vertex) => ({
      ...vertex,
      gains: vertex.gains.map((gain, party) => gain + gains[party]!),
    });
    return { vertices: vertices.map(back), mixture };
  }

  /** The same board for parties that already ask for this much more. */
  #raised(gains: Float64Array, budget: Budget): Solver {
    const base = this.board.base.map((sum, party) => sum - gains[party]!);
    return new Solver(rebased(this.board, base), this.#grain, budget);
  }

  /** The hull for the smallest gain, which is where everything begins. */
  #fair(): Hull {
    const sizes = this.#ones();
    this.#fairHull ??= hullOf(
      this.finder,
      { kind: "share", sizes },
      vertexOf(
        this.finder,
        sizes.map((size) => size / sizes.length),
      ),
    );
    return this.#fairHull;
  }

  #hull(aim: HullAim, begin: Found): Hull {
    const rows = rowsOf(this.board, begin.package);
    return hullOf(this.finder, aim, { weights: aim.sizes, sum: Infinity, gains: begin.gains, rows });
  }

  #optimum(goal: Goal, hull: Hull): Solved {
    return { ...optimise(this.finder, goal, hull, this.#budget), goal, hull };
  }

  /** An optimum that has a best to begin from, which the goal has taken. */
  #improved(goal: Goal, hull: Hull, begin: Found, budget: Budget): Solved {
    const { best, bound, finished } = optimise(this.finder, goal, hull, budget);
    const value = goal.value((best ?? begin).gains);
    return { best: best ?? begin, bound: finished ? value : Math.max(value, bound), finished, goal, hull };
  }

  #ones(): Float64Array {
    return new Float64Array(this.board.columns).fill(1);
  }
}
