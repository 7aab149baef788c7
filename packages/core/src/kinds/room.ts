import * as z from "zod";
import { sentence, type Name } from "../describe/sentence.ts";
import type { Kind } from "../entry/kind.ts";
import { idSchema, refOf, refSchema } from "../entry/ref.ts";
import { MEMBER_ROLES, ROOM_KINDS, type Room, type RoomKind } from "../state/rooms.ts";

declare module "../describe/sentence.ts" {
  interface Messages {
    room: { kind: RoomKind; title: string | null; party: Name };
  }
}

/** The kind `room`. */
export const room: Kind<Room> = {
  name: "room",
  version: 1,
  about: "One audience; every entry is written in exactly one.",
  schema: z.strictObject({
    kind: z.enum(ROOM_KINDS),
    title: z.string().min(1).exactOptional(),
    party: refSchema.exactOptional(),
    members: z
      .array(
        z.strictObject({
          member: idSchema,
          name: z.string().min(1).exactOptional(),
          role: z.enum(MEMBER_ROLES),
        }),
      )
      .exactOptional(),
  }),
  migrations: [],
  isFrame: true,
  refs: ({ party }) => (party === undefined ? [] : [party]),
  alter(entry, amendments) {
    if (entry.id === entry.room) amendments.rooms.set(entry.room, entry.body);
  },
  add(line, board) {
    if (line.ref === refOf(line.entry.room, line.entry.room)) board.rooms.push(line);
  },
  describe: ({ body }, names) =>
    sentence("room", { kind: body.kind, title: body.title ?? null, party: names.name(body.party) }),
};
