import { LARGEST } from "./fields.ts";
import { LINKS } from "../problem/links.ts";
import { MOST_LINKS, NEEDS } from "./read-rules.ts";
import { MOST_OPTIONS, MOST_PARTIES, MOST_POINTS } from "./problem-file.ts";

/**
 * The JSON Schema (2020-12) of a problem file. It says what shape a file has; that names exist, that links do not
 * contradict each other and that ranges hold their values is checked by `toProblem` alone.
 */
export function problemJsonSchema(): object {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Parley problem file",
    ...record(
      {
        points: { type: "array", minItems: 1, maxItems: MOST_POINTS, items: { $ref: "#/$defs/point" } },
        parties: { type: "array", minItems: 1, maxItems: MOST_PARTIES, items: { $ref: "#/$defs/party" } },
        links: { type: "array", maxItems: MOST_LINKS, items: { $ref: "#/$defs/link" } },
        consent: { $ref: "#/$defs/consent" },
      },
      ["points", "parties"],
    ),
    $defs: { name: NAME, number: NUMBER, range: RANGE, choice: CHOICE, point, party, link, consent },
  };
}

function record(properties: Readonly<Record<string, object>>, required: readonly string[]): object {
  return { type: "object", properties, required, additionalProperties: false };
}

const mapOf = (values: object): object => ({ type: "object", additionalProperties: values });
const ref = (name: string): object => ({ $ref: `#/$defs/${name}` });

const NAME = { type: "string", pattern: "\\S" };
const NUMBER = { type: "number", minimum: -LARGEST, maximum: LARGEST };
const RANGE = { type: "array", items: ref("number"), minItems: 2, maxItems: 2 };
const CHOICE = record({ point: ref("name"), option: ref("name") }, ["point", "option"]);

const point = record(
  {
    id: ref("name"),
    title: ref("name"),
    options: {
      type: "array",
      minItems: 1,
      maxItems: MOST_OPTIONS,
      items: { anyOf: [ref("name"), record({ id: ref("name"), title: ref("name") }, ["id"])] },
    },
  },
  ["id", "options"],
);

const ranges = record(
  {
    reservation: ref("range"),
    weights: mapOf(ref("range")),
    options: mapOf(mapOf(ref("range"))),
  },
  [],
);

const party = record(
  {
    id: ref("name"),
    title: ref("name"),
    values: mapOf(mapOf(ref("number"))),
    reservation: ref("number"),
    redLines: { type: "array", items: ref("choice") },
    ranges,
  },
  ["id"],
);

const link = record({ kind: { enum: LINKS }, from: ref("choice"), to: ref("choice") }, [
  "kind",
  "from",
  "to",
]);

const consent = {
  anyOf: [
    { enum: NEEDS },
    record(
      {
        needs: { anyOf: [{ enum: NEEDS }, { type: "integer", minimum: 1, maximum: MOST_PARTIES }] },
        vetoes: { type: "array", items: ref("name") },
      },
      [],
    ),
  ],
};
