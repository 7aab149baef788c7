import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport, type Reading } from "@parley/reader";

const REPORT = `Norway's foreign minister, Kari Dahl, met the union's leader, Jan Vik, for three hours.

"We have agreed on nothing," Dahl said after the meeting. The mediator handed both sides a four-point plan.

`;

/** Inputs on which anything that looks over the whole of a passage for each of its words would never end. */
const INPUTS: readonly (readonly [what: string, text: string])[] = [
  ["one word", "a".repeat(400_000)],
  ["words joined by hyphens", "a-".repeat(100_000)],
  ["one sentence", "the minister and the union met and ".repeat(8_000)],
  ["a word a line", "a\n".repeat(200_000)],
  ["quotations", '"We met," he said. '.repeat(20_000)],
  ["quotations that never close", "“a ".repeat(100_000)],
  ["single marks that never close", "'s ".repeat(100_000)],
  ["brackets", `${"(".repeat(100_000)}${")".repeat(100_000)}`],
  ["links that never close", "[".repeat(100_000)],
  ["spaces", `a${" ".repeat(400_000)}b`],
];

for (const [what, text] of INPUTS) {
  test(`it reads a text of nothing but ${what}, and every sentence lies in the text`, () => {
    for (const { start, end } of readReport(text).prose.sentences)
      assert.ok(0 <= start && start < end && end <= text.length && end - start <= 2000);
  });
}

test("two megabytes that say the same again are read once, and each copy is named", () => {
  const copies = Math.ceil(2_000_000 / REPORT.length);
  const once = readReport(REPORT);
  const often = readReport(REPORT.repeat(copies));
  assert.equal(often.prose.repeats.at(-1)?.end, REPORT.length * copies - 2);
  assert.deepEqual(counts(often), counts(once));
  assert.ok(once.contacts.length === 1 && once.statements.length === 1 && once.papers.length === 1);
});

test("a character outside the basic plane is not cut in two where a word is too long", () => {
  for (const { start, end } of readReport("a" + "𝔸".repeat(3000)).prose.sentences) {
    assert.doesNotMatch(("a" + "𝔸".repeat(3000)).slice(start, end), /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
  }
});

function counts({ people, statements, contacts, papers, positions, steps }: Reading): readonly number[] {
  return [people, statements, contacts, papers, positions, steps].map(({ length }) => length);
}
