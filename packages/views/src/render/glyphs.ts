import type { StanceSign } from "../page/page.ts";

/** The signs of stances on a grid of 16, drawn in the current colour; `knock` takes the ground. */
const PATHS: Readonly<Record<StanceSign | "unread", string>> = {
  accepts:
    '<circle cx="8" cy="8" r="7.25" fill="currentColor"/><path class="knock" d="M4.6 8.4 7 10.8l4.6-5.3" fill="none" stroke-width="1.9"/>',
  "accepts-if":
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 1.6a6.4 6.4 0 0 0 0 12.8z" fill="currentColor"/>',
  earlier:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="2.3 1.85" stroke-linecap="butt"/><path d="M4.8 8.3 7.1 10.6l4.2-4.8" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  part: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/><path d="M8 8V1.6A6.4 6.4 0 0 1 14.4 8z" fill="currentColor"/>',
  open: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  counters:
    '<path d="M1.8 5h11.4M10.2 2l3 3-3 3M14.2 11H2.8M5.8 8l-3 3 3 3" fill="none" stroke="currentColor" stroke-width="1.7"/>',
  rejects: '<path d="m3 3 10 10M13 3 3 13" fill="none" stroke="currentColor" stroke-width="2.3"/>',
  "red-line":
    '<path d="M1 1h14v14H1z" fill="currentColor"/><path class="knock" d="M4.5 8h7" fill="none" stroke-width="2.6" stroke-linecap="butt"/>',
  none: '<path d="M4 8h8" fill="none" stroke="currentColor" stroke-width="1.6"/>',
  unread:
    '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray=".1 2.85"/>',
};

/** Every sign once, to be used by `glyph`. */
export const GLYPH_SPRITE: string = `<svg class="hush" aria-hidden="true" width="0" height="0">${Object.entries(
  PATHS,
)
  .map(([name, path]) => `<symbol id="g-${name}" viewBox="0 0 16 16">${path}</symbol>`)
  .join("")}</svg>`;

/** One sign; decoration, since the word stands beside it. */
export function glyph(sign: StanceSign | "unread"): string {
  return `<svg class="g" aria-hidden="true"><use href="#g-${sign}"/></svg>`;
}
