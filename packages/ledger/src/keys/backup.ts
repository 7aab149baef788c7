import * as z from "zod";
import { failure, success, type Result } from "@parley/core";
import { textOf, toBase64url, utf8, type Bytes } from "../bytes.ts";
import { parsePassphrase } from "../words/passphrase.ts";
import { parseRecoveryCode } from "../words/recovery-code.ts";
import { formatKeyring, jsonOf, parseKeyring, type Keyring } from "./keyring.ts";
import { openWithPassphrase, sealWithPassphrase, WORK_FACTOR } from "./wrapping.ts";

/** A place in a room's chain: the envelope's number and the SHA-256 of its bytes, as base64url. */
export interface Anchor {
  readonly seq: number;
  readonly hash: string;
}

/** One entry of the book: talks, where they are kept (`local` or a relay's address), and how far each room was seen. */
export interface TalksPage {
  readonly talks: string;
  readonly title?: string;
  readonly store: string;
  /** One's own member id in these talks. */
  readonly self?: string;
  readonly rooms: readonly { readonly chain: string; readonly start: Anchor; readonly head: Anchor }[];
}

/** What a new device must know beside the keys. */
export type Book = readonly TalksPage[];

const anchor = z.strictObject({ seq: z.int().min(1), hash: z.string().length(43) });

/** The schema of a book. */
export const bookSchema: z.ZodType<Book> = z.array(
  z.strictObject({
    talks: z.string().length(22),
    title: z.string().exactOptional(),
    store: z.string(),
    self: z.string().exactOptional(),
    rooms: z.array(z.strictObject({ chain: z.string().length(43), start: anchor, head: anchor })),
  }),
);

const schema = z.strictObject({
  format: z.literal("parley backup"),
  version: z.int().min(1),
  keyring: z.string(),
  book: bookSchema,
});

/** What a backup holds. */
export interface Backup {
  readonly keyring: Keyring;
  readonly book: Book;
}

/** A secret that opens a backup: six generated words, or a printed recovery code. */
export type BackupSecret = { readonly words: string } | { readonly code: string };

/** The secret in its one written form. Says which word is wrong. */
export function parseBackupSecret(secret: BackupSecret): Result<string> {
  return "words" in secret ? parsePassphrase(secret.words) : parseRecoveryCode(secret.code);
}

/** The backup as an age file, which the secret alone opens. */
export async function makeBackup(
  { keyring, book }: Backup,
  secret: BackupSecret,
  workFactor: number = WORK_FACTOR.generated,
): Promise<Result<Bytes>> {
  const written = parseBackupSecret(secret);
  if (!written.ok) return written;
  const plain = { format: "parley backup", version: 1, keyring: formatKeyring(keyring), book };
  return success(await sealWithPassphrase(utf8(JSON.stringify(plain)), written.value, workFactor));
}

/** Opens a backup. Fails with code `words`, `recovery-code`, `passphrase`, `damaged` or `newer`. */
export async function openBackup(
  bytes: Uint8Array,
  secret: BackupSecret,
  where = "backup",
): Promise<Result<Backup>> {
  const written = parseBackupSecret(secret);
  if (!written.ok) return written;
  const opened = await openWithPassphrase(bytes, written.value, where);
  if (!opened.ok) {
    const what = "words" in secret ? "These six words do" : "This recovery code does";
    return opened.problem.code === "passphrase"
      ? failure(
          "passphrase",
          where,
          `${what} not open this backup; each is well formed, so it is another backup's.`,
        )
      : opened;
  }
  const parsed = schema.safeParse(jsonOf(textOf(opened.value)));
  if (!parsed.success) return failure("damaged", where, "This is no backup of a Parley keyring.");
  if (parsed.data.version > 1)
    return failure("newer", where, "A newer Parley wrote this backup; update this program.");
  const keyring = await parseKeyring(parsed.data.keyring, where);
  return keyring.ok ? success({ keyring: keyring.value, book: parsed.data.book }) : keyring;
}

/** One million rounds: whoever stores backups and wants to guess words by their ids has work to do. */
const ROUNDS = 1_000_000;

/** The id under which a relay keeps the backup, made from the secret alone: 16 bytes as base64url. */
export async function backupIdOf(secret: BackupSecret, rounds: number = ROUNDS): Promise<Result<string>> {
  const written = parseBackupSecret(secret);
  if (!written.ok) return written;
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey("raw", utf8(written.value), "PBKDF2", false, ["deriveBits"]);
  const algorithm = { name: "PBKDF2", hash: "SHA-256", salt: utf8("parley/1 backup id"), iterations: rounds };
  return success(toBase64url(new Uint8Array(await subtle.deriveBits(algorithm, key, 128))));
}
