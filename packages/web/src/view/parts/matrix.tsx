import { useRef, type KeyboardEvent, type ReactElement } from "react";
import type { CellStand, MatrixBlock, MatrixCell, MatrixRow } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Glyph } from "./glyph.tsx";
import { Party } from "./party.tsx";
import { textOf } from "@parley/views";

/** Which cell stands in the panel. */
export interface Chosen {
  readonly row: string;
  readonly party: string;
}

/** The matrix, party by subject: arrows move, Enter opens a cell's story in the panel. */
export function Matrix({
  block,
  labelledBy,
  isDense,
}: {
  readonly block: MatrixBlock;
  readonly labelledBy: string;
  readonly isDense: boolean;
}): ReactElement {
  const { place, words } = useDesk();
  const table = useRef<HTMLTableElement>(null);
  const { columns, rows, legend } = block;
  const isNumbered = rows.some(({ number }) => number !== undefined);
  const chosen = place.cell;
  const first = rows.findIndex(({ ref }) => ref === chosen?.row);
  const focus = {
    row: Math.max(0, first),
    column: Math.max(
      0,
      columns.findIndex(({ ref }) => ref === chosen?.party),
    ),
  };
  return (
    <>
      <table
        ref={table}
        role="grid"
        aria-labelledby={labelledBy}
        className={`matrix${isNumbered ? "" : " unnumbered"}${isDense ? " dense" : ""}`}
        onKeyDown={(event) => move(event, table.current)}
      >
        <colgroup>
          <col className="head" />
          {columns.map(({ ref }) => (
            <col key={ref} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="hush">{words.subject}</span>
            </th>
            {columns.map(({ ref, mark, name, note }) => (
              <th key={ref} scope="col">
                <Party mark={mark} />
                <span className="who">{name}</span>
                <span className="role">{note}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.ref}>
              <RowHead row={row} />
              {row.cells.map((cell, index) => {
                const column = columns[index];
                return (
                  column !== undefined && (
                    <Cell
                      key={column.ref}
                      cell={cell}
                      mark={column.mark}
                      isDense={isDense}
                      at={{ row: row.ref, party: column.ref }}
                      isTabStop={rowIndex === focus.row && index === focus.column}
                    />
                  )
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">
        {legend.map(({ sign, text }) => (
          <span key={text} data-stance={sign}>
            {sign === "one" ? <i className="sw one" /> : <Glyph name={sign} />}
            {text}
          </span>
        ))}
      </p>
    </>
  );
}

function RowHead({ row: { number, name, note, agreed } }: { readonly row: MatrixRow }): ReactElement {
  return (
    <th scope="row">
      {number !== undefined && <span className="no">{number}</span>}
      <span className="pt">{name}</span>
      {note !== "" && <span className="tally">{note}</span>}
      {agreed !== undefined && <span className="tally">{agreed}</span>}
    </th>
  );
}

function Cell({
  cell,
  mark,
  at,
  isDense,
  isTabStop,
}: {
  readonly cell: MatrixCell;
  readonly mark: Parameters<typeof Party>[0]["mark"];
  readonly at: Chosen;
  readonly isDense: boolean;
  readonly isTabStop: boolean;
}): ReactElement {
  const { place, go } = useDesk();
  const { stands } = cell;
  const [first] = stands;
  const isChosen = place.cell?.row === at.row && place.cell.party === at.party;
  const isSplit = stands.length > 1;
  return (
    <td
      className={`cell${isSplit ? " split" : ""}`}
      role="gridcell"
      aria-selected={isChosen}
      data-stance={isSplit ? undefined : first?.sign}
      data-basis={isSplit || first === undefined || !isHatched(first) ? undefined : "one"}
      data-read={stands.some(({ isUnread }) => isUnread) ? "no" : undefined}
    >
      <button
        type="button"
        className="in"
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => go({ cell: at }, "replace")}
      >
        <span className="in-name">
          <Party mark={mark} />
        </span>
        {isSplit
          ? stands.map((stand, index) => <Half key={index} stand={stand} />)
          : first !== undefined && <Whole stand={first} isDense={isDense} />}
        {cell.apart.map((text, index) => (
          <span key={index} className="apart">
            <Glyph name="unread" />
            <span>{textOf(text).replace(/ \[\d+\]/g, "")}</span>
          </span>
        ))}
      </button>
    </td>
  );
}

/** One source or only assessed: hatched. What nobody has read is dotted instead. */
function isHatched({ isOneSource, isUnread, isDeclared, sign }: CellStand): boolean {
  return sign !== "none" && !isUnread && (isOneSource || (sign === "red-line" && !isDeclared));
}

function Whole({
  stand: { sign, word, gist, by, who },
  isDense,
}: {
  readonly stand: CellStand;
  readonly isDense: boolean;
}): ReactElement {
  const told = isDense ? who : by;
  return (
    <>
      <span className="stance">
        <Glyph name={sign} />
        {word}
      </span>
      {gist !== undefined && <span className="gist">{gist}</span>}
      {told !== "" && <span className="by">{told}</span>}
    </>
  );
}

function Half({
  stand: { sign, word, who, privacy, isUnread },
}: {
  readonly stand: CellStand;
}): ReactElement {
  const { words } = useDesk();
  const where = privacy === "unknown" ? "" : words.privacy[privacy];
  const told = [who, where].filter((part) => part !== "").join(", ");
  return (
    <span className="half" data-stance={sign} data-read={isUnread ? "no" : undefined}>
      <Glyph name={sign} />
      {word}
      {told !== "" && <i>{told}</i>}
    </span>
  );
}

/** Arrows move by cell, mirrored from right to left; Home and End to the ends of a row. */
function move(event: KeyboardEvent, table: HTMLTableElement | null): void {
  if (!(event.target instanceof HTMLElement) || table === null) return;
  const cell = event.target.closest("td");
  const row = cell?.closest("tr");
  if (cell === null || cell === undefined || row === null || row === undefined) return;
  const isMirrored = getComputedStyle(table).direction === "rtl";
  const ahead = isMirrored ? "ArrowLeft" : "ArrowRight";
  const back = isMirrored ? "ArrowRight" : "ArrowLeft";
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const at = { row: rows.indexOf(row), column: cell.cellIndex };
  const target = {
    [ahead]: { ...at, column: at.column + 1 },
    [back]: { ...at, column: at.column - 1 },
    ArrowDown: { ...at, row: at.row + 1 },
    ArrowUp: { ...at, row: at.row - 1 },
    Home: { ...at, column: 1 },
    End: { ...at, column: row.cells.length - 1 },
  }[event.key];
  const next =
    target === undefined ? undefined : rows[target.row]?.cells[target.column]?.querySelector("button");
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}
