import type { ReactElement } from "react";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { PageView } from "../parts/page-view.tsx";
import { Room } from "../parts/room.tsx";
import { RoomsOfOwn } from "../parts/rooms-of-own.tsx";
import { Framed } from "../parts/section.tsx";

/** The sides, everybody who speaks or acts, and the rooms with who reads each. */
export function People(): ReactElement {
  const { place, words } = useDesk();
  const { model, problem } = useAsked("people", viewpointOf(place));
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <PageView page={model.page}>
          <Framed id="rooms" heading={words.people.rooms} aside={words.people.roomsAside}>
            {model.rooms.length === 0 ? (
              <p className="none">{words.people.noRooms}</p>
            ) : (
              <ul className="stuck plain">
                {model.rooms.map(({ chip, readers }) => (
                  <li key={chip.room}>
                    <p>
                      <Room chip={chip} />{" "}
                      {readers.length === 0 ? words.composer.anybody : words.composer.readByUs(readers)}
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </Framed>
          {model.isOwn && <RoomsOfOwn rooms={model.rooms} frame={model.frame} />}
        </PageView>
      )}
    </Layout>
  );
}
