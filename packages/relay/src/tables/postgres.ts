import pg from "pg";
import { failure, success, Trouble, type Result, type Tables } from "@parley/ledger";
import { postgresTables } from "./postgres-tables.ts";
import { stepsOf, stepsToApply, type Applied } from "./steps.ts";

const PLACE = "the database";

/**
 * Opens the tables in PostgreSQL. Several relays may share them: each write is one statement, and none
 * needs a lock, a sequence or a trigger. Fails with code `newer`, `altered` or `down`.
 */
export async function openPostgresTables(connectionString: string, connections = 8): Promise<Result<Tables>> {
  const pool = new pg.Pool({ connectionString, max: connections, application_name: "parley" });
  // A lost connection is noticed by the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  try {
    const steps = await applySteps(pool);
    if (steps.ok) return success(postgresTables(pool, troubleOf));
    await pool.end();
    return steps;
  } catch (error) {
    await pool.end();
    const trouble = troubleOf(error);
    return failure(trouble.code, PLACE, trouble.message);
  }
}

/** Applies each step with its number in one transaction; whoever comes second waits, fails on the number, and looks again. */
async function applySteps(pool: pg.Pool): Promise<Result<undefined>> {
  for (;;) {
    try {
      await pool.query(
        "create table if not exists steps (number integer primary key, checksum text not null)",
      );
      const { rows } = await pool.query<Applied & Readonly<Record<string, unknown>>>(
        "select number, checksum from steps order by number",
      );
      const steps = stepsToApply(stepsOf("postgres"), rows, PLACE);
      if (!steps.ok) return steps;
      const [next] = steps.value;
      if (next === undefined) return success(undefined);
      const text = `begin; insert into steps (number, checksum) values (${next.number}, '${next.checksum}'); ${next.sql} commit;`;
      const client = await pool.connect();
      try {
        await client.query(text);
      } catch (error) {
        await client.query("rollback");
        throw error;
      } finally {
        client.release();
      }
    } catch (error) {
      if (!ALREADY.has(codeOf(error))) throw error;
    }
  }
}

/** Another relay was first: a duplicate key, table or type, or a serialization that was retried away. */
const ALREADY: ReadonlySet<string> = new Set(["23505", "42P07", "42710", "40001", "40P01"]);

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** A statement that the database refused is our mistake; anything else means that it cannot be used now. */
function troubleOf(error: unknown): Trouble {
  if (error instanceof Trouble) return error;
  const code = codeOf(error);
  if (code === "53100")
    return new Trouble("full", "The database's disk is full; what was acknowledged is kept.");
  if (code === "25006")
    return new Trouble("read-only", "The database is a standby that takes no writes; name the primary.");
  if (/^(?:22|23|42)/.test(code) || !(error instanceof Error)) throw error;
  return new Trouble(
    "down",
    "The database does not answer; try again. What was not acknowledged may or may not be there.",
  );
}
