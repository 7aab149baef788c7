import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import {
  Keeper,
  isWrapped,
  makeKeyring,
  openBook,
  sealBook,
  systemRandom,
  unwrapKeyring,
  wrapKeyring,
  type Book,
  type Bytes,
  type Keyring,
  type Store,
  type Tables,
  type TalksPage,
} from "@parley/ledger";
import { openSqliteTables } from "@parley/relay";
import type { Given, Io } from "../command.ts";
import { writeWhole } from "../files.ts";
import { Refusal } from "../refusal.ts";
import { held } from "./held.ts";
import { newPassphrase, passphraseOf } from "./secrets.ts";
import { openShelf } from "./shelf-file.ts";

/** Options of every command that works on talks. */
export const NEW_KEYS = {
  "no-passphrase": { about: "make keys without a passphrase; says what that means" },
} as const;

/**
 * The folder of one person on one machine: their keyring, their sealed list of talks, their copy of what
 * they read, and, where talks lie on this machine alone, the store. Nothing in it is plain.
 */
export class Home {
  readonly path: string;
  readonly #closes: (() => void | Promise<void>)[] = [];
  #keyring: Keyring | undefined;
  #store: Store | undefined;

  constructor(path: string) {
    this.path = path;
  }

  /** The folder of `--home`, of PARLEY_HOME, or `.parley` in the user's own. */
  static of(given: Given): Home {
    const named = given.text("home") ?? process.env["PARLEY_HOME"];
    const path = named === undefined || named === "" ? join(homedir(), ".parley") : named;
    // One a folder, so that the passphrase is asked for once.
    const home = homeByPath.get(path) ?? new Home(path);
    homeByPath.set(path, home);
    return home;
  }

  get hasKeyring(): boolean {
    return existsSync(this.#file("keyring"));
  }

  /** The keyring, unlocked; asks for its passphrase once. Refuses where there is none yet. */
  async keyring(io: Io): Promise<Keyring> {
    if (this.#keyring !== undefined) return this.#keyring;
    const wrapped = this.#read("keyring");
    if (wrapped === undefined)
      throw new Refusal(
        `There are no keys in ${this.path} yet: parley open starts talks, parley join answers an invitation, parley restore brings keys back.`,
      );
    const passphrase = isWrapped(wrapped) ? await passphraseOf(io) : undefined;
    return (this.#keyring = held(await unwrapKeyring(wrapped, passphrase, this.#file("keyring"))));
  }

  /** The keyring, made now where there is none. */
  async keyringOrNew(io: Io): Promise<Keyring> {
    if (this.hasKeyring) return this.keyring(io);
    const passphrase = await newPassphrase(io);
    return this.keep(await makeKeyring(systemRandom), passphrase);
  }

  /** Writes a keyring into a folder that has none. */
  async keep(keyring: Keyring, passphrase: string | undefined): Promise<Keyring> {
    if (this.hasKeyring)
      throw new Refusal(`There are keys in ${this.path} already; choose another folder with --home.`);
    try {
      mkdirSync(this.path, { recursive: true, mode: 0o700 });
    } catch {
      throw new Refusal(`The folder ${this.path} cannot be made; choose another with --home.`);
    }
    await writeWhole(this.#file("account"), `${keyring.account}\n`);
    await writeWhole(this.#file("keyring"), await wrapKeyring(keyring, passphrase));
    return (this.#keyring = keyring);
  }

  /** The account of the keyring, for which nothing must be unlocked. */
  account(): string {
    return Buffer.from(this.#read("account") ?? [])
      .toString()
      .trim();
  }

  /** The keyring file and the sealed book, as they lie here. */
  device(): { readonly keyring: Bytes; readonly book: Bytes } {
    return {
      keyring: this.#read("keyring") ?? new Uint8Array(),
      book: this.#read("book") ?? new Uint8Array(),
    };
  }

  /** The list of talks. */
  async book(io: Io): Promise<Book> {
    const keyring = await this.keyring(io);
    const sealed = this.#read("book");
    return sealed === undefined ? [] : held(await openBook(sealed, keyring));
  }

  /** Puts talks on the list, in place of what stood there about them. */
  async setPage(io: Io, page: TalksPage): Promise<void> {
    const others = (await this.book(io)).filter(({ talks }) => talks !== page.talks);
    const keyring = await this.keyring(io);
    await writeWhole(this.#file("book"), await sealBook([...others, page], keyring, systemRandom));
  }

  /** The copy of what this person reads. */
  shelf(): ReturnType<typeof openShelf> {
    const shelf = openShelf(this.#file("shelf.db"));
    this.#closes.push(() => shelf.close());
    return shelf;
  }

  /** The tables of talks that lie on this machine alone. */
  tables(): Tables {
    const tables = held(openSqliteTables(this.#file("parley.db")));
    this.#closes.push(() => tables.close());
    return tables;
  }

  /** The store on this machine, as the keyring's account. */
  async localStore(keyring: Keyring): Promise<Store> {
    if (this.#store !== undefined) return this.#store;
    const keeper = await Keeper.open(this.tables(), { clock: Date.now, random: systemRandom });
    return (this.#store = keeper.as(keyring.account, true));
  }

  /** Closes the files that were opened. */
  async close(): Promise<void> {
    this.#store = undefined;
    for (const close of this.#closes.splice(0).toReversed()) await close();
  }

  /** Takes everything away. */
  wipe(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #file(name: string): string {
    return join(this.path, name);
  }

  #read(name: string): Bytes | undefined {
    try {
      return new Uint8Array(readFileSync(this.#file(name)));
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw new Refusal(`${this.#file(name)} cannot be read; check the folder's permissions.`);
    }
  }
}

const homeByPath = new Map<string, Home>();
