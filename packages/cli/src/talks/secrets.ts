import { WITHOUT_PASSPHRASE } from "@parley/ledger";
import type { Io } from "../command.ts";
import { Refusal } from "../refusal.ts";
import { askHidden } from "./hidden.ts";

/** Where a program gives the passphrase, so that nobody has to type it into another one. */
const PASSPHRASE = "PARLEY_PASSPHRASE";

/** A passphrase shorter than this is guessed. */
const SHORTEST = 8;

/** The passphrase that opens the keyring, from the environment or the terminal. */
export async function passphraseOf(io: Io): Promise<string> {
  const given = process.env[PASSPHRASE];
  if (given !== undefined && given !== "") return given;
  if (io.stdin.isTTY) return askHidden(io, "Passphrase: ");
  throw new Refusal(
    `The keyring is locked; run parley in a terminal, or give its passphrase in ${PASSPHRASE}.`,
  );
}

/** A passphrase for new keys; undefined where somebody goes without, knowing what that means. */
export async function newPassphrase(io: Io): Promise<string | undefined> {
  if (io.given.has("no-passphrase")) {
    io.tell(WITHOUT_PASSPHRASE);
    return undefined;
  }
  const given = process.env[PASSPHRASE];
  const first = given !== undefined && given !== "" ? given : await typed(io, "A passphrase for your keys: ");
  if (first.length < SHORTEST)
    throw new Refusal(`A passphrase has ${SHORTEST} characters at least; nothing was made.`);
  if (given === undefined || given === "") {
    const second = await typed(io, "The same again: ");
    if (second !== first) throw new Refusal("The two are not the same; nothing was made.");
  }
  return first;
}

async function typed(io: Io, question: string): Promise<string> {
  if (io.stdin.isTTY) return askHidden(io, question);
  throw new Refusal(
    `New keys need a passphrase: run parley in a terminal, give it in ${PASSPHRASE}, or go without by --no-passphrase.`,
  );
}

/** The six words or the recovery code of a backup, as typed or piped. */
export async function backupSecretOf(io: Io): Promise<string> {
  if (io.stdin.isTTY) return askHidden(io, "The six words, or the recovery code: ");
  const parts: Buffer[] = [];
  for await (const part of io.stdin as AsyncIterable<Buffer>) parts.push(part);
  const text = Buffer.concat(parts).toString("utf8").trim();
  if (text === "") throw new Refusal("Give the six words or the recovery code on the standard input.");
  return text;
}
