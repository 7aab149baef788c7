import { open, readFile, rm, stat } from "node:fs/promises";
import { formatRecord, readRecord, formatProblem, type Entry } from "@parley/core";
import { writeWhole } from "./files.ts";
import { isRunning } from "./processes.ts";
import { Refusal } from "./refusal.ts";

/** How long a second writer waits for the first, in milliseconds, and how often it looks. */
const WAIT_MS = 5000;
const LOOK_MS = 50;

/**
 * Adds entries to a record file: read, added to and written whole, under a lock that a second writer waits
 * for. The file is made where there is none.
 */
export async function appendTo(file: string, entries: readonly Entry[]): Promise<void> {
  await underLock(file, async () => {
    const old = await textOf(file);
    const { problems } = readRecord(old, file);
    const [first] = problems;
    if (first !== undefined) throw new Refusal(`${formatProblem(first)}. Nothing was added.`);
    const gap = old === "" || old.endsWith("\n") ? "" : "\n";
    await writeWhole(file, `${old}${gap}${formatRecord(entries)}`);
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

async function underLock(file: string, work: () => Promise<void>): Promise<void> {
  const lock = `${file}.lock`;
  for (let waited = 0; !(await taken(lock)); waited += LOOK_MS) {
    if (await isStale(lock)) await clearStale(lock);
    if (waited >= WAIT_MS)
      throw new Refusal(
        `${file} is being written by another parley; try again when it is done, or remove ${lock} and ${breakerOf(lock)} if none is running.`,
      );
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function taken(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, "wx", 0o600);
    try {
      await handle.writeFile(String(process.pid));
    } catch (error) {
      await rm(lock, { force: true });
      throw error;
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "EEXIST") return false;
    if (error.code === "ENOSPC")
      throw new Refusal(`${lock} cannot be made: the disk is full. Nothing was written.`);
    throw new Refusal(
      `${lock} cannot be made; choose a folder that is there and that this user may write to.`,
    );
  }
}

/** Whether the process that took the lock is gone. */
async function isStale(lock: string): Promise<boolean> {
  const pid = Number(await textOf(lock));
  return Number.isInteger(pid) && pid > 0 ? !isRunning(pid) : isOld(lock);
}

/** A lock without a number whose maker had time enough to write it. */
async function isOld(lock: string): Promise<boolean> {
  try {
    return Date.now() - (await stat(lock)).mtimeMs > WAIT_MS;
  } catch {
    return false; // it is gone already
  }
}

/**
 * Removes a lock whose process is gone. Of several that wait only one may, and it looks once more, since
 * another may have removed the old lock and taken a new one meanwhile.
 */
async function clearStale(lock: string): Promise<void> {
  const breaker = breakerOf(lock);
  if (!(await taken(breaker))) return;
  try {
    if (await isStale(lock)) await rm(lock, { force: true });
  } finally {
    await rm(breaker, { force: true });
  }
}

function breakerOf(lock: string): string {
  return `${lock}.old`;
}
