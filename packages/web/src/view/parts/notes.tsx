import type { ReactElement } from "react";
import type { Page } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useMost } from "./most.ts";
import { Framed } from "./section.tsx";

/** Every source of the page, word for word. */
export function Notes({ page: { notes, notesHeading } }: { readonly page: Page }): ReactElement {
  const { words, go } = useDesk();
  const { shown, rest, all } = useMost(notes.length);
  if (notes.length === 0) return <></>;
  return (
    <Framed id="sources" heading={notesHeading}>
      <ol className="notes">
        {notes.slice(0, shown).map(({ number, lead, exact, place, isUnread, at }) => (
          <li key={number} id={`s${number}`}>
            <span className="n">{number}</span>
            <p>
              {lead}
              {exact !== "" && (
                <>
                  : <span className="said">“{exact}”</span>
                </>
              )}{" "}
              {at === undefined ? (
                place
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => go({ screen: "reports", item: at.report })}
                >
                  {place}
                </button>
              )}
              {isUnread && (
                <>
                  {" "}
                  <span className="tag-unread">{words.notYetRead}</span>
                </>
              )}
            </p>
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="link" onClick={all}>
          {words.showRest(rest)}
        </button>
      )}
    </Framed>
  );
}
