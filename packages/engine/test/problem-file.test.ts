import assert from "node:assert/strict";
import { test } from "node:test";
import { parseProblem, toProblem, utilityOf, type Problem } from "@parley/engine";
import { choice, edited, file, problem } from "./notation.ts";

const small = file("A: 0 5 9 | 3 0\nB: 9 5 0 | 0 3");

/** The small problem with something else in it. */
function changed(place: string, value: unknown): Problem {
  const result = toProblem(edited(small, place, value));
  assert.ok(result.ok);
  return result.value;
}

/** The failure of the small problem with something else in it, as “code: message”. */
function refusal(place: string, value: unknown): string {
  const result = toProblem(edited(small, place, value));
  return result.ok ? "taken" : `${result.failure.code}: ${result.failure.message}`;
}

test("numbers become whole ticks, and sums of them stay exact", () => {
  const { parties, scale } = problem("A: 0.1 0.2 | 0.3 0 r 0.25\nB: 1 0 | 0 1");
  assert.equal(scale.ticksPerUnit, 100);
  assert.equal(utilityOf(parties[0]!, [1, 0]), 50);
  assert.equal(parties[0]!.reservation, 25);
});

test("numbers with too many digits are rounded to a fine tick, and that is said", () => {
  const { scale, notes } = problem("A: 0.3031462333758278 0 | 0.1 0\nB: 0 0.5 | 0 0.5");
  assert.deepEqual([scale.ticksPerUnit, scale.grain], [1e12, 1_000]);
  assert.match(notes[0]!.message, /closer than 1e-9 count as equal/);
});

test("a range gives at least a thousand ticks to draw in", () => {
  assert.equal(problem("A: 60 0 | 40 0").scale.ticksPerUnit, 1);
  const ranges = { weights: { 1: [5, 12] }, reservation: [0, 2], options: { 2: { a: [1, 4] } } };
  const { scale, unknowns } = changed("parties.0.ranges", ranges);
  assert.equal(scale.ticksPerUnit, 100);
  assert.deepEqual(unknowns, [
    { kind: "reservation", party: 0, low: 0, high: 200 },
    { kind: "weight", point: 0, party: 0, low: 500, high: 1_200 },
    { kind: "option", point: 1, option: 0, party: 0, low: 100, high: 400 },
  ]);
});

test("an option without a value gets the full range and is listed as assumed", () => {
  const { parties, unknowns, notes } = changed("parties.0.values.1.b", undefined);
  assert.deepEqual([...parties[0]!.values[0]!], [0, 450, 900]);
  assert.deepEqual(unknowns, [{ kind: "option", point: 0, option: 1, party: 0, low: 0, high: 900 }]);
  const message = "Party “A” gives no value for “b” at “1”: assumed to lie between 0 and 9.";
  assert.deepEqual(notes, [{ kind: "assumed", message }]);
});

test("a point that a party does not mention is one it does not care about", () => {
  const { parties, notes } = changed("parties.0.values.2", undefined);
  assert.deepEqual([...parties[0]!.values[1]!], [0, 0]);
  assert.match(notes[0]!.message, /Party “A” gives no values for point “2”/);
});

test("each mistake gets one sentence that names the place and the nearest known name", () => {
  const million = Array.from({ length: 1_000_000 }, (_, option) => `o${option}`);
  const lines = ["a", "b"].map((option) => ({ point: "2", option }));
  const link = (kind: string, from: string, to: string) => [{ kind, from: choice(from), to: choice(to) }];
  const sizes = "numbers may lie between −1,000,000,000 and 1,000,000,000.";
  const cases: [string, unknown, string][] = [
    [
      "parties.1.values.1.d",
      3,
      "unknown-name: Party “B”, values, names the option of point “1” “d”, which is unknown; there are “a”, “b”, “c”.",
    ],
    [
      "parties.0.reservatoin",
      3,
      "unknown-name: Party “A” has a field “reservatoin” that nothing reads; did you mean “reservation”?",
    ],
    [
      "parties.0.values.1.a",
      Number.NaN,
      "not-a-number: Party “A”: the value of “a” at “1” should be a number, not NaN.",
    ],
    [
      "parties.0.values.1.a",
      "9",
      "not-a-number: Party “A”: the value of “a” at “1” should be a number, not “9”.",
    ],
    ["parties.0.values.1.a", 1e300, `too-large: Party “A”: the value of “a” at “1” is 1e+300; ${sizes}`],
    ["parties.0.values.1.a", Infinity, `too-large: Party “A”: the value of “a” at “1” is Infinity; ${sizes}`],
    [
      "parties.0.values",
      {},
      "no-preferences: Party “A” values every option of every point alike; give it preferences, or leave it out.",
    ],
    [
      "parties.0.redLines",
      lines,
      "red-lines-everywhere: Party “A” has a red line on every option of point “2”: it could accept no package; lift at least one.",
    ],
    [
      "points.1.options",
      [],
      "nothing-to-decide: Point “2” has no options; list at least one, or leave the point out.",
    ],
    ["points", [], "nothing-to-decide: The problem has no points; list at least one."],
    ["parties", [], "nothing-to-decide: The problem has no parties; list at least one."],
    ["parties.1.id", "A", "duplicate-name: The party “A” is there twice; rename one."],
    [
      "points.0.options",
      ["a", "b", "a"],
      "duplicate-name: The option of point “1” “a” is there twice; rename one.",
    ],
    [
      "points.0.options",
      million,
      "too-many: Point “1”: its list of options has 1,000,000 entries; at most 20,000 are taken.",
    ],
    [
      "parties.0.ranges",
      { reservation: [2, 1] },
      "range: Party “A”: the range of its reservation value runs from 2 down to 1; write the lower number first.",
    ],
    [
      "parties.0.ranges",
      { reservation: [1, 2] },
      "range: Party “A”: its reservation value 0 lies outside its range, 1 to 2.",
    ],
    [
      "parties.0.ranges",
      { weights: { 1: [20, 30] } },
      "range: Party “A”: its values put 9 at stake on point “1”, which lies outside the range of its weight, 20 to 30.",
    ],
    [
      "parties.0.ranges",
      { options: { 1: { b: [6, 7] } } },
      "range: Party “A”: the value 5 of “b” at “1” lies outside its range, 6 to 7.",
    ],
    [
      "consent",
      "all-but-two",
      "unknown-name: The consent needs “all-but-two”, which is unknown; did you mean “all-but-one”?",
    ],
    ["consent", { needs: 3 }, "range: The consent needs 3 parties; it should be a whole number from 1 to 2."],
    [
      "consent",
      { vetoes: ["a"] },
      "unknown-name: The consent, vetoes, names the party “a”, which is unknown; did you mean “A”?",
    ],
    [
      "links",
      link("require", "1a", "2a"),
      "unknown-name: Link 1 is of the unknown kind “require”; did you mean “requires”?",
    ],
    [
      "links",
      link("requires", "1a", "1b"),
      "shape: Link 1 joins two options of one point, “1”; links join options of different points.",
    ],
    [
      "links",
      link("requires", "1a", "3a"),
      "unknown-name: Link 1 names the point “3”, which is unknown; there are “1”, “2”.",
    ],
  ];
  for (const [place, value, sentence] of cases) assert.equal(refusal(place, value), sentence);
});

test("links that cannot all stand are named, and no others", () => {
  const links = [
    { kind: "together", from: choice("1b"), to: choice("2b") },
    { kind: "requires", from: choice("1a"), to: choice("2a") },
    { kind: "excludes", from: choice("2a"), to: choice("1a") },
  ];
  assert.equal(
    refusal("links", links),
    "contradictory-links: Link 2 (“a” at “1” requires “a” at “2”) and link 3 (“a” at “2” excludes “a” at “1”) contradict each other: with them, “a” at “1” can never be chosen; drop one, or the option.",
  );
});

test("what is not JSON, or not a problem, is said so", () => {
  const failureOf = (text: string) => {
    const result = parseProblem(text);
    return result.ok ? "taken" : result.failure.message;
  };
  assert.match(failureOf('{"points": [NaN]}'), /^The problem file is not JSON: .*N/);
  assert.equal(failureOf("[]"), "The problem should be an object in braces, not a list.");
  assert.equal(failureOf("{}"), "The list of points should be a list in brackets, not missing.");
});
