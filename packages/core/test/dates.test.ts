import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Calendar, daysBetween, isDay } from "@parley/core";
import { cell, instant, record, ref } from "./notation.ts";

test("a past answer as recorded by a date never changes: later acceptance adds nothing to it", () => {
  const script = record().party("RU").topic("land").position("RU land rejects", { on: "2025-11-01" });
  const early = { recordedBy: instant(10) };
  const before = cell(script.state(early), "RU", "land");
  script.position("RU land open", { on: "2025-11-02", accepted: instant(20) });
  assert.deepEqual(cell(script.state(early), "RU", "land"), before);
  assert.deepEqual(cell(script.state(), "RU", "land"), ["unknown unknown open, before rejects"]);
});

test("as of a day, what happened later has not happened, whenever it was recorded", () => {
  const script = record()
    .party("RU")
    .topic("land")
    .position("RU land rejects", { on: "2025-11-01" })
    .position("RU land open", { on: "2025-11-20" });
  assert.deepEqual(cell(script.state({ at: "2025-11-10" }), "RU", "land"), ["unknown unknown rejects"]);
});

test("a bare day is a day in the talks' zone and `at` means its end", () => {
  const script = record()
    .add("talks", { title: "t", zone: "Asia/Tokyo" })
    .party("RU")
    .topic("land")
    .position("RU land open", { on: "2025-11-09T15:30:00.000Z" });
  assert.deepEqual(cell(script.state({ at: "2025-11-09" }), "RU", "land"), []);
  assert.deepEqual(cell(script.state({ at: "2025-11-10" }), "RU", "land"), ["unknown unknown open"]);
});

test("a contact without a day counts no day of silence", () => {
  const meeting = { status: "held", mode: "meeting", parties: [ref("RU")], people: [] };
  const dated = record().party("RU").add("contact", meeting, { on: "2025-11-01" });
  assert.deepEqual(
    dated.state({ at: "2025-11-24" }).silences.map(({ days }) => days),
    [23],
  );
  const both = dated.add("contact", meeting, { on: "over the weekend" });
  assert.deepEqual(
    both.state({ at: "2025-11-24" }).silences.map(({ days }) => days),
    [null],
  );
});

test("a day lasts from its midnight to the next in its zone, also when clocks change", () => {
  const berlin = new Calendar("Europe/Berlin");
  const hours = (day: string): number => {
    const { start, end } = berlin.day(day);
    return (end + 1 - start) / 3_600_000;
  };
  assert.deepEqual(["2025-03-30", "2025-06-01", "2025-10-26"].map(hours), [23, 24, 25]);
  assert.equal(new Date(berlin.day("2025-06-01").start).toISOString(), "2025-05-31T22:00:00.000Z");
});

test("each moment falls into the day that it is on", () => {
  const zones = fc.constantFrom("UTC", "Europe/Kyiv", "America/St_Johns", "Pacific/Apia", "Asia/Kolkata");
  const moments = fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2034, 0, 1) });
  fc.assert(
    fc.property(zones, moments, (zone, moment) => {
      const calendar = new Calendar(zone);
      const { start, end } = calendar.day(calendar.dayOf(moment));
      assert.ok(start <= moment && moment <= end);
    }),
    { numRuns: 500 },
  );
});

test("30 February is no day", () => {
  assert.deepEqual(["2025-02-28", "2025-02-30", "2025-2-3", "0000-00-00"].map(isDay), [
    true,
    false,
    false,
    false,
  ]);
  assert.equal(daysBetween("2025-12-30", "2026-01-02"), 3);
});
