import assert from "node:assert/strict";
import { test } from "node:test";
import { highs, QUESTIONS, solvedByHighs } from "@parley/bench/highs";
import { synthetic } from "@parley/bench/synthetic";
import {
  gainsOf,
  keepsLinks,
  solutionsOf,
  toProblem,
  type Link,
  type Package,
  type Problem,
} from "@parley/engine";

const solver = await highs();

/** The value of a package for a question, in ticks; exact. */
function reached(problem: Problem, question: (typeof QUESTIONS)[number], chosen: Package): bigint {
  const gains = gainsOf(problem, chosen).map(BigInt);
  if (question === "nash") return gains.reduce((product, gain) => product * gain, 1n);
  if (question === "welfare") return gains.reduce((sum, gain) => sum + gain, 0n);
  return gains.reduce((least, gain) => (gain < least ? gain : least));
}

/** The engine and HiGHS reach the same value, and the engine says that it is exact. */
function agree(name: string, problem: Problem): void {
  const found = solutionsOf(problem, { ties: 1 });
  for (const question of QUESTIONS) {
    const theirs = solvedByHighs(solver, problem, question);
    const ours = found[question];
    if (theirs === null || ours === null) {
      assert.equal(theirs, ours, `${name}: ${question}`);
      continue;
    }
    assert.equal(ours.stopped, null);
    assert.ok(keepsLinks(problem.links, ours.package));
    assert.equal(
      reached(problem, question, ours.package),
      reached(problem, question, theirs),
      `${name}: ${question}`,
    );
  }
}

test("28 points of 4 options: maximin, Nash and welfare are what HiGHS finds", () => {
  for (const parties of [2, 3, 4, 6]) agree(`${parties} parties`, synthetic(parties, "100", 2));
});

/** The problem with links, one every other point, and reservations that leave about half of the room. */
function linked(problem: Problem, seed: number): Problem {
  const kinds = ["requires", "excludes", "together"] as const;
  const links = Array.from({ length: 14 }, (_, at): Link => {
    const to = (2 * at + 1 + ((seed * 7 + at * 5) % 26)) % 28;
    return {
      kind: kinds[at % 3]!,
      from: { point: 2 * at, option: (seed + at) % 4 },
      to: { point: to === 2 * at ? (to + 1) % 28 : to, option: (seed + 2 * at) % 4 },
    };
  });
  return {
    ...problem,
    links,
    parties: problem.parties.map((party, at) => ({ ...party, reservation: 55 + 3 * at })),
  };
}

test("the same with 14 links and reservations", () => {
  for (const parties of [2, 3, 4])
    for (const seed of [1, 2, 3])
      agree(`${parties} parties, seed ${seed}`, linked(synthetic(parties, "100", seed), seed));
});

test("a problem that no package solves has no solution in either", () => {
  const problem = synthetic(3, "100", 1);
  const greedy = problem.parties.map((party) => ({ ...party, reservation: 95 }));
  agree("greedy", { ...problem, parties: greedy });
  assert.ok(toProblem({ points: [], parties: [] }).ok === false);
});
