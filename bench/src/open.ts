import {
  emptyChain,
  Keeper,
  memoryTables,
  readOn,
  systemRandom,
  type Bytes,
  type EpochKey,
  type Row,
} from "@parley/ledger";
import { against, medianMs, type Benchmark, type Case } from "./benchmark.ts";
import { anyKeyring, appended, memberOf, sealedEnvelopes, sealedRoom } from "./sealed-room.ts";

const ENTRIES = 10_000;
/** What opening them may take, in milliseconds. */
const AIM = { name: "aim", value: 2000 };
/** How many are opened side by side, as the ledger does. */
const PAGE = 256;

/** `open`: how long a room of ten thousand entries takes from sealed bytes to verified entries. */
export const open: Benchmark = {
  name: "open",
  about: "10,000 entries of 1.5 KB: opened, chain, signatures, roster and receipts verified",
  run,
};

async function run(progress: (line: string) => void): Promise<readonly Case[]> {
  progress(`sealing ${ENTRIES} entries`);
  const keyring = await anyKeyring();
  const keeper = await Keeper.open(memoryTables(), { clock: Date.now, random: systemRandom });
  const store = keeper.as(keyring.account, true);
  const room = await sealedRoom(store, keyring, [memberOf("a", keyring)]);
  const rows = [room.first, ...(await appended(store, room.chain, await sealedEnvelopes(room, ENTRIES)))];
  progress("opening them");
  const empty = emptyChain(room.read.talks, room.chain, { seq: 1, hash: room.chain });
  const whole = await medianMs(3, async () => {
    const reading = await readOn(empty, rows, room.keys);
    if (reading.lines.length !== rows.length || reading.problem !== undefined)
      throw new Error("not all was opened");
  });
  const plain = await medianMs(3, () => decrypted(rows, room.key.key));
  const size = rows.reduce((sum, { bytes }) => sum + bytes.length, 0) / rows.length;
  return [
    against("open and verify", whole, "ms", AIM),
    against("the same, beside one AES-GCM pass", whole, "ms", { name: "AES-GCM alone", value: plain }),
    against("an envelope", size, "bytes"),
  ];
}

/** One pass of AES-256-GCM over the same bytes, as many at a time. */
async function decrypted(rows: readonly Row[], key: EpochKey["key"]): Promise<void> {
  for (let from = 0; from < rows.length; from += PAGE)
    await Promise.all(rows.slice(from, from + PAGE).map(({ bytes }) => opened(bytes, key)));
}

function opened(bytes: Bytes, key: EpochKey["key"]): Promise<ArrayBuffer> {
  const additionalData = bytes.subarray(0, 132);
  const algorithm = { name: "AES-GCM", iv: bytes.subarray(132, 144), additionalData };
  return crypto.subtle.decrypt(algorithm, key, bytes.subarray(144));
}
