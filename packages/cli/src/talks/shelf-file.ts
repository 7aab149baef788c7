import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import type { Shelf } from "@parley/ledger";

/**
 * A shelf in one SQLite file, which several programs may have open at once. Each put is one transaction, on
 * the disk before it is acknowledged.
 */
export function openShelf(file: string): Shelf & { readonly close: () => void } {
  // Made for this user alone; the files beside it are made with the same rights.
  closeSync(openSync(file, "a", 0o600));
  const database = new DatabaseSync(file, { timeout: 10_000 });
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; create table if not exists shelf (name text primary key, value blob not null) strict, without rowid",
  );
  const list = database.prepare("select name, value from shelf where name >= ? and name < ? order by name");
  const put = database.prepare("insert or replace into shelf (name, value) values (?, ?)");
  const drop = database.prepare("delete from shelf where name = ?");
  return {
    list: (prefix) =>
      // Names are ASCII, so that the last of its characters stands behind every name with the prefix.
      Promise.resolve(
        list
          .all(prefix, `${prefix}\u007f`)
          .map(({ name, value }) => [String(name), new Uint8Array(value as Uint8Array)] as const), // as the table says
      ),
    put(puts) {
      database.exec("begin immediate");
      try {
        for (const [name, value] of puts)
          if (value === undefined) drop.run(name);
          else put.run(name, value);
        database.exec("commit");
        return Promise.resolve();
      } catch (error) {
        if (database.isTransaction) database.exec("rollback");
        return Promise.reject(error instanceof Error ? error : new Error(String(error)));
      }
    },
    close: () => database.close(),
  };
}
