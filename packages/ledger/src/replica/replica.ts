import { failure, success, type Entry, type Result, type Room } from "@parley/core";
import type { Bytes } from "../bytes.ts";
import type { TalksPage } from "../keys/backup.ts";
import type { Line } from "../room/line.ts";
import {
  confirmInvitation,
  invitationsOf,
  invite,
  withdraw,
  type InvitationView,
  type Invitee,
} from "./inviting.ts";
import { join, wordsOfJoining } from "./joining.ts";
import { LocalCopy, type Surrounding } from "./local-copy.ts";
import { foundTalks, talksEntry, type NewTalks } from "./founding.ts";
import { headOf } from "./local-room.ts";
import { openRoom, removeFrom, type NewRoom } from "./membership.ts";
import { entriesOf, send, type Outcome } from "./queue.ts";
import type { Alarm, Queued } from "./records.ts";
import { viewOf, type RoomView } from "./room-view.ts";
import { randomId, type Shelf } from "./shelf.ts";
import { packTalks, unpackTalks } from "./moving.ts";
import { syncWhole, writeAll, type Synced } from "./going.ts";
import { verifyAll, type Verified } from "./verifying.ts";

/**
 * One person's talks on one device: it reads what the store holds, verifies all of it, and writes exactly
 * once. Its calls run one after another; every refusal is a `Result`, and what a relay may not do becomes
 * an alarm that stays until it is put aside.
 */
export class Replica {
  readonly #copy: LocalCopy;
  #work: Promise<unknown> = Promise.resolve();

  private constructor(copy: LocalCopy) {
    this.#copy = copy;
  }

  /** The talks that lie on a shelf, by their ids. */
  static talksOn(shelf: Shelf): Promise<readonly string[]> {
    return LocalCopy.talksOn(shelf);
  }

  /** Opens talks from the shelf, without asking the store. Fails with code `no-talks`. */
  static async open(talks: string, surrounding: Surrounding): Promise<Result<Replica>> {
    const copy = await LocalCopy.load(talks, surrounding);
    if (copy !== undefined) return success(new Replica(copy));
    return failure("no-talks", talks, "These talks are not on this device, or under other keys.");
  }

  /** Starts talks: a team room with oneself in it, and the entry that names them. */
  static async found(talks: NewTalks, surrounding: Surrounding): Promise<Result<Replica>> {
    const copy = await foundTalks(talks, surrounding);
    if (!copy.ok) return copy;
    const replica = new Replica(copy.value);
    const written = await replica.write([talksEntry(copy.value, talks)]);
    return written.ok ? success(replica) : written;
  }

  /** Answers an invitation's link. The rooms come with a later `sync`, once the inviter's program let us in. */
  static async join(
    link: string,
    name: string | undefined,
    surrounding: Surrounding,
  ): Promise<Result<Replica>> {
    const copy = await join(link, name, surrounding);
    return copy.ok ? success(new Replica(copy.value)) : copy;
  }

  /** Makes the copy anew from what a backup knows; the rooms come with the next `sync`. */
  static async restore(page: TalksPage, surrounding: Surrounding): Promise<Replica> {
    const expected = page.rooms.map(({ chain, head }) => ({ chain, head }));
    const { talks, self: id = randomId(surrounding.random), title } = page;
    const self = { id, known: [], expected, ...(title === undefined ? {} : { title }) };
    return new Replica(await LocalCopy.make(talks, self, surrounding));
  }

  /** Whole talks as one file that this keyring alone opens, to move them to another machine or store. */
  pack(): Promise<Result<Bytes>> {
    return this.#next(() => packTalks(this.#copy));
  }

  /** Moves whole talks from such a file into the store; says how many rooms had to stay behind. */
  static async unpack(
    file: Bytes,
    surrounding: Surrounding,
  ): Promise<Result<{ readonly replica: Replica; readonly rooms: number; readonly leftBehind: number }>> {
    const moved = await unpackTalks(file, surrounding);
    if (!moved.ok) return moved;
    const { copy, rooms, leftBehind } = moved.value;
    return success({ replica: new Replica(copy), rooms, leftBehind });
  }

  get talks(): string {
    return this.#copy.talks;
  }

  /** One's own member id and name, and what the talks are called. */
  get self(): { readonly id: string; readonly name?: string; readonly title?: string } {
    return this.#copy.self;
  }

  /** Whether an invitation was answered and no room has come yet. */
  get isJoining(): boolean {
    return this.#copy.self.joining !== undefined;
  }

  /** The rooms that this copy reads, in the order of their ids. */
  rooms(): readonly RoomView[] {
    return [...this.#copy.rooms.values()].flatMap((room) => viewOf(room, this.#copy.self.id));
  }

  /** Every entry that this copy reads; `stateOfPlay` takes them as they are. */
  entries(): readonly Entry[] {
    return entriesOf(this.#copy);
  }

  /** The lines of a room in the order of its chain: entries, changes of who reads, and what was left out. */
  lines(room: string): readonly Line[] {
    return this.#copy.roomById(room)?.lines ?? [];
  }

  alarms(): readonly Alarm[] {
    return [...this.#copy.alarms.values()];
  }

  /** Reads what is new, lets in who answered an invitation, and sends what waits. Fails where the store cannot be used. */
  sync(): Promise<Result<Synced>> {
    return this.#next(() => syncWhole(this.#copy));
  }

  /**
   * Writes entries, in this order and each exactly once, also where the store does not answer now: then
   * they wait on the shelf. Fails with code `room` where one is closed to us; nothing was written then.
   */
  write(entries: readonly Entry[]): Promise<Result<Outcome>> {
    return this.#next(() => writeAll(this.#copy, entries));
  }

  /** What waits to go out, oldest first. */
  waiting(): Promise<readonly Queued[]> {
    return this.#next(() => this.#copy.queue());
  }

  /** Sends what was asked about, after somebody has looked at what changed. */
  confirm(id: string): Promise<Result<undefined>> {
    return this.#next(async () => {
      const queued = (await this.#copy.queue()).find((waiting) => waiting.id === id);
      if (queued === undefined) return failure("unknown", "", "This does not wait any more.");
      return send(this.#copy, queued);
    });
  }

  /** Takes back what waits; nobody will have seen it. */
  drop(id: string): Promise<void> {
    return this.#next(() => this.#copy.dropQueued(id));
  }

  /** Opens a room and gives its entry. */
  openRoom(room: NewRoom): Promise<Result<Entry<Room>>> {
    return this.#next(() => openRoom(this.#copy, room));
  }

  /** Makes an invitation at this relay's address; its link works once. */
  invite(relay: string, invitee: Invitee): Promise<Result<{ readonly id: string; readonly link: string }>> {
    return this.#next(() => invite(this.#copy, relay, invitee));
  }

  /** The open invitations, with who answered and the words to compare. */
  invitations(): Promise<Result<readonly InvitationView[]>> {
    return this.#next(() => invitationsOf(this.#copy));
  }

  /** Lets in who answered, after the words were compared and are the same. */
  confirmInvitation(id: string): Promise<Result<undefined>> {
    return this.#next(() => confirmInvitation(this.#copy, id));
  }

  withdrawInvitation(id: string): Promise<Result<undefined>> {
    return this.#next(() => withdraw(this.#copy, id));
  }

  /** For a newcomer: the words to compare aloud; undefined until the inviter's program has seen the answer. */
  wordsToCompare(): Promise<Result<string | undefined>> {
    return this.#next(() => wordsOfJoining(this.#copy));
  }

  /** Removes members from a room, by their ids; a new epoch begins. Nobody can make them forget what they read. */
  remove(room: string, members: readonly string[]): Promise<Result<undefined>> {
    return this.#next(() => {
      const found = this.#copy.roomById(room);
      if (found === undefined) return Promise.resolve(failure("room", room, "You are not in this room."));
      return removeFrom(this.#copy, found.chain.chain, members);
    });
  }

  /** Reads everything once more from the store and checks it one by one. */
  verify(): Promise<Result<readonly Verified[]>> {
    return this.#next(() => verifyAll(this.#copy));
  }

  /** Puts an alarm aside, after a person has looked into it. */
  putAside(alarm: Alarm): Promise<void> {
    return this.#next(() => this.#copy.dropAlarm(alarm));
  }

  /** What a backup must know of these talks; `store` says where they are kept. */
  page(store: string): TalksPage {
    const { talks, self } = this.#copy;
    const rooms = [...this.#copy.rooms.values()].map((room) => {
      const { chain, start } = room.chain;
      return { chain, start, head: headOf(room) };
    });
    return { talks, store, self: self.id, rooms, ...(self.title === undefined ? {} : { title: self.title }) };
  }

  /** One thing at a time: what is read and what is written stand on one another. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work, work);
    this.#work = done.catch(() => undefined);
    return done;
  }
}
