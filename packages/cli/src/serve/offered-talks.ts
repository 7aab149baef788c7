import { existsSync, globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatRecord, stateOfPlay, type Entry, type StateOfPlay } from "@parley/core";
import { capital } from "@parley/views";
import type { Io } from "../command.ts";
import { readInputs } from "../inputs.ts";
import { allEntries } from "../loading.ts";
import type { Offered } from "./desk-server.ts";

/** The examples that come with Parley, the public one first. */
const EXAMPLES: readonly string[] = ["peace-plan", "port"];

/** Talks with their entries, read at most once. */
export class OfferedTalks {
  readonly #io: Io;
  readonly #readByName = new Map<string, () => Promise<readonly Entry[]>>();

  constructor(io: Io) {
    this.#io = io;
  }

  /** What the desk offers: the files given, if any, and then every example. */
  async offered(files: readonly string[]): Promise<readonly Offered[]> {
    const own = files.length === 0 ? [] : [await this.#talks("talks", files, false)];
    const examples = EXAMPLES.map((name) => [name, exampleFiles(name)] as const).filter(
      ([, paths]) => paths.length > 0,
    );
    return [...own, ...(await Promise.all(examples.map(([name, paths]) => this.#talks(name, paths, true))))];
  }

  /** Where the named talks stand. */
  async state(name: string): Promise<StateOfPlay> {
    const entries = (await this.#readByName.get(name)?.()) ?? [];
    return stateOfPlay(entries, { now: this.#io.now().toISOString() });
  }

  async #talks(name: string, files: readonly string[], isExample: boolean): Promise<Offered> {
    const inputs = await readInputs(files, this.#io.stdin);
    const records = inputs.filter(({ isRecord }) => isRecord);
    const named = stateOfPlay(await allEntries(this.#io, records, this.#writing())).talks;
    let read: Promise<readonly Entry[]> | undefined;
    const entries = (): Promise<readonly Entry[]> => (read ??= allEntries(this.#io, inputs, this.#writing()));
    this.#readByName.set(name, entries);
    return {
      name,
      title: capital((named?.entry.body.title ?? files.join(", ")).replace(/^EXAMPLE:?\s*/, "")),
      isExample,
      record: async () => formatRecord(await entries()),
    };
  }

  #writing(): { readonly room: string; readonly recordedAt: string } {
    return { room: "mine", recordedAt: this.#io.now().toISOString() };
  }
}

/** The files of an example that comes with Parley, without the page that tells of it; none where it does not. */
function exampleFiles(name: string): readonly string[] {
  const folder = fileURLToPath(new URL(`../../../../examples/${name}/`, import.meta.url));
  if (!existsSync(folder)) return [];
  return globSync(["*.md", "*.jsonl"], { cwd: folder })
    .filter((file) => file !== "README.md")
    .toSorted()
    .map((file) => `${folder}${file}`);
}
