import {
  composeEntry,
  failure,
  success,
  type Entry,
  type Result,
  type Room,
  type RoomKind,
} from "@parley/core";
import type { Row } from "../room/line.ts";
import { stewardRole } from "../room/roster.ts";
import { admit, foundRoom, rollOver, type Written } from "../room/writing.ts";
import type { Member, Role } from "../seal/payload.ts";
import type { LocalCopy } from "./local-copy.ts";
import { entryOf, membersOf, roomOfGrant, type LocalRoom } from "./local-room.ts";
import { randomId } from "./shelf.ts";
import { catchUp } from "./syncing.ts";

/** A room to be opened. */
export interface NewRoom {
  readonly kind: RoomKind;
  readonly title?: string;
  /** The party entry that it is about, for a file, a caucus and a delegation's room. */
  readonly party?: string;
}

const TRIES = 20;

/** Whoever writes, as a member in this role. */
export function ownMember(copy: LocalCopy, role: Role): Member {
  const { recipient, account } = copy.surrounding.keyring;
  const { id, name } = copy.self;
  return { id, role, recipient, account, since: 1, ...(name === undefined ? {} : { name }) };
}

/**
 * Opens a room. The team's mediators are in it from the start, but for a room of one's own and a
 * delegation's, which is closed to them. Fails with code `roster`, or as the store does.
 */
export async function openRoom(copy: LocalCopy, room: NewRoom): Promise<Result<Entry<Room>>> {
  const { store, clock, random } = copy.surrounding;
  const about = await store.about();
  if (!about.ok) return about;
  const { kind, title, party } = room;
  const id = randomId(random);
  const entry = composeEntry<Room>({
    id,
    kind: "room",
    room: id,
    author: copy.self.id,
    recordedAt: new Date(clock()).toISOString(),
    origin: { by: "person" },
    sources: [],
    body: { kind, ...(title === undefined ? {} : { title }), ...(party === undefined ? {} : { party }) },
  });
  const self = ownMember(copy, stewardRole(kind));
  const members = [self, ...colleagues(copy, kind)];
  const written = await foundRoom(copy.author, copy.talks, entry, members, about.value.receipts);
  if (!written.ok) return written;
  const { chain, bytes, access, key } = written.value;
  const receipt = await store.append(chain, bytes, access);
  if (!receipt.ok) return receipt;
  const keys = new Map(key === undefined ? [] : [[key.epoch, key.key] as const]);
  const start = { seq: 1, hash: chain };
  const { account } = copy.surrounding.keyring;
  const empty = roomOfGrant({ talks: copy.talks, chain, to: account, by: account, start, keys }, clock());
  const taken = await copy.take(empty, [{ bytes, receipt: receipt.value }], empty.chain.digest);
  return taken.problem === undefined ? success(entry) : { ok: false, problem: taken.problem };
}

/** The other mediators of the team room, where the kind of room has them from the start. */
function colleagues(copy: LocalCopy, kind: RoomKind): readonly Member[] {
  if (kind === "mine" || kind === "delegation") return [];
  const team = [...copy.rooms.values()].find((room) => entryOf(room)?.body.kind === "team");
  if (team === undefined) return [];
  return membersOf(team)
    .filter(({ id, role }) => role === "mediator" && id !== copy.self.id)
    .map((member) => ({ ...member, since: 1 }));
}

/** Lets somebody in with the history from the start, or from now on.  */
export async function letIn(
  copy: LocalCopy,
  chain: string,
  newcomer: Omit<Member, "since">,
  history: "start" | "now",
): Promise<Result<undefined>> {
  const present = (room: LocalRoom): Member | undefined =>
    membersOf(room).find(({ id }) => id === newcomer.id);
  const isIn = (room: LocalRoom): boolean =>
    present(room)?.account === newcomer.account && present(room)?.role === newcomer.role;
  // Whoever comes back with other keys leaves first, so that the lost ones open nothing more.
  const left = await changeRoom(copy, chain, async (room) =>
    present(room) === undefined || isIn(room)
      ? success(undefined)
      : rollOver(copy.author, room.chain, room.keys, [newcomer.id], []),
  );
  if (!left.ok) return left;
  return changeRoom(copy, chain, async (room) => {
    if (isIn(room)) return success(undefined);
    if (history === "start") return admit(copy.author, room.chain, room.keys, { ...newcomer, since: 1 });
    const since = room.chain.epoch + 1;
    return rollOver(copy.author, room.chain, room.keys, [], [{ ...newcomer, since }]);
  });
}

/** Removes members; a new epoch begins, whose key they do not get. They keep what they have read. */
export async function removeFrom(
  copy: LocalCopy,
  chain: string,
  ids: readonly string[],
): Promise<Result<undefined>> {
  return changeRoom(copy, chain, (room) => rollOver(copy.author, room.chain, room.keys, ids, []));
}

/** Writes a change of who reads behind the newest envelope; after a clash it is made anew. */
async function changeRoom(
  copy: LocalCopy,
  chain: string,
  make: (room: LocalRoom) => Promise<Result<Written | undefined>>,
): Promise<Result<undefined>> {
  for (let tries = 0; tries < TRIES; tries++) {
    const room = await catchUp(copy, chain);
    if (!room.ok) return room;
    const written = await make(room.value);
    if (!written.ok) return written;
    if (written.value === undefined) return success(undefined);
    const { bytes, access, key } = written.value;
    const receipt = await copy.surrounding.store.append(chain, bytes, access);
    if (receipt.ok) {
      const row: Row = { bytes, receipt: receipt.value };
      const keys = key === undefined ? room.value.keys : new Map(room.value.keys).set(key.epoch, key.key);
      const taken = await copy.take({ ...room.value, keys }, [row], room.value.chain.digest);
      return taken.problem === undefined ? success(undefined) : { ok: false, problem: taken.problem };
    }
    if (receipt.problem.code !== "clash" && receipt.problem.code !== "epoch") return receipt;
  }
  return failure("clash", "", "Too many people write here at once; try again.");
}
