import { after, test } from "node:test";
import { memoryTables } from "@parley/ledger";
import { storeContract } from "@parley/ledger/test/store-contract";
import { startPostgres } from "./postgres-server.ts";
import { Closing, httpSite, postgresTables, sqliteTables, tablesSite } from "./sites.ts";

const closing = new Closing();
const postgres = await startPostgres();
after(async () => {
  await closing.close();
  await postgres?.stop();
});

storeContract("memory", () => tablesSite(memoryTables()));
storeContract("SQLite", () => tablesSite(sqliteTables(closing)));
storeContract("HTTP", () => httpSite(closing));
if (postgres !== undefined) {
  storeContract("PostgreSQL", async () => tablesSite(await postgresTables(postgres.url, closing)));
} else {
  test("PostgreSQL", (context) => {
    if (process.env["CI"] !== undefined)
      throw new Error("There is no PostgreSQL on this machine, and CI must have one.");
    console.error("\n*** SKIPPED: there is no PostgreSQL on this machine; its store was NOT tested. ***\n");
    context.skip("no PostgreSQL on this machine");
  });
}
