import type { CellState, Line, Name, PartyState, Position, RowState, StandState } from "@parley/core";
import type {
  CellStand,
  Column,
  MatrixBlock,
  MatrixCell,
  MatrixRow,
  Section,
  StanceSign,
} from "../page/page.ts";
import { capital, plain, type Text } from "../page/text.ts";
import { isEarlierYes, stanceWord, standWord } from "./stance-words.ts";
import type { Viewing } from "./viewing.ts";

/** The matrix: where each side stands on each point, topic and paper. */
export function positionsSection(viewing: Viewing): Section {
  const { state, language } = viewing;
  const { status } = language;
  const rows = state.rows.map((row) => matrixRow(viewing, row));
  const hasPaper = state.papers.some(({ points, contents }) => points !== undefined && contents !== "held");
  const isUnread = state.reviewed === 0;
  const matrix: MatrixBlock = {
    kind: "matrix",
    columns: viewing.columns.map((side) => column(viewing, side)),
    rows,
    legend: legendOf(viewing, rows),
  };
  return {
    id: "positions",
    heading: status.headings.positions,
    aside: isUnread && rows.length > 0 ? status.asReadAside : hasPaper ? status.planAside : "",
    blocks:
      rows.length === 0 || matrix.columns.length === 0
        ? [{ kind: "line", text: [plain(status.nothing.positions)], isQuiet: true }]
        : [matrix],
  };
}

function column(viewing: Viewing, side: PartyState): Column {
  const { state, language } = viewing;
  const papers = state.papers
    .filter(({ by, kind }) => by === side.ref && (kind === "plan" || kind === "draft"))
    .map(({ title }) => title);
  const isPlainParty = side.roles.every(({ role }) => role === "party");
  const roles = isPlainParty ? [] : side.roles.map(({ role }) => language.terms.role[role]);
  return {
    ref: side.ref,
    mark: viewing.mark(side.ref) ?? { letters: side.letters, order: 1, shape: "party" },
    name: side.name,
    note: [...roles, ...(papers.length === 0 ? [] : [language.status.wrote(papers.slice(0, 2))])].join("; "),
  };
}

function matrixRow(viewing: Viewing, row: RowState): MatrixRow {
  const { state, language } = viewing;
  const cells = viewing.columns.map((side) => cellOf(viewing, row.cells[state.parties.indexOf(side)]));
  const isWhole =
    row.subject === "paper" ||
    row.cells.some(({ stands }) => stands.some(({ stance }) => signOf(stance, undefined) === "part"));
  return {
    ref: row.ref,
    number: row.number,
    name: capital(isWhole ? language.status.asAWhole(row.name) : row.name),
    note: isWhole && row.subject !== "paper" ? language.status.wholeNote : noteOf(viewing, row),
    cells,
    agreed: agreedOf(viewing, row),
  };
}

function noteOf(viewing: Viewing, row: RowState): string {
  const { state, language } = viewing;
  if (row.subject === "topic") return language.status.topicNote;
  if (row.subject === "point") return pointNote(viewing, row.ref);
  const paper = state.papers.find(({ ref }) => ref === row.ref);
  return paper === undefined ? "" : language.status.paperNote(paper.points, paper.contents);
}

/** The version of the text, and what is still in brackets. */
function pointNote(viewing: Viewing, point: string): string {
  const { state, language } = viewing;
  const current = state.wordingsByPoint.get(point)?.versions.at(-1);
  const options = state.optionsByPoint.get(point) ?? [];
  const wanted = options.map(({ label, wantedBy }) =>
    language.status.option(
      label,
      wantedBy.map((side) => viewing.mark(side)?.letters ?? language.terms.name(state.name(side))),
    ),
  );
  return [
    ...(current === undefined ? [] : [language.status.wording(current.version, current.brackets.length)]),
    ...wanted,
  ].join("; ");
}

function agreedOf({ state, language }: Viewing, row: RowState): string | undefined {
  const agreement = state.agreementByRow.get(row.ref);
  if (agreement === undefined) return undefined;
  const name = (ref: string): string => language.terms.name(state.name(ref));
  const missing = agreement.missing.map(
    ({ party, stand }) => `${name(party)}: ${standWord(language, stand)}`,
  );
  const groups = agreement.groups.map((group) => group.map(name));
  return language.status.agreed(
    groups,
    agreement.whole,
    missing,
    agreement.read !== "reviewed",
    agreement.level === "envoy" || agreement.level === "unofficial",
  );
}

function cellOf(viewing: Viewing, cell: CellState | undefined): MatrixCell {
  if (cell === undefined) return { stands: [nothing(viewing)], apart: [] };
  const stands = cell.stands.flatMap((stand) => standsOf(viewing, stand));
  const apart = cell.apart.map((line): Text => [
    plain(`${viewing.language.status.notRead}: ${viewing.language.terms.stance[line.entry.body.stance]}`),
    ...viewing.sources([line]),
  ]);
  return { stands: stands.length === 0 ? [nothing(viewing)] : stands, apart };
}

function nothing({ language }: Viewing): CellStand {
  return {
    sign: "none",
    word: language.terms.stance.none,
    gist: undefined,
    by: "",
    who: "",
    privacy: "unknown",
    isUnread: false,
    isOneSource: false,
    isDeclared: false,
    sources: [],
  };
}

/** The stand, and below it whatever else is told of the same time. */
function standsOf(viewing: Viewing, stand: StandState): readonly CellStand[] {
  const { state, language } = viewing;
  const same = stand.beside.filter(({ entry }) => entry.body.stance === stand.stance);
  const others = new Map(
    stand.beside
      .filter(({ entry }) => entry.body.stance !== stand.stance)
      .map((line) => [line.entry.body.stance, line]),
  );
  const lines = [stand.line, ...same];
  const first: CellStand = {
    sign: isEarlierYes(stand) ? "earlier" : signOf(stand.stance, stand.redLine),
    word: isEarlierYes(stand)
      ? language.status.acceptedEarlier(stand.version ?? "")
      : stanceWord(language.terms, stand.stance, stand.redLine),
    gist: stand.gist,
    by: byOf(viewing, stand, lines),
    who: lastName(state.name(stand.by?.person) ?? ""),
    privacy: stand.privacy,
    isUnread: stand.read !== "reviewed",
    isOneSource:
      sourceCount(lines) === 1 &&
      !/^(?:heard-by-us|document-held)$/.test(stand.line.entry.knowledge?.how ?? ""),
    isDeclared: stand.redLine === "declared",
    sources: viewing.citing.citeAll(lines),
  };
  const besides = [...others].map(([stance, line]): CellStand => ({
    ...first,
    sign: signOf(stance, line.entry.body.redLine),
    word: language.status.also(language.terms.stance[stance]),
    gist: line.entry.body.gist,
    by: "",
    who: "",
    sources: viewing.citing.citeAll([line]),
  }));
  return [first, ...besides];
}

/** The sign of a stance. */
export function signOf(stance: Position["stance"], redLine: Position["redLine"]): StanceSign {
  if (redLine !== undefined) return "red-line";
  return stance === "acceptable-in-part" || stance === "basis-for-talks" ? "part" : stance;
}

/** Who said it, in which capacity, where, and on how many sources it rests. */
function byOf(viewing: Viewing, stand: StandState, lines: readonly Line<Position>[]): string {
  const { state, language } = viewing;
  const person: Name = state.name(stand.by?.person);
  const who =
    person === null
      ? language.status.noPerson
      : `${lastName(person)}, ${language.terms.capacity[stand.by?.capacity ?? "unknown"]}`;
  const where =
    stand.privacy === "public"
      ? language.status.inPublic
      : stand.privacy === "private"
        ? language.status.toUs
        : "";
  const on = stand.isEarlier && !isEarlierYes(stand) ? language.status.onVersion(stand.version ?? "") : "";
  return [who, where, on, basisOf(viewing, lines)].filter((part) => part !== "").join(", ");
}

/** What was heard by us or stands in a paper that we hold needs no second source. */
function basisOf({ language }: Viewing, lines: readonly Line<Position>[]): string {
  const how = lines.map(({ entry }) => entry.knowledge?.how);
  if (how.some((way) => way === "heard-by-us" || way === "document-held")) return "";
  if (how.every((way) => way === "assessed")) return language.status.assessed;
  const count = sourceCount(lines);
  return count === 1 ? language.status.oneSource : language.status.sources(count);
}

function lastName(name: string): string {
  return name.split(" ").at(-1) ?? name;
}

/** Reports count once each; what rests on none counts by itself. */
function sourceCount(lines: readonly Line[]): number {
  return new Set(
    lines.map(
      ({ ref, entry }) => entry.sources.map((source) => ("report" in source ? source.report : ref))[0] ?? ref,
    ),
  ).size;
}

function legendOf({ language }: Viewing, rows: readonly MatrixRow[]): MatrixBlock["legend"] {
  const stands = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.stands));
  const words: Readonly<Partial<Record<StanceSign, string>>> = {
    accepts: language.terms.stance.accepts,
    "accepts-if": language.terms.stance["accepts-if"],
    counters: language.terms.stance.counters,
    open: language.terms.stance.open,
    earlier: language.status.legend.earlier,
    rejects: language.terms.stance.rejects,
    "red-line": language.terms.stance["red-line"],
    part: language.status.legend.paper,
    none: language.terms.stance.none,
  };
  const used = (Object.keys(words) as StanceSign[]).filter((sign) =>
    stands.some((stand) => stand.sign === sign),
  );
  return [
    ...used.map((sign) => ({ sign, text: words[sign] ?? "" })),
    ...(stands.some(({ isOneSource, sign }) => isOneSource && sign !== "none")
      ? [{ sign: "one" as const, text: language.status.legend.one }]
      : []),
    ...(stands.some(({ isUnread }) => isUnread)
      ? [{ sign: "unread" as const, text: language.status.legend.unread }]
      : []),
  ];
}
