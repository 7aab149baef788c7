import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, parley, refused } from "./parley.ts";

const { path, file } = folder();
const report = file(
  "report.txt",
  "The ministers met in Oslo on Monday.\n\nThe union said the talks were useful.\n",
);

const BAD_FILES: readonly (readonly [
  what: string,
  name: string,
  content: string | Uint8Array,
  ...says: RegExp[],
])[] = [
  ["an empty file", "empty.txt", "", /empty\.txt is empty/],
  ["a file of blanks", "blank.txt", " \n\t\n", /blank\.txt is empty/],
  [
    "a binary file",
    "binary.txt",
    Uint8Array.of(72, 105, 0, 1, 2, 3),
    /not text \(a zero byte at 2\)/,
    /plain text/,
  ],
  ["a PDF", "plan.pdf", "%PDF-1.7\n%âãÏÓ\n", /is a PDF/, /pdftotext/],
  [
    "invalid UTF-8",
    "latin.txt",
    Buffer.from("The envoy said caf\xe9 talks failed", "latin1"),
    /not UTF-8 \(first wrong byte at 18\)/,
    /iconv/,
  ],
  [
    "a web page",
    "page.txt",
    "<!doctype html><html><body><p>The envoy said that talks go on.</p></body></html>",
    /web page \(HTML\)/,
    /copy the article/,
  ],
  ["JSON that is no record", "other.json", '{"title": "talks"}', /JSON but no record/, /docs\/format\.md/],
  [
    "a text of 50 MB",
    "huge.txt",
    "The envoy said that the talks go on. ".repeat(1_400_000),
    /huge\.txt has 49 MB; a report may have 2\.0 MB/,
  ],
  ["one line of 5 MB", "line.txt", "word ".repeat(1_000_000), /line\.txt has 4\.8 MB/],
];

for (const [what, name, content, ...says] of BAD_FILES) {
  test(`${what} is refused with one sentence`, async () => {
    const bad = file(name, content);
    for (const command of ["read", "status"]) refused(await parley([command, bad]), 1, ...says);
  });
}

test("a folder and a missing file are refused with one sentence", async () => {
  mkdirSync(join(path, "reports"));
  refused(await parley(["status", join(path, "reports")]), 1, /is a folder/, /reports\/\*\.txt/);
  refused(await parley(["status", join(path, "none.txt")]), 1, /none\.txt: there is no such file/);
});

test("a record with a wrong field names file, line, field and reason, and nothing is half read", async () => {
  const { out } = await parley(["read", "--entries", report]);
  const [first = "", second = "", ...rest] = out.trimEnd().split("\n");
  const broken = JSON.parse(second) as { origin: unknown };
  broken.origin = { by: "nobody" };
  const record = file("broken.jsonl", `${[first, JSON.stringify(broken), ...rest].join("\n")}\n`);
  refused(
    await parley(["status", record]),
    1,
    /broken\.jsonl, line 2, field origin\.by: must be one of “person”, “reader”/,
  );
  const checked = await parley(["check", record]);
  assert.equal(checked.code, 2);
  assert.match(checked.out, /broken\.jsonl, line 2, field origin/);
});

test("two bodies under one id are found by check, with the id", async () => {
  const { out } = await parley(["read", "--entries", report]);
  const person = out.split("\n").find((line) => line.includes('"kind":"party"')) ?? "";
  const other = person.replace(/"name":"[^"]+"/, '"name":"Somebody else"');
  assert.notEqual(person, other);
  const { code, out: said } = await parley(["check", "-"], `${out}${other}\n`);
  assert.equal(code, 2);
  assert.match(said, /two different entries stand under this reference/);
});

test("a quote whose report changed is found by check", async () => {
  const { out } = await parley(["read", "--entries", report]);
  const changed = out.replace("met in Oslo", "met in Bern");
  const { code, out: said } = await parley(["check", "-"], changed);
  assert.equal(code, 2);
  assert.match(said, /has changed/);
});

test("a cycle of corrections is named by check, and status ignores it", async () => {
  const entry = (id: string, of: string): string =>
    JSON.stringify({
      id,
      kind: "correction",
      v: 1,
      room: "r",
      author: "ada",
      recordedAt: "2025-12-01T00:00:00.000Z",
      origin: { by: "person" },
      touches: [`r/${of}`],
      sources: [],
      body: { of: `r/${of}`, kind: "correction", v: 1, content: { sources: [], body: {} } },
    });
  const record = file("cycle.jsonl", `${entry("a", "b")}\n${entry("b", "a")}\n`);
  const checked = await parley(["check", record]);
  assert.equal(checked.code, 2, checked.err);
  assert.match(checked.out, /circle|cycle/i);
  const shown = await parley(["status", record]);
  assert.equal(shown.code, 0, shown.err);
});

const BAD_LINES: readonly (readonly [args: readonly string[], ...says: RegExp[]])[] = [
  [["statsu", report], /no command statsu\. Did you mean status\?/],
  [["--verison"], /no option --verison/],
  [
    ["status", report, "--recorded-bye", "2025-12-03"],
    /no option --recorded-bye\. Did you mean --recorded-by\?/,
  ],
  [["status", report, "--at"], /--at needs a value/],
  [["status", report, "--at", "yesterday"], /“yesterday” is no date; write it as 2025-12-03/],
  [["status", report, "--at", "2025-02-30"], /“2025-02-30” is no date/],
  [["status", report, "--json=yes"], /--json is a switch/],
  [["status"], /Name a file/],
  [["read", report, "--json", "--entries"], /choose one/],
  [["read", report, "--room", "x"], /give --entries/],
  [["read", report, "--entries", "--room", "a room"], /“a room” is no room/],
  [["start", report, "--port", "http"], /“http” is no port/],
];

for (const [args, ...says] of BAD_LINES) {
  test(`parley ${args.filter((arg) => arg !== report).join(" ")} is refused as a command line`, async () => {
    refused(await parley(args), 64, ...says);
  });
}

test("a report given to check, and a record given to read, are refused with the way on", async () => {
  refused(await parley(["check", report]), 1, /is a report, not a record; parley read/);
  const record = file("some.jsonl", (await parley(["read", "--entries", report])).out);
  refused(await parley(["read", record]), 1, /is a record, not a report; parley status/);
});

test("a party file with a wrong line is refused with file and line", async () => {
  const parties = file("parties.txt", "# ours\nNorth Union; NU\nJane Roe; North Union; chair; 2025-13-01\n");
  refused(
    await parley(["read", report, "--parties", parties]),
    1,
    /parties\.txt, line 3: “2025-13-01” is no day/,
  );
});

test("a page that cannot be written leaves nothing behind", async () => {
  const target = join(path, "nowhere", "page.html");
  refused(await parley(["status", report, "--html", target]), 1, /its folder does not exist/);
  mkdirSync(join(path, "taken.html"));
  refused(await parley(["status", report, "--html", join(path, "taken.html")]), 1, /is a folder/);
  assert.equal(existsSync(target), false);
  assert.deepEqual(
    readdirSync(path).filter((name) => name.endsWith(".part")),
    [],
  );
});
