import type { Section } from "../page/page.ts";
import { plain } from "../page/text.ts";
import { sentenceOf } from "./describing.ts";
import type { Viewing } from "./viewing.ts";

/** Who may agree to what, up to whom; nothing where no mandate is on record. */
export function mandatesSection(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  if (state.mandates.length === 0) return [];
  const items = state.mandates.map((line) => ({
    text: [plain(sentenceOf(viewing, line)), ...viewing.sources([line])],
    note: [],
    isUnread: line.read !== "reviewed",
  }));
  return [
    {
      id: "mandates",
      heading: language.status.headings.mandates,
      aside: "",
      blocks: [{ kind: "items", markers: "none", items }],
    },
  ];
}
