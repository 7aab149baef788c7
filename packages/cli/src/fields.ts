import { CAPACITIES, entryJsonSchema, isDay, isInstant, nearest, type Capacity } from "@parley/core";
import type { Naming } from "./naming.ts";
import { Refusal } from "./refusal.ts";

/** A field of a kind's body, as a person fills it in. */
export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly sort: Sort;
}

type Sort =
  | { readonly of: "text" | "number" | "yes-or-no" | "reference" | "speaker" | "time" | "json" }
  | { readonly of: "choice"; readonly words: readonly string[] }
  /** An object of which only one field is needed: that field's value stands for it. */
  | { readonly of: "part"; readonly key: string; readonly sort: Sort }
  | { readonly of: "list"; readonly item: Sort };

/** A JSON Schema, as far as it is looked at here. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** The fields of a kind, required ones first. */
export function fieldsOf(kind: string): readonly Field[] {
  const { $defs } = entryJsonSchema() as { readonly $defs: Readonly<Record<string, Schema>> }; // our own schema
  const { properties = {}, required = [] } = $defs[kind] ?? {};
  return Object.entries(properties)
    .map(([name, schema]) => ({ name, isRequired: required.includes(name), sort: sortOf(schema) }))
    .toSorted((a, b) => Number(b.isRequired) - Number(a.isRequired));
}

function sortOf(schema: Schema): Sort {
  if (schema.enum !== undefined) return { of: "choice", words: schema.enum };
  if (schema.anyOf !== undefined) {
    const branches = schema.anyOf;
    if (branches.some(({ pattern }) => isReference(pattern))) return { of: "reference" };
    return branches.some(({ properties }) => properties?.["told"] !== undefined)
      ? { of: "time" }
      : { of: "json" };
  }
  if (schema.properties?.["capacity"] !== undefined) return { of: "speaker" };
  const [only, ...others] = schema.required ?? [];
  const part = only === undefined ? undefined : schema.properties?.[only];
  if (schema.type === "object" && only !== undefined && part !== undefined && others.length === 0)
    return { of: "part", key: only, sort: sortOf(part) };
  if (schema.type === "array" && schema.items !== undefined)
    return { of: "list", item: sortOf(schema.items) };
  if (schema.type === "boolean") return { of: "yes-or-no" };
  if (schema.type === "number" || schema.type === "integer") return { of: "number" };
  if (schema.type === "string") return isReference(schema.pattern) ? { of: "reference" } : { of: "text" };
  return { of: "json" };
}

function isReference(pattern: string | undefined): boolean {
  return pattern?.includes("/") ?? false;
}

/** How to write a value of the field, in a few words. */
export function hintOf({ sort }: Field): string {
  switch (sort.of) {
    case "choice":
      return sort.words.join(", ");
    case "list":
      return `${hintOf({ name: "", isRequired: false, sort: sort.item })}; several with ;`;
    case "part":
      return hintOf({ name: sort.key, isRequired: true, sort: sort.sort });
    case "reference":
      return "a name, a number or room/id";
    case "speaker":
      return "Name, capacity";
    case "time":
      return "2025-12-03, a time in UTC, or day/day";
    case "yes-or-no":
      return "yes or no";
    case "text":
    case "number":
      return sort.of;
    case "json":
      return "JSON";
  }
}

/** The value that the words stand for. */
export function valueOf(field: Field, words: string, naming: Naming): unknown {
  return parsed(field.sort, words.trim(), field.name, naming);
}

function parsed(sort: Sort, words: string, name: string, naming: Naming): unknown {
  switch (sort.of) {
    case "text":
      return words;
    case "number": {
      if (!/^-?\d+(?:\.\d+)?$/.test(words)) throw wrong(name, words, "is no number");
      return Number(words);
    }
    case "yes-or-no":
      if (words === "yes" || words === "true") return true;
      if (words === "no" || words === "false") return false;
      throw wrong(name, words, "is neither yes nor no");
    case "choice": {
      if (sort.words.includes(words)) return words;
      const near = nearest(words, sort.words);
      throw wrong(
        name,
        words,
        `is none of ${sort.words.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
      );
    }
    case "reference":
      return words === "talks" ? words : naming.find(words);
    case "speaker":
      return speaker(words, name, naming);
    case "time":
      return time(words, name);
    case "part":
      return { [sort.key]: parsed(sort.sort, words, name, naming) };
    case "list":
      if (words.startsWith("[")) return parsed({ of: "json" }, words, name, naming);
      return words.split(";").map((part) => parsed(sort.item, part.trim(), name, naming));
    case "json":
      try {
        return JSON.parse(words) as unknown; // the kind's schema checks it afterwards
      } catch {
        throw wrong(name, words, "is not JSON");
      }
  }
}

/** "Ana Brandt, envoy", "the union, principal" or "the union". */
function speaker(words: string, name: string, naming: Naming): object {
  const [who = "", capacity = "unknown"] = words.split(",").map((part) => part.trim());
  if (!CAPACITIES.includes(capacity as Capacity)) {
    const near = nearest(capacity, CAPACITIES);
    throw wrong(
      name,
      capacity,
      `is no capacity; the capacities are ${CAPACITIES.join(", ")}${near === undefined ? "" : `; did you mean ${near}?`}`,
    );
  }
  const ref = naming.find(who);
  return naming.isPerson(ref) ? { person: ref, ...naming.partyOf(ref), capacity } : { party: ref, capacity };
}

/** "2025-12-03", "2025-12-03T10:00:00.000Z", "2025-12-01/2025-12-03", or words. */
export function time(words: string, name: string): object {
  if (isDay(words)) return { day: words };
  if (isInstant(words)) return { at: words };
  const [from = "", to = ""] = words.split("/");
  if (isDay(from) && isDay(to)) return { from, to };
  if (/\d{4}/.test(words))
    throw wrong(
      name,
      words,
      "is no time; write it as 2025-12-03, as 2025-12-03T10:00:00.000Z, or as day/day",
    );
  return { told: words };
}

function wrong(name: string, words: string, what: string): Refusal {
  return new Refusal(`${name}: “${words}” ${what}.`);
}
