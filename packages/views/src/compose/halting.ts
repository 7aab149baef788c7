import { roomsIn, type Entry, type Ref } from "@parley/core";
import { comparing, wordsOf } from "../guards/carrying.ts";
import { roomChip, type RoomChip } from "../desk/room-chip.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";

/** Why something does not go as it stands: words of a room that the readers do not read. */
export interface Halt {
  readonly ref: Ref;
  readonly room: RoomChip;
  /** The words that both have. */
  readonly shared: readonly string[];
  readonly sentence: string;
}

/** What was compared before something goes, and what was found. */
export interface Compared {
  readonly rooms: readonly string[];
  readonly halts: readonly Halt[];
}

/**
 * Compares what is to be written with the words of every room that the writer reads and the target may not cite
 * (rule 10). Nothing is compared where no party reads: the mediators' own rooms.
 */
export function halting(viewing: Viewing, entries: readonly Entry[], draft: Entry): Compared {
  const { state, language } = viewing;
  const audience = roomsIn(entries).get(draft.room)?.kind;
  if (audience !== "caucus" && audience !== "joint" && audience !== "public") return { rooms: [], halts: [] };
  const { rooms, origins } = comparing(wordsOf(draft), draft.room, entries);
  return {
    rooms: rooms.map((room) => roomChip(state, language, room).title),
    halts: origins.map(({ ref, room, shared }) => {
      const line = state.lineByRef.get(ref);
      return {
        ref,
        room: roomChip(state, language, room),
        shared: shared.map(({ words }) => words),
        sentence: line === undefined ? "" : sentenceOf(viewing, line),
      };
    }),
  };
}
