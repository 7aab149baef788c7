import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatRecord } from "@parley/core";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../packages/views/test/browser.ts";
import { against, type Benchmark, type Case } from "./benchmark.ts";
import { manyEntries } from "./fold.ts";

const MAIN = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const ENTRIES = 10_000;
const FIRST_SCREEN = { name: "limit", value: 1500 };
const BLOCKED = { name: "limit", value: 50 };
const PAGE_STANDS = { name: "limit", value: 2000 };

/** How long the desk takes in a real browser. */
export const desk: Benchmark = {
  name: "desk",
  about: `the desk in a real browser with ${ENTRIES.toLocaleString("en")} entries: first screen, moving, typing, reading a report`,
  run,
};

async function run(progress: (line: string) => void): Promise<readonly Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const file = join(folder, "talks.jsonl");
  writeFileSync(file, formatRecord(manyEntries(ENTRIES)));
  const child = spawn(process.execPath, [MAIN, "start", file], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PARLEY_HOME: folder },
  });
  const browser = await launchBrowser();
  try {
    const link = await linkOf(child.stdout);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => {
      const blocked: number[] = [];
      Reflect.set(globalThis, "blocked", blocked);
      new PerformanceObserver((list) =>
        blocked.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: "longtask",
      });
    });
    await page.goto(link);
    await page.locator(".matrix").waitFor();
    progress("first screen");
    const first = await firstScreen(page);
    progress("moving in the matrix");
    const moving = await longest(page, async () => {
      await page.locator(".matrix .in").first().focus();
      for (let i = 0; i < 60; i++) await page.keyboard.press(i % 3 === 0 ? "ArrowRight" : "ArrowDown");
    });
    progress("typing");
    const typing = await longest(page, async () => {
      await page.keyboard.press("Control+K");
      await page.locator("dialog input").waitFor();
      await page.keyboard.type("party 3 topic", { delay: 20 });
      await page.keyboard.press("Escape");
      await page.locator("dialog").waitFor({ state: "detached" });
    });
    progress("reading a report");
    const reading = await readsReport(page);
    return [
      against("first screen, from the address to the matrix", first, "ms", FIRST_SCREEN),
      against("the longest that moving in the matrix blocks", moving, "ms", BLOCKED),
      against("the longest that typing in find or go blocks", typing, "ms", BLOCKED),
      against("a pasted report, from the key to its page", reading, "ms", PAGE_STANDS),
    ];
  } finally {
    await browser.close();
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function linkOf(output: AsyncIterable<unknown> | null): Promise<string> {
  let printed = "";
  for await (const part of output ?? []) {
    printed += String(part);
    const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed);
    if (found !== null) return found[0];
  }
  throw new Error(`no link was printed: ${printed}`);
}

/** The median of five loads, in milliseconds. */
async function firstScreen(page: Page): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await page.reload({ waitUntil: "commit" });
    await page.locator(".matrix").waitFor();
    taken.push(performance.now() - start);
  }
  return taken.toSorted((a, b) => a - b)[2] ?? 0;
}

/** The longest task on the page's own thread meanwhile, in milliseconds; 0 where none was longer than 50. */
async function longest(page: Page, act: () => Promise<void>): Promise<number> {
  const blocked = (): Promise<readonly number[]> =>
    page.evaluate(() => Reflect.get(globalThis, "blocked") as number[]);
  const before = (await blocked()).length;
  await act();
  return Math.max(0, ...(await blocked()).slice(before));
}

async function readsReport(page: Page): Promise<number> {
  const report = `Envoys meet in Oslo

The ministers of Norway and Sweden met in Oslo on Monday for two hours. Kari Dahl, the Norwegian foreign minister, said that the question of the border remains open.

Sweden rejects the proposal on fishing, its prime minister said.`;
  await page.getByLabel("Paste or drop a report").fill(report);
  // As somebody who copies an article takes longer than the reader's worker needs to start.
  await page.waitForTimeout(3000);
  const start = performance.now();
  await page.keyboard.press("Control+Enter");
  await page.getByText("As read from 1 report").waitFor();
  return performance.now() - start;
}
