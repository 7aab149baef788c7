import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stateOfPlay, type Entry, type StateOfPlay } from "@parley/core";
import { joinsBetween, PartyTable, readReport, suggestionsOf } from "@parley/reader";
import { en, PAGE_STYLE, renderHtml, statusPage, type Page } from "@parley/views";

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash("sha256").update(text).digest("hex"));
const options = { room: "mine", author: "reader", recordedAt: "2025-12-05T00:00:00.000Z", digest };

/** The suggestions of the texts, joined. */
export async function entriesOf(...texts: readonly string[]): Promise<readonly Entry[]> {
  const read = await Promise.all(
    texts.map((text, index) => suggestionsOf(readReport(text), { ...options, file: `report ${index + 1}` })),
  );
  const entries = read.flat();
  return [...entries, ...(await joinsBetween(entries, { ...options, table: new PartyTable() }))];
}

/** Where the texts say that the talks stand. */
export async function stateOf(...texts: readonly string[]): Promise<StateOfPlay> {
  return stateOfPlay(await entriesOf(...texts));
}

/** The text of an example. */
export function example(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)), "utf8");
}

/** The page as HTML. */
export function htmlOf(page: Page): string {
  const styleHash = createHash("sha256").update(PAGE_STYLE).digest("base64");
  return renderHtml(page, { styleHash, words: en.html });
}

/** The status page of the texts. */
export async function pageOf(...texts: readonly string[]): Promise<Page> {
  return statusPage(await stateOf(...texts), { language: en });
}
