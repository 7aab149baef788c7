import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const aside = mkdtempSync(join(tmpdir(), "parley-house-"));
after(() => {
  rmSync(aside, { recursive: true, force: true });
});

/** The floor plan: what each package may import beside itself. Node's own modules only from floor 4, and relays. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ["zod"],
  engine: ["saxes"],
  reader: ["@parley/core", "wink-nlp", "wink-eng-lite-web-model", "chrono-node"],
  ledger: ["@parley/core", "age-encryption", "zod"],
  views: ["@parley/core", "@parley/engine", "@parley/reader"],
  relay: ["@parley/ledger", "hono", "@hono/node-server", "pg", "node:"],
  cli: ["@parley/", "hono", "@hono/node-server", "node:"],
  web: [
    "@parley/core",
    "@parley/engine",
    "@parley/reader",
    "@parley/ledger",
    "@parley/views",
    "react",
    "react-dom",
  ],
};

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(/^(?:import|export)[^"';]*?from\s+"([^"]+)"|\bimport\(\s*"([^"]+)"/gm);
  return [...found].map(([, from, dynamic]) => from ?? dynamic ?? "").filter((name) => !name.startsWith("."));
}

test("imports follow the floor plan", () => {
  const offences = globSync("packages/*/src/**/*.{ts,tsx}", { cwd: root }).flatMap((file) => {
    const name = file.split("/")[1] ?? "";
    const allowed = MAY_IMPORT[name] ?? [];
    return importsOf(join(root, file))
      .filter(
        (from) =>
          !allowed.some(
            (prefix) =>
              from === prefix ||
              from.startsWith(prefix.endsWith(":") || prefix.endsWith("/") ? prefix : `${prefix}/`),
          ),
      )
      .map((from) => `${file} imports ${from}`);
  });
  assert.deepEqual(offences, []);
});

test("nothing imports another package's inside", () => {
  const offences = globSync("{packages,bench}/*/**/*.{ts,tsx}", {
    cwd: root,
    exclude: ["**/node_modules/**", "**/dist/**"],
  }).filter((file) =>
    /from "(?:\.\.\/)+(?:\.\.\/)*(?:core|reader|views|engine|ledger|cli|relay|web)\/src/.test(
      readFileSync(join(root, file), "utf8"),
    ),
  );
  assert.deepEqual(offences, []);
});

/** What the compiler says of a copy of a package's source, changed by `change`. */
function compile(
  name: string,
  change: (folder: string) => void,
  lib: readonly string[] = ["es2024"],
): string {
  const folder = join(aside, `${name}-${Math.random().toString(36).slice(2)}`);
  cpSync(join(root, "packages", name, "src"), join(folder, "src"), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const options = {
    extends: join(root, "tsconfig.base.json"),
    compilerOptions: {
      lib,
      composite: false,
      isolatedDeclarations: false,
      emitDeclarationOnly: false,
      noEmit: true,
    },
    include: ["src"],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(options));
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  change(folder);
  try {
    execFileSync(join(root, "node_modules/.bin/tsc"), ["-p", folder], { encoding: "utf8", stdio: "pipe" });
    return "";
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

for (const name of ["core", "engine", "reader", "views", "ledger"]) {
  test(`touching the process or the document in ${name} is a compile error`, () => {
    // The ledger runs in workers of browsers and in Node: it has what both have, and no more.
    const lib = name === "ledger" ? ["es2024", "webworker"] : ["es2024"];
    const probe = "export const a: unknown = process.pid;\nexport const b: unknown = document.title;\n";
    const said = compile(name, (folder) => writeFileSync(join(folder, "src/probe.ts"), probe), lib);
    assert.match(said, /Cannot find name 'process'/);
    assert.match(said, /Cannot find name 'document'/);
  });
}

test("deleting a kind's file and its line in the list removes the kind, and everything else compiles", () => {
  for (const name of ["signal", "showing", "outlook", "same-as", "correction"]) {
    const said = compile("core", (folder) => {
      rmSync(join(folder, `src/kinds/${name}.ts`));
      const list = join(folder, "src/kinds/all.ts");
      const kept = readFileSync(list, "utf8")
        .split("\n")
        .filter((line) => !line.includes(`./${name}.ts`));
      writeFileSync(list, kept.join("\n"));
    });
    assert.equal(said, "", name);
  }
});
