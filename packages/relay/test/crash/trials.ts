import { LedgerOfAcks } from "./ledger-of-acks.ts";
import { startRelay } from "./relay-process.ts";

/** What came of trials. */
export interface Outcome {
  readonly trials: number;
  readonly acknowledged: number;
  readonly lost: number;
}

/**
 * Kills the relay with SIGKILL while four writers write, starts it again on the same database, and compares
 * what it gives with what it had acknowledged; as often as asked.
 */
export async function killTrials(
  database: string,
  trials: number,
  onTrial: (done: number) => void,
): Promise<Outcome> {
  let relay = await startRelay(database);
  const ledger = await LedgerOfAcks.at(relay.origin);
  let lost = 0;
  for (let trial = 0; trial < trials; trial++) {
    const writing = ledger.writeUntilGone(relay.origin);
    // Every other trial may fall before the first acknowledgement, the others begin to count behind it.
    if (trial % 2 === 0) await ledger.nextAcknowledged();
    // Spread evenly over the first quarter of a second, so that every phase of a write is met.
    await new Promise((resolve) => setTimeout(resolve, 20 + ((trial * 37) % 230)));
    await relay.kill();
    await writing;
    relay = await startRelay(database);
    lost += await ledger.lostAt(relay.origin);
    onTrial(trial + 1);
  }
  lost += await ledger.lostAt(relay.origin, true);
  await relay.kill();
  return { trials, acknowledged: ledger.acknowledged, lost };
}
