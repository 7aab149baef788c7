import {
  byText,
  effective,
  firstQuote,
  kindByName,
  word,
  type Entry,
  type Line,
  type Ref,
  type StateOfPlay,
} from "@parley/core";
import { passagesOf } from "@parley/reader";
import type { Language } from "../language/language.ts";

/** A suggestion that no person has judged yet, with the words on which it rests. */
export interface Pending {
  readonly ref: Ref;
  readonly kind: string;
  readonly sentence: string;
  /** The report, the passage before the words, the words, and the passage after them; empty without a quote. */
  readonly report: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether it may be accepted together with others of its kind. */
  readonly together: boolean;
  readonly entry: Entry;
}

/** What waits for a person: entities first, since the rest refers to them, then in the order of the text. */
export function pendingIn(
  state: StateOfPlay,
  entries: readonly Entry[],
  language: Language,
): readonly Pending[] {
  const judged = new Set(
    entries.filter(({ kind }) => kind === "review").map((entry) => (entry.body as { of: Ref }).of),
  ); // a review says of what
  const lines = effective(entries)
    .lines.filter(({ read, ref }) => read !== "reviewed" && !judged.has(ref))
    .filter(({ entry }) => kindByName.get(entry.kind)?.isFrame !== true);
  const isEntity = ({ entry }: Line): boolean => kindByName.get(entry.kind)?.acceptedTogether === true;
  return lines
    .toSorted((a, b) => Number(isEntity(b)) - Number(isEntity(a)) || byText(a, b))
    .map((line) => pendingOf(state, line, language));
}

function pendingOf(state: StateOfPlay, line: Line, language: Language): Pending {
  const { entry, ref } = line;
  const kind = kindByName.get(entry.kind);
  const quote = firstQuote(line);
  const report =
    quote === undefined ? undefined : state.reports.find((candidate) => candidate.ref === quote.report);
  const text = report?.line.entry.body.text ?? "";
  const passage =
    quote === undefined
      ? undefined
      : passagesOf(text).find(({ start, end }) => start <= quote.start && quote.start < end);
  return {
    ref,
    kind: entry.kind,
    sentence: kind === undefined ? entry.kind : word(language.messages, kind.describe(entry, state)),
    report: report?.title ?? "",
    before: quote === undefined || passage === undefined ? "" : text.slice(passage.start, quote.start),
    words: quote?.exact ?? "",
    after:
      quote === undefined || passage === undefined
        ? ""
        : text.slice(quote.end, Math.max(quote.end, passage.end)),
    together: kind?.acceptedTogether === true,
    entry,
  };
}
