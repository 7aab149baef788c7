import type { Ref } from "../entry/ref.ts";

/**
 * The seven audiences: me alone; the mediators; the mediators about one party that is not in it; the
 * mediators with one party; one party's own people; every party; anybody.
 */
export const ROOM_KINDS = ["mine", "team", "file", "caucus", "delegation", "joint", "public"] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** What a member is in this room. */
export const MEMBER_ROLES = ["mediator", "member", "head"] as const;

/** One audience. The entry that opens a room bears the room's id and stands in the room itself. */
export interface Room {
  readonly kind: RoomKind;
  readonly title?: string;
  /** The one party of a `file`, `caucus` or `delegation`. */
  readonly party?: Ref;
  /** In a plain file, who reads the room; in a ledger its roster says so. */
  readonly members?: readonly {
    readonly member: string;
    readonly name?: string;
    readonly role: (typeof MEMBER_ROLES)[number];
  }[];
}
