import { nearest } from "@parley/core";
import {
  httpStore,
  Replica,
  systemRandom,
  withCookies,
  type Keyring,
  type RoomView,
  type Store,
  type Surrounding,
  type TalksPage,
} from "@parley/ledger";
import type { Io } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { Home } from "./home.ts";

/** Talks that a command works on. */
export interface OpenTalks {
  readonly home: Home;
  readonly replica: Replica;
  /** `local`, or the relay's address. */
  readonly store: string;
  /** Keeps how far each room was seen, and closes what was opened. */
  readonly close: () => Promise<void>;
}

/** Where talks on this machine alone are kept. */
export const LOCAL = "local";

/** A clock that is off by more is worth a word. */
const SKEW_MS = 600_000;

/** What a replica needs of this machine and of the store. */
export async function surroundingOf(
  home: Home,
  keyring: Keyring,
  store: string,
  code?: string,
): Promise<Surrounding> {
  return {
    keyring,
    store: await storeOf(home, keyring, store, code),
    shelf: home.shelf(),
    clock: Date.now,
    random: systemRandom,
  };
}

/** The relay's address without what is too much; refuses what is none. */
export function relayOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol))
    throw new Refusal(`“${text}” is no relay's address; write it as https://relay.example.`);
  return url.origin;
}

async function storeOf(home: Home, keyring: Keyring, store: string, code?: string): Promise<Store> {
  if (store === LOCAL) return home.localStore(keyring);
  const fetch = withCookies((url, init) => globalThis.fetch(url, init), store);
  const knock = { relay: store, fetch, random: systemRandom, signer: keyring.signing };
  return httpStore(code === undefined ? knock : { ...knock, code });
}

/** Whether this folder has talks of this name; false also where it has no keys at all. */
export async function hasTalks(io: Io, name: string): Promise<boolean> {
  const home = Home.of(io.given);
  if (!home.hasKeyring) return false;
  return (await home.book(io)).some((page) => isCalled(page, name));
}

/** Opens talks by their name, brings them up to date where the store answers, and says what a person must know. */
export async function openTalks(io: Io, name: string): Promise<OpenTalks> {
  const home = Home.of(io.given);
  const keyring = await home.keyring(io);
  const book = await home.book(io);
  const page = pageOf(book, name);
  const { talks, store } = page;
  const surrounding = await surroundingOf(home, keyring, store);
  const kept = await Replica.open(talks, surrounding);
  const replica = kept.ok ? kept.value : await Replica.restore(page, surrounding);
  const open = {
    home,
    replica,
    store,
    close: async (): Promise<void> => {
      await home.setPage(io, { ...replica.page(store), ...titled(page) });
      await home.close();
    },
  };
  await update(io, replica);
  return open;
}

/** Opens talks, works, and closes them, whatever comes of it. */
export async function withTalks<T>(io: Io, name: string, work: (open: OpenTalks) => Promise<T>): Promise<T> {
  const open = await openTalks(io, name);
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

/** Syncs and tells what it found: a relay that is down, a clock that is off, alarms, and what waits. */
export async function update(io: Io, replica: Replica): Promise<void> {
  const synced = await replica.sync();
  if (!synced.ok) {
    const heard = Math.max(0, ...replica.rooms().map(({ heardAt }) => heardAt));
    const since =
      heard === 0 ? "" : ` This is what had come by ${timeOf(heard)}; nothing is known of since then.`;
    io.tell(`${synced.problem.message}${since}`);
  } else {
    const { clockSkew, asks, stuck } = synced.value;
    if (Math.abs(clockSkew) > SKEW_MS)
      io.tell(
        `This machine's clock is ${hours(clockSkew)} ${clockSkew > 0 ? "behind" : "ahead of"} the relay's; set it, or what you write is dated wrongly.`,
      );
    if (stuck !== undefined) io.tell(`Something still waits to go out: ${stuck.message}`);
    if (asks.length > 0)
      io.tell(
        `${asks.length === 1 ? "One thing waits" : `${asks.length} things wait`} to be looked at before it goes out: parley waiting shows it.`,
      );
    if (replica.isJoining) io.tell("You are not let in yet: the inviter's program has still to do so.");
  }
  for (const { message, where, since } of replica.alarms())
    io.tell(`ALARM since ${timeOf(since)}: ${where === "" ? "" : `${where}: `}${message}`);
}

/** The room that a word names: its kind, its title or its id. */
export function roomNamed(replica: Replica, word: string): RoomView {
  const rooms = replica.rooms();
  const found = rooms.filter(
    ({ id, body }) => id === word || body.title === word || (body.kind as string) === word, // a word of the user's
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = rooms.map(nameOfRoom);
  if (found.length > 1)
    throw new Refusal(
      `“${word}” names ${found.length} rooms here: ${found.map(nameOfRoom).join(", ")}; use the title or the id.`,
    );
  const near = nearest(
    word,
    rooms.flatMap(({ body }) => [body.kind, body.title ?? body.kind]),
  );
  throw new Refusal(
    `There is no room ${word} here.${near === undefined ? "" : ` Did you mean ${near}?`} The rooms are ${names.join(", ")}.`,
  );
}

/** A room as it is spoken of. */
export function nameOfRoom({ body, id }: RoomView): string {
  return body.title === undefined ? `${body.kind} (${id.slice(0, 6)})` : `${body.kind} “${body.title}”`;
}

/** An instant as people read it. */
export function timeOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function pageOf(book: readonly TalksPage[], name: string): TalksPage {
  const found = book.filter((page) => isCalled(page, name));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = book.map(({ title, talks }) => title ?? talks);
  if (found.length > 1)
    throw new Refusal(
      `${found.length} talks are called ${name}; use their id: ${found.map(({ talks }) => talks).join(", ")}.`,
    );
  const near = nearest(name, names);
  const list = names.length === 0 ? "There are none in this folder." : `There are ${names.join(", ")}.`;
  throw new Refusal(
    `There are no talks ${name} here.${near === undefined ? "" : ` Did you mean ${near}?`} ${list}`,
  );
}

function isCalled({ title, talks }: TalksPage, name: string): boolean {
  return talks === name || title?.toLowerCase() === name.toLowerCase();
}

function titled({ title }: TalksPage): { readonly title?: string } {
  return title === undefined ? {} : { title };
}

function hours(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
}
