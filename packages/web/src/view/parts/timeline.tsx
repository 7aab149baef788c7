import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { EventShape, Timeline, TimelineEvent } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { inkOf, Party } from "./party.tsx";

const DRAWINGS: Readonly<Record<EventShape, ReactElement>> = {
  meeting: <circle cx="8.5" cy="8.5" r="7" fill="currentColor" />,
  call: (
    <>
      <circle cx="8.5" cy="8.5" r="6.25" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="8.5" cy="8.5" r="3" fill="currentColor" />
    </>
  ),
  "meeting-planned": (
    <circle cx="8.5" cy="8.5" r="6.5" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.5" />
  ),
  "call-planned": (
    <>
      <circle cx="8.5" cy="8.5" r="6.5" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2.5" />
      <circle cx="8.5" cy="8.5" r="2.5" fill="currentColor" />
    </>
  ),
  "not-planned": (
    <>
      <circle cx="8.5" cy="8.5" r="6.5" stroke="currentColor" strokeWidth="1.6" />
      <path d="m4 13 9-9" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  paper: <path d="M2.5 1.5h12v14h-12z" fill="currentColor" />,
  "paper-closed": (
    <>
      <path d="M2.5 1.5h12v14h-12z" stroke="currentColor" strokeWidth="1.6" />
      <path d="m3 8 6-6M3 14.5 14 3.5M8.5 15l5.5-5.5" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
  signal: <path d="m8.5 1 7 7.5-7 7.5-7-7.5z" fill="currentColor" />,
};

/**
 * Contacts, papers and signals in order, a lane a side. One stop for Tab; inside, arrows go to the event before and
 * after and to the next lane, and `[` `]` take the event's day as the day of every screen.
 */
export function TimelineView({ timeline: { lanes, events } }: { readonly timeline: Timeline }): ReactElement {
  const { words, go } = useDesk();
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const focus = (index: number): void => {
    const next = Math.max(0, Math.min(events.length - 1, index));
    setAt(next);
    frame.current?.querySelector<HTMLElement>(`[data-event="${next}"]`)?.focus();
  };
  const move = (event: KeyboardEvent): void => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === "rtl";
    const lane = events[at]?.lanes[0] ?? 0;
    const inLane = (step: number): number => {
      for (let index = at + step; index >= 0 && index < events.length; index += step)
        if (events[index]?.lanes.includes(lane) === true) return index;
      return at;
    };
    const toLane = (step: number): number => {
      const near = events
        .map((one, index) => ({ index, distance: Math.abs(index - at), is: one.lanes.includes(lane + step) }))
        .filter(({ is }) => is)
        .toSorted((a, b) => a.distance - b.distance)[0];
      return near?.index ?? at;
    };
    const day = events[at]?.day;
    const target: Readonly<Record<string, (() => number) | undefined>> = {
      [isMirrored ? "ArrowLeft" : "ArrowRight"]: () => inLane(1),
      [isMirrored ? "ArrowRight" : "ArrowLeft"]: () => inLane(-1),
      ArrowDown: () => toLane(1),
      ArrowUp: () => toLane(-1),
      Home: () => 0,
      End: () => events.length - 1,
    };
    const next = target[event.key];
    if ((event.key === "[" || event.key === "]") && day !== undefined) {
      event.preventDefault();
      go({ at: event.key === "[" ? day : undefined }, "replace");
    }
    if (next === undefined) return;
    event.preventDefault();
    focus(next());
  };
  return (
    <div className="tl-scroll" role="group" aria-label={words.contacts.timeline}>
      <div
        ref={frame}
        className="tl"
        role="list"
        onKeyDown={move}
        style={{
          gridTemplateColumns: `8.5rem repeat(${events.length}, minmax(6.5rem, 1fr))`,
          gridTemplateRows: `auto auto repeat(${lanes.length}, auto)`,
          minInlineSize: `${8.5 + events.length * 6.5}rem`,
        }}
      >
        {lanes.map(({ party, name, mark }, index) => (
          <div key={party} className="lane-row" role="presentation" style={{ display: "contents" }}>
            <div className="lane" {...inkOf(mark)} style={{ gridRow: index + 3 }} />
            <div className="lane-name" style={{ gridRow: index + 3 }}>
              <Party mark={mark} />
              <span className="who">{name}</span>
            </div>
          </div>
        ))}
        {events.map((event, index) => (
          <EventView
            key={`${event.id} ${index}`}
            event={event}
            index={index}
            lanes={lanes}
            isTabStop={index === at}
            onFocus={() => setAt(index)}
          />
        ))}
      </div>
    </div>
  );
}

function EventView({
  event: { shape, lanes: own, when, words, isUnread, isAhead },
  index,
  lanes,
  isTabStop,
  onFocus,
}: {
  readonly event: TimelineEvent;
  readonly index: number;
  readonly lanes: Timeline["lanes"];
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
}): ReactElement {
  const column = index + 2;
  const first = own[0] ?? 0;
  const last = own.at(-1) ?? first;
  return (
    <>
      {last > first && (
        <i
          className={`cx${isAhead ? " planned" : ""}`}
          role="presentation"
          style={{ gridColumn: column, gridRow: `${first + 3} / ${last + 3}` }}
        />
      )}
      {own.map((lane, place) => (
        <div
          key={lane}
          className={`ev${last > first && lane < last ? " tied" : ""}`}
          role={place === 0 ? "listitem" : "presentation"}
          {...(lanes[lane] === undefined ? {} : inkOf(lanes[lane].mark))}
          style={{ gridColumn: column, gridRow: lane + 3 }}
        >
          <span
            className="node"
            tabIndex={place === 0 ? (isTabStop ? 0 : -1) : undefined}
            data-event={place === 0 ? index : undefined}
            role={place === 0 ? "img" : undefined}
            aria-label={place === 0 ? `${when}: ${words}` : undefined}
            onFocus={onFocus}
          >
            <svg viewBox="0 0 17 17" fill="none" aria-hidden="true">
              {DRAWINGS[shape]}
            </svg>
          </span>
          {place === 0 && (
            <p className={isUnread ? "is-unread" : undefined} aria-hidden="true">
              <b>{when}</b> <span className="brief">{words}</span>
            </p>
          )}
        </div>
      ))}
    </>
  );
}
