import { composeEntry, success, type Entry, type Result } from "@parley/core";
import { LocalCopy, type Surrounding } from "./local-copy.ts";
import { entryOf } from "./local-room.ts";
import { openRoom } from "./membership.ts";
import { randomId } from "./shelf.ts";

/** Talks that are to begin. */
export interface NewTalks {
  readonly title: string;
  /** What whoever opens them is called. */
  readonly name?: string;
  /** An IANA time zone; UTC where it is left out. */
  readonly zone?: string;
}

/** Makes the copy of new talks, with a team room in it. Fails as the store does; then nothing stays. */
export async function foundTalks(
  { title, name }: NewTalks,
  surrounding: Surrounding,
): Promise<Result<LocalCopy>> {
  const { random, store } = surrounding;
  const about = await store.about();
  if (!about.ok) return about;
  const named = name === undefined ? {} : { name };
  const self = { id: randomId(random), title, known: [], receipts: about.value.receipts, ...named };
  const copy = await LocalCopy.make(randomId(random), self, surrounding);
  const team = await openRoom(copy, { kind: "team" });
  if (team.ok) return success(copy);
  await copy.remove();
  return team;
}

/** The entry that names the talks, for their team room. */
export function talksEntry(copy: LocalCopy, { title, zone }: NewTalks): Entry {
  const { clock, random } = copy.surrounding;
  const [team] = [...copy.rooms.values()].flatMap((room) => entryOf(room) ?? []);
  if (team === undefined) throw new RangeError("talks without a room");
  return composeEntry({
    id: randomId(random),
    kind: "talks",
    room: team.id,
    author: copy.self.id,
    recordedAt: new Date(clock()).toISOString(),
    origin: { by: "person" },
    sources: [],
    body: { title, ...(zone === undefined ? {} : { zone }) },
  });
}
