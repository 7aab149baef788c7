import { nearest, ROOM_KINDS, stateOfPlay, type RoomKind } from "@parley/core";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { Naming } from "../naming.ts";
import { EXIT } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { nameOfRoom, withTalks, type OpenTalks } from "../talks/open-talks.ts";

/** `parley room`. */
export const room: Command = {
  name: "room",
  summary: "list the rooms of talks, or open one: room add",
  usage: "[OPTIONS] TALKS | add TALKS KIND [TITLE]",
  about: `Lists the rooms that you read, or opens one. The team's mediators are in a new room from the start, but for a room of your own (mine) and a delegation's, which its head opens and which no mediator can enter. The kinds are ${ROOM_KINDS.join(", ")}.`,
  options: {
    party: { value: "PARTY", about: "the party that a file, a caucus or a delegation's room is about" },
  },
  examples: [
    ["parley room Harbour", "the rooms that you read"],
    ["parley room add Harbour caucus --party union", "a room of the mediators and one party"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [first, ...rest] = io.given.files;
  if (first === "add") return add(io, rest);
  if (first === undefined || rest.length > 0) throw usage("Name the talks: parley room TALKS.");
  await withTalks(io, first, async ({ replica }) => {
    const lines = replica.rooms().map((view) => {
      const { members, role, closedAt } = view;
      const self = closedAt === undefined ? `you are ${role ?? "not in it"}` : "closed to you";
      return `${nameOfRoom(view)}: ${members.length} ${members.length === 1 ? "member" : "members"}, ${self}  ${view.id}`;
    });
    await io.say(...lines);
  });
  return EXIT.done;
}

async function add(io: Io, [name, kind, title, ...more]: readonly string[]): Promise<number> {
  if (name === undefined || kind === undefined || more.length > 0)
    throw usage("Name the talks and the kind of room: parley room add TALKS KIND [TITLE].");
  if (!isRoomKind(kind)) {
    const near = nearest(kind, ROOM_KINDS);
    throw usage(
      `There is no kind of room ${kind}.${near === undefined ? "" : ` Did you mean ${near}?`} The kinds are ${ROOM_KINDS.join(", ")}.`,
    );
  }
  await withTalks(io, name, async (open) => {
    const entry = held(
      await open.replica.openRoom({ kind, ...(title === undefined ? {} : { title }), ...partyOf(io, open) }),
    );
    const view = open.replica.rooms().find(({ id }) => id === entry.id);
    await io.say(
      `Opened ${view === undefined ? kind : nameOfRoom(view)} with ${view?.members.length ?? 1} in it.`,
    );
  });
  return EXIT.done;
}

function partyOf(io: Io, { replica }: OpenTalks): { readonly party?: string } {
  const words = io.given.text("party");
  return words === undefined ? {} : { party: new Naming(stateOfPlay(replica.entries())).find(words) };
}

function isRoomKind(text: string): text is RoomKind {
  return (ROOM_KINDS as readonly string[]).includes(text); // a text that may be none
}
