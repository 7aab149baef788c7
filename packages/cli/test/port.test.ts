import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { forbiddenRefs, KINDS, parseRecord, ROOM_KINDS, roomsIn, type Entry } from "@parley/core";
import { widthOf } from "@parley/views";
import { parley } from "./parley.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const file = `${root}examples/port/talks.jsonl`;
const readme = readFileSync(`${root}examples/port/README.md`, "utf8");

/** A question of the README: the command, as arguments, and words that its answer holds. */
interface Question {
  readonly command: string;
  readonly answers: readonly string[];
}

/** The commands of the page with the quoted answers that follow each; of one command, all of them together. */
function questionsIn(text: string): readonly Question[] {
  const answersByCommand = new Map<string, string[]>();
  let answers: string[] = [];
  for (const line of text.split("\n")) {
    const [, command] = /^ {4}parley (.+)$/.exec(line) ?? [];
    const [, answer] = /^> (.+)$/.exec(line) ?? [];
    if (command !== undefined) answersByCommand.set(command, (answers = []));
    if (answer !== undefined) answers.push(answer);
  }
  return [...answersByCommand].map(([command, found]) => ({ command, answers: found }));
}

/** The words alone, however they are broken into lines, without source marks. */
function plain(text: string): string {
  return text
    .replace(/\[\d+\]/g, "")
    .replace(/\s+/g, " ")
    .replace(/ ([.;,:])/g, "$1");
}

function entriesOfExample(): readonly Entry[] {
  const read = parseRecord(readFileSync(file, "utf8"), "talks.jsonl");
  assert.ok(read.ok);
  return read.value;
}

const questions = questionsIn(readme);

for (const { command, answers } of questions) {
  test(`parley ${command.replace("examples/port/talks.jsonl", "…")} answers as the story says`, async () => {
    const ran = await parley(command.replace("examples/port/talks.jsonl", file).split(" "));
    assert.equal(ran.err, "");
    assert.equal(ran.code, 0);
    assert.ok(answers.length > 0);
    for (const answer of answers) assert.ok(plain(ran.out).includes(plain(answer)), answer);
    if (!command.includes("--json"))
      for (const line of ran.out.split("\n")) assert.ok(widthOf(line) <= 80, line);
  });
}

test("no question changes the file", () => {
  assert.ok(questions.length >= 9);
  assert.match(readme, new RegExp(`${entriesOfExample().length} entries`));
});

test("the example has every kind of entry in rooms of every kind, and cites nothing that it may not", () => {
  const entries = entriesOfExample();
  const kinds = new Set(entries.map(({ kind }) => kind));
  assert.deepEqual(
    KINDS.map(({ name }) => name).filter((name) => !kinds.has(name)),
    [],
  );
  const rooms = roomsIn(entries);
  const roomKinds = new Set([...rooms.values()].map(({ kind }) => kind));
  assert.deepEqual(
    ROOM_KINDS.filter((kind) => !roomKinds.has(kind)),
    [],
  );
  assert.deepEqual(
    entries.flatMap((entry) => forbiddenRefs(entry, rooms)),
    [],
  );
  assert.ok(entries.length >= 150);
  assert.ok(
    entries.some(({ recordedAt, acceptedAt }) => acceptedAt !== undefined && acceptedAt < recordedAt),
    "a clock that ran fast",
  );
});

test("what the union says among itself is read by nobody else, and the mediators' files not by the union", async () => {
  // What is new since the day before the talks is all that there is, sentence by sentence.
  const asked = ["status", file, "--at", "2026-10-22T01:10:00.000Z", "--since", "2026-09-09"];
  const floor = /Four and a half in two steps/;
  for (const member of ["sadik", "aarts", "brandl", "hendry", "falk", "calder"]) {
    const { out } = await parley([...asked, "--as", member]);
    assert.doesNotMatch(plain(out), floor, member);
  }
  const { out } = await parley([...asked, "--as", "keogh"]);
  assert.match(plain(out), floor);
  for (const secret of [
    /take the second crane out/,
    /half past ten/,
    /second step before July/,
    /five branches/,
  ])
    assert.doesNotMatch(plain(out), secret);
});

test("a name that is neither a room nor a member is refused with those that there are", async () => {
  const ran = await parley(["status", file, "--as", "keough"]);
  assert.equal(ran.code, 64);
  assert.match(ran.err, /no room keough here\. Did you mean keogh\?/);
});
