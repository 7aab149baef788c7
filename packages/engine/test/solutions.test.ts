import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  SOLUTIONS,
  solutionsOf,
  zopaOf,
  freed,
  packageToIds,
  type Problem,
  type Solution,
} from "@parley/engine";
import { acceptableOf, byGroup, dominates, packagesOf, smallProblems, type Group } from "./brute.ts";
import { letters, problem } from "./notation.ts";

const runs = { numRuns: 300 };

const product = (gains: readonly number[]): number => gains.reduce((all, gain) => all * gain, 1);
const sum = (gains: readonly number[]): number => gains.reduce((all, gain) => all + gain, 0);
const ascending = (gains: readonly number[]): number[] => gains.toSorted((a, b) => a - b);

/** The best value of every group for a measure, and all packages that reach it. */
function best(problem: Problem, measure: (gains: number[], group: Group) => number) {
  let value = -Infinity;
  let reach = new Set<string>();
  for (const group of byGroup(problem))
    for (const { chosen, gains } of group.packages) {
      const reached = measure(gains, group);
      if (reached > value + 1e-9) [value, reach] = [reached, new Set()];
      if (Math.abs(reached - value) <= 1e-9) reach.add(letters(chosen));
    }
  return { value, reach };
}

function share(gains: readonly number[], { packages }: Group): number {
  const ideals = gains.map((_, at) => Math.max(...packages.map((each) => each.gains[at]!)));
  return Math.min(1, ...gains.flatMap((gain, at) => (ideals[at] === 0 ? [] : [gain / ideals[at]!])));
}

/** Checks a solution against the value and packages of brute force; ties as far as they were looked for. */
function check(name: string, solution: Solution | null, value: number, reach: ReadonlySet<string>): void {
  if (reach.size === 0) return assert.equal(solution, null, name);
  assert.ok(solution !== null, name);
  assert.equal(solution.stopped, null);
  assert.ok(Math.abs(solution.bound - solution.value) < 1e-9 && solution.gap < 1e-9);
  assert.ok(
    reach.has(letters(solution.package)),
    `${name}: ${letters(solution.package)} is not among ${[...reach].join()}`,
  );
  if (!solution.ties.complete) return;
  assert.deepEqual(new Set(solution.ties.packages.map(letters)), reach, `${name}: ties`);
}

test("every named solution is what brute force finds, with all its ties", () => {
  fc.assert(
    fc.property(smallProblems(), (problem) => {
      const found = solutionsOf(problem, { ties: 2_000 });
      const nash = best(problem, product);
      check("nash", found.nash, nash.value, nash.reach);
      if (found.nash !== null) assert.equal(found.nash.value, nash.value);
      const maximin = best(problem, (gains) => Math.min(...gains));
      check("maximin", found.maximin, maximin.value, maximin.reach);
      const ks = best(problem, share);
      check("kalaiSmorodinsky", found.kalaiSmorodinsky, ks.value, ks.reach);
      const welfare = best(
        problem,
        (gains, { group }) => sum(gains) + sum(group.map((p) => problem.parties[p]!.reservation)),
      );
      check("welfare", found.welfare, welfare.value, welfare.reach);
      if (found.welfare !== null) assert.equal(found.welfare.value, welfare.value);
      const leximin = best(problem, (gains) =>
        ascending(gains).reduce((all, gain) => all * 1_000 + gain + 100, 0),
      );
      check("leximin", found.leximin, leximin.value, leximin.reach);
    }),
    runs,
  );
});

test("maximin and Kalai–Smorodinsky give a package that nobody in the group would change", () => {
  fc.assert(
    fc.property(smallProblems(), (problem) => {
      const { maximin, kalaiSmorodinsky } = solutionsOf(problem, {
        only: ["maximin", "kalaiSmorodinsky"],
        ties: 1,
      });
      for (const solution of [maximin, kalaiSmorodinsky]) {
        if (solution === null) continue;
        const { packages } = byGroup(problem).find(({ group }) => group.join() === solution.group.join())!;
        const mine = packages.find(({ chosen }) => letters(chosen) === letters(solution.package))!;
        assert.ok(!packages.some(({ gains }) => dominates(gains, mine.gains)));
      }
    }),
    runs,
  );
});

test("the ZOPA, its count, the smallest shortfall and the blocking points are what brute force finds", () => {
  fc.assert(
    fc.property(smallProblems(), (problem) => {
      const zopa = zopaOf(problem);
      const acceptable = acceptableOf(problem);
      assert.equal(zopa.exists, acceptable.length > 0);
      assert.equal(zopa.count, BigInt(acceptable.length));
      if (acceptable.length > 0)
        return assert.ok(acceptable.some((each) => letters(each) === letters(zopa.package!)));
      const lacks = shortfalls(problem);
      assert.equal(zopa.shortfall?.total ?? Infinity, Math.min(Infinity, ...lacks));
      assert.equal(zopa.shortfall?.bound ?? Infinity, Math.min(Infinity, ...lacks));
      const blocking = [...problem.points.keys()].filter(
        (point) => acceptableOf(freed(problem, point)).length > 0,
      );
      assert.deepEqual(zopa.blocking, blocking);
    }),
    runs,
  );
});

/** What each package lacks for each group none of whose red lines it crosses. */
function shortfalls(problem: Problem): number[] {
  const bare = { ...problem, parties: problem.parties.map((party) => ({ ...party, reservation: -1_000 })) };
  return byGroup(bare).flatMap(({ group, packages }) =>
    packages.map(({ gains }) =>
      sum(gains.map((gain, at) => Math.max(0, problem.parties[group[at]!]!.reservation - (gain - 1_000)))),
    ),
  );
}

test("a search that is stopped says so, keeps what it found, and its bound holds", () => {
  const problems = smallProblems({ parties: [3, 4], points: [4, 5], largest: 99, links: 0, consent: false });
  fc.assert(
    fc.property(problems, fc.integer({ min: 0, max: 3 }), (problem, nodes) => {
      const exact = solutionsOf(problem, { ties: 1 });
      const stopped = solutionsOf(problem, { ties: 1, limits: { nodes } });
      for (const name of SOLUTIONS) {
        const [full, part] = [exact[name], stopped[name]];
        if (full === null || part === null) continue;
        assert.ok(part.value <= full.value && full.value <= part.bound + 1e-6, name);
        if (part.stopped === null && name !== "leximin") assert.equal(part.value, full.value);
      }
    }),
    runs,
  );
});

test("one party takes its best, one option leaves no choice", () => {
  const one = solutionsOf(problem("A: 1 4 2 | 3 0"));
  for (const name of SOLUTIONS) assert.equal(letters(one[name]!.package), "ba");
  const none = solutionsOf(problem("A: 1 0 !1b\nB: 2 0"));
  assert.deepEqual([none.nash!.value, none.maximin!.value, none.welfare!.value], [2, 1, 3]);
});

test("two negative gains do not make a good product, as they do in GENIUS", () => {
  const worse = problem("A: 0 1 r 5\nB: 1 0 r 5");
  assert.equal(solutionsOf(worse).nash, null);
  assert.equal(zopaOf(worse).shortfall!.total, 9);
});

test("a reservation below a party's minimum counts as it stands, as it does not in NegMAS", () => {
  const { nash } = solutionsOf(problem("A: 2 3 4 r 0\nB: 9 7 5 r 0"));
  assert.deepEqual([nash!.value, letters(nash!.package)], [21, "b"]);
});

test("a red line on every option of a point closes it, and says which", () => {
  const shut = problem("A: 1 2 | 3 0 !1a\nB: 5 0 | 0 3 !1b");
  const zopa = zopaOf(shut);
  assert.deepEqual(
    [zopa.exists, zopa.count, zopa.shortfall, zopa.blocking, zopa.closed],
    [false, 0n, null, [0], [0]],
  );
  assert.deepEqual(solutionsOf(shut).nash, null);
});

test("a package is told as names", () => {
  const two = problem("A: 1 2 | 3 0");
  assert.deepEqual(packageToIds(two, packagesOf(two)[2]!), { 1: "b", 2: "a" });
});
