import type { ReactElement } from "react";
import type { Compared, Halt } from "@parley/views";
import { useDesk } from "../desk-context.ts";

/** So many origins are named one by one. */
const SHOWN = 6;

/** What stops the entry, with the origin of its words and three ways on. */
export function Halts({
  compared,
  override,
  onOverride,
  onTakeOut,
  onAsk,
}: {
  readonly compared: Compared;
  readonly override: string | undefined;
  readonly onOverride: (reason: string | undefined) => void;
  readonly onTakeOut: () => void;
  readonly onAsk: (halt: Halt) => void;
}): ReactElement {
  const { words } = useDesk();
  const { halts, rooms, carried } = compared;
  const [first] = halts;
  return (
    <>
      {first !== undefined && (
        <div className="halt" role="alert">
          <b>{words.composer.stopped(words.list([...new Set(halts.map(({ room }) => room.title))]))}</b>
          {halts.slice(0, SHOWN).map(({ ref, shared, sentence, why }) => (
            <p key={ref}>
              {shared.length > 0 && words.composer.sharedWords(shared)} {sentence} {why}
            </p>
          ))}
          {halts.length > SHOWN && <p>{words.composer.moreHalts(halts.length - SHOWN)}</p>}
          <p className="choice">
            <button type="button" className="btn" onClick={onTakeOut}>
              {words.composer.takeOut}
            </button>
            <button type="button" className="btn" onClick={() => onAsk(first)}>
              {words.composer.askRelease}
            </button>
            <button type="button" className="btn" onClick={() => onOverride("")}>
              {words.composer.allTheSame}
            </button>
          </p>
          {override !== undefined && (
            <label className="lab">
              {words.composer.reason}
              <input
                className="field-line"
                value={override}
                autoFocus
                onChange={(event) => onOverride(event.target.value)}
              />
            </label>
          )}
        </div>
      )}
      {carried.length > 0 && <p className="quiet">{words.composer.underRelease(carried.length)}</p>}
      {rooms.length > 0 && <p className="quiet">{words.composer.compared(rooms)}</p>}
    </>
  );
}
