import { roomsIn, type Entry, type Ref, type ReleaseForm } from "@parley/core";

/** One carrying: what goes, into which room, under which release or for which stated reason. */
export interface Carriage {
  readonly what: readonly Ref[];
  readonly form: ReleaseForm;
  readonly release: Ref | undefined;
  /** Why it goes without leave; empty under a release. */
  readonly override: string;
}

/** The room in which a carrying is put on record: the mediators' own, never one that a party reads. */
export function roomOfCarrying(entries: readonly Entry[]): string {
  const team = [...roomsIn(entries)].find(([, { kind }]) => kind === "team");
  return team?.[0] ?? "mine";
}

/** The bodies of a carrying's two own entries, once the copy has its reference. */
export function carryBody({ what, form, release, override }: Carriage, room: string): object {
  return {
    what,
    room,
    ...(release === undefined ? {} : { release }),
    form,
    ...(override === "" ? {} : { override }),
  };
}
