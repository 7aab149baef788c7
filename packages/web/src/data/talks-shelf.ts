import { formatProblem, readRecord, type Entry } from "@parley/core";
import { MemoryStore } from "./entry-store.ts";
import { OpenTalks } from "./open-talks.ts";
import { OWN, type OwnDesk, type OwnStore } from "./own.ts";
import { DeskProblem, PASTED } from "./protocol.ts";
import type { Surroundings } from "./session.ts";

/** Talks by name: those that the server offers, what was pasted, and talks of one's own; each opened once. */
export class TalksShelf {
  readonly #around: Surroundings;
  readonly #talksByName = new Map<string, Promise<OpenTalks>>();
  #ownDesk: Promise<OwnDesk> | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** Closes talks, so that they open anew. */
  putAside(name: string): void {
    this.#talksByName.delete(name);
  }

  /** The talks of this name, opened once. */
  open(name: string): Promise<OpenTalks> {
    const known = this.#talksByName.get(name);
    if (known !== undefined) return known;
    const opening = name.startsWith(OWN)
      ? this.#openOwn(name)
      : name === PASTED
        ? Promise.resolve(this.#emptyTalks())
        : this.#load(name);
    this.#talksByName.set(name, opening);
    opening.catch(() => this.#talksByName.delete(name));
    return opening;
  }

  async #openOwn(name: string): Promise<OpenTalks> {
    const store = await this.ownStore(name);
    return new OpenTalks(store.title, store, this.#around, () => store.self());
  }

  /** Talks of one's own, as they are written. */
  async ownStore(name: string): Promise<OwnStore> {
    return (await this.own()).open(name, () => void this.#refresh(name));
  }

  async #refresh(name: string): Promise<void> {
    (await this.#talksByName.get(name))?.refresh();
    this.#around.changed(name);
  }

  /** Keys and talks of one's own. */
  own(): Promise<OwnDesk> {
    this.#ownDesk ??= this.#around.own();
    return this.#ownDesk;
  }

  #emptyTalks(): OpenTalks {
    return new OpenTalks("Reports that you pasted", new MemoryStore(), this.#around);
  }

  async #load(name: string): Promise<OpenTalks> {
    const offered = await this.#around.offered();
    const talks = offered.find((candidate) => candidate.name === name);
    if (talks === undefined)
      throw new DeskProblem(
        `There are no talks “${name}” here. Open those that are offered on the first screen.`,
      );
    const entries = entriesOf(await this.#around.load(name), talks.title);
    return new OpenTalks(talks.title, new MemoryStore(entries), this.#around);
  }
}

/** The entries of a record; fails with the first line that is none. */
export function entriesOf(text: string, name: string): readonly Entry[] {
  const { entries, problems } = readRecord(text, name);
  const [first] = problems;
  if (first !== undefined) throw new DeskProblem(`${formatProblem(first)}.`);
  return entries;
}
