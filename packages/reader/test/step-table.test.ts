import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport } from "@parley/reader";

/** A sentence alone tells little of what a report is about: the headline says it. */
const reading = (sentence: string): ReturnType<typeof readReport> =>
  readReport(`Where the peace talks stand\n\n${sentence}\n`);

/** A sentence; whether it tells of a step, `y` or `n`. */
const STEPS: readonly (readonly string[])[] = [
  ["The union will respond by Friday.", "y"],
  ["The union will give its answer on Friday.", "y"],
  ["The union is to reply to the offer by Friday.", "y"],
  ["The union is expected to respond on Friday.", "y"],
  ["Union members will vote on the offer on Friday.", "y"],
  ["The offer will be put to the union's members next week.", "y"],
  ["The union's executive meets on Friday to consider the offer.", "y"],
  ["The envoy will travel to Tehran on Monday.", "y"],
  ["The envoy is due in Tehran on Monday.", "y"],
  ["The envoy leaves for Tehran on Monday.", "y"],
  ["The envoy will carry the proposal to Tehran.", "y"],
  ["The envoy will report back to the president.", "y"],
  ["The mediators will present a revised draft on Thursday.", "y"],
  ["The mediators are expected to circulate a revised draft.", "y"],
  ["The presidency plans to publish a new text on Saturday.", "y"],
  ["A revised draft is to be circulated on Thursday.", "y"],
  ["Iran is awaiting a reply from Washington.", "y"],
  ["Iran is waiting for an American reply.", "y"],
  ["Israel is awaiting Hamas's response to the plan.", "y"],
  ["Israel will wait for Hamas to respond before it sends a team.", "y"],
  ["Hamas has yet to reply to the plan.", "y"],
  ["Hamas has still not replied to the plan.", "y"],
  ["Mediators are waiting to hear from Hamas.", "y"],
  ["The agreement must be ratified by parliament.", "y"],
  ["The agreement still has to be approved by the Knesset.", "y"],
  ["Parliament must ratify the agreement before it takes effect.", "y"],
  ["The agreement will be signed in Cairo on Sunday.", "y"],
  ["The cabinet is to vote on the agreement on Sunday.", "y"],
  ["The two sides agreed to exchange lists of prisoners within 48 hours.", "y"],
  ["The two sides undertook to exchange lists of prisoners.", "y"],
  ["The company has promised to send a revised offer.", "y"],
  ["The company said it would send a revised offer on Monday.", "y"],
  ["The company plans to submit a new proposal.", "y"],
  ["The company is preparing a counter-proposal.", "y"],
  ["The arbitrator is to hand down a ruling on 3 May.", "y"],
  ["The Secretary-General will dispatch his envoy to Moscow next week.", "y"],
  ["The Secretary-General intends to send his envoy to Moscow.", "y"],
  ["Technical teams will meet next week to work out details.", "y"],
  ["Experts from both sides are to draw up a map.", "y"],
  ["The talks are due to resume on Monday.", "y"],
  ["The strike will begin on Monday unless there is a deal.", "n"],
  ["The company is expected to lose millions.", "n"],
  ["The strike will hurt the economy.", "n"],
  ["The minister will be 60 on Friday.", "n"],
  ["The union will never accept the offer.", "n"],
  ["It will rain in Geneva on Monday.", "n"],
  ["Prices will rise next year.", "n"],
];

for (const [sentence = "", told] of STEPS) {
  test(`${told === "y" ? "a step" : "no step"}: ${sentence}`, () => {
    assert.equal(reading(sentence).steps.length > 0, told === "y");
  });
}
