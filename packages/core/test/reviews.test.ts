import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, record, ref, type RecordBuilder } from "./notation.ts";

const text = "Moscow rejects it. Kyiv is open to it. Pay is open. Gas is rejected.";

const found = (): RecordBuilder =>
  record()
    .party("RU")
    .party("UA")
    .topic("land")
    .topic("pay")
    .topic("gas")
    .report("a", text)
    .position("RU gas rejects", { id: "gas1", found: ["a", "Gas is rejected"] })
    .position("RU pay open", { id: "pay1", found: ["a", "Pay is open"] })
    .position("RU land rejects", { id: "land1", found: ["a", "Moscow rejects it"] });

test("lines of a report that nobody has begun to read fill the cells, marked, and are counted nowhere", () => {
  const state = found().state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown unknown rejects, fills"]);
  assert.equal(state.unread, 3);
  assert.ok(state.stuck.every(({ read }) => read === "fills"));
});

test("what is stuck on a page that nobody has read stands in the order of the text, ranked by nothing", () => {
  assert.deepEqual(
    found()
      .state()
      .stuck.map(({ row }) => row.name),
    ["land", "pay", "gas"],
  );
});

test("once a line of the report is reviewed its other lines stand apart and fill nothing", () => {
  const state = found().review("pay1", "accepted").state();
  assert.deepEqual(cell(state, "RU", "pay"), ["unknown unknown open"]);
  assert.deepEqual(cell(state, "RU", "land"), []);
  const row = state.rows.find(({ name }) => name === "land");
  assert.equal(row?.cells[0]?.apart.length, 1);
  assert.deepEqual(
    state.stuck.map(({ row }) => row.name),
    ["pay"],
  );
});

test("a reviewed line in the cell keeps an unread one of another report apart", () => {
  const state = found().report("b", "Moscow accepts.").position("RU land accepts").state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown unknown accepts"]);
  assert.equal(state.rows.find(({ name }) => name === "land")?.cells[0]?.apart.length, 1);
});

test("a refused suggestion is gone from the state, and the latest review counts", () => {
  const refused = found().review("land1", "accepted").review("land1", "refused");
  assert.deepEqual(cell(refused.state(), "RU", "land"), []);
  assert.deepEqual(cell(refused.review("land1", "accepted").state(), "RU", "land"), [
    "unknown unknown rejects",
  ]);
});

test("a correction by a person accepts", () => {
  const state = found().correct("land1", { stance: "open" }).state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown unknown open"]);
  assert.equal(state.reviewed > 0, true);
});

test("a person's ranking outranks what nobody has read", () => {
  const state = found().topic("sea").position("UA sea open").state();
  assert.deepEqual(
    state.stuck.map(({ row, read }) => `${row.name} ${read}`),
    ["sea reviewed", "land fills", "pay fills", "gas fills"],
  );
});

test("a join of people and parties by the reader counts at once; of contacts only once it is read", () => {
  const meeting = { status: "held", mode: "meeting", parties: [ref("RU")], people: [] };
  const script = found()
    .add("contact", { ...meeting, minutes: 300 }, { id: "c1", found: ["a", "Moscow"] })
    .add("contact", { ...meeting, minutes: 240 }, { id: "c2", found: ["a", "Kyiv"] })
    .party("Russia")
    .join("RU", "Russia", { found: ["a", "Moscow"] })
    .join("c1", "c2", { id: "j", found: ["a", "Moscow"] });
  assert.equal(script.state().parties.length, 2);
  assert.equal(script.state().contacts.length, 2);
  assert.equal(script.state().effective.proposed.length, 1);
  assert.equal(script.review("j", "accepted").state().contacts.length, 1);
});
