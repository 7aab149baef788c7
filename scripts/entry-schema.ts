import { readFileSync, writeFileSync } from "node:fs";
import { entryJsonSchema, KINDS } from "@parley/core";

// Writes docs/entry.schema.json and the table of kinds in docs/format.md from
// the kinds; a test compares both.
const docs = new URL("../docs/", import.meta.url);
writeFileSync(new URL("entry.schema.json", docs), `${JSON.stringify(entryJsonSchema(), undefined, 2)}\n`);

const format = new URL("format.md", docs);
const rows = KINDS.map(({ name, about }) => `| \`${name}\` | ${about} |`);
const table = ["| kind | what it records |", "| --- | --- |", ...rows].join("\n");
const text = readFileSync(format, "utf8");
writeFileSync(
  format,
  text.replace(/(?<=## The kinds\n\n)[\s\S]*?(?=\n\n## )/, () => table),
);
