import type { OptionState, Ref, StateOfPlay } from "@parley/core";

/** A point that can be decided: its options are on record. */
export interface OpenPoint {
  readonly ref: Ref;
  readonly id: string;
  readonly title: string;
  readonly options: readonly OpenOption[];
}

export interface OpenOption {
  readonly ref: Ref;
  readonly id: string;
  readonly state: OptionState;
}

/** The points with options, as the matrix orders them, under names that are each used once. */
export function openPoints(state: StateOfPlay): readonly OpenPoint[] {
  const rows = state.rows.map(({ ref }) => ref).filter((ref) => state.optionsByPoint.has(ref));
  // A topic of which nobody spoke has no row; a point without one is superseded by a later draft's.
  const others = [...state.optionsByPoint.keys()].filter(
    (ref) => !rows.includes(ref) && state.lineByRef.get(ref)?.entry.kind !== "point",
  );
  const refs = [...rows, ...others];
  const ids = unique(refs.map((ref) => state.name(ref) ?? ref));
  return refs.map((ref, at) => {
    const name = ids[at] ?? ref;
    const number = state.rows.find((row) => row.ref === ref)?.number;
    const options = state.optionsByPoint.get(ref) ?? [];
    const labels = unique(options.map(({ label }) => label));
    return {
      ref,
      id: name,
      title: number === undefined || number === name ? name : `${number} ${name}`,
      options: options.map((option, place) => ({
        ref: state.canon(option.ref),
        id: labels[place] ?? option.label,
        state: option,
      })),
    };
  });
}

/** The names, a second use of one told apart by a number. */
export function unique(names: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return names.map((name) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}
