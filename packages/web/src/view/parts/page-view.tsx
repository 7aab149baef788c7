import type { ReactElement, ReactNode } from "react";
import type { Page } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Notes } from "./notes.tsx";
import { NotesProvider } from "./notes-context.ts";
import { SectionView } from "./section.tsx";
import { Line } from "./text.tsx";

/** A page: the kicker, the top sentence, whatever the screen draws first, the sections, and the sources. */
export function PageView({
  page,
  children,
  actions,
}: {
  readonly page: Page;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}): ReactElement {
  const { words } = useDesk();
  return (
    <NotesProvider value={page.notes}>
      <div className="kicker">
        <h1>{page.kicker}</h1>
        <p className="act quiet">
          {actions}{" "}
          <button type="button" className="link" onClick={() => print()}>
            {words.print}
          </button>
        </p>
      </div>
      <p className={`lede${page.isUnread ? " unread" : ""}`}>
        <Line text={page.lede} />
      </p>
      <p className="under">{page.under.join(" ")}</p>
      {children}
      {page.sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
      <Notes page={page} />
    </NotesProvider>
  );
}
