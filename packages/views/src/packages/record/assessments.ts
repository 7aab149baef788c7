import {
  acceptedAt,
  type Line,
  type Preference,
  type Ref,
  type StateOfPlay,
  type Ticks,
  type When,
} from "@parley/core";

/** What one person judges one party to want, from all that this person recorded of it: the latest word counts. */
export interface Assessment {
  readonly party: Ref;
  /** The member who judged, and the name that the rooms give to it. */
  readonly assessor: string;
  readonly name: string;
  /** When the latest of it was said, or else taken down. */
  readonly on: When;
  readonly points: ReadonlyMap<Ref, Ticks>;
  readonly options: ReadonlyMap<Ref, Ticks>;
  readonly withoutAgreement: Ticks | undefined;
  readonly lines: readonly Line<Preference>[];
}

/** The assessments on record that count, by party and assessor, each party's latest last. */
export function assessmentsOf(state: StateOfPlay): readonly Assessment[] {
  const counted = state.preferences
    .filter(({ read }) => read === "reviewed")
    .toSorted((a, b) => compare(timeOf(state, a), timeOf(state, b)));
  const groups = Map.groupBy(counted, ({ entry }) => `${state.canon(entry.body.party)} ${entry.author}`);
  return [...groups.values()]
    .map((lines) => assessmentFrom(state, lines))
    .toSorted((a, b) => compare(timeOf(state, a.lines.at(-1)), timeOf(state, b.lines.at(-1))));
}

function assessmentFrom(state: StateOfPlay, lines: readonly Line<Preference>[]): Assessment {
  const points = new Map<Ref, Ticks>();
  const options = new Map<Ref, Ticks>();
  let withoutAgreement: Ticks | undefined;
  for (const { entry } of lines) {
    for (const { point, ticks } of entry.body.points ?? []) points.set(state.canon(point), ticks);
    for (const { option, ticks } of entry.body.options ?? []) options.set(state.canon(option), ticks);
    withoutAgreement = entry.body.withoutAgreement ?? withoutAgreement;
  }
  const last = lines.at(-1);
  if (last === undefined) throw new RangeError("an assessment without a line");
  const { author, body, on } = last.entry;
  return {
    party: state.canon(body.party),
    assessor: author,
    name: memberName(state, author),
    on: on ?? { day: acceptedAt(last.entry).slice(0, 10) },
    points,
    options,
    withoutAgreement,
    lines,
  };
}

function memberName({ rooms }: StateOfPlay, member: string): string {
  const named = rooms.flatMap(({ entry }) => entry.body.members ?? []).find((each) => each.member === member);
  return named?.name ?? member;
}

/** When something was judged, in milliseconds since 1970; by the store's clock where no day is given. */
function timeOf({ calendar }: StateOfPlay, line: Line | undefined): readonly [number, number] {
  if (line === undefined) return [0, 0];
  const accepted = Date.parse(acceptedAt(line.entry));
  return [calendar.span(line.entry.on)?.end ?? accepted, accepted];
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}
