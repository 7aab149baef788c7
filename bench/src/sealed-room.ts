import { composeEntry, type Entry, type Room } from "@parley/core";
import {
  emptyChain,
  foundRoom,
  httpStore,
  makeKeyring,
  readOn,
  sealNext,
  systemRandom,
  toBase64url,
  withCookies,
  type Author,
  type Bytes,
  type Chain,
  type EpochKey,
  type HttpStore,
  type Keyring,
  type Member,
  type Receipt,
  type Row,
  type Store,
} from "@parley/ledger";

/** A room at a store, and what is needed to write its next envelope. */
export interface SealedRoom {
  readonly chain: string;
  readonly author: Author;
  readonly key: EpochKey;
  readonly keys: ReadonlyMap<number, EpochKey>;
  readonly read: Chain;
  readonly first: Row;
}

/** A member of the benchmarks' rooms. */
export function memberOf(id: string, { recipient, account }: Keyring): Member {
  return { id, role: "mediator", recipient, account, since: 1 };
}

/** A relay's store as whoever holds the keyring sees it, signed in. */
export function signedInAt(relay: string, { signing }: Keyring): HttpStore {
  const fetch = withCookies((url, init) => globalThis.fetch(url, init), relay);
  return httpStore({ relay, fetch, random: systemRandom, signer: signing });
}

/** Founds a room for these members; the first of them writes. */
export async function sealedRoom(
  store: Store,
  keyring: Keyring,
  members: readonly Member[],
): Promise<SealedRoom> {
  const about = await store.about();
  if (!about.ok) throw new Error(about.problem.message);
  const talks = toBase64url(systemRandom(16));
  const author = { id: members[0]?.id ?? "", signing: keyring.signing, random: systemRandom };
  const entry = entryOf("r", "room", { kind: "team" }, "r") as Entry<Room>; // made with this body
  const founded = await foundRoom(author, talks, entry, members, about.value.receipts);
  if (!founded.ok || founded.value.key === undefined) throw new Error("the room could not be founded");
  const { chain, bytes, access, key } = founded.value;
  const receipt = await store.append(chain, bytes, access);
  if (!receipt.ok) throw new Error(receipt.problem.message);
  const keys = new Map([[1, key.key]]);
  const first = { bytes, receipt: receipt.value };
  const reading = await readOn(emptyChain(talks, chain, { seq: 1, hash: chain }), [first], keys);
  return { chain, author, key: key.key, keys, read: reading.chain, first };
}

/** As many envelopes as asked for, each behind the one before, as one writer seals them; of about 1.5 KB. */
export async function sealedEnvelopes(room: SealedRoom, count: number): Promise<readonly Bytes[]> {
  const envelopes: Bytes[] = [];
  let { read } = room;
  for (let n = 0; n < count; n++) {
    const bytes = await sealNext(room.author, read, room.key, {
      type: "entry",
      by: room.author.id,
      entry: wordy(n),
    });
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    read = { ...read, seq: read.seq + 1, hash };
    envelopes.push(bytes);
  }
  return envelopes;
}

/** Appends the envelopes one by one and gives their rows. */
export async function appended(
  store: Store,
  chain: string,
  envelopes: readonly Bytes[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const bytes of envelopes) rows.push({ bytes, receipt: await accepted(store, chain, bytes) });
  return rows;
}

/** A keyring of nobody's. */
export function anyKeyring(): Promise<Keyring> {
  return makeKeyring(systemRandom);
}

/** An entry of about 1.5 KB as JSON. */
export function wordy(n: number): Entry {
  const words = `What was said at the ${n}th meeting, and by whom. `.repeat(24).slice(0, 1140);
  const body = { kind: "says", speaker: { capacity: "envoy" }, quotation: "direct", words, about: "talks" };
  return entryOf(`e${n}-${toBase64url(systemRandom(9))}`, "statement", body, "r");
}

async function accepted(store: Store, chain: string, bytes: Bytes): Promise<Receipt> {
  const answer = await store.append(chain, bytes);
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}

function entryOf(id: string, kind: string, body: unknown, room: string): Entry {
  const recordedAt = "2026-01-01T00:00:00.000Z";
  return composeEntry({
    id,
    kind,
    room,
    author: "a",
    recordedAt,
    origin: { by: "person" },
    sources: [],
    body,
  });
}
