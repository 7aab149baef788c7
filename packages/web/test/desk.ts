import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../views/test/browser.ts";

const MAIN = fileURLToPath(new URL("../../cli/src/main.ts", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

/** A running Parley, opened in a real browser. */
export class RunningDesk {
  readonly origin: string;
  readonly #browser: Browser;
  readonly #child: ChildProcess;
  readonly #cookies: Cookies;

  private constructor(origin: string, browser: Browser, child: ChildProcess, cookies: Cookies) {
    this.origin = origin;
    this.#browser = browser;
    this.#child = child;
    this.#cookies = cookies;
  }

  /** Starts Parley as `npm start` does, with the given files, and opens its link once. */
  static async start(...files: readonly string[]): Promise<RunningDesk> {
    const started = await startParley(files);
    const browser = await launchBrowser();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(started.link);
    await page.locator("#root").waitFor({ state: "attached" });
    const cookies = await context.cookies();
    await context.close();
    return new RunningDesk(new URL(started.link).origin, browser, started.child, cookies);
  }

  /** Opens a place in a window of its own; any error or warning on the console fails the use. */
  async use(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<void>): Promise<void> {
    const context = await this.#browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    try {
      await context.addCookies(this.#cookies);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const said: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") said.push(message.text());
      });
      page.on("pageerror", (error) => said.push(error.message));
      await page.goto(`${this.origin}${path}`);
      await act(page);
      assert.deepEqual(said, []);
    } finally {
      await context.close();
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#child.kill("SIGKILL");
  }
}

async function startParley(
  files: readonly string[],
): Promise<{ readonly link: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [MAIN, "start", ...files], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, PARLEY_HOME: mkdtempSync(join(tmpdir(), "parley-desk-")) },
  });
  child.stdout?.setEncoding("utf8");
  let printed = "";
  for await (const part of child.stdout ?? []) {
    printed += String(part);
    const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed);
    if (found !== null) return { link: found[0], child };
  }
  throw new Error(`Parley printed no link; npm run build:web builds what it serves. It printed: ${printed}`);
}

/** What axe finds on the page: the rule and the first element that breaks it. */
export async function violations(page: Page): Promise<readonly string[]> {
  // The policy lets no string become a script; axe is run as the browser's own evaluation, which it does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: found } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    }; // the script above has put it there
    const { violations: all } = await found.run();
    return all.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

/** What lies wider than the window, by the geometry of what is drawn. */
export function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isClipped = (element: Element): boolean => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement)
        if (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(parent).overflowX)) return true;
      return false;
    };
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (right > innerWidth + 1 || left < -1) && !isClipped(element);
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
}

/** Words that lie over other words: each two pieces of text whose drawn lines share more than a pixel or two. */
export function overlapping(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Edges {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const known = new Map<Element, Edges>();
    /** What can be seen of the element: within every ancestor that hides what reaches over its edge. */
    const clipOf = (element: Element): Edges => {
      const found = known.get(element);
      if (found !== undefined) return found;
      const { parentElement } = element;
      const around =
        parentElement === null
          ? { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }
          : clipOf(parentElement);
      const { overflowX, overflowY } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const edges = {
        left: overflowX === "visible" ? around.left : Math.max(around.left, box.left),
        right: overflowX === "visible" ? around.right : Math.min(around.right, box.right),
        top: overflowY === "visible" ? around.top : Math.max(around.top, box.top),
        bottom: overflowY === "visible" ? around.bottom : Math.min(around.bottom, box.bottom),
      };
      known.set(element, edges);
      return edges;
    };
    const pieces: {
      readonly text: string;
      readonly box: DOMRect;
      readonly layer: Element;
      readonly node: Node;
    }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? "").trim();
      if (
        parent === null ||
        text === "" ||
        parent.closest(".hush, .skip, svg, textarea, option, .pop") !== null
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const layer =
        parent.closest(".panel, .tabs, dialog, .rail, .cur, .assume, .calc-work") ?? document.body;
      const clip = clipOf(parent);
      for (const whole of range.getClientRects()) {
        const left = Math.max(whole.left, clip.left);
        const top = Math.max(whole.top, clip.top);
        const width = Math.max(0, Math.min(whole.right, clip.right) - left);
        const box = new DOMRect(left, top, width, Math.max(0, Math.min(whole.bottom, clip.bottom) - top));
        if (box.width > 1) pieces.push({ text, box, layer, node });
      }
    }
    const found: string[] = [];
    pieces.sort((a, b) => a.box.top - b.box.top);
    pieces.forEach((a, index) => {
      for (const b of pieces.slice(index + 1)) {
        if (b.box.top >= a.box.bottom) break;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (a.layer === b.layer && a.node !== b.node && width > 2 && height > 5)
          found.push(`“${a.text.slice(0, 40)}” over “${b.text.slice(0, 40)}”`);
      }
    });
    return found.slice(0, 5);
  });
}
