import { word, type Ref, type RowState } from "@parley/core";
import type { Section } from "../page/page.ts";
import { capital, marks, party, plain, strong, type Piece, type Text } from "../page/text.ts";
import { standWord } from "./stance-words.ts";
import { standoffOn } from "../settling/standoff.ts";
import type { Viewing } from "./viewing.ts";

/** What is stuck and why, ranked where a person has read it, else in the order of the text. */
export function stuckSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const items = state.stuck.map(({ row, reason, since, read }) => ({
    text: [
      strong(`${capital(row.name)}. `),
      plain(word(language.messages, reason)),
      ...marks(viewing.citing.citeRefs(reason.sources)),
    ],
    note: [
      plain(`${betweenWhom(viewing, row)} · `),
      ...standsNote(viewing, row.cells, since === undefined ? "" : language.terms.when(since)),
    ],
    isUnread: read !== "reviewed",
  }));
  const isRead = state.stuck.some(({ read }) => read === "reviewed");
  return {
    id: "stuck",
    heading: language.status.headings.stuck,
    aside: items.length === 0 ? "" : language.status.stuckAside(isRead),
    blocks:
      items.length === 0
        ? [{ kind: "line", text: [plain(language.status.nothing.stuck)], isQuiet: true }]
        : [{ kind: "items", markers: "numbers", items }],
  };
}

function betweenWhom({ state, language }: Viewing, row: RowState): string {
  const { against, acceptsIt } = standoffOn(row);
  const names = (sides: readonly Ref[]): readonly string[] =>
    sides.map((side) => language.terms.name(state.name(side)));
  return language.settling.between(names(acceptsIt), names(against));
}

/** "RU open · US, UA nothing recorded · since 2 Dec 2025". */
function standsNote(viewing: Viewing, cells: Viewing["state"]["rows"][number]["cells"], since: string): Text {
  const { language } = viewing;
  const groups = new Map<string, Piece[]>();
  for (const side of viewing.columns) {
    const words = standWord(language, cells.find((cell) => cell.party === side.ref)?.stands[0]);
    const mark = viewing.mark(side.ref);
    if (mark !== undefined) groups.set(words, [...(groups.get(words) ?? []), party(mark)]);
  }
  const parts = [...groups].map(([words, pieces]): Text => [...pieces, plain(words)]);
  const dated: readonly Text[] = since === "" ? parts : [...parts, [plain(since)]];
  return dated.flatMap((part, index) => (index === 0 ? part : [plain(" · "), ...part]));
}
