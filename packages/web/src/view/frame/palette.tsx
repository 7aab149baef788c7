import { useEffect, useId, useMemo, useState, type ReactElement } from "react";
import type { Frame } from "@parley/views";
import type { FoundModel } from "../../data/protocol.ts";
import { useDesk, viewpointOf } from "../desk-context.ts";
import { useOverlay, type OverlayContext } from "../overlay-context.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Room } from "../parts/room.tsx";
import { RAIL, elsewhere } from "./rail.tsx";

interface Line {
  readonly id: string;
  readonly group: "go" | "words" | "do";
  readonly label: string;
  readonly note: ReactElement | string;
  readonly run: () => void;
}

/** Find or go: screens, words of the record, and everything that can be done. */
export function Palette({ frame }: { readonly frame: Frame | undefined }): ReactElement {
  const { words } = useDesk();
  const { open } = useOverlay();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const id = useId();
  const lines = useLines(text, frame, open);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const run = (line: Line | undefined): void => {
    open(undefined);
    line?.run();
  };
  return (
    <Dialog label={words.find} className="palette" onClose={() => open(undefined)}>
      <div className="q">
        <input
          type="text"
          role="combobox"
          aria-label={words.find}
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen.id}`}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
            if (step !== 0) {
              event.preventDefault();
              setAt((last) => Math.max(0, Math.min(lines.length - 1, last + step)));
            }
            if (event.key === "Enter") run(chosen);
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <ul id={id} role="listbox" aria-label={words.palette.results}>
        {lines.map((line, index) => (
          <li
            key={line.id}
            id={`${id}-${line.id}`}
            role="option"
            aria-selected={line === chosen}
            data-begins={lines[index - 1]?.group === line.group ? undefined : words.palette[line.group]}
            onMouseDown={(event) => {
              event.preventDefault();
              run(line);
            }}
          >
            <span>{line.label}</span>
            <span className="where">{line.note}</span>
          </li>
        ))}
      </ul>
      {lines.length === 0 && <p className="grp">{words.palette.nothing}</p>}
    </Dialog>
  );
}

function useLines(text: string, frame: Frame | undefined, open: OverlayContext["open"]): readonly Line[] {
  const { client, place, go, words } = useDesk();
  const [found, setFound] = useState<FoundModel>([]);
  const view = JSON.stringify(viewpointOf(place));
  useEffect(() => {
    if (text.trim().length < 2) {
      setFound([]);
      return undefined;
    }
    const timer = setTimeout(() => {
      client.ask("find", viewpointOf(place), text).then(setFound, () => setFound([]));
    }, 80);
    return () => clearTimeout(timer);
    // `view` stands for the place
  }, [client, text, view]);
  return useMemo(() => {
    const matches = (label: string): boolean => label.toLowerCase().includes(text.trim().toLowerCase());
    const screens = RAIL.map(([screen, key]): Line => ({
      id: screen,
      group: "go",
      label: words.screens[screen],
      note: `g ${key}`,
      run: () => go(elsewhere(place, screen)),
    }));
    const doors = (frame?.sides ?? []).map(({ ref, name }): Line => ({
      id: `door-${ref}`,
      group: "do",
      label: words.doorFor(name),
      note: "d",
      run: () => go({ ...elsewhere(place, "door"), item: ref }),
    }));
    const acts: readonly Line[] = [
      {
        id: "write",
        group: "do",
        label: words.actions.write,
        note: "n",
        run: () => open({ is: "composer", seed: {} }),
      },
      { id: "jot", group: "do", label: words.actions.jot, note: "j", run: () => open({ is: "jot" }) },
      { id: "keys", group: "do", label: words.actions.keys, note: "?", run: () => open({ is: "keys" }) },
    ];
    const hits = found.map(({ ref, sentence, room, row, party }): Line => ({
      id: `hit-${ref}`,
      group: "words",
      label: sentence,
      note: room === undefined ? "" : <Room chip={room} />,
      run: () =>
        row === undefined || party === undefined
          ? go({ ...elsewhere(place, "record"), find: text })
          : go({ ...elsewhere(place, "where"), cell: { row, party } }),
    }));
    const rest = [...screens.filter(({ label }) => matches(label)), ...hits];
    return [...rest, ...[...acts, ...doors].filter(({ label }) => matches(label))];
  }, [text, found, frame, place, go, open, words]);
}
