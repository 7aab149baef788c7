import type { Ref } from "../entry/ref.ts";
import type { Speaker } from "../entry/speaker.ts";
import type { Line } from "../stages/line.ts";
import type { World } from "./world.ts";

/** How a side stands to what another reports. Silence is a standing too, and no denial. */
export const STANDINGS = ["affirmed", "denied", "declined", "silent"] as const;
export type StandingOf = (typeof STANDINGS)[number];

/** A side confirms what is on record, denies it, declines to say, or was asked and said nothing. */
export interface Confirmation {
  readonly of: Ref;
  readonly by: Speaker;
  readonly standing: StandingOf;
  readonly words?: string;
}

/** Somebody who may not correct an entry says that it is wrong, and how. */
export interface Dispute {
  readonly of: Ref;
  readonly words: string;
}

/** Lines by the entity that they are about, in the order of telling. */
export function linesByTarget<Body extends { readonly of: Ref }>(
  world: World,
  lines: readonly Line<Body>[],
): ReadonlyMap<Ref, readonly Line<Body>[]> {
  return Map.groupBy(lines.toSorted(world.inOrder), ({ entry }) => world.canon(entry.body.of));
}
