import { open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isRunning } from "./processes.ts";
import { Refusal } from "./refusal.ts";

/**
 * Writes a file whole or not at all: aside, to the disk, then under its name. A file that is there keeps its
 * permissions, and a link to it goes on pointing to it; a new one is this user's alone.
 */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  try {
    const there = await targetOf(file);
    await dropLeftOvers(there.path);
    await writeAside(there.path, there.mode, text);
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** Writes a page for people, and refuses to put it in the place of anything that is no page. */
export async function writePage(file: string, html: string): Promise<void> {
  const start = await startOf(file);
  if (start !== "" && !/^\uFEFF?\s*<!doctype html/i.test(start))
    throw new Refusal(
      `${file} is there already and is no web page; give --html another name, or move it first.`,
    );
  await writeWhole(file, html);
}

/** The first characters of a file; none where there is no file that can be read. */
async function startOf(file: string): Promise<string> {
  try {
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return ""; // the writing says what is wrong with it
  }
}

/** The file itself behind any link, and its permissions. */
async function targetOf(file: string): Promise<{ readonly path: string; readonly mode: number }> {
  try {
    const path = await realpath(file);
    const found = await stat(path);
    if (found.isDirectory()) throw new Refusal(`${file} is a folder; name a file in it.`);
    if (!found.isFile()) throw new Refusal(`${file} is no file but a device or a pipe; name a file.`);
    return { path, mode: found.mode & 0o777 };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return { path: file, mode: 0o600 };
    throw error;
  }
}

/** Removes what programs that were killed while they wrote this file have left beside it. */
async function dropLeftOvers(file: string): Promise<void> {
  const start = `.${basename(file)}.`;
  for (const name of await readdir(dirname(file))) {
    const pid = /^(\d+)\.part$/.exec(name.startsWith(start) ? name.slice(start.length) : "")?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(dirname(file), name), { force: true });
  }
}

async function writeAside(file: string, mode: number, text: string | Uint8Array): Promise<void> {
  const aside = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    const handle = await open(aside, "wx", 0o600);
    try {
      await handle.writeFile(text);
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function refusalOf(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  switch (error.code) {
    case "ENAMETOOLONG":
      return new Refusal(`${file} is too long a name for a file; choose a shorter one.`);
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
