import { failure, success, type Result } from "@parley/core";
import { textOf, utf8, type Bytes, type Random } from "../bytes.ts";
import { aesKeyOf, openBox, sealBox } from "../seal/epoch-key.ts";
import { bookSchema, type Book } from "./backup.ts";
import { jsonOf, localKeyOf, type Keyring } from "./keyring.ts";

const ABOUT = utf8("parley/1 book");

/** The book as it lies on a device, sealed under the keyring's local key. */
export async function sealBook(book: Book, keyring: Keyring, random: Random): Promise<Bytes> {
  const key = await aesKeyOf(await localKeyOf(keyring));
  return sealBox(key, random(12), utf8(JSON.stringify(book)), ABOUT);
}

/** Opens it. Fails with code `damaged` where it is another keyring's, or not whole. */
export async function openBook(bytes: Bytes, keyring: Keyring): Promise<Result<Book>> {
  const plain = await openBox(await aesKeyOf(await localKeyOf(keyring)), bytes, ABOUT);
  const parsed = bookSchema.safeParse(plain === undefined ? undefined : jsonOf(textOf(plain)));
  return parsed.success
    ? success(parsed.data)
    : failure(
        "damaged",
        "book",
        "The list of talks is damaged or belongs to other keys; restore it from a backup.",
      );
}
