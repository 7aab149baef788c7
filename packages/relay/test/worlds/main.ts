import { memoryTables, type Tables } from "@parley/ledger";
import { startPostgres } from "../postgres-server.ts";
import { Closing, postgresTables, sqliteTables } from "../sites.ts";
import type { Leak } from "./leak.ts";
import { CLEAN, LEAKS } from "./leaks.ts";
import { difference, fullPair, pairOf, type Pair } from "./pairs.ts";
import { replaceRuntimeRandomness } from "./randomness.ts";
import { drawKeys } from "./keys.ts";
import { play } from "./world.ts";

/** `npm run worlds`: many pairs of worlds on each store, and every planted leak. `-- PAIRS` sets how many pairs a store. */
const [pairs = 200] = process.argv.slice(2).map(Number);

/** How many pairs a leak has to be caught in. */
const CHANCES = 40;

const closing = new Closing();
const postgres = await startPostgres();
await drawKeys();
const restore = replaceRuntimeRandomness();

async function differenceIn(
  { one, other }: Pair,
  leak: Leak,
  tables: () => Tables | Promise<Tables>,
): Promise<string | undefined> {
  return difference(await play(one, leak, await tables()), await play(other, leak, await tables()));
}

const stores: (readonly [string, () => Tables | Promise<Tables>])[] = [
  ["memory", memoryTables],
  ["SQLite", () => sqliteTables(closing)],
];
if (postgres === undefined) console.log("PostgreSQL: SKIPPED, there is none on this machine");
else stores.push(["PostgreSQL", () => postgresTables(postgres.url, closing)]);

let equal = 0;
let unequal = 0;
for (const [name, tables] of stores) {
  for (let seed = 0; seed < pairs; seed++) {
    const found = await differenceIn(seed === 0 ? fullPair() : pairOf(seed), CLEAN, tables);
    if (found === undefined) equal++;
    else {
      unequal++;
      console.log(`${name}, pair ${seed}: ${found}`);
    }
    await closing.close();
  }
  console.log(`${name}: ${pairs} pairs`);
}

let caught = 0;
for (const leak of LEAKS) {
  let runs = 0;
  let found: string | undefined;
  while (found === undefined && runs < CHANCES)
    found = await differenceIn(runs++ === 0 ? fullPair() : pairOf(runs), leak, memoryTables);
  if (found === undefined) console.log(`NOT CAUGHT: ${leak.group}, ${leak.name}`);
  else caught++;
}

restore();
await closing.close();
await postgres?.stop();
console.log(`${caught} of ${LEAKS.length} planted leaks caught, ${equal} clean pairs equal`);
process.exitCode = caught === LEAKS.length && unequal === 0 ? 0 : 1;
