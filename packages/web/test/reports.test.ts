import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { RunningDesk, overflowing, overlapping, violations } from "./desk.ts";

let desk: RunningDesk;
before(async () => {
  desk = await RunningDesk.start();
});
after(() => desk.close());

const report = readFileSync(
  fileURLToPath(new URL("../../../examples/undated-report.txt", import.meta.url)),
  "utf8",
);
const read = async (page: Page): Promise<number> =>
  Number(/^\D*(\d+)/.exec((await page.locator(".suggestions [role=status]").textContent()) ?? "")?.[1]);

async function pasted(page: Page, text: string): Promise<void> {
  await page.locator(".lede").waitFor();
  await page.getByLabel("Paste or drop a report").fill(text);
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "As read from 1 report" }).waitFor();
  await page.locator("h1").click();
  await page.keyboard.press("g");
  await page.keyboard.press("r");
  await page.locator(".report").waitFor();
}

test("a body that stands twice is shown once and dimmed below, and no line rests on the copy", async () => {
  const body = `The envoys of Norway met the ministers of Sweden in Oslo on Monday for two hours.

Kari Dahl, the Norwegian foreign minister, said that the question of the border remains open.`;
  await desk.use("/", {}, async (page) => {
    await pasted(page, `Talks in Oslo end without a result\n\n${body}\n\n${body}\n`);
    const all = await page.locator(".psg").count();
    await page.getByRole("button", { name: "Show them" }).click();
    const copy = page.locator(".report .copy");
    assert.equal(await copy.locator(".psg").count(), all);
    assert.equal(await copy.locator(".att").count(), 0);
    const inks = await page.evaluate(() =>
      [".report", ".report .copy"].map((part) => {
        const element = document.querySelector(part);
        return element === null ? "" : getComputedStyle(element).color;
      }),
    );
    assert.notEqual(inks[0], inks[1]);
  });
});

test("suggestions are read by the keyboard alone: all entities at once, the rest one by one, undone and passed over", async () => {
  await desk.use("/", {}, async (page) => {
    await pasted(page, report);
    assert.equal(await read(page), 0);
    await page.keyboard.press("Shift+A");
    await page.locator(".sug .st").first().waitFor();
    const together = await read(page);
    assert.ok(together > 1);
    const current = page.locator(".sug .cur h3 span").first();
    assert.doesNotMatch((await current.textContent()) ?? "", /Person|Party|Contact|Paper/);
    await page.keyboard.press("a");
    await page.waitForFunction(
      (n) => document.querySelectorAll(".sug:not(.wait) li:not(.cur)").length === n,
      together + 1,
    );
    await page.keyboard.press("x");
    await page.locator(".sug .refused").waitFor();
    await page.keyboard.press("u");
    await page.locator(".sug .refused").waitFor({ state: "detached" });
    assert.equal(await read(page), together + 1);
    const before = await current.textContent();
    await page.keyboard.press("l");
    assert.notEqual(await current.textContent(), before);
    await page.keyboard.press("g");
    await page.keyboard.press("w");
    await page.getByRole("heading", { name: "Where it stands" }).waitFor();
    assert.match((await page.locator(".under").textContent()) ?? "", /read or written by a person/);
  });
});

test("the words of a report are never markup, and marks that turn the writing are gone", async () => {
  const hostile = `Envoys meet <script>alert(1)</script> in Oslo

The ministers of Norway and Sweden met in Oslo on Monday for <b onclick="alert(1)">two hours</b>.

"The talks were <img src=x onerror=alert(1)> useful," said Norway's foreign minister, Kari Dahl"><svg onload=alert(1)>.

Sweden's prime minister, Lars Ek\u202E, said that the border was on the table. 👩‍👩‍👧‍👦 ${"x".repeat(10_000)}
`;
  for (const width of [1440, 1024, 390])
    await desk.use("/", { viewport: { width, height: 844 } }, async (page) => {
      await page.locator(".lede").waitFor();
      await page.getByLabel("Paste or drop a report").fill(hostile);
      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: "As read from 1 report" }).waitFor();
      assert.deepEqual(await overflowing(page), []);
      await page.locator("h1").click();
      await page.keyboard.press("g");
      await page.keyboard.press("r");
      await page.locator(".report").waitFor();
      assert.deepEqual(await overflowing(page), []);
      assert.equal(await page.locator("main script, main img, main [onclick], main svg[onload]").count(), 0);
      assert.ok(!(await page.content()).includes("\u202E"));
    });
});

for (const [look, path, colorScheme] of [
  ["light", "/peace-plan/reports", "light"],
  ["dark", "/peace-plan/reports", "dark"],
  ["right to left", "/peace-plan/reports?lang=mirror", "light"],
] as const)
  test(`the screen of reports is accessible and keeps within the window, ${look}`, async () => {
    await desk.use(path, { colorScheme }, async (page) => {
      await page.locator(".report").waitFor();
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(await overflowing(page), []);
      assert.deepEqual(await overlapping(page), []);
    });
  });
