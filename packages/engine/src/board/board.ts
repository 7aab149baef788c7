import type { Block, Diagram } from "./diagram.ts";
import { diagramOf } from "./diagram.ts";
import type { Link } from "../problem/links.ts";
import type { Problem } from "../problem/problem.ts";

/**
 * A problem as flat arrays, for the inner loops: the packages are the paths from state 0 to the last state, and
 * a path's gains are `base` plus the rows of its options. States are numbered layer by layer; a state's edges lie
 * together, by option. One column per party asked about (or any other whole number to be summed).
 */
export interface Board {
  readonly columns: number;
  readonly layers: number;
  /** Per layer its first row; a row is one option of the layer's point. */
  readonly rowOff: Int32Array;
  readonly rowPoint: Int32Array;
  readonly rowOption: Int32Array;
  /** Per row and column, what the option adds. */
  readonly gain: Float64Array;
  /** Per column, what is there before any option: minus the reservation value, and what is settled already. */
  readonly base: Float64Array;
  /** Per layer its first state; after the last layer there is one state, the end. */
  readonly stateOff: Int32Array;
  /** Per state its first edge; one entry more than there are states with edges. */
  readonly edgeOff: Int32Array;
  readonly edgeRow: Int32Array;
  readonly edgeTo: Int32Array;
  /** Per point the option already settled, or −1. */
  readonly settled: Int32Array;
  /** Links that the diagram leaves out; a path counts only if it keeps them. */
  readonly aside: readonly Link[];
}

/** What a column sums: a value per point and option, from `base` on. */
export interface Column {
  readonly values: readonly Float64Array[];
  readonly base: number;
}

/** The columns of some parties: their gains over their reservation values. */
export function partyColumns(problem: Problem, parties: readonly number[]): Column[] {
  return parties.map((party) => {
    const { values, reservation } = problem.parties[party]!;
    return { values, base: -reservation };
  });
}

/** Per point, the options that cross no red line of these parties. */
export function openOptions(problem: Problem, parties: readonly number[]): number[][] {
  const closed = problem.points.map(() => new Set<number>());
  for (const party of parties)
    for (const { point, option } of problem.parties[party]!.redLines) closed[point]!.add(option);
  return problem.points.map(({ options }, point) =>
    options.flatMap((_, option) => (closed[point]!.has(option) ? [] : [option])),
  );
}

/**
 * The board on which a group of parties looks for a package: their columns, and the options and links that none
 * of them refuses. Null when no package is left at all.
 */
export function boardOf(problem: Problem, parties: readonly number[], states: number): Board | null {
  const diagram = diagramOf(openOptions(problem, parties), problem.links, states);
  return boardFrom(diagram, partyColumns(problem, parties), problem.points.length);
}

/** A board from a diagram and columns, blocks in the order given; null when the diagram holds no path. */
export function boardFrom(diagram: Diagram, columns: readonly Column[], points: number): Board | null {
  const shape = shapeOf(diagram.blocks);
  if (shape === null) return null;
  const gain = new Float64Array(shape.rowPoint.length * columns.length);
  const base = Float64Array.from(columns, (column) => column.base);
  const settled = new Int32Array(points).fill(-1);
  const board = { ...shape, columns: columns.length, gain, base, settled, aside: diagram.aside };
  fillBoard(board, columns);
  return board;
}

/** Writes other numbers into a board of the same shape: the draws of a world. */
export function fillBoard(board: Board, columns: readonly Column[]): void {
  const { gain, base, rowPoint, rowOption } = board;
  for (const [at, column] of columns.entries()) {
    base[at] = column.base;
    for (let row = 0; row < rowPoint.length; row++)
      gain[row * columns.length + at] = column.values[rowPoint[row]!]![rowOption[row]!]!;
  }
}

/** The package of a path of rows, with what is settled filled in; −1 where neither says anything. */
export function packageOf(board: Board, rows: ArrayLike<number>): number[] {
  const chosen = Array.from(board.settled);
  for (let layer = 0; layer < board.layers; layer++)
    chosen[board.rowPoint[rows[layer]!]!] = board.rowOption[rows[layer]!]!;
  return chosen;
}

/** The rows of a package, layer by layer; throws where the board does not hold one of its options. */
export function rowsOf(board: Board, chosen: ArrayLike<number>): Int32Array {
  const rows = new Int32Array(board.layers);
  for (let layer = 0; layer < board.layers; layer++) {
    let row = board.rowOff[layer]!;
    const option = chosen[board.rowPoint[row]!];
    while (row < board.rowOff[layer + 1]! && board.rowOption[row] !== option) row++;
    if (row === board.rowOff[layer + 1]!)
      throw new RangeError(`layer ${layer}: no option ${option} on this board`);
    rows[layer] = row;
  }
  return rows;
}

/** The same board with other numbers to begin from; arrays are shared. */
export function rebased(board: Board, base: Float64Array): Board {
  return { ...board, base };
}

/** The most that a column can sum to, in absolute value. */
export function spreadOf(board: Board): number {
  let spread = 0;
  for (let c = 0; c < board.columns; c++) {
    let sum = Math.abs(board.base[c]!);
    for (let layer = 0; layer < board.layers; layer++) {
      let most = 0;
      for (let row = board.rowOff[layer]!; row < board.rowOff[layer + 1]!; row++)
        most = Math.max(most, Math.abs(board.gain[row * board.columns + c]!));
      sum += most;
    }
    spread = Math.max(spread, sum);
  }
  return spread;
}

type Shape = Pick<
  Board,
  "layers" | "rowOff" | "rowPoint" | "rowOption" | "stateOff" | "edgeOff" | "edgeRow" | "edgeTo"
>;

function shapeOf(blocks: readonly Block[]): Shape | null {
  const rowOff = [0];
  const rowPoint: number[] = [];
  const rowOption: number[] = [];
  const stateOff = [0];
  const edgeOff: number[] = [];
  const edgeRow: number[] = [];
  const edgeTo: number[] = [];
  for (const { layers, widths } of blocks) {
    for (const [place, { point, from, to, option }] of layers.entries()) {
      if (option.length === 0) return null;
      const rowByOption = new Map<number, number>();
      for (const each of [...new Set(option)].sort((a, b) => a - b)) {
        rowByOption.set(each, rowPoint.push(point) - 1);
        rowOption.push(each);
      }
      rowOff.push(rowPoint.length);
      const first = stateOff.at(-1)!;
      const next = first + widths[place]!;
      for (let state = 0, edge = 0; state < widths[place]!; state++) {
        edgeOff.push(edgeRow.length);
        for (; edge < from.length && from[edge] === state; edge++) {
          edgeRow.push(rowByOption.get(option[edge]!)!);
          edgeTo.push(next + to[edge]!);
        }
      }
      stateOff.push(next);
    }
  }
  edgeOff.push(edgeRow.length);
  return {
    layers: rowOff.length - 1,
    rowOff: Int32Array.from(rowOff),
    rowPoint: Int32Array.from(rowPoint),
    rowOption: Int32Array.from(rowOption),
    stateOff: Int32Array.from(stateOff),
    edgeOff: Int32Array.from(edgeOff),
    edgeRow: Int32Array.from(edgeRow),
    edgeTo: Int32Array.from(edgeTo),
  };
}
