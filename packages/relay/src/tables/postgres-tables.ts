import type pg from "pg";
import { formatReceipt, HEADER_BYTES, type Account, type Tables } from "@parley/ledger";
import {
  bytesOf,
  envelopeOf,
  headOf,
  invitationOf,
  invitationStateOf,
  readerOf,
  receiptOf,
  sessionOf,
  type Columns,
} from "./columns.ts";

/** The tables behind a pool; `troubleOf` makes of what the database throws what a store can say. */
export function postgresTables(pool: pg.Pool, troubleOf: (error: unknown) => Error): Tables {
  const rows = async (
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<readonly Columns[]> => {
    try {
      return (await pool.query<Columns>({ name, text, values: [...values] })).rows;
    } catch (error) {
      throw troubleOf(error);
    }
  };
  const changed = async (name: string, text: string, values: readonly unknown[]): Promise<boolean> => {
    try {
      return (await pool.query({ name, text, values: [...values] })).rowCount === 1;
    } catch (error) {
      throw troubleOf(error);
    }
  };
  let ended: Promise<void> | undefined;
  return {
    async room(room) {
      const [row] = await rows(
        "room",
        `select seq, hash, receipt, digest, substring(bytes from 1 for ${HEADER_BYTES}) as header,
           (select coalesce(json_agg(json_build_array(r.account, r.is_steward, r.from_seq)), '[]')
            from readers r where r.room = $1) as readers
         from envelopes where room = $1 order by seq desc limit 1`,
        [room],
      );
      if (row === undefined) return undefined;
      const readers = row["readers"] as readonly (readonly [string, boolean, number])[]; // as selected
      return {
        seq: Number(row["seq"]),
        hash: bytesOf(row["hash"]),
        header: bytesOf(row["header"]),
        receipt: receiptOf(row["receipt"]),
        digest: bytesOf(row["digest"]),
        readers: readers.map(([account, isSteward, from]) => ({ account, isSteward, from })),
      };
    },
    insert({ room, seq, bytes, hash, receipt, digest }, talks, access) {
      const row = [room, seq, buffer(bytes), buffer(hash), buffer(formatReceipt(receipt)), buffer(digest)];
      if (access === undefined) return changed("insert", INSERT, row);
      const { readers, grants } = access;
      return rows("insert-access", INSERT_ACCESS, [
        ...row,
        talks,
        readers.map(({ account }) => account),
        readers.map(({ isSteward }) => isSteward),
        readers.map(({ from }) => from),
        grants.map(({ account }) => account),
        grants.map(({ sealed }) => buffer(sealed)),
      ]).then(([counted]) => counted?.["n"] === 1);
    },
    async reader(room, account) {
      const found = await rows(
        "reader",
        "select account, is_steward, from_seq from readers where room = $1 and account = $2",
        [room, account],
      );
      return found.map(readerOf).at(0);
    },
    async rows(room, seq, limit) {
      const found = await rows(
        "rows",
        "select seq, bytes, hash, receipt, digest from envelopes where room = $1 and seq > $2 order by seq limit $3",
        [room, seq, limit],
      );
      return found.map((row) => envelopeOf(room, row));
    },
    async heads(accounts) {
      const found = await rows(
        "heads",
        `select r.account, r.room, r.talks, e.seq, e.hash,
           (select count(*) from grants g where g.room = r.room and g.account = r.account) as grants
         from readers r join envelopes e on e.room = r.room
           and e.seq = (select max(seq) from envelopes where room = r.room)
         where r.account = any($1) order by r.room collate "C"`,
        [accounts],
      );
      return byAccount(accounts, found, headOf);
    },
    async grants(room, account) {
      const found = await rows(
        "grants",
        "select sealed from grants where room = $1 and account = $2 order by seq",
        [room, account],
      );
      return found.map((row) => bytesOf(row["sealed"]));
    },
    addInvitation: ({ id, account, letter, expiresAt }) =>
      changed(
        "add-invitation",
        "insert into invitations (id, account, letter, expires_at) values ($1, $2, $3, $4) on conflict do nothing",
        [id, account, buffer(letter), expiresAt],
      ),
    async invitation(id) {
      const [row] = await rows(
        "invitation",
        "select account, letter, expires_at, answer, opening from invitations where id = $1",
        [id],
      );
      if (row === undefined) return undefined;
      return invitationOf(id, row);
    },
    async invitationsOf(accounts) {
      const found = await rows(
        "invitations-of",
        `select account, id, expires_at, answer is not null as is_answered from invitations
         where account = any($1) order by id collate "C"`,
        [accounts],
      );
      return byAccount(accounts, found, invitationStateOf);
    },
    answer: (id, answer) =>
      changed("answer", "update invitations set answer = $2 where id = $1 and answer is null", [
        id,
        buffer(answer),
      ]),
    reveal: async (id, opening) =>
      void (await changed("reveal", "update invitations set opening = $2 where id = $1", [
        id,
        buffer(opening),
      ])),
    dropInvitation: async (id) =>
      void (await changed("drop-invitation", "delete from invitations where id = $1", [id])),
    putBackup: (id, account, bytes) =>
      changed(
        "put-backup",
        `insert into backups (id, account, bytes) values ($1, $2, $3)
         on conflict (id) do update set bytes = excluded.bytes where backups.account = excluded.account`,
        [id, account, buffer(bytes)],
      ),
    async backup(id) {
      const found = await rows("backup", "select bytes from backups where id = $1", [id]);
      return found.map((row) => bytesOf(row["bytes"])).at(0);
    },
    async countBackups(account, but) {
      const [row] = await rows(
        "count-backups",
        "select count(*) as n from backups where account = $1 and id <> $2",
        [account, but],
      );
      return Number(row?.["n"]);
    },
    async openSession({ challenge, token, account, mayFound, expiresAt }, now) {
      await changed("end-sessions", "delete from sessions where account = $1 and expires_at < $2", [
        account,
        now,
      ]);
      return changed(
        "open-session",
        "insert into sessions (challenge, token, account, may_found, expires_at) values ($1, $2, $3, $4, $5) on conflict do nothing",
        [challenge, token, account, mayFound, expiresAt],
      );
    },
    async session(token) {
      const [row] = await rows(
        "session",
        "select challenge, account, may_found, expires_at from sessions where token = $1",
        [token],
      );
      if (row === undefined) return undefined;
      return sessionOf(token, row);
    },
    closeSession: async (token) =>
      void (await changed("close-session", "delete from sessions where token = $1", [token])),
    async secret(name, fresh) {
      await changed(
        "add-secret",
        "insert into secrets (name, value) values ($1, $2) on conflict do nothing",
        [name, buffer(fresh)],
      );
      const [row] = await rows("secret", "select value from secrets where name = $1", [name]);
      return bytesOf(row?.["value"]);
    },
    close: () => (ended ??= pool.end()),
  };
}

const INSERT =
  "insert into envelopes (room, seq, bytes, hash, receipt, digest) values ($1, $2, $3, $4, $5, $6) on conflict do nothing";

/** One statement: the envelope, and only if it went in, the new readers and grants in place of the old. */
const INSERT_ACCESS = `
with fresh as (${INSERT} returning seq),
gone as (delete from readers where room = $1 and seq < $2 and exists (select 1 from fresh)),
dropped as (
  delete from grants where room = $1 and seq < $2 and not (account = any($8)) and exists (select 1 from fresh)
),
listed as (
  insert into readers (room, seq, account, talks, is_steward, from_seq)
  select $1, $2, t.account, $7, t.is_steward, t.from_seq
  from unnest($8::text[], $9::boolean[], $10::bigint[]) as t (account, is_steward, from_seq)
  where exists (select 1 from fresh)
),
given as (
  insert into grants (room, seq, account, sealed)
  select $1, $2, t.account, t.sealed from unnest($11::text[], $12::bytea[]) as t (account, sealed)
  where exists (select 1 from fresh)
)
select count(*)::int as n from fresh`;

function byAccount<T>(
  accounts: readonly Account[],
  rows: readonly Columns[],
  of: (row: Columns) => T,
): ReadonlyMap<Account, readonly T[]> {
  const found = new Map<Account, T[]>(accounts.map((account) => [account, []]));
  for (const row of rows) found.get(String(row["account"]))?.push(of(row));
  return found;
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
