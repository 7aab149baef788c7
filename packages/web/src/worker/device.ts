import type { Bytes, Put, Shelf } from "@parley/ledger";

/** What this browser keeps: the wrapped keyring, and sealed values by name. Nothing plain is given to it. */
export interface Device {
  readonly keyring: () => Promise<Bytes | undefined>;
  readonly keepKeyring: (file: Bytes) => Promise<void>;
  readonly shelf: Shelf;
  /** What is being written in the named talks, sealed. */
  readonly draft: (talks: string) => Promise<Bytes | undefined>;
  readonly keepDraft: (talks: string, sealed: Bytes | undefined) => Promise<void>;
}

const SHELF = "shelf";
const KEYS = "keys";

/** The browser's own database. */
export async function openDevice(): Promise<Device> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("parley", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(SHELF);
      opening.result.createObjectStore(KEYS);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error("the browser's database does not open"));
  });
  return {
    keyring: () => read<Bytes>(database, KEYS, (store) => store.get("keyring")),
    keepKeyring: (file) => write(database, KEYS, (store) => store.put(file, "keyring")),
    draft: (talks) => read<Bytes | undefined>(database, KEYS, (store) => store.get(`draft ${talks}`)),
    keepDraft: (talks, sealed) =>
      write(database, KEYS, (store) =>
        sealed === undefined ? store.delete(`draft ${talks}`) : store.put(sealed, `draft ${talks}`),
      ),
    shelf: {
      async list(prefix) {
        const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
        const transaction = database.transaction(SHELF, "readonly");
        const store = transaction.objectStore(SHELF);
        const [names, values] = await Promise.all([
          done(store.getAllKeys(range)),
          done<Bytes[]>(store.getAll(range)),
        ]);
        return names.flatMap((name, index) => {
          const value = values[index];
          return value === undefined || typeof name !== "string" ? [] : [[name, value] as const];
        });
      },
      put: (puts) => write(database, SHELF, (store) => putAll(store, puts)),
    },
  };
}

function putAll(store: IDBObjectStore, puts: readonly Put[]): void {
  for (const [name, value] of puts)
    if (value === undefined) store.delete(name);
    else store.put(value, name);
}

function read<Value>(
  database: IDBDatabase,
  name: string,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return done(ask(database.transaction(name, "readonly").objectStore(name)));
}

/** All of it or nothing, on the disk before the promise is kept. */
function write(database: IDBDatabase, name: string, act: (store: IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(name, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error("the browser kept nothing"));
    transaction.onabort = () => reject(transaction.error ?? new Error("the browser kept nothing"));
    act(transaction.objectStore(name));
  });
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database does not answer"));
  });
}
