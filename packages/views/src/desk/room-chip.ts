import type { Ref, RoomKind, StateOfPlay } from "@parley/core";
import type { Language } from "../language/language.ts";

/** A room as it is named wherever something stands in it. */
export interface RoomChip {
  readonly room: string;
  readonly kind: RoomKind;
  readonly title: string;
}

/** The chip of the room with the id; a room whose opening entry is not here is one's own. */
export function roomChip(state: StateOfPlay, language: Language, room: string): RoomChip {
  const opening = state.rooms.find(({ entry }) => entry.room === room)?.entry.body;
  const kind = opening?.kind ?? "mine";
  return { room, kind, title: opening?.title ?? language.desk.room(kind, partyName(state, opening?.party)) };
}

function partyName(state: StateOfPlay, party: Ref | undefined): string | undefined {
  return party === undefined ? undefined : (state.name(party) ?? undefined);
}
