import type { CSSProperties, ReactElement } from "react";
import type { PartyBar } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";
import { inkOf, Party } from "../parts/party.tsx";

/** A bar per party: what a package is worth to it, its range in the draws, and what it has without an agreement. */
export function Bars({
  bars,
  isSmall = false,
}: {
  readonly bars: readonly PartyBar[];
  readonly isSmall?: boolean;
}): ReactElement {
  return (
    <ul className={`bars${isSmall ? " small" : ""}`}>
      {bars.map((bar) => (
        <Bar key={bar.name} bar={bar} isSmall={isSmall} />
      ))}
    </ul>
  );
}

function Bar({ bar, isSmall }: { readonly bar: PartyBar; readonly isSmall: boolean }): ReactElement {
  const { number, barRange, short } = usePackagesWords();
  const { mark, name, utility, range, accepts, filled, low, high, needs } = bar;
  const value = number(utility);
  return (
    <li {...(mark === undefined ? {} : inkOf(mark))}>
      {mark === undefined ? <span>{name}</span> : <Party mark={mark} />}
      <span className="worth" style={{ "--u": filled } as CSSProperties} aria-hidden="true">
        {range !== undefined && !isSmall && (
          <span className="span" style={{ "--lo": low, "--hi": high } as CSSProperties} />
        )}
        <span className="needs" style={{ "--r": needs } as CSSProperties} />
      </span>
      <span className={`num${accepts ? "" : " short"}`}>
        {range === undefined || isSmall ? (
          value
        ) : (
          <>
            <b>{value}</b>
            {barRange(value, number(range[0]), number(range[1])).slice(value.length)}
          </>
        )}
        {!accepts && <span className="hush"> {short}</span>}
      </span>
    </li>
  );
}
