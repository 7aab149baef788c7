import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { folder, parley } from "./parley.ts";

const { path, file } = folder();
const report = file(
  "report.txt",
  "Timber talks\n\nNorway's envoy, Kari Dahl, met Sweden's envoy, Lars Ek, in Oslo on Monday.\n\nDahl rejected the toll on timber. Ek said that the two sides were close to an agreement.\n",
);
const linesOf = (record: string): readonly Record<string, unknown>[] =>
  readFileSync(record, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const kindsOf = (record: string): readonly unknown[] => linesOf(record).map(({ kind }) => kind);

test("a review is written answer by answer, stops when asked, and goes on where it was", async () => {
  const record = join(path, "reviewed.jsonl");
  const first = await parley(["review", report, "--into", record], "A\nq\n");
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /\d+ judged, \d+ left/);
  const reviewed = kindsOf(record).filter((kind) => kind === "review").length;
  assert.ok(reviewed > 2);
  const second = await parley(["review", record], "a\n");
  assert.match(second.out, /^\n1 of /);
  assert.equal(kindsOf(record).filter((kind) => kind === "review").length, reviewed + 1);
  assert.equal((await parley(["check", record])).code, 0);
});

test("somebody's word is never accepted in a heap", async () => {
  const record = join(path, "heap.jsonl");
  const { out } = await parley(["review", report, "--into", record], "A\nA\nq\n");
  assert.match(out, /judged line by line/);
  const judged = linesOf(record)
    .filter(({ kind }) => kind === "review")
    .map(({ body }) => (body as { of: string }).of);
  const kinds = new Map(linesOf(record).map(({ room, id, kind }) => [`${String(room)}/${String(id)}`, kind]));
  for (const ref of judged)
    assert.ok(!["position", "signal", "outlook", "statement"].includes(String(kinds.get(ref))), ref);
});

test("reading the same report again adds nothing", async () => {
  const record = join(path, "again.jsonl");
  await parley(["review", report, "--into", record], "q\n");
  const before = readFileSync(record, "utf8");
  await parley(["review", report, record, "--into", record], "q\n");
  assert.equal(readFileSync(record, "utf8"), before);
});

test("a program takes what waits and gives its decisions; one wrong decision writes nothing", async () => {
  const record = join(path, "program.jsonl");
  const { out } = await parley(["review", report, "--into", record, "--json"]);
  const waiting = JSON.parse(out) as {
    ref: string;
    kind: string;
    sentence: string;
    words: string;
    body: object;
  }[];
  const outlook = waiting.find(({ kind }) => kind === "outlook");
  assert.ok(outlook);
  const decisions = [
    { ref: outlook.ref, verdict: "accepted", body: { ...outlook.body, judgement: "uncertain" } },
    ...waiting.filter(({ kind }) => kind === "position").map(({ ref }) => ({ ref, verdict: "refused" })),
  ];
  const wrong = await parley(
    ["review", record, "--decisions", "-"],
    JSON.stringify([...decisions, { ref: "mine/none", verdict: "accepted" }]),
  );
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /mine\/none waits for no decision/);
  assert.equal(kindsOf(record).includes("review"), false);
  const right = await parley(["review", record, "--decisions", "-"], JSON.stringify(decisions));
  assert.equal(right.code, 0, right.err);
  const status = JSON.parse((await parley(["status", record, "--json"])).out) as {
    outlook: { judgement: string; read: string }[];
  };
  assert.deepEqual(
    status.outlook.map(({ judgement, read }) => [judgement, read]),
    [["uncertain", "reviewed"]],
  );
});

test("an entry is added with what is given, asks for what is missing, and finds things by name", async () => {
  const record = join(path, "kept.jsonl");
  const add = (...args: readonly string[]): ReturnType<typeof parley> => parley(["record", record, ...args]);
  await add("party", "name=Harbour Union", "roles=party");
  await add("topic", "title=overtime");
  const position = await parley(
    ["record", record, "position", "party=harbour union", "--on", "2026-03-02"],
    "overtime\nopen\n",
  );
  assert.equal(position.code, 0, position.err);
  assert.match(position.out, /Harbour Union on overtime: open/);
  assert.deepEqual(kindsOf(record), ["party", "topic", "position"]);
  const shown = await parley(["status", record]);
  assert.match(shown.out, /Overtime/);
});

test("what cannot be an entry is refused with the reason, and the record is as it was", async () => {
  const record = file("refused.jsonl", "");
  writeFileSync(record, (await parley(["read", "--entries", report])).out);
  const before = readFileSync(record, "utf8");
  const refusals: readonly (readonly [readonly string[], RegExp, number])[] = [
    [["positoin"], /no kind positoin\. Did you mean position\?/, 64],
    [["topic", "titel=pay"], /no field titel\. Did you mean title\?/, 64],
    [
      ["position", "party=Nrway", "subject=x", "stance=open"],
      /Nothing here is called “Nrway”\. Did you mean “norway”\?/,
      1,
    ],
    [
      ["outlook", "voice=side", "judgement=closer", "words=x"],
      /“closer” is none of .*did you mean close\?/,
      1,
    ],
    [["topic"], /title is missing; give it as title=/, 1],
    [["topic", "title=pay", "--on", "2026-02-30"], /“2026-02-30” is no time/, 1],
    [
      ["topic", "title=pay", "--quote", "no such words", "--report", "Timber talks"],
      /does not have the words/,
      1,
    ],
  ];
  for (const [args, says, code] of refusals) {
    const { code: exit, err } = await parley(["record", record, ...args]);
    assert.match(err, says);
    assert.equal(exit, code, err);
  }
  assert.equal(readFileSync(record, "utf8"), before);
});

test("two that write one record at once both get their line in", async () => {
  const record = join(path, "two.jsonl");
  const runs = await Promise.all(
    Array.from({ length: 6 }, (_, index) => parley(["record", record, "topic", `title=matter ${index}`])),
  );
  assert.deepEqual(
    runs.map(({ code }) => code),
    [0, 0, 0, 0, 0, 0],
    runs.map(({ err }) => err).join(""),
  );
  assert.equal(kindsOf(record).length, 6);
  assert.equal(existsSync(`${record}.lock`), false);
});

test("a lock that a killed program left behind stops nobody", async () => {
  const record = join(path, "killed.jsonl");
  writeFileSync(`${record}.lock`, "999999");
  assert.equal((await parley(["record", record, "topic", "title=pay"])).code, 0);
});

test("the door card is for a party of the record", async () => {
  const record = file("door.jsonl", (await parley(["read", "--entries", report])).out);
  const card = await parley(["brief", record, "--for", "norway"]);
  assert.equal(card.code, 0, card.err);
  assert.match(card.out, /Before you walk in to Norway/);
  const wrong = await parley(["brief", record, "--for", "Norwey"]);
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /no party “Norwey” here\. Did you mean Norway\?/);
});
