import type { Pathfinder } from "../board/pathfinder.ts";

/**
 * A bound on the product of gains that sees what whole numbers cannot do: two parties whose gains sum to at most S
 * have a product of at most ⌊S/2⌋ · ⌈S/2⌉. The parties are paired so that those most opposed stand together; a
 * party left over counts with its greatest gain. Exactly opposed blocs reach it; else it is merely true.
 */
export function pairBound(finder: Pathfinder): bigint {
  const { columns } = finder.board;
  const most = (...parties: number[]): number => {
    const weights = new Float64Array(columns);
    for (const party of parties) weights[party] = 1;
    return Math.max(0, finder.best(weights));
  };
  const alone = Array.from({ length: columns }, (_, party) => most(party));
  const pairs: { a: number; b: number; sum: number; ratio: number }[] = [];
  for (let a = 0; a < columns; a++)
    for (let b = a + 1; b < columns; b++) {
      const sum = most(a, b);
      pairs.push({ a, b, sum, ratio: sum / (alone[a]! + alone[b]!) });
    }
  pairs.sort((x, y) => x.ratio - y.ratio);
  const left = new Set(alone.keys());
  let bound = 1n;
  for (const { a, b, sum } of pairs) {
    if (!left.has(a) || !left.has(b)) continue;
    left.delete(a);
    left.delete(b);
    bound *= BigInt(Math.floor(sum / 2)) * BigInt(Math.ceil(sum / 2));
  }
  for (const party of left) bound *= BigInt(alone[party]!);
  return bound;
}
