import type { Bytes } from "../bytes.ts";
import { HEADER_BYTES } from "../seal/header.ts";
import type { Reader } from "./access.ts";
import type { InvitationRecord, RowRecord, SessionRecord, Tables } from "./tables.ts";

interface Room {
  readonly talks: string;
  readonly rows: RowRecord[];
  readers: readonly Required<Reader>[];
  grants: { readonly account: string; readonly sealed: Bytes }[];
}

/** Tables in memory, for tests and for examples that are thrown away. */
export function memoryTables(): Tables {
  const rooms = new Map<string, Room>();
  const invitations = new Map<string, InvitationRecord>();
  const backups = new Map<string, { readonly account: string; readonly bytes: Bytes }>();
  const sessions = new Map<string, SessionRecord>();
  const secrets = new Map<string, Bytes>();
  const now = <T>(value: T): Promise<T> => Promise.resolve(value);
  return {
    room(name) {
      const room = rooms.get(name);
      const row = room?.rows.at(-1);
      if (room === undefined || row === undefined) return now(undefined);
      const { seq, hash, receipt, digest } = row;
      const header = row.bytes.slice(0, HEADER_BYTES);
      return now({ seq, hash, header, receipt, digest, readers: room.readers });
    },
    insert(row, talks, access) {
      const room = rooms.get(row.room) ?? { talks, rows: [], readers: [], grants: [] };
      if (room.rows.some(({ seq }) => seq === row.seq)) return now(false);
      rooms.set(row.room, room);
      room.rows.push(row);
      if (access !== undefined) {
        room.readers = access.readers;
        const stays = ({ account }: { account: string }): boolean =>
          access.readers.some((reader) => reader.account === account);
        room.grants = [...room.grants, ...access.grants].filter(stays);
      }
      return now(true);
    },
    reader: (name, account) => now(rooms.get(name)?.readers.find((reader) => reader.account === account)),
    rows: (name, seq, limit) =>
      now(
        rooms
          .get(name)
          ?.rows.filter((row) => row.seq > seq)
          .slice(0, limit) ?? [],
      ),
    heads: (accounts) =>
      now(
        new Map(
          accounts.map((account) => [
            account,
            [...rooms]
              .filter(([, { readers }]) => readers.some((reader) => reader.account === account))
              .toSorted(([a], [b]) => (a < b ? -1 : 1))
              .flatMap(([room, { talks, rows, grants }]) => {
                const last = rows.at(-1);
                const count = grants.filter((grant) => grant.account === account).length;
                return last === undefined
                  ? []
                  : [{ room, talks, seq: last.seq, hash: last.hash, grants: count }];
              }),
          ]),
        ),
      ),
    grants: (name, account) =>
      now(
        (rooms.get(name)?.grants ?? [])
          .filter((grant) => grant.account === account)
          .map(({ sealed }) => sealed),
      ),
    addInvitation(invitation) {
      if (invitations.has(invitation.id)) return now(false);
      invitations.set(invitation.id, invitation);
      return now(true);
    },
    invitation: (id) => now(invitations.get(id)),
    invitationsOf: (accounts) =>
      now(
        new Map(
          accounts.map((account) => [
            account,
            [...invitations.values()]
              .filter((invitation) => invitation.account === account)
              .map(({ id, answer, expiresAt }) => ({ id, isAnswered: answer !== undefined, expiresAt }))
              .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
          ]),
        ),
      ),
    answer(id, answer) {
      const invitation = invitations.get(id);
      if (invitation === undefined || invitation.answer !== undefined) return now(false);
      invitations.set(id, { ...invitation, answer });
      return now(true);
    },
    reveal(id, opening) {
      const invitation = invitations.get(id);
      if (invitation !== undefined) invitations.set(id, { ...invitation, opening });
      return now(undefined);
    },
    dropInvitation(id) {
      invitations.delete(id);
      return now(undefined);
    },
    putBackup(id, account, bytes) {
      const present = backups.get(id);
      if (present !== undefined && present.account !== account) return now(false);
      backups.set(id, { account, bytes });
      return now(true);
    },
    backup: (id) => now(backups.get(id)?.bytes),
    countBackups: (account, but) =>
      now([...backups].filter(([id, backup]) => id !== but && backup.account === account).length),
    openSession(session, time) {
      for (const [token, { account, expiresAt }] of sessions)
        if (account === session.account && expiresAt < time) sessions.delete(token);
      if ([...sessions.values()].some(({ challenge }) => challenge === session.challenge)) return now(false);
      sessions.set(session.token, session);
      return now(true);
    },
    session: (token) => now(sessions.get(token)),
    closeSession(token) {
      sessions.delete(token);
      return now(undefined);
    },
    secret(name, fresh) {
      const secret = secrets.get(name) ?? fresh;
      secrets.set(name, secret);
      return now(secret);
    },
    close: () => now(undefined),
  };
}
