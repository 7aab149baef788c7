import { count, LARGEST, listAt, objectAt, textAt } from "./fields.ts";
import { Names, PointNames } from "../problem/names.ts";
import type { Note, Option, Party, Point, Problem, Unknown } from "../problem/problem.ts";
import { readParty, type PartyDraft } from "./read-party.ts";
import { readConsent, readLinks } from "./read-rules.ts";
import { fail, reading, refuse, type Result } from "../problem/result.ts";
import { scaleFor, toTicks, type Scale } from "../problem/scale.ts";

/** A problem as a file holds it: docs/problem-format.md. Numbers are in any unit that all parties share. */
export interface ProblemFile {
  readonly points: readonly PointFile[];
  readonly parties: readonly PartyFile[];
  readonly links?: readonly LinkFile[];
  readonly consent?: ConsentFile;
}

export interface PointFile {
  readonly id: string;
  readonly title?: string;
  readonly options: readonly (string | { readonly id: string; readonly title?: string })[];
}

export interface PartyFile {
  readonly id: string;
  readonly title?: string;
  readonly values?: NumbersFile<number>;
  readonly reservation?: number;
  readonly redLines?: readonly ChoiceFile[];
  readonly ranges?: {
    readonly reservation?: readonly [number, number];
    readonly weights?: Readonly<Record<string, readonly [number, number]>>;
    readonly options?: NumbersFile<readonly [number, number]>;
  };
}

/** By point, then by option. */
type NumbersFile<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

export interface ChoiceFile {
  readonly point: string;
  readonly option: string;
}

export interface LinkFile {
  readonly kind: string;
  readonly from: ChoiceFile;
  readonly to: ChoiceFile;
}

export type ConsentFile =
  | "all"
  | "all-but-one"
  | { readonly needs?: "all" | "all-but-one" | number; readonly vetoes?: readonly string[] };

/** How large a problem may be: more is refused, not tried. */
export const MOST_POINTS: number = 1_000;
export const MOST_OPTIONS: number = 20_000;
export const MOST_PARTIES: number = 20;

/** Reads a problem from the text of a JSON file. */
export function parseProblem(text: string): Result<Problem> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return fail("json", `The problem file is not JSON: ${what}.`);
  }
  return toProblem(value);
}

/** Reads a problem from a value of the shape `ProblemFile`, checking everything. */
export function toProblem(value: unknown): Result<Problem> {
  return reading(() => readProblem(value));
}

function readProblem(value: unknown): Problem {
  const fields = objectAt(value, "The problem", ["points", "parties", "links", "consent"]);
  const points = readPoints(fields["points"]);
  const names = new PointNames(points);
  const given = listAt(fields["parties"], "The list of parties", MOST_PARTIES);
  if (given.length === 0) refuse("nothing-to-decide", "The problem has no parties; list at least one.");
  const drafts = given.map((party, place) => readParty(party, place, names));
  const ids = drafts.map(({ id }) => id);
  const parties = new Names("party", ids);
  const scale = scaleOf(drafts);
  return {
    points,
    parties: drafts.map((draft) => inTicks(draft, scale)),
    links: readLinks(fields["links"] ?? [], names),
    consent: readConsent(fields["consent"] ?? "all", ids, parties),
    scale,
    unknowns: drafts.flatMap((draft, party) => unknownsOf(draft, party, scale)),
    notes: [...drafts.flatMap(({ notes }) => notes), ...roundingNote(scale)],
  };
}

function readPoints(value: unknown): Point[] {
  const points = listAt(value, "The list of points", MOST_POINTS).map((point, place) =>
    readPoint(point, place),
  );
  if (points.length === 0) refuse("nothing-to-decide", "The problem has no points; list at least one.");
  const options = points.reduce((sum, point) => sum + point.options.length, 0);
  if (options > MOST_OPTIONS)
    refuse(
      "too-many",
      `The points have ${count(options)} options together; at most ${count(MOST_OPTIONS)} are taken.`,
    );
  return points;
}

function readPoint(value: unknown, place: number): Point {
  const id = textAt(objectAt(value, `Point ${place + 1}`)["id"], `The id of point ${place + 1}`);
  const fields = objectAt(value, `Point “${id}”`, ["id", "title", "options"]);
  const options = listAt(fields["options"], `Point “${id}”: its list of options`, MOST_OPTIONS);
  if (options.length === 0)
    refuse("nothing-to-decide", `Point “${id}” has no options; list at least one, or leave the point out.`);
  return {
    ...titled(fields, `Point “${id}”`),
    options: options.map((option, at) => readOption(option, id, at)),
  };
}

function readOption(value: unknown, point: string, at: number): Option {
  const where = `Option ${at + 1} of point “${point}”`;
  if (typeof value === "string") return { id: textAt(value, where), title: value };
  return titled(objectAt(value, where, ["id", "title"]), where);
}

function titled(fields: Readonly<Record<string, unknown>>, where: string): Option {
  const id = textAt(fields["id"], `${where}: its id`);
  return { id, title: fields["title"] === undefined ? id : textAt(fields["title"], `${where}: its title`) };
}

/** The scale in which every number of every party is whole. */
function scaleOf(drafts: readonly PartyDraft[]): Scale {
  const numbers: number[] = [];
  let largest = 0;
  for (const draft of drafts) {
    const ranges = [
      draft.reservationRange,
      ...draft.weightRanges,
      ...draft.optionRanges.map(({ range }) => range),
    ];
    const ends = ranges.flatMap((range) => range ?? []);
    numbers.push(draft.reservation, ...ends);
    let reach = Math.abs(draft.reservation);
    for (const row of draft.values) {
      let most = 0;
      for (const value of row) {
        numbers.push(value);
        most = Math.max(most, Math.abs(value));
      }
      reach += most;
    }
    largest = Math.max(largest, reach, ...ends.map(Math.abs));
  }
  if (largest > LARGEST * 100)
    refuse("too-large", `Values reach ${largest} together; give them in a larger unit.`);
  return scaleFor(numbers, largest, drafts.some(isUncertain));
}

function isUncertain(draft: PartyDraft): boolean {
  return (
    draft.reservationRange !== null ||
    draft.optionRanges.length > 0 ||
    draft.weightRanges.some((range) => range !== null)
  );
}

function inTicks(draft: PartyDraft, scale: Scale): Party {
  const { id, title, redLines } = draft;
  const values = draft.values.map((row) => Float64Array.from(row, (value) => toTicks(scale, value)));
  return { id, title, values, reservation: toTicks(scale, draft.reservation), redLines };
}

function unknownsOf(draft: PartyDraft, party: number, scale: Scale): Unknown[] {
  const ends = ([low, high]: readonly [number, number]) => ({
    party,
    low: toTicks(scale, low),
    high: toTicks(scale, high),
  });
  const reservation =
    draft.reservationRange === null
      ? []
      : [{ kind: "reservation" as const, ...ends(draft.reservationRange) }];
  const weights = draft.weightRanges.flatMap((range, point) =>
    range === null ? [] : [{ kind: "weight" as const, point, ...ends(range) }],
  );
  const options = draft.optionRanges.map(({ choice, range }) => ({
    kind: "option" as const,
    ...choice,
    ...ends(range),
  }));
  return [...reservation, ...weights, ...options.sort((a, b) => a.point - b.point || a.option - b.option)];
}

function roundingNote({ grain, ticksPerUnit }: Scale): Note[] {
  if (grain === 1) return [];
  const message = `Some values have more digits than can be kept exactly: utilities closer than ${grain / ticksPerUnit} count as equal.`;
  return [{ kind: "rounded", message }];
}
