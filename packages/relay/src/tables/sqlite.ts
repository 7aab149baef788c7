import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { failure, success, type Result } from "@parley/ledger";
import {
  HEADER_BYTES,
  Trouble,
  formatReceipt,
  parseReceipt,
  type Bytes,
  type Head,
  type InvitationState,
  type Receipt,
  type Tables,
  type TroubleCode,
} from "@parley/ledger";
import { stepsOf, stepsToApply, type Applied } from "./steps.ts";

type Columns = Readonly<Record<string, unknown>>;

/**
 * Opens the tables in one SQLite file, which several processes may have open. Every write is on the disk
 * before it is acknowledged (write-ahead log, `synchronous = full`). Fails with code `newer`, `altered`,
 * or one of `TroubleCode`.
 */
export function openSqliteTables(file: string): Result<Tables> {
  try {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    const opened = prepare(database, file);
    if (!opened.ok) {
      database.close();
      return opened;
    }
    return success(tablesOf(database, file));
  } catch (error) {
    const trouble = troubleOf(error, file);
    return failure(trouble.code, file, trouble.message);
  }
}

function prepare(database: DatabaseSync, file: string): Result<undefined> {
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma trusted_schema = off;");
  database.exec("pragma secure_delete = on;");
  database.exec(
    "create table if not exists steps (number integer primary key, checksum text not null) strict",
  );
  // Whoever comes second waits here, and then finds every step applied.
  database.exec("begin immediate");
  const applied = database.prepare("select number, checksum from steps order by number").all();
  const steps = stepsToApply(stepsOf("sqlite"), applied as unknown as readonly Applied[], file); // as selected
  if (steps.ok) {
    for (const { number, checksum, sql } of steps.value) {
      database.exec(sql);
      database.prepare("insert into steps (number, checksum) values (?, ?)").run(number, checksum);
    }
  }
  database.exec(steps.ok ? "commit" : "rollback");
  return steps.ok ? success(undefined) : steps;
}

function tablesOf(database: DatabaseSync, file: string): Tables {
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
        reject(troubleOf(error, file));
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
        ).map((row) => ({
          room,
          seq: Number(row["seq"]),
          bytes: bytesOf(row["bytes"]),
          hash: bytesOf(row["hash"]),
          receipt: receiptOf(row["receipt"]),
          digest: bytesOf(row["digest"]),
        })),
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
        return {
          id,
          account: String(row["account"]),
          letter: bytesOf(row["letter"]),
          expiresAt: Number(row["expires_at"]),
          ...(row["answer"] === null ? {} : { answer: bytesOf(row["answer"]) }),
          ...(row["opening"] === null ? {} : { opening: bytesOf(row["opening"]) }),
        };
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
              ).map(invitationOf),
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
        return {
          challenge: String(row["challenge"]),
          token,
          account: String(row["account"]),
          mayFound: row["may_found"] === 1,
          expiresAt: Number(row["expires_at"]),
        };
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

function readerOf(row: Columns): { account: string; isSteward: boolean; from: number } {
  return {
    account: String(row["account"]),
    isSteward: Boolean(row["is_steward"]),
    from: Number(row["from_seq"]),
  };
}

function headOf(row: Columns): Head {
  const { room, talks, seq, hash, grants } = row;
  return {
    room: String(room),
    talks: String(talks),
    seq: Number(seq),
    hash: bytesOf(hash),
    grants: Number(grants),
  };
}

function invitationOf(row: Columns): InvitationState {
  return {
    id: String(row["id"]),
    isAnswered: Boolean(row["is_answered"]),
    expiresAt: Number(row["expires_at"]),
  };
}

function bytesOf(value: unknown): Bytes {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  throw new Trouble(
    "damaged",
    "The database gave something else than it was given; restore it from a backup.",
  );
}

function receiptOf(value: unknown): Receipt {
  const receipt = parseReceipt(bytesOf(value));
  if (receipt === undefined)
    throw new Trouble("damaged", "A receipt in the database is damaged; restore it from a backup.");
  return receipt;
}

const SENTENCES: ReadonlyMap<number, readonly [TroubleCode, string]> = new Map([
  [5, ["busy", "is being written by another program for too long; try again"]],
  [6, ["busy", "is being written by another program for too long; try again"]],
  [8, ["read-only", "may not be written by this user; nothing was changed"]],
  [10, ["damaged", "could not be read or written by the disk; check it, then restore from a backup"]],
  [11, ["damaged", "is damaged; restore it from a backup. Nothing of it was shown"]],
  [
    13,
    [
      "full",
      "could not be written: the disk is full. What was acknowledged is kept; make room and try again",
    ],
  ],
  [14, ["read-only", "cannot be opened: its folder is missing or closed to this user"]],
  [26, ["damaged", "is no database of Parley's, or its beginning is damaged"]],
]);

function troubleOf(error: unknown, file: string): Trouble {
  if (error instanceof Trouble) return error;
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : -1;
  const [kind, sentence] = SENTENCES.get(code) ?? [];
  if (kind === undefined || sentence === undefined) throw error;
  return new Trouble(kind, `${file} ${sentence}.`);
}
