import type { RoomView } from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { nameOfRoom, roomNamed, withTalks } from "../talks/open-talks.ts";

/** `parley remove`. */
export const remove: Command = {
  name: "remove",
  summary: "remove somebody from rooms",
  usage: "[OPTIONS] TALKS MEMBER",
  about:
    "Removes a member, by name or id. A new epoch begins, whose key they do not get: they read nothing of what is written from then on. Nobody can make them forget what they have read.",
  options: { room: { value: "ROOM", about: "from this room alone (from every room where you may)" } },
  examples: [["parley remove Harbour Ben", "from every room in which you may remove"]],
  run,
};

async function run(io: Io): Promise<number> {
  const [talks, who, ...more] = io.given.files;
  if (talks === undefined || who === undefined || more.length > 0)
    throw usage("Name the talks and the member: parley remove TALKS MEMBER.");
  await withTalks(io, talks, async ({ replica }) => {
    const word = io.given.text("room");
    const rooms = (word === undefined ? replica.rooms() : [roomNamed(replica, word)]).filter(
      (view) => memberIn(view, who) !== undefined,
    );
    if (rooms.length === 0)
      throw new Refusal(
        `${who} is in no room here${word === undefined ? "" : ` called ${word}`}; parley members lists who is.`,
      );
    const done: string[] = [];
    const refused: string[] = [];
    for (const view of rooms) {
      const removed = await replica.remove(view.id, [memberIn(view, who) ?? ""]);
      if (removed.ok) done.push(nameOfRoom(view));
      else if (word !== undefined || removed.problem.code !== "roster") held(removed);
      else refused.push(`${nameOfRoom(view)}: ${removed.problem.message}`);
    }
    if (refused.length > 0) io.tell(`Still there: ${refused.join("; ")}`);
    if (done.length === 0) throw new Refusal(`${who} was not removed from any room.`);
    await io.say(
      `${who} is removed from ${done.join(" and ")} and reads nothing that is written from now on. What they have read they keep: nobody can make them forget it.`,
    );
  });
  return EXIT.done;
}

function memberIn({ members }: RoomView, who: string): string | undefined {
  return members.find(({ id, name }) => id === who || name === who)?.id;
}
