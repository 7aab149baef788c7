import type { ReactElement } from "react";
import type { SignalTrack } from "@parley/views";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { HeadedTable } from "../parts/headed-table.tsx";
import { PageView } from "../parts/page-view.tsx";
import { Party } from "../parts/party.tsx";
import { Room } from "../parts/room.tsx";
import { Framed } from "../parts/section.tsx";

/** The shuttle: signals on their way, what may be carried, offers, papers as they were shown. */
export function Shuttle(): ReactElement {
  const { place, words } = useDesk();
  const { model, problem } = useAsked("shuttle", viewpointOf(place));
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <PageView page={model.page}>
          <Framed id="signals" heading={words.shuttle.signals} aside={words.shuttle.aside}>
            {model.signals.length === 0 ? (
              <p className="none">{words.shuttle.none}</p>
            ) : (
              <Signals signals={model.signals} />
            )}
          </Framed>
        </PageView>
      )}
    </Layout>
  );
}

function Signals({ signals }: { readonly signals: readonly SignalTrack[] }): ReactElement {
  const { words } = useDesk();
  return (
    <HeadedTable sort="track" heads={words.shuttle.head}>
      {signals.map((signal) => (
        <Signal key={signal.ref} signal={signal} />
      ))}
    </HeadedTable>
  );
}

function Signal({
  signal: { from, to, path, words: told, room, stops, differs, isUnread },
}: {
  readonly signal: SignalTrack;
}): ReactElement {
  const { words } = useDesk();
  return (
    <>
      <tr className={isUnread ? "is-unread" : undefined}>
        <td>
          {from !== undefined && <Party mark={from} />} {words.shuttle.for}{" "}
          {to !== undefined && <Party mark={to} />}
          <br />
          <span className="quiet">{path}</span> {room !== undefined && <Room chip={room} />}
        </td>
        <td>
          <span className="said">{told}</span>
        </td>
        {stops.map(({ stage, is, words: when }, index) => (
          <td
            key={stage}
            className={`stop${is === "done" ? (stops[index + 1]?.is === "done" ? "" : " next") : ` ${is}`}`}
          >
            <span className="narrow-only">{words.shuttle.stages[stage]}: </span>
            {when}
          </td>
        ))}
      </tr>
      {differs !== undefined && (
        <tr className="more">
          <td colSpan={6}>
            <div className="twin wide">
              <div>
                <h3>{words.shuttle.given}</h3>
                <p className="said">“{differs.given}”</p>
              </div>
              <div>
                <h3>{words.shuttle.conveyed}</h3>
                <p className="said">“{differs.conveyed}”</p>
              </div>
            </div>
          </td>
        </tr>
      )}
    </>
  );
}
