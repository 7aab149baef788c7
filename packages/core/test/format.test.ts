import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { entryJsonSchema, formatRecord, parseEntry, parseRecord, readRecord, type Entry } from "@parley/core";
import { record } from "./notation.ts";

const good = (): Entry => {
  const [, , entry] = record().party("RU").topic("land").position("RU land open").entries;
  assert.ok(entry);
  return entry;
};

/** What is said of an entry with some of its fields changed: "place: reason". */
function said(change: object): string {
  const read = parseEntry({ ...good(), ...change }, "f.jsonl, line 3");
  return read.ok ? "no problem" : `${read.problem.where}: ${read.problem.message}`;
}

test("a bad line gives file, line, field and reason", () => {
  assert.match(
    said({ body: { party: "r/RU", subject: "r/land", stance: "opne" } }),
    /did you mean “open”\?$/,
  );
  assert.equal(
    said({ body: { party: "r/RU", stance: "open" } }),
    "f.jsonl, line 3, field body.subject: is missing; a string is needed",
  );
  assert.equal(said({ colour: "red" }), "f.jsonl, line 3: there is no field “colour”; remove it");
  assert.equal(
    said({ recordedAt: "yesterday" }),
    "f.jsonl, line 3, field recordedAt: not an instant; write it in UTC with milliseconds, as 2025-12-02T17:04:05.000Z",
  );
  assert.equal(
    said({ on: { day: "2025-11-31" } }),
    "f.jsonl, line 3, field on.day: not a day of the calendar; write it as 2025-12-02",
  );
  assert.equal(said({ kind: 7 }), "f.jsonl, line 3: has no kind");
});

test("the first bad line refuses the record, and nothing is half-read", () => {
  const text = `${formatRecord([good()])}\n{"kind": \n`;
  const read = parseRecord(text, "f.jsonl");
  assert.deepEqual(read, {
    ok: false,
    problem: {
      code: "not-json",
      where: "f.jsonl, line 3",
      message: "is not JSON; each line of a record is one JSON object",
    },
  });
  assert.equal(readRecord(text, "f.jsonl").problems.length, 1);
});

test("a kind from the future, or a newer version of a known one, is kept whole and passed on", () => {
  const foreign = { ...good(), kind: "oath", weight: 3, body: { by: "hand" } };
  const newer = { ...good(), v: 9, body: { everything: "else" } };
  const text = formatRecord([foreign, newer] as Entry[]); // neither is an entry that this version knows
  const read = parseRecord(text, "f.jsonl");
  assert.ok(read.ok);
  assert.equal(formatRecord(read.value), text);
});

test("the JSON Schema in the docs is the one that the code makes", () => {
  const path = new URL("../../../docs/entry.schema.json", import.meta.url);
  assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), JSON.parse(JSON.stringify(entryJsonSchema())));
});
