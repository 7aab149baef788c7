import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const assets = fileURLToPath(new URL("../dist/app/assets/", import.meta.url));

/** The script and everything that it imports before it runs; what is fetched when it is needed is not among it. */
function needed(file: string, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(assets + file, "utf8");
  for (const [, name = ""] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    needed(name, seen);
  return seen;
}

test("the first screen needs at most 200 kB of script, gzip: the page's, its data's, and all that they import", () => {
  const seen = new Set<string>();
  for (const entry of ["index-*.js", "desk.worker-*.js"]) {
    const [file, second] = globSync(entry, { cwd: assets });
    assert.ok(file !== undefined && second === undefined, entry);
    needed(file, seen);
  }
  const size = [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(assets + file)).length, 0);
  assert.ok(size <= 200_000, `${size} bytes in ${[...seen].join(", ")}`);
});
