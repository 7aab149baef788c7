import type { Problem } from "@parley/core";
import { sha256, toBase64url, type Bytes, type Clock, type Random } from "../bytes.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { Row } from "../room/line.ts";
import { readOn, type Reading } from "../room/reading.ts";
import { parseHeader } from "../seal/header.ts";
import type { Author } from "../room/writing.ts";
import type { Store } from "../store/store.ts";
import { formatRow, headOf, parseRow, recordOf, roomOfRecord, type LocalRoom } from "./local-room.ts";
import { plainOf, recordSchemas, type Alarm, type Invited, type Queued, type Self } from "./records.ts";
import { inName, SealedShelf, type Put, type Shelf } from "./shelf.ts";

/** What a replica is given. */
export interface Surrounding {
  readonly keyring: Keyring;
  readonly store: Store;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * One person's copy of one talks on one device, in memory and on the shelf. Nothing here talks to the store.
 * Rooms and what waits lie under names of their own, so that two programs on one shelf do not undo one
 * another's work.
 */
export class LocalCopy {
  readonly talks: string;
  readonly surrounding: Surrounding;
  readonly rooms: Map<string, LocalRoom> = new Map();
  readonly alarms: Map<string, Alarm> = new Map();
  readonly #shelf: SealedShelf;
  #self: Self;

  private constructor(talks: string, surrounding: Surrounding, shelf: SealedShelf, self: Self) {
    this.talks = talks;
    this.surrounding = surrounding;
    this.#shelf = shelf;
    this.#self = self;
  }

  /** Which talks lie on the shelf. */
  static async talksOn(shelf: Shelf): Promise<readonly string[]> {
    const names = (await shelf.list("self/")).map(([name]) => name.slice("self/".length));
    return names;
  }

  /** Makes the copy of talks that are not on the shelf yet. */
  static async make(talks: string, self: Self, surrounding: Surrounding): Promise<LocalCopy> {
    const shelf = await SealedShelf.of(surrounding.shelf, surrounding.keyring, surrounding.random);
    const copy = new LocalCopy(talks, surrounding, shelf, self);
    await copy.setSelf(self);
    return copy;
  }

  /** Loads the copy and verifies every envelope in it; undefined where these talks are not on the shelf. */
  static async load(talks: string, surrounding: Surrounding): Promise<LocalCopy | undefined> {
    const shelf = await SealedShelf.of(surrounding.shelf, surrounding.keyring, surrounding.random);
    const found = (await shelf.read(`self/${talks}`)).values.get(`self/${talks}`);
    const self = recordSchemas.self.safeParse(found);
    if (!self.success) return undefined;
    const copy = new LocalCopy(talks, surrounding, shelf, self.data);
    for (const [name, value] of (await shelf.read(`alarm/${talks}/`)).values) {
      const alarm = recordSchemas.alarm.safeParse(value);
      if (alarm.success) copy.alarms.set(name, alarm.data);
    }
    for (const value of (await shelf.read(`room/${talks}/`)).values.values()) {
      const record = recordSchemas.room.safeParse(value);
      if (record.success) await copy.#load(await roomOfRecord(talks, record.data));
    }
    return copy;
  }

  get self(): Self {
    return this.#self;
  }

  async setSelf(self: Self): Promise<void> {
    this.#self = self;
    await this.#shelf.write(`self/${this.talks}`, plainOf(self));
  }

  /** Who writes. */
  get author(): Author {
    const { keyring, random } = this.surrounding;
    return { id: this.#self.id, signing: keyring.signing, random };
  }

  /** The room by the id of its `room` entry. */
  roomById(id: string): LocalRoom | undefined {
    return [...this.rooms.values()].find(({ chain }) => chain.opened?.entry.id === id);
  }

  /** Reads rows on behind what the room holds, keeps what held, and gives the reading. */
  async take(
    room: LocalRoom,
    rows: readonly Row[],
    before: Bytes,
  ): Promise<Reading & { readonly room: LocalRoom }> {
    const reading = await readOn(room.chain, rows, room.keys, before);
    const isStart = room.lines.length === 0 && reading.taken > 0;
    const grown = {
      ...room,
      chain: reading.chain,
      lines: [...room.lines, ...reading.lines],
      before: isStart ? before : room.before,
    };
    const kept = { ...grown, head: headOf(grown) };
    const puts = rows.slice(0, reading.taken).map((row, i): Put => {
      return [`row/${this.talks}/${kept.chain.chain}/${inName(room.chain.seq + 1 + i)}`, formatRow(row)];
    });
    await this.keep(kept, puts);
    for (const line of reading.lines)
      if (line.is === "void") await this.alarm(line.problem, kept.chain.chain);
    return { ...reading, room: kept };
  }

  /** Keeps the room, and puts the rest in the same step. */
  async keep(room: LocalRoom, puts: readonly Put[] = []): Promise<void> {
    const name = `room/${this.talks}/${room.chain.chain}`;
    this.rooms.set(room.chain.chain, room);
    await this.#shelf.put([await this.#shelf.sealed(name, plainOf(recordOf(room))), ...puts]);
  }

  /** Lets a room go that does not hold, with everything of it. */
  async forget(chain: string): Promise<void> {
    this.rooms.delete(chain);
    const rows = await this.#shelf.list(`row/${this.talks}/${chain}/`);
    await this.#shelf.put([
      [`room/${this.talks}/${chain}`, undefined],
      ...rows.map(([name]): Put => [name, undefined]),
    ]);
  }

  /** Raises an alarm, once. */
  async alarm({ code, where, message }: Problem, chain?: string): Promise<void> {
    const digest = await sha256(new TextEncoder().encode(JSON.stringify([code, chain, where, message])));
    const name = `alarm/${this.talks}/${toBase64url(digest.subarray(0, 12))}`;
    if (this.alarms.has(name)) return;
    const since = this.surrounding.clock();
    const alarm = { code, where, message, since, ...(chain === undefined ? {} : { chain }) };
    this.alarms.set(name, alarm);
    await this.#shelf.write(name, plainOf(alarm));
  }

  /** Puts an alarm aside. */
  async dropAlarm(alarm: Alarm): Promise<void> {
    for (const [name, raised] of this.alarms) {
      if (raised !== alarm) continue;
      this.alarms.delete(name);
      await this.#shelf.put([[name, undefined]]);
    }
  }

  /** Takes everything of these talks off the shelf. */
  async remove(): Promise<void> {
    const names = [`self/${this.talks}`];
    for (const kind of ["room", "row", "alarm", "queue", "invited"])
      names.push(...(await this.#shelf.list(`${kind}/${this.talks}/`)).map(([name]) => name));
    await this.#shelf.put(names.map((name): Put => [name, undefined]));
    this.rooms.clear();
  }

  /** What waits to go out, oldest first; read from the shelf each time, since another program may add to it. */
  async queue(): Promise<readonly Queued[]> {
    const { values } = await this.#shelf.read(`queue/${this.talks}/`);
    return [...values.values()].flatMap((value) => {
      const queued = recordSchemas.queued.safeParse(value);
      return queued.success ? [queued.data] : [];
    });
  }

  async setQueued(queued: Queued): Promise<void> {
    await this.#shelf.write(`queue/${this.talks}/${queued.id}`, plainOf(queued));
  }

  async dropQueued(id: string): Promise<void> {
    await this.#shelf.put([[`queue/${this.talks}/${id}`, undefined]]);
  }

  /** The invitations that are open. */
  async invitations(): Promise<readonly Invited[]> {
    const { values } = await this.#shelf.read(`invited/${this.talks}/`);
    return [...values.values()].flatMap((value) => {
      const invited = recordSchemas.invited.safeParse(value);
      return invited.success ? [invited.data] : [];
    });
  }

  async setInvited(invited: Invited): Promise<void> {
    await this.#shelf.write(`invited/${this.talks}/${invited.id}`, plainOf(invited));
  }

  async dropInvited(id: string): Promise<void> {
    await this.#shelf.put([[`invited/${this.talks}/${id}`, undefined]]);
  }

  /** The room's envelopes as they lie on the shelf, up to the first that is damaged. */
  async rowsOf(room: LocalRoom): Promise<readonly Row[]> {
    const rows: Row[] = [];
    for (const [name, bytes] of await this.#shelf.list(`row/${this.talks}/${room.chain.chain}/`)) {
      const row = parseRow(bytes);
      if (row === undefined || !parseHeader(row.bytes, name).ok) break;
      rows.push(row);
    }
    return rows;
  }

  /** Reads the room's envelopes; from the first that does not hold on, the store is asked again. */
  async #load(empty: LocalRoom): Promise<void> {
    const reading = await readOn(empty.chain, await this.rowsOf(empty), empty.keys, empty.before);
    const loaded = { ...empty, chain: reading.chain, lines: reading.lines };
    this.rooms.set(empty.chain.chain, { ...loaded, head: headOf(loaded) });
  }
}
