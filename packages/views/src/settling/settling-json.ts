import type { Ref, StateOfPlay } from "@parley/core";
import { freeingAnswers } from "./freeing.ts";
import { standoffOn } from "./standoff.ts";
import { hangingTogether } from "./together.ts";
import { unspecified } from "./unspecified.ts";

/** What could free it, for programs: by references and names, without a number of what anything is worth. */
export function settlingToJson(state: StateOfPlay): object {
  const named = (ref: Ref): object => ({ ref, name: state.name(ref) });
  const { answers, nearest } = freeingAnswers(state);
  return {
    blocking: state.stuck.map(({ row, read }) => {
      const { against, acceptsIt } = standoffOn(row);
      return { point: named(row.ref), against: against.map(named), accepts: acceptsIt.map(named), read };
    }),
    freeing: answers.map(({ party, offer, frees }) => ({
      party: named(party),
      offer: offer?.ref ?? null,
      settles: frees.map(({ ref }) => named(ref)),
    })),
    nearest:
      nearest === undefined ? null : { point: named(nearest.row.ref), missing: nearest.missing.map(named) },
    unspecified: unspecified(state).map(({ party, row, stand, what }) => ({
      party: named(party),
      on: named(row.ref),
      stance: stand.stance,
      leavesOpen: what,
      entry: stand.line.ref,
      read: stand.read,
    })),
    together: hangingTogether(state).map((each) => ({
      points: each.points.map(named),
      by: each.by,
      entry: each.by === "offer" ? each.offer.ref : each.line.ref,
    })),
  };
}
