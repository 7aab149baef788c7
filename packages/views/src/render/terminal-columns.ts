import { widthOf } from "./plain-text.ts";

/** The columns of a terminal page, and those left inside its margin. */
export const WIDTH = 80;
export const MARGIN = "  ";
export const INNER: number = WIDTH - MARGIN.length;

/** Widths that fit 80 columns: narrow columns get what they want, wide ones share the rest, the last all that is left. */
export function columnWidths(count: number, rows: readonly (readonly number[])[]): readonly number[] {
  const wanted = Array.from({ length: count }, (_, index) =>
    Math.max(6, ...rows.map((row) => (row[index] ?? 0) + (index === 0 ? 4 : 2))),
  );
  const widths: number[] = Array.from({ length: count }, () => 0);
  const narrowFirst = wanted.map((width, index) => ({ width, index })).toSorted((a, b) => a.width - b.width);
  let left = WIDTH;
  narrowFirst.forEach(({ width, index }, at) => {
    const given = Math.min(width, Math.floor(left / (count - at)));
    widths[index] = given;
    left -= given;
  });
  widths[count - 1] = (widths[count - 1] ?? 0) + left;
  return widths;
}

/** Escape sequences take no columns. */
export function paddedStyled(text: string, width: number): string {
  // oxlint-disable-next-line no-control-regex -- the escape that colours begin with
  const bare = text.replace(/\u001B\[[\d;]*m/g, "");
  return text + " ".repeat(Math.max(0, width - widthOf(bare)));
}
