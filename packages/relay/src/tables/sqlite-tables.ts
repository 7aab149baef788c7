import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { formatReceipt, HEADER_BYTES, type Tables } from "@parley/ledger";
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

/** The tables in an open SQLite database; `troubleOf` makes of what the database throws what a store can say. */
export function sqliteTables(database: DatabaseSync, troubleOf: (error: unknown) => Error): Tables {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const all = (sql: string, ...values: SQLInputValue[]): readonly Columns[] => statement(sql).all(...values);
  const run = (sql: string, ...values: SQLInputValue[]): boolean =>
    statement(sql).run(...values).changes === 1;
  /** Calls block the thread; what they throw reaches the caller through the promise. */
  const work = <T>(does: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      try {
        resolve(does());
      } catch (error) {
        reject(troubleOf(error));
      }
    });
  const together = <T>(does: () => T): T => {
    database.exec("begin immediate");
    try {
      const value = does();
      database.exec("commit");
      return value;
    } catch (error) {
      if (database.isTransaction) database.exec("rollback");
      throw error;
    }
  };
  return {
    room: (room) =>
      work(() => {
        const [row] = all(
          `select seq, hash, receipt, digest, substr(bytes, 1, ${HEADER_BYTES}) as header from envelopes where room = ? order by seq desc limit 1`,
          room,
        );
        if (row === undefined) return undefined;
        const readers = all("select account, is_steward, from_seq from readers where room = ?", room);
        return {
          seq: Number(row["seq"]),
          hash: bytesOf(row["hash"]),
          header: bytesOf(row["header"]),
          receipt: receiptOf(row["receipt"]),
          digest: bytesOf(row["digest"]),
          readers: readers.map(readerOf),
        };
      }),
    insert: ({ room, seq, bytes, hash, receipt, digest }, talks, access) =>
      work(() => {
        const insert = (): boolean =>
          run(
            "insert into envelopes (room, seq, bytes, hash, receipt, digest) values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            room,
            seq,
            bytes,
            hash,
            formatReceipt(receipt),
            digest,
          );
        if (access === undefined) return insert();
        return together(() => {
          if (!insert()) return false;
          run("delete from readers where room = ?", room);
          for (const { account, isSteward, from } of access.readers)
            run(
              "insert into readers (room, seq, account, talks, is_steward, from_seq) values (?, ?, ?, ?, ?, ?)",
              room,
              seq,
              account,
              talks,
              Number(isSteward),
              from,
            );
          for (const { account, sealed } of access.grants)
            run(
              "insert into grants (room, seq, account, sealed) values (?, ?, ?, ?)",
              room,
              seq,
              account,
              sealed,
            );
          run(
            "delete from grants where room = ?1 and account not in (select account from readers where room = ?1)",
            room,
          );
          return true;
        });
      }),
    reader: (room, account) =>
      work(() =>
        all("select account, is_steward, from_seq from readers where room = ? and account = ?", room, account)
          .map(readerOf)
          .at(0),
      ),
    rows: (room, seq, limit) =>
      work(() =>
        all(
          "select seq, bytes, hash, receipt, digest from envelopes where room = ? and seq > ? order by seq limit ?",
          room,
          seq,
          limit,
        ).map((row) => envelopeOf(room, row)),
      ),
    heads: (accounts) =>
      work(
        () =>
          new Map(
            accounts.map((account) => [
              account,
              all(
                `select r.room, r.talks, e.seq, e.hash,
                   (select count(*) from grants g where g.room = r.room and g.account = r.account) as grants
                 from readers r join envelopes e on e.room = r.room
                   and e.seq = (select max(seq) from envelopes where room = r.room)
                 where r.account = ? order by r.room`,
                account,
              ).map(headOf),
            ]),
          ),
      ),
    grants: (room, account) =>
      work(() =>
        all("select sealed from grants where room = ? and account = ? order by seq", room, account).map(
          (row) => bytesOf(row["sealed"]),
        ),
      ),
    addInvitation: ({ id, account, letter, expiresAt }) =>
      work(() =>
        run(
          "insert into invitations (id, account, letter, expires_at) values (?, ?, ?, ?) on conflict do nothing",
          id,
          account,
          letter,
          expiresAt,
        ),
      ),
    invitation: (id) =>
      work(() => {
        const [row] = all(
          "select account, letter, expires_at, answer, opening from invitations where id = ?",
          id,
        );
        if (row === undefined) return undefined;
        return invitationOf(id, row);
      }),
    invitationsOf: (accounts) =>
      work(
        () =>
          new Map(
            accounts.map((account) => [
              account,
              all(
                "select id, expires_at, answer is not null as is_answered from invitations where account = ? order by id",
                account,
              ).map(invitationStateOf),
            ]),
          ),
      ),
    answer: (id, answer) =>
      work(() => run("update invitations set answer = ? where id = ? and answer is null", answer, id)),
    reveal: (id, opening) =>
      work(() => void run("update invitations set opening = ? where id = ?", opening, id)),
    dropInvitation: (id) => work(() => void run("delete from invitations where id = ?", id)),
    putBackup: (id, account, bytes) =>
      work(() =>
        run(
          "insert into backups (id, account, bytes) values (?, ?, ?) on conflict (id) do update set bytes = excluded.bytes where account = excluded.account",
          id,
          account,
          bytes,
        ),
      ),
    backup: (id) =>
      work(() =>
        all("select bytes from backups where id = ?", id)
          .map((row) => bytesOf(row["bytes"]))
          .at(0),
      ),
    countBackups: (account, but) =>
      work(() =>
        Number(
          all("select count(*) as n from backups where account = ? and id <> ?", account, but)[0]?.["n"],
        ),
      ),
    openSession: ({ challenge, token, account, mayFound, expiresAt }, now) =>
      work(() =>
        together(() => {
          run("delete from sessions where account = ? and expires_at < ?", account, now);
          return run(
            "insert into sessions (challenge, token, account, may_found, expires_at) values (?, ?, ?, ?, ?) on conflict do nothing",
            challenge,
            token,
            account,
            Number(mayFound),
            expiresAt,
          );
        }),
      ),
    session: (token) =>
      work(() => {
        const [row] = all(
          "select challenge, account, may_found, expires_at from sessions where token = ?",
          token,
        );
        if (row === undefined) return undefined;
        return sessionOf(token, row);
      }),
    closeSession: (token) => work(() => void run("delete from sessions where token = ?", token)),
    secret: (name, fresh) =>
      work(() => {
        run("insert into secrets (name, value) values (?, ?) on conflict do nothing", name, fresh);
        return bytesOf(all("select value from secrets where name = ?", name)[0]?.["value"]);
      }),
    close: () =>
      work(() => {
        if (database.isOpen) database.close();
      }),
  };
}
