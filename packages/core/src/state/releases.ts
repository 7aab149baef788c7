import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import type { When } from "../time.ts";
import { canonAll, type World } from "./world.ts";

/** In which form something said in confidence may be carried. */
export const RELEASE_FORMS = ["verbatim", "gist", "as-our-own-idea"] as const;
export type ReleaseForm = (typeof RELEASE_FORMS)[number];

/** Leave to carry something said in confidence. Without one, nothing is carried. */
export interface Release {
  /** The entries that may be carried. */
  readonly what: readonly Ref[];
  /** Who gave the leave, in which capacity. */
  readonly by: Speaker;
  readonly to: readonly Ref[];
  readonly form: ReleaseForm;
  /** How its origin may be named to the recipient, in words; not at all where left out. */
  readonly attribution?: string;
  /** The last moment at which it may be carried. */
  readonly until?: When;
}

/** The leave is taken back. What was carried stays carried. */
export interface Revocation {
  readonly release: Ref;
  readonly by?: Speaker;
}

/** Whether something may still be carried. */
export type ReleaseStatus = "live" | "expired" | "revoked";

/** A release as it stands. */
export interface ReleaseState {
  readonly ref: Ref;
  readonly what: readonly Ref[];
  readonly by: Speaker;
  readonly to: readonly Ref[];
  readonly form: ReleaseForm;
  readonly attribution: string | undefined;
  readonly until: When | undefined;
  readonly status: ReleaseStatus;
  readonly revocation: Line<Revocation> | undefined;
  readonly line: Line<Release>;
}

/** The releases, live ones first, as of a moment (milliseconds since 1970; undefined: none has expired). */
export function releaseStates(
  world: World,
  releases: readonly Line<Release>[],
  revocations: readonly Line<Revocation>[],
  asOf: number | undefined,
): readonly ReleaseState[] {
  const revocationByRelease = new Map(
    revocations.toSorted((a, b) => world.inOrder(b, a)).map((line) => [line.entry.body.release, line]),
  );
  const order: Readonly<Record<ReleaseStatus, number>> = { live: 0, expired: 1, revoked: 2 };
  return releases
    .toSorted(world.inOrder)
    .map((line): ReleaseState => {
      const { what, by, to, form, attribution, until } = line.entry.body;
      const revocation = revocationByRelease.get(line.ref);
      const end = world.calendar.span(until)?.end;
      const isOver = end !== undefined && asOf !== undefined && end < asOf;
      const status = revocation !== undefined ? "revoked" : isOver ? "expired" : "live";
      return {
        ref: line.ref,
        what,
        by,
        to: canonAll(world, to),
        form,
        attribution,
        until,
        status,
        revocation,
        line,
      };
    })
    .toSorted((a, b) => order[a.status] - order[b.status]);
}
