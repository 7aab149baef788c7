import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import type { When } from "../time.ts";
import type { RowState } from "./matrix.ts";
import type { StandState } from "./stands.ts";
import type { World } from "./world.ts";

/** What somebody may agree to, up to whom, on whose word. */
export interface Mandate {
  readonly holder: Speaker;
  /** The points, topics or papers that it covers; everything where left out. */
  readonly subjects?: readonly Ref[];
  /** What may be agreed to, in words. */
  readonly may: string;
  /** On whose word we know. */
  readonly givenBy?: Speaker;
  /** Whose sign-off a yes still needs. */
  readonly needs?: readonly Speaker[];
  readonly until?: When;
}

/** A yes that was given under a mandate and waits for a sign-off. */
export interface SignOff {
  readonly row: Ref;
  readonly party: Ref;
  /** Who said yes. */
  readonly by: Speaker | undefined;
  /** Who has yet to sign it off. */
  readonly needs: readonly Speaker[];
  readonly mandate: Line<Mandate>;
  readonly stand: StandState;
}

/**
 * The sign-offs owed: a yes below the principal's level, by a party of which a mandate asks for one, while
 * nobody whose sign-off it needs has said yes to the same wording.
 */
export function signOffs(
  world: World,
  mandates: readonly Line<Mandate>[],
  rows: readonly RowState[],
): readonly SignOff[] {
  const demanding = mandates
    .filter(({ entry }) => (entry.body.needs ?? []).length > 0)
    .toSorted(world.inOrder);
  if (demanding.length === 0) return [];
  return rows.flatMap((row) =>
    row.cells.flatMap(({ party, stands }) =>
      stands
        .filter((stand) => isYes(stand) && stand.level !== "principal" && !isSignedOff(stand, stands))
        .flatMap((stand) => {
          const mandate = demanding.find((line) => covers(world, line, row.ref, party, stand.by));
          return mandate === undefined
            ? []
            : [{ row: row.ref, party, by: stand.by, needs: mandate.entry.body.needs ?? [], mandate, stand }];
        }),
    ),
  );
}

function isYes({ stance, isEarlier }: StandState): boolean {
  return !isEarlier && (stance === "accepts" || stance === "accepts-if");
}

function isSignedOff({ version }: StandState, stands: readonly StandState[]): boolean {
  return stands.some((other) => other.level === "principal" && isYes(other) && other.version === version);
}

function covers(
  world: World,
  { entry }: Line<Mandate>,
  row: Ref,
  party: Ref,
  by: Speaker | undefined,
): boolean {
  const { holder, subjects } = entry.body;
  const isHolder =
    holder.person === undefined || by?.person === undefined
      ? holder.party !== undefined && world.canon(holder.party) === party
      : world.canon(holder.person) === world.canon(by.person);
  return isHolder && (subjects === undefined || subjects.some((subject) => world.canon(subject) === row));
}
