import { createHash } from "node:crypto";
import { composeEntry, type Entry, type Result, type Room, type RoomKind } from "@parley/core";
import {
  Keeper,
  admit,
  emptyChain,
  foundRoom,
  makeKeyring,
  memoryTables,
  openGrant,
  readOn,
  rollOver,
  sealNext,
  type Author,
  type Bytes,
  type Chain,
  type EpochKey,
  type Keyring,
  type Line,
  type Member,
  type Payload,
  type Random,
  type Role,
  type Row,
  type Store,
  type Written,
} from "@parley/ledger";

/**
 * The suites' notation. People are named; "ada mediator, oto head" is a roster. A room is a script:
 *
 *     const room = await script("caucus", "ada mediator, oto head");
 *     await room.says("ada", "hello");
 *     await room.rolls("ada", { out: "oto" });
 *     await room.read()   // ["open ada", "ada: hello", "epoch 2 by ada, oto left"]
 */
export function seeded(label: string): Random {
  let count = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = createHash("sha256").update(`${label} ${count++}`).digest();
      bytes.set(block.subarray(0, length - at), at);
    }
    return bytes;
  };
}

/** The value, or a test that fails with the refusal. */
export function must<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(`${result.problem.code}: ${result.problem.where} ${result.problem.message}`);
  return result.value;
}

/** The code of a refusal; `ok` where there is none. */
export function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.problem.code;
}

const keyringByName = new Map<string, Promise<Keyring>>();

/** The keyring of a name, the same through a suite. */
export function keyringFor(name: string): Promise<Keyring> {
  const keyring = keyringByName.get(name) ?? makeKeyring(seeded(`keyring of ${name}`));
  keyringByName.set(name, keyring);
  return keyring;
}

/** "ada mediator" as a member. */
export async function memberFor(text: string, since = 1): Promise<Member> {
  const [name = "", role = "member"] = text.trim().split(" ");
  const { recipient, account } = await keyringFor(name);
  return { id: name, name, role: role as Role, recipient, account, since }; // as written in the test
}

/** A room entry. */
export function roomEntry(id: string, kind: RoomKind, author: string): Entry<Room> {
  const recordedAt = "2026-01-01T00:00:00.000Z";
  return composeEntry<Room>({
    id,
    kind: "room",
    room: id,
    author,
    recordedAt,
    origin: { by: "person" },
    sources: [],
    body: { kind },
  });
}

/** An entry that says some words. */
export function saying(room: string, id: string, author: string, words: string): Entry {
  const body = { kind: "says", speaker: { capacity: "unknown" }, quotation: "direct", words, about: "talks" };
  const recordedAt = "2026-01-01T00:00:00.000Z";
  return composeEntry({
    id,
    kind: "statement",
    room,
    author,
    recordedAt,
    origin: { by: "person" },
    sources: [],
    body,
  });
}

/** Sixteen bytes that name the suites' talks. */
export const TALKS = "AAECAwQFBgcICQoLDA0ODw";

/** A line as the notation writes it. */
export function shown(line: Line): string {
  switch (line.is) {
    case "entry":
      return `${line.by}: ${(line.entry.body as { words?: string }).words ?? line.entry.kind}`;
    case "void":
      return `void ${line.problem.code}`;
    case "foreign":
      return `foreign ${line.by}`;
    case "change": {
      const { joined, left, epoch, receipts } = line.change;
      const parts = [
        epoch === undefined ? "" : `epoch ${epoch}`,
        ...joined.map(({ id, role }) => `${id} in as ${role}`),
        ...left.map(({ id }) => `${id} out`),
        receipts === undefined ? "" : "other store",
      ];
      return `${line.by} changes: ${parts.filter((part) => part !== "").join(", ")}`;
    }
  }
}

/** A store of any make, as each person sees it. */
export interface Site {
  readonly receipts: string;
  readonly store: (name: string, mayFound?: boolean) => Promise<Store>;
}

/** A site in memory. */
export async function memorySite(seed = "store", clock: () => number = counting()): Promise<Site> {
  const keeper = await Keeper.open(memoryTables(), { clock, random: seeded(seed) });
  return {
    receipts: keeper.receipts,
    store: async (name, mayFound) => keeper.as((await keyringFor(name)).account, mayFound),
  };
}

/** A room that is written through a real store, line by line. */
export class Script {
  readonly kind: RoomKind;
  /** Where it is written; a test may go on at another door of the same store. */
  site: Site;
  readonly room: string;
  readonly chainId: string;
  keys: Map<number, EpochKey> = new Map();
  chain: Chain;
  lines: Line[] = [];
  rows: Row[] = [];
  #count = 0;

  constructor(kind: RoomKind, site: Site, room: string, chainId: string) {
    this.kind = kind;
    this.site = site;
    this.room = room;
    this.chainId = chainId;
    this.chain = emptyChain(TALKS, chainId, { seq: 1, hash: chainId });
  }

  static async found(kind: RoomKind, roster: string, at?: Site): Promise<Script> {
    const site = at ?? (await memorySite());
    const members = await Promise.all(roster.split(",").map((text) => memberFor(text)));
    const founder = await authorFor(members[0]?.id ?? "");
    const entry = roomEntry("r", kind, founder.id);
    const written = must(await foundRoom(founder, TALKS, entry, members, site.receipts));
    const script = new Script(kind, site, "r", written.chain);
    const store = await script.store(founder.id, true);
    const receipt = must(await store.append(written.chain, written.bytes, written.access));
    await script.take(written, receipt);
    return script;
  }

  store(name: string, mayFound = false): Promise<Store> {
    return this.site.store(name, mayFound);
  }

  get key(): EpochKey {
    const key = this.keys.get(this.chain.epoch);
    if (key === undefined) throw new RangeError("no key");
    return key;
  }

  async says(name: string, words: string, change: Partial<Entry> = {}): Promise<string> {
    const entry = { ...saying(this.room, `e${this.#count++}`, name, words), ...change };
    return this.puts(name, { type: "entry", by: name, entry });
  }

  async puts(name: string, payload: Payload): Promise<string> {
    const bytes = await sealNext(await authorFor(name), this.chain, this.key, payload);
    return this.appends(name, { bytes });
  }

  async admits(name: string, member: Member): Promise<string> {
    const written = await admit(await authorFor(name), this.chain, this.keys, member);
    return written.ok ? this.appends(name, written.value) : written.problem.code;
  }

  async rolls(name: string, who: { out?: string; in?: Member }): Promise<string> {
    const left = who.out === undefined ? [] : who.out.split(" ");
    const newcomers = who.in === undefined ? [] : [who.in];
    const written = await rollOver(await authorFor(name), this.chain, this.keys, left, newcomers);
    return written.ok ? this.appends(name, written.value) : written.problem.code;
  }

  async appends(name: string, written: Written): Promise<string> {
    const answer = await (await this.store(name)).append(this.chainId, written.bytes, written.access);
    if (!answer.ok) return answer.problem.code;
    await this.take(written, answer.value);
    return "ok";
  }

  /** Reads on with every key there is, as the best informed member would. */
  async take(written: Written, receipt: Row["receipt"]): Promise<void> {
    if (written.key !== undefined) this.keys.set(written.key.epoch, written.key.key);
    const row = { bytes: written.bytes, receipt };
    const reading = await readOn(this.chain, [row], this.keys);
    if (reading.problem !== undefined) throw new Error(reading.problem.message);
    this.chain = reading.chain;
    this.lines.push(...reading.lines);
    this.rows.push(row);
  }

  read(): readonly string[] {
    return this.lines.map(shown);
  }

  /** What somebody reads with the grants that lie at the store for them, from where they were let in. */
  async readAs(name: string): Promise<readonly string[]> {
    const { chain, rows, before, keys } = await this.sight(name);
    const reading = await readOn(chain, rows, keys, before);
    return [
      ...reading.lines.map(shown),
      ...(reading.problem === undefined ? [] : [`stop ${reading.problem.code}`]),
    ];
  }

  async sight(
    name: string,
  ): Promise<{ chain: Chain; rows: readonly Row[]; before: Bytes; keys: Map<number, EpochKey> }> {
    const store = await this.store(name);
    const grants = await Promise.all(
      must(await store.grants(this.chainId)).map(async (sealed) =>
        must(await openGrant(sealed, await keyringFor(name), name)),
      ),
    );
    const keys = new Map(grants.flatMap(({ keys: granted }) => [...granted]));
    const start = grants[0]?.start ?? { seq: 1, hash: this.chainId };
    const { rows, before } = must(await store.readAfter(this.chainId, start.seq - 1));
    return { chain: emptyChain(TALKS, this.chainId, start), rows, before, keys };
  }
}

/** Founds a room: "ada mediator, oto head"; the first is the founder. */
export async function script(kind: RoomKind, roster: string, site?: Site): Promise<Script> {
  return Script.found(kind, roster, site);
}

/** Somebody who writes. */
export async function authorFor(name: string): Promise<Author> {
  return { id: name, signing: (await keyringFor(name)).signing, random: seeded(`${name} ${Math.random()}`) };
}

/** A clock that goes on by a second each time it is asked. */
export function counting(): () => number {
  let now = Date.UTC(2026, 0, 1);
  return () => (now += 1000);
}
