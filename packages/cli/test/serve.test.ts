import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import {
  answerOf,
  memoryShelf,
  httpStore,
  openBook,
  Replica,
  systemRandom,
  unwrapKeyring,
  withCookies,
  type Result,
} from "@parley/ledger";
import { folder, parley, startParley } from "./parley.ts";

const { path } = folder();
const place = { env: { PARLEY_HOME: join(path, "ada") } };

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test("a desk in the browser opens the same talks from the laptop's own server, by the printed link alone", async () => {
  await parley(["open", "Harbour", "--as", "Ada", "--no-passphrase"], "", place);
  await parley(["record", "Harbour", "topic", "title=overtime"], "", place);
  const served = await startParley(["serve"], place);
  const [, relay = "", token = ""] = /(http:\S+)\/#token=(\S+)/.exec(served.said()) ?? [];
  const fetch = withCookies((url, init) => globalThis.fetch(url, init), relay);
  assert.equal((await answerOf(fetch, relay, "heads", {})).ok, false);
  must(await answerOf(fetch, relay, "session", { token }));
  const device = must(await answerOf(fetch, relay, "device", {}));
  const keyring = must(await unwrapKeyring(device.keyring, undefined));
  const [page] = must(await openBook(device.book, keyring));
  assert.ok(page !== undefined);
  const store = httpStore({ relay, fetch, random: systemRandom });
  const surrounding = { keyring, store, shelf: memoryShelf(), clock: Date.now, random: systemRandom };
  const replica = await Replica.restore(page, surrounding);
  must(await replica.sync());
  assert.deepEqual(replica.alarms(), []);
  assert.ok(replica.entries().some(({ body }) => (body as { title?: string }).title === "overtime"));
  assert.equal(replica.rooms()[0]?.role, "mediator");
  assert.equal(await served.stop(), 0);
});

test("a server without keys, and a relay's options without a relay, are refused", async () => {
  const none = await parley(["serve"], "", { env: { PARLEY_HOME: join(path, "none") } });
  assert.equal(none.code, 1);
  assert.match(none.err, /no keys in .* yet: parley open NAME/);
  const wrong = await parley(["serve", "--origin", "https://relay.example"], "", place);
  assert.equal(wrong.code, 64);
  assert.match(wrong.err, /--origin belongs to a relay; give --relay with it/);
  const path0 = await parley(["serve", "--relay", "--origin", "https://relay.example/path"], "", place);
  assert.match(path0.err, /without a path/);
});
