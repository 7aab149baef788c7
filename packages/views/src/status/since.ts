import { acceptedAt, canonicalJson, kindByName, type Line, type StateOfPlay } from "@parley/core";
import type { Block, Item, Section } from "../page/page.ts";
import { plain } from "../page/text.ts";
import { sentenceOf } from "./describing.ts";
import type { Viewing } from "./viewing.ts";

/**
 * What changed since a date, from the state as it was recorded then: what has happened since, what was
 * already so and is known only since, what was corrected, and what was taken back.
 */
export function sinceSection(viewing: Viewing, before: StateOfPlay): Section {
  const { status, terms } = viewing.language;
  const edge = edgeOf(before);
  const { state } = viewing;
  // Instants compare as text, which is what they are on record.
  const known = new Date(edge).toISOString();
  const told = [...state.lineByRef.values()].filter(
    (line) => isTold(line) && state.canon(line.ref) === line.ref,
  );
  const fresh = told.filter(({ entry }) => acceptedAt(entry) > known).toSorted(state.inOrder);
  const corrected = told
    .filter((line) => acceptedAt(line.entry) <= known && isOther(before.lineByRef.get(line.ref), line))
    .toSorted(state.inOrder);
  const groups: readonly (readonly [string, readonly Line[]])[] = [
    [status.since.happened, fresh.filter((line) => !wasAlreadySo(viewing, line, edge))],
    [status.since.learnt, fresh.filter((line) => wasAlreadySo(viewing, line, edge))],
    [status.since.corrected, corrected],
    [
      status.since.takenBack,
      [...before.lineByRef.values()].filter(isTold).filter(({ ref }) => !state.lineByRef.has(ref)),
    ],
  ];
  const blocks = groups.flatMap(([heading, lines]): readonly Block[] =>
    lines.length === 0
      ? []
      : [
          { kind: "line", text: [{ kind: "strong", text: heading }], isQuiet: false },
          { kind: "items", markers: "none", items: itemsOf(viewing, lines) },
        ],
  );
  return {
    id: "since",
    heading: status.since.heading(terms.day(state.calendar.dayOf(edge))),
    aside: "",
    blocks:
      blocks.length === 0 ? [{ kind: "line", text: [plain(status.since.nothing)], isQuiet: true }] : blocks,
  };
}

/** The last moment that the earlier state knew. */
function edgeOf({ question, calendar }: StateOfPlay): number {
  const by = question.recordedBy ?? "1970-01-01";
  return by.length === 10 ? calendar.day(by).end : Date.parse(by);
}

/** Whether the line says something else than it did, or was not there: corrected since, or brought back. */
function isOther(old: Line | undefined, { entry }: Line): boolean {
  if (old === undefined) return true;
  return old.entry !== entry && canonicalJson(old.entry) !== canonicalJson(entry);
}

function isTold({ entry }: Line): boolean {
  return kindByName.get(entry.kind)?.isFrame !== true;
}

/** Whether it had ended by the edge, as far as its time is known. */
function wasAlreadySo({ state }: Viewing, { entry }: Line, edge: number): boolean {
  return (state.calendar.span(entry.on)?.end ?? Infinity) <= edge;
}

/** One item for what several entries say alike, as the copies of one text in several rooms. */
function itemsOf(viewing: Viewing, lines: readonly Line[]): readonly Item[] {
  const groups = Map.groupBy(lines, (line) => wordsOf(viewing, line));
  return [...groups].map(([words, group]) => ({
    text: [plain(words), ...viewing.sources(group)],
    note: [],
    isUnread: group.every(({ read }) => read !== "reviewed"),
  }));
}

/** When it was so, unless the sentence says so itself, and the sentence. */
function wordsOf(viewing: Viewing, line: Line): string {
  const { on } = line.entry;
  const words = sentenceOf(viewing, line);
  const when = on === undefined ? "" : viewing.language.terms.when(on);
  return when === "" || words.includes(when) ? words : `${when}: ${words}`;
}
