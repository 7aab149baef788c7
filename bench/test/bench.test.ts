import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

function bench(
  ...args: readonly string[]
): Promise<{ readonly code: unknown; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : error.code, out, err });
    });
  });
}

test("a benchmark for programs has a name, the machine and cases with their peers", async () => {
  const { code, out } = await bench("reading", "--json");
  assert.equal(code, 0);
  const { name, machine, cases } = JSON.parse(out) as {
    name: string;
    machine: string;
    cases: Record<string, unknown>[];
  };
  assert.equal(name, "reading");
  assert.match(machine, /Node \d+/);
  assert.ok(cases.length > 10);
  for (const measured of cases)
    assert.deepEqual(Object.keys(measured), ["case", "value", "unit", "peer", "peerValue", "ratio"]);
});

test("a benchmark that there is not is refused with the ones that there are", async () => {
  const { code, err } = await bench("speed");
  assert.equal(code, 64);
  assert.match(err, /there is no benchmark “speed”. There are: .*fold.*read/);
});
