import { composeEntry, type Entry } from "@parley/core";
import {
  memoryShelf,
  Replica,
  type Alarm,
  type Outcome,
  type Shelf,
  type Store,
  type Surrounding,
} from "@parley/ledger";
import { keyringFor, must, seeded, type Site } from "./notation.ts";

/**
 * The notation of a person at a desk:
 *
 *     const ada = await Desk.opening("ada", site);          // starts talks, with a team room
 *     const oto = await ada.lets("oto", "caucus", "head");   // invites, joins, lets in
 *     await ada.says("caucus", "hello");
 *     await oto.reads("caucus")                              // ["ada: hello"]
 */
export class Desk {
  readonly name: string;
  readonly site: Site;
  readonly shelf: Shelf;
  readonly link: { isDown: boolean; tamper: (store: Store) => Store };
  readonly clock: { now: number };
  replica: Replica;
  #count = 0;

  private constructor(
    name: string,
    site: Site,
    shelf: Shelf,
    link: Desk["link"],
    clock: Desk["clock"],
    replica: Replica,
  ) {
    this.name = name;
    this.site = site;
    this.shelf = shelf;
    this.link = link;
    this.clock = clock;
    this.replica = replica;
  }

  static async opening(name: string, site: Site, clock: Desk["clock"] = { now: NOW }): Promise<Desk> {
    return Desk.#with(name, site, clock, async (surrounding) =>
      must(await Replica.found({ title: "Talks", name }, surrounding)),
    );
  }

  static async joining(
    name: string,
    site: Site,
    link: string,
    clock: Desk["clock"] = { now: NOW },
  ): Promise<Desk> {
    return Desk.#with(name, site, clock, async (surrounding) =>
      must(await Replica.join(link, name, surrounding)),
    );
  }

  static async #with(
    name: string,
    site: Site,
    clock: { now: number },
    make: (surrounding: Surrounding) => Promise<Replica>,
  ): Promise<Desk> {
    const shelf = memoryShelf();
    const link: Desk["link"] = { isDown: false, tamper: (store) => store };
    const surrounding = await surroundingOf(name, site, shelf, link, clock);
    return new Desk(name, site, shelf, link, clock, await make(surrounding));
  }

  /** Invites somebody into a room of this kind, opening it where there is none, and lets them in. */
  async lets(
    name: string,
    kind: RoomKind,
    role: "mediator" | "member" | "head",
    history: "start" | "now" = "start",
  ): Promise<Desk> {
    const room = this.#room(kind) ?? must(await this.replica.openRoom({ kind })).id;
    const { link } = must(
      await this.replica.invite("https://relay.example", { rooms: [{ room, role, history }], name }),
    );
    const desk = await Desk.joining(name, this.site, link, this.clock);
    must(await this.replica.sync());
    must(await desk.replica.sync());
    return desk;
  }

  /** Starts the program again on the same shelf. */
  async reopens(): Promise<void> {
    const surrounding = await surroundingOf(this.name, this.site, this.shelf, this.link, this.clock);
    this.replica = must(await Replica.open(this.replica.talks, surrounding));
  }

  async says(kind: RoomKind, words: string): Promise<Outcome> {
    return must(await this.replica.write([this.saying(kind, words)]));
  }

  saying(kind: RoomKind, words: string): Entry {
    const body = {
      kind: "says",
      speaker: { capacity: "unknown" },
      quotation: "direct",
      words,
      about: "talks",
    };
    return this.entry(kind, "statement", body);
  }

  entry(room: RoomKind, kind: string, body: unknown, id = `${this.name}${this.#count++}`): Entry {
    return composeEntry({
      id,
      kind,
      room: this.room(room),
      author: this.replica.self.id,
      recordedAt: new Date(this.clock.now).toISOString(),
      origin: { by: "person" },
      sources: [],
      body,
    });
  }

  /** The id of the room of this kind. */
  room(kind: RoomKind): string {
    const room = this.#room(kind);
    if (room === undefined) throw new Error(`${this.name} has no room of kind ${kind}`);
    return room;
  }

  /** What stands in the room, after a sync. */
  async reads(kind: RoomKind): Promise<readonly string[]> {
    must(await this.replica.sync());
    return this.sees(kind);
  }

  /** What stands in the room on this device. */
  sees(kind: RoomKind): readonly string[] {
    const names = new Map(
      this.replica.rooms().flatMap(({ members }) => members.map(({ id, name }) => [id, name ?? id])),
    );
    return this.replica.lines(this.room(kind)).flatMap((line) => {
      const words = line.is === "entry" ? (line.entry.body as { words?: string }).words : undefined;
      return line.is === "entry" && words !== undefined ? [`${names.get(line.by) ?? "?"}: ${words}`] : [];
    });
  }

  /** The codes of the alarms. */
  alarms(): readonly Alarm["code"][] {
    return this.replica.alarms().map(({ code }) => code);
  }

  #room(kind: RoomKind): string | undefined {
    return this.replica.rooms().find(({ body }) => body.kind === kind)?.id;
  }
}

type RoomKind = "mine" | "team" | "file" | "caucus" | "delegation" | "joint" | "public";

const NOW = Date.UTC(2026, 0, 1);
let surroundings = 0;

async function surroundingOf(
  name: string,
  site: Site,
  shelf: Shelf,
  link: Desk["link"],
  clock: { now: number },
): Promise<Surrounding> {
  const real = await site.store(name, true);
  const down = {
    ok: false,
    problem: { code: "unreachable", where: "", message: "The relay does not answer." },
  } as const;
  const store = new Proxy(real, {
    get: (_, door: keyof Store) => (link.isDown ? () => Promise.resolve(down) : link.tamper(real)[door]),
  });
  const random = seeded(`${name} at a desk ${surroundings++}`);
  return { keyring: await keyringFor(name), store, shelf, clock: () => clock.now, random };
}
