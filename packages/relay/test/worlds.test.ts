import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { memoryTables } from "@parley/ledger";
import { startPostgres } from "./postgres-server.ts";
import { Closing, postgresTables, sqliteTables } from "./sites.ts";
import { GROUPS } from "./worlds/leak.ts";
import { CLEAN, LEAKS } from "./worlds/leaks.ts";
import { difference, fullPair, pairOf } from "./worlds/pairs.ts";
import { replaceRuntimeRandomness } from "./worlds/randomness.ts";
import { drawKeys } from "./worlds/keys.ts";
import { play } from "./worlds/world.ts";

const closing = new Closing();
const postgres = await startPostgres();
let restore = (): void => undefined;
before(async () => {
  await drawKeys();
  restore = replaceRuntimeRandomness();
});
after(async () => {
  restore();
  await closing.close();
  await postgres?.stop();
});

describe("two worlds that differ only where the viewer reads nothing", () => {
  test("show the viewer the same bytes (memory)", async () => {
    for (const pair of [fullPair(), pairOf(1)]) {
      const [one, other] = [await play(pair.one, CLEAN), await play(pair.other, CLEAN)];
      assert.ok(one.length > 20);
      assert.equal(difference(one, other), undefined);
    }
  });

  test("show the viewer the same bytes (SQLite)", async () => {
    const { one, other } = pairOf(3);
    const seen = [
      await play(one, CLEAN, sqliteTables(closing)),
      await play(other, CLEAN, sqliteTables(closing)),
    ];
    assert.equal(difference(seen[0] ?? [], seen[1] ?? []), undefined);
  });

  test(
    "show the viewer the same bytes (PostgreSQL)",
    { skip: postgres === undefined ? "no PostgreSQL on this machine" : false },
    async () => {
      const tables = (): ReturnType<typeof postgresTables> => postgresTables(postgres?.url ?? "", closing);
      const { one, other } = pairOf(4);
      const seen = [await play(one, CLEAN, await tables()), await play(other, CLEAN, await tables())];
      assert.equal(difference(seen[0] ?? [], seen[1] ?? []), undefined);
    },
  );

  test("a planted leak of each sort is caught", async () => {
    const { one, other } = fullPair(1);
    for (const group of GROUPS) {
      const leak = LEAKS.find((candidate) => candidate.group === group) ?? CLEAN;
      const seen = [await play(one, leak, memoryTables()), await play(other, leak, memoryTables())];
      assert.notEqual(difference(seen[0] ?? [], seen[1] ?? []), undefined, leak.name);
    }
  });
});

test("there are leaks enough of each sort, and enough that need several steps", () => {
  assert.ok(LEAKS.length >= 46);
  for (const group of GROUPS) assert.ok(LEAKS.filter((leak) => leak.group === group).length >= 4, group);
  assert.ok(LEAKS.filter(({ isDeep }) => isDeep === true).length >= 10);
  assert.equal(new Set(LEAKS.map(({ name }) => name)).size, LEAKS.length);
  const page = readFileSync(new URL("../../../docs/leaks.md", import.meta.url), "utf8");
  const listed = [...page.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|/gm)].map(
    ([, group, name]) => `${group}: ${name}`,
  );
  assert.deepEqual(
    LEAKS.map(({ group, name }) => `${group}: ${name}`).filter((leak) => !listed.includes(leak)),
    [],
  );
});
