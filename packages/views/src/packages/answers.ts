import {
  frontierOf,
  solutionsOf,
  SOLUTIONS,
  zopaOf,
  type Frontier,
  type Limits,
  type Package,
  type Problem,
  type Solutions,
  type SolutionName,
  type Stop,
  type Zopa,
} from "@parley/engine";

/** Everything exact about a problem, as plain data that can go from one thread to another. */
export interface Answers {
  readonly solutions: Solutions;
  readonly frontier: FrontierAnswer;
  readonly zopa: Zopa;
}

/** The frontier; `vectors` are all of it or, of a very long one, as many as were asked for, evenly spaced. */
export interface FrontierAnswer {
  readonly exact: boolean;
  /** How many distinct vectors of utilities there are; 0 where it could not be followed. */
  readonly count: number;
  /** The side of the boxes of an approximate one, in the units of the file; null for an exact one. */
  readonly box: number | null;
  readonly stopped: Stop | null;
  readonly vectors: readonly FrontierVector[];
}

export interface FrontierVector {
  /** Per party, in the units of the file. */
  readonly utilities: readonly number[];
  readonly package: Package;
  /** How many packages have these utilities; null where that was not counted. */
  readonly sharedBy: number | null;
}

export interface AnswerOptions {
  readonly limits?: Limits;
  /** The most vectors of the frontier to hand out; 5,000 unless said. */
  readonly vectors?: number;
}

const VECTORS = 5_000;

/** The named solutions, the frontier, and whether there is a package that all accept. */
export function answersOf(problem: Problem, options: AnswerOptions = {}): Answers {
  const { limits = {}, vectors = VECTORS } = options;
  const zopa = zopaOf(problem, limits);
  const solutions = solutionsOf(problem, { limits, ties: 20 });
  return { zopa, solutions, frontier: frontierAnswer(problem, frontierOf(problem, { limits }), vectors) };
}

function frontierAnswer({ parties }: Problem, frontier: Frontier | null, most: number): FrontierAnswer {
  if (frontier === null) return { exact: false, count: 0, box: null, stopped: "states", vectors: [] };
  const { exact, count, box, stopped, utilities, sharedBy } = frontier;
  const step = Math.max(1, count / most);
  const vectors = Array.from({ length: Math.min(count, most) }, (_, place): FrontierVector => {
    const at = Math.floor(place * step);
    return {
      utilities: [...utilities.subarray(at * parties.length, (at + 1) * parties.length)],
      package: frontier.packageAt(at),
      sharedBy: sharedBy?.[at] ?? null,
    };
  });
  return { exact, count, box, stopped, vectors };
}

/** A package that is a solution, and of which kinds. */
export interface NamedPackage {
  /** A, B, C in the order of `SOLUTIONS`. */
  readonly letter: string;
  readonly names: readonly SolutionName[];
  readonly package: Package;
  readonly utilities: readonly number[];
}

/** The distinct packages among the solutions, each once with all the names that it has. */
export function namedPackages({ solutions }: Pick<Answers, "solutions">): readonly NamedPackage[] {
  const byKey = new Map<string, NamedPackage>();
  for (const name of SOLUTIONS) {
    const solution = solutions[name];
    if (solution === null) continue;
    const key = solution.package.join();
    const known = byKey.get(key);
    const letter = known?.letter ?? String.fromCharCode(65 + byKey.size);
    byKey.set(key, {
      letter,
      names: [...(known?.names ?? []), name],
      package: solution.package,
      utilities: solution.utilities,
    });
  }
  return [...byKey.values()];
}
