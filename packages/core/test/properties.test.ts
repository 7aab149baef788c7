import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  formatRecord,
  KINDS,
  parseRecord,
  readRecord,
  stateOfPlay,
  visible,
  type Entry,
  type StateOfPlay,
} from "@parley/core";
import { anyRecord, scriptedKinds } from "./scripts.ts";

/** Everything of the state that can be compared. */
function picture(entries: readonly Entry[], question: Parameters<typeof stateOfPlay>[1] = {}): unknown {
  const {
    calendar: _c,
    canon: _k,
    inOrder: _o,
    name: _n,
    ...state
  }: StateOfPlay = stateOfPlay(entries, question);
  const { canon: _e, lines: _l, ...effect } = state.effective;
  const lines = [...state.lineByRef.values()].toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
  const foreign = effect.foreign.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const statements = state.statements.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));
  return JSON.parse(
    JSON.stringify({
      ...state,
      statements,
      lineByRef: lines,
      agreementByRow: sorted(state.agreementByRow),
      wordingsByPoint: sorted(state.wordingsByPoint),
      optionsByPoint: sorted(state.optionsByPoint),
      confirmationsByRef: sorted(state.confirmationsByRef),
      disputesByRef: sorted(state.disputesByRef),
      effective: {
        ...effect,
        foreign,
        clashes: [...effect.clashes].toSorted(),
        ignored: effect.ignored.map((item) => JSON.stringify(item)).toSorted(),
      },
    }),
  );
}

/** How many random scripts each property is tried on; `npm run fuzz` tries ten thousand. */
const RUNS = Number(process.env["PARLEY_RUNS"] ?? 1000);

/** A map as pairs in the order of its keys. */
function sorted(map: ReadonlyMap<string, unknown>): readonly (readonly [string, unknown])[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

test("every kind has random scripts", () => {
  assert.deepEqual(scriptedKinds.toSorted(), KINDS.map(({ name }) => name).toSorted());
});

test("the state does not depend on the order of arrival, nor on copies", () => {
  const shuffled = anyRecord.chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      fc.shuffledSubarray([...entries, ...entries], { minLength: entries.length * 2 }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([entries, others]) => {
      assert.deepEqual(picture(others), picture(entries));
    }),
    { numRuns: RUNS },
  );
});

test("exported and read again, a record gives the same state", () => {
  fc.assert(
    fc.property(anyRecord, (entries) => {
      const read = parseRecord(formatRecord(entries), "record.jsonl");
      assert.ok(read.ok, read.ok ? "" : `${read.problem.where}: ${read.problem.message}`);
      assert.deepEqual(read.value, JSON.parse(JSON.stringify(entries)));
      assert.deepEqual(picture(read.value), picture(entries));
    }),
    { numRuns: RUNS },
  );
});

test("entries in rooms that the viewer does not read change nothing in the viewer's state", () => {
  fc.assert(
    fc.property(anyRecord, (entries) => {
      const rooms = new Set(["r"]);
      assert.deepEqual(picture(entries, { rooms }), picture(visible(entries, rooms), { rooms }));
    }),
    { numRuns: RUNS },
  );
});

test("the stages never throw, whatever is asked", () => {
  const asked = fc.record(
    {
      at: fc.constantFrom("2025-12-03", "2025-12-05T12:00:00.000Z"),
      recordedBy: fc.constantFrom("2025-12-01", "2025-12-01T00:02:00.000Z"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyRecord, asked, (entries, question) => {
      stateOfPlay(entries, question);
    }),
    { numRuns: RUNS },
  );
});

test("a record that was damaged on the way is refused line by line, and nothing throws", () => {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.integer({ min: 0, max: 20 }),
    put: fc.constantFrom("", "x", '"', "}", "\n", "null", "[]", '{"kind":"position"}', "\u2028", "9e99"),
  });
  fc.assert(
    fc.property(anyRecord, fc.array(damage, { minLength: 1, maxLength: 4 }), (entries, damages) => {
      let text = formatRecord(entries);
      for (const { at, length, put } of damages) {
        const from = Math.floor(text.length * at);
        text = text.slice(0, from) + put + text.slice(from + length);
      }
      const { entries: read, problems } = readRecord(text, "record.jsonl");
      const lines = text.split("\n").filter((line) => line.trim() !== "").length;
      assert.equal(read.length + problems.length, lines);
      stateOfPlay(read);
    }),
    { numRuns: RUNS },
  );
});
