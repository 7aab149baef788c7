import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const assets = fileURLToPath(new URL("../dist/app/assets/", import.meta.url));

/** The scripts that must be there before the first screen stands: the page's, and its data's. */
const FIRST = ["index-*.js", "desk.worker-*.js"];

test("the first screen needs at most 200 kB of script, gzip", () => {
  const files = globSync(FIRST, { cwd: assets });
  assert.equal(files.length, FIRST.length, files.join(", "));
  const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(assets + file)).length, 0);
  assert.ok(size <= 200_000, `${size} bytes in ${files.join(", ")}`);
});
