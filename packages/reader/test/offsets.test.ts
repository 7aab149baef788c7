import assert from "node:assert/strict";
import { test } from "node:test";
import { readReport, readingToJson } from "@parley/reader";

const PLAIN = `Talks in Oslo end without a deal

Norway's foreign minister, Kari Dahl, met the union's leader, Jan Vik, in Oslo on Monday for three hours.

"We have agreed on nothing," Dahl said after the meeting. Vik said the wage offer was unacceptable.

The mediator handed both sides a four-point plan. Its contents were not disclosed.
`;

/** Every stretch of the output with the words that it slices to. */
function slices(text: string): readonly string[] {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value !== null && typeof value === "object") {
      const { start, end } = value as { start?: unknown; end?: unknown };
      if (typeof start === "number" && typeof end === "number") {
        assert.ok(0 <= start && start < end && end <= text.length, `${start}–${end}`);
        words.push(text.slice(start, end).replace(/\s+/g, " "));
      }
      Object.entries(value).forEach(([name, inner]) => {
        if (name !== "repeated") walk(inner);
      });
    }
  };
  walk(readingToJson("f", readReport(text)));
  return words;
}

/** Changes of the text that keep what it says; each says what the words of the plain text become. */
const CHANGES: readonly (readonly [what: string, change: (text: string) => string])[] = [
  ["curly quotes", (text) => text.replace(/"([^"]*)"/g, "“$1”").replaceAll("'", "’")],
  ["line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
  ["Cyrillic before it", (text) => text.replace("Norway's", "Переговоры в Осло.\n\nNorway's")],
  ["astral characters before it", (text) => text.replace("Norway's", "🕊️𝔸 Norway's")],
  ["a byte order mark's place", (text) => `\n\n${text}`],
  ["text that stands twice", (text) => `${text}\n${text.split("\n\n").slice(1).join("\n\n")}`],
];

test("every offset slices to words of the report, cut at no edge of a word", () => {
  const words = slices(PLAIN);
  assert.ok(words.length >= 10);
  for (const slice of words) {
    const at = PLAIN.replace(/\s+/g, " ").indexOf(slice);
    assert.notEqual(at, -1, slice);
    const around = PLAIN.replace(/\s+/g, " ");
    assert.doesNotMatch(around.slice(Math.max(0, at - 1), at) + slice.slice(0, 1), /^\w\w$/, slice);
  }
});

for (const [what, change] of CHANGES) {
  test(`the same words are found with ${what}`, () => {
    const plain = (words: readonly string[]): readonly string[] =>
      words.map((word) => word.replace(/[“”]/g, '"').replaceAll("’", "'"));
    assert.deepEqual(plain(slices(change(PLAIN))), plain(slices(PLAIN)));
  });
}
