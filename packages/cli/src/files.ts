import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Refusal } from "./refusal.ts";

/** Writes a file whole or not at all: aside, to the disk, then under its name. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(aside, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw refusalOf(error, file);
  }
}

function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new Refusal(`${file} cannot be written: its folder does not exist; make it first.`);
    case "EISDIR":
      return new Refusal(`${file} is a folder; name a file in it.`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new Refusal(`${file} may not be written by this user; choose another place.`);
    case "ENOSPC":
      return new Refusal(`${file} could not be written: the disk is full. Nothing was left half written.`);
    default:
      return new Refusal(`${file} could not be written (${String(error.code)}).`);
  }
}
