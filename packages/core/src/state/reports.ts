import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import type { When } from "../time.ts";

/** How far a source can be relied on, after the NATO admiralty scale; graded by a person. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
/** How near the source stood to what it tells. */
export const DIRECTNESSES = ["first-hand", "second-hand", "unknown"] as const;

/** A text from outside, kept as it was read, so that every quote can be checked against it. */
export interface Report {
  readonly title: string;
  readonly outlet?: string;
  /** The report's own date. Without one its times stay relative and no day is worked out. */
  readonly date?: When;
  /** The file decoded as UTF-8, byte-order mark dropped and nothing else changed. */
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly language?: string;
  /** From whom to whom the words came before this outlet printed them, nearest to the speaker first. */
  readonly chain?: readonly string[];
  readonly grade?: {
    readonly reliability: (typeof RELIABILITIES)[number];
    readonly directness: (typeof DIRECTNESSES)[number];
  };
}

/** One report on record. */
export interface ReportState {
  readonly ref: Ref;
  readonly title: string;
  readonly outlet: string | undefined;
  readonly date: When | undefined;
  readonly line: Line<Report>;
}

/** The reports, dated ones first by their date, then by title. */
export function reportStates(lines: readonly Line<Report>[]): readonly ReportState[] {
  return lines
    .map((line) => {
      const { title, outlet, date } = line.entry.body;
      return { ref: line.ref, title, outlet, date, line };
    })
    .toSorted((a, b) => sortKey(a).localeCompare(sortKey(b), "en"));
}

function sortKey({ date, title, ref }: ReportState): string {
  return `${date === undefined || !("day" in date) ? "9999" : date.day} ${title} ${ref}`;
}
