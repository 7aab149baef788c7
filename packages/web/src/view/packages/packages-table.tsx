import type { ReactElement } from "react";
import type { PackagesScreen } from "@parley/views";
import { usePackagesWords } from "./packages-words.ts";
import { Party } from "../parts/party.tsx";
import { Framed } from "../parts/section.tsx";

/** Every package of the picture as a row, for the keyboard, for who listens, and for print. */
export function PackagesTable({
  screen: { table, parties },
}: {
  readonly screen: PackagesScreen;
}): ReactElement {
  const packages = usePackagesWords();
  const [head, what, counted] = table.head;
  return (
    <Framed id="table" heading={packages.table} aside={packages.tableAside(table.without)}>
      <table className="table fold">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{what}</th>
            {parties.map(({ name, mark }) => (
              <th key={name} scope="col" className="num">
                {mark === undefined ? name : <Party mark={mark} />}
                <span className="hush">{name}</span>
              </th>
            ))}
            <th scope="col" className="num">
              {counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ letter, title, worth, counted: times }) => (
            <tr key={`${letter} ${title}`}>
              <th scope="row">{letter === "" ? packages.today : letter}</th>
              <td data-l={what}>{title}</td>
              {worth.map(({ value, isShort }, party) => (
                <td key={party} className="num" data-l={parties[party]?.mark?.letters}>
                  {value} {isShort && <span className="late">{packages.short}</span>}
                </td>
              ))}
              <td className="num" data-l={counted}>
                {times}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Framed>
  );
}
