import { useState, type ReactElement } from "react";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { NotesProvider } from "../parts/notes-context.ts";
import { SectionView } from "../parts/section.tsx";

/** The door card: one sheet for whoever walks in to a party in five minutes; the second only when asked for. */
export function Door(): ReactElement {
  const { place, words, go } = useDesk();
  const [isSecond, setSecond] = useState(false);
  const { model, problem } = useAsked("door", viewpointOf(place), place.item ?? "", isSecond);
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <NotesProvider value={model.page.notes}>
          <div className="kicker">
            <h1>{model.page.title}</h1>
            <p className="act quiet">
              {model.frame.sides.map(({ ref, name }) => (
                <button
                  key={ref}
                  type="button"
                  className="link"
                  onClick={() => go({ screen: "door", item: ref })}
                >
                  {name}
                </button>
              ))}
              <label>
                <input
                  type="checkbox"
                  checked={isSecond}
                  onChange={(event) => setSecond(event.target.checked)}
                />{" "}
                {words.secondSheet}
              </label>
              <button type="button" className="link" onClick={() => print()}>
                {words.print}
              </button>
            </p>
          </div>
          <p className="under">{model.page.under.join(" ")}</p>
          <div className="leaf">
            {model.page.sections.map((section) => (
              <SectionView key={section.id} section={section} />
            ))}
          </div>
        </NotesProvider>
      )}
    </Layout>
  );
}
