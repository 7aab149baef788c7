import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { FormShown, Halt, RoomToWrite } from "@parley/views";
import type { ComposerModel, DraftModel, EntryDraft } from "../../data/protocol.ts";
import { useAsked, useDesk, viewpointOf } from "../desk-context.ts";
import { useOverlay, type Seed } from "../overlay-context.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "./field.tsx";
import { Halts } from "./halts.tsx";
import { Readers } from "./readers.tsx";

/** Writing an entry: the room first, then the words; the button says who will read it. */
export function Composer({ seed }: { readonly seed: Seed }): ReactElement {
  const { place } = useDesk();
  const { waiting } = useOverlay();
  const { model } = useAsked("composer", viewpointOf(place));
  if (model === undefined) return <></>;
  const { draft } = model;
  // What waits to go is kept as well, and is not begun again.
  const isFree = draft !== undefined && !waiting.some((item) => isSame(item.draft, draft));
  const begun = seed.kind === undefined && isFree ? draft : seed;
  // An entry that another one asks for leaves the draft of that one alone.
  return <Filled key={JSON.stringify(seed)} seed={begun} model={model} isKept={seed.kind === undefined} />;
}

function isSame(a: EntryDraft, b: EntryDraft): boolean {
  return a.room === b.room && a.kind === b.kind && JSON.stringify(a.values) === JSON.stringify(b.values);
}

const EMPTY: DraftModel = { sentence: "", problem: "", compared: { rooms: [], halts: [], carried: [] } };

function Filled({
  seed,
  model,
  isKept,
}: {
  readonly seed: Seed;
  readonly model: ComposerModel;
  readonly isKept: boolean;
}): ReactElement {
  const { words, client, place } = useDesk();
  const { open, send, say } = useOverlay();
  const [room, setRoom] = useState(() => roomFor(model.rooms, seed));
  const [kind, setKind] = useState(seed.kind ?? "note");
  const [values, setValues] = useState(seed.values ?? {});
  const [override, setOverride] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState("");
  const chosen = model.rooms.find((one) => one.room === room) ?? model.rooms[0];
  const form = model.forms.find((one) => one.kind === kind) ?? model.forms[0];
  const draft: EntryDraft = {
    room,
    kind,
    values,
    ...(kind === "offer" ? { derived: seed.derived } : {}),
    override: override ?? "",
  };
  const look = useLook(draft);
  useKept(draft, isKept);
  const tabs = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (seed.kind === undefined) tabs.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    else focusFirst(body.current);
  }, [seed.kind]);
  const shownKind = useRef(kind);
  useEffect(() => {
    if (shownKind.current !== kind) focusFirst(body.current);
    shownKind.current = kind;
  }, [kind]);
  if (chosen === undefined || form === undefined) return <></>;
  const isHalted = look.compared.halts.length > 0 && (override ?? "").trim() === "";

  const record = async (): Promise<void> => {
    const { problem: wrong, compared } = await client.ask("look", place.talks, draft);
    if (wrong !== "") {
      setProblem(wrong);
      return;
    }
    if (compared.halts.length > 0 && draft.override.trim() === "") return;
    if (chosen.waits) {
      const readers = words.composer.readers(chosen.them.length, chosen.us.length);
      // Kept until it has gone: a page that is closed meanwhile sends nothing and loses nothing.
      if (isKept) await client.ask("keepDraft", place.talks, draft);
      send({ draft, talks: place.talks, room: chosen.title, kind: chosen.kind, readers });
    } else {
      say(await client.ask("record", place.talks, draft));
      if (isKept) await client.ask("dropDraft", place.talks, draft);
    }
    open(undefined);
  };

  const choose = (next: string): void => {
    setKind(next);
    setProblem("");
  };

  const askFor = ({ ref }: Halt): void =>
    open({
      is: "composer",
      seed: {
        kind: "release",
        values: { what: [ref], ...(chosen.party === undefined ? {} : { party: [chosen.party] }) },
      },
    });

  return (
    <Dialog
      label={words.composer.title(chosen.title)}
      className="composer"
      room={chosen.kind}
      onClose={() => open(undefined)}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void record();
        }}
      >
        <Readers rooms={model.rooms} chosen={chosen} onChoose={setRoom} />
        <div className="body">
          <Kinds forms={model.forms} kind={kind} onChoose={choose} tabs={tabs} />
          <div className="form" ref={body} role="tabpanel" aria-labelledby={`kind-${kind}`}>
            {form.fields.map((field, index) => (
              <Field
                key={`${kind} ${field.name}`}
                field={field}
                values={values[field.name] ?? []}
                isFirst={index === 0}
                onChange={(given) => {
                  setProblem("");
                  setValues((all) => ({ ...all, [field.name]: given }));
                }}
              />
            ))}
          </div>
          {look.sentence !== "" && kind !== "note" && <p className="sentence-in">{look.sentence}</p>}
          <Halts
            compared={look.compared}
            override={override}
            onOverride={setOverride}
            onTakeOut={() => setValues((all) => without(all, look.compared.halts))}
            onAsk={askFor}
          />
          <p className="err" role="alert">
            {problem}
          </p>
        </div>
        <footer>
          <p className="quiet">{chosen.waits ? words.composer.waits : words.composer.atOnce}</p>
          <button type="button" className="btn" onClick={() => open(undefined)}>
            {words.close} <kbd>Esc</kbd>
          </button>
          <button type="submit" className="btn send" disabled={isHalted}>
            {chosen.button} <kbd>Ctrl Enter</kbd>
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Kinds({
  forms,
  kind,
  onChoose,
  tabs,
}: {
  readonly forms: readonly FormShown[];
  readonly kind: string;
  readonly onChoose: (kind: string) => void;
  readonly tabs: React.RefObject<HTMLDivElement | null>;
}): ReactElement {
  const { words } = useDesk();
  const byKey = (event: KeyboardEvent): void => {
    const at = forms.findIndex((form) => form.kind === kind);
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next =
      step === 0
        ? [...forms.slice(at + 1), ...forms.slice(0, at + 1)].find(
            ({ label }) => label.slice(0, 1).toLowerCase() === event.key,
          )
        : forms[(at + step + forms.length) % forms.length];
    if (next === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(next.kind);
  };
  return (
    <div className="kinds" role="tablist" aria-label={words.composer.kind} ref={tabs} onKeyDown={byKey}>
      {forms.map((form) => (
        <button
          key={form.kind}
          id={`kind-${form.kind}`}
          type="button"
          role="tab"
          aria-selected={form.kind === kind}
          tabIndex={form.kind === kind ? 0 : -1}
          onClick={() => onChoose(form.kind)}
        >
          {form.label}
        </button>
      ))}
    </div>
  );
}

/** Keeps the draft a moment after the last change, and when the composer is closed. */
function useKept(draft: EntryDraft, isKept: boolean): void {
  const { client, place } = useDesk();
  const isEmpty = Object.values(draft.values).flat().join("").trim() === "";
  const key = JSON.stringify(draft);
  useEffect(() => {
    if (isEmpty || !isKept) return undefined;
    const timer = setTimeout(() => {
      void client.ask("keepDraft", place.talks, JSON.parse(key) as EntryDraft); // made above
    }, 400);
    return () => clearTimeout(timer);
  }, [client, place.talks, key, isEmpty, isKept]);
}

/** What is to be said of the draft, a moment after the last change. */
function useLook(draft: EntryDraft): DraftModel {
  const { client, place } = useDesk();
  const [look, setLook] = useState(EMPTY);
  const key = JSON.stringify(draft);
  useEffect(() => {
    const timer = setTimeout(() => {
      client.ask("look", place.talks, JSON.parse(key) as EntryDraft).then(setLook, () => setLook(EMPTY)); // made above
    }, 150);
    return () => clearTimeout(timer);
  }, [client, place.talks, key]);
  return look;
}

function focusFirst(body: HTMLElement | null): void {
  body?.querySelector<HTMLElement>("select, textarea, input")?.focus();
}

/** The room that the seed names or whose party it names; the default where it names none. */
function roomFor(rooms: readonly RoomToWrite[], { room, party }: Seed): string {
  const [first] = rooms;
  const ofParty = rooms.find((one) => one.party === party && one.kind === first?.kind);
  return room ?? (party === undefined ? undefined : ofParty?.room) ?? first?.room ?? "mine";
}

/** The values without the words that both have. */
function without(values: EntryDraft["values"], halts: readonly Halt[]): EntryDraft["values"] {
  const shared = halts.flatMap((halt) => halt.shared).toSorted((a, b) => b.length - a.length);
  const cleaned = (text: string): string => shared.reduce((rest, words) => rest.replaceAll(words, "…"), text);
  return Object.fromEntries(
    Object.entries(values).map(([name, given]) => [
      name,
      name === "words" || name === "gist" || name === "terms" ? given.map(cleaned) : given,
    ]),
  );
}
