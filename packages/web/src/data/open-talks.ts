import { composeEntry, refOfEntry, stateOfPlay, type Entry, type Ref, type StateOfPlay } from "@parley/core";
import {
  en,
  frameOf,
  memberIn,
  mirrored,
  roomsOfParty,
  roomsUpTo,
  Viewing,
  type Frame,
  type Language,
  type Member,
  type Writing,
} from "@parley/views";
import type { EntryStore } from "./entry-store.ts";
import type { LanguageName } from "./language-name.ts";
import type { Viewpoint } from "./protocol.ts";

const LANGUAGE_BY_NAME: Readonly<Record<LanguageName, Language>> = { en, mirror: mirrored };

/** What entries need to be written: the time, and ids that nobody can guess. */
export interface Clockwork {
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Talks that are open: their entries, and the states made from them so far. */
export class OpenTalks {
  readonly title: string;
  readonly #store: EntryStore;
  readonly #around: Clockwork;
  readonly #self: (() => string) | undefined;
  #member: Member | undefined;
  readonly #stateByQuestion = new Map<string, StateOfPlay>();

  constructor(title: string, store: EntryStore, around: Clockwork, self?: () => string) {
    this.#self = self;
    this.title = title;
    this.#store = store;
    this.#around = around;
  }

  entries(): readonly Entry[] {
    return this.#store.entries();
  }

  /** Who sits at the desk. */
  member(): Member {
    this.#member ??= memberIn(this.entries(), this.#self?.());
    return this.#member;
  }

  /** What the member reads: every entry of the member's rooms. */
  readable(): readonly Entry[] {
    const { rooms } = this.member();
    return rooms === undefined ? this.entries() : this.entries().filter(({ room }) => rooms.has(room));
  }

  /** The entries of the view, as they stand in the record. */
  entriesIn(view: Viewpoint): readonly Entry[] {
    const { rooms } = this.state(view).question;
    return rooms === undefined ? this.entries() : this.entries().filter(({ room }) => rooms.has(room));
  }

  async append(entries: readonly Entry[]): Promise<void> {
    await this.#store.append(entries);
    this.refresh();
  }

  /** Forgets what was made from the entries: some have come. */
  refresh(): void {
    this.#member = undefined;
    this.#stateByQuestion.clear();
  }

  /** Whose entry it is, in which room, when, under a new id. */
  writing(room: string): Writing {
    const { newId, now } = this.#around;
    return { id: newId(), room, author: this.member().id, recordedAt: now().toISOString() };
  }

  /** An entry by the member, now. */
  entryOf(kind: string, room: string, body: object): Entry {
    return composeEntry({ ...this.writing(room), kind, origin: { by: "person" }, sources: [], body });
  }

  /** What is being written here. */
  draft(): Promise<string | undefined> {
    return this.#store.draft();
  }

  keepDraft(draft: string | undefined): Promise<void> {
    return this.#store.keepDraft(draft);
  }

  /** The frame of the view. */
  frame(viewing: Viewing): Frame {
    return frameOf(viewing, this.title, this.member());
  }

  /** The view: what its reader may read, as of its dates, in its language. A new one each time, since sources are numbered anew. */
  viewing(view: Viewpoint): Viewing {
    return new Viewing(this.state(view), LANGUAGE_BY_NAME[view.language]);
  }

  /** The state with which the view is compared; undefined where it is compared with none. */
  before(view: Viewpoint): StateOfPlay | undefined {
    return view.since === undefined ? undefined : this.state({ ...view, by: view.since });
  }

  state({ as, at, by, upTo }: Pick<Viewpoint, "as" | "at" | "by" | "upTo">): StateOfPlay {
    const key = JSON.stringify([as, at, by, upTo]);
    const known = this.#stateByQuestion.get(key);
    if (known !== undefined) return known;
    const rooms = this.#roomsOf(as, upTo);
    const state = stateOfPlay(this.entries(), {
      now: this.#around.now().toISOString(),
      ...(rooms === undefined ? {} : { rooms }),
      ...(at === undefined ? {} : { at }),
      ...(by === undefined ? {} : { recordedBy: by }),
    });
    this.#stateByQuestion.set(key, state);
    return state;
  }

  /** The entry under the reference, where the member reads it. */
  entry(ref: Ref): Entry | undefined {
    return this.readable().find((entry) => refOfEntry(entry) === ref);
  }

  #roomsOf(as: Ref | undefined, upTo: string | undefined): ReadonlySet<string> | undefined {
    if (as !== undefined) return roomsOfParty(this.readable(), as);
    const { rooms } = this.member();
    if (upTo === undefined) return rooms;
    const open = roomsUpTo(this.readable(), upTo);
    return rooms === undefined ? open : new Set([...open].filter((room) => rooms.has(room)));
  }
}
