import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { memoryTables } from "@parley/ledger";
import { serveRelay, type Serving } from "@parley/relay";
import { pagesOf } from "./relay-pages.ts";
import { launchBrowser } from "../../views/test/browser.ts";
import { RunningDesk, violations } from "./desk.ts";

/** A mediator and a delegate in two browsers, on a relay that can read nothing. */
let relay: Serving;
let browser: Browser;
before(async () => {
  const serving = await serveRelay({ tables: memoryTables(), pages: pagesOf(), tickMs: 200 });
  if (!serving.ok) throw new Error(serving.problem.message);
  relay = serving.value;
  browser = await launchBrowser();
});
after(async () => {
  await browser.close();
  await relay.close();
});

const PASSPHRASE = "six words that nobody else would guess";

async function somebody(): Promise<{
  readonly context: BrowserContext;
  readonly page: Page;
  readonly said: string[];
}> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const said: string[] = [];
  page.on("console", (message) => {
    // A relay that asks to sign in first answers 401, which the browser notes by itself.
    if (message.type() === "error" && !/401/.test(message.text())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  return { context, page, said };
}

async function withKeys(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel("Passphrase").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Make keys" }).click();
  await page.getByRole("heading", { name: "Your talks" }).waitFor();
}

async function write(page: Page, room: string, words: string): Promise<void> {
  await page.keyboard.press("n");
  await page.locator('[role="tab"]:focus').waitFor();
  await page.locator(".room-pick select").selectOption({ label: room });
  await page.locator("dialog textarea").fill(words);
  await page.keyboard.press("Control+Enter");
  await page.locator("dialog").waitFor({ state: "detached" });
}

test("a delegate joins by invitation, keeps words in the delegation, and what goes to the caucus arrives at the mediator’s", async () => {
  const mediator = await somebody();
  const delegate = await somebody();
  await withKeys(mediator.page, relay.origin);
  assert.deepEqual(await violations(mediator.page), []);
  await mediator.page.getByLabel("What the talks are called").fill("The mill at Ostrov");
  await mediator.page.getByLabel("What you are called").fill("Nele");
  await mediator.page.getByRole("button", { name: "Start", exact: true }).click();
  await mediator.page.getByRole("heading", { name: "Where it stands" }).waitFor();
  await mediator.page.keyboard.press("g");
  await mediator.page.keyboard.press("o");
  await mediator.page.getByLabel("What it is called").fill("With the mill");
  await mediator.page.getByRole("button", { name: "Open the room" }).click();
  await mediator.page.locator(".room", { hasText: "With the mill" }).waitFor();
  await mediator.page
    .locator("select")
    .filter({ hasText: "With the mill" })
    .first()
    .selectOption({ label: "With the mill" });
  await mediator.page
    .locator('[aria-labelledby="h-invite"]')
    .getByLabel("What they are called")
    .fill("Marta");
  await mediator.page.getByRole("button", { name: "Make the link" }).click();
  const link = (await mediator.page.locator("code.mono").textContent()) ?? "";
  assert.match(link, /#join=/);

  await withKeys(delegate.page, link);
  assert.ok(!delegate.page.url().includes("#"));
  await delegate.page.locator('[aria-labelledby="h-join"]').getByLabel("What you are called").fill("Marta");
  await delegate.page.getByRole("button", { name: "Answer the invitation" }).click();
  await delegate.page.getByRole("heading", { level: 1, name: "Where it stands" }).waitFor();
  await delegate.page.keyboard.press("g");
  await delegate.page.keyboard.press("o");
  await delegate.page.locator(".room", { hasText: "With the mill" }).waitFor();
  assert.equal(await delegate.page.locator(".room", { hasText: /^team$/ }).count(), 0);

  await delegate.page.locator('[aria-labelledby="h-open-room"] select').first().selectOption("delegation");
  await delegate.page.getByLabel("What it is called").fill("The mill alone");
  await delegate.page.getByRole("button", { name: "Open the room" }).click();
  await delegate.page.locator(".room", { hasText: "The mill alone" }).waitFor();
  await write(delegate.page, "The mill alone", "We could live with nine months.");
  await write(delegate.page, "With the mill", "We want a year.");
  await delegate.page.locator(".outbox").waitFor();
  await delegate.page.locator(".outbox").waitFor({ state: "detached" });

  await mediator.page.keyboard.press("Escape");
  await mediator.page.locator("h1").click();
  await mediator.page.keyboard.press("g");
  await mediator.page.keyboard.press("l");
  await mediator.page.locator(".rec", { hasText: "We want a year." }).waitFor();
  assert.ok(!(await mediator.page.content()).includes("nine months"));

  await delegate.page.keyboard.press("n");
  await delegate.page.locator('[role="tab"]:focus').waitFor();
  await delegate.page.locator(".room-pick select").selectOption({ label: "The mill alone" });
  await delegate.page.locator("dialog textarea").fill("Half a thought about the lorry toll");
  await delegate.page.waitForTimeout(2500);
  const kept = await delegate.page.evaluate(async () => {
    const texts: string[] = [JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])];
    for (const { name = "" } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const values = await new Promise<unknown[]>((resolve) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
        });
        for (const value of values)
          texts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value));
      }
    }
    return texts.join("\n");
  });
  assert.ok(kept.length > 1000);
  for (const words of ["We want a year", "nine months", "lorry toll", "AGE-SECRET-KEY", "Marta"])
    assert.ok(!kept.includes(words), words);

  await delegate.page.reload();
  await delegate.page.getByText("Your keys are locked").waitFor();
  await delegate.page.goto(relay.origin);
  await delegate.page.getByLabel("Passphrase").fill("a wrong one, surely");
  await delegate.page.getByRole("button", { name: "Open", exact: true }).click();
  await delegate.page.locator(".err:not(:empty)").waitFor();
  await delegate.page.getByLabel("Passphrase").fill(PASSPHRASE);
  await delegate.page.getByRole("button", { name: "Open", exact: true }).click();
  await delegate.page.getByRole("button", { name: "The mill at Ostrov" }).click();
  await delegate.page.getByRole("heading", { level: 1, name: "Where it stands" }).waitFor();
  await delegate.page.keyboard.press("n");
  await delegate.page.locator("dialog textarea").waitFor();
  assert.equal(
    await delegate.page.locator("dialog textarea").inputValue(),
    "Half a thought about the lorry toll",
  );
  assert.equal(await delegate.page.locator(".room-pick select option:checked").innerText(), "The mill alone");
  assert.deepEqual([...mediator.said, ...delegate.said], []);
  await Promise.all([mediator.context.close(), delegate.context.close()]);
});

test("talks of one’s own begin where npm start opens the examples: a passphrase is asked, and not before", async () => {
  const desk = await RunningDesk.start();
  try {
    await desk.use("/", {}, async (page) => {
      await page.locator(".lede").waitFor();
      assert.equal(await page.locator('input[type="password"]').count(), 0);
      await page.getByRole("link", { name: "Talks of your own" }).click();
      await page.getByLabel("Passphrase").fill("short");
      await page.getByRole("button", { name: "Make keys" }).click();
      await page.getByText("A passphrase has at least").waitFor();
    });
  } finally {
    await desk.close();
  }
});
