import type { Command, Io } from "../command.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { Home } from "../talks/home.ts";
import { existsSync } from "node:fs";

/** `parley wipe`. */
export const wipe: Command = {
  name: "wipe",
  summary: "take your keys and all copies of talks off this machine",
  usage: "[OPTIONS]",
  about:
    "Deletes your folder: keys, list of talks, copies, and talks that lie on this machine alone. What is at a relay stays there, and your backups open it. Disks and their backups may keep traces of deleted files; they are sealed, but for keys without a passphrase.",
  options: { yes: { about: "do it; without this it only says what would go" } },
  examples: [["parley wipe --yes", "everything goes"]],
  run,
};

async function run(io: Io): Promise<number> {
  const home = Home.of(io.given);
  if (!existsSync(home.path)) throw new Refusal(`There is no folder ${home.path}; nothing was deleted.`);
  if (!home.hasKeyring)
    throw new Refusal(`${home.path} is no folder of Parley's: it holds no keys. Nothing was deleted.`);
  if (!io.given.has("yes")) {
    await io.say(
      `This would delete ${home.path}: your keys, and every copy of your talks on this machine. If you have a backup of your keys, parley wipe --yes does it.`,
    );
    return EXIT.refused;
  }
  await home.close();
  home.wipe();
  await io.say(`${home.path} is deleted.`);
  return EXIT.done;
}
