import { nearest, type Entry } from "@parley/core";
import { usage } from "./arguments.ts";

/** The rooms of `--as`; refuses one that no entry stands in, with the rooms that there are. */
export function roomsOf(text: string | undefined, entries: readonly Entry[]): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const known = [...new Set(entries.map(({ room }) => room))].toSorted();
  const rooms = text.split(",").map((room) => room.trim());
  for (const room of rooms) {
    if (known.includes(room)) continue;
    const near = nearest(room, known);
    throw usage(
      `There is no room ${room} here.${near === undefined ? "" : ` Did you mean ${near}?`} The rooms are ${known.join(", ")}.`,
    );
  }
  return rooms;
}
