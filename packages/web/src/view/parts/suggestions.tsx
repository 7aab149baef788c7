import type { ReactElement } from "react";
import type { Suggestion } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import type { Review } from "../screens/reports.tsx";
import { Glyph } from "./glyph.tsx";
import { inkOf, Party } from "./party.tsx";

/** What was found: read lines in one line each, the one in hand with its words, unread ones behind the dotted edge. */
export function Suggestions({
  suggestions,
  review,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly review: Review;
}): ReactElement {
  const { words } = useDesk();
  const read = suggestions.filter(({ judged }) => judged !== "unread");
  const { current } = review;
  const waiting = suggestions.filter((one) => one.judged === "unread" && one !== current);
  const share = suggestions.length === 0 ? 0 : Math.round((100 * read.length) / suggestions.length);
  return (
    <section aria-labelledby="h-sug" className="suggestions">
      <div className="sec-head">
        <h2 id="h-sug">
          <b>{words.report.suggestions}</b>
        </h2>
        <p className="quiet far" role="status">
          <span className="meter" style={{ "--v": share } as React.CSSProperties} aria-hidden="true" />{" "}
          {words.report.read(read.length, suggestions.length)}
        </p>
      </div>
      {suggestions.length === 0 && <p className="none">{words.report.nothingFound}</p>}
      <ol className="sug">
        {read
          .filter((one) => one !== current)
          .map((one) => (
            <Read key={one.ref} suggestion={one} onPick={review.pick} />
          ))}
      </ol>
      {current !== undefined && (
        <ol className="sug">
          <InHand suggestion={current} review={review} />
        </ol>
      )}
      {waiting.length > 0 && (
        <>
          <p className="sug-head">
            <b>{words.report.waiting(waiting.length)}</b> {words.report.countNowhere}
          </p>
          <ol className="sug wait">
            {waiting.map(({ ref, number, kind, sentence, mark }) => (
              <li key={ref}>
                <span className="n">{number}</span>
                <span className="kind">{kind}</span>
                <button type="button" className="what" onClick={() => review.pick(ref)}>
                  {mark !== undefined && <Party mark={mark} />} {sentence}
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      <p className="keys">
        <span>
          <kbd>j</kbd> <kbd>k</kbd> {words.report.nextBack}
        </span>
        <span>
          <kbd>u</kbd> {words.report.keys.undo}
        </span>
        <span>
          <kbd>Shift A</kbd> {words.report.keys.all}
        </span>
      </p>
    </section>
  );
}

function Read({
  suggestion: { ref, number, kind, sentence, mark, judged },
  onPick,
}: {
  readonly suggestion: Suggestion;
  readonly onPick: (ref: string) => void;
}): ReactElement {
  const { words } = useDesk();
  return (
    <li className={judged === "refused" ? "refused" : undefined}>
      <span className="n">{number}</span>
      <span className="kind">{kind}</span>
      <button type="button" className="what" onClick={() => onPick(ref)}>
        {mark !== undefined && <Party mark={mark} />} {sentence}
      </button>
      <span className="st">
        <Glyph name={judged === "refused" ? "rejects" : "tick"} />
        {words.report.judged[judged]}
      </span>
    </li>
  );
}

function InHand({
  suggestion: { number, kind, sentence, words: quoted, mark, judged, together },
  review,
}: {
  readonly suggestion: Suggestion;
  readonly review: Review;
}): ReactElement {
  const { words } = useDesk();
  return (
    <li className="cur" aria-current="true">
      <h3>
        <span>
          {number} {kind}
        </span>
        <span className="quiet">
          {judged === "unread"
            ? together
              ? words.report.together
              : words.report.oneByOne
            : words.report.judged[judged]}
        </span>
      </h3>
      {quoted !== "" && (
        <blockquote className="words" {...(mark === undefined ? {} : inkOf(mark))}>
          {quoted}
        </blockquote>
      )}
      <p className="form-said">{sentence}</p>
      {review.canWrite && (
        <p className="choice">
          <button type="button" className="btn main" onClick={() => review.judge("accepted")}>
            {words.report.accept} <kbd>a</kbd>
          </button>
          <button type="button" className="btn" onClick={() => review.judge("refused")}>
            {words.report.refuse} <kbd>x</kbd>
          </button>
          <button type="button" className="btn" onClick={review.later}>
            {words.report.later} <kbd>l</kbd>
          </button>
        </p>
      )}
    </li>
  );
}
