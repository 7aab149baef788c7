import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  accepts,
  bettering,
  comparePackages,
  gainsOf,
  tradesIn,
  winningOver,
  type Package,
  type Problem,
} from "@parley/engine";
import { dominates, packagesOf, smallProblems } from "./brute.ts";
import { letters, problem } from "./notation.ts";

const runs = { numRuns: 200 };

/** A small problem and some package of it. */
const withProposal = fc
  .tuple(smallProblems({ points: [2, 5], parties: [1, 4] }), fc.nat())
  .map(([problem, at]) => ({ problem, proposal: packagesOf(problem)[at % packagesOf(problem).length]! }));

const distance = (a: Package, b: Package): number => a.filter((option, point) => option !== b[point]).length;

const crossed = ({ parties }: Problem, group: readonly number[], chosen: Package): boolean =>
  group.some((party) => parties[party]!.redLines.some(({ point, option }) => chosen[point] === option));

/** The distances of packages from a proposal, ascending, at most `most`. */
const distances = (proposal: Package, packages: readonly Package[], most: number): number[] =>
  packages
    .map((chosen) => distance(proposal, chosen))
    .sort((a, b) => a - b)
    .slice(0, most);

test("the nearest packages that better a proposal for all are what brute force finds", () => {
  fc.assert(
    fc.property(withProposal, fc.boolean(), ({ problem, proposal }, strictly) => {
      const everybody = [...problem.parties.keys()];
      const before = gainsOf(problem, proposal);
      const better = packagesOf(problem).filter((chosen) => {
        const gains = gainsOf(problem, chosen);
        if (crossed(problem, everybody, chosen)) return false;
        return strictly ? gains.every((gain, party) => gain > before[party]!) : dominates(gains, before);
      });
      const found = bettering(problem, proposal, { strictly, most: 3 });
      assert.equal(found.stopped, null);
      assert.deepEqual(distances(proposal, found.packages, 3), distances(proposal, better, 3));
      assert.deepEqual(
        found.packages.map((chosen) => distance(proposal, chosen)),
        distances(proposal, better, 3),
      );
      for (const chosen of found.packages)
        assert.ok(better.some((each) => letters(each) === letters(chosen)));
    }),
    runs,
  );
});

test("the smallest change that wins over a party keeps those who accept, if any can", () => {
  fc.assert(
    fc.property(withProposal, fc.nat(), ({ problem, proposal }, nth) => {
      const party = nth % problem.parties.length;
      const accepting = problem.parties.filter((each) => accepts(each, proposal));
      const winning = packagesOf(problem).filter((chosen) => accepts(problem.parties[party]!, chosen));
      const keeping = winning.filter((chosen) => accepting.every((each) => accepts(each, chosen)));
      const expected = keeping.length > 0 ? keeping : winning;
      const found = winningOver(problem, proposal, party, { most: 1 });
      assert.deepEqual(distances(proposal, found.packages, 1), distances(proposal, expected, 1));
      if (expected.length > 0 && accepting.length > 0) assert.equal(found.keepsOthers, keeping.length > 0);
    }),
    runs,
  );
});

const talks = problem("A: 0 5 9 | 8 0 | 1 0\nB: 9 6 0 | 0 2 | 3 0\nC: 1 0 4 | 6 6 | 0 7");

test("between two packages: who gains and who loses what on which point", () => {
  assert.deepEqual(comparePackages(talks, [0, 0, 0], [1, 0, 1]), {
    changes: [
      { point: 0, from: 0, to: 1, byParty: [5, -3, -1] },
      { point: 2, from: 0, to: 1, byParty: [-1, -3, 7] },
    ],
    byParty: [4, -6, 6],
  });
});

test("the differences by point sum to the difference of the whole", () => {
  fc.assert(
    fc.property(withProposal, fc.nat(), ({ problem, proposal }, at) => {
      const other = packagesOf(problem)[at % packagesOf(problem).length]!;
      const { changes, byParty } = comparePackages(problem, proposal, other);
      for (const [party, total] of byParty.entries())
        assert.equal(
          changes.reduce((sum, change) => sum + change.byParty[party]!, 0),
          total,
        );
    }),
    runs,
  );
});

test("in a package: what each gives up, to whom, and what for", () => {
  const [a, b, c] = tradesIn(talks, [1, 0, 1]);
  assert.deepEqual(a!.gives, [
    { point: 0, amount: 4, others: [{ party: 1, amount: 6 }] },
    { point: 2, amount: 1, others: [{ party: 2, amount: 7 }] },
  ]);
  assert.deepEqual(a!.gets, [{ point: 1, amount: 8, others: [{ party: 1, amount: 2 }] }]);
  assert.deepEqual(
    b!.gives.map(({ point, amount }) => [point, amount]),
    [
      [0, 3],
      [2, 3],
      [1, 2],
    ],
  );
  assert.deepEqual(
    c!.gets.map(({ point }) => point),
    [2],
  );
});
