import { writeFileSync } from "node:fs";
import { problemJsonSchema } from "@parley/engine";

// Writes docs/problem.schema.json; a test compares it.
const file = new URL("../docs/problem.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(problemJsonSchema(), undefined, 2)}\n`);
