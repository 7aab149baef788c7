import { toProblem, type Problem, type ProblemFile } from "@parley/engine";

/**
 * A problem in a few marks: one line per party, points apart by `|`, one number per option, then what follows
 * `r` is its reservation value and `!1b` is a red line on option b of point 1.
 *
 *     A: 0 5 9 | 3 0 r 4 !1a
 *     B: 9 5 0 | 0 3
 */
export function problem(text: string, rest: Omit<ProblemFile, "points" | "parties"> = {}): Problem {
  const result = toProblem({ ...file(text), ...rest });
  if (!result.ok) throw new RangeError(result.failure.message);
  return result.value;
}

/** The same as a file: points are called 1, 2, …, options a, b, …. */
export function file(text: string): ProblemFile {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const parties = lines.map((line) => {
    const [id, numbers] = line.split(":") as [string, string]; // the notation has one colon
    const [values, ...marks] = numbers.split(/(?= r |!)/);
    const rows = values!.split("|").map((row) => row.trim().split(/\s+/).map(Number));
    const reservation = Number(/r (\S+)/.exec(numbers)?.[1] ?? 0);
    const redLines = marks.flatMap((mark) => {
      const [, point, option] = /!(\d+)([a-z]+)/.exec(mark) ?? [];
      return point === undefined ? [] : [{ point, option: option! }];
    });
    return { id, rows, reservation, redLines };
  });
  const points = parties[0]!.rows.map((row, point) => ({
    id: String(point + 1),
    options: row.map((_, o) => letter(o)),
  }));
  return {
    points,
    parties: parties.map(({ id, rows, reservation, redLines }) => ({
      id,
      reservation,
      redLines,
      values: byName(rows),
    })),
  };
}

/** Numbers per point and option as a file holds them. */
export function byName(rows: readonly (readonly number[])[]): Record<string, Record<string, number>> {
  return Object.fromEntries(
    rows.map((row, point) => [
      String(point + 1),
      Object.fromEntries(row.map((value, o) => [letter(o), value])),
    ]),
  );
}

/** One option of a point as a file names it: `choice("1b")`. */
export function choice(name: string): { point: string; option: string } {
  const [, point, option] = /(\d+)([a-z]+)/.exec(name)!;
  return { point: point!, option: option! };
}

/** A package as letters: `abca`. */
export function letters(chosen: readonly number[]): string {
  return chosen.map(letter).join("");
}

export function letter(option: number): string {
  return option < 26
    ? String.fromCharCode(97 + option)
    : letter(Math.floor(option / 26) - 1) + letter(option % 26);
}

/** A file with something else at a place: `edited(file, "parties.0.reservation", 3)`; undefined removes it. */
export function edited(file: unknown, place: string, value: unknown): unknown {
  const [key, ...rest] = place.split(".");
  const copy = Array.isArray(file) ? [...file] : { ...(file as object) };
  const fields = copy as Record<string, unknown>; // a test edits by name what the file has
  if (rest.length > 0) fields[key!] = edited(fields[key!], rest.join("."), value);
  else if (value === undefined) delete fields[key!];
  else fields[key!] = value;
  return copy;
}
