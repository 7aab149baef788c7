import {
  composeEntry,
  quoteOf,
  refOf,
  suggestionId,
  type Content,
  type Digest,
  type Entry,
  type Ref,
} from "@parley/core";
import type { Stretch } from "../text/sentences.ts";

/** Into which room, by whom, when, and with which hash: what suggestions need beside the reading. */
export interface SuggestOptions {
  readonly room: string;
  readonly author: string;
  /** An instant, `2025-12-02T17:04:05.000Z`. */
  readonly recordedAt: string;
  readonly digest: Digest;
  /** Names the report where it has no title of its own. */
  readonly file: string;
}

/** Makes the suggestions of one report: ids from what they rest on, quotes from the report's text. */
export class DraftBook {
  readonly entries: Entry[] = [];
  readonly reportRef: Ref;
  readonly #text: string;
  readonly #sha256: string;
  readonly #options: SuggestOptions;
  readonly #taken = new Set<string>();

  constructor(text: string, sha256: string, reportId: string, options: SuggestOptions) {
    this.#text = text;
    this.#sha256 = sha256;
    this.#options = options;
    this.reportRef = refOf(options.room, reportId);
  }

  /** Adds a suggestion that rests on the stretches, and gives its reference. */
  async suggest<Body>(
    kind: string,
    rule: string,
    places: readonly Stretch[],
    body: Body,
    rest: Partial<Pick<Content<Body>, "on" | "venue" | "knowledge">> = {},
  ): Promise<Ref> {
    const id = await this.#id(kind, rule, places);
    const { room, author, recordedAt } = this.#options;
    const sources = places.map(({ start, end }) => quoteOf(this.reportRef, this.#text, start, end));
    this.entries.push(
      composeEntry({
        id,
        kind,
        room,
        author,
        recordedAt,
        origin: { by: "reader", rule },
        ...rest,
        sources,
        body,
      }),
    );
    return refOf(room, id);
  }

  /** Two things of one kind, rule and place are told apart by how many there were before. */
  async #id(kind: string, rule: string, places: readonly Stretch[]): Promise<string> {
    const { room, digest } = this.#options;
    const offsets = places.flatMap(({ start, end }) => [start, end]);
    for (let count = 0; ; count++) {
      const numbered = count === 0 ? rule : `${rule} ${count + 1}`;
      const id = await suggestionId({ room, sha256: this.#sha256, kind, rule: numbered, offsets }, digest);
      if (!this.#taken.has(id)) {
        this.#taken.add(id);
        return id;
      }
    }
  }
}
