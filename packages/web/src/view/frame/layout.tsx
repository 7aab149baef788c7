import { useEffect, type ReactElement, type ReactNode } from "react";
import type { Frame } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Bar, ExampleBand } from "./bar.tsx";
import { Rail, Tabs } from "./rail.tsx";

/** What stands around every screen: the band, the bar, the rail, and the panel where one is open. */
export function Layout({
  frame,
  panel,
  problem,
  children,
}: {
  readonly frame: Frame | undefined;
  readonly panel?: ReactElement | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}): ReactElement {
  const { words, place } = useDesk();
  const title = place.screen === "door" ? words.actions.door : words.screens[place.screen];
  useEffect(() => {
    const marked = frame?.isExample === true ? `${words.exampleBand}: ` : "";
    document.title = frame === undefined ? words.home : `${marked}${title}: ${frame.talks}`;
  }, [frame, title, words]);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header>
        <ExampleBand frame={frame} />
        <Bar frame={frame} />
      </header>
      <div className={`desk${panel === undefined ? "" : " with-panel"}`}>
        <Rail frame={frame} />
        <main className="page" id="main">
          {problem === undefined ? children : <Problem text={problem} />}
        </main>
        {panel}
      </div>
      <Tabs />
    </>
  );
}

function Problem({ text }: { readonly text: string }): ReactElement {
  const { words, go } = useDesk();
  return (
    <div className="empty" role="alert">
      <p>{text === "" ? words.failed : text}</p>
      <p className="choice">
        <button type="button" className="btn" onClick={() => go({ talks: "", screen: "where" })}>
          {words.tryAgain}
        </button>
      </p>
    </div>
  );
}
