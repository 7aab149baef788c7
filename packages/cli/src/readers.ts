import { nearest, roomsIn, type Entry } from "@parley/core";
import { en } from "@parley/views";
import { usage } from "./arguments.ts";
import type { OptionSpec } from "./command.ts";

/** The option that says as whom a record is read. */
export const AS: Readonly<Record<"as", OptionSpec>> = {
  as: { value: "ROOM[,ROOM]", about: "exactly what a reader of these rooms sees, or a member of them" },
};

/** As whom the record is read: the rooms, and the words that say so on the page. */
export interface Reader {
  readonly rooms: ReadonlySet<string>;
  readonly words: string;
}

/**
 * The reader that `--as` names: rooms, or a member, who reads every room whose opening entry names them.
 * Undefined where the option is left out; refuses a name that is neither, with those that there are.
 */
export function readerOf(text: string | undefined, entries: readonly Entry[]): Reader | undefined {
  if (text === undefined) return undefined;
  const parts = text.split(",").map((part) => part.trim());
  const roomIds = new Set(entries.map(({ room }) => room));
  const members = membersIn(entries);
  const roomsOf = (part: string): readonly string[] | undefined =>
    roomIds.has(part) ? [part] : members.get(part)?.rooms;
  const wrong = parts.find((part) => roomsOf(part) === undefined);
  const read = parts.flatMap((part) => roomsOf(part) ?? []);
  // Beside a reader who is known, only what this reader may know is named.
  if (wrong !== undefined)
    throw read.length === 0
      ? unknown(wrong, [...roomIds].toSorted(), [...members.keys()].toSorted())
      : unknown(wrong, [...new Set(read)].toSorted(), []);
  const only = parts.length === 1 && !roomIds.has(text.trim()) ? members.get(text.trim()) : undefined;
  const rooms = new Set(read);
  return {
    rooms,
    words: only === undefined ? en.status.asReaderOf([...rooms]) : en.status.asMember(only.name),
  };
}

interface Member {
  readonly name: string;
  readonly rooms: readonly string[];
}

/** The members by id, with their names and the rooms that name them. */
function membersIn(entries: readonly Entry[]): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  for (const [room, { members: listed = [] }] of roomsIn(entries))
    for (const { member, name } of listed) {
      const known = members.get(member);
      members.set(member, {
        name: known?.name ?? name ?? member,
        rooms: [...(known?.rooms ?? []), room],
      });
    }
  return members;
}

function unknown(part: string, rooms: readonly string[], members: readonly string[]): Error {
  const near = nearest(part, [...rooms, ...members]);
  const hint = near === undefined ? "" : ` Did you mean ${near}?`;
  const named = members.length === 0 ? "" : ` The members are ${members.join(", ")}.`;
  const what = part === "" ? "An empty word names no room" : `There is no room ${part} here`;
  return usage(`${what}.${hint} The rooms are ${rooms.join(", ")}.${named}`);
}
