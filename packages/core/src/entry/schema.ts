import * as z from "zod";
import { KINDS } from "../kinds/index.ts";
import { entrySchemaOf } from "./entry.ts";

/** The JSON Schema (draft 2020-12) of one line of a record, made from the kinds. */
export function entryJsonSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Parley entry",
    description: "One line of a record in the exchange format, JSON Lines.",
    oneOf: KINDS.map(({ name }) => ({ $ref: `#/$defs/${name}` })),
    $defs: Object.fromEntries(
      KINDS.map(({ name, about, schema }) => {
        const { $schema: _, ...definition } = z.toJSONSchema(entrySchemaOf(name, schema), { io: "input" });
        return [name, { description: about, ...definition }];
      }),
    ),
  };
}
