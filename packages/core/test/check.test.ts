import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { checkRecord, type Entry } from "@parley/core";
import { record, type RecordBuilder } from "./notation.ts";

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex"));
const TEXT = "Land is open.";

async function sealed(): Promise<RecordBuilder> {
  const script = record().party("RU").topic("land").report("a", TEXT);
  const report = script.entries[2] as Entry<{ sha256: string }>;
  script.entries[2] = { ...report, body: { ...report.body, sha256: await digest(TEXT) } };
  return script.position("RU land open", { id: "p", found: ["a", "Land"] });
}
const found = async (entries: readonly Entry[]): Promise<readonly string[]> =>
  (await checkRecord(entries, digest)).map(({ severity, what }) => `${severity} ${what.message}`);

test("a record whose quotes hold has nothing to say", async () => {
  assert.deepEqual(await found((await sealed()).entries), []);
});

test("a quote whose report changed is named, and so is the report", async () => {
  const { entries } = await sealed();
  const changed = entries.map((entry) =>
    entry.id === "a" ? { ...entry, body: { ...(entry.body as object), text: "Sand is open." } } : entry,
  );
  assert.deepEqual(await found(changed), ["fault check-report", "fault check-words"]);
});

test("two bodies under one id are named", async () => {
  const { entries } = await sealed();
  const [party] = entries;
  assert.ok(party);
  assert.deepEqual(await found([...entries, { ...party, body: { name: "Other", roles: [] } }]), [
    "fault check-clash",
  ]);
  assert.deepEqual(await found([...entries, { ...party, author: "bob" }]), []);
});

test("a cycle of corrections is named", async () => {
  const script = await sealed();
  const body = (of: string): object => ({
    of: `r/${of}`,
    kind: "topic",
    v: 1,
    content: { sources: [], body: { title: "x" } },
  });
  script.add("correction", body("k2"), { id: "k1" }).add("correction", body("k1"), { id: "k2" });
  assert.deepEqual(await found(script.entries), ["fault check-ignored"]);
});

test("an entry that hides what it touches is named", async () => {
  const { entries } = await sealed();
  const hiding = entries.map((entry) => (entry.id === "p" ? { ...entry, touches: [] } : entry));
  assert.deepEqual(await found(hiding), ["fault check-touches"]);
});

test("what is referred to and not here is one neutral note, whatever the reason", async () => {
  const { entries } = await sealed();
  const away = entries.filter(({ id }) => id !== "RU");
  assert.deepEqual(await found(away), ["note check-missing"]);
  const elsewhere = entries.map((entry) => (entry.id === "RU" ? { ...entry, room: "hidden" } : entry));
  assert.deepEqual(await found(elsewhere), ["note check-missing"]);
});

test("talks have one joint room, and a room is opened in itself", async () => {
  const joint = (room: string): Entry[] =>
    record().add("room", { kind: "joint" }, { id: room, room }).entries;
  assert.deepEqual(await found(joint("one")), []);
  assert.deepEqual(await found([...joint("one"), ...joint("two")]), ["fault check-joint"]);
  const astray = record().add("room", { kind: "joint" }, { id: "one", room: "two" }).entries;
  assert.deepEqual(await found(astray), ["fault check-room"]);
});
