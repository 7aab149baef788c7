export { en } from "./language/en.ts";
export type { Language } from "./language/language.ts";
export { STANCE_SIGNS, type Page, type Section } from "./page/page.ts";
export { textOf, type Text } from "./page/text.ts";
export { doorCard, type DoorCardOptions } from "./door/door-card.ts";
export {
  comparing,
  leaveFor,
  wordsOf,
  type Carriage,
  type Comparing,
  type Leave,
} from "./guards/carrying.ts";
export { sharedWith, type Shared } from "./guards/comparing.ts";
export { readingPage } from "./reading/reading-page.ts";
export { pendingIn, type Pending } from "./review/pending.ts";
export { statusToJson } from "./status/status-json.ts";
export { statusPage, type StatusOptions } from "./status/status-page.ts";
export { cleaned, widthOf, wrapped } from "./render/plain-text.ts";
export { renderTerminal, type TerminalOptions } from "./render/terminal.ts";
export { renderHtml, type HtmlOptions } from "./render/html.ts";
export { PAGE_STYLE } from "./render/style.ts";
