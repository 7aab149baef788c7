import { createHash } from "node:crypto";
import { en, PAGE_STYLE, renderHtml, type Page } from "@parley/views";

/** The page as one HTML file whose policy allows its own style and nothing else. */
export function htmlOf(page: Page): string {
  const styleHash = createHash("sha256").update(PAGE_STYLE).digest("base64");
  return renderHtml(page, { styleHash, words: en.html });
}
