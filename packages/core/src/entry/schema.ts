import * as z from "zod";
import { KINDS } from "../kinds/index.ts";
import { foreignEntrySchema } from "./entry.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of one line of a record, made from the kinds: the frame once, a body a
 * kind. A kind that is not listed is allowed, since a record may come from a newer program.
 */
export function entryJsonSchema(): object {
  const { additionalProperties: _, $schema, ...frame } = toSchema(foreignEntrySchema);
  const names = KINDS.map(({ name }) => name);
  return {
    $schema,
    title: "Parley entry",
    description: "One line of a record in the exchange format, JSON Lines.",
    ...frame,
    oneOf: [
      ...KINDS.map(({ name, version, about }) => ({
        description: about,
        properties: { kind: { const: name }, v: { const: version }, body: { $ref: `#/$defs/${name}` } },
      })),
      { description: "A kind from the future.", properties: { kind: { not: { enum: names } } } },
    ],
    $defs: Object.fromEntries(KINDS.map(({ name, schema }) => [name, bodySchema(schema)])),
  };
}

function bodySchema(schema: z.ZodType): Schema {
  const { $schema: _, ...body } = toSchema(schema);
  return body;
}

function toSchema(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: "input" }) as Schema; // a schema is a plain object
}
