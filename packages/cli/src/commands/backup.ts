import { backupIdOf, makeBackup, makePassphrase, makeRecoveryCode, systemRandom } from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { writeWhole } from "../files.ts";
import { EXIT } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { Home } from "../talks/home.ts";
import { LOCAL, surroundingOf } from "../talks/open-talks.ts";

/** `parley backup`. */
export const backup: Command = {
  name: "backup",
  summary: "back up your keys, under six words or a printed code",
  usage: "[OPTIONS]",
  about:
    "Prints six generated words, or with --code a recovery code to keep on paper, and writes a backup of your keys that they alone open: to a file, and to every relay of your talks. Whoever has words and backup is you. Without any backup, colleagues must invite you anew; talks on this machine alone are then lost.",
  options: {
    file: { value: "FILE", about: "write it to this file" },
    code: { about: "a recovery code to print, instead of six words" },
  },
  examples: [
    ["parley backup", "to every relay of your talks"],
    ["parley backup --code --file keys.backup", "a printed code, and a file for a drawer"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const home = Home.of(io.given);
  const keyring = await home.keyring(io);
  const book = await home.book(io);
  const relays = [...new Set(book.map(({ store }) => store))].filter((store) => store !== LOCAL);
  const file = io.given.text("file");
  if (file === undefined && relays.length === 0)
    throw usage("None of your talks is at a relay: name a file, with parley backup --file FILE.");
  const words = io.given.has("code") ? makeRecoveryCode(systemRandom) : makePassphrase(systemRandom);
  const secret = io.given.has("code") ? { code: words } : { words };
  const bytes = held(await makeBackup({ keyring, book }, secret));
  if (file !== undefined) await writeWhole(file, bytes);
  const kept: string[] = file === undefined ? [] : [file];
  const id = held(await backupIdOf(secret));
  for (const relay of relays) {
    const { store } = await surroundingOf(home, keyring, relay);
    const put = await store.backUp(id, bytes);
    if (put.ok) kept.push(relay);
    else if (file === undefined) held(put);
    else io.tell(`Not at ${relay}: ${put.problem.message}`);
  }
  await home.close();
  await io.say(words);
  io.tell(
    `The backup is kept at ${kept.join(" and ")}. Write these words down, on paper, away from this machine: they are shown this once.`,
  );
  return EXIT.done;
}
