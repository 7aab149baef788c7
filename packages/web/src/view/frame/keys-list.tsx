import { useState, type ReactElement } from "react";
import { useDesk } from "../desk-context.ts";
import { useKeyBook } from "../keys-context.ts";
import { useOverlay } from "../overlay-context.ts";
import { Dialog } from "../parts/dialog.tsx";

/** Every key that does something here; single keys can be switched off. */
export function KeysList(): ReactElement {
  const { words } = useDesk();
  const { open } = useOverlay();
  const book = useKeyBook();
  const [isOn, setOn] = useState(book.areSingleKeysOn);
  return (
    <Dialog label={words.actions.keys} className="palette" onClose={() => open(undefined)}>
      <div className="q">
        <h2>{words.actions.keys}</h2>
      </div>
      <ul className="keys-list">
        {book.all().map(({ keys, label }) => (
          <li key={keys}>
            <span>{label}</span>
            <span className="where">
              {keys.split(" ").map((key, index) => (
                <kbd key={index}>{key.replace("+", " ")}</kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <footer className="keys">
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={(event) => {
              book.areSingleKeysOn = event.target.checked;
              setOn(event.target.checked);
            }}
          />{" "}
          {words.singleKeys}
        </label>
        <button type="button" className="btn" autoFocus onClick={() => open(undefined)}>
          {words.close} <kbd>Esc</kbd>
        </button>
      </footer>
    </Dialog>
  );
}
