import { type Entry, failure, success, type Result, type Room } from "@parley/core";
import { sha256, toBase64url, type Bytes, type Random } from "../bytes.ts";
import type { Anchor } from "../keys/backup.ts";
import type { SigningKey } from "../keys/signing.ts";
import { epochKeyOf, type EpochKey } from "../seal/epoch-key.ts";
import { sealEnvelope } from "../seal/envelope.ts";
import { sealGrant } from "../seal/grant.ts";
import { NOTHING } from "../seal/header.ts";
import type { Member, Payload } from "../seal/payload.ts";
import type { Access, SealedGrant } from "../store/access.ts";
import { nameBytes, type Chain } from "./chain.ts";
import { foundRoster, isSteward, joined, rolled, type Roster } from "./roster.ts";

/** An envelope to append, and where it changes who reads, the new list. */
export interface Written {
  readonly bytes: Bytes;
  readonly access?: Access;
  /** The key of the epoch that it opens. */
  readonly key?: { readonly epoch: number; readonly key: EpochKey };
}

/** Who writes: a member by this id, with this key. */
export interface Author {
  readonly id: string;
  readonly signing: SigningKey;
  readonly random: Random;
}

/** Opens a room with everybody who is in it from the start. Fails with code `roster`. */
export async function foundRoom(
  author: Author,
  talks: string,
  entry: Entry<Room>,
  members: readonly Member[],
  receipts: string,
): Promise<Result<Written & { readonly chain: string }>> {
  const roster = foundRoster(entry.body.kind, author.id, members);
  if (!roster.ok) return roster;
  const key = await epochKeyOf(author.random(32));
  const header = { talks: nameBytes(talks), chain: NOTHING, epoch: 1, seq: 1, previous: NOTHING };
  const payload: Payload = { type: "open", by: author.id, entry, roster: members, receipts };
  const bytes = await sealEnvelope(header, key, payload, author.signing, author.random);
  const chain = toBase64url(await sha256(bytes));
  const start = { seq: 1, hash: chain };
  const grants = await grantsTo(members, { talks, chain, start, keys: new Map([[1, key]]) }, author.signing);
  const access = { readers: readersOf(roster.value, () => 1), grants };
  return success({ chain, bytes, access, key: { epoch: 1, key } });
}

/** Seals a payload as the next envelope of the chain, in its present epoch. */
export function sealNext(author: Author, chain: Chain, key: EpochKey, payload: Payload): Promise<Bytes> {
  return sealEnvelope(headerAfter(chain, chain.epoch), key, payload, author.signing, author.random);
}

/** Lets somebody in who may read from an epoch that is there already. Fails with code `roster` or `no-key`. */
export async function admit(
  author: Author,
  chain: Chain,
  keys: ReadonlyMap<number, EpochKey>,
  member: Member,
): Promise<Result<Written>> {
  const now = keys.get(chain.epoch);
  const start = chain.starts.get(member.since);
  const missing = [...epochsFrom(member.since, chain.epoch)].some((epoch) => !keys.has(epoch));
  if (chain.opened === undefined || now === undefined || start === undefined || missing) {
    return failure(
      "no-key",
      "",
      "You do not hold the keys of the history that you would share; let them in from now on.",
    );
  }
  const roster = joined(chain.opened.roster, author.id, member, chain.epoch);
  if (!roster.ok) return roster;
  const bytes = await sealNext(author, chain, now, { type: "join", by: author.id, member });
  const isNew = !chain.opened.roster.members.has(member.id);
  const shared = new Map([...keys].filter(([epoch]) => epoch >= member.since && epoch <= chain.epoch));
  const { talks, chain: name } = chain;
  const grants = isNew
    ? await grantsTo([member], { talks, chain: name, start, keys: shared }, author.signing)
    : [];
  return success({ bytes, access: { readers: readersOf(roster.value, fromOf(chain)), grants } });
}

/**
 * Begins a new epoch: those in `left` are out, those in `newcomers` come in and read from it on, or from
 * the start where their `since` says so. Fails with code `roster` or `no-key`.
 */
export async function rollOver(
  author: Author,
  chain: Chain,
  keys: ReadonlyMap<number, EpochKey>,
  left: readonly string[],
  newcomers: readonly Member[],
): Promise<Result<Written>> {
  if (chain.opened === undefined) return failure("no-key", "", "This room was not read yet.");
  const epoch = chain.epoch + 1;
  const { entry, roster: before } = chain.opened;
  const listed = [...before.members.values()].filter(({ id }) => !left.includes(id)).concat(newcomers);
  const roster = rolled(before, author.id, left, listed, epoch);
  if (!roster.ok) return roster;
  const key = await epochKeyOf(author.random(32));
  const payload: Payload = {
    type: "epoch",
    by: author.id,
    left,
    roster: listed,
    entry,
    receipts: chain.receipts,
  };
  const header = headerAfter(chain, epoch);
  const bytes = await sealEnvelope(header, key, payload, author.signing, author.random);
  const start = { seq: header.seq, hash: toBase64url(await sha256(bytes)) };
  const all = new Map(keys).set(epoch, key);
  const grants: SealedGrant[] = [];
  for (const member of listed) {
    const since = newcomers.includes(member) ? member.since : epoch;
    const from = since === epoch ? start : chain.starts.get(since);
    if (from === undefined) return failure("no-key", "", "You do not hold the history that you would share.");
    const shared = new Map([...all].filter(([of]) => of >= since));
    const frame = { talks: chain.talks, chain: chain.chain, start: from, keys: shared };
    grants.push(...(await grantsTo([member], frame, author.signing)));
  }
  const starts = new Map(chain.starts).set(epoch, start);
  const access = { readers: readersOf(roster.value, fromOf({ ...chain, starts })), grants };
  return success({ bytes, access, key: { epoch, key } });
}

/** The readers that a relay is told of. */
export function readersOf(roster: Roster, from: (member: Member) => number | undefined): Access["readers"] {
  return [...roster.members.values()].map((member) => {
    const first = from(member);
    const reader = { account: member.account, isSteward: isSteward(roster, member.id) };
    return first === undefined ? reader : { ...reader, from: first };
  });
}

function fromOf(chain: Pick<Chain, "starts">): (member: Member) => number | undefined {
  return ({ since }) => chain.starts.get(since)?.seq;
}

function headerAfter(chain: Chain, epoch: number): Parameters<typeof sealEnvelope>[0] {
  const { talks, chain: name, seq, hash } = chain;
  return { talks: nameBytes(talks), chain: nameBytes(name), epoch, seq: seq + 1, previous: hash };
}

async function grantsTo(
  members: readonly Member[],
  frame: { talks: string; chain: string; start: Anchor; keys: ReadonlyMap<number, EpochKey> },
  signing: SigningKey,
): Promise<readonly SealedGrant[]> {
  const grants: SealedGrant[] = [];
  for (const { account, recipient } of members) {
    grants.push({ account, sealed: await sealGrant({ ...frame, to: account }, recipient, signing) });
  }
  return grants;
}

function* epochsFrom(first: number, last: number): Generator<number> {
  for (let epoch = first; epoch <= last; epoch++) yield epoch;
}
