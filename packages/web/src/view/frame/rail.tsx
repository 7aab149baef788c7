import type { MouseEvent, ReactElement, ReactNode } from "react";
import type { Frame } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { useOverlay } from "../overlay-context.ts";
import { useKeys } from "../keys-context.ts";
import { formatPlace, type Place, type ScreenName } from "../place.ts";

/** The screens on the rail, each with the key that follows `g`. */
export const RAIL: readonly (readonly [Exclude<ScreenName, "door">, string])[] = [
  ["where", "w"],
  ["plan", "p"],
  ["contacts", "c"],
  ["shuttle", "s"],
  ["packages", "k"],
  ["reports", "r"],
  ["record", "l"],
  ["people", "o"],
];

/** The tabs of a phone; what is not among them stands in the list of keys and in "Find or go". */
const TABS = ["where", "contacts", "shuttle", "reports"] as const;

/** The screens: words, one figure at most, and only if somebody must act; below them what can be done anywhere. */
export function Rail({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words, place, go } = useDesk();
  const { open } = useOverlay();
  const [firstSide] = frame?.sides ?? [];
  const party = place.cell?.party ?? place.as ?? firstSide?.ref;
  const isMediator = frame?.member.sort === "mediator";
  const canWrite = place.as === undefined && place.upTo === undefined;
  const nextSide =
    frame?.sides[(frame.sides.findIndex(({ ref }) => ref === place.as) + 1) % (frame.sides.length + 1)];
  const actions: readonly (readonly [string, string, () => void])[] = [
    ...(canWrite
      ? ([
          [
            "n",
            words.actions.write,
            () =>
              open({
                is: "composer",
                seed: place.cell === undefined ? {} : { party: place.cell.party },
              }),
          ],
          ["j", words.actions.jot, () => open({ is: "jot" })],
        ] as const)
      : []),
    ...(isMediator && party !== undefined
      ? ([
          ["d", words.actions.door, () => go({ ...elsewhere(place, "door"), item: party })],
          ["v", words.actions.viewAs, () => go({ as: nextSide?.ref, cell: undefined })],
          [
            "s",
            words.actions.shared,
            () => {
              const joint = frame?.rooms.find(({ kind }) => kind === "joint");
              go({ upTo: place.upTo === undefined ? joint?.room : undefined });
            },
          ],
        ] as const)
      : []),
    ["?", words.actions.keys, () => open({ is: "keys" })],
  ];
  useKeys([
    ...RAIL.map(([screen, key]) => ({
      keys: `g ${key}`,
      label: words.screens[screen],
      run: () => go(elsewhere(place, screen)),
    })),
    ...actions.map(([keys, label, run]) => ({ keys, label, run })),
    { keys: "Ctrl+K", label: words.find, run: () => open({ is: "palette" }) },
  ]);
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
      <ul className="rest">
        {actions.map(([key, label, run]) => (
          <li key={key}>
            <button type="button" onClick={run}>
              {label}
              <kbd>{key}</kbd>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same as tabs, on a phone. */
export function Tabs(): ReactElement {
  const { words } = useDesk();
  const { open } = useOverlay();
  return (
    <nav className="tabs" aria-label={words.screensLabel}>
      {TABS.map((screen) => (
        <Go key={screen} to={screen}>
          {words.tabs[screen]}
        </Go>
      ))}
      <button type="button" onClick={() => open({ is: "palette" })}>
        {words.tabs.more}
      </button>
    </nav>
  );
}

function Go({ to, children }: { readonly to: ScreenName; readonly children: ReactNode }): ReactElement {
  const { place, go } = useDesk();
  const target = elsewhere(place, to);
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
export function elsewhere(place: Place, screen: ScreenName): Place {
  return { ...place, screen, item: undefined, cell: undefined, find: undefined };
}
