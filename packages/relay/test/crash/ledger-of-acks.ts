import {
  emptyChain,
  httpStore,
  readOn,
  sealNext,
  systemRandom,
  toBase64url,
  withCookies,
  type Chain,
  type Store,
} from "@parley/ledger";
import { authorFor, keyringFor, must, saying, Script, TALKS, type Site } from "@parley/ledger/test/notation";

/** How many rooms are written at the same time. */
const ROOMS = 4;

/** One room, and every envelope of it that a relay has acknowledged. */
interface Acked {
  readonly script: Script;
  /** As far as its newest acknowledgement. */
  chain: Chain;
  /** As far as it was compared with what a relay gave. */
  compared: Chain;
  /** The bytes by number, as base64url. */
  readonly bytesBySeq: Map<number, string>;
  /** Sent, and not answered: it may be there or not. */
  pending: { readonly seq: number; readonly bytes: string } | undefined;
}

/** What was acknowledged, held against what a relay gives back after it was killed. */
export class LedgerOfAcks {
  readonly #rooms: Acked[] = [];
  #entries = 0;

  /** Opens the rooms at a relay. */
  static async at(origin: string): Promise<LedgerOfAcks> {
    const ledger = new LedgerOfAcks();
    const site = await siteAt(origin);
    for (let n = 0; n < ROOMS; n++) {
      const script = await Script.found("team", "ada mediator", site);
      const bytesBySeq = new Map([[1, toBase64url(script.rows[0]?.bytes ?? new Uint8Array())]]);
      const compared = begun(script);
      ledger.#rooms.push({ script, chain: script.chain, compared, bytesBySeq, pending: undefined });
    }
    return ledger;
  }

  /** How many entries were acknowledged. */
  get acknowledged(): number {
    return this.#entries;
  }

  /** Until one more entry is acknowledged than now, at most ten seconds: a busy machine takes its time. */
  async nextAcknowledged(): Promise<void> {
    const before = this.#entries;
    for (let waited = 0; waited < 10_000 && this.#entries === before; waited += 2)
      await new Promise((resolve) => setTimeout(resolve, 2));
  }

  /** Writes into every room until the relay does not answer any more. */
  async writeUntilGone(origin: string): Promise<void> {
    const store = await storeAt(origin);
    await Promise.all(this.#rooms.map((room) => this.#write(store, room)));
  }

  /**
   * Reads every room, behind what was compared before or, where `whole`, from its beginning; gives how many
   * acknowledged entries are not there.
   */
  async lostAt(origin: string, whole = false): Promise<number> {
    const store = await storeAt(origin);
    let lost = 0;
    for (const room of this.#rooms) {
      if (whole) room.compared = begun(room.script);
      lost += await this.#compare(store, room);
    }
    return lost;
  }

  async #write(store: Store, room: Acked): Promise<void> {
    const { script } = room;
    for (;;) {
      const id = toBase64url(systemRandom(16));
      const payload = { type: "entry", by: "ada", entry: saying("r", id, "ada", `entry ${id}`) } as const;
      const bytes = await sealNext(await authorFor("ada"), room.chain, script.key, payload);
      const seq = room.chain.seq + 1;
      room.pending = { seq, bytes: toBase64url(bytes) };
      const answer = await store.append(script.chainId, bytes);
      if (!answer.ok) {
        if (answer.problem.code === "unreachable") return;
        throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
      }
      room.bytesBySeq.set(seq, room.pending.bytes);
      room.pending = undefined;
      this.#entries++;
      room.chain = await readBy(script, room.chain, [{ bytes, receipt: answer.value }]);
    }
  }

  async #compare(store: Store, room: Acked): Promise<number> {
    const { script, bytesBySeq, pending } = room;
    const { seq: before } = room.compared;
    let chain = room.compared;
    const there = new Map<number, string>();
    for (;;) {
      const page = await store.readAfter(script.chainId, chain.seq);
      // A room that is not there at all has lost everything.
      const rows = page.ok ? page.value.rows : [];
      if (rows.length === 0) break;
      for (const [i, { bytes }] of rows.entries()) there.set(chain.seq + 1 + i, toBase64url(bytes));
      chain = await readBy(script, chain, rows);
    }
    const lost = [...bytesBySeq].filter(([seq, bytes]) => seq > before && there.get(seq) !== bytes).length;
    // What was sent and not answered is there whole or not at all.
    for (const [seq, bytes] of there) {
      if (bytesBySeq.has(seq)) continue;
      if (pending === undefined || pending.seq !== seq || pending.bytes !== bytes)
        throw new Error(`envelope ${seq} was never sent`);
      bytesBySeq.set(seq, bytes);
    }
    room.pending = undefined;
    room.chain = chain;
    room.compared = chain;
    return lost;
  }
}

function begun({ chainId }: Script): Chain {
  return emptyChain(TALKS, chainId, { seq: 1, hash: chainId });
}

async function readBy(script: Script, chain: Chain, rows: Parameters<typeof readOn>[1]): Promise<Chain> {
  const reading = await readOn(chain, rows, script.keys);
  if (reading.problem !== undefined) throw new Error(`${reading.problem.where}: ${reading.problem.message}`);
  return reading.chain;
}

async function storeAt(origin: string): Promise<Store> {
  const { signing } = await keyringFor("ada");
  const fetch = withCookies((url, init) => globalThis.fetch(url, init), origin);
  return httpStore({ relay: origin, fetch, random: systemRandom, signer: signing });
}

async function siteAt(origin: string): Promise<Site> {
  const store = await storeAt(origin);
  const { receipts } = must(await store.about());
  return { receipts, store: () => Promise.resolve(store) };
}
