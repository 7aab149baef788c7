import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LedgerOfAcks } from "./ledger-of-acks.ts";
import { startRelay } from "./relay-process.ts";
import type { Outcome } from "./trials.ts";

/** The size of the disk that loses its power. */
const DISK_BYTES = 96 * 1024 * 1024;

/** A disk in a file, mounted; undefined where this machine has no loop devices for us. */
function mounted(image: string, folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  return spawnSync("mount", ["-o", "loop", image, folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync("umount", [folder]);
}

/**
 * Cuts the power of a SQLite relay's disk: the writer is stopped, the image of what was flushed to its disk
 * is copied, the copy mounted and reopened, and what is in it compared with what was acknowledged. Undefined
 * where loop devices are not to be had.
 */
export async function powerCuts(cuts: number, onTrial: (done: number) => void): Promise<Outcome | undefined> {
  const home = mkdtempSync(join(tmpdir(), "parley-power-"));
  const [image, disk] = [join(home, "disk.img"), join(home, "disk")];
  writeFileSync(image, "");
  truncateSync(image, DISK_BYTES);
  const isMade = spawnSync("mkfs.ext4", ["-q", "-F", image]).status === 0;
  if (!isMade || !mounted(image, disk)) {
    rmSync(home, { recursive: true, force: true });
    return undefined;
  }
  let acknowledged = 0;
  let lost = 0;
  try {
    for (let cut = 0; cut < cuts; cut++) {
      const folder = join(disk, `trial${cut}`);
      mkdirSync(folder);
      const relay = await startRelay(join(folder, "parley.db"));
      const ledger = await LedgerOfAcks.at(relay.origin);
      const writing = ledger.writeUntilGone(relay.origin);
      if (cut % 2 === 0) await ledger.nextAcknowledged();
      await new Promise((resolve) => setTimeout(resolve, 40 + ((cut * 53) % 260)));
      relay.process.kill("SIGSTOP");
      const [copy, again] = [join(home, "copy.img"), join(home, "copy")];
      copyFileSync(image, copy);
      await relay.kill();
      await writing;
      acknowledged += ledger.acknowledged;
      if (!mounted(copy, again)) throw new Error("the copied disk cannot be mounted");
      const reopened = await startRelay(join(again, `trial${cut}`, "parley.db"));
      try {
        lost += await ledger.lostAt(reopened.origin);
      } finally {
        await reopened.kill();
        unmount(again);
      }
      rmSync(folder, { recursive: true, force: true });
      onTrial(cut + 1);
    }
  } finally {
    unmount(join(home, "copy"));
    unmount(disk);
    rmSync(home, { recursive: true, force: true });
  }
  return { trials: cuts, acknowledged, lost };
}
