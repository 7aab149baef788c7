import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Keeper, systemRandom, type Bytes, type Tables } from "@parley/ledger";
import { openPostgresTables, openSqliteTables } from "@parley/relay";
import { startPostgres } from "@parley/relay/test/postgres-server";
import pg from "pg";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { anyKeyring, appended, memberOf, sealedEnvelopes, sealedRoom } from "./sealed-room.ts";

const APPENDS = 2000;

/** `append`: durable appends a second, beside the same rows inserted bare in the same database. */
export const append: Benchmark = {
  name: "append",
  about: "durable appends a second, one after another, beside the bare inserts (aim: a ratio of 0.5)",
  run,
};

async function run(progress: (line: string) => void): Promise<readonly Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const cases: Case[] = [];
  try {
    progress("SQLite");
    const file = join(folder, "parley.db");
    const tables = openSqliteTables(file);
    if (!tables.ok) throw new Error(tables.problem.message);
    const sqlite = await perSecond(tables.value);
    await tables.value.close();
    const bare = { name: "bare inserts", value: bareSqlite(file, sqlite.envelopes) };
    cases.push(against("SQLite", sqlite.rate, "appends/s", bare));
    progress("PostgreSQL");
    const server = await startPostgres();
    if (server === undefined) progress("SKIPPED: there is no PostgreSQL on this machine");
    else {
      const opened = await openPostgresTables(server.url);
      if (!opened.ok) throw new Error(opened.problem.message);
      const { rate, envelopes } = await perSecond(opened.value);
      await opened.value.close();
      const beside = { name: "bare inserts", value: await barePostgres(server.url, envelopes) };
      cases.push(against("PostgreSQL", rate, "appends/s", beside));
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return cases;
}

async function perSecond(tables: Tables): Promise<{ rate: number; envelopes: readonly Bytes[] }> {
  const keyring = await anyKeyring();
  const keeper = await Keeper.open(tables, { clock: Date.now, random: systemRandom });
  const store = keeper.as(keyring.account, true);
  const room = await sealedRoom(store, keyring, [memberOf("a", keyring)]);
  const envelopes = await sealedEnvelopes(room, APPENDS);
  const start = performance.now();
  await appended(store, room.chain, envelopes);
  return { rate: (APPENDS * 1000) / (performance.now() - start), envelopes };
}

const TABLE =
  "create table bare (room text not null, seq integer not null, bytes BYTES not null, hash BYTES not null, receipt BYTES not null, digest BYTES not null, primary key (room, seq))";

function bareSqlite(file: string, envelopes: readonly Bytes[]): number {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on");
  database.exec(TABLE.replaceAll("BYTES", "blob"));
  const insert = database.prepare("insert into bare values (?, ?, ?, ?, ?, ?)");
  const [hash, receipt] = [systemRandom(32), systemRandom(104)];
  const start = performance.now();
  for (const [i, bytes] of envelopes.entries()) insert.run("r", i, bytes, hash, receipt, hash);
  const rate = (envelopes.length * 1000) / (performance.now() - start);
  database.close();
  return rate;
}

async function barePostgres(url: string, envelopes: readonly Bytes[]): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(TABLE.replaceAll("BYTES", "bytea"));
  const [hash, receipt] = [Buffer.from(systemRandom(32)), Buffer.from(systemRandom(104))];
  const text = "insert into bare values ($1, $2, $3, $4, $5, $6)";
  const start = performance.now();
  for (const [i, bytes] of envelopes.entries())
    await client.query({ name: "bare", text, values: ["r", i, Buffer.from(bytes), hash, receipt, hash] });
  const rate = (envelopes.length * 1000) / (performance.now() - start);
  await client.end();
  return rate;
}
