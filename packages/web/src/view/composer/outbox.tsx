import { useEffect, useState, type ReactElement } from "react";
import { useDesk } from "../desk-context.ts";
import { useOverlay } from "../overlay-context.ts";

/** What waits to go to a party, with the seconds left and Undo; and what was recorded last. */
export function Outbox(): ReactElement {
  const { words, place } = useDesk();
  const { waiting, takeBack, said } = useOverlay();
  const [now, setNow] = useState(() => Date.now());
  const isWaiting = waiting.length > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isWaiting]);
  // What one's own view has just written is nothing that a party's view or a shared screen shows.
  if (place.as !== undefined || place.upTo !== undefined) return <></>;
  return (
    <div className="outboxes screen-only">
      {waiting.map((item) => (
        <div key={item.id} className="outbox" data-room={item.kind} role="status">
          <p>
            <b>{words.composer.goes(item.room, Math.max(0, Math.ceil((item.goesAt - now) / 1000)))}</b>{" "}
            {item.readers}
          </p>
          <button type="button" className="btn" onClick={() => takeBack(item)}>
            {words.composer.undo}
          </button>
        </div>
      ))}
      <p className="quiet" role="status">
        {said !== "" && words.composer.recorded(said)}
      </p>
    </div>
  );
}
