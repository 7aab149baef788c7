import { useState, type ReactElement } from "react";
import type { PointInList, PointStory, TextPiece } from "@parley/views";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { formatPlace } from "../place.ts";
import { Glyph } from "../parts/glyph.tsx";
import { PageView } from "../parts/page-view.tsx";
import { Party } from "../parts/party.tsx";
import { Framed } from "../parts/section.tsx";

/** The plan: the points with one sign a party, and one point open beside them. */
export function Plan(): ReactElement {
  const { place, words } = useDesk();
  const { model, problem } = useAsked("plan", viewpointOf(place), place.item);
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <PageView page={model.page}>
          {model.points.length > 0 && (
            <div className="plan">
              <nav aria-label={words.plan.points}>
                <ol className="points">
                  {model.points.map((point) => (
                    <Point key={point.ref} point={point} isOpen={point.ref === model.open?.ref} />
                  ))}
                </ol>
              </nav>
              {model.open !== undefined && <Open story={model.open} />}
            </div>
          )}
        </PageView>
      )}
    </Layout>
  );
}

function Point({
  point: { ref, number, name, how, sides },
  isOpen,
}: {
  readonly point: PointInList;
  readonly isOpen: boolean;
}): ReactElement {
  const { place, go } = useDesk();
  return (
    <li>
      <a
        href={formatPlace({ ...place, item: ref })}
        aria-current={isOpen ? "true" : undefined}
        onClick={(event) => {
          event.preventDefault();
          go({ item: ref }, "replace");
        }}
      >
        <span className="no">{number}</span>
        <span>{name}</span>
        <span className="sides">
          {sides.map(({ mark, sign, word }) => (
            <i key={mark.letters} data-stance={sign}>
              <Glyph name={sign} />
              <span className="hush">
                {mark.letters} {word}
              </span>
            </i>
          ))}
        </span>
        <span className="how">{how}</span>
      </a>
    </li>
  );
}

function Open({ story }: { readonly story: PointStory }): ReactElement {
  const { words } = useDesk();
  const [chosen, setChosen] = useState("");
  const { versions, variants, options, stands, number, name } = story;
  const version = versions.find((one) => one.version === chosen) ?? versions[0];
  return (
    <div>
      <Framed id="text" heading={`${number ?? ""} ${name}`.trim()} aside={version?.version ?? ""}>
        {versions.length > 1 && (
          <p className="choice" role="group" aria-label={words.plan.versions}>
            {versions.map((one) => (
              <button
                key={one.version}
                type="button"
                className="btn"
                aria-pressed={one === version}
                onClick={() => setChosen(one.version)}
              >
                {one.version}
              </button>
            ))}
          </p>
        )}
        {version?.text === undefined ? (
          <p className="none">{words.plan.noText}</p>
        ) : (
          <p className="clause said-text">
            <Clause pieces={version.text} />
          </p>
        )}
        {variants.map(({ text, by }) => (
          <p key={`${by} ${text}`} className="quiet">
            {words.plan.variant(by)}: <span className="said">{text}</span>
          </p>
        ))}
      </Framed>
      {options.length > 0 && (
        <Framed id="options" heading={words.plan.options} aside={words.plan.optionsAside}>
          <ul className="stuck plain">
            {options.map(({ label, text, marks }) => (
              <li key={label}>
                <p>
                  <b>{label}</b> {text !== "" && <span className="said">“{text}”</span>}{" "}
                  {marks.map((mark) => (
                    <Party key={mark.letters} mark={mark} />
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </Framed>
      )}
      <Framed id="stands" heading={words.plan.stands} aside={words.plan.standsAside}>
        <ul className="stuck plain">
          {stands.map(({ mark, name: side, stands: all }) => (
            <li key={mark.letters}>
              <div>
                <p>
                  <Party mark={mark} /> <b>{side}</b>
                </p>
                {all.length === 0 && <p className="none">{words.panel.nothing}</p>}
                {all.map(({ sign, word, gist, note }, index) => (
                  <p key={index} className="stance-line" data-stance={sign}>
                    <span className="stance">
                      <Glyph name={sign} />
                      {word}
                    </span>{" "}
                    {gist} <span className="quiet">{note}</span>
                  </p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Framed>
    </div>
  );
}

/** The text with what is not agreed in brackets that are drawn apart. */
function Clause({ pieces }: { readonly pieces: readonly TextPiece[] }): ReactElement {
  return (
    <>
      {pieces.map(({ text, isBracket }, index) =>
        isBracket ? (
          <span key={index} className="bracket">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </>
  );
}
