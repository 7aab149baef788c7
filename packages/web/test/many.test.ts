import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { composeEntry, formatRecord, type Entry } from "@parley/core";
import { RunningDesk, overflowing, overlapping, violations } from "./desk.ts";

/** Five hundred points by twelve parties, with names that nobody expects. */
const HOSTILE = [
  "👩‍👩‍👧‍👦 \u202Eevil",
  "<script>alert(1)</script>",
  "x".repeat(10_000),
  "Партія",
  "الاتحاد",
  "同盟",
];
const STANCES = ["accepts", "accepts-if", "counters", "open", "rejects"] as const;

function manyPoints(): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (kind: string, id: string, body: object): void => {
    entries.push(
      composeEntry({
        id,
        kind,
        room: "team",
        author: "ada",
        recordedAt: "2026-10-01T00:00:00.000Z",
        origin: { by: "person" },
        sources: [],
        body,
      }),
    );
  };
  for (let i = 0; i < 12; i++)
    add("party", `party${i}`, { name: HOSTILE[i] ?? `Party number ${i}`, roles: [{ role: "party" }] });
  add("document", "draft", { title: "Draft", kind: "draft", contents: "held" });
  for (let i = 0; i < 500; i++)
    add("point", `point${i}`, {
      document: "team/draft",
      number: String(i + 1),
      title: i === 3 ? "y".repeat(10_000) : `Point ${i + 1}`,
    });
  for (let i = 0; i < 500; i++)
    for (let j = 0; j < 12; j++)
      if ((i + j) % 3 !== 0)
        add("position", `stand${i}-${j}`, {
          party: `team/party${j}`,
          subject: `team/point${i}`,
          stance: STANCES[(i * j) % STANCES.length],
        });
  return entries;
}

let desk: RunningDesk;
before(async () => {
  const file = join(mkdtempSync(join(tmpdir(), "parley-many-")), "many.jsonl");
  writeFileSync(file, formatRecord(manyPoints()));
  desk = await RunningDesk.start(file);
});
after(() => desk.close());

for (const width of [1440, 1024, 390])
  test(`500 points by 12 parties with hostile names keep within ${width} pixels, and nothing of them is markup`, async () => {
    await desk.use("/talks", { viewport: { width, height: 844 } }, async (page) => {
      await page.locator(".matrix").waitFor();
      assert.deepEqual(await overflowing(page), []);
      assert.deepEqual(await overlapping(page), []);
      assert.equal(await page.locator("main script").count(), 0);
      assert.ok(!(await page.content()).includes("\u202E"));
      for (const screen of ["plan", "people", "record"]) {
        await page.goto(`${desk.origin}/talks/${screen}`);
        await page.locator("main h1").waitFor();
        assert.deepEqual(await overflowing(page), [], screen);
        assert.deepEqual(await overlapping(page), [], screen);
      }
    });
  });

test("only rows in sight are drawn, all are counted, and arrows and pages reach the last", async () => {
  await desk.use("/talks", {}, async (page) => {
    await page.locator(".matrix").waitFor();
    assert.equal(await page.locator(".matrix").getAttribute("aria-rowcount"), "501");
    assert.ok((await page.locator(".matrix tbody tr").count()) < 80);
    await page.locator(".matrix .in").first().focus();
    for (let i = 0; i < 40; i++) await page.keyboard.press("PageDown");
    await page.keyboard.press("End");
    const at = await page.evaluate(() => document.activeElement?.getAttribute("data-at"));
    assert.equal(at, "499 11");
    await page.keyboard.press("Enter");
    await page.locator(".panel h2").waitFor();
    assert.deepEqual(await violations(page), []);
  });
});
