import type { Calendar } from "../time.ts";
import type { Line } from "./line.ts";

/**
 * The lines whose time had begun by the moment (milliseconds since 1970), as the record knows it now. A
 * line without a time, or whose report gives only an order, stays.
 */
export function happened(lines: readonly Line[], by: number, calendar: Calendar): readonly Line[] {
  return lines.filter(({ entry }) => (calendar.span(entry.on)?.start ?? -Infinity) <= by);
}
