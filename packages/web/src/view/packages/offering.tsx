import { useState, type ReactElement } from "react";
import type { Frame, PackagesScreen } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useOverlay } from "../overlay-context.ts";
import { Framed, SectionView } from "../parts/section.tsx";
import type { PackagesWork } from "./packages-work.ts";

/** Putting the package on the levers on record as an offer, after a check of what the room could infer from it. */
export function Offering({
  screen: { levers },
  frame,
  work: { checked, checking, check },
}: {
  readonly screen: PackagesScreen;
  readonly frame: Frame;
  readonly work: PackagesWork;
}): ReactElement {
  const { words, place } = useDesk();
  const { open } = useOverlay();
  const { offer } = words.packages;
  const [room, setRoom] = useState(frame.rooms[0]?.room ?? "mine");
  const isOwnView = place.as === undefined && place.upTo === undefined;
  if (!isOwnView) return <></>;
  const own = checked?.room === room ? checked : undefined;
  return (
    <div className="screen-only">
      <Framed id="offer" heading={offer.heading} aside={offer.aside}>
        <p className="choice">
          <label>
            {offer.room}{" "}
            <select value={room} onChange={(event) => setRoom(event.target.value)}>
              {frame.rooms.map((each) => (
                <option key={each.room} value={each.room}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
          <button type="button" className="btn" disabled={checking !== undefined} onClick={() => check(room)}>
            {offer.check}
          </button>
          <button
            type="button"
            className="btn main"
            onClick={() =>
              open({
                is: "composer",
                seed: { room, kind: "offer", values: { terms: [levers.terms.join("\n")] } },
              })
            }
          >
            {offer.put}
          </button>
        </p>
        {own !== undefined &&
          (own.check === undefined ? (
            <p role="alert">{offer.checkStopped}</p>
          ) : (
            <SectionView section={own.check.section} />
          ))}
      </Framed>
    </div>
  );
}
