import type { Line, PaperState } from "@parley/core";
import type { Section } from "../page/page.ts";
import { capital, plain, strong, type Text } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** The papers: how many points, whose, shown to whom by whom, and whether their text is known. */
export function papersSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const items = state.papers.map((paper) => ({
    text: paperText(viewing, paper),
    note: noteOf(viewing, paper),
    isUnread: paper.read !== "reviewed",
  }));
  return {
    id: "papers",
    heading: language.status.headings.papers,
    aside: "",
    blocks:
      items.length === 0
        ? [{ kind: "line", text: [plain(language.status.nothing.papers)], isQuiet: true }]
        : [{ kind: "items", markers: "none", items }],
  };
}

function paperText(viewing: Viewing, paper: PaperState): Text {
  const { state, language } = viewing;
  const { status, terms } = language;
  const name = (ref: string): string => terms.name(state.name(ref));
  const shown = paper.showings.find(({ to }) => to.length > 0);
  const presented = paper.showings.find(({ to }) => to.length === 0) ?? shown;
  const parts = [
    paper.points === undefined || /point/.test(paper.title) ? "" : `${paper.points} points`,
    terms.contents[paper.contents],
    paper.by === undefined
      ? ""
      : status.presentedBy(name(paper.by), presented?.on === undefined ? "" : terms.when(presented.on)),
    shown === undefined || shown.to.length === 0
      ? ""
      : status.received(shown.to.map(name), shown.by === undefined ? null : name(shown.by)),
  ].filter((part) => part !== "");
  return [strong(capital(paper.title)), plain(`: ${parts.join("; ")}.`), ...viewing.sources(paper.lines)];
}

/** Who saw which version, when that is on record; a version shown to one side first or alone; perhaps the same elsewhere. */
function noteOf(viewing: Viewing, paper: PaperState): Text {
  const { state, language } = viewing;
  const { status, terms } = language;
  const names = (refs: readonly string[]): readonly string[] =>
    refs.map((ref) => terms.name(state.name(ref)));
  const seen = paper.showings
    .filter(({ to, line }) => to.length > 0 && line.read === "reviewed")
    .map(({ version, to, on }) => status.shownTo(version, names(to), on === undefined ? "" : terms.when(on)));
  const uneven =
    paper.read === "reviewed"
      ? paper.uneven.map(({ version, kind, to, others }) =>
          (kind === "first" ? status.shownFirst : status.shownAlone)(version, names(to), names(others)),
        )
      : [];
  const told = [...seen, ...uneven];
  return [
    ...(told.length === 0 ? [] : [plain(`${capital(told.join("; "))}. `)]),
    ...perhapsSame(viewing, paper.lines),
  ];
}

/** The reports with whose papers the reader would join this one; for a person to judge. */
export function perhapsSame({ state, language }: Viewing, lines: readonly Line[]): Text {
  const own = new Set(lines.map(({ ref }) => ref));
  const others = state.effective.proposed.flatMap(({ a, b }) => (own.has(a) ? [b] : own.has(b) ? [a] : []));
  const titles = others.flatMap((ref) => {
    const quote = state.lineByRef.get(ref)?.entry.sources.find((source) => "report" in source);
    const report = state.reports.find(
      (candidate) => quote !== undefined && "report" in quote && candidate.ref === quote.report,
    );
    return report === undefined ? [] : [report.outlet ?? report.title];
  });
  const distinct = [...new Set(titles)];
  return distinct.length === 0 ? [] : [plain(language.status.perhapsSame(distinct))];
}
