export { proseOf, readable, type Prose } from "./prose.ts";
export { attributionsIn } from "./rules/attributions.ts";
export type { Attribution } from "./rules/attribution.ts";
export { stretchOf, type Sentence } from "./grammar/sentence.ts";
export type { Stretch } from "./text/sentences.ts";
export { readReport, type Reading } from "./reading.ts";
export { formatWhen, readingToJson, type ReadingJson } from "./json.ts";
export { PartyTable } from "./who/parties.ts";
