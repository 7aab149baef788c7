import { mayCite, roomsIn, type Entry, type Ref, type Room } from "@parley/core";

/** Who sits at the desk, and which rooms that member reads; every room where the record opens none. */
export interface Member {
  readonly id: string;
  readonly name: string | undefined;
  readonly sort: "analyst" | "mediator" | "delegate";
  /** The member's own party, for a delegate. */
  readonly party: Ref | undefined;
  readonly rooms: ReadonlySet<string> | undefined;
}

/** An analyst reads whatever stands in the record, and writes for nobody else. */
export const ANALYST: Member = {
  id: "me",
  name: undefined,
  sort: "analyst",
  party: undefined,
  rooms: undefined,
};

/** The member with the id as the rooms' members have it; an analyst where the record opens no room. */
export function memberIn(entries: readonly Entry[], id: string | undefined): Member {
  const rooms = [...roomsIn(entries)];
  if (rooms.length === 0) return ANALYST;
  const own = id ?? firstMediator(rooms.map(([, room]) => room));
  if (own === undefined) return ANALYST;
  const read = rooms.filter(([, { members }]) => members?.some(({ member }) => member === own) === true);
  const isMediator = read.some(([, { members }]) =>
    members?.some(({ member, role }) => member === own && role === "mediator"),
  );
  const delegation = read.find(([, { kind }]) => kind === "delegation")?.[1];
  return {
    id: own,
    name: read.flatMap(([, { members }]) => members ?? []).find(({ member }) => member === own)?.name,
    sort: isMediator ? "mediator" : "delegate",
    party: isMediator ? undefined : delegation?.party,
    rooms: new Set(read.map(([room]) => room)),
  };
}

function firstMediator(rooms: readonly Room[]): string | undefined {
  const team = rooms.find(({ kind }) => kind === "team") ?? rooms[0];
  return team?.members?.find(({ role }) => role === "mediator")?.member;
}

/** The rooms that a party reads, as far as the member knows them: its caucus, the joint and the public ones. */
export function roomsOfParty(entries: readonly Entry[], party: Ref): ReadonlySet<string> {
  return new Set(
    [...roomsIn(entries)]
      .filter(
        ([, room]) =>
          room.kind === "joint" || room.kind === "public" || (room.kind === "caucus" && room.party === party),
      )
      .map(([id]) => id),
  );
}

/** What may be shown on a screen that the readers of the room see: the room itself, and what it may cite. */
export function roomsUpTo(entries: readonly Entry[], room: string): ReadonlySet<string> {
  const rooms = roomsIn(entries);
  const own = rooms.get(room);
  if (own === undefined) return new Set([room]);
  return new Set([...rooms].filter(([id, other]) => id === room || mayCite(own, other)).map(([id]) => id));
}
