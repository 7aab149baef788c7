import { refOfEntry, stateOfPlay, type Entry, type Ref, type StateOfPlay } from "@parley/core";
import { en, frameOf, mirrored, roomsReadBy, Viewing, type Language } from "@parley/views";
import type { EntryStore } from "./entry-store.ts";
import type { LanguageName } from "./language-name.ts";
import type { Viewpoint } from "./protocol.ts";

const LANGUAGE_BY_NAME: Readonly<Record<LanguageName, Language>> = { en, mirror: mirrored };

/** Talks that are open: their entries, and the states made from them so far. */
export class OpenTalks {
  readonly title: string;
  readonly #store: EntryStore;
  readonly #now: () => Date;
  readonly #stateByQuestion = new Map<string, StateOfPlay>();

  constructor(title: string, store: EntryStore, now: () => Date) {
    this.title = title;
    this.#store = store;
    this.#now = now;
  }

  entries(): readonly Entry[] {
    return this.#store.entries();
  }

  async append(entries: readonly Entry[]): Promise<void> {
    await this.#store.append(entries);
    this.#stateByQuestion.clear();
  }

  /** The view: what its reader may read, as of its dates, in its language. A new one each time, since sources are numbered anew. */
  viewing(view: Viewpoint): Viewing {
    return new Viewing(this.state(view), LANGUAGE_BY_NAME[view.language]);
  }

  /** The state with which the view is compared; undefined where it is compared with none. */
  before(view: Viewpoint): StateOfPlay | undefined {
    return view.since === undefined ? undefined : this.state({ ...view, by: view.since });
  }

  state({ as, at, by }: Viewpoint): StateOfPlay {
    const key = JSON.stringify([as, at, by]);
    const known = this.#stateByQuestion.get(key);
    if (known !== undefined) return known;
    const rooms = as === undefined ? undefined : this.#roomsOf(as);
    const state = stateOfPlay(this.entries(), {
      now: this.#now().toISOString(),
      ...(rooms === undefined ? {} : { rooms }),
      ...(at === undefined ? {} : { at }),
      ...(by === undefined ? {} : { recordedBy: by }),
    });
    this.#stateByQuestion.set(key, state);
    return state;
  }

  /** Whether the entry is there. */
  has(ref: Ref): boolean {
    return this.entries().some((entry) => refOfEntry(entry) === ref);
  }

  #roomsOf(party: Ref): ReadonlySet<string> {
    const whole = new Viewing(stateOfPlay(this.entries()), en);
    return roomsReadBy(frameOf(whole, this.title), party);
  }
}
