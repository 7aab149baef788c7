import assert from "node:assert/strict";
import { test } from "node:test";
import { cell, record, ref } from "./notation.ts";

const talks = () => record().party("RU").party("UA").party("US", "mediator").topic("land");

test("the latest position counts and displaces what came before", () => {
  const state = talks()
    .position("RU land rejects", { on: "2025-12-01" })
    .position("RU land open", { on: "2025-12-03" })
    .position("RU land counters", { on: "2025-12-02" })
    .state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown unknown open, before counters rejects"]);
});

test("what overlaps the latest in time, or has no time, stands beside it and never displaces it", () => {
  const state = talks()
    .position("RU land open", { on: "2025-12-01/2025-12-03" })
    .position("RU land rejects", { on: "2025-12-02" })
    .position("RU land counters", { on: "last month" })
    .position("RU land accepts")
    .state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown unknown open, beside rejects counters accepts"]);
});

test("of two that end together the one that starts later counts", () => {
  const state = talks()
    .position("RU land open", { on: "2025-12-01/2025-12-03" })
    .position("RU land rejects", { on: "2025-12-03" })
    .state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown unknown rejects, beside open"]);
});

test("an envoy's position never overrides or passes for the principal's", () => {
  const state = talks()
    .position("RU land rejects", { by: "principal", on: "2025-12-01" })
    .position("RU land accepts", { by: "envoy", on: "2025-12-09" })
    .position("UA land accepts", { by: "principal", on: "2025-12-09" })
    .state();
  assert.deepEqual(cell(state, "RU", "land"), ["principal unknown rejects", "envoy unknown accepts"]);
  assert.equal(state.agreementByRow.size, 0);
  assert.deepEqual(
    state.stuck.map(({ row }) => row.name),
    ["land"],
  );
});

test("private and public are kept apart", () => {
  const state = talks()
    .position("RU land rejects", { venue: "public", on: "2025-12-01" })
    .position("RU land open", { venue: "in-confidence", on: "2025-12-01" })
    .state();
  assert.deepEqual(cell(state, "RU", "land"), ["unknown public rejects", "unknown private open"]);
});

test("wordings are kept apart: a yes binds to one version", () => {
  const state = talks()
    .position("RU land accepts", { on: "2025-12-01", body: { version: "2" } })
    .position("UA land accepts", { on: "2025-12-01", body: { version: "3" } })
    .state();
  assert.equal(state.agreementByRow.size, 0);
});

test("agreed names between whom, and is whole only where everybody whose consent counts accepts", () => {
  const two = talks()
    .party("FR")
    .position("RU land accepts", { by: "principal" })
    .position("UA land accepts", { by: "envoy" });
  const between = two.state().agreementByRow.get(ref("land"));
  assert.deepEqual(between?.groups, [[ref("RU"), ref("UA")]]);
  assert.equal(between?.whole, false);
  assert.equal(between?.level, "envoy");
  assert.deepEqual(between?.missing, [{ party: ref("FR"), stand: undefined }]);
  two.position("FR land accepts", { by: "principal" });
  assert.equal(two.state().agreementByRow.get(ref("land"))?.whole, true);
});

test("two sides that agreed with a third have not agreed with one another", () => {
  const state = talks()
    .position("US land accepts", { body: { agreedWith: [ref("RU")] } })
    .position("RU land accepts", { body: { agreedWith: [ref("US")] } })
    .position("US land accepts", { body: { agreedWith: [ref("UA")] } })
    .position("UA land accepts", { body: { agreedWith: [ref("US")] } })
    .state();
  const agreement = state.agreementByRow.get(ref("land"));
  assert.deepEqual(
    agreement?.groups.map((group) => group.toSorted()),
    [
      [ref("RU"), ref("US")],
      [ref("UA"), ref("US")],
    ],
  );
  assert.equal(agreement?.whole, false);
});

test("the rule of consent says whose yes is needed", () => {
  const three = talks().party("FR").position("RU land accepts").position("UA land accepts");
  const whole = (): boolean | undefined => three.state().agreementByRow.get(ref("land"))?.whole;
  assert.equal(whole(), false);
  three.add("talks", { title: "t", consent: { rule: "all-but-one" } });
  assert.equal(whole(), true);
});

test("a veto counts whoever else accepts", () => {
  const state = talks()
    .add("talks", { title: "t", consent: { rule: "vetoes", vetoes: [ref("US")] } })
    .position("RU land accepts")
    .position("UA land accepts")
    .state();
  assert.equal(state.agreementByRow.get(ref("land"))?.whole, false);
});

test("a stance on a paper as a whole colours no point, is not stuck and is no agreement", () => {
  const state = talks()
    .add("document", { title: "plan", kind: "plan", contents: "withheld", points: 28 }, { id: "plan" })
    .add("point", { document: ref("plan"), number: "1" }, { id: "one" })
    .position("RU plan rejects")
    .position("UA plan accepts")
    .position("US plan accepts")
    .state();
  assert.deepEqual(cell(state, "RU", "one"), []);
  assert.deepEqual(state.stuck, []);
  assert.equal(state.agreementByRow.size, 0);
});

test("a plan whose text is withheld is one row, not twenty-eight blanks", () => {
  const state = talks()
    .add("document", { title: "plan", kind: "plan", contents: "withheld", points: 28 }, { id: "plan" })
    .position("RU plan acceptable-in-part")
    .state();
  assert.deepEqual(
    state.rows.map(({ subject, name }) => `${subject} ${name}`),
    ["paper plan"],
  );
  assert.deepEqual(
    state.unsaid.map(({ question }) => question.message),
    ["unsaid-contents", "unsaid-part", "unsaid-party"],
  );
});

test("a topic joined to a point stands in the point's row", () => {
  const state = talks()
    .add("document", { title: "plan", kind: "plan", contents: "held" }, { id: "plan" })
    .add("point", { document: ref("plan"), number: "7", title: "Borders" }, { id: "p7" })
    .position("RU land open")
    .position("UA p7 rejects")
    .join("land", "p7")
    .state();
  const [row, ...others] = state.rows;
  assert.equal(others.length, 0);
  assert.equal(row?.number, "7");
  assert.deepEqual(
    row?.cells.map(({ stands }) => stands[0]?.stance),
    ["open", "rejects", undefined],
  );
});

test("what is stuck is ranked: declared red lines, refusals, counters, unresolved, then the longest", () => {
  const state = talks()
    .topic("pay")
    .topic("gas")
    .topic("sea")
    .topic("air")
    .position("RU pay open", { on: "2025-12-02" })
    .position("RU gas open", { on: "2025-12-01" })
    .position("RU sea counters")
    .position("RU air rejects")
    .position("UA air accepts")
    .position("UA land rejects", { body: { redLine: "declared" } })
    .state();
  assert.deepEqual(
    state.stuck.map(({ row }) => row.name),
    ["land", "air", "sea", "gas", "pay"],
  );
});
