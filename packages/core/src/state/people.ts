import type { Ref } from "../entry/ref.ts";
import type { Capacity } from "../entry/speaker.ts";
import type { Line, Read } from "../stages/line.ts";
import type { When } from "../time.ts";
import { byEntity, readOf, type World } from "./world.ts";

/** Somebody who speaks or acts for a party. The capacity stands with each statement and contact. */
export interface Person {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly party?: Ref;
  readonly offices?: readonly { readonly title: string; readonly on?: When }[];
}

/** One person as on record: in every capacity in which they spoke or took part. */
export interface PersonState {
  readonly ref: Ref;
  readonly name: string;
  readonly party: Ref | undefined;
  readonly offices: readonly string[];
  readonly capacities: readonly Capacity[];
  readonly read: Read;
  readonly lines: readonly Line<Person>[];
}

/** Notes in which capacity people spoke or took part. */
export class CapacityBook {
  readonly #capacitiesByPerson = new Map<Ref, Set<Capacity>>();

  /** Notes that the person appeared in the capacity. */
  add(person: Ref | undefined, capacity: Capacity): void {
    if (person === undefined) return;
    const known = this.#capacitiesByPerson.get(person);
    if (known === undefined) this.#capacitiesByPerson.set(person, new Set([capacity]));
    else known.add(capacity);
  }

  /** Every capacity noted for any of the references, `unknown` only where there is no other. */
  of(people: readonly Ref[]): readonly Capacity[] {
    const all = new Set(people.flatMap((person) => [...(this.#capacitiesByPerson.get(person) ?? [])]));
    if (all.size > 1) all.delete("unknown");
    return [...all].toSorted();
  }
}

/** The people, in the order in which they are told of. */
export function personStates(
  world: World,
  lines: readonly Line<Person>[],
  capacities: CapacityBook,
): readonly PersonState[] {
  return [...byEntity(world, lines)]
    .map(([ref, group]) => {
      const told = group.toSorted(world.inOrder);
      const party = told.map(({ entry }) => entry.body.party).find((side) => side !== undefined);
      return {
        ref,
        name: world.name(ref) ?? "",
        party: party === undefined ? undefined : world.canon(party),
        offices: [
          ...new Set(told.flatMap(({ entry }) => entry.body.offices ?? []).map(({ title }) => title)),
        ],
        capacities: capacities.of(told.map((line) => line.ref)),
        read: readOf(told),
        lines: told,
      };
    })
    .toSorted((a, b) => (a.lines[0] && b.lines[0] ? world.inOrder(a.lines[0], b.lines[0]) : 0));
}
