import { toBase64url, utf8, textOf, type Bytes, type Random } from "../bytes.ts";
import { localKeyOf, jsonOf, type Keyring } from "../keys/keyring.ts";
import { aesKeyOf, openBox, sealBox } from "../seal/epoch-key.ts";

/** A name and its value; undefined drops it. */
export type Put = readonly [name: string, value: Bytes | undefined];

/**
 * Where a replica keeps its copy on this device: names and bytes, no more. It is given nothing plain.
 * Names are letters, digits, `-`, `_` and `/`.
 */
export interface Shelf {
  /** Everything whose name begins with the prefix, in the order of names. */
  readonly list: (prefix: string) => Promise<readonly (readonly [name: string, value: Bytes])[]>;
  /** Puts and drops, all of it or nothing, durably before the promise is kept. */
  readonly put: (puts: readonly Put[]) => Promise<void>;
}

/** A shelf in memory, for tests, and for a browser that is to keep nothing. */
export function memoryShelf(): Shelf {
  const values = new Map<string, Bytes>();
  return {
    list: (prefix) =>
      Promise.resolve(
        [...values].filter(([name]) => name.startsWith(prefix)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    put(puts) {
      for (const [name, value] of puts)
        if (value === undefined) values.delete(name);
        else values.set(name, value);
      return Promise.resolve();
    },
  };
}

/** Values under the device's own key: the shelf can neither read one nor put one in another's place. */
export class SealedShelf {
  readonly #shelf: Shelf;
  readonly #key: CryptoKey;
  readonly #random: Random;

  private constructor(shelf: Shelf, key: CryptoKey, random: Random) {
    this.#shelf = shelf;
    this.#key = key;
    this.#random = random;
  }

  /** The shelf under this keyring's local key. */
  static async of(shelf: Shelf, keyring: Keyring, random: Random): Promise<SealedShelf> {
    return new SealedShelf(shelf, await aesKeyOf(await localKeyOf(keyring)), random);
  }

  /** The values under the prefix that open and are JSON, by name; what is damaged is left out and counted. */
  async read(
    prefix: string,
  ): Promise<{ readonly values: ReadonlyMap<string, unknown>; readonly damaged: number }> {
    const values = new Map<string, unknown>();
    const listed = await this.#shelf.list(prefix);
    for (const [name, box] of listed) {
      const plain = await openBox(this.#key, box, utf8(name));
      const value = plain === undefined ? undefined : jsonOf(textOf(plain));
      if (value !== undefined) values.set(name, value);
    }
    return { values, damaged: listed.length - values.size };
  }

  /** A value ready to be put; undefined drops. */
  async sealed(name: string, value: unknown): Promise<Put> {
    if (value === undefined) return [name, undefined];
    return [name, await sealBox(this.#key, this.#random(12), utf8(JSON.stringify(value)), utf8(name))];
  }

  /** Puts one value. */
  async write(name: string, value: unknown): Promise<void> {
    await this.#shelf.put([await this.sealed(name, value)]);
  }

  /** Bytes that are sealed already: envelopes. */
  list(prefix: string): ReturnType<Shelf["list"]> {
    return this.#shelf.list(prefix);
  }

  /** Puts all of it or nothing. */
  put(puts: readonly Put[]): Promise<void> {
    return this.#shelf.put(puts);
  }
}

/** A number as it stands in a name, so that names sort as numbers do. */
export function inName(seq: number): string {
  return String(seq).padStart(12, "0");
}

/** Random bytes as an id. */
export function randomId(random: Random): string {
  return toBase64url(random(16));
}
