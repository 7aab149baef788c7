import type { Line, Outlook } from "@parley/core";
import type { Section } from "../page/page.ts";
import { party, plain, said, strong, type Text } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** How near an agreement is, as judged by whom. Never an average: judgements stand beside one another. */
export function outlookSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const items = state.outlooks.toSorted(sidesFirst).map((line) => ({
    text: outlookText(viewing, line),
    note: [],
    isUnread: line.read !== "reviewed",
  }));
  return {
    id: "outlook",
    heading: language.status.headings.outlook,
    aside: "",
    blocks:
      items.length === 0
        ? [{ kind: "line", text: [plain(language.status.nothing.outlook)], isQuiet: true }]
        : [{ kind: "items", markers: "none", items }],
  };
}

const VOICE_ORDER = { side: 0, unnamed: 1, outlet: 2 } as const;

function sidesFirst(a: Line<Outlook>, b: Line<Outlook>): number {
  return VOICE_ORDER[a.entry.body.voice] - VOICE_ORDER[b.entry.body.voice];
}

function outlookText(viewing: Viewing, line: Line<Outlook>): Text {
  const { status, terms } = viewing.language;
  const { voice, speaker, judgement, words } = line.entry.body;
  const mark = viewing.mark(speaker?.party);
  const who =
    voice === "outlet" ? status.ownVoice : speaker === undefined ? status.unnamed : viewing.nameOf(speaker);
  return [
    ...(mark === undefined ? [] : [party(mark)]),
    strong(who),
    plain(`: ${terms.judgement[judgement]}. `),
    plain("“"),
    said(words),
    plain("”"),
    ...viewing.sources([line]),
  ];
}
