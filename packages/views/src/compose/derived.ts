import { mayCite, roomOf, roomsIn, type Entry, type Ref } from "@parley/core";
import { roomChip } from "../desk/room-chip.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";
import type { Halt } from "./halting.ts";

/** What a draft was worked out from: it carries the rooms of all of it. */
export interface Derived {
  readonly inputs: readonly Ref[];
  /** The room for which it was checked what its readers could infer, and what of that is not released to them. */
  readonly checked: { readonly room: string; readonly unreleased: readonly Ref[] } | undefined;
}

/** What has to be said before something that was worked out goes to a room. */
export interface DerivedHalts {
  /** How many of its inputs the readers may not know, where that was not checked for this room; else 0. */
  readonly unchecked: number;
  readonly halts: readonly Halt[];
}

/** Nothing stops it on its way to a room that may cite all that it was worked out from, or that no party reads. */
export function derivedHalts(
  viewing: Viewing,
  entries: readonly Entry[],
  room: string,
  { inputs, checked }: Derived,
): DerivedHalts {
  const { state, language } = viewing;
  const rooms = roomsIn(entries);
  const target = rooms.get(room);
  if (target === undefined || !["caucus", "joint", "public"].includes(target.kind))
    return { unchecked: 0, halts: [] };
  const hidden = inputs.filter((ref) => {
    const other = rooms.get(roomOf(ref));
    return roomOf(ref) !== room && (other === undefined || !mayCite(target, other));
  });
  if (checked?.room !== room) return { unchecked: hidden.length, halts: [] };
  const halts = checked.unreleased.map((ref): Halt => {
    const line = state.lineByRef.get(ref);
    return {
      ref,
      room: roomChip(state, language, roomOf(ref)),
      shared: [],
      sentence: line === undefined ? "" : sentenceOf(viewing, line),
      why: language.desk.compose.couldInfer,
    };
  });
  return { unchecked: 0, halts };
}
