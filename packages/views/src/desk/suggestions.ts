import {
  firstQuote,
  isQuote,
  kindByName,
  refOfEntry,
  word,
  type Entry,
  type Ref,
  type ReportState,
} from "@parley/core";
import type { PartyMark } from "../page/text.ts";
import type { Viewing } from "../status/viewing.ts";
import { speakerOf } from "./telling.ts";

/** What a person has made of a suggestion so far. */
export type Judged = "unread" | "accepted" | "corrected" | "refused";

/** A suggestion of the reader, with its words and what a person has made of it. */
export interface Suggestion {
  readonly ref: Ref;
  readonly number: number;
  readonly kind: string;
  readonly sentence: string;
  readonly words: string;
  readonly mark: PartyMark | undefined;
  readonly judged: Judged;
  /** Whether it may be accepted together with others: people, parties, contacts and papers. */
  readonly together: boolean;
}

/**
 * Everything that the reader found in the report: entities first, since the rest refers to them, then in the order
 * of the text; and what it would join to other reports.
 */
export function suggestionsIn(
  viewing: Viewing,
  entries: readonly Entry[],
  report: ReportState,
): readonly Suggestion[] {
  const { state } = viewing;
  const judgedByRef = judgements(viewing, entries);
  const found = entries.filter((entry) => entry.origin.by === "reader" && rests(entry, report.ref));
  const own = new Set(found.map(refOfEntry));
  const proposed = new Set(state.effective.proposed.map(({ ref }) => ref));
  const joins = entries.filter(
    (entry) =>
      entry.kind === "same-as" &&
      entry.origin.by === "reader" &&
      entry.touches.some((ref) => own.has(ref)) &&
      (proposed.has(refOfEntry(entry)) || judgedByRef.has(refOfEntry(entry))),
  );
  const isEntity = ({ kind }: Entry): boolean => kindByName.get(kind)?.acceptedTogether === true;
  return [
    ...found.toSorted((a, b) => Number(isEntity(b)) - Number(isEntity(a)) || startOf(a) - startOf(b)),
    ...joins,
  ].map((entry, index) => {
    const ref = refOfEntry(entry);
    const standing = state.lineByRef.get(ref)?.entry ?? entry;
    const kind = kindByName.get(entry.kind);
    return {
      ref,
      number: index + 1,
      kind: viewing.language.desk.report.kind(entry.kind),
      sentence:
        kind === undefined ? entry.kind : word(viewing.language.messages, kind.describe(standing, state)),
      words: entry.sources.find(isQuote)?.exact ?? "",
      mark: viewing.mark(speakerOf(state, standing)?.party),
      judged: judgedByRef.get(ref) ?? "unread",
      together: kind?.acceptedTogether === true,
    };
  });
}

function rests({ sources }: Entry, report: Ref): boolean {
  return sources.some((source) => isQuote(source) && source.report === report);
}

function startOf(entry: Entry): number {
  return firstQuote({ ref: "", entry, read: "apart", corrections: [] })?.start ?? 0;
}

/** What a person has made of each suggestion: by the standing reviews and corrections, as the state has them. */
function judgements({ state }: Viewing, entries: readonly Entry[]): ReadonlyMap<Ref, Judged> {
  const judged = new Map<Ref, Judged>();
  const reviews = entries.filter(
    (entry): entry is Entry<{ of: Ref; verdict: string }> => entry.kind === "review",
  ); // the kind's schema has checked the body
  const retracted = new Set(
    entries.filter(({ kind }) => kind === "retraction").flatMap(({ touches }) => touches),
  );
  for (const entry of reviews) {
    if (retracted.has(refOfEntry(entry))) continue;
    judged.set(entry.body.of, entry.body.verdict === "accepted" ? "accepted" : "refused");
  }
  for (const { ref, corrections } of state.lineByRef.values())
    if (corrections.length > 0) judged.set(ref, "corrected");
  return judged;
}
