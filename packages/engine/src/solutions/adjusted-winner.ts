/** What happens to one point: how much of it each side gets, from 0 to 1, the shares summing to 1. */
export interface Division {
  readonly point: number;
  readonly shares: readonly [number, number];
}

/** One transfer on the way to equality: part of a point goes from the side that is ahead to the other. */
export interface Transfer {
  readonly point: number;
  readonly from: 0 | 1;
  /** How much of the point moves; below 1 only in the last transfer. */
  readonly part: number;
  /** What the point is worth to the side ahead per what it is worth to the other: the smallest go first. */
  readonly ratio: number;
  /** The totals after it. */
  readonly totals: readonly [number, number];
}

export interface AdjustedWinner {
  readonly divisions: readonly Division[];
  /** What each side has in the end, of 100: the same for both. */
  readonly totals: readonly [number, number];
  /** What each side won in the first step, where each point goes to whoever wants it more. */
  readonly won: readonly [number, number];
  readonly transfers: readonly Transfer[];
}

/**
 * Adjusted Winner (Brams and Taylor 1996) for two sides and divisible points: each point goes to the side that
 * puts more points on it, then the side ahead hands points back, the ones that cost it least for what they bring
 * the other first, until both have the same of their own 100. The result is efficient, equitable and envy-free.
 * Points are scaled to sum to 100 for each side; a point that both want equally goes to the side that is behind.
 * Throws where the sides differ in length, a number is negative or not finite, or a side wants nothing.
 */
export function adjustedWinner(first: readonly number[], second: readonly number[]): AdjustedWinner {
  if (first.length !== second.length)
    throw new RangeError(`expected as many points for both sides, got ${first.length} and ${second.length}`);
  const worth = [hundred(first), hundred(second)] as const;
  const owner = firstOwners(worth);
  const won = totalsOf(
    worth,
    owner.map((side) => 1 - side),
  );
  const ahead = won[0] >= won[1] ? 0 : 1;
  const { kept, transfers } = equalised(worth, owner, won, ahead);
  return {
    divisions: kept.map((share, point) => ({ point, shares: [share, 1 - share] })),
    totals: totalsOf(worth, kept),
    won,
    transfers,
  };
}

type Worth = readonly [readonly number[], readonly number[]];

function hundred(points: readonly number[]): readonly number[] {
  const sum = points.reduce((all, each) => all + each, 0);
  if (!(sum > 0) || points.some((each) => !(each >= 0)))
    throw new RangeError(`expected points of 0 or more with a sum above 0, got ${points.join()}`);
  return points.map((each) => (100 * each) / sum);
}

function firstOwners([first, second]: Worth): (0 | 1)[] {
  const owner: (0 | 1)[] = first.map((worth, point) => (worth > second[point]! ? 0 : 1));
  const equal = [...first.keys()].filter((point) => first[point] === second[point]);
  let lead = first.reduce((sum, worth, point) => {
    if (worth === second[point]) return sum;
    return sum + (owner[point] === 0 ? worth : -second[point]!);
  }, 0);
  for (const point of equal) {
    owner[point] = lead > 0 ? 1 : 0;
    lead += lead > 0 ? -second[point]! : first[point]!;
  }
  return owner;
}

/** Transfers from the side ahead until both have the same; `kept` is the first side's share of each point. */
function equalised(worth: Worth, owner: readonly (0 | 1)[], won: readonly [number, number], ahead: 0 | 1) {
  const kept = owner.map((side) => 1 - side);
  const behind = ahead === 0 ? 1 : 0;
  const ratio = (point: number) => worth[ahead][point]! / worth[behind][point]!;
  const order = [...owner.keys()]
    .filter((point) => owner[point] === ahead)
    .sort((a, b) => ratio(a) - ratio(b) || a - b);
  const transfers: Transfer[] = [];
  let gap = won[ahead] - won[behind];
  for (const point of order) {
    if (gap <= 1e-12) break;
    const whole = worth[ahead][point]! + worth[behind][point]!;
    const part = Math.min(1, gap / whole);
    kept[point] = ahead === 0 ? 1 - part : part;
    gap -= part * whole;
    transfers.push({ point, from: ahead, part, ratio: ratio(point), totals: totalsOf(worth, kept) });
  }
  return { kept, transfers };
}

function totalsOf([first, second]: Worth, kept: readonly number[]): readonly [number, number] {
  let [mine, yours] = [0, 0];
  for (const [point, share] of kept.entries()) {
    mine += share * first[point]!;
    yours += (1 - share) * second[point]!;
  }
  return [mine, yours];
}
