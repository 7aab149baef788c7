import { isQuote, type Entry, type Ref } from "@parley/core";
import type { Viewing } from "../status/viewing.ts";
import { passagesWith, type Passage } from "./report-text.ts";
import { suggestionsIn, type Suggestion } from "./suggestions.ts";

/** The reports on record, and the one that is open. */
export interface ReportScreen {
  readonly reports: readonly {
    readonly ref: Ref;
    readonly title: string;
    readonly from: string;
    readonly unread: number;
  }[];
  readonly open: OpenReport | undefined;
}

/** One report to be read: its text with who speaks where, and what was found in it. */
export interface OpenReport {
  readonly ref: Ref;
  readonly place: number;
  readonly title: string;
  readonly under: string;
  readonly passages: readonly Passage[];
  /** That the body stands twice; empty where it does not. */
  readonly again: string;
  readonly suggestions: readonly Suggestion[];
}

/** The screen of reports; the named one is open, else the first. */
export function reportScreen(
  viewing: Viewing,
  entries: readonly Entry[],
  open: Ref | undefined,
): ReportScreen {
  const { state, language } = viewing;
  const words = language.desk.report;
  const lines = [...state.lineByRef.values()];
  const unreadIn = (report: Ref): number =>
    lines.filter(
      ({ entry, read }) =>
        read !== "reviewed" && entry.sources.some((source) => isQuote(source) && source.report === report),
    ).length;
  const report = state.reports.find(({ ref }) => ref === open) ?? state.reports[0];
  const fromOf = ({ outlet, date }: (typeof state.reports)[number]): string =>
    words.from(outlet, date === undefined ? undefined : language.terms.when(date));
  return {
    reports: state.reports.map((one) => ({
      ref: one.ref,
      title: one.title,
      from: fromOf(one),
      unread: unreadIn(one.ref),
    })),
    open:
      report === undefined
        ? undefined
        : openReport(viewing, entries, report, state.reports.indexOf(report) + 1, fromOf(report)),
  };
}

function openReport(
  viewing: Viewing,
  entries: readonly Entry[],
  report: Viewing["state"]["reports"][number],
  place: number,
  from: string,
): OpenReport {
  const passages = passagesWith(viewing, report, [...viewing.state.lineByRef.values()]);
  const repeated = passages.filter(({ isRepeated }) => isRepeated).map(({ number }) => number);
  const [first] = repeated;
  return {
    ref: report.ref,
    place,
    title: report.title,
    under: from,
    passages,
    again: first === undefined ? "" : viewing.language.desk.report.again(first, repeated.at(-1) ?? first),
    suggestions: suggestionsIn(viewing, entries, report),
  };
}
