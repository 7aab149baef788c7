import { useId, useState, type ReactElement } from "react";
import { useDesk } from "../desk-context.ts";
import { useOverlay } from "../overlay-context.ts";
import { Dialog } from "../parts/dialog.tsx";

/** Free words, time-stamped, into one's own notes. */
export function Jot(): ReactElement {
  const { words, client, place } = useDesk();
  const { open, say } = useOverlay();
  const [text, setText] = useState("");
  const id = useId();
  const record = async (): Promise<void> => {
    if (text.trim() === "") return;
    await client.ask("jot", place.talks, text.trim());
    say(text.trim());
    open(undefined);
  };
  return (
    <Dialog label={words.actions.jot} className="composer" room="mine" onClose={() => open(undefined)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <div className="body">
          <div>
            <label className="lab" htmlFor={id}>
              {words.composer.jotLabel} <span>{words.composer.meAlone}</span>
            </label>
            <textarea
              id={id}
              className="box"
              value={text}
              autoFocus
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                void record();
              }}
            />
          </div>
        </div>
        <footer>
          <button type="submit" className="btn send">
            {words.composer.jotButton} <kbd>Ctrl Enter</kbd>
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
