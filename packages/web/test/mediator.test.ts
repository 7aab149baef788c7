import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { RunningDesk, violations } from "./desk.ts";

/** The five minutes of a mediator, by the keyboard alone; what is pressed beside the words is counted. */
let desk: RunningDesk;
before(async () => {
  desk = await RunningDesk.start();
});
after(() => desk.close());

const SECRET = "Keogh could live with a crane on trial at berth seven until Easter";

class Keyboard {
  readonly #page: Page;
  pressed = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.#page.keyboard.press(key);
    }
  }

  /** Words that somebody writes; they are not counted. */
  async write(words: string): Promise<void> {
    await this.#page.keyboard.insertText(words);
  }

  /** Letters by which a choice is found; they are counted. This Chromium tells capitals apart, others do not. */
  async choose(letters: string): Promise<void> {
    this.pressed += letters.length;
    await this.#page.keyboard.type(letters);
  }
}

test("from launch to door card: a jot, a confidence, what the union reads, a carrying that is stopped and one under a release", async () => {
  await desk.use("/port", {}, async (page) => {
    await page.clock.install();
    const keys = new Keyboard(page);
    const body = page.locator("body");
    await page.locator(".matrix").waitFor();

    await keys.press("j");
    await page.locator("dialog textarea").waitFor();
    await keys.write("Corridor, 9 pm: Keogh, alone");
    await keys.press("Control+Enter");
    await page.getByText("Recorded: Corridor").waitFor();

    await keys.press("n");
    await page.locator('[role="tab"]:focus').waitFor();
    await keys.press("p");
    await page.locator('select[name="party"]:focus').waitFor();
    await keys.choose("the d");
    await keys.press("Tab");
    await keys.choose("o");
    await keys.press("Tab");
    await keys.choose("5");
    await keys.press("Tab");
    await keys.write(SECRET);
    await keys.press("Control+Enter");
    await page.getByText(/^Recorded: the Dockers/i).waitFor();
    assert.ok((await body.innerText()).includes(SECRET));

    await keys.press("v");
    await page.locator("body[data-as]").waitFor();
    await page.locator(".matrix").waitFor();
    assert.ok(!(await page.content()).includes("berth seven"));
    assert.match(await page.locator(".view > button").nth(1).innerText(), /the Dockers’ Union/);
    await keys.press("Escape");
    await page.locator("body:not([data-as])").waitFor();

    const carry = async (): Promise<void> => {
      await keys.press("n");
      await page.locator('[role="tab"]:focus').waitFor();
      await keys.press("Shift+Tab");
      await keys.choose("W");
      await keys.press("ArrowDown");
      assert.match(await page.locator(".room-pick select option:checked").innerText(), /With North Quay/);
      await keys.press("Tab", "Tab");
      await keys.write(`${SECRET}.`);
    };
    await carry();
    const halt = page.locator(".halt");
    await page.clock.runFor(500);
    await halt.waitFor();
    assert.match(await halt.innerText(), /About the union/);
    assert.ok(await page.locator(".btn.send").isDisabled());
    await page.getByRole("button", { name: "Write down a release" }).press("Enter");
    keys.pressed += 3; // two tabs to the button, and Enter
    await page.locator('select[name="what"]:focus').waitFor();
    await keys.press("Tab");
    await keys.choose("M");
    await keys.press("Tab", "Tab");
    await page.locator('select[name="form"]:focus').waitFor();
    await keys.choose("w");
    await keys.press("Control+Enter");
    await page.getByText("Recorded: Marta Keogh gives leave").waitFor();

    // The words that were stopped have been kept as a draft, in their room.
    await keys.press("n");
    await page.locator("dialog textarea").waitFor();
    assert.equal(await page.locator("dialog textarea").inputValue(), `${SECRET}.`);
    await page.clock.runFor(500);
    await page.getByText("Goes under a release").waitFor();
    await keys.press("Control+Enter");
    await page.locator(".outbox").waitFor();
    assert.match(await page.locator(".outbox").innerText(), /With North Quay/);
    await page.clock.runFor(11_000);
    await page.locator(".outbox").waitFor({ state: "detached" });

    await keys.press("d");
    await page.getByRole("heading", { level: 1, name: /Before you walk in/ }).waitFor();
    assert.deepEqual(await violations(page), []);
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".example").isVisible());
    assert.ok(!(await page.locator(".rail").isVisible()));
    assert.ok(keys.pressed <= 40, `${keys.pressed} keys`);
  });
});

test("undo takes back what waits, and opens it again", async () => {
  await desk.use("/port", {}, async (page) => {
    await page.clock.install();
    await page.locator(".matrix").waitFor();
    await page.keyboard.press("n");
    await page.locator('[role="tab"]:focus').waitFor();
    await page.locator(".room-pick select").selectOption({ label: "With North Quay" });
    await page.locator("dialog textarea").fill("Coffee at ten.");
    await page.keyboard.press("Control+Enter");
    await page.locator(".outbox button").click();
    assert.equal(await page.locator("dialog textarea").inputValue(), "Coffee at ten.");
    await page.keyboard.press("Escape");
    await page.clock.runFor(11_000);
    assert.ok(!(await page.locator("body").innerText()).includes("Recorded"));
  });
});

for (const colorScheme of ["light", "dark"] as const)
  test(`the composer is accessible, stopped too, ${colorScheme}`, async () => {
    await desk.use("/port", { colorScheme }, async (page) => {
      await page.locator(".matrix").waitFor();
      for (const kind of ["n", "c", "s", "p", "r", "o"]) {
        await page.keyboard.press("n");
        await page.locator('[role="tab"]:focus').waitFor();
        await page.keyboard.press(kind);
        assert.deepEqual(await violations(page), [], kind);
        await page.keyboard.press("Escape");
        await page.locator("dialog").waitFor({ state: "detached" });
      }
    });
  });
