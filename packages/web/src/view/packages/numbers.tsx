import { useState, type ReactElement } from "react";
import { PINS, type Frame, type Looking, type Page, type PackagesScreen } from "@parley/views";
import type { ProblemSource, Working } from "../../data/packages-protocol.ts";
import { usePackagesWords } from "./packages-words.ts";
import { useDesk } from "../desk-context.ts";
import { useKeys } from "../keys-context.ts";
import { PageView } from "../parts/page-view.tsx";
import { SectionView } from "../parts/section.tsx";
import { Assumptions } from "./assumptions.tsx";
import { Frontier } from "./frontier.tsx";
import { Levers } from "./levers.tsx";
import { PackagesTable } from "./packages-table.tsx";
import { Pair } from "./pair.tsx";
import { Pinned } from "./pinned.tsx";
import { Offering, OFFER_ROOM } from "./offering.tsx";
import { usePackages, type PackagesWork } from "./packages-work.ts";

const WORKING: Working = { seed: 11, worlds: 10_000, isDeclared: false };
const LOOKING: Looking = { pair: [0, 1] };

/** Packages from numbers: worked out in workers, drawn here, the older result dimmed until the new one stands. */
export function Numbers({
  source,
  frame,
  stances,
}: {
  readonly source: ProblemSource;
  readonly frame: Frame;
  readonly stances: Page;
}): ReactElement {
  const { words } = useDesk();
  const [looking, setLooking] = useState(LOOKING);
  const [working, setWorking] = useState(WORKING);
  const work = usePackages(source, working, looking);
  const { screen, problem } = work;
  if (problem !== undefined && screen === undefined)
    return (
      <PageView page={stances}>
        <p className="empty" role="alert">
          {problem === "" ? words.failed : problem}
        </p>
      </PageView>
    );
  return (
    <div className="calc-on">
      <Working work={work} hasScreen={screen !== undefined} />
      {screen === undefined ? (
        <div className="kicker">
          <h1>{words.screens.packages}</h1>
        </div>
      ) : (
        <Found
          screen={screen}
          frame={frame}
          work={work}
          working={working}
          onWork={setWorking}
          onLook={(change) => setLooking((last) => ({ ...last, ...change }))}
        />
      )}
    </div>
  );
}

function Working({
  work: { progress, checking, isStopped, stop, again, problem },
  hasScreen,
}: {
  readonly work: PackagesWork;
  readonly hasScreen: boolean;
}): ReactElement {
  const { words } = useDesk();
  const packages = usePackagesWords();
  const isBusy = progress !== undefined || checking !== undefined;
  const share = progress === undefined || progress.all === 0 ? 0 : progress.done / progress.all;
  const says =
    progress === undefined || progress.what === "solving"
      ? checking === undefined
        ? packages.solving
        : packages.offer.checking
      : packages.drawing(progress.done, progress.all);
  return (
    <div className="calc-work screen-only" role="status">
      {isBusy && (
        <div className="work">
          <meter min={0} max={1} value={share} aria-hidden="true" />
          <span>
            <b>{says}</b>
            {hasScreen ? `. ${packages.older}` : ""}
          </span>
          <button className="btn" type="button" onClick={stop}>
            {packages.stop}
          </button>
        </div>
      )}
      {!isBusy && (isStopped || problem !== undefined) && (
        <div className="work">
          <span>{isStopped ? packages.stopped : problem === "" ? words.failed : problem}</span>
          <button className="btn" type="button" onClick={again}>
            {packages.again}
          </button>
        </div>
      )}
    </div>
  );
}

function Found({
  screen,
  frame,
  work,
  working,
  onWork,
  onLook,
}: {
  readonly screen: PackagesScreen;
  readonly frame: Frame;
  readonly work: PackagesWork;
  readonly working: Working;
  readonly onWork: (working: Working) => void;
  readonly onLook: (change: Partial<Looking>) => void;
}): ReactElement {
  const { words, place } = useDesk();
  const packages = usePackagesWords();
  const isOwnView = place.as === undefined && place.upTo === undefined;
  const [isTable, setTable] = useState(false);
  const [copied, setCopied] = useState("");
  const { levers, pins } = screen;
  const dim = work.isStale || work.progress?.what === "solving" ? "stale" : undefined;
  const pin = (): void => {
    if (pins.some((each) => each.join() === levers.package.join())) return;
    onLook({ pins: [...pins, levers.package].slice(-PINS) });
  };
  const copy = (): void => {
    navigator.clipboard.writeText(screen.copy).then(
      () => setCopied(packages.copied),
      () => setCopied(packages.notCopied),
    );
  };
  useKeys([{ keys: "p", label: packages.pin, run: pin }]);
  return (
    <>
      <div className="kicker">
        <h1>{words.screens.packages}</h1>
        <p className="act quiet">
          <button type="button" className="link" onClick={() => setTable((last) => !last)}>
            {isTable ? packages.withPicture : packages.tableOnly}
          </button>{" "}
          {isOwnView && (
            <button
              type="button"
              className="link"
              onClick={() => document.getElementById(OFFER_ROOM)?.focus()}
            >
              {packages.offer.put}
            </button>
          )}{" "}
          <button type="button" className="link" onClick={copy}>
            {packages.copy}
          </button>{" "}
          <button type="button" className="link" onClick={() => print()}>
            {words.print}
          </button>
        </p>
      </div>
      <p className="quiet screen-only" role="status">
        {copied}
      </p>
      <div className={dim}>
        <p className="lede">{screen.lede}</p>
        <p className="under">{screen.under.join(" ")}</p>
      </div>
      {!isTable && (
        <div className="pair">
          <section className="sec" aria-labelledby="h-frontier-of">
            <header>
              <h2 id="h-frontier-of">
                <Pair screen={screen} onPair={(pair) => onLook({ pair })} />
              </h2>
              <p className="aside">{packages.pair.better}</p>
            </header>
            <div className={dim}>
              <Frontier picture={screen.picture} />
            </div>
          </section>
          <section className="sec" aria-labelledby="h-levers">
            <header>
              <h2 id="h-levers">{levers.heading}</h2>
              <p className="aside">
                <button
                  type="button"
                  className="link"
                  onClick={() => onLook({ levers: levers.points.map(({ home }) => home) })}
                >
                  {packages.home}
                </button>{" "}
                ·{" "}
                <button type="button" className="link" onClick={pin}>
                  {packages.pin}
                </button>
              </p>
            </header>
            <Levers levers={levers} isStale={work.isStale} onSet={(chosen) => onLook({ levers: chosen })} />
          </section>
        </div>
      )}
      <div className={dim}>
        {!isTable && (
          <Pinned
            screen={screen}
            onUnpin={(chosen) => onLook({ pins: pins.filter((each) => each.join() !== chosen.join()) })}
            onLevers={(chosen) => onLook({ levers: chosen })}
          />
        )}
        <PackagesTable screen={screen} />
        <Below screen={screen} />
      </div>
      {isOwnView && <Offering screen={screen} frame={frame} work={work} />}
      <Assumptions assume={screen.assume} working={working} onWork={onWork} />
    </>
  );
}

/** What blocks beside what to ask, then the rest. */
function Below({ screen: { sections } }: { readonly screen: PackagesScreen }): ReactElement {
  const isPaired = (id: string): boolean => id === "blocks" || id === "ask";
  return (
    <>
      <div className="pair">
        {sections
          .filter(({ id }) => isPaired(id))
          .map((section) => (
            <SectionView key={section.id} section={section} />
          ))}
      </div>
      {sections
        .filter(({ id }) => !isPaired(id))
        .map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
    </>
  );
}
