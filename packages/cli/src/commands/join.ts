import { parseLink, Replica } from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { Home, NEW_KEYS } from "../talks/home.ts";
import { surroundingOf, withTalks } from "../talks/open-talks.ts";

/** `parley join`. */
export const join: Command = {
  name: "join",
  summary: "answer an invitation's link, or see the words to compare",
  usage: "[OPTIONS] LINK|TALKS",
  about:
    "Answers an invitation with your keys, which the link's secret authenticates. You are in once the inviter's program has let you in. Where words are to be compared, parley join TALKS shows them. The first time it makes your keys, under a passphrase.",
  options: { as: { value: "NAME", about: "what you are called" }, ...NEW_KEYS },
  examples: [
    ["parley join 'https://relay.example/#join=…' --as Ben", "answer a link; quote it"],
    ["parley join Harbour", "whether you are in, and the words to compare"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [link, ...more] = io.given.files;
  if (link === undefined || more.length > 0)
    throw usage("Give the whole link, in quotes: parley join 'LINK'.");
  if (!link.includes("#") && !link.includes("/")) return look(io, link);
  // Read before keys are made: a torn link makes nothing.
  const { relay } = held(await parseLink(link));
  const home = Home.of(io.given);
  const keyring = await home.keyringOrNew(io);
  const replica = held(
    await Replica.join(link, io.given.text("as"), await surroundingOf(home, keyring, relay)),
  );
  await home.setPage(io, replica.page(relay));
  await home.close();
  const { title } = replica.self;
  await io.say(
    `Answered the invitation to ${title ?? "these talks"}. You are in once the inviter's program has let you in; parley join ${title ?? replica.talks} says whether.`,
  );
  return EXIT.done;
}

async function look(io: Io, name: string): Promise<number> {
  await withTalks(io, name, async ({ replica }) => {
    if (!replica.isJoining) return io.say(`You are in ${name}: parley room ${name} lists the rooms.`);
    const words = held(await replica.wordsToCompare());
    return io.print(
      words === undefined
        ? "Nobody has let you in yet; the inviter's program must run once more.\n"
        : `Read these words aloud with your inviter, over the telephone or face to face: ${words}\nIf theirs are others, somebody stands between you: stop, and tell them.\n`,
    );
  });
  return EXIT.done;
}
