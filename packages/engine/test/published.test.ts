import assert from "node:assert/strict";
import { test } from "node:test";
import {
  adjustedWinner,
  frontierOf,
  solutionsOf,
  zopaOf,
  parseCsv,
  toProblem,
  type Problem,
} from "@parley/engine";
import { letters, problem } from "./notation.ts";

/** Each thing stays (a) or changes hands (b); what it is worth to its owner and to the other. */
function swap(goods: readonly (readonly [owner: string, bill: number, jack: number])[]): Problem {
  const line = (name: string, at: 1 | 2) =>
    goods.map((good) => (good[0] === name ? `${good[at]} 0` : `0 ${good[at]}`)).join(" | ");
  const own = (name: string, at: 1 | 2) =>
    goods.reduce((sum, good) => sum + (good[0] === name ? good[at] : 0), 0);
  return problem(
    `Bill: ${line("Bill", 1)} r ${own("Bill", 1)}\nJack: ${line("Jack", 2)} r ${own("Jack", 2)}`,
  );
}

// J. F. Nash, The Bargaining Problem, Econometrica 18 (1950)
const billAndJack = swap([
  ["Bill", 2, 4],
  ["Bill", 2, 2],
  ["Bill", 2, 1],
  ["Bill", 2, 2],
  ["Bill", 4, 1],
  ["Jack", 10, 1],
  ["Jack", 4, 1],
  ["Jack", 6, 2],
  ["Jack", 2, 2],
]);

test("Nash 1950: Bill gives book, whip, ball and bat for pen, toy and knife", () => {
  const { nash, leximin, kalaiSmorodinsky, maximin } = solutionsOf(billAndJack);
  assert.deepEqual([nash!.value, nash!.gains, nash!.utilities], [60, [12, 5], [24, 11]]);
  assert.equal(letters(nash!.package), "bbbbabbba");
  assert.deepEqual([nash!.ties.packages.length, nash!.ties.complete], [1, true]);
  assert.deepEqual(
    leximin!.gains.toSorted((a, b) => a - b),
    [6, 8],
  );
  assert.deepEqual(kalaiSmorodinsky!.gains, [12, 5]);
  assert.equal(maximin!.value, 6);
  assert.equal(zopaOf(billAndJack).count, 293n);
});

test("Nash 1950: the frontier", () => {
  const frontier = frontierOf(billAndJack)!;
  const gains = Array.from({ length: frontier.count }, (_, at) => [
    frontier.utilities[2 * at]! - 12,
    frontier.utilities[2 * at + 1]! - 6,
  ]);
  assert.deepEqual(gains, [
    [18, 0],
    [16, 2],
    [14, 4],
    [12, 5],
    [8, 6],
    [6, 7],
    [2, 8],
  ]);
});

const round = (numbers: readonly number[]): number[] => numbers.map((each) => Math.round(each * 100) / 100);

test("two blind bids that cross meet at their midpoint, and bids that do not cross meet nowhere", () => {
  const prices = Array.from({ length: 101 }, (_, price) => price);
  for (const [ask, bid] of [
    [40, 60],
    [0, 100],
    [37, 41],
    [50, 50],
    [61, 60],
  ] as const) {
    const deal = problem(
      `seller: ${prices.join(" ")} r ${ask}\nbuyer: ${prices.map((price) => 100 - price).join(" ")} r ${100 - bid}`,
    );
    const { nash, maximin, kalaiSmorodinsky } = solutionsOf(deal);
    const middle = ask > bid ? undefined : (ask + bid) / 2;
    for (const solution of [nash, maximin, kalaiSmorodinsky])
      assert.equal(solution?.package[0], middle, `${ask} asked, ${bid} bid`);
  }
});

test("Adjusted Winner, Panama Canal 1977 (Brams and Taylor 1996): both 66, land and water split 2 to 13", () => {
  const { divisions, totals, transfers } = adjustedWinner(
    [22, 22, 15, 14, 11, 6, 4, 2, 2, 2],
    [9, 15, 15, 3, 15, 5, 11, 7, 7, 13],
  );
  assert.deepEqual(round(totals), [66, 66]);
  assert.ok(
    Math.abs(divisions[2]!.shares[0] - 2 / 15) < 1e-9 || Math.abs(divisions[2]!.shares[1] - 2 / 15) < 1e-9,
  );
  assert.equal(transfers.at(-1)!.point, 2);
});

test("Adjusted Winner, Trump divorce (Brams and Taylor 1999): both 72.67, Donald keeps 13/15 of Palm Beach", () => {
  const { divisions, totals } = adjustedWinner([10, 40, 10, 38, 2], [38, 20, 30, 10, 2]);
  assert.deepEqual(round(totals), [72.67, 72.67]);
  assert.ok(Math.abs(divisions[1]!.shares[0] - 13 / 15) < 1e-9);
});

test("Adjusted Winner, Camp David (Brams and Togman 1996; points from memory): both 65.83, a sixth of Sinai moves", () => {
  const { divisions, totals, won, transfers } = adjustedWinner(
    [35, 10, 20, 10, 5, 20],
    [55, 5, 10, 5, 20, 5],
  );
  assert.deepEqual(won, [60, 75]);
  assert.deepEqual(round(totals), [65.83, 65.83]);
  assert.ok(Math.abs(divisions[0]!.shares[0] - 1 / 6) < 1e-9);
  assert.deepEqual(
    transfers.map(({ point, from }) => [point, from]),
    [[0, 1]],
  );
});

test("Adjusted Winner refuses what it cannot divide", () => {
  assert.throws(() => adjustedWinner([1], [1, 2]), RangeError);
  assert.throws(() => adjustedWinner([0, 0], [1, 2]), RangeError);
  assert.throws(() => adjustedWinner([Number.NaN, 1], [1, 2]), RangeError);
});

test("comma-separated values: quotes, any order of columns, decimals", () => {
  const text =
    'party,point,value,option\r\n"A, the first",pay,1.5,"a ""low"" one"\nB,pay,2,high\n\n"A, the first",pay,-3,high\n';
  const result = parseCsv(text);
  assert.ok(result.ok);
  assert.deepEqual(result.value.points, [{ id: "pay", options: ['a "low" one', "high"] }]);
  assert.deepEqual(result.value.parties[0], {
    id: "A, the first",
    values: { pay: { 'a "low" one': 1.5, high: -3 } },
  });
  const read = toProblem({ ...result.value, parties: result.value.parties.slice(0, 1) });
  assert.ok(read.ok);
});

test("comma-separated values: each mistake gets one sentence with its line", () => {
  const refusal = (text: string) => {
    const result = parseCsv(text);
    return result.ok ? "taken" : result.failure.message;
  };
  const heading = "party,point,option,value\n";
  assert.equal(
    refusal("party,point,value\n"),
    "The heading has no column “option”; it should be party,point,option,value.",
  );
  assert.equal(refusal(""), "The heading has no column “party”; it should be party,point,option,value.");
  assert.equal(refusal(`${heading}A,p,a,1\nA,p,b,one\n`), "Line 3: the value “one” is not a number.");
  assert.equal(refusal(`${heading}A,p,a,NaN\n`), "Line 2: the value “NaN” is not a number.");
  assert.equal(refusal(`${heading}A,p,a\n`), "Line 2 has 3 fields, but the heading has 4.");
  assert.equal(
    refusal(`${heading}A,p,a,1\nA,p,a,2\n`),
    "Line 3 gives “a” at “p” a second value for party “A”; keep one.",
  );
  assert.equal(
    refusal(`${heading}A,"p,a,1\n`),
    "Line 2 has a quotation mark that is not closed, or text beside one.",
  );
});
