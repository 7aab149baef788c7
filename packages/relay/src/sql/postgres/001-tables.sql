create table envelopes (
  room text not null, seq bigint not null,
  bytes bytea not null, hash bytea not null, receipt bytea not null, digest bytea not null,
  primary key (room, seq)
);

create table readers (
  room text not null, seq bigint not null, account text not null,
  talks text not null, is_steward boolean not null, from_seq bigint not null,
  primary key (room, seq, account)
);
create index readers_by_account on readers (account, room);

create table grants (
  room text not null, seq bigint not null, account text not null, sealed bytea not null,
  primary key (room, seq, account)
);

create table invitations (
  id text not null primary key, account text not null, letter bytea not null, expires_at bigint not null,
  answer bytea, opening bytea
);
create index invitations_by_account on invitations (account, id);

create table backups (
  id text not null primary key, account text not null, bytes bytea not null
);
create index backups_by_account on backups (account, id);

create table sessions (
  challenge text not null primary key, token text not null, account text not null,
  may_found boolean not null, expires_at bigint not null
);
create index sessions_by_token on sessions (token);
create index sessions_by_account on sessions (account);

create table secrets (name text not null primary key, value bytea not null);
