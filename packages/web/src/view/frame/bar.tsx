import { useEffect, useState, type ReactElement } from "react";
import type { Frame } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useOverlay } from "../overlay-context.ts";
import { Menu } from "../parts/menu.tsx";
import { Party } from "../parts/party.tsx";
import { RoomShape } from "../parts/room.tsx";
import { AsOf } from "./as-of.tsx";

/** The band that names an example, first on every screen and on every printed page. */
export function ExampleBand({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words } = useDesk();
  if (frame?.isExample !== true) return <></>;
  return (
    <p className="example">
      <b>{words.exampleBand}</b> <span>{frame.example}</span>
    </p>
  );
}

/** The state of the view as one sentence whose bold parts are controls. */
export function Bar({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, place, go } = useDesk();
  const { open } = useOverlay();
  const side = frame?.sides.find(({ ref }) => ref === place.as);
  const isOffline = useOffline();
  return (
    <div className="bar">
      <a
        className="name"
        href="/"
        onClick={(event) => {
          event.preventDefault();
          go({ screen: "where", cell: undefined });
        }}
      >
        {words.home}
      </a>
      <div className="view">
        <TalksMenu frame={frame} /> {words.bar.readAs} <ReaderMenu frame={frame} /> <AsOf frame={frame} />
      </div>
      <button type="button" className="find" onClick={() => open({ is: "palette" })}>
        {words.find} <kbd>Ctrl K</kbd>
      </button>
      <span className="net" data-net={isOffline ? "off" : "live"}>
        {isOffline ? words.offline : words.here}
      </span>
      {side !== undefined && (
        <p className="as-note">
          <Party mark={side.mark} /> {words.asNote(side.name)}{" "}
          <button type="button" className="link" onClick={() => go({ as: undefined })}>
            {words.backToOwn}
          </button>
        </p>
      )}
    </div>
  );
}

/** Whether the network is gone; what is here can be read all the same. */
function useOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const listener = (): void => setOffline(!navigator.onLine);
    addEventListener("online", listener);
    addEventListener("offline", listener);
    return () => {
      removeEventListener("online", listener);
      removeEventListener("offline", listener);
    };
  }, []);
  return isOffline;
}

function TalksMenu({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, offered, go } = useDesk();
  return (
    <Menu label={frame?.talks ?? words.loading} name={words.bar.talks}>
      {(close) =>
        offered.map(({ name, title }) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              close();
              go({ talks: name, screen: "where", cell: undefined, as: undefined, upTo: undefined });
            }}
          >
            {title}
          </button>
        ))
      }
    </Menu>
  );
}

/** Whose eyes: one's own, a party's, or a screen that the readers of a room see. */
function ReaderMenu({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, place, go } = useDesk();
  const side = frame?.sides.find(({ ref }) => ref === place.as);
  const shared = frame?.rooms.find(({ room }) => room === place.upTo);
  const own = frame?.member.sort === "analyst" || frame === undefined ? words.analyst : words.team;
  const label =
    side !== undefined
      ? words.asParty(side.name)
      : shared !== undefined
        ? words.sharedWith(shared.title)
        : own;
  return (
    <Menu label={label} name={words.bar.reader}>
      {(close) => (
        <>
          <button
            type="button"
            onClick={() => {
              close();
              go({ as: undefined, upTo: undefined });
            }}
          >
            {own}
          </button>
          {(frame?.rooms.length ?? 0) > 0 &&
            frame?.sides.map(({ ref, name, mark }) => (
              <button
                key={ref}
                type="button"
                onClick={() => {
                  close();
                  go({ as: ref, upTo: undefined });
                }}
              >
                <Party mark={mark} /> {words.asParty(name)}
              </button>
            ))}
          {frame?.rooms
            .filter(({ kind }) => kind === "joint" || kind === "public" || kind === "caucus")
            .map(({ room, kind, title }) => (
              <button
                key={room}
                type="button"
                onClick={() => {
                  close();
                  go({ as: undefined, upTo: room });
                }}
              >
                <span className="shape">
                  <RoomShape kind={kind} />
                </span>{" "}
                {words.sharedWith(title)}
              </button>
            ))}
        </>
      )}
    </Menu>
  );
}
