import { useId, type KeyboardEvent, type ReactElement } from "react";
import type { Lever, PackagesScreen } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";
import { Bars } from "./bars.tsx";

/** The package point by point: a slider, a number and a reset a point, and what it is worth to each. */
export function Levers({
  levers: { points, bars, says, package: chosen },
  onSet,
  isStale,
}: {
  readonly levers: PackagesScreen["levers"];
  readonly onSet: (chosen: readonly number[]) => void;
  readonly isStale: boolean;
}): ReactElement {
  const packages = usePackagesWords();
  return (
    <>
      <ol className="levers">
        {points.map((lever, at) => (
          <Point
            key={`${lever.number ?? ""} ${lever.title}`}
            lever={lever}
            option={chosen[at] ?? lever.option}
            onSet={(option) => onSet(chosen.map((each, place) => (place === at ? option : each)))}
          />
        ))}
      </ol>
      <div className={`worths${isStale ? " stale" : ""}`}>
        <Bars bars={bars} />
        <p role="status">{says.join(" ")}</p>
        <p className="quiet">{packages.bars}</p>
      </div>
    </>
  );
}

function Point({
  lever: { number, title, options, home },
  option,
  onSet,
}: {
  readonly lever: Lever;
  readonly option: number;
  readonly onSet: (option: number) => void;
}): ReactElement {
  const packages = usePackagesWords();
  const id = useId();
  const isMoved = option !== home;
  const now = options[option] ?? "";
  const set = (text: string): void => {
    const place = Number(text) - 1;
    if (Number.isInteger(place) && place >= 0 && place < options.length) onSet(place);
  };
  const back = (event: KeyboardEvent): void => {
    if (event.key !== "0" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onSet(home);
  };
  const name = number === undefined ? title : `${number} ${title}`;
  return (
    <li className={isMoved ? "moved" : undefined}>
      <span className="no">{number}</span>
      <label htmlFor={id}>
        {title}
        <span className="opt">{isMoved ? packages.was(now, options[home] ?? "") : now}</span>
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={options.length}
        value={option + 1}
        disabled={options.length < 2}
        aria-valuetext={now}
        onChange={(event) => set(event.target.value)}
        onKeyDown={back}
      />
      <input
        type="number"
        aria-label={packages.option(name, options.length)}
        min={1}
        max={options.length}
        step={1}
        value={option + 1}
        onChange={(event) => set(event.target.value)}
      />
      {isMoved ? (
        <button
          type="button"
          className="link quiet"
          aria-label={`${packages.reset}: ${name}`}
          onClick={() => onSet(home)}
        >
          {packages.reset}
        </button>
      ) : (
        <span className="quiet">{packages.asIs}</span>
      )}
    </li>
  );
}
