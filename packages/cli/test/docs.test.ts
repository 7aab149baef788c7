import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { KINDS, parseRecord } from "@parley/core";
import { readPartyFile } from "@parley/reader";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const page = (name: string): string => readFileSync(`${root}${name}`, "utf8");
const { scripts } = JSON.parse(page("package.json")) as { scripts: Readonly<Record<string, string>> };
const benchmarks = page("bench/src/main.ts");

/** What a page calls by name, between back quotes or indented by four. */
function commandsIn(text: string): readonly string[] {
  const inline = [...text.matchAll(/`((?:npm|node|parley|npx|\.ci)[^`]*)`/g)].map(
    ([, command]) => command ?? "",
  );
  const blocks = [...text.matchAll(/^ {4}((?:npm|node|parley) [^\n]*)$/gm)].map(
    ([, command]) => command ?? "",
  );
  return [...inline, ...blocks];
}

/** Why the command cannot be run as written; undefined where it can. */
function wrongWith(command: string): string | undefined {
  const [program, first = "", second = "", third = ""] = command.replace(/^npx /, "").trim().split(/\s+/);
  if (program === "npm" && (first === "ci" || first === "start" || first === "test")) return undefined;
  if (program === "npm" && first === "run") {
    if (scripts[second] === undefined) return `there is no script ${second}`;
    const name = third === "--" ? /-- (\w+)/.exec(command)?.[1] : undefined;
    return name === undefined || name === "NAME" || benchmarks.includes(`/${name}.ts"`)
      ? undefined
      : `there is no benchmark ${name}`;
  }
  if (program === "node" || program?.startsWith(".ci")) {
    const file = [program, first, second].find((word) => /\.ts$|^\.ci/.test(word));
    return file !== undefined && existsSync(`${root}${file}`)
      ? undefined
      : `${file ?? command} does not exist`;
  }
  if (program === "parley") {
    const isKnown =
      first.startsWith("-") ||
      first === "COMMAND" ||
      existsSync(`${root}packages/cli/src/commands/${first}.ts`);
    return isKnown ? undefined : `there is no command ${first}`;
  }
  return undefined;
}

for (const name of [
  "README.md",
  "CONTRIBUTING.md",
  "docs/deploy.md",
  "docs/first-day.md",
  "docs/promises.md",
  "docs/threat-model.md",
  "docs/format.md",
  "docs/parties.md",
  "docs/problem-format.md",
]) {
  test(`every command that ${name} names exists`, () => {
    const commands = commandsIn(page(name));
    assert.ok(commands.length > 0);
    const wrong = commands.flatMap((command) => wrongWith(command) ?? []);
    assert.deepEqual(wrong, []);
  });
}

for (const name of ["README.md", "CONTRIBUTING.md", "SECURITY.md", "examples/port/README.md"]) {
  test(`every page and picture that ${name} links to exists`, () => {
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const links = [...page(name).matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = ""]) => link);
    assert.deepEqual(
      links.filter((link) => !existsSync(`${root}${folder}${link}`)),
      [],
    );
  });
}

test("docs/one-report.md is what the example gives today", () => {
  const made = execFileSync(process.execPath, [`${root}scripts/one-report.ts`, "--print"], {
    encoding: "utf8",
  });
  assert.equal(page("docs/one-report.md"), made, "run: node scripts/one-report.ts");
});

test("docs/format.md names every kind with what it records, and its line is an entry", () => {
  const text = page("docs/format.md");
  const rows = text.replaceAll(/ +/g, " ");
  for (const { name, about } of KINDS) assert.ok(rows.includes(`| \`${name}\` | ${about} |`), name);
  const line = /```text\n(.*)\n```/.exec(text)?.[1] ?? "";
  assert.equal(parseRecord(line, "format.md").ok, true);
});

test("the party file in docs/parties.md is read", () => {
  const lines = [...page("docs/parties.md").matchAll(/^ {4}([^\n]*;[^\n]*|#[^\n]*)$/gm)].map(
    ([, line]) => line ?? "",
  );
  assert.ok(lines.length > 4);
  assert.equal(readPartyFile(lines.join("\n"), "parties.md").ok, true);
});

test("docs/threat-model.md names tests that exist, and the hostile relay's by their names", () => {
  const text = page("docs/threat-model.md");
  const files = [...text.matchAll(/`(packages\/[^`]*\.test\.ts)`/g)].map(([, file]) => file ?? "");
  assert.ok(files.length > 10);
  assert.deepEqual(
    files.filter((file) => !existsSync(`${root}${file}`)),
    [],
  );
  const hostile = page("packages/ledger/test/hostile.test.ts");
  const names = [...text.matchAll(/“([^”]+)”/g)].map(([, name]) => name ?? "");
  assert.deepEqual(
    names.filter((name) => !hostile.includes(`test("${name}:`)),
    [],
  );
  const tested = [...hostile.matchAll(/^test\("([^:]+):/gm)].map(([, name]) => name ?? "");
  assert.deepEqual(
    tested.filter((name) => !names.includes(name)),
    [],
  );
});

test("docs/dependencies.md names every library that a package uses", () => {
  const text = page("docs/dependencies.md");
  for (const folder of ["core", "engine", "reader", "views", "cli"]) {
    const { dependencies = {} } = JSON.parse(page(`packages/${folder}/package.json`)) as {
      dependencies?: Record<string, string>;
    };
    for (const [library, version] of Object.entries(dependencies)) {
      if (library.startsWith("@parley/")) continue;
      assert.ok(text.includes(library), library);
      assert.match(version, /^\d+\.\d+\.\d+$/);
    }
  }
});
