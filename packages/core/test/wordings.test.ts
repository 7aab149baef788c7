import assert from "node:assert/strict";
import { test } from "node:test";
import { bracketsIn, type StateOfPlay } from "@parley/core";
import { record, ref, type RecordBuilder } from "./notation.ts";

/** A draft with one point in the versions given: "v1: the text". */
function draft(...versions: readonly string[]): RecordBuilder {
  const builder = record()
    .party("U")
    .party("E")
    .add("document", { title: "draft", kind: "draft", contents: "held" }, { id: "draft" })
    .add("point", { document: ref("draft"), number: "3" }, { id: "three" });
  return word(builder, "three", ...versions);
}

function word(builder: RecordBuilder, point: string, ...versions: readonly string[]): RecordBuilder {
  versions.forEach((line, index) => {
    const [version = "", text = ""] = line.split(": ");
    const body = { point: ref(point), version, ...(text === "" ? {} : { text }) };
    builder.add("wording", body, { on: `2025-12-0${index * 2 + 1}` });
  });
  return builder;
}

/** The stands of a party on a row: "accepts v1 earlier". */
function stands(state: StateOfPlay, party: string, row: string): readonly string[] {
  const found = state.rows.find(({ ref: own }) => own === ref(row));
  const cell = found?.cells.find(({ party: side }) => side === ref(party));
  return (cell?.stands ?? []).map(({ stance, version, isEarlier }) =>
    [stance, version, isEarlier ? "earlier" : undefined].filter((part) => part !== undefined).join(" "),
  );
}

test("a yes binds to one version: when the text changes, it is a yes to an earlier wording", () => {
  const state = draft("v1: Pay rises by six.", "v2: Pay rises by five.")
    .position("U three accepts", { on: "2025-12-02", body: { version: "v1" } })
    .position("E three accepts", { on: "2025-12-04", body: { version: "v2" } })
    .state();
  assert.deepEqual(stands(state, "U", "three"), ["accepts v1 earlier"]);
  assert.deepEqual(stands(state, "E", "three"), ["accepts v2"]);
  assert.equal(state.agreementByRow.size, 0);
});

test("a new version that leaves the text as it was leaves the yes as it was", () => {
  const state = draft("v1: Pay rises by six.", "v2: Pay  rises by six.")
    .position("U three accepts", { on: "2025-12-02", body: { version: "v1" } })
    .position("E three accepts", { on: "2025-12-04", body: { version: "v2" } })
    .state();
  assert.deepEqual(stands(state, "U", "three"), ["accepts v2"]);
  assert.equal(state.agreementByRow.get(ref("three"))?.whole, true);
});

test("what stands in the way of a topic still does when its text comes; a yes to the topic is none to the text", () => {
  const script = draft()
    .topic("pay")
    .position("U pay rejects", { on: "2025-12-01", body: { redLine: "declared" } })
    .position("E pay accepts", { on: "2025-12-01" })
    .join("pay", "three");
  word(script, "three", "v1: Pay rises by six.", "v2: Pay rises by five.");
  const row = script.state().canon(ref("three")).replace("r/", "");
  assert.deepEqual(stands(script.state(), "U", row), ["rejects"]);
  assert.deepEqual(stands(script.state(), "E", row), ["accepts  earlier"]);
  assert.equal(script.state().agreementByRow.size, 0);
});

test("of two sides that accepted an earlier wording none has agreed to the present one", () => {
  const script = draft("v1: Pay rises by six.", "v2: Pay rises by five.")
    .position("U three accepts", { on: "2025-12-02", body: { version: "v1" } })
    .position("E three accepts", { on: "2025-12-02", body: { version: "v1" } });
  assert.equal(script.state().agreementByRow.size, 0);
});

test("a yes that names no version binds to the one that was there when it was said", () => {
  const state = draft("v1: Pay rises by six.", "v2: Pay rises by five.")
    .position("U three accepts", { on: "2025-12-02" })
    .position("E three accepts", { on: "2025-12-04" })
    .state();
  assert.deepEqual(stands(state, "U", "three"), ["accepts v1 earlier"]);
  assert.deepEqual(stands(state, "E", "three"), ["accepts v2"]);
});

test("a version whose text is not held is not the same as any other", () => {
  const state = draft("v1", "v2")
    .position("U three accepts", { on: "2025-12-02", body: { version: "v1" } })
    .state();
  assert.deepEqual(stands(state, "U", "three"), ["accepts v1 earlier"]);
});

test("a point that is renumbered keeps its yes, one whose text changes on the way does not", () => {
  const builder = draft("v1: Pay rises by six.")
    .add("point", { document: ref("draft"), number: "5", from: [ref("three")] }, { id: "five" })
    .position("U three accepts", { on: "2025-12-02", body: { version: "v1" } });
  const moved = word(builder, "five", "v2: Pay rises by six.").state();
  assert.deepEqual(
    moved.rows.map(({ number }) => number),
    ["5"],
  );
  assert.deepEqual(stands(moved, "U", "five"), ["accepts v2"]);
  const changed = word(builder, "five", "v3: Pay rises by two.", "v4: Pay rises by three.").state();
  assert.deepEqual(stands(changed, "U", "five"), ["accepts v1 earlier"]);
});

test("a split gives both parts what was said of the whole, a merger gives the one what was said of each", () => {
  const split = draft("v1: Pay and hours.")
    .add("point", { document: ref("draft"), number: "3a", from: [ref("three")] }, { id: "a" })
    .add("point", { document: ref("draft"), number: "3b", from: [ref("three")] }, { id: "b" })
    .position("U three rejects", { on: "2025-12-02" })
    .state();
  assert.deepEqual(
    [stands(split, "U", "a"), stands(split, "U", "b")],
    [["rejects v1 earlier"], ["rejects v1 earlier"]],
  );
  const merged = draft("v1: Pay.")
    .add("point", { document: ref("draft"), number: "4" }, { id: "four" })
    .add("point", { document: ref("draft"), number: "3", from: [ref("three"), ref("four")] }, { id: "both" })
    .position("U three accepts", { on: "2025-12-02" })
    .position("U four rejects", { on: "2025-12-02" })
    .state();
  assert.equal(stands(merged, "U", "both").length, 2);
});

test("points that come from one another in a circle stay, and nothing runs for ever", () => {
  const state = record()
    .party("U")
    .add("point", { document: ref("d"), number: "1", from: [ref("two")] }, { id: "one" })
    .add("point", { document: ref("d"), number: "2", from: [ref("one")] }, { id: "two" })
    .state();
  assert.deepEqual(
    state.rows.map(({ number }) => number),
    ["1", "2"],
  );
});

test("what stands in square brackets is found, outermost, and a bracket that never closes is none", () => {
  assert.deepEqual(bracketsIn("Pay rises by [six] percent [from [May]] and [so on"), ["six", "from [May]"]);
});

test("how sources have a point stands beside its versions and never becomes one", () => {
  const state = draft("v1: Pay rises by six.")
    .add(
      "wording",
      { point: ref("three"), version: "as told", text: "Pay rises by nine.", isVariant: true },
      { on: "2025-12-09" },
    )
    .position("U three accepts", { on: "2025-12-02", body: { version: "v1" } })
    .state();
  const wordings = state.wordingsByPoint.get(ref("three"));
  assert.deepEqual([wordings?.versions.length, wordings?.variants.length], [1, 1]);
  assert.deepEqual(stands(state, "U", "three"), ["accepts v1"]);
});
