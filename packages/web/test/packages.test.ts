import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { RunningDesk, overflowing, overlapping, violations } from "./desk.ts";

let desk: RunningDesk;
before(async () => {
  desk = await RunningDesk.start();
});
after(() => desk.close());

/** Waits until everything is worked out. */
async function workedOut(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.locator(".assume").waitFor();
  await page.locator(".calc-work .work").waitFor({ state: "detached" });
}

test("where nobody gave numbers, the page is from stances alone, and accessible", async () => {
  await desk.use("/port/where", {}, async (page) => {
    await page.locator("main h1").waitFor();
    await page.goto(page.url().replace("/port/where", "/port/packages?as=public%2Fdu"));
    await page.getByRole("heading", { level: 1, name: "Packages" }).waitFor();
    const main = await page.locator("main").innerText();
    assert.match(main, /Nobody has put a number to anything here/);
    assert.match(main, /If you want numbers/);
    assert.equal(await page.locator(".frontier, .levers, .worth").count(), 0);
    assert.deepEqual(await violations(page), []);
  });
});

test("by keyboard alone: there by g k, a lever moved, put back, pinned, and stopped", async () => {
  await desk.use("/port/where", {}, async (page) => {
    await page.locator(".matrix").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("k");
    await page.getByRole("heading", { level: 1, name: "Packages" }).waitFor();
    await workedOut(page);
    assert.match(await page.locator(".lede").innerText(), /in [\d,]+ of 10,000 draws from ranges given by/);
    assert.match(
      await page.locator(".assume").innerText(),
      /from ranges given by Leyla Sadik and Jonas Brandl on 20 Oct 2026/,
    );

    const lever = page.locator('.levers input[type="range"]').first();
    const before = await page.locator(".worths").innerText();
    await lever.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((text) => document.querySelector(".worths")?.textContent !== text, before);
    await page
      .getByRole("heading", { name: "As set here, point by point" })
      .or(page.getByRole("heading", { name: /^Package E/ }))
      .waitFor();
    await workedOut(page);
    await page.getByRole("heading", { name: "The proposal, and what is near it" }).waitFor();
    const rows = await page.locator('section[aria-labelledby="h-table"] tbody tr').count();
    await page.keyboard.press("p");
    await page.locator('section[aria-labelledby="h-pinned"] th').filter({ hasText: "as set here" }).waitFor();
    assert.equal(await page.locator('section[aria-labelledby="h-table"] tbody tr').count(), rows);
    await lever.focus();
    await page.keyboard.press("0");
    await page.locator(".levers li").first().getByText("as is").waitFor();
    await page.getByRole("button", { name: "Unpin E" }).press("Enter");
    await page.getByText("Two pinned, compared").waitFor();
  });
});

test("the pair of the picture is chosen, and what is declared can be kept", async () => {
  await desk.use("/port/packages", {}, async (page) => {
    await workedOut(page);
    const without = await page.locator(".lede").innerText();
    await page.getByLabel("First party of the picture").selectOption({ label: "Harbour Stevedores" });
    await page.locator(".frontier").getByText("worth to Harbour Stevedores").waitFor();
    await page.getByRole("button", { name: "Change" }).press("Enter");
    await page.getByLabel(/that were declared/).check();
    await page.getByLabel("Draws").fill("1000");
    await page.keyboard.press("Enter");
    await page.waitForFunction(
      (text) =>
        /of 1,000 draws/.test(document.querySelector(".lede")?.textContent ?? "") &&
        document.querySelector(".lede")?.textContent !== text,
      without,
    );
    await page.getByRole("button", { name: "Change" }).press("Enter");
    await page.getByLabel("Draws").fill("many");
    await page.keyboard.press("Enter");
    await page.getByText("Write whole numbers").waitFor();
  });
});

test("the work can be stopped, the older result is dimmed meanwhile, and it can be taken up again", async () => {
  await desk.use("/port/packages", {}, async (page) => {
    await workedOut(page);
    await page.getByRole("button", { name: "Change" }).press("Enter");
    await page.getByLabel("Draws").fill("100000");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Stop" }).press("Enter");
    await page.getByText("Stopped. What stands below is as far as it came.").waitFor();
    assert.equal(await page.locator("main .stale").count(), 0);
    await page.getByRole("button", { name: "Change" }).press("Enter");
    await page.getByLabel("Draws").fill("500");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /of 500 draws/.test(document.querySelector(".lede")?.textContent ?? ""));
  });
});

test("an offer made from a package says what the room could infer, and goes there only with a reason", async () => {
  await desk.use("/port/packages", {}, async (page) => {
    await workedOut(page);
    await page.getByRole("button", { name: "Put it on record as an offer" }).press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "offer-room");
    const write = page.getByRole("button", { name: "Write the offer there" });
    const fill = async (): Promise<void> => {
      await write.press("Enter");
      const dialog = page.locator("dialog");
      assert.match(
        await dialog.locator('textarea[name="terms"]').inputValue(),
        /^1 Basic pay: .+\n2 Back pay: /,
      );
      await dialog.locator('select[name="speaker"]').selectOption({ label: "North Quay Terminals" });
      await dialog.getByLabel("the Dockers’ Union").check();
    };

    await page.locator("#offer-room").selectOption({ label: "With the union" });
    await fill();
    await page.keyboard.press("Control+Enter");
    await page
      .getByText(/It was worked out from \d+ entries that the readers of this room may not know/)
      .waitFor();
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: "Check what could be inferred" }).press("Enter");
    await page.getByRole("heading", { name: /^Before it goes to/ }).waitFor();
    assert.match(await page.locator("main").innerText(), /Could be inferred from/);
    await fill();
    await page.locator(".halt").waitFor();
    assert.match(await page.locator(".halt").innerText(), /They could infer it from this/);
    assert.ok(await page.locator(".btn.send").isDisabled());
    await page.getByRole("button", { name: "Send all the same" }).press("Enter");
    await page.keyboard.type("The team agreed to show it");
    await page.keyboard.press("Control+Enter");
    await page.locator(".outbox").waitFor();
    await page.locator(".outbox button").press("Enter");
    assert.match(await page.locator('dialog textarea[name="terms"]').inputValue(), /^1 Basic pay: /);
    await page.keyboard.press("Escape");

    await page.locator("#offer-room").selectOption({ label: "The mediators" });
    await fill();
    await page.keyboard.press("Control+Enter");
    await page.getByText(/^Recorded: North Quay Terminals/).waitFor();
  });
});

for (const [query, colorScheme, width] of [
  ["", "light", 1440],
  ["", "dark", 390],
  ["?lang=mirror", "light", 1024],
] as const)
  test(`accessible and within its width: ${query} ${colorScheme} ${width}`, async () => {
    await desk.use(
      `/port/packages${query}`,
      { colorScheme, viewport: { width, height: 844 } },
      async (page) => {
        await workedOut(page);
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(await overflowing(page), []);
        assert.deepEqual(await overlapping(page), []);
      },
    );
  });
