import assert from "node:assert/strict";
import { test } from "node:test";
import { record, ref, type RecordBuilder } from "./notation.ts";

const people = (): RecordBuilder =>
  ["Ushakov", "Yuri Ushakov", "Y. Ushakov"].reduce(
    (script, name, index) => script.add("person", { name }, { id: `u${index}` }),
    record(),
  );
const names = (script: RecordBuilder): readonly string[] => script.state().people.map(({ name }) => name);

test("a join makes two one, under the fullest name and the earliest reference", () => {
  const script = people().join("u1", "u0");
  assert.deepEqual(names(script), ["Yuri Ushakov", "Y. Ushakov"]);
  assert.equal(script.state().canon(ref("u1")), ref("u0"));
});

test("what is kept apart wins, also when it is said first", () => {
  assert.equal(names(people().join("u0", "u1").keepApart("u0", "u1")).length, 3);
  assert.equal(names(people().keepApart("u0", "u1").join("u0", "u1")).length, 3);
});

test("a join that would bring a pair kept apart together through a chain is ignored and named", () => {
  const script = people().keepApart("u0", "u2").join("u0", "u1").join("u1", "u2", { id: "late" });
  assert.equal(names(script).length, 2);
  assert.deepEqual(script.state().effective.ignored, [
    { why: "kept-apart", refs: [ref("late"), ref("u1"), ref("u2")] },
  ]);
});

test("both are reversible", () => {
  const script = people().join("u0", "u1", { id: "j" }).keepApart("u0", "u1", { id: "k" });
  assert.equal(names(script.retract("k")).length, 2);
  assert.equal(names(script.retract("j")).length, 3);
});

test("things of different kinds are never one", () => {
  const script = people().party("RU").join("u0", "RU");
  assert.equal(names(script).length, 3);
  assert.deepEqual(
    script.state().effective.ignored.map(({ why }) => why),
    ["unlike"],
  );
});

test("positions under either of two joined parties stand in one cell", () => {
  const state = record()
    .party("Russia")
    .party("Moscow")
    .topic("land")
    .position("Moscow land open")
    .join("Russia", "Moscow")
    .state();
  assert.deepEqual(
    state.rows[0]?.cells.map(({ party, stands }) => [party, stands.length]),
    [[ref("Russia"), 1]],
  );
});
