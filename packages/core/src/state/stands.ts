import type { Ref } from "../entry/ref.ts";
import { levelOf, type Level, type Speaker } from "../entry/speaker.ts";
import type { Venue } from "../entry/entry.ts";
import type { Line, Read } from "../stages/line.ts";
import { overlaps, type When } from "../time.ts";
import type { Position, Stance } from "./positions.ts";
import type { World } from "./world.ts";

/** Whether something was said in public, to somebody in confidence or in session, or nobody knows where. */
export const PRIVACIES = ["public", "private", "unknown"] as const;
export type Privacy = (typeof PRIVACIES)[number];

/** Where a party stands at one level, in one sort of venue, on one wording. These are never merged. */
export interface StandState {
  readonly level: Level;
  readonly privacy: Privacy;
  /** The version of the text to which it is bound, where one is known. */
  readonly version: string | undefined;
  /** Said of a wording that the text no longer has: a yes to it is no yes to the present one. */
  readonly isEarlier: boolean;
  readonly stance: Stance;
  readonly redLine: Position["redLine"];
  readonly gist: string | undefined;
  readonly by: Speaker | undefined;
  /** Since when the party has stood there without a break, as far as recorded. */
  readonly since: When | undefined;
  readonly read: Read;
  /** The current line, first of all that are behind the stand. */
  readonly line: Line<Position>;
  /** What overlaps the current one in time or bears no time: beside it, displaced by nothing. */
  readonly beside: readonly Line<Position>[];
  /** What it displaced, the latest first. */
  readonly earlier: readonly Line<Position>[];
}

/** One cell: every stand of a party on a subject, the most authoritative first; empty where nothing is recorded. */
export interface CellState {
  readonly party: Ref;
  readonly stands: readonly StandState[];
  /** Lines of the reader that fill nothing. */
  readonly apart: readonly Line<Position>[];
}

/** The wording to which a position is bound, and whether the text has left it behind. */
export interface Bound {
  /** Undefined where no version of the text is on record or named. */
  readonly version: string | undefined;
  readonly isEarlier: boolean;
}

/** Finds the wording to which a position is bound. */
export type Binding = (line: Line<Position>) => Bound;

/** One cell: the stands of a party on a subject, from its lines. Without a binding each is on the version it names. */
export function cellState(
  world: World,
  party: Ref,
  lines: readonly Line<Position>[],
  bind: Binding | undefined,
): CellState {
  const isReviewed = ({ read }: Line): boolean => read === "reviewed";
  const fills = lines.some(isReviewed) ? isReviewed : ({ read }: Line): boolean => read === "fills";
  const filling = lines.every(fills) ? lines : lines.filter(fills);
  const apart = filling === lines ? [] : lines.filter((line) => !fills(line));
  return { party, stands: standsOf(world, filling, bind), apart: apart.toSorted(world.inOrder) };
}

interface Group extends Bound {
  readonly level: Level;
  readonly privacy: Privacy;
  readonly lines: Line<Position>[];
}

function standsOf(
  world: World,
  lines: readonly Line<Position>[],
  bind: Binding | undefined,
): readonly StandState[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  for (const line of lines) {
    const { by, version: named } = line.entry.body;
    const bound = bind?.(line);
    const version = bound === undefined ? named : bound.version;
    const level = levelOf(by);
    const privacy = privacyOf(line.entry.venue);
    // Lines that come one after the other often belong together.
    if (group?.level !== level || group.privacy !== privacy || group.version !== version)
      group = groups.find(
        (other) => other.level === level && other.privacy === privacy && other.version === version,
      );
    if (group === undefined) {
      group = { level, privacy, version, isEarlier: bound?.isEarlier === true, lines: [] };
      groups.push(group);
    }
    group.lines.push(line);
  }
  return groups.map((group) => standState(world, group)).toSorted(byAuthority);
}

/** The sort of venue in which something was said. */
export function privacyOf(venue: Venue | undefined): Privacy {
  if (venue === "public") return "public";
  return venue === "in-confidence" || venue === "in-session" ? "private" : "unknown";
}

const AUTHORITY: Readonly<Record<Level, number>> = { principal: 0, envoy: 1, unknown: 2, unofficial: 3 };

function byAuthority(a: StandState, b: StandState): number {
  return (
    Number(a.isEarlier) - Number(b.isEarlier) ||
    AUTHORITY[a.level] - AUTHORITY[b.level] ||
    PRIVACIES.indexOf(a.privacy) - PRIVACIES.indexOf(b.privacy) ||
    -(a.version ?? "").localeCompare(b.version ?? "", "en", { numeric: true })
  );
}

/** A line with its span in milliseconds since 1970; without a time it is before everything. */
interface Timed {
  readonly line: Line<Position>;
  readonly start: number;
  readonly end: number;
}

function timedIn({ calendar }: World, line: Line<Position>): Timed {
  const span = calendar.span(line.entry.on);
  return { line, start: span?.start ?? -Infinity, end: span?.end ?? -Infinity };
}

function standState(world: World, { lines, version, isEarlier }: Group): StandState {
  const timed = lines
    .map((line) => timedIn(world, line))
    .sort((a, b) => latestFirst(a, b) || world.inOrder(a.line, b.line));
  const [current, ...others] = timed;
  if (current === undefined) throw new RangeError("a stand without a line");
  const isTimed = current.end !== -Infinity;
  const isBeside = (other: Timed): boolean => !isTimed || other.end === -Infinity || overlaps(other, current);
  const { entry, read } = current.line;
  const earlier = others.filter((other) => !isBeside(other)).map(({ line }) => line);
  return {
    level: levelOf(entry.body.by),
    privacy: privacyOf(entry.venue),
    version,
    isEarlier,
    stance: entry.body.stance,
    redLine: entry.body.redLine,
    gist: entry.body.gist,
    by: entry.body.by,
    since: sinceOf(current.line, earlier),
    read,
    line: current.line,
    beside: others.filter(isBeside).map(({ line }) => line),
    earlier,
  };
}

/** Rule 4: the greatest end, then the greatest start; what has no time comes last. */
function latestFirst(a: Timed, b: Timed): number {
  if (a.end !== b.end) return a.end < b.end ? 1 : -1;
  return a.start === b.start ? 0 : b.start - a.start;
}

function sinceOf(current: Line<Position>, earlier: readonly Line<Position>[]): When | undefined {
  let since = current;
  for (const line of earlier) {
    if (line.entry.body.stance !== current.entry.body.stance) break;
    since = line;
  }
  return since.entry.on;
}
