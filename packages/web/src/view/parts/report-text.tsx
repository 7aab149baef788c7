import { useEffect, useRef, useState, type ReactElement } from "react";
import type { OpenReport, Passage, ReportPiece, Suggestion } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { inkOf, Party } from "./party.tsx";

/** The text of a report, passage by passage: who speaks is underlined in the side's ink and named at the edge. */
export function ReportText({
  open,
  current,
  onPick,
}: {
  readonly open: OpenReport;
  readonly current: Suggestion | undefined;
  readonly onPick: (ref: string) => void;
}): ReactElement {
  const { words } = useDesk();
  const [isCopyShown, setCopyShown] = useState(false);
  const report = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const words_ = report.current?.querySelector("[aria-current]");
    words_?.scrollIntoView({ block: "nearest" });
  }, [current?.ref]);
  const told = open.passages.filter(({ isRepeated }) => !isRepeated);
  const again = open.passages.filter(({ isRepeated }) => isRepeated);
  return (
    <div className="report" ref={report}>
      {told.map((passage) => (
        <PassageView key={passage.number} passage={passage} current={current} onPick={onPick} />
      ))}
      {open.again !== "" && (
        <p className="again">
          {open.again}{" "}
          <button
            type="button"
            className="link"
            aria-expanded={isCopyShown}
            onClick={() => setCopyShown(!isCopyShown)}
          >
            {isCopyShown ? words.report.hideCopy : words.report.showCopy}
          </button>
        </p>
      )}
      {isCopyShown && (
        <div className="copy">
          {again.map((passage) => (
            <PassageView key={passage.number} passage={passage} current={undefined} onPick={onPick} />
          ))}
        </div>
      )}
    </div>
  );
}

function PassageView({
  passage: { number, pieces, speakers },
  current,
  onPick,
}: {
  readonly passage: Passage;
  readonly current: Suggestion | undefined;
  readonly onPick: (ref: string) => void;
}): ReactElement {
  const { words } = useDesk();
  return (
    <div className="psg">
      <span className="no">{number}</span>
      <p>
        {pieces.map((piece, index) => (
          <Piece
            key={index}
            piece={piece}
            current={current}
            isFirst={current !== undefined && pieces[index - 1]?.lines.includes(current.ref) !== true}
            onPick={onPick}
          />
        ))}
      </p>
      <span className="side">
        {speakers.map(({ mark, name }) => (
          <span key={`${mark?.letters} ${name}`}>
            {mark !== undefined && <Party mark={mark} />} {name}
          </span>
        ))}
        {speakers.length === 0 && pieces.some(({ telling }) => telling === "voice") && (
          <span>{words.report.nobody}</span>
        )}
      </span>
    </div>
  );
}

function Piece({
  piece: { text, telling, mark, lines },
  current,
  isFirst,
  onPick,
}: {
  readonly piece: ReportPiece;
  readonly current: Suggestion | undefined;
  /** Whether the words of the current suggestion begin here. */
  readonly isFirst: boolean;
  readonly onPick: (ref: string) => void;
}): ReactElement {
  if (telling === undefined) return <>{text}</>;
  const isCurrent = current !== undefined && lines.includes(current.ref);
  const [first] = lines;
  const kind = telling === "exact" ? "" : telling === "told" ? " told" : " voice";
  return (
    <span
      className={`att${kind}`}
      {...(mark === undefined || telling === "voice" ? {} : inkOf(mark))}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => first !== undefined && onPick(first)}
    >
      {isCurrent && isFirst && <span className="tag-n">{current.number}</span>}
      {text}
    </span>
  );
}
