export { en } from "./language/en.ts";
export type { Language } from "./language/language.ts";
export { STANCE_SIGNS, type Page, type Section } from "./page/page.ts";
export { textOf, type Text } from "./page/text.ts";
export { statusPage, type StatusOptions } from "./status/status-page.ts";
export { cleaned, widthOf, wrapped } from "./render/plain-text.ts";
export { renderTerminal, type TerminalOptions } from "./render/terminal.ts";
export { renderHtml, type HtmlOptions } from "./render/html.ts";
export { PAGE_STYLE } from "./render/style.ts";
