import type { Room } from "@parley/core";
import type { Member } from "../seal/payload.ts";
import { entryOf, membersOf, type LocalRoom } from "./local-room.ts";

/** A room as its reader sees it. */
export interface RoomView {
  /** The id of its `room` entry: what entries name as their room. */
  readonly id: string;
  readonly chain: string;
  readonly body: Room;
  readonly members: readonly Member[];
  /** One's own role here; undefined for who was removed. */
  readonly role: Member["role"] | undefined;
  readonly seq: number;
  readonly epoch: number;
  /** When the newest envelope was accepted, by the store's clock; 0 where there is none. */
  readonly newestAt: number;
  /** When the store was last heard, by this device's clock: since then nothing has come. */
  readonly heardAt: number;
  /** Since when the store does not show it any more. */
  readonly closedAt?: number;
}

/** The view of a room; nothing before its first envelope was read. */
export function viewOf(room: LocalRoom, self: string): readonly RoomView[] {
  const entry = entryOf(room);
  if (entry === undefined) return [];
  const members = membersOf(room);
  const { chain, seq, epoch, at } = room.chain;
  const role = members.find(({ id }) => id === self)?.role;
  const view = {
    id: entry.id,
    chain,
    body: entry.body,
    members,
    role,
    seq,
    epoch,
    newestAt: at,
    heardAt: room.heardAt,
  };
  return [room.closedAt === undefined ? view : { ...view, closedAt: room.closedAt }];
}
