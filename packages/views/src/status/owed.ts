import type { Owed, SignalState, SignOff, Speaker } from "@parley/core";
import type { Section, TableBlock } from "../page/page.ts";
import { party, plain, strong, type Text } from "../page/text.ts";
import type { Viewing } from "./viewing.ts";

/** Who owes whom what next. */
export function owedSection(viewing: Viewing): Section {
  const { status } = viewing.language;
  const rows = owedRows(viewing).map(({ row }) => row());
  return {
    id: "owed",
    heading: status.headings.owed,
    aside: "",
    blocks:
      rows.length === 0
        ? [{ kind: "line", text: [plain(status.nothing.owed)], isQuiet: true }]
        : [{ kind: "table", head: [status.owes, status.to, ""], rows }],
  };
}

type Row = TableBlock["rows"][number];

/** Something owed, with who owes it to whom. Its sources are cited when its row is made, not before. */
export interface OwedRow {
  readonly who: readonly Speaker[];
  readonly to: readonly Speaker[];
  readonly row: () => Row;
}

/** Everything owed: signals that are not recorded as conveyed, sign-offs, steps. */
export function owedRows(viewing: Viewing): readonly OwedRow[] {
  const { state } = viewing;
  return [
    ...state.signals
      .filter(({ stage }) => stage === "entrusted")
      .map((signal) => ({ who: signal.via, to: [signal.to], row: () => signalRow(viewing, signal) })),
    ...state.signOffs.map((signOff) => ({
      who: signOff.needs,
      to: [{ party: signOff.party, capacity: "unknown" as const }],
      row: () => signOffRow(viewing, signOff),
    })),
    ...state.owed.map((owed) => ({ who: owed.who, to: owed.to, row: () => stepRow(viewing, owed) })),
  ];
}

function signalRow(viewing: Viewing, { from, to, via, contents, line }: SignalState): Row {
  const { language } = viewing;
  const { words } = line.entry.body;
  const known =
    words === undefined
      ? language.terms.contents[contents === "withheld" ? "withheld" : "unknown"]
      : `“${words}”`;
  const what = language.status.signalOwed(viewing.nameOf(from), known);
  return {
    cells: [people(viewing, via), people(viewing, [to]), [plain(what), ...viewing.sources([line])]],
    isUnread: line.read !== "reviewed",
  };
}

function signOffRow(viewing: Viewing, { row, party: side, by, needs, mandate, stand }: SignOff): Row {
  const { state, language } = viewing;
  const name = state.rows.find(({ ref }) => ref === row)?.name ?? "";
  const who = by === undefined ? language.terms.name(state.name(side)) : viewing.nameOf(by);
  return {
    cells: [
      people(viewing, needs),
      people(viewing, [{ party: side, capacity: "unknown" }]),
      [plain(language.status.signOff(who, name)), ...viewing.sources([stand.line, mandate])],
    ],
    isUnread: stand.read !== "reviewed",
  };
}

function stepRow(viewing: Viewing, { who, to, what, awaits, after, due, line }: Owed): Row {
  const { language } = viewing;
  const words = awaits === null ? (what ?? "") : language.status.awaited(awaits);
  const rest = [
    words,
    ...(after === null ? [] : [language.status.afterThat(after)]),
    ...(due === undefined ? [] : [language.terms.when(due)]),
  ].join("; ");
  return {
    cells: [people(viewing, who), people(viewing, to), [plain(rest), ...viewing.sources([line])]],
    isUnread: line.read !== "reviewed",
  };
}

function people(viewing: Viewing, speakers: readonly Speaker[]): Text {
  const mark = viewing.mark(speakers[0]?.party);
  const names = speakers.map((speaker) => viewing.nameOf(speaker));
  // One name alone is a label, without the article that a sentence gives it.
  const [only, ...others] = names;
  const label = only !== undefined && others.length === 0 ? only : viewing.language.terms.list(names);
  if (names.length === 0) return [plain("–")];
  return [...(mark === undefined ? [] : [party(mark)]), strong(label)];
}
