import { useState, type ReactElement } from "react";
import { EXPORTS, type ExportSort } from "../../data/protocol.ts";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { Framed } from "../parts/section.tsx";
import { RecordTable } from "../parts/record-table.tsx";
import { save } from "../saving.ts";
import { messageOf } from "../../data/message-of.ts";

/** The record: every entry with its search, what became of it, and what may be taken away. */
export function Record(): ReactElement {
  const { place, words, go, client } = useDesk();
  const [kind, setKind] = useState("");
  const [room, setRoom] = useState("");
  const [told, setTold] = useState("");
  const text = place.find ?? "";
  const { model, problem } = useAsked("recordOf", viewpointOf(place), { text, kind, room });
  const take = async (sort: ExportSort): Promise<void> =>
    save(await client.ask("exported", viewpointOf(place), sort));
  const bring = async (file: File): Promise<void> => {
    try {
      setTold(words.record.imported(await client.ask("imported", place.talks, await file.text())));
    } catch (error) {
      setTold(messageOf(error));
    }
  };
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <>
          <div className="kicker">
            <h1>{words.screens.record}</h1>
            <p className="act quiet">
              {EXPORTS.map((sort) => (
                <button key={sort} type="button" className="link" onClick={() => void take(sort)}>
                  {words.record.exports[sort]}
                </button>
              ))}
              {place.as === undefined && (
                <label className="link file-pick">
                  {words.record.import}
                  <input
                    type="file"
                    className="hush"
                    accept=".jsonl,application/x-ndjson"
                    onChange={(event) => {
                      const [file] = event.target.files ?? [];
                      if (file !== undefined) void bring(file);
                    }}
                  />
                </label>
              )}
              <button type="button" className="link" onClick={() => print()}>
                {words.print}
              </button>
            </p>
          </div>
          <p className="lede">{words.record.lede(model.record.all)}</p>
          <p className="under" role="status">
            {told === "" ? words.record.under : told}
          </p>
          <Framed
            id="entries"
            heading={words.record.entries}
            aside={words.record.shown(model.record.lines.length, model.record.matching)}
          >
            <form className="filter" role="search" onSubmit={(event) => event.preventDefault()}>
              <input
                className="field-line"
                type="search"
                aria-label={words.record.search}
                placeholder={words.record.search}
                value={text}
                onChange={(event) => go({ find: event.target.value }, "replace")}
              />
              <select
                className="field-line"
                aria-label={words.record.kind}
                value={kind}
                onChange={(event) => setKind(event.target.value)}
              >
                <option value="">{words.record.allKinds}</option>
                {model.record.kinds.map((one) => (
                  <option key={one.kind} value={one.kind}>
                    {one.label}
                  </option>
                ))}
              </select>
              <select
                className="field-line"
                aria-label={words.record.room}
                value={room}
                onChange={(event) => setRoom(event.target.value)}
              >
                <option value="">{words.record.allRooms}</option>
                {model.frame.rooms.map((one) => (
                  <option key={one.room} value={one.room}>
                    {one.title}
                  </option>
                ))}
              </select>
            </form>
            <RecordTable
              record={model.record}
              canWrite={place.as === undefined && place.upTo === undefined}
            />
          </Framed>
          <Framed id="verified" heading={words.record.verified}>
            {model.findings.length === 0 ? (
              <p>{words.record.holds}</p>
            ) : (
              <ul className="stuck plain">
                {model.findings.map((finding) => (
                  <li key={finding}>
                    <p>{finding}</p>
                  </li>
                ))}
              </ul>
            )}
          </Framed>
        </>
      )}
    </Layout>
  );
}
