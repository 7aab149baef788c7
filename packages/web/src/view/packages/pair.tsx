import type { ReactElement } from "react";
import type { PackagesScreen } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";
import { Party } from "../parts/party.tsx";

/** The two parties of the picture; choosing one that is there already turns the picture around. */
export function Pair({
  screen: { parties, pair },
  onPair,
}: {
  readonly screen: PackagesScreen;
  readonly onPair: (pair: readonly [number, number]) => void;
}): ReactElement {
  const [first, second] = pair;
  const { pair: named } = usePackagesWords();
  const choice = (label: string, value: number, onChoose: (party: number) => void): ReactElement => {
    const mark = parties[value]?.mark;
    return (
      <span className="party-pick">
        {mark !== undefined && <Party mark={mark} />}
        <select aria-label={label} value={value} onChange={(event) => onChoose(Number(event.target.value))}>
          {parties.map(({ name }, party) => (
            <option key={party} value={party}>
              {name}
            </option>
          ))}
        </select>
      </span>
    );
  };
  return (
    <>
      {named.for}{" "}
      {choice(named.first, first, (party) => onPair(party === second ? [second, first] : [party, second]))}{" "}
      {named.and}{" "}
      {choice(named.second, second, (party) => onPair(party === first ? [second, first] : [first, party]))}
    </>
  );
}
