import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { KINDS, kindByName, parseEntry, suggestionId, type Entry } from "@parley/core";
import { cell, instant, record, ref, type Extras } from "./notation.ts";

/** Rules of the record that no other suite pins; numbered as docs of the rules number them. */
const land = () => record().party("RU").topic("land").position("RU land rejects", { id: "p" });
const stance = (script: ReturnType<typeof land>): readonly string[] => cell(script.state(), "RU", "land");
const why = (script: ReturnType<typeof land>): readonly string[] =>
  script.state().effective.ignored.map((ignored) => ignored.why);

/** Gives the last entry a time of acceptance of its own, as an import or a receipt does. */
function accepted(script: ReturnType<typeof land>, minute: number): ReturnType<typeof land> {
  const last = script.entries.pop();
  assert.ok(last);
  script.entries.push({ ...last, acceptedAt: instant(minute) });
  return script;
}

test("rule 2: what was accepted when counts, and not the author's own clock", () => {
  const script = accepted(land(), 500);
  const at = (minute: number): readonly string[] =>
    cell(script.state({ recordedBy: instant(minute) }), "RU", "land");
  assert.deepEqual(at(499), []);
  assert.deepEqual(at(500), ["unknown unknown rejects"]);
  const corrected = land();
  accepted(corrected.correct("p", { stance: "open" }), 900);
  accepted(corrected.correct("p", { stance: "counters" }), 800);
  assert.deepEqual(stance(corrected), ["unknown unknown open"]);
});

test("rule 2: ties break by the id, so that of two corrections of one moment the later id counts", () => {
  const at: Extras = { accepted: instant(50) };
  for (const ids of [
    ["a", "b"],
    ["b", "a"],
  ]) {
    const script = land();
    for (const id of ids) script.correct("p", { stance: id === "b" ? "open" : "counters" }, { ...at, id });
    assert.deepEqual(stance(script), ["unknown unknown open"]);
  }
});

test("rule 3: a day is a day in the talks' zone, from midnight there to midnight there, and --at means its end", () => {
  const script = record()
    .add("talks", { title: "t", zone: "Asia/Tokyo" }, { id: "t" })
    .party("RU")
    .topic("land")
    .position("RU land open", { on: "2025-12-02T14:59:00.000Z" })
    .position("RU land rejects", { on: "2025-12-02T15:01:00.000Z" });
  assert.deepEqual(cell(script.state({ at: "2025-12-02" }), "RU", "land"), ["unknown unknown open"]);
  assert.deepEqual(cell(script.state({ at: "2025-12-03" }), "RU", "land"), [
    "unknown unknown rejects, before open",
  ]);
});

test("rule 5: the same words suggest the same in one room and something of its own in another", async () => {
  const digest = (text: string): Promise<string> =>
    Promise.resolve(createHash("sha256").update(text).digest("hex"));
  const origin = { room: "a", sha256: "0".repeat(64), kind: "position", rule: "r", offsets: [1, 2] };
  const id = await suggestionId(origin, digest);
  assert.match(id, /^[0-9a-f]{32}$/);
  assert.equal(await suggestionId({ ...origin }, digest), id);
  for (const other of [
    { room: "b" },
    { sha256: "1".repeat(64) },
    { kind: "step" },
    { rule: "s" },
    { offsets: [1, 3] },
  ])
    assert.notEqual(await suggestionId({ ...origin, ...other }, digest), id);
});

test("rule 6: a member who is no mediator corrects nobody, and no mediator corrects what stands in a caucus", () => {
  const members = (role: string): object => ({ members: [{ member: "bob", role }] });
  const by = { author: "bob" };
  const asMember = land().correct("p", { stance: "open" }, by);
  asMember.add("room", { kind: "team", ...members("member") }, { id: "r" });
  assert.deepEqual(stance(asMember), ["unknown unknown rejects"]);
  const inCaucus = land().correct("p", { stance: "open" }, by);
  inCaucus.add("room", { kind: "caucus", ...members("mediator") }, { id: "r" });
  assert.deepEqual(stance(inCaucus), ["unknown unknown rejects"]);
  const inFile = land().correct("p", { stance: "open" }, by);
  inFile.add("room", { kind: "file", ...members("mediator") }, { id: "r" });
  assert.deepEqual(stance(inFile), ["unknown unknown open"]);
});

test("rule 6: a retraction from another room takes nothing back, whoever wrote it", () => {
  const script = land().retract("p", { room: "elsewhere" });
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
  assert.deepEqual(why(script), ["no-right"]);
});

test("rule 6: retractions in a circle take nothing back and are named", () => {
  const script = land().retract("b", { id: "a" }).retract("a", { id: "b" });
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
  assert.deepEqual(why(script), ["cycle"]);
});

test("rule 7: only the entry that bears the room's id opens it", () => {
  const members = [{ member: "bob", role: "mediator" }];
  const script = land().correct("p", { stance: "open" }, { author: "bob" });
  script.add("room", { kind: "team", members }, { id: "another" });
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
  assert.deepEqual(script.state().rooms, []);
  script.add("room", { kind: "team", members }, { id: "r" });
  assert.deepEqual(stance(script), ["unknown unknown open"]);
  assert.deepEqual(
    script.state().rooms.map((room) => room.ref),
    [ref("r")],
  );
});

test("rule 11: what is not understood is kept apart from the state, and its line is whole", () => {
  const script = land();
  const frame = script.entries[0];
  assert.ok(frame);
  const oath: Entry = { ...frame, id: "f", kind: "oath", v: 3, touches: [ref("p")], body: { hand: "left" } };
  const newer: Entry = {
    ...frame,
    id: "g",
    kind: "position",
    v: 2,
    touches: [ref("RU")],
    body: { how: "new" },
  };
  script.entries.push(oath, newer);
  assert.deepEqual(stance(script), ["unknown unknown rejects"]);
  assert.deepEqual(script.state().effective.foreign, [oath, newer]);
});

test("versions of a kind: one migration a version, without a gap, each applied to what is older", () => {
  for (const { name, version, migrations } of KINDS) assert.equal(migrations.length, version - 1, name);
  const topic = kindByName.get("topic");
  const entry = land().entries.find(({ kind }) => kind === "topic");
  assert.ok(topic && entry);
  // As if a topic had been called `name`, then `label`.
  const renamed = (from: string, to: string) => (body: unknown) => ({
    [to]: (body as Readonly<Record<string, unknown>>)[from], // the body of the version before
  });
  const third = { ...topic, version: 3, migrations: [renamed("name", "label"), renamed("label", "title")] };
  const kinds = new Map([["topic", third]]);
  const read = (v: number, body: object): unknown => {
    const stored = Object.freeze({ ...entry, v, body: Object.freeze(body) });
    const result = parseEntry(stored, "", kinds);
    return result.ok ? [result.value.v, result.value.body] : result.problem.where;
  };
  assert.deepEqual(read(1, { name: "pay" }), [3, { title: "pay" }]);
  assert.deepEqual(read(2, { label: "pay" }), [3, { title: "pay" }]);
  assert.deepEqual(read(3, { title: "pay" }), [3, { title: "pay" }]);
  assert.deepEqual(read(4, { anything: 1 }), [4, { anything: 1 }]);
  assert.equal(read(0, { name: "pay" }), "field v");
});
