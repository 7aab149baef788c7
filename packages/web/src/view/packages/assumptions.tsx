import { useId, useState, type ReactElement } from "react";
import type { PackagesScreen } from "@parley/views";
import type { Working } from "../../data/packages-protocol.ts";
import { usePackagesWords } from "./packages-words.ts";
import { Room } from "../parts/room.tsx";

/** The most draws that one may ask for here. */
const MOST = 100_000;

/** Whose numbers they are and what was assumed, always in view; and the way to change it. */
export function Assumptions({
  assume: { whose, short, rooms, hasDeclared },
  working,
  onWork,
}: {
  readonly assume: PackagesScreen["assume"];
  readonly working: Working;
  readonly onWork: (working: Working) => void;
}): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const { assume } = usePackagesWords();
  return (
    <div className="assume" role="group" aria-label={assume.under}>
      <span>
        <b>{assume.under}</b> {whose}
      </span>
      {short.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      <span className="rests">
        {assume.rooms}{" "}
        {rooms.map((room) => (
          <Room key={room.room} chip={room} />
        ))}
      </span>
      <button
        type="button"
        className="link screen-only"
        aria-expanded={isOpen}
        onClick={() => setOpen((last) => !last)}
      >
        {assume.change}
      </button>
      {isOpen && (
        <Change
          working={working}
          hasDeclared={hasDeclared}
          onWork={(changed) => {
            setOpen(false);
            onWork(changed);
          }}
        />
      )}
    </div>
  );
}

function Change({
  working,
  hasDeclared,
  onWork,
}: {
  readonly working: Working;
  readonly hasDeclared: boolean;
  readonly onWork: (working: Working) => void;
}): ReactElement {
  const { assume } = usePackagesWords();
  const [seed, setSeed] = useState(String(working.seed));
  const [worlds, setWorlds] = useState(String(working.worlds));
  const [isDeclared, setDeclared] = useState(working.isDeclared);
  const [isWrong, setWrong] = useState(false);
  const problem = useId();
  return (
    <form
      className="change"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(seed, 2 ** 31 - 1) && isWhole(worlds, MOST))
          onWork({ seed: Number(seed), worlds: Number(worlds), isDeclared });
        else setWrong(true);
      }}
    >
      {hasDeclared && (
        <label>
          <input
            type="checkbox"
            checked={isDeclared}
            onChange={(event) => setDeclared(event.target.checked)}
          />{" "}
          {assume.declared}
        </label>
      )}
      <label>
        {assume.seed}{" "}
        <input
          className="field-line"
          inputMode="numeric"
          value={seed}
          aria-describedby={problem}
          onChange={(event) => setSeed(event.target.value)}
        />
      </label>
      <label>
        {assume.draws}{" "}
        <input
          className="field-line"
          inputMode="numeric"
          value={worlds}
          aria-describedby={problem}
          onChange={(event) => setWorlds(event.target.value)}
        />
      </label>
      <button type="submit" className="btn">
        {assume.done}
      </button>
      <span className="err" role="alert" id={problem}>
        {isWrong && assume.wrong}
      </span>
    </form>
  );
}

const isWhole = (text: string, most: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most;
