import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  formatRecord,
  KINDS,
  parseRecord,
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
    { numRuns: 1000 },
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
    { numRuns: 300 },
  );
});

test("entries in rooms that the viewer does not read change nothing in the viewer's state", () => {
  fc.assert(
    fc.property(anyRecord, (entries) => {
      const rooms = new Set(["r"]);
      assert.deepEqual(picture(entries, { rooms }), picture(visible(entries, rooms), { rooms }));
    }),
    { numRuns: 500 },
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
    { numRuns: 500 },
  );
});
