import { writeFileSync } from "node:fs";
import { entryJsonSchema } from "@parley/core";

// Writes docs/entry.schema.json from the kinds; a test compares the two.
const path = new URL("../docs/entry.schema.json", import.meta.url);
writeFileSync(path, `${JSON.stringify(entryJsonSchema(), undefined, 2)}\n`);
