import { usePackagesWords } from "../packages/packages-words.ts";
import type { ReactElement } from "react";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { Numbers } from "../packages/numbers.tsx";
import { PageView } from "../parts/page-view.tsx";
import { Framed } from "../parts/section.tsx";

/** Packages: with the numbers that somebody gave, or from stances alone where nobody gave any. */
export function Packages(): ReactElement {
  const { place, words } = useDesk();
  const packages = usePackagesWords();
  const { model, problem } = useAsked("packages", viewpointOf(place));
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : model.source === undefined ? (
        <>
          <PageView page={model.page} />
          <Framed id="numbers" heading={packages.numbers.heading}>
            <p className="text">{packages.numbers.text}</p>
          </Framed>
        </>
      ) : (
        <Numbers source={model.source} frame={model.frame} stances={model.page} />
      )}
    </Layout>
  );
}
