import { MEMBER_ROLES } from "@parley/core";
import type { InvitationView, Invitee } from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { LOCAL, nameOfRoom, roomNamed, timeOf, withTalks, type OpenTalks } from "../talks/open-talks.ts";

/** `parley invite`. */
export const invite: Command = {
  name: "invite",
  summary: "invite somebody into rooms, by a link that works once",
  usage: "[OPTIONS] TALKS NAME",
  about:
    "Prints a link that lets one person in, once, until it expires. Its secret stands after the #, which no server sees; it proves that the keys which come back are theirs. They are let in by the next command of yours on these talks. For high stakes, --compare: before anybody is let in, both sides read four words aloud to each other, and you confirm that they are the same.",
  options: {
    room: { value: "ROOM[,ROOM]", about: "into which rooms (team, if left out)" },
    role: { value: "ROLE", about: `as what: ${MEMBER_ROLES.join(", ")} (mediator, if left out)` },
    "from-now": { about: "without what was written before" },
    hours: { value: "NUMBER", about: "how long the link works (24, if left out; 720 at most)" },
    compare: { about: "let nobody in before four words were compared aloud" },
    again: { value: "MEMBER", about: "for a member who lost all keys: the id that they had" },
    confirm: { about: "the words were the same: let NAME in" },
    withdraw: { about: "take NAME's invitation back" },
  },
  examples: [
    ["parley invite Harbour Ben", "a colleague into the team"],
    ["parley invite Harbour Oto --room caucus --role head --compare", "a party's head, with care"],
    ["parley invite Harbour Oto --confirm", "after the words were compared"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [talks, name, ...more] = io.given.files;
  if (talks === undefined || name === undefined || more.length > 0)
    throw usage("Name the talks and whom you invite: parley invite TALKS NAME.");
  await withTalks(io, talks, async (open) => {
    if (io.given.has("confirm")) return confirm(io, open, name);
    if (io.given.has("withdraw")) {
      held(await open.replica.withdrawInvitation((await invitationFor(open, name)).id));
      return io.say(`The invitation of ${name} is taken back; its link opens nothing any more.`);
    }
    return make(io, open, name);
  });
  return EXIT.done;
}

async function make(io: Io, open: OpenTalks, name: string): Promise<void> {
  if (open.store === LOCAL)
    throw new Refusal(
      "These talks lie on this machine alone. Move them to a relay first: parley export --whole FILE, then parley import FILE --relay URL.",
    );
  const invitee = inviteeOf(io, open, name);
  const { link } = held(await open.replica.invite(open.store, invitee));
  const rooms = invitee.rooms.map(({ room }) => nameOfRoom(roomNamed(open.replica, room)));
  await io.say(link);
  io.tell(
    `Send this link to ${name} and nobody else. It opens ${rooms.join(" and ")}, once, until ${timeOf(Date.now() + (invitee.lasts ?? DAY_MS))}.${invitee.compares === true ? " When it was answered, parley members shows the words to compare." : ""}`,
  );
}

const DAY_MS = 86_400_000;

function inviteeOf({ given }: Io, { replica }: OpenTalks, name: string): Invitee {
  const words = (given.text("room") ?? "team").split(",").map((word) => word.trim());
  const text = given.text("role") ?? "mediator";
  const role = MEMBER_ROLES.find((known) => known === text);
  if (role === undefined) throw usage(`--role “${text}” is none of ${MEMBER_ROLES.join(", ")}.`);
  const hours = Number(given.text("hours") ?? 24);
  if (!(hours > 0 && hours <= 720)) throw usage("--hours is a number from 1 to 720.");
  const history = given.has("from-now") ? "now" : "start";
  const again = given.text("again");
  return {
    name,
    rooms: words.map((word) => ({ room: roomNamed(replica, word).id, role, history })),
    lasts: hours * 3_600_000,
    compares: given.has("compare"),
    ...(again === undefined ? {} : { as: again }),
  };
}

async function confirm(io: Io, open: OpenTalks, name: string): Promise<void> {
  const invitation = await invitationFor(open, name);
  if (invitation.answeredBy === undefined)
    throw new Refusal(`Nobody has answered the invitation of ${name} yet; nobody was let in.`);
  held(await open.replica.confirmInvitation(invitation.id));
  await io.say(`${invitation.answeredBy} is let in.`);
}

async function invitationFor({ replica }: OpenTalks, name: string): Promise<InvitationView> {
  const open = held(await replica.invitations());
  const found = open.find((invitation) => invitation.name === name || invitation.id === name);
  if (found === undefined)
    throw new Refusal(
      `There is no open invitation of ${name}. ${open.length === 0 ? "None is open." : `Open are those of ${open.map(({ name: other, id }) => other ?? id).join(", ")}.`}`,
    );
  return found;
}
