import { useState, type ReactElement } from "react";
import type { Frame } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Menu } from "../parts/menu.tsx";

/** As of when, by two clocks: what had happened, what we had recorded; and a day with which to compare. */
export function AsOf({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, place } = useDesk();
  const parts = [
    ...(place.at === undefined ? [] : [words.asOf.happened(place.at)]),
    ...(place.by === undefined ? [] : [words.asOf.recorded(place.by)]),
    ...(place.since === undefined ? [] : [words.asOf.since(place.since)]),
  ];
  const isAll = parts.length === 0;
  return (
    <>
      {isAll ? words.bar.on : words.bar.asOf}{" "}
      <Menu label={isAll ? words.allRecorded : words.list(parts)} name={words.bar.when}>
        {(close) => <Dates frame={frame} close={close} />}
      </Menu>
    </>
  );
}

function Dates({
  frame,
  close,
}: {
  readonly frame: Frame | undefined;
  readonly close: () => void;
}): ReactElement {
  const { words, place, go } = useDesk();
  const [clock, setClock] = useState<"at" | "by">(place.by === undefined ? "at" : "by");
  const [day, setDay] = useState(place.at ?? place.by ?? frame?.days?.last ?? "");
  const [since, setSince] = useState(place.since ?? "");
  return (
    <form
      className="asof-in"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        go({
          at: clock === "at" && day !== "" ? day : undefined,
          by: clock === "by" && day !== "" ? day : undefined,
          since: since === "" ? undefined : since,
        });
      }}
    >
      <label className="way">
        <input type="radio" name="clock" checked={clock === "at"} onChange={() => setClock("at")} />{" "}
        <span>{words.asOf.whatHappened}</span>
      </label>
      <label className="way">
        <input type="radio" name="clock" checked={clock === "by"} onChange={() => setClock("by")} />{" "}
        <span>{words.asOf.whatRecorded}</span>
      </label>
      <label className="lab">
        {words.asOf.day}
        <input
          className="field-line"
          type="date"
          value={day}
          min={frame?.days?.first}
          onChange={(event) => setDay(event.target.value)}
        />
      </label>
      <label className="lab">
        {words.asOf.compare}
        <input
          className="field-line"
          type="date"
          value={since}
          onChange={(event) => setSince(event.target.value)}
        />
      </label>
      <p className="choice">
        <button type="submit" className="btn main">
          {words.asOf.show}
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => {
            close();
            go({ at: undefined, by: undefined, since: undefined });
          }}
        >
          {words.asOf.now}
        </button>
      </p>
    </form>
  );
}
