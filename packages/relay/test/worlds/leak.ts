import type { Tables } from "@parley/ledger";
import type { RawAnswer } from "./tap.ts";

/** What a careless relay would have at hand: everything that happened, whoever may read it. */
export interface Global {
  envelopes: number;
  bytes: number;
  grants: number;
  sessions: number;
  invitations: number;
  backups: number;
  requests: number;
  /** By room, the global number of its newest envelope. */
  readonly touched: Map<string, number>;
  readonly accounts: Set<string>;
  lastRoom: string;
}

/** Where something leaks. */
export const GROUPS = [
  "ids",
  "order",
  "counts",
  "errors",
  "headers",
  "wake-ups",
  "paging",
  "limits",
  "exports",
  "client state",
  "references",
] as const;

/** A planted leak: a small patch at a named place. */
export interface Leak {
  readonly name: string;
  readonly group: (typeof GROUPS)[number];
  /** Whether it needs two or more hidden steps, or a hidden step and a later visible one. */
  readonly isDeep?: boolean;
  readonly tables?: (tables: Tables, all: Global) => Partial<Tables>;
  readonly answer?: (raw: RawAnswer, path: string, all: Global) => RawAnswer;
  readonly frame?: (frame: string, all: Global) => string;
  readonly exported?: (text: string, all: Global) => string;
  readonly shelf?: (names: readonly string[], all: Global) => readonly string[];
}

/** Nothing was seen yet. */
export function emptyGlobal(): Global {
  return {
    envelopes: 0,
    bytes: 0,
    grants: 0,
    sessions: 0,
    invitations: 0,
    backups: 0,
    requests: 0,
    touched: new Map(),
    accounts: new Set(),
    lastRoom: "",
  };
}

/** The tables, watched by whoever would leak from them, and bent by the leak. */
export function watched(tables: Tables, all: Global, leak: Leak): Tables {
  const seen: Tables = {
    ...tables,
    async insert(row, talks, access) {
      const isIn = await tables.insert(row, talks, access);
      if (!isIn) return isIn;
      all.envelopes++;
      all.bytes += row.bytes.length;
      all.grants += access?.grants.length ?? 0;
      all.touched.set(row.room, all.envelopes);
      all.lastRoom = row.room;
      return isIn;
    },
    async openSession(session, now) {
      all.sessions++;
      all.accounts.add(session.account);
      return tables.openSession(session, now);
    },
    async addInvitation(invitation) {
      all.invitations++;
      return tables.addInvitation(invitation);
    },
    async putBackup(id, account, bytes) {
      all.backups++;
      return tables.putBackup(id, account, bytes);
    },
  };
  return { ...seen, ...leak.tables?.(seen, all) };
}
