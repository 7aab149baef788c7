import { byAcceptance, type Line, type Position, type Ref, type StateOfPlay } from "@parley/core";
import type { OpenOption, OpenPoint } from "./naming.ts";

/** An option that a party accepts in no package, on whose word. */
export interface OptionLine {
  readonly party: Ref;
  readonly point: OpenPoint;
  readonly option: OpenOption;
  /** Declared by the party, which is posture; or assessed by somebody. */
  readonly kind: "declared" | "assessed";
  readonly line: Line<Position>;
}

/** The red lines of the parties on the points that can be decided. */
export interface RedLines {
  readonly lines: readonly OptionLine[];
  /** Red lines on a point of which nobody recorded which options they close. */
  readonly unclear: readonly {
    readonly party: Ref;
    readonly point: OpenPoint;
    readonly line: Line<Position>;
  }[];
}

/**
 * The red lines on record. A position on an option closes that option. One on a point closes the options that its
 * words name; else, where the party is known to want some option, those that it does not want; else those that
 * others want. Where none of this is known it is unclear, and closes nothing.
 */
export function redLinesOf(state: StateOfPlay, points: readonly OpenPoint[]): RedLines {
  const lines: OptionLine[] = [];
  const unclear: { party: Ref; point: OpenPoint; line: Line<Position> }[] = [];
  const positions = positionsByOption(state);
  for (const point of points) {
    for (const { party, line, kind, option } of onOptions(state, positions, point))
      lines.push({ party, point, option, kind, line });
    const row = state.rows.find(({ ref }) => ref === point.ref);
    for (const { party, stands } of row?.cells ?? []) {
      const [stand] = stands;
      if (stand?.redLine === undefined || stand.read !== "reviewed" || stand.stance !== "rejects") continue;
      const closed = closedBy(party, stand.line, point);
      if (closed.length === 0 || closed.length === point.options.length)
        unclear.push({ party, point, line: stand.line });
      else
        for (const option of closed)
          lines.push({ party, point, option, kind: stand.redLine, line: stand.line });
    }
  }
  return { lines, unclear };
}

/** The latest position of each party on each option of the point, where that is a red line. */
function onOptions(
  state: StateOfPlay,
  positions: ReadonlyMap<Ref, readonly Line<Position>[]>,
  { options }: OpenPoint,
): readonly Pick<OptionLine, "party" | "option" | "kind" | "line">[] {
  return options.flatMap((option) => {
    const told = (positions.get(option.ref) ?? []).toSorted((a, b) => byAcceptance(a.entry, b.entry));
    const latest = new Map(told.map((line) => [state.canon(line.entry.body.party ?? ""), line]));
    return [...latest].flatMap(([party, line]) => {
      const { stance, redLine } = line.entry.body;
      return stance === "rejects" && redLine !== undefined ? [{ party, option, kind: redLine, line }] : [];
    });
  });
}

function positionsByOption(state: StateOfPlay): ReadonlyMap<Ref, readonly Line<Position>[]> {
  const positions = [...state.lineByRef.values()].filter(
    (line): line is Line<Position> => line.entry.kind === "position" && line.read === "reviewed",
  );
  return Map.groupBy(positions, ({ entry }) => state.canon(entry.body.subject));
}

function closedBy(party: Ref, { entry }: Line<Position>, { options }: OpenPoint): readonly OpenOption[] {
  const { version = "", gist = "" } = entry.body;
  const named = options.filter(({ state: { label } }) => label === version || isNamed(gist, label));
  if (named.length > 0) return named;
  const wants = (option: OpenOption): boolean => option.state.wantedBy.includes(party);
  if (options.some(wants)) return options.filter((option) => !wants(option));
  return options.filter(({ state }) => state.wantedBy.length > 0);
}

/** Whether the words hold the label as words of its own; a label of one letter is too easily found. */
function isNamed(words: string, label: string): boolean {
  if (label.length < 2) return false;
  const [text, wanted] = [words.toLowerCase(), label.toLowerCase()];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const [before, after] = [text.slice(0, at).at(-1) ?? " ", text[at + wanted.length] ?? " "];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
