import { Decrypter, Encrypter } from "age-encryption";
import { failure, success, type Result } from "@parley/core";
import { owned, textOf, utf8, type Bytes } from "../bytes.ts";
import { formatKeyring, parseKeyring, type Keyring } from "./keyring.ts";

/**
 * The scrypt work factors (base-2 logarithms): for a passphrase that somebody chose, about a second; for
 * one that was generated, less, since it cannot be guessed.
 */
export const WORK_FACTOR = { chosen: 18, generated: 15 } as const;

/** What to tell somebody who wants no passphrase. */
export const WITHOUT_PASSPHRASE =
  "Without a passphrase whoever gets this folder, by theft, seizure, search or from a copy of the disk, reads everything you can read and writes in your name.";

/** An age file that the passphrase alone opens. */
export function sealWithPassphrase(bytes: Bytes, passphrase: string, workFactor: number): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes).then(owned);
}

/** Opens such a file. Fails with code `passphrase` where it is another, `damaged` where the file is not whole. */
export async function openWithPassphrase(
  bytes: Uint8Array,
  passphrase: string,
  where: string,
): Promise<Result<Bytes>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return success(owned(await decrypter.decrypt(bytes)));
  } catch (error) {
    return isOtherKey(error)
      ? failure("passphrase", where, "The passphrase does not open this; nothing was changed, try again.")
      : failure("damaged", where, "The file is damaged or cut short; use another copy.");
  }
}

/** An age file for one recipient. */
export function sealTo(recipient: string, bytes: Bytes): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes).then(owned);
}

/** Opens what was sealed to the identity. Fails with code `not-for-us` or `damaged`. */
export async function openSealed(identity: string, bytes: Uint8Array, where: string): Promise<Result<Bytes>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return success(owned(await decrypter.decrypt(bytes)));
  } catch (error) {
    return isOtherKey(error)
      ? failure("not-for-us", where, "This was sealed to other keys than yours.")
      : failure("damaged", where, "This is damaged or cut short.");
  }
}

/** The library gives no codes; its sentence for a key that fits nothing is pinned by a test. */
function isOtherKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("no identity matched");
}

/** The keyring as it lies on the disk: an age file under the passphrase, or plain where there is none. */
export function wrapKeyring(
  keyring: Keyring,
  passphrase: string | undefined,
  workFactor: number = WORK_FACTOR.chosen,
): Promise<Bytes> {
  const plain = utf8(formatKeyring(keyring));
  return passphrase === undefined
    ? Promise.resolve(plain)
    : sealWithPassphrase(plain, passphrase, workFactor);
}

/** Whether the keyring file asks for a passphrase. */
export function isWrapped(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, 22)) === "age-encryption.org/v1\n";
}

/** The keyring from the disk. Fails with code `locked` where a passphrase is needed and none was given. */
export async function unwrapKeyring(
  bytes: Uint8Array,
  passphrase: string | undefined,
  where = "keyring",
): Promise<Result<Keyring>> {
  if (!isWrapped(bytes)) return parseKeyring(textOf(bytes) ?? "", where);
  if (passphrase === undefined) {
    return failure("locked", where, "The keyring is locked; its passphrase is needed.");
  }
  const opened = await openWithPassphrase(bytes, passphrase, where);
  return opened.ok ? parseKeyring(textOf(opened.value) ?? "", where) : opened;
}
