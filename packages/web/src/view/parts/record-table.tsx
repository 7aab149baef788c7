import { useState, type ReactElement } from "react";
import type { RecordLine, RecordLines } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { HeadedTable } from "./headed-table.tsx";
import { Room } from "./room.tsx";

/** One line an entry: what was corrected stands beside its correction, what was taken back is struck. */
export function RecordTable({
  record: { lines },
  canWrite,
}: {
  readonly record: RecordLines;
  readonly canWrite: boolean;
}): ReactElement {
  const { words } = useDesk();
  if (lines.length === 0) return <p className="none">{words.record.nothing}</p>;
  return (
    <HeadedTable sort="rec" heads={words.record.head}>
      {lines.map((line) => (
        <Entry key={line.ref} line={line} canWrite={canWrite} />
      ))}
    </HeadedTable>
  );
}

function Entry({ line, canWrite }: { readonly line: RecordLine; readonly canWrite: boolean }): ReactElement {
  const { words } = useDesk();
  const { recorded, room, label, sentence, by, is, now, disputes } = line;
  const [when, where, kind, what, who] = words.record.head;
  return (
    <tr className={is === "unread" ? "is-unread" : undefined}>
      <td data-l={when}>{recorded}</td>
      <td data-l={where}>
        <Room chip={room} />
      </td>
      <td data-l={kind}>{label}</td>
      <td data-l={what} className="sentence">
        {is === "corrected" ? (
          <div className="twin">
            <div>
              <h3>{words.record.asItStood}</h3>
              <p className="gone-line">{sentence}</p>
            </div>
            <div>
              <h3>{words.record.asCorrected}</h3>
              <p>{now}</p>
            </div>
          </div>
        ) : (
          <p
            className={
              is === "retracted" || is === "refused" ? "gone-line" : is === "foreign" ? "foreign" : undefined
            }
          >
            {sentence}
          </p>
        )}
        {is !== "standing" && is !== "corrected" && is !== "foreign" && (
          <p className="quiet">{words.record.is[is]}</p>
        )}
        {disputes.map((dispute) => (
          <p key={dispute} className="aside-line">
            {dispute}
          </p>
        ))}
        {canWrite && <Acts line={line} />}
      </td>
      <td data-l={who}>{by}</td>
    </tr>
  );
}

/** What can be done with an entry: its author takes it back, everybody else disputes it. */
function Acts({ line: { ref, isOwn, is } }: { readonly line: RecordLine }): ReactElement {
  const { words, client, place } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  if (is !== "standing" && is !== "corrected") return <></>;
  const done = async (): Promise<void> => {
    if (isOwn) await client.ask("retract", place.talks, ref, text);
    else if (text.trim() !== "") await client.ask("dispute", place.talks, ref, text);
    setOpen(false);
    setText("");
  };
  if (!isOpen)
    return (
      <button type="button" className="link quiet screen-only" onClick={() => setOpen(true)}>
        {isOwn ? words.record.retract : words.record.dispute}
      </button>
    );
  return (
    <form
      className="choice"
      onSubmit={(event) => {
        event.preventDefault();
        void done();
      }}
    >
      <input
        className="field-line"
        autoFocus
        aria-label={isOwn ? words.record.why : words.record.whatIsWrong}
        placeholder={isOwn ? words.record.why : words.record.whatIsWrong}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
        }}
      />
      <button type="submit" className="btn">
        {isOwn ? words.record.retract : words.record.dispute}
      </button>
    </form>
  );
}
