import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT } from "../refusal.ts";
import { nameOfRoom, roomNamed, timeOf, withTalks } from "../talks/open-talks.ts";

/** `parley members`. */
export const members: Command = {
  name: "members",
  summary: "say who is in which room, and which invitations are open",
  usage: "[OPTIONS] TALKS [ROOM]",
  about:
    "Lists the members of each room that you read, as the room's signed roster has them, and your open invitations, with the words to compare where somebody answered.",
  options: { json: { about: "the same for programs" } },
  examples: [
    ["parley members Harbour", "all rooms"],
    ["parley members Harbour caucus", "one room"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [talks, word, ...more] = io.given.files;
  if (talks === undefined || more.length > 0) throw usage("Name the talks: parley members TALKS.");
  await withTalks(io, talks, async ({ replica }) => {
    const rooms = word === undefined ? replica.rooms() : [roomNamed(replica, word)];
    const open = await replica.invitations();
    const invitations = open.ok ? open.value : [];
    if (io.given.has("json")) {
      const shown = rooms.map(({ id, body, members: people }) => ({
        id,
        kind: body.kind,
        title: body.title,
        members: people.map(({ id: member, name, role, since }) => ({ id: member, name, role, since })),
      }));
      return io.print(`${JSON.stringify({ rooms: shown, invitations }, null, 2)}\n`);
    }
    const lines = rooms.flatMap((view) => [
      nameOfRoom(view),
      ...view.members.map(({ id, name, role, since }) => {
        const from = since === 1 ? "" : ", from a later day on";
        return `  ${name ?? "(no name)"}, ${role}${from}${id === replica.self.id ? " (you)" : ""}  ${id}`;
      }),
    ]);
    for (const { name, id, expiresAt, answeredBy, words } of invitations) {
      const who = name ?? id;
      lines.push(
        words !== undefined
          ? `${who} answered. Read aloud with them: ${words}. If theirs are the same: parley invite ${talks} ${who} --confirm`
          : answeredBy !== undefined
            ? `${who} answered.`
            : `${who} is invited until ${timeOf(expiresAt)}.`,
      );
    }
    return io.say(...lines);
  });
  return EXIT.done;
}
