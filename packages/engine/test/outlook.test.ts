import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  acceptanceOf,
  accepts,
  bandOf,
  candidatesOf,
  drawAt,
  isEnough,
  joinAcceptances,
  joinSurveys,
  outlookOf,
  packageShares,
  questionsOf,
  surveyWorlds,
  toProblem,
  utilitiesOf,
  worldOf,
  zopaOf,
  type Package,
  type Problem,
  type ProblemFile,
} from "@parley/engine";
import { packagesOf, smallProblems } from "./brute.ts";
import { edited, file, letters } from "./notation.ts";

/** A problem whose file has ranges, by party. */
function ranged(text: string, ranges: Record<number, PartyRanges>): Problem {
  const parties = Object.entries(ranges);
  const draft = parties.reduce<unknown>(
    (all, [party, each]) => edited(all, `parties.${party}.ranges`, each),
    file(text),
  );
  const result = toProblem(draft);
  assert.ok(result.ok, result.ok ? "" : result.failure.message);
  return result.value;
}

type PartyRanges = NonNullable<ProblemFile["parties"][number]["ranges"]>;

/** Small problems in which some numbers are only known as a range, here and there. */
const uncertain = fc
  .tuple(smallProblems({ points: [2, 4], parties: [2, 3] }), fc.infiniteStream(fc.nat(9)))
  .map(([problem, stream]): Problem => {
    const next = () => stream.next().value as number; // an infinite stream never ends
    const unknowns = problem.parties.flatMap((party, at) => [
      ...(next() < 5
        ? [
            {
              kind: "reservation" as const,
              party: at,
              low: party.reservation - next(),
              high: party.reservation + next(),
            },
          ]
        : []),
      ...party.values.flatMap((row, point) =>
        next() < 3
          ? [
              {
                kind: "option" as const,
                party: at,
                point,
                option: 0,
                low: row[0]! - next(),
                high: row[0]! + next(),
              },
            ]
          : [],
      ),
    ]);
    return { ...problem, unknowns };
  });

test("draws are even, and independent of each other from world to world and slot to slot", () => {
  const count = 4_096;
  const buckets = (slot: (at: number) => number): number => {
    const counts = Array.from({ length: 16 }, () => 0);
    for (let at = 0; at < count; at++) counts[Math.floor(slot(at) * 16)]! += 1;
    return counts.reduce((sum, each) => sum + (each - count / 16) ** 2 / (count / 16), 0);
  };
  // χ² with 15 degrees of freedom: 44 is passed once in 10,000
  assert.ok(buckets((at) => drawAt(1, at, 0)) < 44);
  assert.ok(buckets((at) => drawAt(1, 7, at)) < 44);
  assert.ok(buckets((at) => drawAt(at, 7, 3)) < 44);
  assert.ok(buckets((at) => (drawAt(1, at, 0) + drawAt(1, at, 1)) % 1) < 44);
  assert.ok(buckets((at) => (drawAt(1, at, 0) + drawAt(1, at + 1, 0)) % 1) < 44);
  assert.equal(drawAt(5, 731, 12), drawAt(5, 731, 12));
});

test("a world keeps to the ranges, and what is at stake in all stays what it was", () => {
  const problem = ranged("A: 0 60 | 40 0 r 50\nB: 10 0 | 0 20", {
    0: { reservation: [40, 55], weights: { 1: [30, 80], 2: [20, 60] } },
    1: { options: { 1: { a: [5, 15] } } },
  });
  const ticks = problem.scale.ticksPerUnit;
  for (let world = 0; world < 200; world++) {
    const { parties } = worldOf(problem, { seed: 3, width: 1 }, world);
    const [a, b] = [parties[0]!, parties[1]!];
    assert.ok(a.reservation >= 40 * ticks && a.reservation <= 55 * ticks);
    assert.ok(Math.abs(a.values[0]![1]! + a.values[1]![0]! - 100 * ticks) <= 1);
    assert.ok(b.values[0]![0]! >= 5 * ticks && b.values[0]![0]! <= 15 * ticks);
    assert.deepEqual(worldOf(problem, { seed: 3, width: 0 }, world).parties, problem.parties);
  }
});

test("without ranges every world is the problem itself", () => {
  const problem = ranged("A: 0 6 | 4 0 r 3\nB: 1 0 | 0 2", {});
  const { acceptable, worlds, undecided } = outlookOf(problem, { worlds: 20 });
  assert.deepEqual([acceptable, worlds, undecided], [20, 20, 0]);
});

test("in each world the answer is that of the world taken alone, and packages are counted as accepted", () => {
  fc.assert(
    fc.property(uncertain, fc.integer(), (problem, seed) => {
      const drawing = { seed, width: 1 };
      const survey = surveyWorlds(problem, { ...drawing, from: 0, to: 12 });
      const packages = packagesOf(problem);
      const acceptance = acceptanceOf(problem, packages, { ...drawing, worlds: survey.worlds });
      const counts = new Map(packages.map((chosen) => [letters(chosen), 0]));
      for (let world = 0; world < 12; world++) {
        const drawn = worldOf(problem, drawing, world);
        assert.equal(survey.answers[world] === 1, zopaOf(drawn).exists);
        for (const chosen of packages)
          if (isAcceptable(drawn, chosen)) counts.set(letters(chosen), counts.get(letters(chosen))! + 1);
      }
      for (const share of packageShares(problem, acceptance))
        assert.equal(share.acceptableIn, counts.get(letters(share.package)));
    }),
    { numRuns: 60 },
  );
});

const isAcceptable = ({ parties, consent }: Problem, chosen: Package): boolean =>
  isEnough(
    consent,
    parties.map((party) => accepts(party, chosen)),
  );

test("what to ask next equals brute force on 200 small problems", () => {
  fc.assert(
    fc.property(uncertain, fc.integer(), (problem, seed) => {
      const drawing = { seed, width: 1 };
      const survey = surveyWorlds(problem, { ...drawing, from: 0, to: 40 });
      const packages = packagesOf(problem);
      const acceptance = acceptanceOf(problem, packages, { ...drawing, worlds: survey.worlds });
      const { questions } = questionsOf(problem, survey, acceptance);
      assert.equal(questions.length, problem.unknowns.length);
      for (const { unknown, gain, shift } of questions) {
        const expected = worthOfKnowing(problem, packages, seed, problem.unknowns.indexOf(unknown));
        assert.equal(gain, expected.gain);
        assert.ok(Math.abs(shift - expected.shift) < 1e-9);
      }
      for (const [at, question] of questions.entries())
        if (at > 0) assert.ok(questions[at - 1]!.gain >= question.gain);
    }),
    { numRuns: 200 },
  );
});

/** The definition, world by world: how often the best package is accepted, knowing the quarter and not knowing it. */
function worthOfKnowing(problem: Problem, packages: readonly Package[], seed: number, slot: number) {
  const worlds = Array.from({ length: 40 }, (_, world) => ({
    drawn: worldOf(problem, { seed, width: 1 }, world),
    quarter: Math.floor(drawAt(seed, world, slot) * 4),
  }));
  const mostAccepted = (among: typeof worlds) =>
    Math.max(...packages.map((chosen) => among.filter(({ drawn }) => isAcceptable(drawn, chosen)).length));
  const settled = (among: typeof worlds) =>
    among.filter(({ drawn }) => packages.some((chosen) => isAcceptable(drawn, chosen))).length;
  const quarters = [0, 1, 2, 3].map((quarter) => worlds.filter((world) => world.quarter === quarter));
  return {
    gain: quarters.reduce((sum, quarter) => sum + mostAccepted(quarter), 0) - mostAccepted(worlds),
    shift: quarters.reduce(
      (sum, quarter) => sum + Math.abs(settled(quarter) - (settled(worlds) * quarter.length) / 40),
      0,
    ),
  };
}

const talks = ranged("A: 0 6 9 | 4 0 | 0 3 r 9\nB: 9 5 0 | 0 5 | 2 0 r 8\nC: 2 3 0 | 1 4 | 3 1 r 4", {
  0: { reservation: [5, 13], weights: { 1: [6, 12], 2: [2, 6], 3: [1, 5] } },
  1: { reservation: [5, 12] },
  2: { options: { 1: { a: [0, 4] } } },
});

test("the same seed gives the same numbers in one part or many, in any order", () => {
  const drawing = { seed: 11, width: 1 };
  const part = (from: number, to: number) => surveyWorlds(talks, { ...drawing, from, to });
  const whole = part(0, 100);
  assert.deepEqual(joinSurveys([part(60, 100), part(0, 25), part(25, 60)]), whole);
  const candidates = candidatesOf(talks, whole);
  const accepted = (from: number, to: number) =>
    acceptanceOf(talks, candidates, { ...drawing, worlds: whole.worlds.subarray(from, to) });
  assert.deepEqual(joinAcceptances([accepted(40, 100), accepted(0, 40)]), accepted(0, 100));
  assert.throws(() => joinSurveys([part(0, 2), part(1, 3)]), RangeError);
  assert.throws(
    () => joinSurveys([part(0, 2), surveyWorlds(talks, { seed: 12, width: 1, from: 2, to: 3 })]),
    RangeError,
  );
});

test("an outlook says how often, who blocks and what to ask, and wider ranges are less sure", () => {
  const outlook = outlookOf(talks, { seed: 2, worlds: 400 });
  assert.ok(outlook.acceptable > 0 && outlook.acceptable < 400);
  assert.ok(outlook.packages[0]!.acceptableIn <= outlook.acceptable);
  assert.equal(outlook.blocking.examined, Math.min(200, 400 - outlook.acceptable));
  const [first] = outlook.ask.questions;
  assert.equal(first!.unknown.kind, "reservation");
  assert.ok(first!.gain > outlook.ask.chance);
  assert.equal(
    first!.parts.reduce((sum, part) => sum + part.worlds, 0),
    400,
  );
  const narrow = outlookOf(talks, { seed: 2, worlds: 400, width: 0.5 });
  const band = bandOf([
    { label: "as given", outlook },
    { label: "ranges halved", outlook: narrow },
  ])!;
  assert.ok(band.least.outlook.acceptable < band.most.outlook.acceptable);
});

test("a proposal on the table is counted beside the packages found", () => {
  const table = [2, 0, 0];
  const { packages } = outlookOf(talks, { worlds: 50, packages: [table] });
  assert.ok(packages.some((share) => letters(share.package) === letters(table)));
  assert.equal(utilitiesOf(talks, table)[0], 13);
});

test("a survey that is asked to stop keeps the worlds that it finished", () => {
  let asked = 0;
  const survey = surveyWorlds(talks, {
    seed: 1,
    width: 1,
    from: 0,
    to: 100,
    limits: { shouldStop: () => ++asked > 10 },
  });
  assert.deepEqual([...survey.worlds], [...Array(10).keys()]);
});
