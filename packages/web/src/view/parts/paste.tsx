import { useEffect, useId, useRef, useState, type DragEvent, type ReactElement } from "react";
import { whyNoReport, whyNoText } from "@parley/reader";
import { PASTED } from "../../data/protocol.ts";
import { useDesk } from "../desk-context.ts";
import { messageOf } from "../../data/message-of.ts";

type Reading =
  | { readonly at: "rest"; readonly problem?: string }
  | { readonly at: "work"; readonly words: number; readonly stop: AbortController };

/** The box on the first screen: a report pasted, dropped or picked is read here and opens its own page. */
export function Paste({ onWork }: { readonly onWork: (isWorking: boolean) => void }): ReactElement {
  const { client, words, go, place } = useDesk();
  const [text, setText] = useState("");
  const [reading, setReading] = useState<Reading>({ at: "rest" });
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const isFurther = place.talks === PASTED;

  useEffect(() => {
    const timer = setTimeout(() => client.warm(), 300);
    return () => clearTimeout(timer);
  }, [client]);

  const read = async (given: string, name: string): Promise<void> => {
    const problem = problemOf(given, name);
    if (problem !== undefined) {
      setReading({ at: "rest", problem });
      return;
    }
    const stop = new AbortController();
    setReading({ at: "work", words: given.split(/\s+/).length, stop });
    onWork(true);
    try {
      await client.read(PASTED, given, name, stop.signal);
      setText("");
      setReading({ at: "rest" });
      go({
        talks: PASTED,
        screen: "where",
        cell: undefined,
        as: undefined,
        at: undefined,
        by: undefined,
        since: undefined,
      });
    } catch (error) {
      const isStop = error instanceof DOMException && error.name === "AbortError";
      const told = isStop ? words.paste.stopped : messageOf(error);
      setReading({ at: "rest", problem: told });
    } finally {
      onWork(false);
    }
  };

  const problemOf = (given: string, name: string): string | undefined =>
    given.trim() === "" ? words.paste.empty : whyNoReport(given, given.length, name);

  const readFile = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const why = whyNoText(bytes, file.name);
    if (why !== undefined) {
      setReading({ at: "rest", problem: why });
      return;
    }
    try {
      await read(new TextDecoder("utf-8", { fatal: true }).decode(bytes), file.name);
    } catch {
      setReading({ at: "rest", problem: words.paste.notUtf8(file.name) });
    }
  };

  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void readFile(file);
  };

  const isWorking = reading.at === "work";
  return (
    <form
      className={`paste${isWorking ? " is-read" : ""}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        void read(text, words.paste.pasted);
      }}
    >
      <label className="lab" htmlFor={id}>
        {words.paste.label}
      </label>
      <textarea
        id={id}
        className="box"
        value={text}
        readOnly={isWorking}
        placeholder={words.paste.placeholder}
        aria-invalid={reading.at === "rest" && reading.problem !== undefined}
        aria-describedby={`${id}-err`}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void read(text, words.paste.pasted);
        }}
      />
      <p id={`${id}-err`} className="err" role="alert">
        {reading.at === "rest" ? reading.problem : undefined}
      </p>
      {reading.at === "work" ? (
        <div className="work" role="status">
          <span>{words.paste.reading(reading.words)}</span>
          <button type="button" className="btn" onClick={() => reading.stop.abort()}>
            {words.paste.stop}
          </button>
        </div>
      ) : (
        <p className="choice">
          <button type="submit" className={isFurther ? "btn" : "btn main"}>
            {isFurther ? words.paste.readAnother : words.paste.read} <kbd>Ctrl Enter</kbd>
          </button>
          <button type="button" className="btn" onClick={() => picker.current?.click()}>
            {words.paste.pick}
          </button>
          <input
            ref={picker}
            type="file"
            accept=".txt,.md,text/plain,text/markdown"
            hidden
            aria-label={words.paste.pick}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) void readFile(file);
            }}
          />
        </p>
      )}
      <p className="quiet">{isFurther ? words.paste.second : words.paste.here}</p>
    </form>
  );
}
