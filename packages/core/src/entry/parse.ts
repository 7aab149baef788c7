import type * as z from "zod";
import { kindByName } from "../kinds/index.ts";
import { failure, success, type Result } from "../result.ts";
import { nearest } from "../nearest.ts";
import { entrySchemaOf, foreignEntrySchema, type Entry } from "./entry.ts";
import type { Kind } from "./kind.ts";

/**
 * Reads one entry from outside. A kind that is not among `kinds`, or a version newer than the kind's own,
 * is kept whole and never refused; an older version is brought to the kind's, and what is stored stays as
 * it is. Fails with code `not-an-entry` or `wrong-field`.
 */
export function parseEntry(
  input: unknown,
  where = "",
  kinds: ReadonlyMap<string, Kind> = kindByName,
): Result<Entry> {
  if (input === null || typeof input !== "object" || Array.isArray(input)) {
    return failure("not-an-entry", where, "is not an entry; an entry is a JSON object with a kind");
  }
  const { kind: name, v } = input as { kind?: unknown; v?: unknown }; // any object may lack both
  if (typeof name !== "string") return failure("not-an-entry", where, "has no kind");
  const kind = kinds.get(name);
  if (kind === undefined || (typeof v === "number" && v > kind.version)) {
    return checked(foreignEntrySchema, input, where, name);
  }
  const isOlder = typeof v === "number" && Number.isInteger(v) && v >= 1 && v < kind.version;
  const migrated = isOlder ? migrate(kind, input, v) : input;
  return checked(schemaOf(kind), migrated, where, name);
}

/** Brings the body through every step from its version to the kind's. */
function migrate(kind: Kind, input: object, v: number): object {
  const { body } = input as { body?: unknown }; // the schema checks it afterwards
  return {
    ...input,
    v: kind.version,
    body: kind.migrations.slice(v - 1).reduce((old, step) => step(old), body),
  };
}

const schemaByKind = new Map<Kind, z.ZodType<Entry>>();

function schemaOf(kind: Kind): z.ZodType<Entry> {
  let schema = schemaByKind.get(kind);
  if (schema === undefined) schemaByKind.set(kind, (schema = entrySchemaOf(kind.name, kind.schema)));
  return schema;
}

function checked(schema: z.ZodType<Entry>, input: unknown, where: string, kind: string): Result<Entry> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return success(parsed.data);
  const [issue] = deepest(parsed.error.issues);
  const field = issue === undefined || issue.path.length === 0 ? "" : issue.path.join(".");
  const place = [where, `field ${field}`].filter((part) => part !== "" && part !== "field ").join(", ");
  return failure("wrong-field", place, issue === undefined ? `is not a ${kind}` : reason(issue));
}

/** In a union, the branch that got furthest says best what is wrong. */
function deepest(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.map((issue) => {
    if (issue.code !== "invalid_union") return issue;
    const branches = issue.errors
      .map((branch) => deepest(branch)[0])
      .filter((candidate) => candidate !== undefined)
      .toSorted((a, b) => b.path.length - a.path.length);
    const [inner] = branches;
    if (inner === undefined) return issue;
    const path = [...issue.path, ...inner.path];
    if (inner.code !== "invalid_value") return { ...inner, path };
    // Branches told apart by one word: every word that any of them takes would do.
    const alike = branches.filter(
      (branch) => branch.code === "invalid_value" && branch.path.join(".") === inner.path.join("."),
    );
    return { ...inner, path, values: alike.flatMap((branch) => ("values" in branch ? branch.values : [])) };
  });
}

function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `there is no field “${issue.keys.join("”, “")}”; remove it`;
  if (issue.code === "invalid_value") {
    const words = issue.values.map(String);
    const near = typeof issue.input === "string" ? nearest(issue.input, words) : undefined;
    const hint = near === undefined ? "" : `; did you mean “${near}”?`;
    return `must be one of ${words.map((word) => `“${word}”`).join(", ")}${hint}`;
  }
  if (issue.code === "invalid_type") {
    return issue.input === undefined
      ? `is missing; a ${issue.expected} is needed`
      : `must be a ${issue.expected}`;
  }
  return issue.message;
}
