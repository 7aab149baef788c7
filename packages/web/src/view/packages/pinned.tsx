import type { ReactElement } from "react";
import type { PackagesScreen } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";
import { Framed } from "../parts/section.tsx";
import { Bars } from "./bars.tsx";

/** Up to three packages beside today's text, on the points where they differ, and who gains what between them. */
export function Pinned({
  screen: { pinned, moves, pins },
  onUnpin,
  onLevers,
}: {
  readonly screen: PackagesScreen;
  readonly onUnpin: (chosen: readonly number[]) => void;
  readonly onLevers: (chosen: readonly number[]) => void;
}): ReactElement {
  const { columns, rows, differ, alike } = pinned;
  const named = usePackagesWords();
  return (
    <Framed id="pinned" heading={named.pinned(pins.length)} aside={columns.length > 1 ? differ : ""}>
      {columns.length === 0 ? (
        <p className="none">{named.nonePinned}</p>
      ) : (
        <>
          <table className="table fold even">
            <thead>
              <tr>
                <th scope="col">{named.point}</th>
                {columns.map(({ letter, title, package: chosen }) => (
                  <th key={chosen.join()} scope="col">
                    {letter !== "" && <b>{letter}</b>} {title}
                    {letter !== "" && (
                      <span className="of-column">
                        <button
                          type="button"
                          className="link quiet"
                          aria-label={named.toLevers(letter)}
                          onClick={() => onLevers(chosen)}
                        >
                          {named.toLevers("").trim()}
                        </button>{" "}
                        <button
                          type="button"
                          className="link quiet"
                          aria-label={named.unpin(letter)}
                          onClick={() => onUnpin(chosen)}
                        >
                          {named.unpin("").trim()}
                        </button>
                      </span>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ point, options }) => (
                <tr key={point}>
                  <th scope="row">{point}</th>
                  {options.map(({ title, isOther }, at) => (
                    <td key={at} data-l={columns[at]?.letter || named.today}>
                      {isOther ? <b>{title}</b> : title}
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">{named.worth}</th>
                {columns.map(({ letter, bars, package: chosen }) => (
                  <td key={chosen.join()} data-l={letter || named.today}>
                    <Bars bars={bars} isSmall />
                  </td>
                ))}
              </tr>
              <tr>
                <th scope="row">{named.acceptable}</th>
                {columns.map(({ letter, counted, package: chosen }) => (
                  <td key={chosen.join()} data-l={letter || named.today}>
                    {counted}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
          <p className="quiet">{alike}.</p>
          <ul className="moves">
            {moves.map(({ from, to, sentences }) => (
              <li key={to}>
                <b>{named.move(from, to)}</b> {sentences.join(" ")}
              </li>
            ))}
          </ul>
        </>
      )}
    </Framed>
  );
}
