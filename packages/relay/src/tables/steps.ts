import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { failure, success, type Result } from "@parley/ledger";

/** One numbered change of the schema. */
export interface Step {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, so that one that was changed after it had been applied is found out. */
  readonly checksum: string;
}

/** A step as a database remembers it. */
export interface Applied {
  readonly number: number;
  readonly checksum: string;
}

/** The steps of an engine, from its folder of `001-name.sql` files, in order and without gaps. */
export function stepsOf(engine: "sqlite" | "postgres"): readonly Step[] {
  const folder = new URL(`../sql/${engine}/`, import.meta.url);
  const names = readdirSync(folder)
    .filter((name) => /^\d{3}-.+\.sql$/.test(name))
    .toSorted();
  return names.map((name, i) => {
    const sql = readFileSync(new URL(name, folder), "utf8");
    const number = Number(name.slice(0, 3));
    if (number !== i + 1) throw new RangeError(`${name} should be number ${i + 1}`);
    return { number, name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/** The steps that are still to be applied. Fails with code `newer` or `altered`, before anything is changed. */
export function stepsToApply(
  steps: readonly Step[],
  applied: readonly Applied[],
  where: string,
): Result<readonly Step[]> {
  const newest = Math.max(0, ...applied.map(({ number }) => number));
  if (newest > steps.length) {
    const what = `was written by a newer Parley (schema ${newest}; this one knows ${steps.length}); update this program. Nothing was changed.`;
    return failure("newer", where, what);
  }
  const altered = applied.find(({ number, checksum }) => steps[number - 1]?.checksum !== checksum);
  if (altered !== undefined) {
    const what = `has a schema that does not match step ${altered.number} of this program; one of them was altered. Nothing was changed.`;
    return failure("altered", where, what);
  }
  return success(steps.slice(applied.length));
}
