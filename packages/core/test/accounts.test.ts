import assert from "node:assert/strict";
import { test } from "node:test";
import type { StateOfPlay } from "@parley/core";
import { record, ref, type RecordBuilder } from "./notation.ts";

const talks = (): RecordBuilder =>
  record()
    .party("US")
    .party("RU")
    .report("a", "only a few points left; premature; far from it", { outlet: "Agency" });

/** "nearness same-period: side US close | side RU uncertain". */
function lines(state: StateOfPlay): readonly string[] {
  return state.divergences.map(
    ({ aspect, samePeriod, accounts }) =>
      `${aspect}${samePeriod ? " same-period" : ""}: ${accounts
        .map(({ voice, party, value }) => `${voice} ${state.name(party) ?? "-"} ${value}`)
        .join(" | ")}`,
  );
}

test("accounts of the talks by different sides diverge; the outlet's own voice stands apart", () => {
  const state = talks()
    .outlook("side US close", { found: ["a", "only a few points left"] })
    .outlook("side RU uncertain", { found: ["a", "premature"] })
    .outlook("outlet - far", { found: ["a", "far from it"] })
    .state();
  assert.deepEqual(lines(state), ["nearness: side US close | side RU uncertain | outlet - far"]);
});

test("accounts that say the same do not diverge, nor does one side from itself", () => {
  const same = talks().outlook("side US close").outlook("side RU close").state();
  assert.deepEqual(lines(same), []);
  const itself = talks().outlook("side US close").outlook("side US far").state();
  assert.deepEqual(lines(itself), []);
});

test("accounts of different periods do not diverge", () => {
  const script = talks()
    .outlook("side US close", { on: "2025-11-01" })
    .outlook("side RU far", { on: "2025-12-01" });
  assert.deepEqual(lines(script.state()), []);
  script.outlook("side RU uncertain", { on: "2025-11-03" });
  assert.deepEqual(lines(script.state()), ["nearness same-period: side US close | side RU uncertain"]);
});

test("an account without a time is set beside the latest period, which is then not one", () => {
  const state = talks().outlook("side US close", { on: "2025-12-01" }).outlook("side RU far").state();
  assert.deepEqual(lines(state), ["nearness: side US close | side RU far"]);
});

test("two reports that give one contact different lengths diverge once a person has joined them", () => {
  const meeting = { status: "held", mode: "meeting", parties: [ref("RU")], people: [] };
  const script = talks()
    .report("b", "a four-hour meeting", { outlet: "Paper" })
    .add("contact", { ...meeting, minutes: 300 }, { id: "c1", found: ["a", "far"] })
    .add("contact", { ...meeting, minutes: 240 }, { id: "c2", found: ["b", "four-hour meeting"] });
  assert.deepEqual(lines(script.state()), []);
  script.join("c1", "c2");
  assert.deepEqual(lines(script.state()), ["minutes: outlet - 300 | outlet - 240"]);
});
