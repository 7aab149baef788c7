import * as z from "zod";

/** A reference to an entry: its room and its id, `room/id`. */
export type Ref = string;

const ID = /^[A-Za-z0-9_-]{1,64}$/;
const REF = /^[A-Za-z0-9_-]{1,64}\/[A-Za-z0-9_-]{1,64}$/;

/** The schema of an entry's or a room's id: 1 to 64 letters, digits, `-` or `_`. */
export const idSchema: z.ZodType<string> = z
  .string()
  .regex(ID, "not an id; an id is 1 to 64 letters, digits, - or _");

/** The schema of a reference. */
export const refSchema: z.ZodType<Ref> = z.string().regex(REF, "not a reference; write it as room/id");

/** The reference to an entry in a room. */
export function refOf(room: string, id: string): Ref {
  return `${room}/${id}`;
}

/** The room in which the referenced entry stands. */
export function roomOf(ref: Ref): string {
  return ref.slice(0, ref.indexOf("/"));
}
