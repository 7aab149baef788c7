import {
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from "react";
import type { Frame } from "@parley/views";
import { Outbox } from "../composer/outbox.tsx";
import { useDesk } from "../desk-context.ts";
import { useKeys } from "../keys-context.ts";
import { useOverlay, type Seed } from "../overlay-context.ts";
import { Bar, ExampleBand } from "./bar.tsx";
import { Rail, Tabs } from "./rail.tsx";

const composer = async (): Promise<{ readonly default: ComponentType<{ readonly seed: Seed }> }> => ({
  default: (await import("../composer/composer.tsx")).Composer,
});
const jot = async (): Promise<{ readonly default: ComponentType }> => ({
  default: (await import("./jot.tsx")).Jot,
});
const keysList = async (): Promise<{ readonly default: ComponentType }> => ({
  default: (await import("./keys-list.tsx")).KeysList,
});
const palette = async (): Promise<{
  readonly default: ComponentType<{ readonly frame: Frame | undefined }>;
}> => ({ default: (await import("./palette.tsx")).Palette });

const Composer = lazy(composer);
const Jot = lazy(jot);
const KeysList = lazy(keysList);
const Palette = lazy(palette);

/** What lies over the page is fetched soon after the first screen, so that it opens at once and without a network. */
const AHEAD_MS = 300;

/** What stands around every screen: the band, the bar, the rail, the panel where one is open, and what lies over it. */
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
  const { words, place, go } = useDesk();
  const title = place.screen === "door" ? words.actions.door : words.screens[place.screen];
  useEffect(() => {
    const marked = frame?.isExample === true ? `${words.exampleBand}: ` : "";
    document.title = frame === undefined ? words.home : `${marked}${title}: ${frame.talks}`;
  }, [frame, title, words]);
  const order = frame?.sides.find(({ ref }) => ref === place.as)?.mark.order;
  useEffect(() => {
    const { dataset } = document.body;
    if (order === undefined) {
      delete dataset["as"];
      delete dataset["party"];
    } else {
      dataset["as"] = "party";
      dataset["party"] = String(((order - 1) % 6) + 1);
    }
  }, [order]);
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([composer(), jot(), keysList(), palette()]), AHEAD_MS);
    return () => clearTimeout(timer);
  }, []);
  useKeys([
    {
      keys: "Escape",
      label: words.close,
      run: () => {
        if (place.cell !== undefined) go({ cell: undefined }, "replace");
        else if (place.as !== undefined || place.upTo !== undefined) go({ as: undefined, upTo: undefined });
      },
    },
  ]);
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
          <Outbox />
          {problem === undefined ? children : <Problem text={problem} />}
        </main>
        {panel}
      </div>
      <Tabs />
      <Over frame={frame} />
    </>
  );
}

/** What lies over the page. */
function Over({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { overlay } = useOverlay();
  return (
    <Suspense fallback={<Holding />}>
      {overlay?.is === "composer" && <Composer seed={overlay.seed} />}
      {overlay?.is === "jot" && <Jot />}
      {overlay?.is === "keys" && <KeysList />}
      {overlay?.is === "palette" && <Palette frame={frame} />}
    </Suspense>
  );
}

/** While what was asked for is fetched, keys do nothing: they are meant for it and not for the page below. */
function Holding(): null {
  useLayoutEffect(() => {
    const hold = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    addEventListener("keydown", hold, { capture: true });
    return () => removeEventListener("keydown", hold, { capture: true });
  }, []);
  return null;
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
