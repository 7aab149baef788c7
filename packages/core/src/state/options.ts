import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import { canonAll, type World } from "./world.ts";

/** One way of settling a point: the alternatives of a bracket. */
export interface Option {
  readonly point: Ref;
  /** By which it is called: "A", "6.2 %". */
  readonly label: string;
  readonly text?: string;
  /** The sides that want it, as far as known. */
  readonly wantedBy?: readonly Ref[];
}

/** How one option binds another. */
export const LINK_KINDS = ["requires", "excludes"] as const;

/** "If this option, then that one" or "not both". */
export interface OptionLink {
  readonly option: Ref;
  readonly kind: (typeof LINK_KINDS)[number];
  readonly other: Ref;
  readonly words?: string;
}

/** One option as on record. */
export interface OptionState {
  readonly ref: Ref;
  readonly label: string;
  readonly text: string | undefined;
  readonly wantedBy: readonly Ref[];
  readonly line: Line<Option>;
}

/** The options by point, as told. */
export function optionsByPoint(
  world: World,
  lines: readonly Line<Option>[],
): ReadonlyMap<Ref, readonly OptionState[]> {
  const groups = Map.groupBy(lines, ({ entry }) => world.canon(entry.body.point));
  return new Map(
    [...groups].map(([point, group]) => [
      point,
      group
        .toSorted((a, b) => world.inOrder(a, b))
        .map((line) => {
          const { label, text, wantedBy } = line.entry.body;
          return { ref: line.ref, label, text, wantedBy: canonAll(world, wantedBy ?? []), line };
        }),
    ]),
  );
}
