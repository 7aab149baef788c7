import { roomsIn, type Entry, type Ref, type Room, type RoomKind } from "@parley/core";
import type { Member } from "../desk/member.ts";
import type { Viewing } from "../status/viewing.ts";

/** A room in which the member may write, with everybody who will read it by name: the party's first. */
export interface RoomToWrite {
  readonly room: string;
  readonly kind: RoomKind;
  readonly title: string;
  readonly party: Ref | undefined;
  readonly them: readonly string[];
  readonly us: readonly string[];
  /** Who does not read it and might be thought to; empty where nobody is. */
  readonly not: string;
  /** What the button says: "Record for the team". */
  readonly button: string;
  /** Whether what is written waits, because a party reads it. */
  readonly waits: boolean;
}

/** Where an example without rooms is written, and what is jotted down: read by nobody else. */
const MINE = "mine";

const ORDER: readonly RoomKind[] = ["file", "mine", "team", "delegation", "caucus", "joint", "public"];

/**
 * The rooms in which the member may write. The first is the default: for a mediator the file of a party, for a
 * delegate the own delegation, else one's own notes; never a room where the other sort reads.
 */
export function roomsToWrite(
  viewing: Viewing,
  entries: readonly Entry[],
  member: Member,
): readonly RoomToWrite[] {
  const rooms = [...roomsIn(entries)].filter(([id]) => member.rooms === undefined || member.rooms.has(id));
  const own = rooms.map(([id, room]) => roomToWrite(viewing, id, room, member));
  const hasNotes = own.some(({ kind }) => kind === "mine");
  const first: RoomKind =
    member.sort === "mediator" ? "file" : member.sort === "delegate" ? "delegation" : "mine";
  const rank = ({ kind }: RoomToWrite): number => (kind === first ? -1 : ORDER.indexOf(kind));
  return [...own, ...(hasNotes ? [] : [roomToWrite(viewing, MINE, { kind: "mine" }, member)])].toSorted(
    (a, b) => rank(a) - rank(b),
  );
}

function roomToWrite({ state, language }: Viewing, id: string, room: Room, { sort }: Member): RoomToWrite {
  const members = room.members ?? [];
  const nameOf = ({ name, member }: (typeof members)[number]): string => name ?? member;
  const mediators = members.filter(({ role }) => role === "mediator").map(nameOf);
  const others = members.filter(({ role }) => role !== "mediator").map(nameOf);
  const isMediator = sort !== "delegate";
  const [us, them] = isMediator ? [mediators, others] : [others, mediators];
  const party = room.party === undefined ? undefined : state.canon(room.party);
  const side = party === undefined ? undefined : (state.name(party) ?? undefined);
  const words = language.desk.compose;
  const title = room.title ?? language.desk.room(room.kind, side);
  return {
    room: id,
    kind: room.kind,
    title,
    party,
    them,
    us,
    not: room.kind === "file" && side !== undefined ? words.doesNotRead(side) : "",
    button: words.button(room.kind, side, them.length, us.length),
    waits: them.length > 0,
  };
}
