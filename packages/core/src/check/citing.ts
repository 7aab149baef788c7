import type { Entry } from "../entry/entry.ts";
import { roomOf, type Ref } from "../entry/ref.ts";
import { isQuote } from "../entry/source.ts";
import type { Room } from "../state/rooms.ts";

/** What matters of a room for citing: its kind, and whose it is. */
export type Audience = Pick<Room, "kind" | "party">;

/**
 * Rule 8: whether an entry in one room may refer to an entry in another. A room that a party reads never
 * cites a room that this party does not read; only its owner reads `mine`, so it may cite whatever the owner
 * reads. Two different rooms of one kind cite one another only where the rule says so.
 */
export function mayCite(citing: Audience, cited: Audience): boolean {
  const isOwn = citing.party !== undefined && citing.party === cited.party;
  const isOpen = cited.kind === "joint" || cited.kind === "public";
  switch (citing.kind) {
    case "public":
      return cited.kind === "public";
    case "joint":
      return isOpen;
    case "caucus":
      return isOpen;
    case "delegation":
    case "file":
      return isOpen || (cited.kind === "caucus" && isOwn);
    case "team":
      return isOpen || cited.kind === "file" || cited.kind === "caucus";
    case "mine":
      return true;
  }
}

/** Every entry to which an entry refers: by what it touches and by its sources. */
export function refsOfEntry({ touches, sources }: Entry): readonly Ref[] {
  const cited = sources.map((source) =>
    isQuote(source) ? source.report : "contact" in source ? source.contact : source.entry,
  );
  return [...new Set([...touches, ...cited])];
}

/** The references of an entry that its room may not make; none where a room is not known here. */
export function forbiddenRefs(entry: Entry, rooms: ReadonlyMap<string, Audience>): readonly Ref[] {
  const own = rooms.get(entry.room);
  if (own === undefined) return [];
  return refsOfEntry(entry).filter((ref) => {
    const other = roomOf(ref);
    const cited = other === entry.room ? undefined : rooms.get(other);
    return cited !== undefined && !mayCite(own, cited);
  });
}

/** The rooms that the entries open, by id. */
export function roomsIn(entries: readonly Entry[]): ReadonlyMap<string, Room> {
  const opening = entries.filter(
    (entry): entry is Entry<Room> => entry.kind === "room" && entry.id === entry.room,
  );
  return new Map(opening.map((entry) => [entry.room, entry.body]));
}
