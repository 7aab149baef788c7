import { closeSync, openSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { failure, success, Trouble, type Result, type Tables, type TroubleCode } from "@parley/ledger";
import { sqliteTables } from "./sqlite-tables.ts";
import { stepsOf, stepsToApply, type Applied } from "./steps.ts";

/**
 * Opens the tables in one SQLite file, which several processes may have open. Every write is on the disk
 * before it is acknowledged (write-ahead log, `synchronous = full`). Fails with code `newer`, `altered`,
 * or one of `TroubleCode`.
 */
export function openSqliteTables(file: string): Result<Tables> {
  try {
    // Made for this user alone; the files beside it are made with the same rights.
    closeSync(openSync(file, "a", 0o600));
    const database = new DatabaseSync(file, { timeout: 10_000 });
    const opened = prepare(database, file);
    if (!opened.ok) {
      database.close();
      return opened;
    }
    return success(sqliteTables(database, (error) => troubleOf(error, file)));
  } catch (error) {
    const trouble = troubleOf(error, file);
    return failure(trouble.code, file, trouble.message);
  }
}

function prepare(database: DatabaseSync, file: string): Result<undefined> {
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off;");
  database.exec("pragma secure_delete = on;");
  database.exec(
    "create table if not exists steps (number integer primary key, checksum text not null) strict",
  );
  // Whoever comes second waits here, and then finds every step applied.
  database.exec("begin immediate");
  const applied = database.prepare("select number, checksum from steps order by number").all();
  const steps = stepsToApply(stepsOf("sqlite"), applied as unknown as readonly Applied[], file); // as selected
  if (steps.ok) {
    for (const { number, checksum, sql } of steps.value) {
      database.exec(sql);
      database.prepare("insert into steps (number, checksum) values (?, ?)").run(number, checksum);
    }
  }
  database.exec(steps.ok ? "commit" : "rollback");
  return steps.ok ? success(undefined) : steps;
}

const SENTENCES: ReadonlyMap<number, readonly [TroubleCode, string]> = new Map([
  [5, ["busy", "is being written by another program for too long; try again"]],
  [6, ["busy", "is being written by another program for too long; try again"]],
  [8, ["read-only", "may not be written by this user; nothing was changed"]],
  [10, ["damaged", "could not be read or written by the disk; check it, then restore from a backup"]],
  [11, ["damaged", "is damaged; restore it from a backup. Nothing of it was shown"]],
  [
    13,
    [
      "full",
      "could not be written: the disk is full. What was acknowledged is kept; make room and try again",
    ],
  ],
  [14, ["read-only", "cannot be opened: its folder is missing or closed to this user"]],
  [26, ["damaged", "is no database of Parley's, or its beginning is damaged"]],
]);

/** What the file system refuses before SQLite is asked. */
const SYSTEM: ReadonlyMap<string, readonly [TroubleCode, string]> = new Map([
  ["ENOENT", ["read-only", "cannot be opened: its folder is missing"]],
  ["ENOTDIR", ["read-only", "cannot be opened: its folder is missing"]],
  ["EISDIR", ["read-only", "is a folder; name a file in it"]],
  ["EACCES", ["read-only", "may not be written by this user; nothing was changed"]],
  ["EPERM", ["read-only", "may not be written by this user; nothing was changed"]],
  ["EROFS", ["read-only", "may not be written by this user; nothing was changed"]],
  ["ENOSPC", ["full", "could not be made: the disk is full"]],
]);

function troubleOf(error: unknown, file: string): Trouble {
  if (error instanceof Trouble) return error;
  const system = error instanceof Error && "code" in error ? SYSTEM.get(String(error.code)) : undefined;
  if (system !== undefined) return new Trouble(system[0], `${file} ${system[1]}.`);
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : -1;
  const [kind, sentence] = SENTENCES.get(code) ?? [];
  if (kind === undefined || sentence === undefined) throw error;
  return new Trouble(kind, `${file} ${sentence}.`);
}
