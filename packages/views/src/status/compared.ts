import { firstQuote, type ComparedRow, type Comparison, type Ref } from "@parley/core";
import type { Block, Section } from "../page/page.ts";
import { plain, type Text } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** What reports declare, side by side: what runs parallel, and what is exclusive to each. */
export function comparedSection(viewing: Viewing): readonly Section[] {
  const { state, language } = viewing;
  if (state.comparisons.length === 0) return [];
  return [
    {
      id: "compared",
      heading: language.status.headings.parallel,
      aside: language.status.comparedAside,
      blocks: state.comparisons.flatMap((comparison) => comparisonBlocks(viewing, comparison)),
    },
  ];
}

function comparisonBlocks(viewing: Viewing, { reports, rows }: Comparison): readonly Block[] {
  const { status } = viewing.language;
  const titles = new Map(reports.map((report) => [report, titleOf(viewing, report, reports)]));
  const parallel = rows.filter((row) => row.reports.length > 1);
  const exclusive = reports
    .map((report) => ({
      report: titles.get(report) ?? "",
      count: rows.filter((row) => row.reports.length === 1 && row.reports[0] === report).length,
    }))
    .filter(({ count }) => count > 0);
  return [
    { kind: "line", text: [plain(status.compared(parallel.length, exclusive))], isQuiet: false },
    {
      kind: "table",
      head: [...titles.values()],
      rows: rows
        .toSorted((a, b) => b.reports.length - a.reports.length)
        .map((row) => ({
          cells: reports.map((report) => cellOf(viewing, row, report)),
          isUnread: row.lines.every(({ read }) => read !== "reviewed"),
        })),
    },
  ];
}

function cellOf(viewing: Viewing, { lines }: ComparedRow, report: Ref): Text {
  const own = lines.filter((line) => firstQuote(line)?.report === report);
  const [first] = own;
  if (first === undefined) return [plain(`– ${viewing.language.status.notHere}`)];
  return [plain(first.entry.body.words), ...viewing.sources(own)];
}

/** The outlet where it tells the reports apart, else the title. */
function titleOf({ state, language }: Viewing, report: Ref, among: readonly Ref[]): string {
  const reports = state.reports.filter(({ ref }) => among.includes(ref));
  const found = reports.find(({ ref }) => ref === report);
  if (found === undefined) return language.status.neutral;
  const sharing = reports.filter(({ outlet }) => outlet === found.outlet);
  return found.outlet !== undefined && sharing.length === 1 ? found.outlet : `“${found.title}”`;
}
