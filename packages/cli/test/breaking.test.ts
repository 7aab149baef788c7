import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { TALKS } from "./talks-with-preferences.ts";
import { folder, MAIN, parley, refused } from "./parley.ts";

const { path, file } = folder();
const report = file("report.txt", "The union said on Monday that the talks with management were useful.\n");
const port = new URL("../../../examples/port/talks.jsonl", import.meta.url).pathname;

/** A new folder with a record of one party in it. */
async function recordIn(): Promise<string> {
  const record = join(mkdtempSync(join(path, "r-")), "talks.jsonl");
  assert.equal((await parley(["record", record, "party", "name=Union", "roles=party"])).code, 0);
  return record;
}

const addTo = (record: string, name: string) =>
  parley(["record", record, "party", `name=${name}`, "roles=party"]);

/** The number of a process that is gone. */
function goneProcess(): Promise<number> {
  const child = spawn(process.execPath, ["--version"], { stdio: "ignore" });
  return new Promise((resolve) => child.once("close", () => resolve(child.pid ?? 0)));
}

test("a page is never written in the place of a record or a report, and in the place of a page it is", async () => {
  const record = await recordIn();
  const before = readFileSync(record, "utf8");
  for (const command of [["status"], ["brief", "--for", "Union"]])
    refused(await parley([...command, record, "--html", record]), 1, /is no web page/);
  assert.equal(readFileSync(record, "utf8"), before);
  const page = join(path, "page.html");
  for (let times = 0; times < 2; times++)
    assert.equal((await parley(["status", record, "--html", page])).code, 0);
});

test("a record keeps its permissions, and a link to it stays a link", async () => {
  const record = await recordIn();
  chmodSync(record, 0o664);
  const link = join(path, "link.jsonl");
  symlinkSync(record, link);
  assert.equal((await addTo(link, "City")).code, 0);
  assert.equal(statSync(record).mode & 0o777, 0o664);
  assert.match(readFileSync(record, "utf8"), /City/);
});

test("what a killed program left beside a record goes, and a lock of it holds nobody up", async () => {
  const record = await recordIn();
  const gone = await goneProcess();
  const rest = join(record, "..", `.talks.jsonl.${gone}.part`);
  writeFileSync(rest, "half a li");
  writeFileSync(`${record}.lock`, String(gone));
  const names = ["A", "B", "C"];
  const ran = await Promise.all(names.map((name) => addTo(record, name)));
  assert.deepEqual(
    ran.map(({ code }) => code),
    names.map(() => 0),
  );
  const text = readFileSync(record, "utf8");
  for (const name of names) assert.match(text, new RegExp(`"name":"${name}"`));
  assert.deepEqual(readdirSync(join(record, "..")), ["talks.jsonl"]);
});

test("a program killed while it writes leaves the record whole", async () => {
  const record = await recordIn();
  for (let times = 1; times <= 2; times++) {
    const child = spawn(process.execPath, [MAIN, "review", report, "--into", record, "--decisions", "-"]);
    child.stdin.on("error", () => undefined);
    child.stdin.end("[]");
    const ended = new Promise((resolve) => child.once("close", resolve));
    const timer = setTimeout(() => child.kill("SIGKILL"), times * 250);
    await ended;
    clearTimeout(timer);
    assert.equal((await parley(["check", record])).code, 0);
  }
});

test("an output that cannot be written to its end is said to be none", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, [MAIN, "read", "--entries", report], {
    stdio: ["ignore", full, "pipe"],
  });
  closeSync(full);
  let err = "";
  child.stderr?.on("data", (part: Buffer) => {
    err += part.toString();
  });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  refused({ code, out: "", err }, 1, /disk is full/);
});

test("a device that never ends is refused", async () => {
  refused(await parley(["read", "/dev/zero"]), 1, /may have/);
});

test("a report is no record to review into", async () => {
  const other = file("other.txt", "Management said on Monday that the talks failed.\n");
  const told = /other\.txt is a report, not a record/;
  refused(await parley(["review", report, "--into", other]), 1, told);
  refused(await parley(["record", other, "party", "name=A", "roles=party"]), 1, told);
});

test("a record with blank lines and the line ends of Windows is reviewed", async () => {
  const { out } = await parley(["read", "--entries", report]);
  const record = file("windows.jsonl", out.replaceAll("\n", "\r\n  \r\n"));
  const ran = await parley(["review", record, "--decisions", "-"], "[]");
  assert.equal(ran.code, 0, ran.err);
});

test("one suggestion decided twice refuses all", async () => {
  const record = file("twice.jsonl", (await parley(["read", "--entries", report])).out);
  const before = readFileSync(record, "utf8");
  const waiting = JSON.parse((await parley(["review", record, "--json"])).out) as { ref: string }[];
  const ref = waiting[0]?.ref ?? "";
  const twice = JSON.stringify([
    { ref, verdict: "accepted" },
    { ref, verdict: "refused" },
  ]);
  refused(await parley(["review", record, "--decisions", "-"], twice), 1, /is decided twice/);
  assert.equal(readFileSync(record, "utf8"), before);
});

test("an id that is there already is not given to another entry", async () => {
  const record = await recordIn();
  const named = ["record", record, "party", "roles=party", "--id", "city"];
  assert.equal((await parley([...named, "name=City"])).code, 0);
  refused(await parley([...named, "name=Town"]), 1, /mine\/city is there already/);
});

test("a beginning after the end of what was recorded is refused", async () => {
  refused(
    await parley(["status", report, "--since", "2025-12-05", "--recorded-by", "2025-12-01"]),
    64,
    /--since 2025-12-05 is after --recorded-by 2025-12-01/,
  );
});

test("names and quotes move no cursor and turn no line round", async () => {
  const record = await recordIn();
  const name = "Port\u202EytrapX\u001B[2J\nCity takes part";
  const { out } = await parley(["record", record, "party", `name=${name}`, "roles=party"]);
  assert.equal(out, "PortytrapX [2J City takes part takes part: party.\n");
  const waiting = file("esc.jsonl", (await parley(["read", "--entries", report])).out.replace("Union", name));
  for (const args of [
    ["review", waiting],
    ["check", record],
    ["status", record],
  ])
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    assert.doesNotMatch((await parley(args, "q\n")).out, /[\u0000-\u0009\u000B-\u001F\u202E]/);
});

test("a word without end is not repeated whole", async () => {
  const { code, err } = await parley(["status", report, "--as", "x".repeat(10_000)]);
  assert.equal(code, 64);
  assert.ok(err.length < 1000, `${err.length}`);
});

test("a reader is told of no room that this reader does not read", async () => {
  const hidden = /file-|caucus-(?:city|harbour|north)|notes-sadik/;
  const refusals = await Promise.all([
    parley(["status", port, "--as", "keogh,nobody"]),
    parley(["brief", port, "--as", "keogh", "--for", "nobody"]),
  ]);
  const valued = file("valued.jsonl", TALKS);
  refused(
    await parley(["packages", valued, "--as", "team,joint", "--for", "file-u"]),
    64,
    /no room file-u here\. The rooms are joint, team\.$/m,
  );
  for (const { code, err } of refusals) {
    assert.notEqual(code, 0);
    assert.doesNotMatch(err.replaceAll(port, ""), hidden);
  }
});

test("a folder in the place of a file to write is said to be one", async () => {
  const taken = join(path, "taken");
  mkdirSync(taken);
  refused(await parley(["status", report, "--html", taken]), 1, /is a folder/);
  refused(await parley(["status", report, "--html", "."], "", { cwd: taken }), 1, /is a folder/);
  refused(await parley(["status", report, "--html", "/dev/null"]), 1, /no file but a device/);
});
