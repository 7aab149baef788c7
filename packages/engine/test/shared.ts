import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");

/** Where scenarios with reference answers lie: beside the repository, or beside the folder of its worktrees. */
const FOLDER = [process.env["PARLEY_SHARED"], join(ROOT, "../shared"), join(ROOT, "../../shared")]
  .filter((folder) => folder !== undefined)
  .map((folder) => join(folder, "data/scenarios"))
  .find((folder) => existsSync(folder));

/** Why tests against the reference answers are skipped, or false. */
export const absent: string | false =
  FOLDER === undefined &&
  "SKIPPED: no ../shared/data/scenarios beside the repository; set PARLEY_SHARED to its folder";

/** The text of a scenario's file. */
export function scenario(path: string): string {
  return readFileSync(join(FOLDER!, path), "utf8");
}

/** The reference answers of a name, of a shape that the test knows. */
export function reference<T>(name: string): T {
  return JSON.parse(scenario(`reference/${name}.json`)) as T; // the reference files are ours
}
