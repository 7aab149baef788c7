import type { ReactElement } from "react";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { Layout } from "../frame/layout.tsx";
import { PageView } from "../parts/page-view.tsx";
import { Framed } from "../parts/section.tsx";
import { TimelineView } from "../parts/timeline.tsx";

/** Contacts: the timeline, and the same as a list. */
export function Contacts(): ReactElement {
  const { place, words } = useDesk();
  const { model, problem } = useAsked("contacts", viewpointOf(place));
  return (
    <Layout frame={model?.frame} problem={problem}>
      {model === undefined ? (
        <p className="none">{words.loading}</p>
      ) : (
        <PageView page={model.page}>
          {model.timeline.events.length > 0 && (
            <div className="wide-only">
              <Framed id="timeline" heading={words.contacts.inOrder} aside={words.contacts.rule}>
                <TimelineView timeline={model.timeline} />
              </Framed>
            </div>
          )}
        </PageView>
      )}
    </Layout>
  );
}
