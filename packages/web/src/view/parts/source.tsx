import { useId, useRef, useState, type FocusEvent, type ReactElement } from "react";
import type { Note } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useNote } from "./notes-context.ts";

/**
 * The mark of a source. Hover, focus or Enter shows who said it, how exact it is, and the exact words in their
 * passage; the card can be entered, and Escape closes it and gives the focus back.
 */
export function Source({ number }: { readonly number: number }): ReactElement {
  const { words } = useDesk();
  const note = useNote(number);
  const [isOpen, setOpen] = useState(false);
  const mark = useRef<HTMLButtonElement>(null);
  const id = useId();
  if (note === undefined) return <></>;
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <span
      className="srcs-in"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        // The focus opens a card, so it comes first.
        mark.current?.focus();
        setOpen(false);
      }}
    >
      <button
        ref={mark}
        type="button"
        className="src"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-label={words.source(number, note.lead)}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
      >
        {number}
      </button>
      {isOpen && <SourceCard note={note} id={id} mark={mark.current} />}
    </span>
  );
}

function SourceCard({
  note,
  id,
  mark,
}: {
  readonly note: Note;
  readonly id: string;
  readonly mark: HTMLElement | null;
}): ReactElement {
  const { words, go } = useDesk();
  const { at } = note;
  return (
    <span
      className="card pop fade"
      id={id}
      role="group"
      aria-label={words.source(note.number, note.lead)}
      style={placed(mark)}
    >
      <span className="who">{note.lead}</span>
      {note.isUnread && <span className="tag-unread">{words.notYetRead}</span>}
      {note.exact !== "" && (
        <span className="words">
          {note.before}
          <mark>{note.exact}</mark>
          {note.after}
        </span>
      )}
      <span className="foot">
        <span>{note.place}</span>
        {at !== undefined && (
          <button type="button" className="link" onClick={() => go({ screen: "reports", item: at.report })}>
            {words.openInReport}
          </button>
        )}
      </span>
    </span>
  );
}

/** Where the card stands: below its mark, or above it where there is no room below, and always within the window. */
function placed(mark: HTMLElement | null): {
  readonly top?: number;
  readonly bottom?: number;
  readonly left: number;
} {
  if (mark === null) return { left: 0 };
  const { left, bottom, top } = mark.getBoundingClientRect();
  const width = Math.min(368, innerWidth - 32);
  const inside = Math.max(16, Math.min(left - 24, innerWidth - width - 16));
  return bottom + 260 < innerHeight || top < 260
    ? { top: bottom + 2, left: inside }
    : { bottom: innerHeight - top + 2, left: inside };
}
