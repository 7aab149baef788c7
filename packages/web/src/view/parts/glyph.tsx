import type { ReactElement } from "react";
import type { StanceSign } from "@parley/views";

/** The name of a glyph: the signs of stances, and what the desk draws beside them. */
export type GlyphName = StanceSign | "unread" | "ask" | "tick";

/** The glyphs: each a 16 or 17 px drawing in the colour of its words; `knock` takes the ground's. */
const DRAWINGS: Readonly<Record<GlyphName, ReactElement>> = {
  accepts: (
    <>
      <circle cx="8" cy="8" r="7.25" fill="currentColor" />
      <path className="knock" d="M4.6 8.4 7 10.8l4.6-5.3" strokeWidth="1.9" />
    </>
  ),
  "accepts-if": (
    <>
      <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.6a6.4 6.4 0 0 0 0 12.8z" fill="currentColor" />
    </>
  ),
  earlier: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.6"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.3 1.85"
        strokeLinecap="butt"
      />
      <path d="M4.8 8.3 7.1 10.6l4.2-4.8" stroke="currentColor" strokeWidth="1.8" />
    </>
  ),
  part: (
    <>
      <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 8V1.6A6.4 6.4 0 0 1 14.4 8z" fill="currentColor" />
    </>
  ),
  open: <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.6" />,
  counters: (
    <path d="M1.8 5h11.4M10.2 2l3 3-3 3M14.2 11H2.8M5.8 8l-3 3 3 3" stroke="currentColor" strokeWidth="1.7" />
  ),
  rejects: <path d="m3 3 10 10M13 3 3 13" stroke="currentColor" strokeWidth="2.3" />,
  "red-line": (
    <>
      <path d="M1 1h14v14H1z" fill="currentColor" />
      <path className="knock" d="M4.5 8h7" strokeWidth="2.6" strokeLinecap="butt" />
    </>
  ),
  none: <path d="M4 8h8" stroke="currentColor" strokeWidth="1.6" />,
  unread: <circle cx="8" cy="8" r="6.4" stroke="currentColor" strokeWidth="1.6" strokeDasharray=".1 2.85" />,
  ask: (
    <>
      <path d="M5.2 5.4a2.9 2.9 0 1 1 4.1 3.2c-.9.4-1.3.9-1.3 1.9" stroke="currentColor" strokeWidth="1.8" />
      <circle cx="8" cy="13.4" r="1.15" fill="currentColor" />
    </>
  ),
  tick: <path d="m3 8.6 3.2 3.2L13 4.4" stroke="currentColor" strokeWidth="1.8" />,
};

/** One glyph, for the eye alone: the word stands beside it. */
export function Glyph({ name }: { readonly name: GlyphName }): ReactElement {
  return (
    <svg className="g" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
}
