create table envelopes (
  room text not null, seq integer not null,
  bytes blob not null, hash blob not null, receipt blob not null, digest blob not null,
  primary key (room, seq)
) strict, without rowid;

create table readers (
  room text not null, seq integer not null, account text not null,
  talks text not null, is_steward integer not null, from_seq integer not null,
  primary key (room, seq, account)
) strict, without rowid;
create index readers_by_account on readers (account, room);

create table grants (
  room text not null, seq integer not null, account text not null, sealed blob not null,
  primary key (room, seq, account)
) strict, without rowid;

create table invitations (
  id text not null primary key, account text not null, letter blob not null, expires_at integer not null,
  answer blob, opening blob
) strict, without rowid;
create index invitations_by_account on invitations (account, id);

create table backups (
  id text not null primary key, account text not null, bytes blob not null
) strict, without rowid;
create index backups_by_account on backups (account, id);

create table sessions (
  challenge text not null primary key, token text not null, account text not null,
  may_found integer not null, expires_at integer not null
) strict, without rowid;
create index sessions_by_token on sessions (token);
create index sessions_by_account on sessions (account);

create table secrets (name text not null primary key, value blob not null) strict, without rowid;
