import type { MouseEvent, ReactElement, ReactNode } from "react";
import type { Frame } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useKeys } from "../keys-context.ts";
import { formatPlace, type Place, type ScreenName } from "../place.ts";

/** The screens on the rail, each with the key that follows `g`. */
export const RAIL: readonly (readonly [Exclude<ScreenName, "door">, string])[] = [
  ["where", "w"],
  ["reports", "r"],
];

/** The screens: words, one figure at most, and only if somebody must act. */
export function Rail({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, place, go } = useDesk();
  useKeys(
    RAIL.map(([screen, key]) => ({
      keys: `g ${key}`,
      label: words.screens[screen],
      run: () => go(elsewhere(place, screen)),
    })),
  );
  return (
    <nav className="rail" aria-label={words.screensLabel}>
      <ul>
        {RAIL.map(([screen, key]) => (
          <li key={screen}>
            <Go to={screen}>
              {words.screens[screen]}
              {screen === "reports" && frame !== undefined && frame.unread > 0 ? (
                <span className="n">{words.unreadCount(frame.unread)}</span>
              ) : (
                <kbd>g {key}</kbd>
              )}
            </Go>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same as tabs, on a phone. */
export function Tabs(): ReactElement {
  const { words } = useDesk();
  return (
    <nav className="tabs" aria-label={words.screensLabel}>
      {RAIL.slice(0, 5).map(([screen]) => (
        <Go key={screen} to={screen}>
          {words.screens[screen]}
        </Go>
      ))}
    </nav>
  );
}

function Go({ to, children }: { readonly to: ScreenName; readonly children: ReactNode }): ReactElement {
  const { place, go } = useDesk();
  const target: Place = elsewhere(place, to);
  return (
    <a
      href={formatPlace(target)}
      aria-current={place.screen === to ? "page" : undefined}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(target);
      }}
    >
      {children}
    </a>
  );
}

/** Another screen of the same view: what only this screen shows is left behind. */
export function elsewhere(
  { item: _item, cell: _cell, find: _find, ...rest }: Place,
  screen: ScreenName,
): Place {
  return { ...rest, screen };
}
