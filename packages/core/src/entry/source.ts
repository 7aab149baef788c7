import * as z from "zod";
import { refSchema, type Ref } from "./ref.ts";

/**
 * Words of a report: UTF-16 offsets into its text, and a quote anchor (exact, prefix, suffix) after the
 * W3C Web Annotation TextQuoteSelector, by which the place is found again and checked.
 */
export interface Quote {
  readonly report: Ref;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What an entry rests on: words of a report, a contact at which it was heard, or another entry. */
export type Source = Quote | { readonly contact: Ref } | { readonly entry: Ref };

const offset = z.int().min(0);

/** The schema of `Source`. */
export const sourceSchema: z.ZodType<Source> = z.union([
  z.strictObject({
    report: refSchema,
    start: offset,
    end: offset,
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  z.strictObject({ contact: refSchema }),
  z.strictObject({ entry: refSchema }),
]);

/** Whether the source is words of a report. */
export function isQuote(source: Source): source is Quote {
  return "report" in source;
}

/** How many characters of context an anchor keeps on each side. */
export const ANCHOR_CONTEXT = 32;

/** The anchor of `text.slice(start, end)`; throws a RangeError where the offsets do not lie in the text. */
export function quoteOf(report: Ref, text: string, start: number, end: number): Quote {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`quote ${start}–${end} in a text of ${text.length} characters`);
  }
  return {
    report,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start),
    suffix: text.slice(end, end + ANCHOR_CONTEXT),
  };
}

/** Whether the anchor still names exactly these words, with the same words around them, in this text. */
export function anchorHolds(quote: Quote, text: string): boolean {
  return (
    text.slice(quote.start, quote.end) === quote.exact &&
    text.slice(0, quote.start).endsWith(quote.prefix) &&
    text.startsWith(quote.suffix, quote.end)
  );
}
