import assert from "node:assert/strict";
import { test } from "node:test";
import { record, ref, type RecordBuilder } from "./notation.ts";

const asked = (script: RecordBuilder): readonly string[] =>
  script.state().unsaid.map(({ question }) => question.message);

test("a withheld paper leaves open what it says, and a receipt without giver who handed it over", () => {
  const script = record()
    .party("RU")
    .add("document", { title: "papers", kind: "draft", contents: "withheld", count: 4 }, { id: "d" })
    .add("showing", { document: ref("d"), to: [ref("RU")] });
  assert.deepEqual(asked(script), ["unsaid-contents", "unsaid-giver"]);
  assert.deepEqual(asked(record().add("document", { title: "p", kind: "plan", contents: "unknown" })), []);
});

test("a signal leaves open whether it was conveyed", () => {
  const to = { capacity: "principal", party: ref("US") };
  const script = record()
    .party("US")
    .add("signal", { from: { capacity: "principal" }, to, via: [], contents: "withheld" });
  assert.deepEqual(asked(script), ["unsaid-signal"]);
});

test("a planned contact leaves open when it is, unless a day is given", () => {
  const planned = { status: "planned", mode: "call", parties: [], people: [] };
  assert.deepEqual(asked(record().add("contact", planned)), ["unsaid-when"]);
  assert.deepEqual(asked(record().add("contact", { ...planned, due: { day: "2025-12-09" } })), []);
  assert.deepEqual(asked(record().add("contact", { ...planned, status: "held" })), []);
});

test("a passive leaves open who spoke", () => {
  const script = record().add("statement", {
    kind: "characterises",
    quotation: "direct",
    words: "useful",
    about: "talks",
  });
  assert.deepEqual(asked(script), ["unsaid-speaker"]);
});

test("a party of which no position is on record is named, once anybody's is", () => {
  const script = record().party("RU").party("UA").party("US", "mediator").topic("land");
  assert.deepEqual(asked(script), []);
  script.position("RU land open");
  assert.deepEqual(
    script.state().unsaid.map(({ question }) => question.args),
    [{ party: "UA" }],
  );
});
