import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page as Tab } from "playwright-core";
import { parseRecord, stateOfPlay } from "@parley/core";
import { doorCard, en, statusPage } from "@parley/views";
import { launchBrowser } from "./browser.ts";
import { example, htmlOf, pageOf } from "./pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const talks = globSync("peace-plan/*.md", {
  cwd: fileURLToPath(new URL("../../../examples/", import.meta.url)),
}).toSorted();
let browser: Browser;
let html: string;

before(async () => {
  browser = await launchBrowser();
  html = htmlOf(await pageOf(...talks.map(example)));
});
after(() => browser.close());

/** The page in a tab of its own; any message on the console, such as a breach of the policy, fails the test. */
async function inTab(
  options: BrowserContextOptions,
  content: string,
  use: (tab: Tab) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  try {
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on("console", (message) => said.push(message.text()));
    await tab.setContent(content);
    await use(tab);
    assert.deepEqual(said, []);
  } finally {
    await context.close();
  }
}

/** What axe finds; the page's own policy forbids scripts, so it is run from outside the page. */
async function violations(tab: Tab): Promise<readonly string[]> {
  await tab.evaluate(axe);
  return tab.evaluate(async () => {
    const { axe: found } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: all } = await found.run();
    return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["on a phone", { viewport: { width: 360, height: 740 } }],
];

for (const [look, options] of LOOKS) {
  test(`the page is accessible and keeps within the window, ${look}`, async () => {
    await inTab(options, html, async (tab) => {
      assert.deepEqual(await violations(tab), []);
      const { content, window: width } = await tab.evaluate(() => ({
        content: document.documentElement.scrollWidth,
        window: innerWidth,
      }));
      assert.ok(content <= width, `${content} of ${width} pixels`);
    });
  });
}

/** Where the port dispute stands for whoever reads all of it, and the card before the union's door. */
function portPages(): readonly string[] {
  const read = parseRecord(example("port/talks.jsonl"), "talks.jsonl");
  assert.ok(read.ok);
  const state = stateOfPlay(read.value, { at: "2026-10-22T01:10:00.000Z" });
  const before = stateOfPlay(read.value, { recordedBy: "2026-10-19" });
  const [union] = state.parties;
  assert.ok(union);
  return [
    htmlOf(statusPage(state, { language: en, before })),
    htmlOf(doorCard(state, { party: union, language: en, mustNotRaise: true })),
  ];
}

for (const [look, options] of LOOKS) {
  test(`the pages of kept talks are accessible and keep within the window, ${look}`, async () => {
    for (const page of portPages())
      await inTab(options, page, async (tab) => {
        assert.deepEqual(await violations(tab), []);
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${wide} pixels too wide`);
      });
  });
}

test("the page is accessible from right to left, with a card open", async () => {
  const turned = html.replace('dir="ltr"', 'dir="rtl"');
  await inTab({}, turned, async (tab) => {
    await tab.locator("button.src").first().click();
    assert.deepEqual(await violations(tab), []);
  });
});

test("a source mark opens the exact words by the keyboard, and Escape brings back to it", async () => {
  await inTab({}, html, async (tab) => {
    const mark = tab.locator("button.src").first();
    await mark.focus();
    await tab.keyboard.press("Enter");
    const card = tab.locator(".card:popover-open");
    assert.equal(await card.count(), 1);
    const number = await mark.textContent();
    const words = (await card.locator("mark").textContent()) ?? "";
    const note = (await tab.locator(`#s${number ?? ""} .said`).textContent()) ?? "";
    assert.ok(words !== "" && note.includes(words));
    await tab.keyboard.press("Escape");
    assert.equal(await card.count(), 0);
    assert.equal(await tab.evaluate(() => document.activeElement?.textContent), number);
  });
});

test("what reports say is shown as words and never as markup", async () => {
  const hostile = `Envoys meet <script>alert(1)</script> in Oslo

The ministers of Norway and Sweden met in Oslo on Monday for <b onclick="alert(1)">two hours</b>.

"The talks were <img src=x onerror=alert(1)> useful," said Norway's foreign minister, Kari Dahl"><svg onload=alert(1)>.

Sweden's prime minister, Lars Ek\u202E, said that "'quotes' & \`ticks\`" were on the table.
`;
  await inTab({}, htmlOf(await pageOf(hostile)), async (tab) => {
    const strangers = await tab.locator("main script, main img, main svg[onload], main [onclick]").count();
    assert.equal(strangers, 0);
    assert.ok(!(await tab.content()).includes("\u202E"));
  });
});
