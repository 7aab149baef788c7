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

const SCREENS = ["where", "plan", "contacts", "shuttle", "reports", "record", "people"] as const;
const UNION = "public/du";

const stands = (page: Page): Promise<void> => page.locator("main h1").waitFor();

for (const screen of SCREENS)
  test(`${screen} is accessible in light, dark and right to left, and keeps within three widths`, async () => {
    for (const [query, colorScheme, width] of [
      ["", "light", 1440],
      ["", "dark", 390],
      ["?lang=mirror", "light", 1024],
    ] as const)
      await desk.use(
        `/port/${screen}${query}`,
        { colorScheme, viewport: { width, height: 844 } },
        async (page) => {
          await stands(page);
          assert.deepEqual(await violations(page), [], `${query} ${colorScheme} ${width}`);
          assert.deepEqual(await overflowing(page), [], `${query} ${colorScheme} ${width}`);
          assert.deepEqual(await overlapping(page), [], `${query} ${colorScheme} ${width}`);
        },
      );
  });

/** Words that stand in rooms which the union does not read, and in none that it does. */
function secretWords(): readonly string[] {
  const text = readFileSync(
    fileURLToPath(new URL("../../../examples/port/talks.jsonl", import.meta.url)),
    "utf8",
  );
  const entries = text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { readonly room: string; readonly body: { readonly words?: string } });
  const open = new Set(["public", "joint", "caucus-union"]);
  const read = entries.filter(({ room }) => open.has(room)).map((entry) => JSON.stringify(entry));
  return entries
    .filter(({ room }) => !open.has(room))
    .flatMap(({ body }) => (body.words === undefined ? [] : [body.words]))
    .filter((words) => words.length > 12 && !read.some((line) => line.includes(words)));
}

test("read as the union, no word of another room is on any screen, in the export, in what is found or in storage", async () => {
  const secrets = secretWords();
  assert.ok(secrets.length > 5);
  const query = `?as=${encodeURIComponent(UNION)}`;
  await desk.use(`/port/where${query}`, {}, async (page) => {
    const clean = async (where: string): Promise<void> => {
      const seen = await page.evaluate(
        () =>
          document.documentElement.outerHTML +
          document.title +
          location.href +
          JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
      );
      assert.deepEqual(
        secrets.filter((words) => seen.includes(words)),
        [],
        where,
      );
    };
    await page.locator("body[data-as]").waitFor();
    for (const [key, screen] of [
      ["w", "Where it stands"],
      ["p", "Plan"],
      ["c", "Contacts"],
      ["s", "Shuttle"],
      ["k", "Packages"],
      ["r", "Reports"],
      ["l", "Record"],
      ["o", "People and rooms"],
    ] as const) {
      await page.keyboard.press("g");
      await page.keyboard.press(key);
      await page.getByRole("heading", { level: 1, name: screen }).waitFor();
      await clean(screen);
      assert.equal(await page.getByRole("button", { name: /Write an entry/ }).count(), 0);
    }
    await page.keyboard.press("g");
    await page.keyboard.press("l");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export the entries" }).click(),
    ]);
    const saved = readFileSync(await download.path(), "utf8");
    assert.ok(saved.split("\n").length > 10);
    assert.deepEqual(
      secrets.filter((words) => saved.includes(JSON.stringify(words).slice(1, -1))),
      [],
    );
    await page.keyboard.press("Control+K");
    for (const words of secrets.slice(0, 4)) {
      await page.locator("dialog").getByRole("combobox").fill(words.slice(0, 30));
      await page.getByText("Nothing here is called that.").waitFor();
    }
    await clean("found");
  });
});

test("a date before, by either clock, is a place of its own, and now brings back", async () => {
  await desk.use("/port/record?by=2026-09-20", {}, async (page) => {
    await stands(page);
    await page.goto(page.url().replace("/record", "/where"));
    await stands(page);
    const then = await page.locator(".under").first().innerText();
    await page.getByRole("button", { name: /^As of/ }).click();
    await page.getByRole("button", { name: "Now" }).click();
    await page.waitForFunction((text) => document.querySelector(".under")?.textContent !== text, then);
    assert.ok(!page.url().includes("by="));
  });
});

test("find or go opens a screen by its name, and the list of keys names every key", async () => {
  await desk.use("/port/where", {}, async (page) => {
    await stands(page);
    await page.keyboard.press("Control+K");
    await page.locator("dialog").getByRole("combobox").fill("shut");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Shuttle" }).waitFor();
    await page.keyboard.press("?");
    const list = page.locator(".keys-list");
    await list.waitFor();
    for (const label of ["Door card", "Jot", "Write an entry", "Record", "Find or go"])
      assert.ok((await list.getByText(label, { exact: true }).count()) > 0, label);
    assert.deepEqual(await violations(page), []);
    await page.getByLabel("Single keys do something").click();
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    await page.keyboard.press("j");
    assert.equal(await page.locator("dialog").count(), 0);
  });
});

test("an entry of one's own is taken back, another’s is disputed, and both stand in the record", async () => {
  await desk.use("/port/record?find=crane", {}, async (page) => {
    await stands(page);
    const disputes = await page.locator(".aside-line").count();
    await page.getByRole("button", { name: "Dispute it" }).first().click();
    await page.keyboard.type("It was two cranes.");
    await page.keyboard.press("Enter");
    await page.getByText("It was two cranes.").first().waitFor();
    assert.ok((await page.locator(".aside-line").count()) > disputes);
    const struck = await page.locator(".gone-line").count();
    await page.getByRole("button", { name: "Take it back" }).first().click();
    await page.keyboard.press("Enter");
    await page.waitForFunction((n) => document.querySelectorAll(".gone-line").length > n, struck);
  });
});
