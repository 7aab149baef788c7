import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { RunningDesk, overflowing, overlapping, violations } from "./desk.ts";

/** The five minutes of an analyst: no keys, no set-up, the report in hand. */
let desk: RunningDesk;
before(async () => {
  desk = await RunningDesk.start();
});
after(() => desk.close());

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)), "utf8");

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel("Paste or drop a report").fill(text);
  await page.keyboard.press("Control+Enter");
}

test("the public example stands on the first screen, marked, with the box beside the top sentence", async () => {
  await desk.use("/", {}, async (page) => {
    await page.locator(".lede").waitFor();
    assert.match((await page.locator(".example").textContent()) ?? "", /^EXAMPLE/);
    assert.match(await page.title(), /^EXAMPLE/);
    assert.ok(await page.getByLabel("Paste or drop a report").isVisible());
    assert.ok((await page.locator(".matrix .cell").count()) > 0);
    assert.equal(await page.locator(".cell .stance:empty").count(), 0);
  });
});

test("a pasted report opens a page of its own: each filled cell opens its exact words, and the unsaid is filled", async () => {
  const report = example("undated-report.txt");
  await desk.use("/", {}, async (page) => {
    await page.locator(".lede").waitFor();
    await paste(page, report);
    await page.getByRole("heading", { name: "As read from 1 report, reviewed by nobody" }).waitFor();
    assert.match(
      (await page.locator(".view > button").first().textContent()) ?? "",
      /Talks On Ukraine|pasted/,
    );
    const cells = page.locator('.cell:not([data-stance="none"]) button');
    assert.ok((await cells.count()) > 0);
    for (const cell of await cells.all()) {
      await cell.click();
      const words = page.locator(".panel .words mark").first();
      await words.waitFor();
      assert.ok(report.includes((await words.textContent()) ?? "–"));
    }
    assert.ok((await page.locator('[aria-labelledby="h-unsaid"] li').count()) > 0);
  });
});

test("a second outlet’s report shows where they diverge, without any review", async () => {
  await desk.use("/", {}, async (page) => {
    await page.locator(".lede").waitFor();
    await paste(page, example("peace-plan/5-few-points-left.md"));
    await page.getByRole("heading", { name: "As read from 1 report" }).waitFor();
    const before = await page.locator(".accounts > *").count();
    await paste(page, example("peace-plan/6-premature-says-kremlin.md"));
    await page.getByRole("heading", { name: "As read from 2 reports" }).waitFor();
    const after = await page.locator(".accounts > *").allTextContents();
    assert.ok(after.length > before, `${after.length} accounts after ${before}`);
    assert.ok(after.some((text) => text.includes("few points")));
    assert.ok(after.some((text) => text.includes("premature")));
  });
});

test("what is no report is refused in the box with what to do, and reading the same report again adds nothing", async () => {
  await desk.use("/", {}, async (page) => {
    await page.locator(".lede").waitFor();
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("There is nothing to read yet").waitFor();
    await paste(page, "<!doctype html><html><body><p>An article</p></body></html>");
    await page.getByText("is a web page (HTML)").waitFor();
    const report = example("undated-report.txt");
    await paste(page, report);
    const under = page.locator(".under");
    await page.getByRole("heading", { name: "As read from 1 report" }).waitFor();
    const first = await under.textContent();
    await paste(page, report);
    await page.locator(".work").waitFor({ state: "detached" });
    await page.locator(".paste textarea:not([readonly])").waitFor();
    assert.equal(await under.textContent(), first);
  });
});

test("source marks open by the keyboard, and Escape gives the focus back", async () => {
  await desk.use("/", {}, async (page) => {
    const mark = page.locator(".lede .src").first();
    await mark.focus();
    const card = page.locator(".card.pop");
    await card.waitFor();
    assert.ok(((await card.locator("mark").textContent()) ?? "").length > 0);
    await page.keyboard.press("Tab");
    assert.equal(await card.count(), 1);
    await page.keyboard.press("Escape");
    assert.equal(await card.count(), 0);
    assert.ok(await mark.evaluate((element) => element === document.activeElement));
  });
});

test("keys that are meant for find or go do nothing to the page while it is still fetched", async () => {
  await desk.use("/", {}, async (page) => {
    await page.route("**/palette-*.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.reload();
    await page.locator(".matrix .in").first().focus();
    await page.keyboard.press("Control+K");
    await page.keyboard.type("n ");
    await page.getByRole("combobox", { name: "Find or go" }).waitFor();
    assert.equal(await page.locator("dialog").count(), 1);
    assert.equal(await page.locator(".panel").count(), 0);
  });
});

test("arrows move in the matrix, Enter opens a cell, and its address opens it again", async () => {
  await desk.use("/", {}, async (page) => {
    await page.locator(".matrix .in").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const heading = page.locator(".panel h2");
    await heading.waitFor();
    const title = await heading.textContent();
    await page.reload();
    await heading.waitFor();
    assert.equal(await heading.textContent(), title);
  });
});

for (const [look, path, colorScheme] of [
  ["light", "/", "light"],
  ["dark", "/", "dark"],
  ["right to left", "/?lang=mirror", "light"],
] as const)
  test(`the first screen is accessible, ${look}, with a cell open`, async () => {
    await desk.use(path, { colorScheme }, async (page) => {
      await page.locator('.cell:not([data-stance="none"]) button').first().click();
      await page.locator(".panel .words").first().waitFor();
      assert.deepEqual(await violations(page), []);
    });
  });

for (const width of [1440, 1024, 390])
  test(`nothing is wider than the window and no words lie over others at ${width} pixels`, async () => {
    for (const path of ["/", "/?lang=mirror"])
      await desk.use(path, { viewport: { width, height: 844 } }, async (page) => {
        await page.locator(".lede").waitFor();
        assert.deepEqual(await overflowing(page), []);
        assert.deepEqual(await overlapping(page), []);
        await page.locator('.cell:not([data-stance="none"]) button').first().click();
        await page.locator(".panel").waitFor({ state: "attached" });
        assert.deepEqual(await overflowing(page), []);
        assert.deepEqual(await overlapping(page), []);
      });
  });
