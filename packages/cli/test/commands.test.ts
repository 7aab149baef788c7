import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { widthOf } from "@parley/views";
import { folder, MAIN, parley } from "./parley.ts";

const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));
const talks = globSync("peace-plan/*", { cwd: examples })
  .toSorted()
  .map((name) => join(examples, name));
const { path, file } = folder();

/** Columns of the widest line. */
function widest(text: string): number {
  return Math.max(...text.split("\n").map(widthOf));
}

test("every command has help with an example, at 80 columns, and the help lists every command", async () => {
  const all = await parley(["--help"]);
  assert.equal(all.code, 0);
  assert.ok(widest(all.out) <= 80, all.out);
  const names = [...all.out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name = ""]) => name);
  const commands = names.filter((name) => name !== "parley");
  assert.ok(commands.length > 20);
  const helps = await Promise.all(commands.map((name) => parley([name, "--help"])));
  helps.forEach(({ code, out }, index) => {
    assert.equal(code, 0);
    assert.match(out, new RegExp(`^Usage: parley ${commands[index] ?? ""} `));
    assert.match(out, /^Examples:\n {2}\S/m);
    assert.ok(widest(out) <= 80, out);
  });
});

test("the version is the package's", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  assert.deepEqual(await parley(["--version"]), { code: 0, out: `parley ${version}\n`, err: "" });
});

test("the page is at most 80 columns wide, bears no escape where it is piped, and says EXAMPLE first", async () => {
  const { code, out, err } = await parley(["status", ...talks]);
  assert.equal(code, 0, err);
  assert.equal(err, "");
  assert.ok(widest(out) <= 80, `${widest(out)} columns`);
  assert.ok(!out.includes("\u001B"));
  assert.match(out, /^EXAMPLE {2}/);
});

test("reading to entries and showing them says what showing the reports says", async () => {
  const reports = talks.filter((name) => name.endsWith(".md"));
  const whole = await parley(["status", ...reports, "--json"]);
  const entries = await parley(["read", "--entries", ...reports]);
  const record = file("talks.jsonl", entries.out);
  const kept = await parley(["status", record, "--json"]);
  const matrix = (text: string): unknown => (JSON.parse(text) as { contacts: unknown }).contacts;
  assert.equal(kept.code, 0, kept.err);
  assert.deepEqual(matrix(kept.out), matrix(whole.out));
  assert.equal((await parley(["check", record])).code, 0);
});

test("as of an earlier day, what had not been told yet is not there", async () => {
  const titles = async (...more: string[]): Promise<number> => {
    const { out } = await parley(["status", ...talks, "--json", ...more]);
    return (JSON.parse(out) as { outlook: unknown[] }).outlook.length;
  };
  assert.ok((await titles("--at", "2025-12-01")) < (await titles()));
  assert.equal(await titles("--recorded-by", "2025-12-01"), 0);
});

test("the standard input is read where - is named", async () => {
  const text = readFileSync(join(examples, "undated-report.txt"));
  const { code, out } = await parley(["read", "--json", "-"], text);
  assert.equal(code, 0);
  const [found] = JSON.parse(out) as { file: string; repeated: unknown[] }[];
  assert.equal(found?.file, "standard input");
  assert.equal(found?.repeated.length, 1);
});

test("a report in a language that cannot be read is said to be one, and nothing is made up", async () => {
  const german = file(
    "german.txt",
    "Die Gespräche zwischen der Gewerkschaft und der Leitung werden am Montag fortgesetzt, sagte der Vermittler. Die beiden Seiten haben sich bei den Löhnen noch nicht geeinigt, und es ist nicht sicher, ob das bis zum Ende der Woche gelingt.",
  );
  const { code, out } = await parley(["read", german]);
  assert.equal(code, 0);
  assert.match(out, /in German, which Parley cannot read yet/);
  const json = JSON.parse((await parley(["read", "--json", german])).out) as Record<string, unknown>[];
  assert.deepEqual([json[0]?.["language"], json[0]?.["statements"], json[0]?.["people"]], ["de", [], []]);
});

test("the page is written as one file that asks for nothing else", async () => {
  const target = join(path, "page.html");
  writeFileSync(target, "<!doctype html><title>old</title>");
  const { code, out, err } = await parley(["status", ...talks, "--html", target]);
  assert.deepEqual([code, out, err], [0, "", `Wrote ${target}.\n`]);
  const html = readFileSync(target, "utf8");
  assert.match(html, /Content-Security-Policy/);
  assert.doesNotMatch(html, /<script|\bsrc=|\bhref="(?!#)|url\(/);
});

test("a reader of the pipe who leaves early is no error", async () => {
  const run = promisify(execFile);
  const command = `"${process.execPath}" "${MAIN}" read ${talks.map((name) => `"${name}"`).join(" ")} | head -1; echo "\${PIPESTATUS[0]}"`;
  const reports = command.replace(/"[^"]*\.jsonl"/, "");
  const { stdout, stderr } = await run("bash", ["-c", reports]);
  assert.equal(stderr, "");
  assert.match(stdout, /\n0\n$/);
});
