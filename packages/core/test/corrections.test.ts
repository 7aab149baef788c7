import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { stateOfPlay } from "@parley/core";
import { cell, record, ref } from "./notation.ts";

const land = () => record().party("RU").topic("land").position("RU land rejects", { id: "p" });
const stance = (script: ReturnType<typeof land>): readonly string[] => cell(script.state(), "RU", "land");

test("a correction carries the whole corrected body, and of several the latest counts", () => {
  const script = land().correct("p", { stance: "open" }).correct("p", { stance: "counters" });
  assert.deepEqual(stance(script), ["unknown unknown counters"]);
  const line = script.state().lineByRef.get(ref("p"));
  assert.equal(line?.corrections.length, 2);
});

test("retracting a correction brings back what stood before", () => {
  const script = land()
    .correct("p", { stance: "open" }, { id: "c1" })
    .correct("p", { stance: "counters" }, { id: "c2" });
  assert.deepEqual(stance(script.retract("c2")), ["unknown unknown open"]);
  assert.deepEqual(stance(script.retract("c1")), ["unknown unknown rejects"]);
});

test("a correction of a correction corrects the original", () => {
  const script = land().correct("p", { stance: "open" }, { id: "c1" });
  script.add("correction", {
    of: ref("c1"),
    kind: "position",
    v: 1,
    content: { sources: [], body: { party: ref("RU"), subject: ref("land"), stance: "accepts" } },
  });
  assert.deepEqual(stance(script), ["unknown unknown accepts"]);
});

test("a retraction of a retraction brings the entry back", () => {
  const script = land().retract("p", { id: "r1" });
  assert.deepEqual(stance(script), []);
  assert.deepEqual(stance(script.retract("r1")), ["unknown unknown rejects"]);
});

test("somebody else's correction counts for nothing and is named, but a mediator's in a team room counts", () => {
  const foreign = land().correct("p", { stance: "open" }, { author: "bob" });
  assert.deepEqual(stance(foreign), ["unknown unknown rejects"]);
  assert.deepEqual(
    foreign.state().effective.ignored.map(({ why }) => why),
    ["no-right"],
  );
  const room = { kind: "team", members: [{ member: "bob", role: "mediator" }] };
  assert.deepEqual(stance(foreign.add("room", room, { id: "r" })), ["unknown unknown open"]);
});

test("a correction from another room counts for nothing", () => {
  const script = land().correct("p", { stance: "open" }, { room: "elsewhere" });
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
});

test("a correction that fits no position is ignored and named", () => {
  const script = land().correct("p", { stance: "perhaps" });
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
  assert.deepEqual(
    script.state().effective.ignored.map(({ why }) => why),
    ["unfit"],
  );
});

test("corrections in a circle are ignored and named, and the state stands", () => {
  const circle = (of: string): object => ({
    of: ref(of),
    kind: "position",
    v: 1,
    content: { sources: [], body: {} },
  });
  const script = land()
    .add("correction", circle("c2"), { id: "c1" })
    .add("correction", circle("c1"), { id: "c2" });
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
  assert.deepEqual(script.state().effective.ignored, [{ why: "cycle", refs: [ref("c1"), ref("c2")] }]);
});

test("a chain of a hundred thousand retractions is no deeper than one", () => {
  const script = land();
  script.retract("p", { id: "r0" });
  for (let i = 0; i < 100_000; i++) script.retract(`r${i}`, { id: `r${i + 1}` });
  assert.deepEqual(stance(script), []);
});

test("correcting and then retracting leaves what was there", () => {
  const bodies = fc.array(fc.constantFrom("accepts", "open", "counters", "rejects"), { maxLength: 6 });
  fc.assert(
    fc.property(bodies, (stances) => {
      const script = land();
      const before = JSON.stringify(script.state().rows);
      stances.forEach((stance, index) => script.correct("p", { stance }, { id: `c${index}` }));
      stances.forEach((_, index) => script.retract(`c${index}`));
      assert.equal(JSON.stringify(stateOfPlay(script.entries).rows), before);
    }),
  );
});
