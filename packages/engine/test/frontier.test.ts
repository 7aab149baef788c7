import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { frontierOf, keepsLinks, utilitiesOf, type Frontier, type Problem } from "@parley/engine";
import { acceptableOf, dominates, frontOf, packagesOf, smallProblems } from "./brute.ts";
import { problem } from "./notation.ts";

/** The vectors of a frontier. */
function vectorsOf({ parties }: Problem, { count, utilities }: Frontier): number[][] {
  return Array.from({ length: count }, (_, at) => [
    ...utilities.subarray(at * parties.length, (at + 1) * parties.length),
  ]);
}

/** The vectors, each with how many packages share it. */
function shared(problem: Problem, frontier: Frontier): Map<string, number> {
  return new Map(vectorsOf(problem, frontier).map((vector, at) => [vector.join(), frontier.sharedBy![at]!]));
}

const runs = { numRuns: 300 };

test("the frontier is what brute force finds, with how many packages share each vector", () => {
  fc.assert(
    fc.property(smallProblems({ parties: [1, 5], consent: false }), (problem) => {
      const frontier = frontierOf(problem)!;
      assert.ok(frontier.exact);
      assert.deepEqual(shared(problem, frontier), frontOf(problem, acceptableOf(problem)));
      const all = frontierOf(problem, { within: "all" })!;
      assert.deepEqual(shared(problem, all), frontOf(problem, packagesOf(problem)));
    }),
    runs,
  );
});

test("with finely graded values for four parties it is what brute force finds, too", () => {
  const fine = smallProblems({ parties: [4, 4], points: [4, 5], largest: 1_500, consent: false });
  fc.assert(
    fc.property(fine, (problem) => {
      assert.deepEqual(shared(problem, frontierOf(problem)!), frontOf(problem, acceptableOf(problem)));
    }),
    { numRuns: 100 },
  );
});

test("where not everybody must consent, the frontier is that of all acceptable packages", () => {
  fc.assert(
    fc.property(smallProblems(), (problem) => {
      const vectors = vectorsOf(problem, frontierOf(problem)!).map((vector) => vector.join());
      assert.deepEqual(new Set(vectors), new Set(frontOf(problem, acceptableOf(problem)).keys()));
      assert.equal(new Set(vectors).size, vectors.length);
    }),
    runs,
  );
});

test("each vector has a package, which keeps the links", () => {
  fc.assert(
    fc.property(smallProblems({ links: 5 }), (problem) => {
      const frontier = frontierOf(problem)!;
      for (const [at, vector] of vectorsOf(problem, frontier).entries()) {
        const chosen = frontier.packageAt(at);
        assert.deepEqual(utilitiesOf(problem, chosen), vector);
        assert.ok(keepsLinks(problem.links, chosen));
      }
    }),
    runs,
  );
});

test("past a limit it is an ε-front: says so, holds real packages, none dominating another", () => {
  fc.assert(
    fc.property(
      smallProblems({ parties: [2, 5], points: [4, 5], largest: 99, consent: false }),
      (problem) => {
        const frontier = frontierOf(problem, { limits: { nodes: 1 }, boxes: 5 })!;
        if (frontier.exact) return;
        assert.equal(frontier.stopped, "nodes");
        assert.ok(frontier.box! >= 1 && frontier.sharedBy === null);
        const vectors = vectorsOf(problem, frontier);
        for (const [at, vector] of vectors.entries()) {
          assert.deepEqual(utilitiesOf(problem, frontier.packageAt(at)), vector);
          assert.ok(!vectors.some((other) => dominates(other, vector)));
        }
        if (acceptableOf(problem).length === 0) assert.equal(vectors.length, 0);
      },
    ),
    runs,
  );
});

test("values that are rounded count as equal below their grain", () => {
  // a third of 0.1, of 0.2, of 0.3: one and two thirds make three in more than one way
  const third = (n: number): number => n / 3;
  const row = [0, 0.1, 0.2, 0.3].map(third);
  const line = (values: number[]) => Array.from({ length: 4 }, () => values.join(" ")).join(" | ");
  const opposed = problem(`A: ${line(row)}\nB: ${line(row.toReversed())}`);
  const frontier = frontierOf(opposed)!;
  assert.ok(opposed.scale.grain > 1);
  assert.equal(frontier.count, 13);
  assert.equal(
    frontier.sharedBy!.reduce((sum, count) => sum + count, 0),
    4 ** 4,
  );
});

test("opposed parties keep every tie, as NegMAS does not", () => {
  const line = (values: string) => Array.from({ length: 10 }, () => values).join(" | ");
  const frontier = frontierOf(problem(`A: ${line("0 1 2")}\nB: ${line("2 1 0")}`))!;
  assert.equal(frontier.count, 21);
});
