import assert from "node:assert/strict";
import { test } from "node:test";
import {
  answersOf,
  drawnFrontier,
  en,
  packagesScreen,
  recordProblem,
  stancesPage,
  textOf,
  ticksIn,
  Viewing,
  type Looking,
  type PackagesScreen,
} from "@parley/views";
import fc from "fast-check";
import { Dispute, ref } from "./dispute.ts";

const two = (): Dispute =>
  new Dispute()
    .parties("union", "quay")
    .point("pay", "low pay", "high pay")
    .point("cranes", "no crane", "one on trial", "all of them");

const wants = (dispute: Dispute): Dispute =>
  dispute
    .preference(
      "union",
      { pay: 600, cranes: 400 },
      { "pay-0": 0, "pay-1": 600, "cranes-0": 400, "cranes-1": 300, "cranes-2": 0 },
      { withoutAgreement: 300 },
    )
    .preference(
      "quay",
      { pay: 500, cranes: 500 },
      { "pay-0": 500, "pay-1": 0, "cranes-0": 0, "cranes-1": 300, "cranes-2": 500 },
      { withoutAgreement: 200 },
    );

const wording = (dispute: Dispute, point: string, version: string, text: string): Dispute =>
  dispute.add("wording", `${point}-${version}`, { point: ref(point), version, text });

function screenOf(dispute: Dispute, looking: Partial<Looking> = {}): PackagesScreen {
  const viewing = new Viewing(dispute.state(), en);
  const built = recordProblem(viewing.state, en);
  assert.ok(built.ok);
  const { problem } = built.value;
  const solving = {
    built: built.value,
    problem,
    isDeclared: false,
    answers: answersOf(problem),
    declared: null,
    outlook: null,
    near: null,
    seed: 1,
    timesByPackage: new Map([["1,1", 5]]),
  };
  return packagesScreen(viewing, solving, { pair: [0, 1], ...looking });
}

test("the levers stand at the first solution, and what is set by hand has the next letter and its own bars", () => {
  const first = screenOf(wants(two()));
  assert.equal(first.levers.heading, "Package A, point by point");
  const byHand = screenOf(wants(two()), { levers: [0, 0] });
  const letters = byHand.table.rows.map(({ letter }) => letter);
  assert.deepEqual(letters, [...new Set(letters)]);
  const row = byHand.table.rows.at(-1);
  assert.equal(row?.title, "as set here");
  assert.deepEqual(
    row?.worth.map(({ value }) => value),
    ["40", "50"],
  );
  assert.deepEqual(
    byHand.levers.bars.map(({ utility, accepts, needs, filled }) => [utility, accepts, needs, filled]),
    [
      [40, true, 30, 40],
      [50, true, 20, 50],
    ],
  );
  assert.deepEqual(
    byHand.levers.terms,
    byHand.levers.points.map(({ number, title, options }) => `${number} ${title}: ${options[0]}`),
  );
});

test("today's text is read from the latest wording, brackets make it one reading, and what it leaves open is named", () => {
  const dispute = wording(
    wording(wants(two()), "pay", "v1", "Pay is high pay."),
    "pay",
    "v2",
    "There is [low pay] [high pay].",
  );
  const screen = screenOf(dispute);
  const [today] = screen.table.rows;
  assert.equal(today?.letter, "");
  assert.equal(today?.title, "today’s text, v2; one reading of its brackets");
  assert.deepEqual(
    screen.levers.points.map(({ home }) => home),
    [0, screen.levers.package[1]],
  );
  assert.ok(
    screen.under.some(
      (sentence) => sentence.startsWith("It names no option on") && sentence.includes("cranes"),
    ),
  );
});

test("without any wording there is no text of today", () => {
  const screen = screenOf(wants(two()));
  assert.ok(screen.table.rows.every(({ letter }) => letter !== ""));
  assert.deepEqual(
    screen.levers.points.map(({ home }) => home),
    screen.levers.package,
  );
});

test("pinned packages are compared on the points where they differ, and the others are named as alike", () => {
  const screen = screenOf(wants(two()), {
    pins: [
      [1, 1],
      [0, 1],
    ],
  });
  assert.deepEqual(
    screen.pinned.rows.map(({ point, options }) => [
      point.split(" ")[1],
      options.map(({ isOther }) => isOther),
    ]),
    [["pay", [false, true]]],
  );
  assert.match(screen.pinned.alike, /cranes/);
  assert.equal(screen.pins.length, 2);
  assert.equal(screen.moves.length, 1);
});

test("turning the pair turns the picture", () => {
  const there = screenOf(wants(two()));
  const back = screenOf(wants(two()), { pair: [1, 0] });
  assert.deepEqual(there.picture.axes, back.picture.axes.toReversed());
  assert.deepEqual(there.picture.drawing.xTicks.length > 1, true);
});

test("the rooms of all inputs stand beside the numbers", () => {
  const screen = screenOf(wants(two()));
  assert.deepEqual(
    screen.assume.rooms.map(({ room }) => room),
    ["joint"],
  );
  assert.match(screen.assume.whose, /ranges given by ada/);
  assert.match(
    screen.copy,
    /Package A, point by point[^]*Under these assumptions\nIn points of 100, as judged by ada/,
  );
});

test("without numbers the page says so, names what is stuck, and gives no number of what anything is worth", () => {
  const dispute = two().position("union pay rejects").position("quay pay accepts");
  const page = stancesPage(new Viewing(dispute.state(), en));
  assert.match(textOf(page.lede), /^Nobody has put a number to anything here/);
  assert.match(textOf(page.lede), /pay/);
  assert.equal(page.kicker, "Packages");
});

const spot = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 100, noNaN: true }),
});

test("every named package lies in the picture, with its name near it", () => {
  fc.assert(
    fc.property(fc.array(spot, { minLength: 1, maxLength: 5 }), spot, (named, least) => {
      const drawing = drawnFrontier(
        { all: 1n, isWhole: true, acceptable: [], others: [], edge: [{ x: 100, y: 100 }] },
        least,
        named.map((each, at) => ({
          ...each,
          letter: String(at),
          title: "greatest sum",
          sort: "solution" as const,
        })),
      );
      for (const { x, y, pinX, pinY } of drawing.labels) {
        assert.ok(
          x >= drawing.plot.left &&
            x <= drawing.plot.right &&
            y >= drawing.plot.top &&
            y <= drawing.plot.bottom,
        );
        assert.ok(pinX > -60 && pinX < drawing.width + 60 && pinY > -60 && pinY < drawing.height + 60);
      }
    }),
  );
});

test("names of packages at one place stand apart", () => {
  const at = (letter: string) => ({ letter, title: "as set here", sort: "hand" as const, x: 50, y: 50 });
  const { labels } = drawnFrontier(
    {
      all: 1n,
      isWhole: true,
      acceptable: [],
      others: [],
      edge: [
        { x: 100, y: 0 },
        { x: 0, y: 100 },
      ],
    },
    { x: 0, y: 0 },
    ["A", "B", "C", "D"].map(at),
  );
  for (const [index, one] of labels.entries())
    for (const other of labels.slice(index + 1))
      assert.ok(Math.hypot(one.pinX - other.pinX, one.pinY - other.pinY) >= 20);
});

test("ticks are round numbers within the ends, about five of them", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      (start, length) => {
        const ticks = ticksIn(start, start + length);
        assert.ok(ticks.length >= 1 && ticks.length <= 6, String(ticks));
        for (const tick of ticks) assert.ok(tick >= start - 1e-6 && tick <= start + length + 1e-6);
      },
    ),
  );
});
