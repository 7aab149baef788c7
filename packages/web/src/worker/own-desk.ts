import type { Entry, Ref, RoomKind } from "@parley/core";
import {
  answerOf,
  follow,
  httpStore,
  isWrapped,
  makeKeyring,
  openBook,
  openSealed,
  Replica,
  sealTo,
  systemRandom,
  unwrapKeyring,
  wrapKeyring,
  type Book,
  type Bytes,
  type HttpStore,
  type Keyring,
  type Result,
  type Surrounding,
} from "@parley/ledger";
import { OWN, type OwnDesk, type OwnModel, type OwnStore } from "../data/own.ts";
import { DeskProblem } from "../data/protocol.ts";
import { openDevice, type Device } from "./device.ts";

/** How short a passphrase may be, in characters. */
const LEAST = 10;

const browserFetch = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);

/** Keys and talks of one's own behind the address that served this page. */
export async function openOwnDesk(relay: string): Promise<OwnDesk> {
  const device = await openDevice();
  const about = await answerOf(browserFetch, relay, "about", {});
  const isRelay = about.ok || about.problem.code !== "unreachable";
  const laptop = await answerOf(browserFetch, relay, "device", {});
  return new Keys(relay, device, isRelay, laptop.ok ? laptop.value : undefined);
}

/** What lies on the laptop that serves this page: the wrapped keyring and the sealed list of talks. */
interface Laptop {
  readonly keyring: Bytes;
  readonly book: Bytes;
}

interface Open {
  readonly keyring: Keyring;
  readonly store: HttpStore;
  readonly surrounding: Surrounding;
  readonly book: Book;
}

class Keys implements OwnDesk {
  readonly #relay: string;
  readonly #device: Device;
  readonly #isRelay: boolean;
  readonly #laptop: Laptop | undefined;
  #open: Open | undefined;
  readonly #openByTalks = new Map<string, Promise<OwnStore>>();

  constructor(relay: string, device: Device, isRelay: boolean, laptop: Laptop | undefined) {
    this.#relay = relay;
    this.#device = device;
    this.#isRelay = isRelay;
    this.#laptop = laptop;
  }

  async model(): Promise<OwnModel> {
    if (!this.#isRelay) return { keys: "elsewhere", talks: [] };
    const open = this.#open;
    if (open === undefined) {
      const file = this.#laptop?.keyring ?? (await this.#device.keyring());
      return { keys: file === undefined ? "none" : "locked", talks: [] };
    }
    const ids = new Set([
      ...(await Replica.talksOn(open.surrounding.shelf)),
      ...open.book.map(({ talks }) => talks),
    ]);
    const talks = await Promise.all(
      [...ids].map(async (id) => ({ name: `${OWN}${id}`, title: await this.#titleOf(open, id) })),
    );
    return { keys: "open", talks };
  }

  async makeKeys(passphrase: string): Promise<void> {
    if (passphrase.length < LEAST)
      throw new DeskProblem(`A passphrase has at least ${LEAST} characters: six words are easy to keep.`);
    if ((await this.#device.keyring()) !== undefined)
      throw new DeskProblem("There are keys in this browser already. Open them with their passphrase.");
    const keyring = await makeKeyring(systemRandom);
    await this.#device.keepKeyring(await wrapKeyring(keyring, passphrase));
    this.#open = this.#opened(keyring, []);
  }

  async unlock(passphrase: string): Promise<void> {
    const file = this.#laptop?.keyring ?? (await this.#device.keyring());
    if (file === undefined) throw new DeskProblem("There are no keys here yet. Choose a passphrase first.");
    const keyring = held(await unwrapKeyring(file, isWrapped(file) ? passphrase : undefined, "your keys"));
    const sealed = this.#laptop?.book;
    const book = sealed === undefined || sealed.length === 0 ? [] : held(await openBook(sealed, keyring));
    this.#open = this.#opened(keyring, book);
  }

  async found(title: string, name: string): Promise<string> {
    if (title.trim() === "") throw new DeskProblem("Say what the talks are called.");
    const { surrounding } = this.#unlocked();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const replica = held(
      await Replica.found(
        { title: title.trim(), zone, ...(name.trim() === "" ? {} : { name: name.trim() }) },
        surrounding,
      ),
    );
    held(await replica.openRoom({ kind: "mine" }));
    return `${OWN}${replica.talks}`;
  }

  async join(link: string, name: string): Promise<string> {
    if (name.trim() === "") throw new DeskProblem("Say what you are called.");
    const { surrounding } = this.#unlocked();
    const replica = held(await Replica.join(link, name.trim(), surrounding));
    return `${OWN}${replica.talks}`;
  }

  open(name: string, changed: () => void): Promise<OwnStore> {
    const known = this.#openByTalks.get(name);
    if (known !== undefined) return known;
    const opening = this.#openTalks(name.slice(OWN.length), changed);
    this.#openByTalks.set(name, opening);
    opening.catch(() => this.#openByTalks.delete(name));
    return opening;
  }

  async #openTalks(id: string, changed: () => void): Promise<OwnStore> {
    const { surrounding, store, book, keyring } = this.#unlocked();
    const kept = await Replica.open(id, surrounding);
    const page = book.find(({ talks }) => talks === id);
    if (!kept.ok && page === undefined) throw new DeskProblem(kept.problem.message);
    const replica = kept.ok || page === undefined ? held(kept) : await Replica.restore(page, surrounding);
    await replica.sync();
    let size = replica.entries().length;
    follow(
      replica,
      store,
      (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      () => {
        const now = replica.entries().length;
        if (now === size) return;
        size = now;
        changed();
      },
    );
    return new Ledger(replica, this.#relay, { keyring, device: this.#device });
  }

  async #titleOf({ surrounding, book }: Open, id: string): Promise<string> {
    const page = book.find(({ talks }) => talks === id);
    if (page?.title !== undefined) return page.title;
    const replica = await Replica.open(id, surrounding);
    return (replica.ok ? replica.value.self.title : undefined) ?? "Talks that you join";
  }

  #opened(keyring: Keyring, book: Book): Open {
    const store = httpStore({
      relay: this.#relay,
      fetch: browserFetch,
      random: systemRandom,
      ...(this.#laptop === undefined ? { signer: keyring.signing } : {}),
    });
    const { shelf } = this.#device;
    return {
      keyring,
      store,
      book,
      surrounding: { keyring, store, shelf, clock: Date.now, random: systemRandom },
    };
  }

  #unlocked(): Open {
    if (this.#open === undefined)
      throw new DeskProblem("Your keys are locked. Open them with your passphrase.");
    return this.#open;
  }
}

/** Talks in the sealed ledger. */
class Ledger implements OwnStore {
  readonly #replica: Replica;
  readonly #relay: string;
  #keeping: Promise<void> = Promise.resolve();
  readonly #sealing: { readonly keyring: Keyring; readonly device: Device };

  constructor(
    replica: Replica,
    relay: string,
    sealing: { readonly keyring: Keyring; readonly device: Device },
  ) {
    this.#replica = replica;
    this.#relay = relay;
    this.#sealing = sealing;
  }

  get title(): string {
    return this.#replica.self.title ?? "Talks that you join";
  }

  self(): string {
    return this.#replica.self.id;
  }

  entries(): readonly Entry[] {
    return this.#replica.entries();
  }

  async append(entries: readonly Entry[]): Promise<void> {
    if (entries.length > 0) held(await this.#replica.write(entries));
  }

  keepDraft(draft: string | undefined): Promise<void> {
    // One after the other: sealing takes longer than dropping, and the last word counts.
    this.#keeping = this.#keeping.then(() => this.#kept(draft));
    return this.#keeping;
  }

  async #kept(draft: string | undefined): Promise<void> {
    const { keyring, device } = this.#sealing;
    const sealed =
      draft === undefined ? undefined : await sealTo(keyring.recipient, new TextEncoder().encode(draft));
    await device.keepDraft(this.#replica.talks, sealed);
  }

  async draft(): Promise<string | undefined> {
    const { keyring, device } = this.#sealing;
    const sealed = await device.draft(this.#replica.talks);
    if (sealed === undefined) return undefined;
    const opened = await openSealed(keyring.identity, sealed, "the draft");
    return opened.ok ? new TextDecoder().decode(opened.value) : undefined;
  }

  async openRoom(kind: RoomKind, title: string, party: Ref | undefined): Promise<void> {
    held(
      await this.#replica.openRoom({
        kind,
        ...(title.trim() === "" ? {} : { title: title.trim() }),
        ...(party === undefined ? {} : { party }),
      }),
    );
  }

  async invite(room: string, role: "mediator" | "member", name: string): Promise<string> {
    const invitee = {
      rooms: [{ room, role, history: "start" as const }],
      ...(name.trim() === "" ? {} : { name: name.trim() }),
    };
    return held(await this.#replica.invite(this.#relay, invitee)).link;
  }
}

/** The value of a result; what failed is told in its own sentence. */
function held<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new DeskProblem(result.problem.message);
}
