import { useEffect, useState, type ReactElement } from "react";
import type { OpenReport, ReportScreen, Suggestion } from "@parley/views";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { useKeys } from "../keys-context.ts";
import { ReportText } from "../parts/report-text.tsx";
import { Suggestions } from "../parts/suggestions.tsx";

/** Reports: each with who speaks where, and what was found in it to be read line by line. */
export function Reports(): ReactElement {
  const { place, words } = useDesk();
  const { model, problem } = useAsked("reports", viewpointOf(place), place.item);
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : model.screen.open === undefined ? (
        <>
          <div className="kicker">
            <h1>{words.screens.reports}</h1>
          </div>
          <p className="empty">{words.report.none}</p>
        </>
      ) : (
        <Open screen={model.screen} open={model.screen.open} canWrite={place.as === undefined} />
      )}
    </Layout>
  );
}

function Open({
  screen: { reports },
  open,
  canWrite,
}: {
  readonly screen: ReportScreen;
  readonly open: OpenReport;
  readonly canWrite: boolean;
}): ReactElement {
  const { words, go } = useDesk();
  const review = useReview(open, canWrite);
  return (
    <>
      <div className="kicker">
        <h1>{words.screens.reports}</h1>
        <p className="quiet">{words.report.place(open.place, reports.length)}</p>
        <p className="act quiet">
          <button type="button" className="link" onClick={() => print()}>
            {words.print}
          </button>
        </p>
      </div>
      {reports.length > 1 && (
        <label className="pick">
          <span className="hush">{words.report.which}</span>
          <select
            className="field-line"
            value={open.ref}
            onChange={(event) => go({ screen: "reports", item: event.target.value })}
          >
            {reports.map(({ ref, title, unread }) => (
              <option key={ref} value={ref}>
                {unread === 0 ? title : `${title} (${words.unreadCount(unread)})`}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="read">
        <article>
          <h2 className="lede">{open.title}</h2>
          <p className="under">{open.under}</p>
          <p className="keyed">
            <span className="att" data-party="1">
              {words.report.exact}
            </span>
            <span className="att told" data-party="1">
              {words.report.told}
            </span>
            <span className="att voice">{words.report.voice}</span>
          </p>
          <ReportText open={open} current={review.current} onPick={review.pick} />
        </article>
        <Suggestions suggestions={open.suggestions} review={review} />
      </div>
    </>
  );
}

/** Going through what was found, one at a time. */
export interface Review {
  readonly current: Suggestion | undefined;
  readonly pick: (ref: string) => void;
  readonly judge: (verdict: "accepted" | "refused") => void;
  readonly later: () => void;
  readonly all: () => void;
  readonly undo: () => void;
  readonly canWrite: boolean;
}

function useReview(open: OpenReport, canWrite: boolean): Review {
  const { client, place, words } = useDesk();
  const [ref, setRef] = useState<string | undefined>(undefined);
  const { suggestions } = open;
  const current = suggestions.find((suggestion) => suggestion.ref === ref) ?? firstUnread(suggestions);
  useEffect(() => setRef(undefined), [open.ref]);
  const step = (by: number): void => {
    if (current === undefined) return;
    const next = suggestions[suggestions.indexOf(current) + by];
    if (next !== undefined) setRef(next.ref);
  };
  const after = (passed: readonly string[]): void => {
    const at = current === undefined ? 0 : suggestions.indexOf(current);
    const rest = [...suggestions.slice(at), ...suggestions.slice(0, at)];
    setRef(rest.find(({ ref: other, judged }) => judged === "unread" && !passed.includes(other))?.ref);
  };
  const decide = (refs: readonly string[], verdict: "accepted" | "refused"): void => {
    if (refs.length === 0 || !canWrite) return;
    after(refs);
    void client.ask("review", place.talks, refs, verdict);
  };
  const review: Review = {
    current,
    canWrite,
    pick: setRef,
    judge: (verdict) => decide(current === undefined ? [] : [current.ref], verdict),
    later: () => after(current === undefined ? [] : [current.ref]),
    all: () =>
      decide(
        suggestions.filter(({ together, judged }) => together && judged === "unread").map((one) => one.ref),
        "accepted",
      ),
    undo: () => void client.ask("undo", place.talks),
  };
  useKeys([
    { keys: "j", label: words.report.keys.next, run: () => step(1) },
    { keys: "k", label: words.report.keys.back, run: () => step(-1) },
    ...(canWrite
      ? [
          { keys: "a", label: words.report.keys.accept, run: () => review.judge("accepted") },
          { keys: "x", label: words.report.keys.refuse, run: () => review.judge("refused") },
          { keys: "l", label: words.report.keys.later, run: review.later },
          { keys: "u", label: words.report.keys.undo, run: review.undo },
          { keys: "Shift+A", label: words.report.keys.all, run: review.all },
        ]
      : []),
  ]);
  return review;
}

function firstUnread(suggestions: readonly Suggestion[]): Suggestion | undefined {
  return suggestions.find(({ judged }) => judged === "unread");
}
