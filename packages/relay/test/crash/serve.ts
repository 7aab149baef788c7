import { openPostgresTables, openSqliteTables, serveRelay } from "@parley/relay";

/** A relay over the database that the first argument names; prints its address. */
const [database = ""] = process.argv.slice(2);
const tables = database.startsWith("postgresql:")
  ? await openPostgresTables(database, 4)
  : openSqliteTables(database);
if (!tables.ok) throw new Error(tables.problem.message);
const serving = await serveRelay({ tables: tables.value });
if (!serving.ok) throw new Error(serving.problem.message);
process.stdout.write(`${serving.value.origin}\n`);
