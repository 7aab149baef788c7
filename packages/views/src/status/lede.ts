import type { ContactState, Line, Position, StandState, Stuck } from "@parley/core";
import { capital, marks, plain, said, type Text } from "../page/text.ts";
import type { Clause } from "./clause.ts";
import { pointClauses } from "./lede-points.ts";
import type { Viewing } from "./viewing.ts";

/**
 * The top sentence: what is stuck and since which contact, what is acceptable, who waits or how the sides
 * judge it. Each part rests on lines that it cites. Once a person has read anything, nothing unread is in it.
 */
export function ledeOf(viewing: Viewing): Text {
  const counted = pointClauses(viewing);
  const clauses =
    counted.length > 0
      ? counted
      : [
          stuckClause(viewing),
          acceptableClause(viewing),
          waitingClause(viewing) ?? divergenceClause(viewing),
        ].filter((clause) => clause !== undefined);
  const chosen = clauses.length > 0 ? clauses : [fallback(viewing)].filter((clause) => clause !== undefined);
  if (chosen.length === 0) return [plain(viewing.language.status.nothing.recorded)];
  const words = `${capital(chosen.map((clause) => clause.words).join("; "))}.`;
  const sources = [...new Set(chosen.flatMap(({ lines }) => viewing.citing.citeAll(lines)))];
  return [said(words), ...marks(sources.slice(0, 6))];
}

/** Whether the line may stand in the top sentence. */
function counts({ state }: Viewing, line: Line): boolean {
  return state.reviewed === 0 ? line.read === "fills" : line.read === "reviewed";
}

function stuckClause(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const stuck = state.stuck.filter(({ read }) =>
    state.reviewed === 0 ? read === "fills" : read === "reviewed",
  );
  const [first] = stuck;
  if (first === undefined) return undefined;
  const contact = state.contacts.findLast(
    ({ status, lines }) =>
      status === "held" && lines.some((line) => counts(viewing, line)) && lines[0] !== undefined,
  );
  const longest =
    state.contacts.find(
      ({ status, minutes, lines }) =>
        status === "held" && minutes !== undefined && lines.some((line) => counts(viewing, line)),
    ) ?? contact;
  const behind = first.reason.sources
    .map((ref) => state.lineByRef.get(ref))
    .filter((line) => line !== undefined);
  const meeting = longest === undefined ? "" : language.lede.after(meetingWords(viewing, longest));
  return {
    words: language.lede.stuck(first.row.name, stanceOfStuck(viewing, first), meeting, stuck.length - 1),
    lines: [...behind.slice(0, 2), ...(longest?.lines.slice(0, 1) ?? [])],
  };
}

/** "rejects" by whom, "red line" of whom, or nothing where it is only called unresolved. */
function stanceOfStuck({ language }: Viewing, { reason }: Stuck): string {
  if (reason.message !== "stuck") return "";
  const { redLines, rejects, counters } = reason.args;
  const names = (values: readonly (string | null)[]): string =>
    language.terms.list(values.map(language.terms.name));
  if (redLines.length > 0) return language.lede.redLine(names(redLines));
  if (rejects.length > 0) return language.lede.rejected(names(rejects));
  return counters.length > 0 ? language.lede.countered(names(counters)) : "";
}

function meetingWords(viewing: Viewing, { mode, minutes, people, parties }: ContactState): string {
  const { state, language } = viewing;
  const groups = new Map<string, string[]>();
  for (const person of people) {
    const side = person.party === undefined ? viewing.nameOf(person) : state.canon(person.party);
    groups.set(side, [...(groups.get(side) ?? []), viewing.nameOf(person)]);
  }
  for (const side of parties)
    if (!groups.has(side)) groups.set(side, [language.terms.name(state.name(side))]);
  return language.lede.meeting(mode, minutes === undefined ? undefined : language.terms.length(minutes), [
    ...groups.values(),
  ]);
}

function acceptableClause(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  for (const row of state.rows) {
    for (const { party, stands } of row.cells) {
      const stand = stands.find(
        ({ stance, line }) =>
          (stance === "acceptable-in-part" || stance === "basis-for-talks") && counts(viewing, line),
      );
      if (stand === undefined) continue;
      return {
        words: language.lede.acceptable(language.terms.name(state.name(party)), row.name, stand.stance),
        lines: [stand.line],
      };
    }
  }
  return agreedClause(viewing) ?? acceptedClause(viewing);
}

function agreedClause(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const agreed = state.rows.filter(({ ref }) => {
    const agreement = state.agreementByRow.get(ref);
    return agreement !== undefined && (state.reviewed === 0 || agreement.read === "reviewed");
  });
  const [first] = agreed;
  const agreement = first === undefined ? undefined : state.agreementByRow.get(first.ref);
  if (first === undefined || agreement === undefined) return undefined;
  const lines = first.cells.flatMap(({ stands }) => stands.slice(0, 1).map(({ line }) => line));
  const names = (agreement.groups[0] ?? []).map((side) => language.terms.name(state.name(side)));
  return {
    words: language.lede.agreed(language.terms.list(names), first.name, agreed.length - 1),
    lines: lines.slice(0, 2),
  };
}

function acceptedClause(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const found = state.rows.flatMap((row) =>
    row.cells.flatMap(({ party, stands }) => stands.slice(0, 1).map((stand) => ({ row, party, stand }))),
  );
  const accepted = found.find(
    ({ stand }) =>
      (stand.stance === "accepts" || stand.stance === "accepts-if") && counts(viewing, stand.line),
  );
  if (accepted === undefined) return undefined;
  const { row, party, stand } = accepted;
  return {
    words: language.lede.accepted(
      language.terms.name(state.name(party)),
      row.name,
      stand.stance === "accepts-if",
    ),
    lines: [lineOf(stand)],
  };
}

function lineOf({ line }: StandState): Line<Position> {
  return line;
}

function waitingClause(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const waiting = state.owed.find(({ awaits, line }) => awaits !== null && counts(viewing, line));
  const [who] = waiting?.to ?? [];
  if (waiting === undefined || who === undefined || waiting.awaits === null) return undefined;
  const side = state.name(who.party) ?? viewing.nameOf(who);
  return { words: language.lede.waits(side, waiting.awaits), lines: [waiting.line] };
}

function divergenceClause(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const divergence = state.divergences.find(
    ({ about, aspect }) => about === "talks" && aspect === "nearness",
  );
  const accounts =
    divergence?.accounts.filter(({ line, voice }) => voice === "side" && counts(viewing, line)) ?? [];
  const [first] = accounts;
  const second = accounts.find(({ value, party }) => value !== first?.value && party !== first?.party);
  if (first === undefined || second === undefined) return undefined;
  const clause = ({ speaker, value }: typeof first): string =>
    language.lede.judges(
      speaker === undefined ? language.status.unnamed : viewing.nameOf(speaker),
      language.terms.judgement[value as keyof typeof language.terms.judgement],
    );
  return { words: `${clause(first)}, ${clause(second)}`, lines: [first.line, second.line] };
}

/** Where nothing is stuck or accepted: the last contact, the next one, or how many statements there are. */
function fallback(viewing: Viewing): Clause | undefined {
  const { state, language } = viewing;
  const contact = state.contacts.find(({ lines }) => lines.some((line) => counts(viewing, line)));
  if (contact !== undefined)
    return {
      words: language.lede.contact(
        language.terms.contactStatus[contact.status],
        meetingWords(viewing, contact),
      ),
      lines: contact.lines.slice(0, 1),
    };
  const outlook = state.outlooks.find((line) => counts(viewing, line));
  if (outlook !== undefined) {
    const { speaker, judgement } = outlook.entry.body;
    return {
      words: language.lede.judges(
        speaker === undefined ? language.status.ownVoice : viewing.nameOf(speaker),
        language.terms.judgement[judgement],
      ),
      lines: [outlook],
    };
  }
  const statements = state.statements.filter((line) => counts(viewing, line));
  return statements.length === 0
    ? undefined
    : { words: language.lede.statements(statements.length), lines: statements.slice(0, 2) };
}
