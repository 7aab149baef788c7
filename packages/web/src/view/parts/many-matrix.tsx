import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { CellStand, MatrixBlock, MatrixRow } from "@parley/views";
import { useDesk } from "../desk-context.ts";
import { Glyph } from "./glyph.tsx";
import { Party } from "./party.tsx";

/** More rows or columns than this are drawn one line a cell, and only those in sight. */
const ROWS = 40;
const COLUMNS = 6;
/** The height of a row, in pixels. */
const ROW = 29;
/** How many rows are drawn above and below what is in sight. */
const BESIDE = 8;

/** Whether a matrix has too many cells for rows of full height. */
export function isMany({ rows, columns }: MatrixBlock): boolean {
  return rows.length > ROWS || columns.length > COLUMNS;
}

/** A matrix with very many cells: one line a cell, letters for the sides, only the rows in sight are drawn. */
export function ManyMatrix({
  block: { columns, rows },
  labelledBy,
}: {
  readonly block: MatrixBlock;
  readonly labelledBy: string;
}): ReactElement {
  const { words, place, go } = useDesk();
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(656);
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const wanted = useRef<{ row: number; column: number } | undefined>(undefined);
  const first = Math.max(0, Math.floor(top / ROW) - BESIDE);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + BESIDE);
  useEffect(() => setHeight(frame.current?.clientHeight ?? 656), []);
  useLayoutEffect(() => {
    const next = wanted.current;
    if (next === undefined) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-at="${next.row} ${next.column}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = undefined;
    cell.focus({ preventScroll: true });
  });
  const to = (row: number, column: number): void => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(columns.length - 1, column)),
    };
    const element = frame.current;
    if (element !== null) {
      const y = next.row * ROW;
      if (y < element.scrollTop) element.scrollTop = y;
      else if (y + 2 * ROW > element.scrollTop + element.clientHeight)
        element.scrollTop = y + 2 * ROW - element.clientHeight;
      setTop(element.scrollTop);
    }
    wanted.current = next;
    setFocus(next);
  };
  const move = (event: KeyboardEvent): void => {
    const isMirrored = frame.current !== null && getComputedStyle(frame.current).direction === "rtl";
    const page = Math.max(1, Math.floor(height / ROW) - 1);
    const { row, column } = focus;
    const target: Readonly<Record<string, readonly [number, number] | undefined>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      [isMirrored ? "ArrowLeft" : "ArrowRight"]: [row, column + 1],
      [isMirrored ? "ArrowRight" : "ArrowLeft"]: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      Home: [row, 0],
      End: [row, columns.length - 1],
    };
    const next = target[event.key];
    if (next === undefined) return;
    event.preventDefault();
    to(...next);
  };
  return (
    <>
      <p className="many-head">
        {columns.map(({ ref, mark, name }) => (
          <span key={ref}>
            <Party mark={mark} /> <span className="name-in">{name}</span>
          </span>
        ))}
      </p>
      <div
        ref={frame}
        className="many-scroll"
        role="group"
        aria-labelledby={labelledBy}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <table
          role="grid"
          aria-labelledby={labelledBy}
          aria-rowcount={rows.length + 1}
          className="matrix many"
          onKeyDown={move}
        >
          <colgroup>
            <col className="head" />
            {columns.map(({ ref }) => (
              <col key={ref} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{words.subject}</th>
              {columns.map(({ ref, mark, name }) => (
                <th key={ref} scope="col">
                  <Party mark={mark} />
                  <span className="hush">{name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={first * ROW} span={columns.length + 1} />
            {rows.slice(first, last).map((row, index) => (
              <Row
                key={row.ref}
                row={row}
                index={first + index}
                columns={columns}
                focus={focus}
                chosen={place.cell}
                onOpen={(column) => {
                  const side = columns[column];
                  setFocus({ row: first + index, column });
                  if (side !== undefined) go({ cell: { row: row.ref, party: side.ref } }, "replace");
                }}
              />
            ))}
            <Gap height={(rows.length - last) * ROW} span={columns.length + 1} />
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The room that rows out of sight would take. */
function Gap({ height, span }: { readonly height: number; readonly span: number }): ReactElement {
  return height === 0 ? (
    <></>
  ) : (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ blockSize: height, padding: 0 }} />
    </tr>
  );
}

function Row({
  row: { ref, number, name, cells },
  index,
  columns,
  focus,
  chosen,
  onOpen,
}: {
  readonly row: MatrixRow;
  readonly index: number;
  readonly columns: MatrixBlock["columns"];
  readonly focus: { readonly row: number; readonly column: number };
  readonly chosen: { readonly row: string; readonly party: string } | undefined;
  readonly onOpen: (column: number) => void;
}): ReactElement {
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" title={name}>
        {number !== undefined && <span className="no">{number}</span>}
        <span className="pt">{name}</span>
      </th>
      {cells.map(({ stands: [stand] }, column) => {
        const party = columns[column]?.ref ?? "";
        return (
          stand !== undefined && (
            <td
              key={party}
              className="cell"
              role="gridcell"
              aria-selected={chosen?.row === ref && chosen.party === party}
              data-stance={stand.sign}
              data-basis={isHatched(stand) ? "one" : undefined}
              data-read={stand.isUnread ? "no" : undefined}
            >
              <button
                type="button"
                className="in"
                data-at={`${index} ${column}`}
                tabIndex={focus.row === index && focus.column === column ? 0 : -1}
                onClick={() => onOpen(column)}
              >
                <span className="stance">
                  <Glyph name={stand.sign} />
                  {stand.word}
                </span>
              </button>
            </td>
          )
        );
      })}
    </tr>
  );
}

function isHatched({ isOneSource, isUnread, isDeclared, sign }: CellStand): boolean {
  return sign !== "none" && !isUnread && (isOneSource || (sign === "red-line" && !isDeclared));
}
