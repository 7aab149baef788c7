import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { powerCuts } from "./crash/power-cut.ts";
import { killTrials } from "./crash/trials.ts";
import { startPostgres } from "./postgres-server.ts";
import { Closing, freshDatabase, temporaryFolder } from "./sites.ts";

const closing = new Closing();
const postgres = await startPostgres();
after(async () => {
  await closing.close();
  await postgres?.stop();
});
const silent = (): void => undefined;

test("nothing acknowledged is lost when the relay is killed while it writes (SQLite)", async () => {
  const { acknowledged, lost } = await killTrials(join(temporaryFolder(closing), "parley.db"), 3, silent);
  assert.ok(acknowledged > 0);
  assert.equal(lost, 0);
});

test(
  "nothing acknowledged is lost when the relay is killed while it writes (PostgreSQL)",
  { skip: postgres === undefined ? "no PostgreSQL on this machine" : false },
  async () => {
    const { acknowledged, lost } = await killTrials(await freshDatabase(postgres?.url ?? ""), 3, silent);
    assert.ok(acknowledged > 0);
    assert.equal(lost, 0);
  },
);

test("nothing acknowledged is lost when the power fails (SQLite)", async (context) => {
  const found = await powerCuts(2, silent);
  if (found === undefined) {
    console.error("\n*** SKIPPED: no loop devices for this user; power cuts were NOT tested. ***\n");
    context.skip("no loop devices");
    return;
  }
  assert.ok(found.acknowledged > 0);
  assert.equal(found.lost, 0);
});
