import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../postgres-server.ts";
import { powerCuts } from "./power-cut.ts";
import { killTrials } from "./trials.ts";

/** `npm run crash`: kills and power cuts, with one line of figures at the end. `-- KILLS CUTS` sets how many. */
const [kills = 200, cuts = 50] = process.argv.slice(2).map(Number);

const shown = (what: string) => (done: number) => {
  if (process.stderr.isTTY || done % 25 === 0) process.stderr.write(`\r${what}: ${done}`);
};

const folder = mkdtempSync(join(tmpdir(), "parley-crash-"));
const sqlite = await killTrials(join(folder, "parley.db"), kills, shown("kills on SQLite"));
rmSync(folder, { recursive: true, force: true });
console.log(`\nSQLite: ${sqlite.trials} kills, ${sqlite.acknowledged} acknowledged, ${sqlite.lost} lost`);

const postgres = await startPostgres();
let lost = sqlite.lost;
let done = sqlite.trials;
if (postgres === undefined) console.log("PostgreSQL: SKIPPED, there is none on this machine");
else {
  const found = await killTrials(postgres.url, kills, shown("kills on PostgreSQL"));
  await postgres.stop();
  console.log(`\nPostgreSQL: ${found.trials} kills, ${found.acknowledged} acknowledged, ${found.lost} lost`);
  lost += found.lost;
  done += found.trials;
}

const power = await powerCuts(cuts, shown("power cuts on SQLite"));
if (power === undefined) console.log("Power cuts: SKIPPED, this machine gives no loop devices to this user");
else console.log(`\nPower cuts: ${power.trials}, ${power.acknowledged} acknowledged, ${power.lost} lost`);
lost += power?.lost ?? 0;

console.log(`${done} kills, ${power?.trials ?? 0} power cuts, ${lost} acknowledged entries lost`);
process.exitCode = lost === 0 ? 0 : 1;
