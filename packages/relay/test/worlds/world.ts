import { composeEntry, formatRecord } from "@parley/core";
import {
  httpStore,
  memoryShelf,
  memoryTables,
  Replica,
  signIn,
  withCookies,
  type Fetch,
  type HttpStore,
  type Shelf,
  type Tables,
} from "@parley/ledger";
import { must } from "@parley/ledger/test/notation";
import { serveRelay, type Serving } from "@parley/relay";
import { keyringOf } from "./keys.ts";
import { emptyGlobal, watched, type Global, type Leak } from "./leak.ts";
import { drawFor, worldRandom } from "./randomness.ts";
import type { HIDDEN, Script, VISIBLE } from "./steps.ts";
import { RELAY, stream, tapped } from "./tap.ts";

interface Person {
  readonly name: string;
  readonly fetch: Fetch;
  readonly store: HttpStore;
  readonly shelf: Shelf;
  replica: Replica;
}

/** Plays a script on a real relay over HTTP and gives every byte that Oto receives, in order. */
export async function play(
  script: Script,
  leak: Leak,
  tables: Tables = memoryTables(),
): Promise<readonly string[]> {
  const world = await World.begun(leak, tables);
  try {
    for (const [n, { hidden, visible }] of script.entries()) {
      for (const [h, step] of hidden.entries()) await world.hidden(step, `${n} ${h}`);
      await world.visible(visible, String(n));
    }
    return await world.ended();
  } finally {
    await world.close();
  }
}

class World {
  readonly #leak: Leak;
  readonly #all: Global = emptyGlobal();
  readonly #heard: string[] = [];
  readonly #clock = { now: Date.UTC(2026, 0, 1) };
  readonly #people = new Map<string, Person>();
  #tick: () => void = () => undefined;
  #serving: Serving | undefined;
  /** Both worlds begin alike, so a leak begins with the script. */
  #hasBegun = false;
  #frames: Awaited<ReturnType<typeof stream>> | undefined;

  private constructor(leak: Leak) {
    this.#leak = leak;
  }

  /** The talks as both worlds begin: a team, and a caucus with each of two parties. */
  static async begun(leak: Leak, tables: Tables): Promise<World> {
    const world = new World(leak);
    drawFor("begin");
    world.#serving = must(
      await serveRelay({
        tables: watched(tables, world.#all, leak),
        clock: () => world.#clock.now,
        random: worldRandom,
        origin: RELAY,
        every: (_, tick) => {
          world.#tick = tick;
          return { stop: () => undefined };
        },
      }),
    );
    const ada = await world.#person("ada", (surrounding) =>
      Replica.found({ title: "T", name: "Ada" }, surrounding),
    );
    await world.#lets("ben", "team", "mediator");
    await world.#lets("oto", "caucus", "head", "Oto");
    await world.#lets("una", "caucus", "head", "Una");
    must(await ada.replica.sync());
    const oto = world.#of("oto");
    must(await oto.replica.sync());
    let cookie = "";
    const browser = withCookies((url, init) => {
      cookie = new Headers(init.headers).get("cookie") ?? "";
      return oto.fetch(url, init);
    }, RELAY);
    must(await signIn(browser, RELAY, (await keyringOf("oto")).signing, worldRandom));
    await browser(`${RELAY}/api/heads`, { method: "GET" });
    await world.#signedStream(cookie);
    world.#hasBegun = true;
    return world;
  }

  async visible(step: (typeof VISIBLE)[number], label: string): Promise<void> {
    this.#clock.now += 1000;
    drawFor(`visible ${label}`);
    this.#heard.push(`- ${step}`);
    const oto = this.#of("oto");
    switch (step) {
      case "oto says":
        return this.#says("oto", "Oto", `v${label}`);
      case "ada says to oto":
        return this.#says("ada", "Oto", `v${label}`);
      case "oto syncs":
        return this.#hear(await oto.replica.sync());
      case "oto knocks at nothing":
        this.#hear(await oto.store.readAfter(this.#chainOf("Una"), 0));
        return this.#hear(await oto.store.readAfter("A".repeat(43), 0));
      case "oto asks for a backup":
        return this.#hear(await oto.store.backup("A".repeat(22)));
      case "oto backs up":
        return this.#hear(await oto.store.backUp("C".repeat(22), worldRandom(100)));
      case "oto invites":
        return this.#hear(
          await oto.store.invite(label.padEnd(22, "i"), worldRandom(50), this.#clock.now + 1_000_000),
        );
      case "oto exports": {
        const text = formatRecord(oto.replica.entries());
        this.#heard.push(this.#leak.exported?.(text, this.#all) ?? text);
        return undefined;
      }
      case "ada rolls oto's caucus over":
        must(await this.#of("ada").replica.remove(this.#roomOf("ada", "Oto"), []));
        return undefined;
      case "tick": {
        this.#tick();
        const frame = (await this.#frames?.next()) ?? "";
        this.#heard.push(this.#leak.frame?.(frame, this.#all) ?? frame);
      }
    }
  }

  async hidden(step: (typeof HIDDEN)[number], label: string): Promise<void> {
    drawFor(`hidden ${label}`);
    const ada = this.#of("ada");
    switch (step) {
      case "ada says in the team":
        return this.#says("ada", "team", `h${label}`);
      case "ben says in the team":
        return this.#says("ben", "team", `h${label}`);
      case "una says in her caucus":
        return this.#says("una", "Una", `h${label}`);
      case "una syncs":
        must(await this.#of("una").replica.sync());
        return undefined;
      case "ada opens a file":
        must(await ada.replica.openRoom({ kind: "file", title: `file ${label}` }));
        return undefined;
      case "ada rolls the team over":
        must(await ada.replica.remove(this.#roomOf("ada", "team"), []));
        return undefined;
      case "ada invites into the team": {
        const room = this.#roomOf("ada", "team");
        const rooms = [{ room, role: "mediator", history: "start" } as const];
        must(await ada.replica.invite(RELAY, { rooms }));
        return undefined;
      }
      case "ben backs up":
        must(await this.#of("ben").store.backUp(label.replace(" ", "b").padEnd(22, "b"), worldRandom(100)));
        return undefined;
      case "una signs in anew":
        must(await signIn(this.#of("una").fetch, RELAY, (await keyringOf("una")).signing, worldRandom));
        return undefined;
      case "a stranger knocks":
        await this.#fetchFor("eve")(`${RELAY}/api/heads`, { method: "GET" });
    }
  }

  /** What was heard, and what lies on the viewer's own shelf. */
  async ended(): Promise<readonly string[]> {
    const listed = await this.#of("oto").shelf.list("");
    const names = listed.map(([name, value]) => `${name} ${Buffer.from(value).toString("base64url")}`);
    return [...this.#heard, ...(this.#leak.shelf?.(names, this.#all) ?? names)];
  }

  async close(): Promise<void> {
    this.#frames?.stop();
    await this.#serving?.close();
  }

  #hear(result: unknown): void {
    this.#heard.push(
      JSON.stringify(result, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
    );
  }

  async #says(who: string, room: string, id: string): Promise<void> {
    const { replica } = this.#of(who);
    const body = {
      kind: "says",
      speaker: { capacity: "unknown" },
      quotation: "direct",
      words: id,
      about: "talks",
    };
    const entry = composeEntry({
      id: id.replace(" ", "-"),
      kind: "statement",
      room: this.#roomOf(who, room),
      author: replica.self.id,
      recordedAt: new Date(this.#clock.now).toISOString(),
      origin: { by: "person" },
      sources: [],
      body,
    });
    const outcome = must(await replica.write([entry]));
    if (who === "oto") this.#hear(outcome);
  }

  async #lets(
    name: string,
    kind: "team" | "caucus",
    role: "mediator" | "head",
    title?: string,
  ): Promise<void> {
    const { replica } = this.#of("ada");
    const room =
      title === undefined ? this.#roomOf("ada", "team") : must(await replica.openRoom({ kind, title })).id;
    const rooms = [{ room, role, history: "start" } as const];
    const { link } = must(await replica.invite(RELAY, { rooms, name }));
    const person = await this.#person(name, (surrounding) => Replica.join(link, name, surrounding));
    must(await replica.sync());
    must(await person.replica.sync());
  }

  async #person(
    name: string,
    make: (surrounding: Parameters<typeof Replica.found>[1]) => ReturnType<typeof Replica.found>,
  ): Promise<Person> {
    const keyring = await keyringOf(name);
    const fetch = withCookies(this.#fetchFor(name), RELAY);
    const store = httpStore({ relay: RELAY, fetch, random: worldRandom, signer: keyring.signing });
    const shelf = memoryShelf();
    const clock = (): number => this.#clock.now;
    const replica = must(await make({ keyring, store, shelf, clock, random: worldRandom }));
    const person = { name, fetch, store, shelf, replica };
    this.#people.set(name, person);
    return person;
  }

  #fetchFor(name: string): Fetch {
    const all = this.#all;
    return tapped(
      this.#serving?.port ?? 0,
      (raw, path) => {
        all.requests++;
        const isBent = name === "oto" && this.#hasBegun;
        return isBent ? (this.#leak.answer?.(raw, path, all) ?? raw) : raw;
      },
      (line) => {
        if (name === "oto") this.#heard.push(line);
      },
    );
  }

  async #signedStream(cookie: string): Promise<void> {
    this.#frames = await stream(this.#serving?.port ?? 0, cookie);
  }

  #of(name: string): Person {
    const person = this.#people.get(name);
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    return person;
  }

  #roomOf(who: string, title: string): string {
    const rooms = this.#of(who).replica.rooms();
    const found = rooms.find(
      ({ body }) => body.title === title || (body.kind === "team" && title === "team"),
    );
    if (found === undefined) throw new Error(`${who} reads no room ${title}`);
    return found.id;
  }

  #chainOf(title: string): string {
    return (
      this.#of("una")
        .replica.rooms()
        .find(({ body }) => body.title === title)?.chain ?? ""
    );
  }
}
