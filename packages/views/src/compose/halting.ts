import { roomsIn, type Entry, type Ref, type ReleaseForm } from "@parley/core";
import { comparing, leaveFor, wordsOf, type Origin } from "../guards/carrying.ts";
import { roomChip, type RoomChip } from "../desk/room-chip.ts";
import { sentenceOf } from "../status/describing.ts";
import type { Viewing } from "../status/viewing.ts";

/** Words of a room that the readers do not read, in something that is about to go to them. */
export interface Halt {
  readonly ref: Ref;
  readonly room: RoomChip;
  /** The words that both have. */
  readonly shared: readonly string[];
  /** The entry from which they come, as a sentence. */
  readonly sentence: string;
  /** Why it may not go, in words. */
  readonly why: string;
}

/** What was compared before something goes, what stops it, and what goes under a release. */
export interface Compared {
  readonly rooms: readonly string[];
  readonly halts: readonly Halt[];
  readonly carried: readonly { readonly what: Ref; readonly release: Ref; readonly form: ReleaseForm }[];
}

/**
 * Compares what is to be written with the words of every room that the writer reads and the target may not cite
 * (rule 10). What a live release covers goes under it; the rest stops. Nothing is compared where no party reads.
 */
export function halting(viewing: Viewing, entries: readonly Entry[], draft: Entry): Compared {
  const { state, language } = viewing;
  const target = roomsIn(entries).get(draft.room);
  if (
    target === undefined ||
    !(target.kind === "caucus" || target.kind === "joint" || target.kind === "public")
  )
    return { rooms: [], halts: [], carried: [] };
  const { rooms, origins } = comparing(wordsOf(draft), draft.room, entries);
  const halts: Halt[] = [];
  const carried: Compared["carried"][number][] = [];
  for (const origin of origins) {
    const form = formOf(origin);
    const leave =
      target.party === undefined
        ? undefined
        : leaveFor(state, { what: [origin.ref], to: target.party, form });
    if (leave?.may === true) {
      if (leave.release !== undefined) carried.push({ what: origin.ref, release: leave.release.ref, form });
      continue;
    }
    const line = state.lineByRef.get(origin.ref);
    halts.push({
      ref: origin.ref,
      room: roomChip(state, language, origin.room),
      shared: origin.shared.map(({ words }) => words),
      sentence: line === undefined ? "" : sentenceOf(viewing, line),
      why: language.desk.compose.why(leave?.why ?? "no-release"),
    });
  }
  return { rooms: rooms.map((room) => roomChip(state, language, room).title), halts, carried };
}

/** Five words in a row are word for word; a number, a day or a name alone is the gist. */
function formOf({ shared }: Origin): ReleaseForm {
  return shared.some(({ kind }) => kind === "run") ? "verbatim" : "gist";
}
