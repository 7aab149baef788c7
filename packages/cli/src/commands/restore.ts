import { readFileSync } from "node:fs";
import {
  backupIdOf,
  httpStore,
  openBackup,
  systemRandom,
  withCookies,
  type Backup,
  type BackupSecret,
} from "@parley/ledger";
import { usage } from "../arguments.ts";
import type { Command, Io } from "../command.ts";
import { EXIT, Refusal } from "../refusal.ts";
import { held } from "../talks/held.ts";
import { Home, NEW_KEYS } from "../talks/home.ts";
import { LOCAL, relayOf } from "../talks/open-talks.ts";
import { backupSecretOf, newPassphrase } from "../talks/secrets.ts";

/** `parley restore`. */
export const restore: Command = {
  name: "restore",
  summary: "bring your keys back from a backup, on a new machine",
  usage: "[OPTIONS] FILE|RELAY",
  about:
    "Takes the six words or the recovery code, from the terminal or the standard input, opens the backup in the file or at the relay, and puts your keys into an empty folder, under a new passphrase. Talks at relays come back with the next command; talks that lay on the old machine alone come with parley import.",
  options: { ...NEW_KEYS },
  examples: [
    ["parley restore keys.backup", "from a file"],
    ["parley restore https://relay.example", "from a relay"],
  ],
  run,
};

async function run(io: Io): Promise<number> {
  const [from, ...more] = io.given.files;
  if (from === undefined || more.length > 0)
    throw usage("Name the backup's file or the relay: parley restore FILE|RELAY.");
  const home = Home.of(io.given);
  if (home.hasKeyring)
    throw new Refusal(`There are keys in ${home.path} already; choose an empty folder with --home.`);
  const words = await backupSecretOf(io);
  // A code of fifty letters and digits has a digit somewhere; words have none.
  const secret: BackupSecret = /\d/.test(words) ? { code: words } : { words };
  const { keyring, book } = await backupIn(from, secret);
  const passphrase = await newPassphrase(io);
  await home.keep(keyring, passphrase);
  for (const page of book) await home.setPage(io, page);
  const local = book.filter(({ store }) => store === LOCAL).map(({ title, talks }) => title ?? talks);
  await home.close();
  await io.say(`Your keys are back in ${home.path}, and the list of your talks (${book.length}).`);
  if (local.length > 0)
    io.tell(
      `${local.join(" and ")} lay on the other machine alone; bring them with parley export --whole there and parley import here.`,
    );
  return EXIT.done;
}

async function backupIn(from: string, secret: BackupSecret): Promise<Backup> {
  if (!/^https?:/.test(from)) return held(await openBackup(fileBytes(from), secret, from));
  const relay = relayOf(from);
  const fetch = withCookies((url, init) => globalThis.fetch(url, init), relay);
  const id = held(await backupIdOf(secret));
  const bytes = held(await httpStore({ relay, fetch, random: systemRandom }).backup(id));
  return held(await openBackup(bytes, secret, relay));
}

function fileBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Refusal(`${file} cannot be read; check the name and the folder.`);
  }
}
