import type { Entry } from "../entry/entry.ts";
import type { Ref } from "../entry/ref.ts";
import { isQuote, type Quote } from "../entry/source.ts";

/**
 * How far a line may speak. `reviewed`: a person wrote, accepted or corrected it. `fills`: found by the
 * reader in a report of which no line is reviewed yet, so it fills what nothing reviewed fills, marked.
 * `apart`: found by the reader and passed over so far; it is shown apart and fills nothing. Neither of the
 * last two counts in a total or a ranking.
 */
export type Read = "reviewed" | "fills" | "apart";

/** An entry as it stands: its content after corrections, and whether a person has read it. */
export interface Line<Body = unknown> {
  readonly ref: Ref;
  /** The entry with the content that counts. */
  readonly entry: Entry<Body>;
  readonly read: Read;
  /** Standing corrections, the one that counts first. */
  readonly corrections: readonly Entry[];
}

/** The first words of a report that the line rests on. */
export function firstQuote({ entry }: Line): Quote | undefined {
  return entry.sources.find(isQuote);
}

/** Lines in the order in which reports tell them: by report, then by place; lines without words last. */
export function byText(a: Line, b: Line): number {
  const first = firstQuote(a);
  const second = firstQuote(b);
  if (first === undefined || second === undefined) {
    return first === second ? compare(a.ref, b.ref) : first === undefined ? 1 : -1;
  }
  return (
    compare(first.report, second.report) ||
    first.start - second.start ||
    first.end - second.end ||
    compare(a.ref, b.ref)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
