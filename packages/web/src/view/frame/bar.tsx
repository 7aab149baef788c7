import type { ReactElement } from "react";
import type { Frame } from "@parley/views";
import { useDesk } from "../desk-context.ts";

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

/** The state of the view as one sentence. */
export function Bar({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, place, go } = useDesk();
  const side = frame?.sides.find(({ ref }) => ref === place.as);
  return (
    <div className="bar">
      <a
        className="name"
        href="/"
        onClick={(event) => {
          event.preventDefault();
          go({ screen: "where" });
        }}
      >
        {words.home}
      </a>
      <p className="view">
        <b className="part">{frame?.talks ?? "…"}</b> {words.bar.readAs}{" "}
        <b className="part">{side === undefined ? words.analyst : words.asParty(side.name)}</b> {words.bar.on}{" "}
        <b className="part">{words.allRecorded}</b>
      </p>
      <span className="net" data-net="live">
        {words.here}
      </span>
    </div>
  );
}
