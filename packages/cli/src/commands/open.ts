import { Replica } from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { Home, NEW_KEYS } from "../talks/home.ts";
import { hasTalks, LOCAL, relayOf, surroundingOf } from "../talks/open-talks.ts";

/** `parley open`. */
export const open: Command = {
  name: "open",
  summary: "start talks, with a team room of your own",
  usage: "[OPTIONS] NAME",
  about:
    "Starts talks with a team room and you in it as the first mediator. They lie sealed on this machine, or at a relay, which can read nothing of them. The first time it makes your keys, under a passphrase.",
  options: {
    relay: { value: "URL", about: "keep them at this relay, so that others can be invited" },
    code: { value: "CODE", about: "the relay operator's leave to bring new talks" },
    as: { value: "NAME", about: "what you are called in them" },
    zone: { value: "ZONE", about: "the time zone of the talks, as Europe/Kyiv (UTC, if left out)" },
    ...NEW_KEYS,
  },
  examples: [
    ["parley open Harbour", "on this machine alone"],
    ["parley open Harbour --relay https://relay.example --as Ada", "shared through a relay"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [title, ...more] = io.given.files;
  if (title === undefined || more.length > 0) throw usage("Name the talks: parley open NAME.");
  const relay = io.given.text("relay");
  const store = relay === undefined ? LOCAL : relayOf(relay);
  if (await hasTalks(io, title))
    throw new Refusal(`There are talks ${title} here already; give these another name.`);
  const home = Home.of(io.given);
  const keyring = await home.keyringOrNew(io);
  const surrounding = await surroundingOf(home, keyring, store, io.given.text("code"));
  const name = io.given.text("as");
  const zone = io.given.text("zone");
  const talks = { title, ...(name === undefined ? {} : { name }), ...(zone === undefined ? {} : { zone }) };
  const replica = held(await Replica.found(talks, surrounding));
  await home.setPage(io, replica.page(store));
  await home.close();
  await io.say(
    store === LOCAL
      ? `${title} is open, sealed on this machine in ${home.path}. Back up your keys with parley backup: nobody else can.`
      : `${title} is open at ${store}. Back up your keys with parley backup: nobody else can.`,
  );
  return EXIT.done;
}
