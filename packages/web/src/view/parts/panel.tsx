import { useEffect, useRef, type ReactElement } from "react";
import type { CellStory, QuotedWords, StandStory } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Room } from "./room.tsx";
import { Glyph } from "./glyph.tsx";
import { inkOf, Party } from "./party.tsx";

/** One cell's whole story beside the matrix, which keeps its focus. Escape closes it. */
export function Panel({ story }: { readonly story: CellStory }): ReactElement {
  const { words, go } = useDesk();
  const close = (): void => go({ cell: undefined }, "replace");
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.scrollTo(0, 0), [story.row, story.party]);
  return (
    <aside className="panel" aria-labelledby="h-story" ref={panel}>
      <div className="panel-in">
        <header>
          <h2 id="h-story">{story.title}</h2>
          <button type="button" className="link" onClick={close}>
            {words.close}
          </button>
        </header>
        {story.stands.length === 0 && <p className="none">{words.panel.nothingRecorded}</p>}
        {story.stands.map((stand) => (
          <Stand key={stand.ref} stand={stand} story={story} />
        ))}
        {story.apart.map(({ word, words: quoted }, index) => (
          <div key={index} className="unread">
            <p>
              <span className="tag">{words.panel.notYetRead}</span>
            </p>
            <p>{word}</p>
            <Quotes quotes={quoted} story={story} />
          </div>
        ))}
        {story.others.length > 0 && (
          <div>
            <h3>{words.panel.others}</h3>
            {story.others.map(({ name, mark, word }) => (
              <p key={name}>
                <Party mark={mark} /> {name}: {word}
              </p>
            ))}
          </div>
        )}
      </div>
    </aside>
  );
}

function Stand({ stand, story }: { readonly stand: StandStory; readonly story: CellStory }): ReactElement {
  const { words } = useDesk();
  return (
    <>
      <p className="stance" data-stance={stand.sign}>
        <Glyph name={stand.sign} />
        <span>{stand.stance}</span>
        {stand.room !== undefined && <Room chip={stand.room} />}
        {stand.isUnread && <span className="tag-unread">{words.panel.notYetRead}</span>}
      </p>
      <div>
        <h3>{words.panel.inWhoseWords}</h3>
        {stand.words.length === 0 ? (
          <p className="none">{words.panel.noWords}</p>
        ) : (
          <Quotes quotes={stand.words} story={story} />
        )}
        <dl className="facts">
          {stand.facts.map(({ label, value }) => (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {stand.leave.length > 0 && (
        <div>
          <h3>{words.panel.mayBeCarried}</h3>
          {stand.leave.map(({ party, mark, words: leave }) => (
            <p key={party}>
              <Party mark={mark} /> {leave}
            </p>
          ))}
        </div>
      )}
      <div>
        <h3>{words.panel.history}</h3>
        <ol className="log">
          {stand.history.map(({ when, stance }, index) => (
            <li key={index}>
              <span className="when">{when}</span>
              <span>{stance}</span>
            </li>
          ))}
          <li>
            <span className="when">{words.panel.before}</span>
            <span>{words.panel.nothing}</span>
          </li>
        </ol>
      </div>
    </>
  );
}

function Quotes({
  quotes,
  story: { mark },
}: {
  readonly quotes: readonly QuotedWords[];
  readonly story: CellStory;
}): ReactElement {
  const { words, go } = useDesk();
  return (
    <>
      {quotes.map(({ exact, before, after, place, report, start }) => (
        <div key={`${report} ${start}`}>
          <blockquote className="words" {...(mark === undefined ? {} : inkOf(mark))}>
            <span className="around">{before}</span>
            <mark>{exact}</mark>
            <span className="around">{after}</span>
          </blockquote>
          <p className="quiet">
            {place}.{" "}
            <button type="button" className="link" onClick={() => go({ screen: "reports", item: report })}>
              {words.openInReport}
            </button>
          </p>
        </div>
      ))}
    </>
  );
}
