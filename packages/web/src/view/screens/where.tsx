import { useState, type ReactElement } from "react";
import type { Section } from "@parley/views";
import { PASTED } from "../../data/protocol.ts";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { OWN_TALKS } from "../place.ts";
import { Panel } from "../parts/panel.tsx";
import { Paste } from "../parts/paste.tsx";
import { SectionView } from "../parts/section.tsx";
import { Line } from "../parts/text.tsx";
import { Notes } from "../parts/notes.tsx";
import { NotesProvider } from "../parts/notes-context.ts";

/** The sections that stand side by side. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["stuck", "unsaid"],
  ["owed", "silence"],
];

/** "Where it stands": one sentence, the matrix with its panel, and what is behind it. */
export function Where(): ReactElement {
  const { place, words } = useDesk();
  const { model, problem, isStale } = useAsked("where", viewpointOf(place), place.cell);
  const [isReading, setReading] = useState(false);
  return (
    <Layout
      frame={model?.frame}
      panel={model?.story === undefined ? undefined : <Panel story={model.story} />}
      problem={problem}
    >
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <NotesProvider value={model.page.notes}>
          <div className={model.story === undefined ? "top" : undefined} aria-busy={isReading || isStale}>
            <div className={isReading ? "stale" : undefined}>
              <div className="kicker">
                <h1>{model.page.kicker}</h1>
                <p className="act quiet">
                  <button type="button" className="link" onClick={() => print()}>
                    {words.print}
                  </button>
                </p>
              </div>
              <p className={`lede${model.page.isUnread ? " unread" : ""}`}>
                <Line text={model.page.lede} />
              </p>
              <p className="under">{model.page.under.join(" ")}</p>
              {place.talks === PASTED && <AfterReading found={model.frame.unread} />}
            </div>
            {model.story === undefined && (
              <>
                <Paste onWork={setReading} />
                <Ways />
              </>
            )}
          </div>
          <div className={isReading ? "stale" : undefined}>
            {grouped(model.page.sections).map((group) =>
              group.length === 1 ? (
                group.map((section) => (
                  <SectionView key={section.id} section={section} isDense={model.story !== undefined} />
                ))
              ) : (
                <div key={group[0]?.id} className="pair">
                  {group.map((section) => (
                    <SectionView key={section.id} section={section} />
                  ))}
                </div>
              ),
            )}
            <Notes page={model.page} />
          </div>
        </NotesProvider>
      )}
    </Layout>
  );
}

function AfterReading({ found }: { readonly found: number }): ReactElement {
  const { words, go, client, offered } = useDesk();
  const [first] = offered;
  return (
    <p className="choice">
      {found > 0 && (
        <button type="button" className="btn main" onClick={() => go({ screen: "reports" })}>
          {words.paste.readYourself(found)}
        </button>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => {
          void client.ask("putAside", PASTED);
          go({ talks: first?.name ?? PASTED, screen: "where", cell: undefined });
        }}
      >
        {words.paste.putAside}
      </button>
    </p>
  );
}

/** The other talks that can be opened from here. */
function Ways(): ReactElement {
  const { offered, place, go, words } = useDesk();
  const others = offered.filter(({ name }) => name !== place.talks);
  return (
    <ol className="ways" aria-label={words.paste.ways}>
      {others.map(({ name, title }) => (
        <li key={name}>
          <a
            href={`/${encodeURIComponent(name)}`}
            onClick={(event) => {
              event.preventDefault();
              go({ talks: name, screen: "where", cell: undefined });
            }}
          >
            {title}
          </a>
        </li>
      ))}
      <li>
        <a
          href={`/${OWN_TALKS}`}
          onClick={(event) => {
            event.preventDefault();
            go({ talks: OWN_TALKS, screen: "where", cell: undefined });
          }}
        >
          {words.own.way}
        </a>
        <br />
        <span className="quiet">{words.own.wayNote}</span>
      </li>
    </ol>
  );
}

/** The sections in their order, those that belong side by side together. */
function grouped(sections: readonly Section[]): readonly (readonly Section[])[] {
  return sections.flatMap((section, index): readonly (readonly Section[])[] => {
    const pair = PAIRS.find((ids) => ids.includes(section.id));
    if (pair === undefined) return [[section]];
    const [first, second] = pair;
    const next = sections[index + 1];
    if (section.id === first && next?.id === second) return [[section, next]];
    return section.id === second && sections[index - 1]?.id === first ? [] : [[section]];
  });
}
