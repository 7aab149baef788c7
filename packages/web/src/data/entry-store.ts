import { refOfEntry, type Entry } from "@parley/core";

/** Where the entries of one set of talks are kept. Entries are only ever added. */
export interface EntryStore {
  entries(): readonly Entry[];
  /** Adds entries; one that is there already under its reference is passed over. */
  append(entries: readonly Entry[]): Promise<void>;
  /** Keeps what is being written, in place of what was kept; nothing drops it. */
  keepDraft(draft: string | undefined): Promise<void>;
  draft(): Promise<string | undefined>;
}

/** Entries in memory: a throwaway copy that ends with the page. */
export class MemoryStore implements EntryStore {
  readonly #entries: Entry[] = [];
  readonly #known = new Set<string>();
  #draft: string | undefined;

  constructor(entries: readonly Entry[] = []) {
    this.#add(entries);
  }

  entries(): readonly Entry[] {
    return this.#entries;
  }

  append(entries: readonly Entry[]): Promise<void> {
    this.#add(entries);
    return Promise.resolve();
  }

  keepDraft(draft: string | undefined): Promise<void> {
    this.#draft = draft;
    return Promise.resolve();
  }

  draft(): Promise<string | undefined> {
    return Promise.resolve(this.#draft);
  }

  #add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const ref = refOfEntry(entry);
      if (this.#known.has(ref)) continue;
      this.#known.add(ref);
      this.#entries.push(entry);
    }
  }
}
