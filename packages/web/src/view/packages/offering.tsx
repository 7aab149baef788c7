import { useState, type ReactElement } from "react";
import type { Derived, Frame, PackagesScreen } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";
import { useOverlay } from "../overlay-context.ts";
import { Framed, SectionView } from "../parts/section.tsx";
import type { PackagesWork } from "./packages-work.ts";

/** The field that has the focus when an offer is begun. */
export const OFFER_ROOM = "offer-room";

/** Putting the package on the levers on record as an offer, after a check of what the room could infer from it. */
export function Offering({
  screen: { levers, inputs },
  frame,
  work: { checked, checking, check, isStale },
}: {
  readonly screen: PackagesScreen;
  readonly frame: Frame;
  readonly work: PackagesWork;
}): ReactElement {
  const { open } = useOverlay();
  const { offer } = usePackagesWords();
  const [room, setRoom] = useState(
    (frame.rooms.find(({ kind }) => kind === "team") ?? frame.rooms[0])?.room ?? "mine",
  );
  const own = checked?.room === room ? checked : undefined;
  const unreleased = own?.check?.unreleased;
  const derived: Derived = { inputs, checked: unreleased === undefined ? undefined : { room, unreleased } };
  return (
    <div className="screen-only">
      <Framed id="offer" heading={offer.heading} aside={offer.aside}>
        <p className="choice">
          <label htmlFor={OFFER_ROOM}>{offer.room}</label>{" "}
          <select
            id={OFFER_ROOM}
            className="field-line"
            value={room}
            onChange={(event) => setRoom(event.target.value)}
          >
            {frame.rooms.map((each) => (
              <option key={each.room} value={each.room}>
                {each.title}
              </option>
            ))}
          </select>
          <button type="button" className="btn" disabled={checking !== undefined} onClick={() => check(room)}>
            {offer.check}
          </button>
          <button
            type="button"
            className="btn main"
            disabled={isStale}
            onClick={() =>
              open({
                is: "composer",
                seed: { room, kind: "offer", derived, values: { terms: [levers.terms.join("\n")] } },
              })
            }
          >
            {offer.write}
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
