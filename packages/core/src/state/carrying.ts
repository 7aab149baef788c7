import type { Ref } from "../entry/ref.ts";
import type { Line } from "../stages/line.ts";
import type { ReleaseForm } from "./releases.ts";
import type { World } from "./world.ts";

/** What is to be carried into which room, under which release, in which form. */
export interface Carry {
  readonly what: readonly Ref[];
  readonly room: string;
  /** Left out where what is carried was never said in confidence. */
  readonly release?: Ref;
  readonly form: ReleaseForm;
  /** Why it is carried without leave, in the carrier's words. */
  readonly override?: string;
}

/** The copy stands in the other room. */
export interface Carried {
  readonly carry: Ref;
  readonly copy: Ref;
}

/** A carrying as it stands: unfinished until its copy is named. */
export interface CarryingState {
  readonly ref: Ref;
  readonly what: readonly Ref[];
  readonly room: string;
  readonly release: Ref | undefined;
  readonly form: ReleaseForm;
  readonly copies: readonly Ref[];
  readonly line: Line<Carry>;
}

/** What was carried and what was begun and not finished, in the order of telling. */
export function carryingStates(
  world: World,
  carries: readonly Line<Carry>[],
  carried: readonly Line<Carried>[],
): readonly CarryingState[] {
  const copiesByCarry = Map.groupBy(carried.toSorted(world.inOrder), ({ entry }) => entry.body.carry);
  return carries.toSorted(world.inOrder).map((line) => {
    const { what, room, release, form } = line.entry.body;
    const copies = (copiesByCarry.get(line.ref) ?? []).map(({ entry }) => entry.body.copy);
    return { ref: line.ref, what, room, release, form, copies, line };
  });
}
