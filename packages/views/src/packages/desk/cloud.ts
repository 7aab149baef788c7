import {
  accepts,
  drawAt,
  frontierOf,
  fromTicks,
  isEnough,
  keepsLinks,
  packageCount,
  utilityOf,
  type Package,
  type Problem,
} from "@parley/engine";

/** A package as a place in the picture: what it is worth to each of a pair. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Packages drawn as a cloud, so that the frontier is seen against what lies behind it. */
export interface Cloud {
  readonly all: bigint;
  /** Whether every package was looked at; else so many were drawn at random. */
  readonly isWhole: boolean;
  readonly acceptable: readonly Spot[];
  readonly others: readonly Spot[];
  /** The frontier of these two alone, whatever the others accept, from the left. */
  readonly edge: readonly Spot[];
}

/** Up to so many packages every one is looked at. */
const WHOLE = 20_000n;
const SAMPLE = 4_000;
/** The most dots that are drawn of each sort. */
const DOTS = 900;

/** The cloud for a pair of parties. A sample is drawn with the seed, so that the picture is the same each time. */
export function cloudOf(problem: Problem, [first, second]: readonly [number, number], seed: number): Cloud {
  const all = packageCount(problem);
  const isWhole = all <= WHOLE;
  const packages = isWhole ? everyPackage(problem) : sampled(problem, seed);
  const kept = packages.filter((chosen) => keepsLinks(problem.links, chosen));
  const spot = (chosen: Package): Spot => ({
    x: worthTo(problem, first, chosen),
    y: worthTo(problem, second, chosen),
  });
  const isAcceptable = (chosen: Package): boolean =>
    isEnough(
      problem.consent,
      problem.parties.map((party) => accepts(party, chosen)),
    );
  const { yes = [], no = [] } = Object.groupBy(kept, (chosen) => (isAcceptable(chosen) ? "yes" : "no"));
  return {
    all,
    isWhole,
    acceptable: thinned(yes).map(spot),
    others: thinned(no).map(spot),
    edge: edgeOf(problem, first, second),
  };
}

const worthTo = ({ parties, scale }: Problem, party: number, chosen: Package): number =>
  fromTicks(scale, utilityOf(parties[party]!, chosen));

function edgeOf(problem: Problem, first: number, second: number): readonly Spot[] {
  const pair = [problem.parties[first]!, problem.parties[second]!];
  const alone: Problem = {
    ...problem,
    parties: pair,
    consent: { needed: 2, vetoes: [] },
    unknowns: [],
  };
  const frontier = frontierOf(alone, { within: "all" });
  if (frontier === null) return [];
  return Array.from({ length: frontier.count }, (_, at) => ({
    x: frontier.utilities[2 * at] ?? 0,
    y: frontier.utilities[2 * at + 1] ?? 0,
  })).toSorted((a, b) => a.x - b.x);
}

function everyPackage({ points }: Problem): readonly Package[] {
  return points.reduce<readonly Package[]>(
    (packages, { options }) => packages.flatMap((chosen) => options.map((_, option) => [...chosen, option])),
    [[]],
  );
}

function sampled({ points }: Problem, seed: number): readonly Package[] {
  return Array.from({ length: SAMPLE }, (_, number) =>
    points.map(({ options }, point) => Math.floor(drawAt(seed, number, point) * options.length)),
  );
}

/** At most so many, evenly spaced. */
function thinned(packages: readonly Package[]): readonly Package[] {
  const step = Math.max(1, packages.length / DOTS);
  return Array.from(
    { length: Math.min(packages.length, DOTS) },
    (_, at) => packages[Math.floor(at * step)] ?? [],
  );
}
