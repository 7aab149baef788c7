import { word } from "@parley/core";
import type { Section } from "../page/page.ts";
import { plain } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** What nobody has said, each with the line that leaves it open. */
export function unsaidSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const items = state.unsaid.map(({ question, lines, read }) => ({
    text: [plain(word(language.messages, question)), ...viewing.sources(lines)],
    note: [],
    isUnread: read !== "reviewed",
  }));
  return {
    id: "unsaid",
    heading: language.status.headings.unsaid,
    aside: "",
    blocks:
      items.length === 0
        ? [{ kind: "line", text: [plain(language.status.nothing.unsaid)], isQuiet: true }]
        : [{ kind: "items", markers: "letters", items }],
  };
}
