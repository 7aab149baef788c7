import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { httpStore, Keeper, memoryTables, withCookies, type Tables } from "@parley/ledger";
import { keyringFor, must, seeded } from "@parley/ledger/test/notation";
import type { TimedSite } from "@parley/ledger/test/store-contract";
import {
  openPostgresTables,
  openSqliteTables,
  serveRelay,
  type ServeOptions,
  type Serving,
} from "@parley/relay";
import pg from "pg";

/** When the suites' clock starts. */
export const START: number = Date.UTC(2026, 0, 1);

/** What must be closed when a suite ends. */
export class Closing {
  readonly #closes: (() => Promise<void> | void)[] = [];

  add(close: () => Promise<void> | void): void {
    this.#closes.push(close);
  }

  async close(): Promise<void> {
    for (const close of this.#closes.splice(0).toReversed()) await close();
  }
}

/** A keeper's site over tables. */
export async function tablesSite(tables: Tables, seed = "store"): Promise<TimedSite> {
  const clock = { now: START };
  const keeper = await Keeper.open(tables, { clock: () => clock.now, random: seeded(seed) });
  return {
    clock,
    receipts: keeper.receipts,
    store: async (name, mayFound) => keeper.as((await keyringFor(name)).account, mayFound),
  };
}

/** A folder that goes with the suite. */
export function temporaryFolder(closing: Closing): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-test-"));
  closing.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Tables in a fresh SQLite file. */
export function sqliteTables(closing: Closing): Tables {
  const tables = must(openSqliteTables(join(temporaryFolder(closing), "parley.db")));
  closing.add(() => tables.close());
  return tables;
}

let databases = 0;

/** The address of a fresh database on the server. */
export async function freshDatabase(server: string): Promise<string> {
  const name = `fresh${databases++}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.replace("/postgres?", `/${name}?`);
}

/** Tables in the PostgreSQL database of this address. */
export async function tablesOf(url: string): Promise<Tables> {
  return must(await openPostgresTables(url, 4));
}

/** Tables in a fresh PostgreSQL database. */
export async function postgresTables(server: string, closing: Closing): Promise<Tables> {
  const tables = await tablesOf(await freshDatabase(server));
  closing.add(() => tables.close());
  return tables;
}

/** A real relay on a free port, over tables in memory unless others are given. */
export async function relayOver(options: Partial<ServeOptions>, closing: Closing): Promise<Serving> {
  const serving = must(await serveRelay({ tables: memoryTables(), random: seeded("store"), ...options }));
  closing.add(() => serving.close());
  return serving;
}

/** The code that lets an account bring new talks to the suites' relays. */
export const CODE = "founding-code";

/** Everybody through HTTP, each with a login of their own. */
export async function httpSite(
  closing: Closing,
  options: Partial<ServeOptions> = {},
): Promise<TimedSite & { readonly relay: string }> {
  const clock = { now: START };
  const { origin } = await relayOver({ clock: () => clock.now, foundingCode: CODE, ...options }, closing);
  const store: TimedSite["store"] = async (name, mayFound = false) => {
    const { signing } = await keyringFor(name);
    const fetch = withCookies((url, init) => globalThis.fetch(url, init), origin);
    const code = mayFound ? { code: CODE } : {};
    return httpStore({ relay: origin, fetch, signer: signing, random: seeded(`login ${logins++}`), ...code });
  };
  const { receipts } = must(await (await store("ada")).about());
  return { clock, receipts, store, relay: origin };
}

let logins = 0;
